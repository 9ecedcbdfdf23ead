/**
 * The Vietnamese calendar, 1900–2199, at UTC+7. In: a lunar date or a day number. Out: the other, or null outside the table.
 * It is the reckoning in force since 1968 applied to all these years: calendars printed before then followed that of UTC+8,
 * and those of the South until 1975 did so in part (Tết Mậu Thân 1968: 29 January in the North, 30 January in the South).
 */
import { FIRST_LUNAR_YEAR, FIRST_TET, LUNAR_YEARS } from '../data/lunar.js';

export interface LunarDate {
  readonly year: number;
  /** 1…12 */
  readonly month: number;
  readonly day: number;
  /** The second of two months of one number: tháng nhuận. */
  readonly leap: boolean;
}

interface LunarYear {
  /** Day number of Tết. */
  readonly start: number;
  /** The month that is repeated, or 0. */
  readonly leap: number;
  /** Days of each month in their order. */
  readonly lengths: readonly number[];
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
let years: readonly LunarYear[] | undefined;

/** The table, unpacked at the first use: three characters a year, the repeated month above the bits of the months of thirty days. */
function table(): readonly LunarYear[] {
  if (years) return years;
  const unpacked: LunarYear[] = [];
  let start = FIRST_TET;
  for (let i = 0; i < LUNAR_YEARS.length; i += 3) {
    let bits = 0;
    for (let k = i; k < i + 3; k++) bits = bits * 64 + DIGITS.indexOf(LUNAR_YEARS[k] as string);
    const leap = bits >> 13;
    const lengths = Array.from({ length: leap ? 13 : 12 }, (_, month) => 29 + ((bits >> month) & 1));
    unpacked.push({ start, leap, lengths });
    for (const length of lengths) start += length;
  }
  years = unpacked;
  return unpacked;
}

/** Place of a month in its year, or -1 where the year has no such month. */
function monthIndex({ leap: repeated }: LunarYear, month: number, leap: boolean): number {
  if (month < 1 || month > 12 || (leap && month !== repeated)) return -1;
  return month - 1 + (repeated > 0 && (month > repeated || leap) ? 1 : 0);
}

/** Days of a lunar month, or 0 where there is no such month. */
export function daysInLunarMonth(year: number, month: number, leap = false): number {
  const found = table()[year - FIRST_LUNAR_YEAR];
  return found?.lengths[monthIndex(found, month, leap)] ?? 0;
}

/** The day number of a lunar date, or null where there is none such. */
export function lunarToDayNumber(year: number, month: number, day: number, leap = false): number | null {
  const found = table()[year - FIRST_LUNAR_YEAR];
  const index = found ? monthIndex(found, month, leap) : -1;
  if (!found || index < 0 || day < 1 || day > (found.lengths[index] as number)) return null;
  let start = found.start;
  for (let i = 0; i < index; i++) start += found.lengths[i] as number;
  return start + day - 1;
}

/** The lunar date of a day number, or null outside the table. */
export function dayNumberToLunar(dayNumber: number): LunarDate | null {
  const all = table();
  let low = 0;
  let high = all.length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if ((all[mid] as LunarYear).start <= dayNumber) low = mid;
    else high = mid - 1;
  }
  const { start, leap, lengths } = all[low] as LunarYear;
  let rest = dayNumber - start;
  if (rest < 0) return null;
  for (const [index, length] of lengths.entries()) {
    if (rest < length) {
      const after = leap > 0 && index >= leap;
      return { year: low + FIRST_LUNAR_YEAR, month: index + (after ? 0 : 1), day: rest + 1, leap: leap > 0 && index === leap };
    }
    rest -= length;
  }
  return null;
}
