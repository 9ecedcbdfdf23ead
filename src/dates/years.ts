/**
 * The year that a text means. In: a point and what is known around it. Out: the year that it says; for what comes back each year
 * the one that is meant, by what stands beside it, by the reference day and by the sentence's tense.
 */
import { fromDayNumber, toDayNumber, weekdayOf } from './calendar.js';
import type { Context } from './context.js';
import type { TimePoint } from './parts.js';
import type { Days } from './periods.js';

export const hasYear = ({ year, yearShift, sexagenary, direction }: TimePoint): boolean =>
  year !== undefined || yearShift !== undefined || sexagenary !== undefined || direction !== undefined;

export const yearOf = (day: number): number => fromDayNumber(day).year;

/** A year of two digits: at most ten years after the reference. */
export function expandYear(year: number, reference: number | null): number {
  const now = reference === null ? 2025 : yearOf(reference);
  const full = Math.floor(now / 100) * 100 + year;
  return full > now + 10 ? full - 100 : full;
}

/** The astronomical year that a point says, or null where it says none. */
export function sayYear({ reference, nearYear, story, yearNamed }: Context, { year, shortYear, sexagenary, yearShift, yearAnchor }: TimePoint): number | null {
  if (year !== undefined) return shortYear ? expandYear(year, reference) : year < 0 ? year + 1 : year;
  if (sexagenary !== undefined) {
    // the year of that name nearest to the reference: 1984 was a Giáp Tý year
    const now = reference === null ? (nearYear ?? 2000) : yearOf(reference);
    const behind = (((now - 1984 - sexagenary) % 60) + 60) % 60;
    return behind <= 48 ? now - behind : now - behind + 60;
  }
  if (yearShift === undefined) return null;
  const base = (yearAnchor === 'story' ? story : yearAnchor === 'near' ? yearNamed : null) ?? reference;
  return base === null ? null : yearOf(base) + yearShift;
}

/**
 * How many days ahead a date may lie to be meant rather than that of the year before, by the tense of its sentence: counted on
 * dated news, where a date without a year nearly always is the nearest one. A date that stands alone is the last one.
 */
const AHEAD = { '1': 200, '0': 75, '-1': 31, '-2': 0 } as const;
const LONG_PAST = 75;
const FAR = 290;

/** What comes back each year: its days in a year. */
type Yearly = (year: number) => Days;

/** The year of a period that comes back each year: after the tense of the sentence; without one the last on or before the reference, unless the next is near. */
export function chooseYear(context: Context, { direction, shift, weekday }: TimePoint, month: number, yearly: Yearly): number | null {
  const { reference, beside } = context;
  // a month that a lunar year lacks begins about there
  const start = (year: number): number => yearly(year).from ?? toDayNumber(year, month, 28);
  const end = (year: number): number => yearly(year).to ?? start(year);
  const nearest = (day: number, years = [-1, 0, 1].map((step) => yearOf(day) + step)): number | null =>
    years.reduce<number | null>((best, year) => (best !== null && Math.abs(start(best) - day) <= Math.abs(start(year) - day) ? best : year), null);
  if (reference !== null && shift) return nearest(reference);
  if (reference !== null && weekday !== undefined) {
    const now = yearOf(reference);
    const year = nearest(
      reference,
      [now - 1, now, now + 1].filter((y) => !yearly(y).conflict && weekdayOf(start(y)) === weekday),
    );
    if (year !== null) return year;
  }
  if (beside !== null) return nearest(beside);
  if (reference === null) return context.nearYear;
  const now = yearOf(reference);
  let last = now;
  while (start(last) > reference) last--;
  while (start(last + 1) <= reference) last++;
  const runs = end(last) >= reference;
  if (direction === 0) return now;
  if (direction === -1) return runs ? last - 1 : last;
  if (direction === 1) return start(last + 1) - reference > FAR && reference - end(last) < LONG_PAST ? last : last + 1;
  const tense = context.tense();
  if (tense === null || (end(last) >= reference - LONG_PAST && (tense < 1 || runs))) return last;
  return start(last + 1) - reference <= AHEAD[tense] ? last + 1 : last;
}
