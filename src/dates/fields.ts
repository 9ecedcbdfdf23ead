/**
 * What the patterns say, as fields of a point in time. In: a field of the pattern language with a value. Out: log
 * entries; from the log, the slots that are filled and the point, or both ends of an interval.
 */
import { pad } from './calendar.js';
import { type Anchor, Slot, type TimePoint, type TimeUnit } from './parts.js';
import type { Reader } from './reader.js';

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

/** What a field of the pattern language means: fields of a point, each with its value. */
export function meaning(field: string, value: number | string | true): readonly unknown[] {
  const number = Number(value);
  const shift = SHIFTS[field];
  if (shift) return ['shift', { unit: shift[0], amount: number, anchor: shift[1] }];
  switch (field) {
    case 'skip':
      return [];
    case 'Y':
      return ['yearAnchor', 'now', 'yearShift', number];
    case 'short':
      return ['shortYear', true, 'year', number];
    case 'ten':
      return ['shortYear', true, 'decade', number];
    case 'hour':
      return ['minute', 0, 'hour', number];
    case 'quarter':
      return ['division', `Q${value}`];
    case 'ordinal':
      return ['weekday', number - 1];
    case 'moon':
      return ['lunar', true, 'month', number];
    case 'east':
      return ['zone', `+${pad(number)}:00`];
    case 'west':
      return ['zone', `-${pad(number)}:00`];
    default:
      return [field, value === true || Number.isNaN(number) ? value : number];
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

/** The point that the fields say; null where no such time is. */
export function asPoint(fields: Record<string, unknown>): Said | null {
  const point: Said = fields;
  if (point.hour === 24 && point.minute) return null;
  return 'less' in fields || 'bce' in fields || 'stem' in fields ? reckoned(fields) : point;
}

/** `kém 10`, a year's two names, years and centuries before our era, as numbers that the resolver knows. */
function reckoned({ less, bce, stem, branch, ...point }: Record<string, unknown> & Said): Said | null {
  if (typeof less === 'number' && point.hour !== undefined) {
    point.hour = (point.hour + 23) % 24;
    point.minute = 60 - less;
  }
  if (typeof stem === 'number' && typeof branch === 'number') {
    // a stem and a branch meet in the cycle of sixty only when both are odd or both even
    if ((stem - branch) % 2 !== 0) return null;
    point.sexagenary = (36 * stem + 25 * branch) % 60;
  }
  if (bce && point.year !== undefined) point.year = -point.year;
  if (bce && point.century !== undefined) point.century = -point.century;
  return point;
}
