/**
 * What the words of a time expression say, before any calendar: the finder gives it, the resolver reads it.
 * In: nothing. Out: types, and the slots that tell which parts of a point in time are filled.
 */
import type { TemporalExpression } from '../types.js';

/** Units of a shift or a length: second, minute (`I`), hour, day, night, week, month, quarter, year; multiples as `10Y`, `100Y`. */
export type TimeUnit = 'S' | 'I' | 'H' | 'D' | 'N' | 'W' | 'M' | 'Q' | 'Y' | '10Y' | '12Y' | '100Y' | '1000Y';

export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';

export type Modifier = NonNullable<TemporalExpression['modifier']>;

/** Counted from the reference day, from the day that the text named last, or from one that the same sentence named. */
export type Anchor = 'now' | 'story' | 'near';

/** One point in time of any grain; every field is what the text says. */
export interface TimePoint {
  hour?: number;
  minute?: number;
  second?: number;
  /** `+07:00` */
  zone?: string;
  part?: DayPart;
  day?: number;
  month?: number;
  /** Negative before our era, without a year 0: -179 is the year 179 before it. */
  year?: number;
  /** The year was written with two digits. */
  shortYear?: boolean;
  /** 1 Monday … 7 Sunday */
  weekday?: number;
  /** `Q1`…`Q4`, `H1`, `H2`, `SP` `SU` `FA` `WI` */
  division?: string;
  /** Week of the month or of the year. */
  week?: number;
  weekend?: boolean;
  /** The first year of ten: 1990, or 90 with `shortYear`. */
  decade?: number;
  /** 20 is the twentieth, -2 the second before our era. */
  century?: number;
  lunar?: boolean;
  leap?: boolean;
  /** Place of the year in the cycle of sixty: 0 Giáp Tý … 59 Quý Hợi. */
  sexagenary?: number;
  /** Key in the table of feasts. */
  feast?: string;
  /** Days, weeks, months, years counted from an anchor: `hôm qua` is one day back from now. */
  shift?: { readonly unit: TimeUnit; readonly amount: number; readonly anchor: Anchor };
  /** A year counted from now, beside a month, quarter or feast: `tháng 12 năm ngoái`. */
  yearShift?: number;
  /** The same for a story's year: `tháng 6 năm sau`. */
  yearAnchor?: Anchor;
  /** A month counted from now, beside a day: `ngày 5 tháng trước`. */
  monthShift?: number;
  /** `8 tháng đầu năm`, `3 ngày cuối tuần`: so many units from the start or end of the whole. */
  slice?: { readonly unit: TimeUnit; readonly count: number; readonly last: boolean };
  /** `thứ sáu tới`, `tháng 6 tới`: 1 the next one, -1 the last one, 0 this one. */
  direction?: number;
  modifier?: Modifier;
}

/** Which parts of a point a reading fills: two readings join when they share none. */
export const enum Slot {
  Clock = 1,
  Part = 2,
  /** A day counted from now or from the story. */
  Deictic = 4,
  Weekday = 8,
  Day = 16,
  Month = 32,
  Year = 64,
  Week = 128,
  /** Quarter, half, season. */
  Division = 256,
  /** Decade, century. */
  Age = 512,
  Feast = 1024,
  /** Any other stretch: `3 ngày trước`. */
  Stretch = 2048,
}

/** A length: a count as written, `X` where it is not said, and its unit; a range has `to`. */
export interface Length {
  readonly terms: readonly { readonly count: string; readonly unit: TimeUnit }[];
  readonly to?: readonly { readonly count: string; readonly unit: TimeUnit }[];
}

export type TimeParts =
  | { readonly kind: 'point'; readonly point: TimePoint }
  /** `to: null` is open (`từ năm 2017 đến nay`); `from: null` begins now (`từ nay đến ngày 30/5`). */
  | { readonly kind: 'interval'; readonly from: TimePoint | null; readonly to: TimePoint | null }
  /** `10 năm qua`, `5 ngày tới`: a length that ends or begins at the anchor. */
  | { readonly kind: 'stretch'; readonly length: Length; readonly direction: -1 | 1; readonly anchor: Anchor }
  /** Minutes after the start of a match: `phút 78`. */
  | { readonly kind: 'minute'; readonly minute: number }
  | { readonly kind: 'duration'; readonly length: Length; readonly modifier?: Modifier }
  | { readonly kind: 'set'; readonly every: Length; readonly frequency?: number; readonly on?: string; readonly lunar?: boolean; readonly part?: DayPart };

/** Where a time expression stands (units, half-open) and what its words say, not yet resolved. */
export interface TimeMention {
  readonly first: number;
  readonly end: number;
  readonly parts: TimeParts;
}

/** What a form read at a unit: up to where, which slots, and the point; `to` where it read an interval. */
export interface Reading {
  readonly end: number;
  readonly slots: number;
  readonly point: TimePoint;
  readonly to?: TimePoint;
}
