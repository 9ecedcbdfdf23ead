/**
 * Points as days. In: a point of time without its clock, and what is known around it. Out: its days with their ISO value, open where
 * the text leaves them open (`XXXX-06-08`), or null.
 */
import { addMonths, daysInMonth, fromDayNumber, isoDate, isoDay, pad, toDayNumber, weekdayOf } from './calendar.js';
import type { Context } from './context.js';
import { dayNumberToLunar, daysInLunarMonth, lunarToDayNumber } from './lunar.js';
import type { Anchor, TimePoint, TimeUnit } from './parts.js';
import { centuryDays, type Days, dayAt, divisionDays, monthDays, periodAt, stretchAt, yearDays } from './periods.js';
import { chooseYear, expandYear, hasYear, sayYear, yearOf } from './years.js';

const DAY_FIELDS = ['day', 'month', 'weekday', 'division', 'decade', 'century', 'feast', 'shift', 'monthShift'] as const;
export const hasDay = (point: TimePoint): boolean => hasYear(point) || DAY_FIELDS.some((field) => point[field] !== undefined);

export function resolveDays(context: Context, point: TimePoint): Days | null {
  const { slice, ...whole } = point;
  if (slice) {
    const days = resolveDays(context, whole);
    const edge = slice.last ? days?.to : days?.from;
    // half a year has a name of its own: `6 tháng đầu năm 2017` is 2017-H1
    if (slice.unit === 'M' && slice.count === 6 && edge !== undefined && /^\d{4}$/.test(days?.value ?? ''))
      return divisionDays(fromDayNumber(edge).year, slice.last ? 'H2' : 'H1');
    return edge === undefined ? days : stretchAt(slice.unit, slice.count, edge, slice.last ? -1 : 1);
  }
  const { century, decade, feast, lunar, day, month, weekday, division, shift } = point;
  if (century !== undefined || decade !== undefined) return resolveAge(context, point);
  if (feast !== undefined) return resolveFeast(context, point);
  if (lunar && (month !== undefined || day !== undefined)) return resolveLunar(context, point);
  if (day !== undefined) return checkWeekday(resolveDate(context, point), weekday);
  if (weekday !== undefined) return resolveWeekday(context, point, weekday);
  if (month !== undefined) return inItsYear(context, point, `XXXX-${pad(month)}`, month, (year) => monthDays(year, month));
  if (division !== undefined) return inItsYear(context, point, `XXXX-${division}`, 1, (year) => divisionDays(year, division));
  if (shift) return resolveShift(context, point, shift.unit, shift.amount, shift.anchor);
  const year = sayYear(context, point);
  return year === null ? { value: 'XXXX' } : yearDays(year);
}

/** What comes back each year, in the year that the point says or means; open where none is known. */
function inItsYear(context: Context, point: TimePoint, unknown: string, month: number, yearly: (year: number) => Days): Days {
  const year = sayYear(context, point) ?? chooseYear(context, point, month, yearly);
  return year === null ? { value: unknown } : yearly(year);
}

/** A day of a month, cut to the month's length where there is no such day. */
function dateDays(year: number, month: number, day: number): Days {
  const last = Math.min(day, daysInMonth(year, month));
  const days = dayAt(toDayNumber(year, month, last));
  return last < day ? { ...days, value: isoDate({ year, month, day }), conflict: 'NO_SUCH_DAY' } : days;
}

function resolveDate(context: Context, point: TimePoint): Days {
  const day = point.day as number;
  if (point.month === undefined) {
    const at = monthOfDay(context, point, day);
    return at ? dateDays(sayYear(context, point) ?? at.year, at.month, day) : { value: `XXXX-XX-${pad(day)}` };
  }
  const { month } = point;
  const unknown = `XXXX-${pad(month)}-${pad(day)}`;
  const days = inItsYear(context, point, unknown, month, (year) => dateDays(year, month, day));
  if (days.value === unknown) return day > daysInMonth(2000, month) ? { ...days, conflict: 'NO_SUCH_DAY' } : days;
  // 29/2 in a text of no leap year
  return days.conflict && day === 29 && !hasYear(point) && days.from !== undefined ? dateDays(Math.floor(yearOf(days.from) / 4) * 4, month, day) : days;
}

/** The month of `ngày 7`: that of the story, or of the reference by the tense. */
function monthOfDay({ reference, story, tense }: Context, { monthShift, shift }: TimePoint, day: number): { year: number; month: number } | null {
  if (monthShift === undefined && story !== null) return fromDayNumber(story);
  if (reference === null) return null;
  const now = { ...fromDayNumber(reference), day: 1 };
  if (monthShift !== undefined) return addMonths(now, monthShift);
  const ahead = day - fromDayNumber(reference).day;
  if (shift || ahead <= 0) return now;
  const said = tense();
  return said === 1 || (said !== null && ahead <= 10) ? now : addMonths(now, -1);
}

const checkWeekday = (days: Days, weekday: number | undefined): Days =>
  weekday === undefined || days.from === undefined || days.conflict || weekdayOf(days.from) === weekday ? days : { ...days, conflict: 'WEEKDAY' };

/** thứ sáu; thứ sáu tới, chủ nhật tuần trước, hôm nay thứ ba. */
function resolveWeekday({ reference, tense }: Context, { shift, direction }: TimePoint, weekday: number): Days {
  if (reference === null) return { value: `XXXX-WXX-${weekday}` };
  if (shift?.unit === 'D') return checkWeekday(dayAt(reference + shift.amount), weekday);
  const here = reference - weekdayOf(reference) + weekday;
  if (shift) return dayAt(here + 7 * shift.amount);
  if (direction === 0) return dayAt(here);
  // `tới` and `qua` leave the reference day out
  const ahead = direction === undefined ? tense() === 1 : direction > 0;
  const fits = ahead ? here > reference : here < reference;
  return dayAt(fits || (here === reference && direction === undefined) ? here : here + (ahead ? 7 : -7));
}

const UNKNOWN: { readonly [unit in TimeUnit]?: string } = { D: 'XXXX-XX-XX', W: 'XXXX-WXX', M: 'XXXX-XX', Y: 'XXXX', Q: 'XXXX-QX' };

/** A day, week, month, quarter, year counted from now or from the story. */
function resolveShift(context: Context, { weekend }: TimePoint, unit: TimeUnit, amount: number, anchor: Anchor): Days | null {
  const base = anchorDay(context, anchor);
  if (base === null) return UNKNOWN[unit] === undefined ? null : { value: UNKNOWN[unit] };
  const days = periodAt(unit, base, amount);
  return weekend && days?.from !== undefined ? { value: `${days.value}-WE`, from: days.from + 5, to: days.from + 6 } : days;
}

/** The day to count from; `near` is the day that the same sentence named, else the reference. */
export const anchorDay = ({ story, sentenceDay, reference }: Context, anchor: Anchor): number | null =>
  (anchor === 'story' ? story : anchor === 'near' ? sentenceDay : null) ?? reference;

/** Centuries and decades: thập niên 80 của thế kỷ trước. */
function resolveAge({ reference }: Context, { century, decade, shift, shortYear }: TimePoint): Days {
  const now = reference === null ? 2000 : yearOf(reference);
  const hundreds = century !== undefined ? century - 1 : shift ? Math.floor((now - 1) / 100) + shift.amount : undefined;
  if (decade === undefined) return centuryDays(century !== undefined && century < 0 ? century + 1 : (hundreds ?? 0) + 1);
  const year = shortYear ? (hundreds !== undefined ? hundreds * 100 + decade : expandYear(decade, reference)) : decade;
  return yearDays(year, 10, `${pad(Math.floor(year / 10), 3)}X`);
}

/* ---- the Vietnamese calendar ---------------------------------------------------------------------- */

/** Day of a lunar month (cut to the month's length), or the whole month. */
function lunarDays(year: number, month: number, day: number | undefined, leap: boolean): Days {
  const length = daysInLunarMonth(year, month, leap);
  const from = lunarToDayNumber(year, month, Math.min(day ?? 1, length || 30), leap);
  const lunar = { year, month, ...(day !== undefined && { day }), ...(leap && { leap }) };
  if (from === null) return { value: day === undefined ? 'XXXX-XX' : 'XXXX-XX-XX', lunar };
  if (day === undefined) return { value: `${isoDay(from)}/${isoDay(from + length - 1)}`, from, to: from + length - 1, lunar };
  return day > length ? { ...dayAt(from), lunar, conflict: 'NO_SUCH_DAY' } : { ...dayAt(from), lunar };
}

/** A lunar date without its year where the text leaves that open. */
function inItsLunarYear(context: Context, point: TimePoint, { year: _, ...lunar }: NonNullable<Days['lunar']>, yearly: (year: number) => Days): Days {
  const unknown = lunar.day === undefined ? 'XXXX-XX' : 'XXXX-XX-XX';
  const days = inItsYear(context, point, unknown, lunar.month, yearly);
  return days.lunar ? days : { ...days, lunar };
}

/** A day without its month is of the first, unless another calendar beside it says when: 26/3 (tức 14 âm lịch). */
function resolveLunar(context: Context, point: TimePoint): Days {
  const beside = context.beside === null ? null : dayNumberToLunar(context.beside);
  const { month = beside?.month ?? 1, day, leap = false } = point;
  const lunar = { month, ...(day !== undefined && { day }), ...(leap && { leap }) };
  return inItsLunarYear(context, point, lunar, (year) => lunarDays(year, month, day, leap));
}

/** `lunar:1/1`, `gregorian:2/9`; a day before it (mùng 3 Tết, 30 Tết) is counted in the month around Tết. */
function resolveFeast(context: Context, { feast = '', ...point }: TimePoint): Days {
  const [, calendar, first, second] = /^(\w+):(\d+)\/(\d+)$/.exec(feast) ?? [];
  const month = Number(second);
  if (calendar === 'gregorian') return resolveDate(context, { ...point, day: Number(first), month });
  const day = point.day ?? Number(first);
  // the days before Tết belong to the twelfth month of the year that ends; 0 is its last
  const before = month === 1 && (day === 0 || day >= 20);
  const lunar = { month: before ? 12 : month, ...(day > 0 && { day }) };
  return inItsLunarYear(context, point, lunar, (year) =>
    before ? lunarDays(year - 1, 12, Math.min(day || 30, daysInLunarMonth(year - 1, 12) || 30), false) : lunarDays(year, month, day, false),
  );
}
