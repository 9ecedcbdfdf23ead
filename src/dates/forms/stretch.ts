/** Lengths counted from a day: `3 ngày trước`, `10 năm qua`, `hai ngày sau đó`, `8 tháng đầu năm`. In: a unit. Out: a mention. */
import { hasFlag, Shape, UnitFlag, UnitKind } from '../../text/index.js';
import type { Anchor, Length, TimeMention, TimeParts, TimePoint, TimeUnit } from '../parts.js';
import { readPoint } from '../point.js';
import { isWord, match, matchBefore, type Scope, terms } from '../scope.js';
import { readLength } from './length.js';
import { isYearNamed } from './year.js';

const AGO = terms('cách đây, cách nay, trước đây');
const BACK_STORY = terms('trước đó, cách đó');
const ON_STORY = terms('sau đó');
const IN = terms('sau, trong');
const BEFORE_STORY = terms('trước đó, trước đấy');
const AFTER_STORY = terms('sau đó, sau đấy');
const BEFORE = terms('trước, về trước, trước đây');
const AFTER = terms('nữa');
/** thêm một năm nữa: a length more. */
const MORE = terms('thêm, còn, mất, cần, chờ, lại, hơn, dài, hạn, ở, khoảng');
/** hàng chục năm trước says no year. */
const VAGUE = terms('hàng');
const UNTIL_NOW = terms('qua, vừa qua, gần đây, nay, trở lại đây, gần nhất, vừa rồi, đã qua');
const FROM_NOW = terms('tới, tới đây, sắp tới');
const FIRST = terms('đầu, đầu tiên, đầu tiên của, đầu của, đầu trong');
const LAST = terms('cuối, cuối cùng, cuối của, cuối cùng của');
const OF = terms('của, trong');
const YEAR = terms('năm');
const MONTH = terms('tháng');
const WEEK = terms('tuần');
/** `3 ngày trước khi`, `hai tuần trước Tết`: before something else than now. */
const THING = terms('khi, ngày, lúc, tết, trận, vụ, sự, cuộc, kỳ, lễ, năm, giờ, ngưỡng, thời, buổi, thềm, đại, phiên, chuyến, mùa, hạn, bầu, lần, vòng, tháng');

/** 3 ngày trước, cách đây 3 ngày, hai hôm nữa, 10 năm qua, 5 ngày tới, một ngày trước đó, sau đó 2 ngày, 8 tháng đầu năm 2020. */
export function readStretch(scope: Scope, at: number): TimeMention | null {
  const ago = match(scope, at, AGO);
  if (ago) return counted(scope, at, ago, -1, 'now');
  const back = match(scope, at, BACK_STORY);
  if (back) return counted(scope, at, back, -1, 'story');
  const on = match(scope, at, ON_STORY);
  if (on) return counted(scope, at, on, 1, 'story');
  const within = match(scope, at, IN);
  const reading = readLength(scope, within || at);
  if (!reading || reading.length.to || reading.length.terms.length > 2) return null;
  const { end, length } = reading;
  if (length.terms[0]?.count === 'X' || match(scope, at, VAGUE)) return null;
  const after = match(scope, end, AFTER);
  if (after && matchBefore(scope, at, MORE) < 0) return shifted(within ? reading.first : at, after, length, 1, 'now');
  if (within) return null;
  const beforeStory = match(scope, end, BEFORE_STORY);
  if (beforeStory) return shifted(at, beforeStory, length, -1, 'story');
  const afterStory = match(scope, end, AFTER_STORY);
  if (afterStory) return shifted(at, afterStory, length, 1, 'story');
  const before = match(scope, end, BEFORE);
  if (before) return isThing(scope, before) ? null : shifted(at, before, length, -1, 'near');
  const slice = readSlice(scope, at, end, length);
  if (slice) return slice;
  const past = match(scope, end, UNTIL_NOW);
  if (past) return { first: at, end: past, parts: { kind: 'stretch', length, direction: -1, anchor: 'now' } };
  const next = match(scope, end, FROM_NOW);
  return next && !isThing(scope, next) ? { first: at, end: next, parts: { kind: 'stretch', length, direction: 1, anchor: 'now' } } : null;
}

const isThing = (scope: Scope, at: number): boolean =>
  match(scope, at, THING) > 0 ||
  (isWord(scope, at) && scope.doc.shape[at] !== Shape.Lower && !hasFlag(scope.doc, at, UnitFlag.NewlineBefore)) ||
  (at < scope.limit && scope.doc.kind[at] === UnitKind.Number);

function counted(scope: Scope, at: number, from: number, direction: -1 | 1, anchor: Anchor): TimeMention | null {
  const reading = readLength(scope, from) ?? readQualified(scope, from);
  if (!reading || reading.length.to || reading.length.terms[0]?.count === 'X') return null;
  return shifted(at, reading.end, reading.length, direction, anchor);
}

const QUALIFIER = terms('hơn, gần, khoảng, chừng, đúng, tròn, chưa đầy');

function readQualified(scope: Scope, at: number): ReturnType<typeof readLength> {
  const qualifier = match(scope, at, QUALIFIER);
  return qualifier ? readLength(scope, qualifier) : null;
}

/** 4.000 năm trước names no year. */
const FARTHEST = 1000;
const LONGER_THAN_HOURS = 'DNWMQY';

/** So many units before or after the anchor. Hours and minutes stay lengths: the hour of the anchor is not known. */
function shifted(first: number, end: number, length: Length, direction: -1 | 1, anchor: Anchor): TimeMention | null {
  const [term, rest] = length.terms;
  if (
    !term ||
    rest ||
    !(LONGER_THAN_HOURS.includes(term.unit) || term.unit.endsWith('Y')) ||
    !Number.isInteger(Number(term.count)) ||
    Number(term.count) > FARTHEST
  )
    return null;
  const unit: TimeUnit = term.unit === 'N' ? 'D' : term.unit;
  const parts: TimeParts = { kind: 'point', point: { shift: { unit, amount: direction * Number(term.count), anchor } } };
  return { first, end, parts };
}

/** 8 tháng đầu năm 2020, 9 tháng của năm 2020, 11 tháng năm 2022, 6 tháng cuối năm, ba ngày đầu tuần, hai tuần đầu tháng 4. */
function readSlice(scope: Scope, at: number, end: number, length: Length): TimeMention | null {
  const [term, rest] = length.terms;
  if (!term || rest || !Number.isInteger(Number(term.count))) return null;
  const first = match(scope, end, FIRST);
  const last = first ? 0 : match(scope, end, LAST);
  const of = first || last ? 0 : match(scope, end, OF);
  // 11 tháng năm 2022: no day of May unless `ngày` says so
  const bare = !first && !last && !of && term.unit === 'M' && isYearNamed(scope, end) ? end : 0;
  const p = first || last || of || bare;
  if (!p) return null;
  const whole = readWhole(scope, p);
  if (!whole || (of && term.unit !== 'M')) return null;
  return {
    first: at,
    end: whole.end,
    parts: { kind: 'point', point: { ...whole.point, slice: { unit: term.unit, count: Number(term.count), last: last > 0 } } },
  };
}

/** The year, month, week or quarter that is cut. */
function readWhole(scope: Scope, at: number): { end: number; point: TimePoint } | null {
  const point = readPoint(scope, at);
  if (point && !point.to && point.point.day === undefined) return point;
  const year = match(scope, at, YEAR);
  if (year) return { end: year, point: { yearShift: 0, yearAnchor: 'now' } };
  const month = match(scope, at, MONTH);
  if (month) return { end: month, point: { shift: { unit: 'M', amount: 0, anchor: 'now' } } };
  const week = match(scope, at, WEEK);
  return week ? { end: week, point: { shift: { unit: 'W', amount: 0, anchor: 'now' } } } : null;
}
