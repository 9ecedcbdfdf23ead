/**
 * The Gregorian calendar in day numbers: 0 is 1970-01-01, proleptic before 1582, astronomical years (0 is 1 BCE). Integers
 * only, no Date, so that no time zone can enter.
 */

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days from 0000-01-01 to 1970-01-01. */
const EPOCH = 719528;
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;

/** Days from 0000-01-01 to the first of January of a year. */
const daysBeforeYear = (year: number): number => 365 * year + Math.floor((year - 1) / 4) - Math.floor((year - 1) / 100) + Math.floor((year - 1) / 400) + 1;

export function toDayNumber(year: number, month: number, day: number): number {
  const leapDay = month > 2 && isLeapYear(year) ? 1 : 0;
  return daysBeforeYear(year) + (DAYS_BEFORE_MONTH[month - 1] as number) + leapDay + day - 1 - EPOCH;
}

export function fromDayNumber(dayNumber: number): CivilDate {
  const days = dayNumber + EPOCH;
  let year = Math.floor(days / 365.2425);
  while (daysBeforeYear(year + 1) <= days) year++;
  while (daysBeforeYear(year) > days) year--;
  let day = days - daysBeforeYear(year);
  let month = 1;
  while (day >= daysInMonth(year, month)) day -= daysInMonth(year, month++);
  return { year, month, day: day + 1 };
}

/** 1 Monday … 7 Sunday */
export const weekdayOf = (dayNumber: number): number => ((((dayNumber + 3) % 7) + 7) % 7) + 1;

/** ISO 8601 week: its year, its number and its Monday. */
export function isoWeekOf(dayNumber: number): { year: number; week: number; monday: number } {
  const monday = dayNumber - weekdayOf(dayNumber) + 1;
  const { year } = fromDayNumber(monday + 3);
  const first = toDayNumber(year, 1, 4);
  const firstMonday = first - weekdayOf(first) + 1;
  return { year, week: (monday - firstMonday) / 7 + 1, monday };
}

/** So many months on; the day is cut to the month's length. */
export function addMonths({ year, month, day }: CivilDate, months: number): CivilDate {
  const index = year * 12 + month - 1 + months;
  const y = Math.floor(index / 12);
  const m = index - y * 12 + 1;
  return { year: y, month: m, day: Math.min(day, daysInMonth(y, m)) };
}

export const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

/** ISO 8601 year of four digits, with a sign before the common era: -0178. */
export const isoYear = (year: number): string => (year < 0 ? `-${pad(-year, 4)}` : pad(year, 4));

export const isoMonth = (year: number, month: number): string => `${isoYear(year)}-${pad(month)}`;

export const isoDate = ({ year, month, day }: CivilDate): string => `${isoMonth(year, month)}-${pad(day)}`;

export const isoDay = (dayNumber: number): string => isoDate(fromDayNumber(dayNumber));
