/** Times of the day. In: a unit that may begin one. Out: hour, minute, second and zone; two of them where one run of figures holds both ends. */

import { type Figure, readFigure, readInteger, readNumberWords } from '../figures.js';
import type { Reading, TimePoint } from '../parts.js';
import { Slot } from '../parts.js';
import { glued, isMark, isNumber, match, type Scope, terms } from '../scope.js';
import { timeWord } from '../time-words.js';

const HOUR_WORD = terms('giờ');
const HOUR_LETTER = terms('h');
const GRAM_OR_HOUR = terms('g');
const MINUTE = terms('phút, p, ph, m');
const SECOND = terms('giây, s');
const HALF = terms('rưỡi, rưởi');
const LESS = terms('kém');
const ZONE_OPENS = terms('giờ, múi giờ, theo giờ');
const SECONDS_ONLY = terms('đồng hồ');

/** A clock reading; `weak` where the words could also be a length: `2 giờ 30 phút`. */
export interface ClockReading extends Reading {
  readonly weak?: boolean;
}

const at24 = (hour: number, minute: number): boolean => hour <= 23 || (hour === 24 && minute === 0);

/** 8h30, 8 giờ rưỡi, 20g15, 8h30', 15 giờ kém 10, 10:30, 10:30:15, bảy giờ; 17h30-22h30, 8h30-9h, 13-14 giờ, 10:30-11:45. */
export function readClock(scope: Scope, at: number): ClockReading | null {
  if (!isNumber(scope, at)) {
    const words = readNumberWords(scope, at);
    return words && words.value <= 24 ? afterHour(scope, words.end, words.value, false) : null;
  }
  const figure = readFigure(scope, at);
  if (!figure) return null;
  if (figure.marks.startsWith(':')) return colonClock(scope, at, figure);
  const hour = figure.values[0] as number;
  if (figure.values.length === 1 && (figure.digits[0] as number) <= 2 && hour <= 24) return afterHour(scope, at + 1, hour, true);
  const last = figure.values[1] as number;
  if (figure.marks === '-' && hour < last && last <= 24) {
    const to = afterHour(scope, at + 1, last, true);
    return to && !to.to && to.point.minute === 0 && !to.weak ? { ...to, point: { hour, minute: 0 }, to: to.point } : null;
  }
  return null;
}

/** 10:30, 10:30:15, 10:30-11:45 */
function colonClock(scope: Scope, at: number, { values, digits, marks }: Figure): ClockReading | null {
  const [hour = 99, minute = 99, third = 0, fourth = 99] = values;
  if (digits[1] !== 2 || (digits[0] as number) > 2 || minute > 59 || !at24(hour, minute)) return null;
  if (marks === ':') return withZone(scope, at + 1, { hour, minute });
  if (marks === '::' && digits[2] === 2 && third < 60) return withZone(scope, at + 1, { hour, minute, second: third });
  if (marks === ':-:' && third <= 24 && fourth < 60) return { end: at + 1, slots: Slot.Clock, point: { hour, minute }, to: { hour: third, minute: fourth } };
  return null;
}

/** What follows the hour: its word, then minutes and seconds. */
function afterHour(scope: Scope, at: number, hour: number, figure: boolean): ClockReading | null {
  let p = match(scope, at, HOUR_WORD);
  const weak = p > 0;
  if (!p && figure) p = match(scope, at, HOUR_LETTER);
  if (!p && figure && glued(scope, at)) {
    // 20g15; 500g is a weight
    p = match(scope, at, GRAM_OR_HOUR);
    if (p && !(glued(scope, p) && isNumber(scope, p)) && !timeWord(scope, p, 'part')) return null;
  }
  if (!p || match(scope, p, SECONDS_ONLY)) return null;
  const half = match(scope, p, HALF);
  if (half) return withZone(scope, half, { hour, minute: 30 }, weak);
  const less = match(scope, p, LESS);
  if (less) {
    const minutes = readInteger(scope, less);
    if (minutes && minutes.value < 60 && hour > 0) {
      return withZone(scope, match(scope, minutes.end, MINUTE) || minutes.end, { hour: hour - 1, minute: 60 - minutes.value }, false);
    }
  }
  return minutesAfter(scope, p, hour, weak) ?? (at24(hour, 0) ? withZone(scope, p, { hour, minute: 0 }, weak) : null);
}

function minutesAfter(scope: Scope, at: number, hour: number, weak: boolean): ClockReading | null {
  const figure = isNumber(scope, at) ? readFigure(scope, at) : null;
  if (!figure) {
    const words = weak ? readNumberWords(scope, at) : null;
    const end = words && words.value < 60 ? match(scope, words.end, MINUTE) : 0;
    return words && end ? withZone(scope, end, { hour, minute: words.value }, weak) : null;
  }
  const minute = figure.values[0] as number;
  if (minute > 59 || (figure.digits[0] as number) > 2 || !at24(hour, minute)) return null;
  // 17h30-22h30: the unit between the two h is `30-22`
  if (figure.marks === '-' && glued(scope, at) && (figure.values[1] as number) <= 24) {
    const to = afterHour(scope, at + 1, figure.values[1] as number, true);
    return to && !to.to ? { end: to.end, slots: Slot.Clock, point: { hour, minute }, to: to.point } : null;
  }
  if (figure.marks !== '') return null;
  let end = at + 1;
  const word = match(scope, end, MINUTE);
  if (word) end = word;
  else if (isMark(scope, end, "'") && glued(scope, end)) end++;
  else if (!glued(scope, at) && (figure.digits[0] !== 2 || (scope.doc.kind[end] === scope.doc.kind[at] && end < scope.limit))) return null;
  const seconds = readInteger(scope, end);
  if (seconds && seconds.value < 60 && end > at + 1) {
    const stop = match(scope, seconds.end, SECOND);
    if (stop) return withZone(scope, stop, { hour, minute, second: seconds.value }, true);
    if (isMark(scope, seconds.end, "'") || isMark(scope, seconds.end, '"')) {
      let close = seconds.end + 1;
      if (isMark(scope, close, "'") && glued(scope, close)) close++;
      return withZone(scope, close, { hour, minute, second: seconds.value }, weak);
    }
  }
  return withZone(scope, end, { hour, minute }, weak);
}

/** giờ Hà Nội, (giờ Việt Nam), GMT, GMT+7, UTC, giờ GMT; giờ địa phương names no offset. */
function withZone(scope: Scope, end: number, point: TimePoint, weak = false): ClockReading {
  const zone = readZone(scope, end);
  const reading = zone ? { end: zone.end, slots: Slot.Clock, point: { ...point, zone: zone.value } } : { end, slots: Slot.Clock, point };
  return weak && !zone ? { ...reading, weak } : reading;
}

export function readZone(scope: Scope, at: number): { end: number; value: string } | null {
  const bracket = isMark(scope, at, '(');
  let p = bracket ? at + 1 : at;
  const word = match(scope, p, ZONE_OPENS);
  if (word) p = word;
  const name = timeWord(scope, p, 'zone');
  if (!name) return null;
  const universal = name.value === '+00:00';
  if (!word && !universal) return null;
  p = name.end;
  let value = name.value;
  if (universal && (isMark(scope, p, '+') || isMark(scope, p, '-'))) {
    const hours = readInteger(scope, p + 1);
    if (hours && hours.value <= 14) {
      value = `${scope.doc.hash[p] === 0x2b ? '+' : '-'}${String(hours.value).padStart(2, '0')}:00`;
      p = hours.end;
    }
  }
  if (!bracket) return { end: p, value };
  return isMark(scope, p, ')') ? { end: p + 1, value } : null;
}
