/**
 * What the patterns say, as fields of a point in time. In: letters and roles of the pattern language with a value. Out: log
 * entries; from the log, the slots that are filled and the point, or both ends of an interval.
 */
import { pad } from './calendar.js';
import { type Anchor, Slot, type TimePoint, type TimeUnit } from './parts.js';
import { type Reader, say } from './reader.js';

/** A number in figures or words: its field, least and greatest value, least and greatest count of digits. */
export type Letter = readonly [field: string, from: number, to: number, digits: number, most: number];

export const LETTERS: Readonly<Record<string, Letter>> = {
  D: ['day', 1, 31, 1, 2],
  /** two digits: 03.09.91 */
  d: ['day', 1, 31, 2, 2],
  /** no month: 17-18-2 */
  E: ['day', 13, 31, 2, 2],
  /** mùng 1 … mùng 10 */
  T: ['day', 1, 10, 1, 2],
  /** 28 Tết */
  P: ['day', 20, 30, 2, 2],
  M: ['month', 1, 12, 1, 2],
  Y: ['year', 1000, 2200, 4, 4],
  /** after `năm` */
  V: ['year', 100, 2999, 3, 4],
  /** năm 75 */
  S: ['short', 45, 99, 2, 2],
  /** năm 40 sau công nguyên */
  A: ['year', 1, 9999, 1, 4],
  y: ['short', 0, 99, 2, 2],
  /** the year after: 2016-17, 2017/2018 */
  n: ['next', 0, 2200, 2, 4],
  h: ['hour', 0, 24, 1, 2],
  m: ['minute', 0, 59, 1, 2],
  k: ['minute', 0, 59, 2, 2],
  s: ['second', 0, 59, 1, 2],
  c: ['second', 0, 59, 2, 2],
  /** 15 giờ kém 10 */
  l: ['less', 1, 59, 1, 2],
  q: ['quarter', 1, 4, 1, 1],
  C: ['century', 1, 30, 1, 2],
  X: ['decade', 1000, 2100, 4, 4],
  x: ['ten', 10, 90, 2, 2],
  /** thứ 2 … thứ 7 */
  w: ['ordinal', 2, 7, 1, 1],
  /** GMT+7, GMT-5 */
  u: ['east', 0, 14, 1, 2],
  v: ['west', 0, 14, 1, 2],
  /** of a length */
  g: ['count', 1, 99, 1, 2],
  j: ['count', 1, 9, 1, 1],
  f: ['frequency', 1, 99, 1, 2],
  o: ['once', 1, 1, 1, 1],
  /** of a match */
  z: ['minutes', 1, 130, 1, 3],
  e: ['extra', 1, 29, 1, 2],
};

/** Units and anchors of what is counted: hôm qua, hôm sau, tuần trước, tháng trước … */
const SHIFTS: Readonly<Record<string, readonly [TimeUnit, Anchor]>> = {
  D: ['D', 'now'],
  S: ['D', 'story'],
  W: ['W', 'near'],
  w: ['W', 'now'],
  M: ['M', 'near'],
  m: ['M', 'now'],
  Q: ['Q', 'now'],
  H: ['100Y', 'now'],
};

/** Adds what a number or a word means. */
export function mean(reader: Reader, field: string, value: number | string | true): void {
  const number = Number(value);
  const shift = SHIFTS[field];
  if (shift) return say(reader, 'shift', { unit: shift[0], amount: number, anchor: shift[1] });
  switch (field) {
    case 'skip':
      return;
    case 'Y':
      say(reader, 'yearAnchor', 'now');
      return say(reader, 'yearShift', number);
    case 'short':
      say(reader, 'shortYear', true);
      return say(reader, 'year', number);
    case 'ten':
      say(reader, 'shortYear', true);
      return say(reader, 'decade', number);
    case 'hour':
      say(reader, 'minute', 0);
      return say(reader, 'hour', number);
    case 'quarter':
      return say(reader, 'division', `Q${value}`);
    case 'ordinal':
      return say(reader, 'weekday', number - 1);
    case 'moon':
      say(reader, 'lunar', true);
      return say(reader, 'month', number);
    case 'size': {
      // trăm triệu, chục nghìn
      const { log, size } = reader;
      if (log[size - 2] === 'size') log[size - 1] = (log[size - 1] as number) * number;
      else say(reader, 'size', number);
      return;
    }
    case 'east':
    case 'west':
      return say(reader, 'zone', `${field === 'east' ? '+' : '-'}${pad(number)}:00`);
    default:
      return say(reader, field, value === true || Number.isNaN(number) ? value : number);
  }
}

const SLOTS: Readonly<Record<string, number>> = {
  hour: Slot.Clock,
  part: Slot.Part,
  weekday: Slot.Weekday,
  day: Slot.Day,
  month: Slot.Month,
  year: Slot.Year,
  yearShift: Slot.Year,
  stem: Slot.Year,
  direction: Slot.Year,
  monthShift: Slot.Day | Slot.Month | Slot.Year,
  division: Slot.Division,
  decade: Slot.Age,
  century: Slot.Age,
  feast: Slot.Feast,
};
const SHIFT_SLOTS: { readonly [unit in TimeUnit]?: number } = {
  D: Slot.Deictic,
  W: Slot.Week,
  M: Slot.Month,
  Q: Slot.Division | Slot.Year,
  '100Y': Slot.Age,
};

/** The slots that the log fills from a place on. A weekday's `tới` fills no year. */
export function slotsSince({ log, size }: Reader, from: number): number {
  let slots = 0;
  for (let i = from; i < size; i += 2) {
    const field = log[i] as string;
    if (field === 'shift') slots |= SHIFT_SLOTS[(log[i + 1] as { unit: TimeUnit }).unit] ?? 0;
    else if (field !== 'direction' || (slots & Slot.Weekday) === 0) slots |= SLOTS[field] ?? 0;
  }
  return slots;
}

/** A point with the signs that patterns leave for the finder. */
export interface Said extends TimePoint {
  /** Only figures that could mean something else (`2/3`, `2018`). */
  bare?: true;
  /** A clock whose words could be a length: `2 giờ 30 phút`. */
  weak?: true;
}

/** The fields from a place of the log on: one object, or two where `to` divides it; what follows `to=0` is said of both. */
export function fieldsSince({ log, size }: Reader, from: number): { point: Record<string, unknown>; to?: Record<string, unknown> } {
  const point: Record<string, unknown> = {};
  let to: Record<string, unknown> | undefined;
  let both = true;
  for (let i = from; i < size; i += 2) {
    const field = log[i] as string;
    const value = log[i + 1];
    if (field === 'to') {
      both = value === 0;
      to ??= { ...point };
    } else {
      if (both) point[field] = value;
      if (to) to[field] = value;
    }
  }
  return to ? { point, to } : { point };
}

/** `kém 10`, years and centuries before our era, as numbers that the resolver knows; null where no such time is. */
export function asPoint(fields: Record<string, unknown>): Said | null {
  const { less, bce, stem, branch, ...rest } = fields;
  const point: Said = rest;
  if (typeof less === 'number' && point.hour !== undefined) {
    point.hour = (point.hour + 23) % 24;
    point.minute = 60 - less;
  }
  if (typeof stem === 'number' && typeof branch === 'number') {
    // a stem and a branch meet in the cycle of sixty only when both are odd or both even
    if ((stem - branch) % 2 !== 0) return null;
    point.sexagenary = (36 * stem + 25 * branch) % 60;
  }
  if (point.hour === 24 && point.minute) return null;
  if (bce && point.year !== undefined) point.year = -point.year;
  if (bce && point.century !== undefined) point.century = -point.century;
  return point;
}
