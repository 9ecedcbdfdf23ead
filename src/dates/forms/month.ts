/** Months. In: a unit. Out: the month by number or name, with a year glued to it, or counted from now. */
import { Shape } from '../../text/index.js';
import { readFigure, readNumberWords } from '../figures.js';
import { type Reading, Slot, type TimePoint } from '../parts.js';
import { isNumber, match, type Scope, terms } from '../scope.js';
import { readShift, timeWord } from '../time-words.js';

const MONTH = terms('tháng');
const FIVE = terms('năm');
const YEAR = terms('năm');
const LEAP = terms('nhuận');
const ORDINAL = terms('thứ');
const AGE = terms('tuổi, một lần, một');

export interface MonthValue {
  readonly end: number;
  readonly month: number;
  readonly year?: number;
  readonly lunar?: boolean;
  readonly leap?: boolean;
  /** The end of an interval of months: `tháng 3-5/2021`. */
  readonly toMonth?: number;
}

/** What may follow `tháng`: 4, tư, mười hai, Giêng, Chạp, 4/2021, 4-2021, 4.2021, 3-5/2021, 6 nhuận. */
export function readMonthValue(scope: Scope, at: number): MonthValue | null {
  const value = monthNumber(scope, at);
  if (!value) return null;
  const leap = match(scope, value.end, LEAP);
  return leap ? { ...value, end: leap, lunar: true, leap: true } : value;
}

function monthNumber(scope: Scope, at: number): MonthValue | null {
  const moon = timeWord(scope, at, 'moon');
  if (moon) return { end: moon.end, month: Number(moon.value), lunar: true };
  if (isNumber(scope, at)) {
    const figure = readFigure(scope, at);
    if (!figure) return null;
    const [a = 0, b = 0, c = 0] = figure.values;
    const [da = 0, db = 0, dc = 0] = figure.digits;
    if (a < 1 || a > 12 || da > 2) return null;
    if (figure.values.length === 1) return { end: at + 1, month: a };
    if (figure.values.length === 2 && '/-.'.includes(figure.marks) && db === 4 && b >= 1000 && b < 2200) return { end: at + 1, month: a, year: b };
    if (figure.values.length === 2 && figure.marks === '-' && b > a && b <= 12 && db <= 2) return { end: at + 1, month: a, toMonth: b };
    if (figure.values.length === 3 && figure.marks[0] === '-' && b > a && b <= 12 && dc === 4) return { end: at + 1, month: a, toMonth: b, year: c };
    return null;
  }
  const words = readNumberWords(scope, at);
  return words && words.value <= 12 ? { end: words.end, month: words.value } : null;
}

/** tháng 4, tháng tư, tháng 4/2021, tháng 12-2020, tháng Giêng, tháng 6 nhuận; tháng trước, tháng này, tháng tới, tháng 6 tới. */
export function readMonth(scope: Scope, at: number): Reading | null {
  const word = match(scope, at, MONTH);
  if (!word) return null;
  const shift = readShift(scope, word);
  if (shift) {
    return { end: shift.end, slots: Slot.Month, point: { shift: { unit: 'M', amount: shift.value, anchor: 'near' } } };
  }
  const value = readMonthValue(scope, word);
  if (!value || match(scope, word, ORDINAL)) return null;
  // tháng năm: May only where a year follows or a capital shows it
  if (match(scope, word, FIVE) && scope.doc.shape[word] === Shape.Lower && !match(scope, value.end, YEAR)) return null;
  if (match(scope, value.end, AGE) && !isNumber(scope, word)) return null;
  const point: TimePoint = { month: value.month };
  if (value.lunar) point.lunar = true;
  if (value.leap) point.leap = true;
  const slots = Slot.Month | (value.year === undefined ? 0 : Slot.Year);
  if (value.toMonth !== undefined) {
    const to: TimePoint = { month: value.toMonth };
    if (value.year !== undefined) to.year = value.year;
    return { end: value.end, slots, point, to };
  }
  if (value.year !== undefined) point.year = value.year;
  else {
    const next = readShift(scope, value.end);
    if (next) {
      point.direction = next.value;
      return { end: next.end, slots: slots | Slot.Year, point };
    }
  }
  return { end: value.end, slots, point };
}
