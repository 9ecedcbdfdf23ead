/** Stretches of whole days with their ISO values. In: years, months, units counted from a day. Out: `Days`. */
import type { TemporalExpression } from '../types.js';
import { addMonths, fromDayNumber, isoDay, isoMonth, isoWeekOf, isoYear, pad, toDayNumber } from './calendar.js';
import type { TimeUnit } from './parts.js';

export interface Days {
  readonly value: string;
  /** Day numbers of the first and last; absent where a part is unknown. */
  readonly from?: number;
  readonly to?: number;
  readonly lunar?: NonNullable<TemporalExpression['lunar']>;
  readonly conflict?: NonNullable<TemporalExpression['conflict']>;
}

export const dayAt = (day: number): Days => ({ value: isoDay(day), from: day, to: day });

/** So many months from the first of one. */
function monthsFrom(value: string, year: number, month: number, months: number): Days {
  const end = addMonths({ year, month, day: 1 }, months);
  return { value, from: toDayNumber(year, month, 1), to: toDayNumber(end.year, end.month, 1) - 1 };
}

export const yearDays = (year: number, years = 1, value = isoYear(year)): Days => monthsFrom(value, year, 1, 12 * years);
export const monthDays = (year: number, month: number): Days => monthsFrom(isoMonth(year, month), year, month, 1);

/** First months of seasons. Winter begins in December of the year before by the almanac; news means the months of its year. */
const SEASONS: Readonly<Record<string, number>> = { SP: 2, SU: 5, FA: 8, WI: 11 };

/** `Q1`, `H2`, `SU` of a year. */
export function divisionDays(year: number, division: string): Days {
  const months = division[0] === 'H' ? 6 : 3;
  return monthsFrom(`${isoYear(year)}-${division}`, year, SEASONS[division] ?? (Number(division[1]) - 1) * months + 1, months);
}

/** 20 is the twentieth, 0 the first before our era. */
export function centuryDays(century: number): Days {
  if (century <= 0) return { value: `-${pad(-century)}XX` };
  const first = (century - 1) * 100;
  return { ...yearDays(first || 1, 100), value: `${pad(century - 1)}XX`, to: toDayNumber(first + 99, 12, 31) };
}

export function weekAt(day: number): Days {
  const { year, week, monday } = isoWeekOf(day);
  return { value: `${isoYear(year)}-W${pad(week)}`, from: monday, to: monday + 6 };
}

/** The day, week, month, quarter, year or century so many after the one that holds a day; null for hours and less. */
export function periodAt(unit: TimeUnit, day: number, amount: number): Days | null {
  const { year, month } = fromDayNumber(day);
  switch (unit) {
    case 'D':
    case 'N':
      return dayAt(day + amount);
    case 'W':
      return weekAt(day + 7 * amount);
    case 'M': {
      const there = addMonths({ year, month, day: 1 }, amount);
      return monthDays(there.year, there.month);
    }
    case 'Q': {
      const index = year * 4 + Math.floor((month - 1) / 3) + amount;
      return divisionDays(Math.floor(index / 4), `Q${(index % 4) + 1}`);
    }
    case '100Y':
      return centuryDays(Math.floor((year - 1) / 100) + 1 + amount);
    default:
      return unit.endsWith('Y') ? yearDays(year + amount * (Number.parseInt(unit, 10) || 1)) : null;
  }
}

export const between = (first: Days, last: Days): Days => ({
  ...first,
  value: first.value === last.value ? first.value : `${first.value}/${last.value}`,
  ...(last.to !== undefined && { to: last.to }),
});

const DAYS: { readonly [unit in TimeUnit]?: number } = { D: 1, N: 1, W: 7 };

/** So many units that begin (`direction` 1) or end (-1) with the one that holds a day: the first 8 months of a year, the last 3 days of a week. */
export function stretchAt(unit: TimeUnit, count: number, day: number, direction: -1 | 1): Days | null {
  const days = DAYS[unit];
  const length = Math.ceil(days ? count * days : count) - 1;
  const here = periodAt(days ? 'D' : unit, day, 0);
  const there = periodAt(days ? 'D' : unit, day, direction * length);
  return here && there && (direction > 0 ? between(here, there) : between(there, here));
}
