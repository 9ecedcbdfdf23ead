/** The Vietnamese calendar. In: a lunar date. Out: its day number, and back. */
export interface LunarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly leap: boolean;
}

export function lunarToDayNumber(_year: number, _month: number, _day: number, _leap = false): number | null {
  return null;
}

/** Days of a lunar month, or 0 where the year has no such month. */
export function daysInLunarMonth(_year: number, _month: number, _leap = false): number {
  return 0;
}
