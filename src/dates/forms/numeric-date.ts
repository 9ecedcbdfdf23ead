/**
 * Dates in figures. In: a Number unit. Out: day, month and year as its groups and marks say, or both ends of an interval.
 * The groups alone are often ambiguous (`2/3`, `3-7`): what stands around decides in the finder.
 */
import { type Figure, readFigure } from '../figures.js';
import { type Reading, Slot, type TimePoint } from '../parts.js';
import type { Scope } from '../scope.js';

export interface NumericDate extends Reading {
  /** `2/3` could be a fraction, `3-7` an interval of days, `24.5` a decimal. */
  readonly ambiguous: boolean;
}

const isDay = (value: number, digits: number): boolean => value >= 1 && value <= 31 && digits <= 2;
const isMonth = (value: number, digits: number): boolean => value >= 1 && value <= 12 && digits <= 2;
const isYear = (value: number, digits: number): boolean => digits === 4 && value >= 1000 && value <= 2999;

/** 10/4/2021, 10-4-2021, 10.4.2021, 10/4, 4/2021, 2021-04-10, 3-7/2, 1/2-31/3, 3/7/1957-3/7/2017, 2010-2015, 2017/18. */
export function readNumericDate(scope: Scope, at: number): NumericDate | null {
  const figure = readFigure(scope, at);
  if (!figure || figure.values.length < 2) return null;
  const { marks } = figure;
  const first = marks[0] as string;
  if (first === ',' || first === ':') return null;
  const mixed = [...marks].some((mark) => mark !== first);
  if (!mixed) {
    const single = readSide(figure, 0, figure.values.length);
    if (single) {
      const ambiguous = figure.values.length === 2 && single.year === undefined;
      return { end: at + 1, slots: slotsOf(single), point: single, ambiguous };
    }
  }
  if (!marks.includes('-')) return null;
  if (!mixed && figure.values.length === 2) return readPair(figure, at);
  if (!mixed && figure.values.length === 3) return readDashedRange(figure, at);
  if (!mixed && figure.values.length !== 6 && figure.values.length !== 4) return null;
  // both sides of a dash: 3-7/2, 30/4-1/5, 10/6-11/6/2021
  const dash = mixed ? marks.indexOf('-') : figure.values.length / 2 - 1;
  if (mixed && marks.indexOf('-', dash + 1) >= 0) return null;
  const from = readSide(figure, 0, dash + 1);
  const to = readSide(figure, dash + 1, figure.values.length);
  if (!from || !to) return null;
  return interval(from, to, at);
}

/** One side of a dash, or the whole: the groups from `a` up to `b`. */
function readSide({ values, digits, marks }: Figure, a: number, b: number): TimePoint | null {
  const [x = 0, y = 0, z = 0] = values.slice(a, b);
  const [dx = 0, dy = 0, dz = 0] = digits.slice(a, b);
  const mark = marks[a];
  if (b - a === 1) return isYear(x, dx) ? { year: x } : isDay(x, dx) ? { day: x } : null;
  if (b - a === 2) {
    if (isDay(x, dx) && isMonth(y, dy)) return { day: x, month: y };
    if (isMonth(x, dx) && isYear(y, dy)) return { month: x, year: y };
    return null;
  }
  if (b - a !== 3) return null;
  if (isYear(x, dx) && isMonth(y, dy) && isDay(z, dz)) return { year: x, month: y, day: z };
  if (!isDay(x, dx) || !isMonth(y, dy)) return null;
  if (isYear(z, dz)) return { day: x, month: y, year: z };
  // 3/9/91, 03.09.91: not 1.1.13, which may number a section
  return dz === 2 && (mark === '/' || dx === 2) ? { day: x, month: y, year: z, shortYear: true } : null;
}

/** 2010-2015, 2016-17, 20-21 (days) */
function readPair({ values, digits }: Figure, at: number): NumericDate | null {
  const [a = 0, b = 0] = values;
  if (digits[0] === 4 && a >= 1000 && a <= 2100) {
    if (digits[1] === 4 && b > a && b <= 2100) return { end: at + 1, slots: Slot.Year, point: { year: a }, to: { year: b }, ambiguous: b - a > 200 };
    if (digits[1] === 2 && b === (a + 1) % 100) return { end: at + 1, slots: Slot.Year, point: { year: a }, to: { year: a + 1 }, ambiguous: false };
    return null;
  }
  if (isDay(a, digits[0] as number) && isDay(b, digits[1] as number) && a < b)
    return { end: at + 1, slots: Slot.Day, point: { day: a }, to: { day: b }, ambiguous: true };
  return null;
}

/** 17-18-2: two days of a month; 9-13-4 */
function readDashedRange({ values, digits }: Figure, at: number): NumericDate | null {
  const [a = 0, b = 0, c = 0] = values;
  if (!isDay(a, digits[0] as number) || !isDay(b, digits[1] as number) || !isMonth(c, digits[2] as number) || b <= a || b <= 12) return null;
  return { end: at + 1, slots: Slot.Day | Slot.Month, point: { day: a }, to: { day: b, month: c }, ambiguous: false };
}

function interval(from: TimePoint, to: TimePoint, at: number): NumericDate | null {
  let start = from;
  if (to.day === undefined) {
    // 3-5/2021 are months; 10/2016-3/2017
    if (to.month === undefined || to.year === undefined) return null;
    if (from.month === undefined) {
      if (from.day === undefined || from.day > 12) return null;
      start = { month: from.day };
    } else if (from.day !== undefined) return null;
  } else if (from.day === undefined) return null;
  return { end: at + 1, slots: slotsOf(to), point: start, to, ambiguous: false };
}

const slotsOf = (point: TimePoint): number =>
  (point.day === undefined ? 0 : Slot.Day) | (point.month === undefined ? 0 : Slot.Month) | (point.year === undefined ? 0 : Slot.Year);

/** 2017/18, 2017/2018: a season or a school year. */
export function readYearPair(scope: Scope, at: number): Reading | null {
  const figure = readFigure(scope, at);
  if (figure?.values.length !== 2 || figure.marks === ',' || figure.marks === ':') return null;
  const [a = 0, b = 0] = figure.values;
  if (!isYear(a, figure.digits[0] as number) || a > 2100) return null;
  if (figure.marks === '/' && (b === a + 1 || (figure.digits[1] === 2 && b === (a + 1) % 100)))
    return { end: at + 1, slots: Slot.Year, point: { year: a }, to: { year: a + 1 } };
  return null;
}
