/**
 * One point in time out of the forms that stand side by side (`10h30` `sáng` `thứ sáu` `ngày 8/6`). In: a unit. Out: one
 * reading, of all that join: readings join when they fill different slots and what stands between them allows it.
 */
import { hashSyllable } from '../text/index.js';
import { readCentury, readDecade } from './forms/age.js';
import { type ClockReading, readClock } from './forms/clock.js';
import { readDate } from './forms/date.js';
import { readDayPart, readNamedDay, readWeekday } from './forms/day.js';
import { readHalf, readQuarter, readSeason, readWeek } from './forms/division.js';
import { readMonth } from './forms/month.js';
import { readNumericDate } from './forms/numeric-date.js';
import { bareYear, readPeriod, readTrailingYear, readYear, yearRun } from './forms/year.js';
import { type Modifier, type Reading, Slot } from './parts.js';
import { isMark, isNumber, match, type Scope, terms } from './scope.js';
import { readShift, timeWord } from './time-words.js';

/** A point as read, with how sure its words are. */
export interface PointReading extends Reading {
  /** Only figures that could mean something else (`2/3`, `2018`): the finder asks what stands around. */
  readonly bare?: boolean;
  /** A clock whose words could be a length. */
  readonly weak?: boolean;
}

/** hồi đầu, những ngày cuối, dịp giữa */
const LEAD_IN = terms('hồi, khoảng, dịp, ngay, gần, những ngày, những tháng, những năm');
const START = terms('đầu, thượng tuần');
const MID = terms('giữa, trung tuần');
const END = terms('cuối, hạ tuần, nửa cuối, nửa sau');
const FIRST_HALF = terms('nửa đầu');
const YEAR = terms('năm');
const MONTH = terms('tháng');
const SCHOOL = terms('học');
const LUNAR = terms('âm lịch, al, âl, lịch âm');
const SOLAR = terms('dương lịch, dl');
const OF = terms('của, trong, thuộc');
const AT = terms('lúc, vào lúc, vào, vào hồi, hồi');

/** 10h30 sáng 8/6; hôm nay, thứ bảy, ngày 10/4/2021; cuối tháng 12 năm ngoái; mùng 3 Tết Giáp Thìn. */
export function readPoint(scope: Scope, at: number): PointReading | null {
  const modified = (openers.get(scope.doc.hash[at] as number) ?? 0) & MODIFIED ? readModified(scope, at) : null;
  if (modified) return modified;
  let reading: PointReading | null = readFirst(scope, at);
  for (let n = 0; reading && n < 6; n++) {
    const joined = joinNext(scope, reading);
    if (!joined) break;
    reading = joined;
  }
  return reading;
}

/** đầu tháng 6, giữa năm 2020, cuối năm nay, cuối năm, đầu những năm 1990, đầu thế kỷ XXI, nửa đầu tháng 4, những ngày cuối tháng 10. */
function readModified(scope: Scope, at: number): PointReading | null {
  const first = match(scope, at, LEAD_IN) || at;
  const start = match(scope, first, START) || match(scope, at, FIRST_HALF);
  const mid = start ? 0 : match(scope, first, MID);
  const p = start || mid || match(scope, first, END);
  if (!p || readWeek(scope, at) || readHalf(scope, at) || timeWord(scope, at, 'part')) return null;
  const modifier: Modifier = start ? 'START' : mid ? 'MID' : 'END';
  const inner = readModifiable(scope, p);
  if (!inner) return null;
  const point = inner.to ?? inner.point;
  point.modifier = modifier;
  let reading: PointReading = inner;
  for (let n = 0; n < 3; n++) {
    const joined = joinNext(scope, reading);
    if (!joined) break;
    reading = joined;
  }
  return reading;
}

function readModifiable(scope: Scope, at: number): Reading | null {
  const reading =
    readMonth(scope, at) ?? readDecade(scope, at) ?? readCentury(scope, at) ?? readYear(scope, at) ?? readQuarter(scope, at) ?? readSeason(scope, at);
  if (reading) return reading;
  // cuối năm, đầu tháng: of the year and month that run
  const year = match(scope, at, YEAR);
  if (year && !match(scope, year, SCHOOL)) return { end: year, slots: Slot.Year, point: { yearShift: 0, yearAnchor: 'now' } };
  const month = match(scope, at, MONTH);
  if (month) return { end: month, slots: Slot.Month, point: { shift: { unit: 'M', amount: 0, anchor: 'now' } } };
  const years = yearRun(scope, at);
  return years ?? null;
}

function readFirst(scope: Scope, at: number): PointReading | null {
  if (isNumber(scope, at)) {
    const clock: ClockReading | null = readClock(scope, at);
    const date = readDate(scope, at);
    if (date && (!clock || date.end > clock.end)) return date;
    if (clock) return clock;
    const numeric = readNumericDate(scope, at);
    if (numeric) return numeric.ambiguous ? { ...numeric, bare: true } : numeric;
    const years = yearRun(scope, at);
    if (years) return years;
    const year = bareYear(scope, at);
    if (year) return { end: year.end, slots: Slot.Year, point: { year: year.value }, bare: true };
    return null;
  }
  let best: Reading | null = null;
  for (let bits = (openers.get(scope.doc.hash[at] as number) ?? 0) & ~MODIFIED, i = 0; bits !== 0; bits >>>= 1, i++) {
    const reading = bits & 1 ? (FORMS[i] as Form)[1](scope, at) : null;
    if (reading && (!best || reading.end > best.end)) best = reading;
  }
  return best;
}

type Form = readonly [opens: string, read: (scope: Scope, at: number) => Reading | null];

/** The forms that begin with a word, each with the first syllables that open it; of readings of one length the first stands. */
const FORMS: readonly Form[] = [
  ['ngày hôm các những mùng mồng rằm', readDate],
  ['ngày hôm bữa cùng trong', readNamedDay],
  ['năm niên nhiệm giai thời khóa mùa vụ đông hè chu khoảng', readPeriod],
  ['tuần cuối đầu giữa ngày những dịp', readWeek],
  ['mùa tiết đông hè hạ thu xuân', readSeason],
  ['sáng trưa chiều tối đêm khuya rạng buổi ban sớm tờ mờ tảng hửng gần xế giờ giữa nửa cuối đầu', readDayPart],
  ['năm các hai', readYear],
  ['thập những các', readDecade],
  ['tháng', readMonth],
  ['quý quí', readQuarter],
  ['nửa', readHalf],
  ['thế tk', readCentury],
  ['thứ chủ chúa cn hôm các', readWeekday],
  ['tết giao nguyên giỗ phật vu đại lễ noel giáng quốc valentine halloween trung', readFeast],
  ['một hai ba bốn năm sáu bảy bẩy tám chín mười', readClock],
];
const MODIFIED = 1 << 30;
const MODIFIERS = 'đầu giữa cuối hồi khoảng những ngay thượng trung hạ dịp nửa gần';

/** All syllables with which a point can begin, in groups. */
export const POINT_OPENERS: readonly string[] = [...FORMS.map(([words]) => words), MODIFIERS];

/** The forms that a syllable opens, a bit each, by its hash. */
const openers = new Map<number, number>();
for (const [i, words] of POINT_OPENERS.entries()) {
  for (const word of words.split(' ')) {
    const hash = hashSyllable(word);
    openers.set(hash, (openers.get(hash) ?? 0) | (i < FORMS.length ? 1 << i : MODIFIED));
  }
}

/** Tết Nguyên đán, giao thừa, Trung thu, giỗ Tổ Hùng Vương, Quốc khánh. */
export function readFeast(scope: Scope, at: number): Reading | null {
  const word = timeWord(scope, at, 'feast');
  return word ? { end: word.end, slots: Slot.Feast, point: { feast: word.value } } : null;
}

const DATED = Slot.Day | Slot.Month | Slot.Year;

/** The reading with the next one that joins it, or null. */
function joinNext(scope: Scope, reading: PointReading): PointReading | null {
  const { end, slots } = reading;
  if (end >= scope.limit) return null;
  const calendar = readCalendar(scope, reading);
  if (calendar) return calendar;
  if (isMark(scope, end, ',')) return joinAfterComma(scope, reading);
  if (isMark(scope, end, '(')) return joinBracket(scope, reading);
  const of = match(scope, end, OF);
  if (of) {
    if (slots === Slot.Weekday) return merge(reading, readWeek(scope, of));
    if (slots === Slot.Division || slots === Slot.Month)
      return merge(reading, readYear(scope, of) ?? (slots === Slot.Division ? runningYear(scope, of) : null));
    if (slots === Slot.Day || slots === (Slot.Day | Slot.Part)) return merge(reading, readMonth(scope, of));
    return null;
  }
  const lead = match(scope, end, AT);
  if (lead) {
    if ((slots & (Slot.Day | Slot.Deictic | Slot.Weekday)) !== 0 && (slots & Slot.Clock) === 0) {
      const clock = readClock(scope, lead);
      if (clock) return merge(reading, clock, false);
    }
    if ((slots & Slot.Clock) !== 0 && (slots & ~(Slot.Clock | Slot.Part)) === 0) {
      const day = readDay(scope, lead, slots, reading);
      if (day && (day.slots & (Slot.Day | Slot.Deictic | Slot.Weekday)) !== 0) return merge(reading, day);
    }
    return null;
  }
  return merge(reading, readAdjacent(scope, reading));
}

/** What may follow directly. */
function readAdjacent(scope: Scope, { end, slots, point, to, bare }: PointReading): Reading | null {
  if ((slots & (Slot.Clock | Slot.Part | Slot.Deictic | Slot.Weekday)) !== 0 && (slots & (DATED | Slot.Week | Slot.Feast)) === 0) {
    if ((slots & Slot.Part) === 0 && (slots & (Slot.Clock | Slot.Deictic)) !== 0) {
      const part = readDayPart(scope, end);
      if (part && ((slots & Slot.Deictic) === 0 || ((part.slots & Slot.Deictic) === 0 && part.end > end + 1))) return part;
    }
    const day = readDay(scope, end, slots, { end, slots, point });
    if (day) return day;
    if ((slots & Slot.Clock) === 0 && (slots & Slot.Deictic) !== 0) return readClock(scope, end);
    if ((slots & Slot.Clock) === 0 && slots === Slot.Part) {
      const clock = readClock(scope, end);
      return clock && !clock.weak ? clock : null;
    }
    return null;
  }
  const last = to ?? point;
  if ((slots & Slot.Day) !== 0 && (slots & Slot.Month) === 0 && last.month === undefined && (slots & (Slot.Year | Slot.Feast)) === 0) {
    const feast = readTet(scope, end);
    return feast;
  }
  if ((slots & Slot.Year) === 0 && (slots & (Slot.Day | Slot.Month | Slot.Division | Slot.Feast)) !== 0) {
    // giao thừa Tết Ất Tỵ
    const tet = (slots & Slot.Feast) !== 0 ? readTet(scope, end) : null;
    const year = readYear(scope, tet?.end ?? end) ?? readTrailingYear(scope, tet?.end ?? end);
    if (year && !year.to) return year;
    if ((slots & Slot.Division) !== 0) return yearRun(scope, end) ?? runningYear(scope, end);
    // ngày 24/6 tới đây
    if (!bare && (slots & Slot.Day) !== 0 && (slots & (Slot.Feast | Slot.Deictic)) === 0) {
      const shift = readShift(scope, end);
      if (shift) return { end: shift.end, slots: Slot.Year, point: { direction: shift.value } };
    }
  }
  // 22/09/2017 14:40
  if ((slots & (DATED | Slot.Clock)) === DATED && isNumber(scope, end)) {
    const clock = readClock(scope, end);
    return clock && !clock.weak ? clock : null;
  }
  return null;
}

/** `Tết` after a day: mùng 3 Tết, 30 Tết. */
function readTet(scope: Scope, at: number): Reading | null {
  const feast = readFeast(scope, at);
  return feast && feast.point.feast === 'lunar:1/1' ? feast : null;
}

/** `năm` alone: nửa đầu năm, mùa hè năm. */
function runningYear(scope: Scope, at: number): Reading | null {
  const year = match(scope, at, YEAR);
  return year ? { end: year, slots: Slot.Year, point: { yearShift: 0, yearAnchor: 'now' } } : null;
}

/** A day after a clock, a part of a day, a named day or a weekday. */
function readDay(scope: Scope, at: number, slots: number, _before: Reading): Reading | null {
  if ((slots & (Slot.Deictic | Slot.Weekday)) === 0) {
    const named = readNamedDay(scope, at);
    if (named) return named;
  }
  if ((slots & Slot.Weekday) === 0) {
    const weekday = readWeekday(scope, at);
    if (weekday) return weekday;
  }
  const date = readDate(scope, at);
  if (date) return date;
  if ((slots & Slot.Weekday) !== 0 || (slots & Slot.Part) !== 0) {
    const week = readWeek(scope, at);
    if (week && (slots & Slot.Weekday) !== 0) return week;
  }
  const numeric = readNumericDate(scope, at);
  if (numeric && (numeric.slots & Slot.Day) !== 0) return numeric;
  if ((slots & Slot.Part) !== 0) return readDayBeforeTet(scope, at) ?? readFeast(scope, at) ?? readNightBefore(scope, at);
  return null;
}

const DAWN = terms('rạng');

/** đêm `24` rạng sáng 25/12 */
function readNightBefore(scope: Scope, at: number): Reading | null {
  const day = isNumber(scope, at) && match(scope, at + 1, DAWN) ? readNumericInteger(scope, at) : 0;
  return day >= 1 && day <= 31 ? { end: at + 1, slots: Slot.Day, point: { day } } : null;
}

/** 30 Tết, 29 Tết after a part of a day. */
function readDayBeforeTet(scope: Scope, at: number): Reading | null {
  if (!isNumber(scope, at)) return null;
  const tet = readTetDay(scope, at);
  return tet;
}

/** 30 Tết, 28 Tết: days in figures before `Tết`. */
export function readTetDay(scope: Scope, at: number): Reading | null {
  const figure = isNumber(scope, at) ? readNumericInteger(scope, at) : 0;
  if (figure < 20 || figure > 30) return null;
  const feast = readTet(scope, at + 1);
  return feast ? { end: feast.end, slots: Slot.Day | Slot.Feast, point: { day: figure, ...feast.point } } : null;
}

function readNumericInteger(scope: Scope, at: number): number {
  const { doc } = scope;
  const text = doc.text.slice(doc.start[at], doc.end[at]);
  return text.length <= 2 ? Number(text) : 0;
}

/** 23h30, 1/11/2020; thứ bảy, 10/04/2021; hôm nay, ngày 11.7.2017; ngày mai, thứ ba, ngày 13-6-2017; tháng 4, năm 2021. */
function joinAfterComma(scope: Scope, reading: PointReading): PointReading | null {
  const { slots, end } = reading;
  const p = end + 1;
  if ((slots & (Slot.Clock | Slot.Part | Slot.Deictic | Slot.Weekday)) !== 0 && (slots & (DATED | Slot.Week | Slot.Feast)) === 0) {
    const date = readDate(scope, p) ?? readNumericDate(scope, p);
    if (date && (date.slots & Slot.Day) !== 0 && (slots !== Slot.Part || (date.slots & Slot.Month) !== 0)) return merge(reading, date);
    if ((slots & Slot.Weekday) === 0) {
      const weekday = readWeekday(scope, p);
      if (weekday) {
        const joined = merge(reading, weekday);
        // a weekday alone after a comma could open the next clause
        const further = joined ? joinNext(scope, joined) : null;
        if (further) return further;
      }
    }
    if (slots === Slot.Clock) {
      const named = readNamedDay(scope, p);
      if (named) return merge(reading, named);
    }
    return null;
  }
  if ((slots & Slot.Month) !== 0 && (slots & Slot.Year) === 0) {
    const year = match(scope, p, YEAR) ? readYear(scope, p) : null;
    if (year && year.point.year !== undefined && !year.to) return merge(reading, year);
  }
  return null;
}

/** hôm nay (23/1), thứ sáu (16/5/2024), năm nay (2017): the bracket says the same day once more. */
function joinBracket(scope: Scope, reading: PointReading): PointReading | null {
  const { slots, end } = reading;
  if ((slots & (Slot.Deictic | Slot.Weekday)) !== 0 && (slots & (DATED | Slot.Feast)) === 0) {
    const date = readDate(scope, end + 1) ?? readNumericDate(scope, end + 1);
    if (!date || date.to || (date.slots & (Slot.Day | Slot.Month)) !== (Slot.Day | Slot.Month) || date.point.lunar || !isMark(scope, date.end, ')'))
      return null;
    return merge(reading, { ...date, end: date.end + 1 });
  }
  if (slots === Slot.Year && reading.point.yearShift !== undefined) {
    const year = bareYear(scope, end + 1);
    if (year && isMark(scope, year.end, ')')) return { ...reading, end: year.end + 1, point: { year: year.value } };
  }
  return null;
}

/** âm lịch, ÂL, - âm lịch, (âm lịch), dương lịch after a date. */
function readCalendar(scope: Scope, reading: PointReading): PointReading | null {
  if ((reading.slots & (Slot.Day | Slot.Month)) === 0) return null;
  const { end } = reading;
  const dash = isMark(scope, end, '-');
  const bracket = isMark(scope, end, '(');
  const p = dash || bracket ? end + 1 : end;
  const lunar = match(scope, p, LUNAR);
  const calendar = lunar || match(scope, p, SOLAR);
  if (!calendar || (bracket && !isMark(scope, calendar, ')'))) return null;
  if (lunar) {
    reading.point.lunar = true;
    if (reading.to) reading.to.lunar = true;
  }
  const { bare: _, ...rest } = reading;
  return { ...rest, end: bracket ? calendar + 1 : calendar };
}

/** One reading of two, the second's fields on the last point, or null when they fill the same slot. */
function merge(first: PointReading, second: (Reading & { weak?: boolean }) | null, keepWeak = false): PointReading | null {
  if (!second || (first.slots & second.slots) !== 0) return null;
  if (first.to && second.to) return null;
  const slots = first.slots | second.slots;
  const weak = keepWeak && second.weak;
  if (second.to) {
    return { end: second.end, slots, point: { ...first.point, ...second.point }, to: { ...first.point, ...second.to } };
  }
  const joined: PointReading = first.to
    ? { end: second.end, slots, point: { ...second.point, ...first.point }, to: { ...first.to, ...second.point } }
    : { end: second.end, slots, point: { ...first.point, ...second.point } };
  return weak ? { ...joined, weak } : joined;
}
