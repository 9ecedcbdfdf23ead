/** Sets: what comes back. In: a unit. Out: the length between two times, how often, and on which day. */

import { readFigure, readNumberWords } from '../figures.js';
import type { DayPart, Length, TimeParts, TimeUnit } from '../parts.js';
import { isMark, isNumber, isWord, match, matchBefore, type Scope, terms } from '../scope.js';
import { timeWord } from '../time-words.js';
import { readWeekday } from './day.js';
import { readLength } from './length.js';

const REGULAR = terms('hằng, hàng');
const EACH = terms('mỗi, mỗi một');
const EVERY_DAY = terms('ngày ngày, đêm đêm, thường nhật');
const ONE_TIME = terms('một lần, 1 lần');
const TIMES = terms('lần');
const PER = terms('một, mỗi, trong một, hằng, hàng');
const TO = terms('đến, hoặc, hay');
/** `mặt hàng năm`, `bán hàng ngày`: goods, not a set. */
const GOODS = terms('mặt, bán, mua, cửa, khách, giao, nhà, xe, đơn, gian, đặt, ngân, lô, kho, hãng, sau, suốt, cả, dài, dành');
const WHILE = terms('trời, liền');
const NO_SET = terms('một, khác, mới');

export interface SetReading {
  readonly end: number;
  readonly parts: TimeParts & { kind: 'set' };
}

const every = (count: string, unit: TimeUnit): Length => ({ terms: [{ count, unit }] });
const REPEATING = new Set<string>(['H', 'D', 'N', 'W', 'M', 'Q', 'Y', 'I', 'S', '10Y', '100Y']);

/** The unit of `hằng ngày`, `hàng tuần`, `hằng đêm`, `hàng năm`; not `bán hàng ngày 5/3`. */
export function readRegular(scope: Scope, at: number): { end: number; unit: TimeUnit } | null {
  const word = match(scope, at, REGULAR);
  if (!word) return null;
  const unit = timeWord(scope, word, 'unit');
  if (!unit || unit.end !== word + 1 || !REPEATING.has(unit.value) || 'HIS'.includes(unit.value)) return null;
  if (isNumber(scope, unit.end) || match(scope, unit.end, WHILE) || matchBefore(scope, at, GOODS) >= 0) return null;
  return { end: unit.end, unit: (unit.value === 'N' ? 'D' : unit.value) as TimeUnit };
}

/** hằng ngày, mỗi tuần, mỗi 3 tháng, mỗi sáng, mỗi thứ hai, ngày ngày, hai tuần một lần, hai lần mỗi tháng, 1-2 lần/tuần. */
export function readSet(scope: Scope, at: number): SetReading | null {
  const daily = match(scope, at, EVERY_DAY);
  if (daily) return { end: daily, parts: { kind: 'set', every: every('1', 'D') } };
  const regular = readRegular(scope, at);
  if (regular) return { end: regular.end, parts: { kind: 'set', every: every('1', regular.unit) } };
  const each = match(scope, at, EACH);
  if (each) return readEach(scope, each);
  return readTimesPer(scope, at) ?? readOnceIn(scope, at);
}

/** After `mỗi`: ngày, 3 tháng, buổi sáng, thứ hai. */
function readEach(scope: Scope, at: number): SetReading | null {
  const weekday = readWeekday(scope, at);
  if (weekday) return { end: weekday.end, parts: { kind: 'set', every: every('1', 'W'), on: `WXX-${weekday.point.weekday}` } };
  const part = timeWord(scope, at, 'part');
  const day = part ? readWeekday(scope, part.end) : null;
  if (part && day) return { end: day.end, parts: { kind: 'set', every: every('1', 'W'), on: `WXX-${day.point.weekday}T${part.value}` } };
  if (part && part.value !== 'NI') return { end: part.end, parts: { kind: 'set', every: every('1', 'D'), part: part.value as DayPart } };
  const unit = timeWord(scope, at, 'unit');
  if (unit) return { end: unit.end, parts: { kind: 'set', every: every('1', (unit.value === 'N' ? 'D' : unit.value) as TimeUnit) } };
  const length = isNumber(scope, at) || isWord(scope, at) ? readLength(scope, at) : null;
  return length && !length.length.to && length.length.terms[0]?.count !== 'X' ? { end: length.end, parts: { kind: 'set', every: length.length } } : null;
}

/** hai lần mỗi tháng, 3 lần một ngày, 1-2 lần/tuần, 1 hoặc 2 lần/tuần. */
function readTimesPer(scope: Scope, at: number): SetReading | null {
  const count = readTimes(scope, at);
  if (!count) return null;
  const per = isMark(scope, count.end, '/') ? count.end + 1 : match(scope, count.end, PER);
  const unit = per ? timeWord(scope, per, 'unit') : null;
  if (!unit || match(scope, unit.end, NO_SET)) return null;
  const parts = { kind: 'set' as const, every: every('1', (unit.value === 'N' ? 'D' : unit.value) as TimeUnit) };
  return { end: unit.end, parts: count.value === undefined ? parts : { ...parts, frequency: count.value } };
}

/** How many times, before `lần`; a range says no single number. */
function readTimes(scope: Scope, at: number): { end: number; value?: number } | null {
  const first = readWhole(scope, at);
  if (!first) return null;
  const joint = match(scope, first.end, TO);
  const second = joint ? readWhole(scope, joint) : null;
  const end = match(scope, (second ?? first).end, TIMES);
  if (!end) return null;
  return second || first.value === undefined ? { end } : { end, value: first.value };
}

function readWhole(scope: Scope, at: number): { end: number; value?: number } | null {
  if (!isNumber(scope, at)) return readNumberWords(scope, at);
  const figure = readFigure(scope, at);
  if (!figure || figure.values.length > 2 || (figure.marks !== '' && figure.marks !== '-')) return null;
  return figure.marks === '' ? { end: at + 1, value: figure.values[0] as number } : { end: at + 1 };
}

/** hai tuần một lần, 2 năm 1 lần */
function readOnceIn(scope: Scope, at: number): SetReading | null {
  const length = readLength(scope, at);
  if (!length || length.length.to || length.first !== at) return null;
  const figure = readFigure(scope, length.end);
  const once = figure && figure.values.length === 1 && figure.values[0] === 1 ? match(scope, length.end + 1, TIMES) : match(scope, length.end, ONE_TIME);
  return once ? { end: once, parts: { kind: 'set', every: length.length } } : null;
}
