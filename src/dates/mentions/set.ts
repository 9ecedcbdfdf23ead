/**
 * Sets: what comes back. In: a unit. Out: the length between two times, how often, and on which day. `hằng ngày`, `mỗi tuần`,
 * `mỗi 3 tháng`, `mỗi sáng`, `mỗi thứ hai`, `hai tuần một lần`, `hai lần mỗi tháng`, `1-2 lần/tuần`; `thứ hai hằng tuần`, `ngày 27/7 hằng năm`.
 */
import { pad } from '../calendar.js';
import { form } from '../forms.js';
import { compile } from '../language.js';
import { type DayPart, type Length, Slot, type TimeMention, type TimeParts, type TimeUnit } from '../parts.js';
import { readFields } from '../pattern.js';
import type { PointReading } from '../point.js';
import type { Reader } from '../reader.js';

export const SET = compile(
  '{ngày ngày|đêm đêm|thường nhật} <every=D>|Regular|mỗi [một] {Weekday <every=W>|@part Weekday <every=W>|@unit:every|@part <every=D>|Length}' +
    '|#f {Often|{đến|hoặc|hay} #f Often <frequency=0>}|%f~f Often <frequency=0>|Length {một|%o} lần',
);
const REGULAR = form('Regular');

type SetParts = TimeParts & { kind: 'set' };

/** What comes back each unit, on no day that is said: one object for a unit, since long texts hold very many. */
const plainSets = new Map<unknown, SetParts>();

/** One unit; a night comes back each day. */
function plainSet(unit: unknown): SetParts {
  let set = plainSets.get(unit);
  if (!set) {
    set = { kind: 'set', every: { terms: [{ count: '1', unit: unit === 'N' ? 'D' : (unit as TimeUnit) }] } };
    plainSets.set(unit, set);
  }
  return set;
}
const every = (unit: unknown): Length => plainSet(unit).every;

export function readSet(reader: Reader, at: number): TimeMention | null {
  const fields = readFields(reader, at, SET);
  if (!fields) return null;
  const { length, every: unit, weekday, part, frequency } = fields.point;
  const found = length as Length | undefined;
  if (found && (found.to || found.terms[0]?.count === 'X')) return null;
  if (!found && !frequency && !weekday && !part) return { first: at, end: fields.end, parts: plainSet(unit) };
  const parts: TimeParts = {
    kind: 'set',
    every: found ?? every(unit),
    ...(frequency ? { frequency: frequency as number } : {}),
    ...(weekday ? { on: `WXX-${weekday}${part ? `T${part}` : ''}` } : part ? { part: part as DayPart } : {}),
  };
  return { first: at, end: fields.end, parts };
}

const YEARLY = Slot.Day | Slot.Month;

/** thứ hai hằng tuần, rằm hằng tháng, mùng một hằng tháng, rằm tháng bảy hằng năm, ngày 27/7 hằng năm. */
export function readRecurring(reader: Reader, at: number, { end, slots, point }: PointReading): TimeMention | null {
  const regular = readFields(reader, end, REGULAR);
  if (!regular) return null;
  const unit = regular.point.every;
  const on =
    slots === Slot.Weekday && unit === 'W'
      ? `WXX-${point.weekday}`
      : slots === Slot.Day && unit === 'M' && point.day !== undefined
        ? `XX-${pad(point.day)}`
        : (slots & ~YEARLY) === 0 && unit === 'Y' && point.day !== undefined && point.month !== undefined
          ? `XXXX-${pad(point.month)}-${pad(point.day)}`
          : null;
  if (on === null) return null;
  return { first: at, end: regular.end, parts: { kind: 'set', every: every(unit), on, ...(point.lunar && { lunar: true }) } };
}
