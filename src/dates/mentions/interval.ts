/** Points and intervals. In: a unit. Out: a mention of one point, of two with what stands between them, or of one that is open. */
import { acceptPoint } from '../accept.js';
import { form } from '../forms.js';
import { compile } from '../language.js';
import { type Modifier, Slot, type TimeMention, type TimePoint } from '../parts.js';
import { match, matchBefore, readFields } from '../pattern.js';
import { type PointReading, readPoint } from '../point.js';
import { isMark, isNumber, type Reader } from '../reader.js';
import { readRecurring } from './set.js';

const FROM = compile('từ|kể từ|bắt đầu từ|suốt từ');
const TO = compile('[cho] {đến|tới} [hết]|đến {tận|khoảng}|rạng');
const NOW = compile('{đến|tới|cho {đến|tới}} {[hôm|ngày] nay|[bây] giờ|[thời điểm] hiện tại}|[trở] lại đây');
const FROM_NOW = compile('từ {nay|[bây] giờ}');
const MODIFIERS = compile(
  'trước <modifier=BEFORE>|sau <modifier=AFTER>|{[vào] khoảng|chừng|tầm|gần} <modifier=APPROX>|{chậm|muộn} nhất [là|vào] <modifier=ON_OR_BEFORE>|sớm nhất [là|vào] <modifier=ON_OR_AFTER>',
);
const TET_DAY = form('TetDay');
const YEAR = compile('%Y');
const DAY = compile('%D');
const DATE = compile('Date|DayFigures|Doubtful');

const mention = (first: number, end: number, from: TimePoint | null, to: TimePoint | null): TimeMention => ({
  first,
  end,
  parts: { kind: 'interval', from, to },
});

export function readPointOrInterval(reader: Reader, at: number): TimeMention | null {
  const now = match(reader, at, FROM_NOW);
  if (now) {
    const joint = match(reader, now, TO);
    const to = joint ? readPoint(reader, joint) : null;
    return to && !to.to ? mention(at, to.end, null, to.point) : null;
  }
  const from = match(reader, at, FROM);
  const first = from || at;
  const point = readPoint(reader, first) ?? readPoint(reader, first, TET_DAY);
  const interval = (point && readInterval(reader, at, point, from > 0)) ?? readElided(reader, at, first);
  if (interval) return interval;
  if (!point || (from && !point.to)) return null;
  const set = point.to ? null : readRecurring(reader, at, point);
  if (set || !acceptPoint(reader, first, point)) return set;
  if (point.to) return mention(at, point.end, point.point, point.to);
  const modifier = point.point.modifier ?? modifierBefore(reader, at);
  return { first: at, end: point.end, parts: { kind: 'point', point: modifier ? { ...point.point, modifier } : point.point } };
}

/** `trước` ngày 20/4, `khoảng` 4h sáng nay: the words stay outside. */
function modifierBefore(reader: Reader, at: number): Modifier | undefined {
  const first = matchBefore(reader, at, MODIFIERS);
  return first < 0 ? undefined : (readFields(reader, first, MODIFIERS)?.point.modifier as Modifier);
}

/** từ ngày 3/2 đến ngày 7/2, tháng 3 tới tháng 5 năm 1975, 27/7 - 2/8, từ năm 2017 đến nay, 12h30 đến 17h chiều nay. */
function readInterval(reader: Reader, at: number, from: PointReading, opened: boolean): TimeMention | null {
  if (from.to) return null;
  const { bare, weak } = from.point;
  const open = opened && !weak ? match(reader, from.end, NOW) : 0;
  if (open) return mention(at, open, from.point, null);
  const joint = isMark(reader, from.end, '-') ? from.end + 1 : match(reader, from.end, TO);
  const to = joint ? readEnd(reader, joint, from) : null;
  // both ends must be of one kind: a day with a day, a year with a year
  if (!to || to.to || !sameGrain(from.slots, to.slots)) return null;
  const doubtful = !acceptPoint(reader, joint, to);
  if (!opened && ((weak && to.point.weak) || ((bare || to.point.bare) && doubtful && !acceptPoint(reader, at, from)))) return null;
  // từ 1000 đến 2000 đồng
  if (bare && to.point.bare && to.slots === Slot.Year && doubtful) return null;
  return mention(at, to.end, from.point, to.point);
}

const GRAINS = [Slot.Clock, Slot.Part, Slot.Deictic | Slot.Weekday | Slot.Day | Slot.Feast, Slot.Week, Slot.Month, Slot.Division, Slot.Year, Slot.Age] as const;
const DAY_GRAIN = 2;
const MONTH_GRAIN = 4;
const grain = (slots: number): number => GRAINS.findIndex((mask) => (slots & mask) !== 0);

function sameGrain(from: number, to: number): boolean {
  const x = grain(from);
  const y = grain(to);
  return x === y || (x >= DAY_GRAIN && y >= DAY_GRAIN && (x === DAY_GRAIN || y >= MONTH_GRAIN)) || (Math.min(x, y) === 1 && Math.max(x, y) === DAY_GRAIN);
}

/** The second end: a point, or figures that the first explains (`2016 đến 2020`, `17 đến 19 tháng 5`). */
function readEnd(reader: Reader, at: number, { slots }: PointReading): PointReading | null {
  const point = readPoint(reader, at);
  if (point) return point;
  if ((slots & Slot.Day) !== 0) return readPoint(reader, at, DAY);
  return (slots & Slot.Year) !== 0 ? readPoint(reader, at, YEAR) : null;
}

/** 3 đến 7/2, 10 - 15/4/2021, 5 đến ngày 9 tháng 3, 29 đến mùng 5 Tết: the first end is a number alone. */
function readElided(reader: Reader, at: number, first: number): TimeMention | null {
  const day = isNumber(reader, first) ? readPoint(reader, first, DAY) : null;
  const joint = day && (isMark(reader, day.end, '-') ? day.end + 1 : match(reader, day.end, TO));
  if (!day || !joint) return null;
  const tet = readPoint(reader, joint);
  if (tet && !tet.to && tet.point.feast !== undefined && tet.point.day !== undefined)
    return mention(at, tet.end, { ...tet.point, day: day.point.day as number }, tet.point);
  const to = readPoint(reader, joint, DATE);
  const dated = Slot.Day | Slot.Month;
  return to && !to.to && (to.slots & dated) === dated ? mention(at, to.end, day.point, to.point) : null;
}
