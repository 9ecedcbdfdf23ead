/**
 * Finding: where time expressions stand and what their words say. In: a Document. Out: mentions in order, not overlapping,
 * not resolved: no calendar, no reference date. It wakes at a Number unit or at a unit whose hash opens a word of time.
 */
import { type Document, hashSyllable, isGlued, UnitKind } from '../text/index.js';
import { acceptPoint } from './accept.js';
import { readFigure, readInteger } from './figures.js';
import { readDate } from './forms/date.js';
import { readLength, readQualifier } from './forms/length.js';
import { minuteAt, readMatchMinute } from './forms/match-minute.js';
import { readMonthValue } from './forms/month.js';
import { readNumericDate } from './forms/numeric-date.js';
import { readRegular, readSet } from './forms/set.js';
import { readStretch } from './forms/stretch.js';
import { bareYear } from './forms/year.js';
import { type Length, type Modifier, Slot, type TimeMention, type TimeParts, type TimePoint } from './parts.js';
import { POINT_OPENERS, type PointReading, readPoint, readTetDay } from './point.js';
import { isMark, isNumber, isWord, match, matchBefore, openScope, type Scope, terms } from './scope.js';

/** What a unit's syllable can open; several may be tried. */
const enum Opens {
  Point = 1,
  Length = 2,
  Set = 4,
  Minute = 8,
  /** It opens a form only before a figure or a syllable that may be second. */
  Gated = 16,
  Second = 32,
}
const FORMS = Opens.Point | Opens.Length | Opens.Set | Opens.Minute;

/** Syllables that wake the finder, by the low half of their hash. */
const wake = new Uint8Array(65536);
const lowHash = (hash: number): number => (hash ^ (hash >>> 13)) & 65535;
const mark = (what: number, words: string): void => {
  for (const word of words.split(' ')) {
    const low = lowHash(hashSyllable(word));
    wake[low] = (wake[low] as number) | what;
  }
};
for (const words of POINT_OPENERS) mark(Opens.Point, words);
mark(Opens.Point, 'từ kể bắt suốt');
mark(Opens.Length, 'một hai ba bốn năm sáu bảy bẩy tám chín mười hăm chục trăm nghìn ngàn vài mấy dăm đôi hàng nửa từ cách trước sau trong');
mark(Opens.Set, 'hằng hàng mỗi ngày đêm thường một hai ba bốn năm sáu bảy bẩy tám chín mười');
mark(Opens.Minute, 'phút');
// common words that mostly open nothing
mark(
  Opens.Gated,
  'một hai ba bốn sáu bảy bẩy tám chín mười các những trong sau trước từ cách cùng khoảng cả giữa kể đầu cuối suốt bắt trung gần hồi dịp quốc đại giao chủ thu nguyên nhiệm thời vụ thế hàng ban thường ngay giai đông hạ xuân nửa niên giờ',
);
mark(
  Opens.Second,
  'giây phút tiếng lần tới hoặc hay đây nay hơn chừng đúng chưa đồng thiên giáp mươi rưỡi kỳ kỉ kỷ lễ bây đến tuần nhật gian đoạn khánh lan thừa đán vừa niên đã đó và',
);

/** The forms that a unit opens by itself and the next. */
function opensMention(doc: Document, at: number): number {
  const kind = doc.kind[at];
  if (kind === UnitKind.Number) return opensNumber(doc, at) ? FORMS : 0;
  if (kind !== UnitKind.Word) return 0;
  const bits = wake[lowHash(doc.hash[at] as number)] as number;
  if ((bits & FORMS) === 0 || (bits & Opens.Gated) === 0) return bits & FORMS;
  return isSecond(doc, at + 1) ? bits & FORMS : 0;
}

const isSecond = (doc: Document, at: number): boolean =>
  at >= doc.count || doc.kind[at] !== UnitKind.Word || ((wake[lowHash(doc.hash[at] as number)] as number) & (FORMS | Opens.Second)) !== 0;

/** Whether a number can be of a time: it has a year's four digits or marks between its digits, or no plain word follows. */
function opensNumber(doc: Document, at: number): boolean {
  if (isSecond(doc, at + 1)) return true;
  const start = doc.start[at] as number;
  const end = doc.end[at] as number;
  if (end - start === 4) return true;
  for (let i = start; i < end; i++) {
    const code = doc.text.charCodeAt(i);
    // any mark but a comma
    if (code !== 0x2c && !(code >= 0x30 && code <= 0x39)) return true;
  }
  return isGlued(doc, at + 1);
}

const FROM = terms('từ, kể từ, bắt đầu từ, suốt từ');
const TO = terms('đến, tới, đến hết, tới hết, cho đến, cho tới, đến tận, cho đến hết, cho tới hết, đến khoảng, rạng');
const NOW = terms('nay, giờ, bây giờ, hiện tại, thời điểm hiện tại, hôm nay, ngày nay');
const SINCE = terms('trở lại đây, lại đây');
const FROM_NOW = terms('từ nay, từ giờ, từ bây giờ');
const AND = terms('và, hoặc, hay');

/** Every time expression of a document, as its words say it. */
export function findTimeMentions(doc: Document): TimeMention[] {
  const mentions: TimeMention[] = [];
  let start = 0;
  for (const limit of doc.sentenceEnds) {
    let scope: Scope | undefined;
    let at = start;
    while (at < limit) {
      const opens = opensMention(doc, at);
      if (opens === 0) {
        at++;
        continue;
      }
      scope ??= openScope(doc, start, limit);
      const last = mentions[mentions.length - 1];
      const mention = readMention(scope, at, opens, last && last.end > start ? last : null);
      if (mention && mention.end > at) {
        mentions.push(mention);
        at = mention.end;
      } else at++;
    }
    start = limit;
  }
  return mentions;
}

/** The longest expression that begins at a unit. */
function readMention(scope: Scope, at: number, opens: number, last: TimeMention | null): TimeMention | null {
  const listed = last ? readListed(scope, at, last) : null;
  if (listed) return listed;
  const minute = opens & Opens.Minute ? readMatchMinute(scope, at) : null;
  if (minute) return { first: at, end: minute.end, parts: { kind: 'minute', minute: minute.minute } };
  const set = opens & Opens.Set ? readSet(scope, at) : null;
  const point = opens & Opens.Point ? readPointOrInterval(scope, at) : null;
  const stretch = opens & Opens.Length ? readStretch(scope, at) : null;
  const length = opens & Opens.Length ? readDuration(scope, at, last) : null;
  let best: TimeMention | null = set ? { first: at, end: set.end, parts: set.parts } : null;
  for (const found of [point, stretch, length]) if (found && (!best || found.end > best.end)) best = found;
  return best;
}

/* ---- points and intervals -------------------------------------------------------------- */

function readPointOrInterval(scope: Scope, at: number): TimeMention | null {
  const now = match(scope, at, FROM_NOW);
  if (now) {
    const joint = match(scope, now, TO);
    const to = joint ? readPoint(scope, joint) : null;
    return to && !to.to ? { first: at, end: to.end, parts: { kind: 'interval', from: null, to: to.point } } : null;
  }
  const from = match(scope, at, FROM);
  const first = from || at;
  const point = readPoint(scope, first) ?? readTetDay(scope, first);
  const interval = point ? readInterval(scope, at, point, from > 0) : null;
  if (interval) return interval;
  const elided = readElided(scope, first);
  if (elided) return { first: at, end: elided.end, parts: elided.parts };
  if (!point) return null;
  if (point.to) {
    if (!acceptPoint(scope, first, point)) return null;
    return { first: at, end: point.end, parts: { kind: 'interval', from: point.point, to: point.to } };
  }
  if (from) return null;
  const set = recurring(scope, at, point);
  if (set) return set;
  if (!acceptPoint(scope, first, point)) return null;
  const modifier = point.point.modifier ?? modifierBefore(scope, at);
  if (modifier) point.point.modifier = modifier;
  return { first: at, end: point.end, parts: { kind: 'point', point: point.point } };
}

const MODIFIERS: readonly (readonly [Modifier, ReturnType<typeof terms>])[] = [
  ['BEFORE', terms('trước')],
  ['AFTER', terms('sau')],
  ['APPROX', terms('khoảng, chừng, tầm, gần, vào khoảng')],
  ['ON_OR_BEFORE', terms('chậm nhất, muộn nhất, chậm nhất là, muộn nhất là, chậm nhất vào')],
  ['ON_OR_AFTER', terms('sớm nhất, sớm nhất là, sớm nhất vào')],
];

/** `trước` ngày 20/4, `khoảng` 4h sáng nay: the words stay outside. */
function modifierBefore(scope: Scope, at: number): Modifier | null {
  for (const [modifier, words] of MODIFIERS) if (matchBefore(scope, at, words) >= 0) return modifier;
  return null;
}

/** thứ hai hằng tuần, rằm hằng tháng, mùng một hằng tháng. */
function recurring(scope: Scope, at: number, { end, slots, point }: PointReading): TimeMention | null {
  const regular = readRegular(scope, end);
  if (!regular) return null;
  const every: Length = { terms: [{ count: '1', unit: regular.unit }] };
  if (slots === Slot.Weekday && regular.unit === 'W') return { first: at, end: regular.end, parts: { kind: 'set', every, on: `WXX-${point.weekday}` } };
  if (slots === Slot.Day && regular.unit === 'M' && point.day !== undefined) {
    const parts: TimeParts = { kind: 'set', every, on: `XX-${String(point.day).padStart(2, '0')}` };
    return { first: at, end: regular.end, parts: point.lunar ? { ...parts, lunar: true } : parts };
  }
  return null;
}

/** từ ngày 3/2 đến ngày 7/2, tháng 3 tới tháng 5 năm 1975, 27/7 - 2/8, từ năm 2017 đến nay, 12h30 đến 17h chiều nay. */
function readInterval(scope: Scope, at: number, from: PointReading, opened: boolean): TimeMention | null {
  if (from.to) return null;
  const until = match(scope, from.end, TO);
  const open = (until && match(scope, until, NOW)) || match(scope, from.end, SINCE);
  if (open && opened && !from.weak) return { first: at, end: open, parts: { kind: 'interval', from: from.point, to: null } };
  const dash = isMark(scope, from.end, '-');
  const joint = dash ? from.end + 1 : match(scope, from.end, TO);
  if (!joint) return null;
  const to = readEnd(scope, joint, from);
  if (!to || to.to) return null;
  // both ends must be of one kind: a day with a day, a year with a year
  if (!sameGrain(from.slots, to.slots)) return null;
  if ((from.bare || to.bare) && !opened && !acceptPoint(scope, at, from) && !acceptPoint(scope, joint, to)) return null;
  if (from.weak && to.weak && !opened) return null;
  // từ 1000 đến 2000 đồng
  if (from.bare && to.bare && to.slots === Slot.Year && !acceptPoint(scope, joint, to)) return null;
  return { first: at, end: to.end, parts: { kind: 'interval', from: from.point, to: to.point } };
}

const GRAINS = [Slot.Clock, Slot.Part, Slot.Deictic | Slot.Weekday | Slot.Day | Slot.Feast, Slot.Week, Slot.Month, Slot.Division, Slot.Year, Slot.Age] as const;
const grain = (slots: number): number => GRAINS.findIndex((mask) => (slots & mask) !== 0);
const sameGrain = (a: number, b: number): boolean => {
  const x = grain(a);
  const y = grain(b);
  return x === y || (x >= 2 && y >= 2 && (x === 2 || y >= 4)) || (x === 1 && y === 2) || (x === 2 && y === 1);
};

/** The second end: a point, or figures that the first explains (`2016 đến 2020`, `17 đến 19 tháng 5`). */
function readEnd(scope: Scope, at: number, from: PointReading): PointReading | null {
  const point = readPoint(scope, at);
  if (point) return point;
  if ((from.slots & Slot.Day) !== 0 && isNumber(scope, at)) return readDay(scope, at);
  if ((from.slots & Slot.Year) !== 0) {
    const year = bareYear(scope, at);
    if (year) return { end: year.end, slots: Slot.Year, point: { year: year.value } };
  }
  return null;
}

/** A bare day of the month: 17. */
function readDay(scope: Scope, at: number): PointReading | null {
  const day = readInteger(scope, at);
  return day && day.digits > 0 && day.digits <= 2 && day.value >= 1 && day.value <= 31 ? { end: day.end, slots: Slot.Day, point: { day: day.value } } : null;
}

/** 3 đến 7/2, 10 - 15/4/2021, 5 đến ngày 9 tháng 3: the first end is a number alone. */
function readElided(scope: Scope, at: number): { end: number; parts: TimeParts } | null {
  const day = isNumber(scope, at) ? readDay(scope, at) : null;
  if (!day) return null;
  const joint = isMark(scope, day.end, '-') ? day.end + 1 : match(scope, day.end, TO);
  if (!joint) return null;
  const to = readDate(scope, joint) ?? readNumericDate(scope, joint);
  const tet = readPoint(scope, joint);
  // từ 29 đến mùng 5 Tết
  if (tet && !tet.to && tet.point.feast !== undefined && tet.point.day !== undefined)
    return { end: tet.end, parts: { kind: 'interval', from: { ...tet.point, day: day.point.day as number }, to: tet.point } };
  if (!to || to.to || (to.slots & (Slot.Day | Slot.Month)) !== (Slot.Day | Slot.Month)) return null;
  return { end: to.end, parts: { kind: 'interval', from: day.point, to: to.point } };
}

/* ---- lists ----------------------------------------------------------------------------- */

/** ngày 5 `và 6/8`, tháng 3, `4` và `5/2021`, năm 2015 và `2016`, các năm 2003, `2015`: figures that go on with the kind before. */
function readListed(scope: Scope, at: number, last: TimeMention): TimeMention | null {
  if (!isNumber(scope, at) || at - last.end !== 1) return null;
  if (!isMark(scope, last.end, ',') && !match(scope, last.end, AND) && !isMark(scope, last.end, '&')) return null;
  if (last.parts.kind === 'minute' && !isMark(scope, at + 1, "'")) {
    const minute = minuteAt(scope, at);
    return minute && { first: at, end: minute.end, parts: { kind: 'minute', minute: minute.minute } };
  }
  const before = last.parts.kind === 'point' ? last.parts.point : last.parts.kind === 'interval' ? last.parts.to : null;
  if (!before) return null;
  const made = (end: number, point: TimePoint): TimeMention => ({ first: at, end, parts: { kind: 'point', point } });
  if (before.day !== undefined) {
    const numeric = readNumericDate(scope, at);
    if (numeric && (numeric.slots & Slot.Day) !== 0) {
      return numeric.to ? { first: at, end: numeric.end, parts: { kind: 'interval', from: numeric.point, to: numeric.to } } : made(numeric.end, numeric.point);
    }
    if (before.month === undefined) {
      const date = readDate(scope, at) ?? readDay(scope, at);
      const next = date ? date.end : 0;
      if (date && ((date.slots & Slot.Month) !== 0 || isMark(scope, next, ',') || match(scope, next, AND) || isMark(scope, next, ')')))
        return made(date.end, date.point);
    }
    return null;
  }
  if (before.month !== undefined && before.hour === undefined) {
    const month = readMonthValue(scope, at);
    if (!month || month.toMonth !== undefined || month.lunar) return null;
    if (month.year !== undefined) return made(month.end, { month: month.month, year: month.year });
    return isMark(scope, month.end, ',') || match(scope, month.end, AND) ? made(month.end, { month: month.month }) : null;
  }
  if (before.year !== undefined || before.yearShift !== undefined) {
    const year = bareYear(scope, at);
    return year ? made(year.end, { year: year.value }) : null;
  }
  return null;
}

/** Whether `một tiếng` is an hour and no sound: a word of length stands before it or after it. */
const isHours = (scope: Scope, at: number, end: number): boolean =>
  matchBefore(scope, at, LENGTH_BEFORE) >= 0 || match(scope, end, LENGTH_AFTER) > 0 || (end < scope.limit && !isWord(scope, end) && !isMark(scope, end, '"'));

/* ---- durations -------------------------------------------------------------------------- */

const AGE = terms('tuổi, thai kỳ');
const SOUND = terms('vang, nổ, súng, kêu, la, hét, động, khóc, cười, hô, chuông, còi, nói, thở, gọi, anh, việt, pháp, trung, nhật, hàn, lòng');
const HOUR = terms('tiếng');
const LENGTH_BEFORE = terms('trong, sau, khoảng, gần, hơn, mất, chừng, suốt, dài, cách, thêm, chưa đầy, ít nhất, tối đa, đủ, tới, đến, tầm, hết');
const LENGTH_AFTER = terms('đồng hồ, sau, trước, mỗi, nữa, liền, rưỡi, một, đi, nghỉ, chờ, qua, tới, làm, để, là');
/** những `năm tháng` hoài thai */
const YEARS_MONTHS = terms('những, bao, ngày, từng, theo, cùng, với, của, suốt');
const FIVE = terms('năm');
const INDEFINITE = terms('nào, kia, khác, đẹp, mới, đầy, không, bất kỳ');
const ONE = terms('một');
const BEFORE_NUMBER = terms('phút, giây, thứ, số, lần thứ, ngày, tháng');

function readDuration(scope: Scope, at: number, last: TimeMention | null): TimeMention | null {
  if (matchBefore(scope, at, BEFORE_NUMBER) >= 0 && isNumber(scope, at)) return null;
  const reading = readLength(scope, at);
  if (!reading) return null;
  const { end, length } = reading;
  if (match(scope, end, AGE)) return null;
  if (match(scope, at, ONE) && match(scope, end, INDEFINITE)) return null;
  const unit = (length.to ?? length.terms).at(-1)?.unit;
  if (match(scope, end - 1, HOUR) && !isNumber(scope, reading.first) && !isHours(scope, at, end)) return null;
  if (match(scope, end - 1, HOUR) && match(scope, end, SOUND)) return null;
  if (match(scope, at, FIVE) && unit === 'M' && matchBefore(scope, at, YEARS_MONTHS) >= 0) return null;
  // hai năm 2010 và 2011, hai ngày 17 và 18-9: the figures name the years and days
  if (isNumber(scope, end) && (unit === 'Y' || unit === 'D' || unit === 'M') && length.terms.length === 1) {
    const figure = readFigure(scope, end);
    if (figure && (unit !== 'Y' || figure.digits[0] === 4) && !(unit === 'D' && figure.marks.includes('-'))) return null;
  }
  const parts: { kind: 'duration'; length: Length; modifier?: Modifier } = { kind: 'duration', length };
  const qualifier = readQualifier(scope, at);
  if (qualifier && qualifier.first >= (last?.end ?? scope.start)) return { first: qualifier.first, end, parts: { ...parts, modifier: qualifier.modifier } };
  return { first: reading.first, end, parts };
}
