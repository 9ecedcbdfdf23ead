/**
 * Members of a list. In: a Number unit right after a mention and a comma, `và` … Out: a mention of the kind before it: ngày 5 `và 6/8`,
 * tháng 3, `4` và `5/2021`, năm 2015 và `2016`, phút 21, `35`.
 */

import { compile } from '../language.js';
import { Slot, type TimeMention } from '../parts.js';
import { match, type Pattern } from '../pattern.js';
import { type PointReading, readPoint } from '../point.js';
import { isMark, isNumber, type Reader } from '../reader.js';
import { minuteAt } from './minute.js';

const JOINT = compile(',|và|hoặc|hay');
/** After a month or a day alone the list goes on. */
const GOES_ON = compile(',|và|hoặc|hay|)');
const FIGURES = compile('DayFigures|%D*M|%D~D');
const DAY = compile('Date|%D');
const MONTH = compile('%M*Y|%M|#M');
const YEAR = compile('%Y');

export function readListed(reader: Reader, at: number, { end, parts }: TimeMention): TimeMention | null {
  if (at - end !== 1 || !isNumber(reader, at) || !(match(reader, end, JOINT) || isMark(reader, end, '&'))) return null;
  if (parts.kind === 'minute') return isMark(reader, at + 1, "'") ? null : minuteAt(reader, at);
  const before = parts.kind === 'point' ? parts.point : parts.kind === 'interval' ? parts.to : null;
  if (!before) return null;
  /** What a pattern reads, where its slots are filled or the list goes on after it. */
  const member = (pattern: Pattern, full: number): TimeMention | null => {
    const found: PointReading | null = readPoint(reader, at, pattern);
    if (!found || ((found.slots & full) === 0 && !match(reader, found.end, GOES_ON))) return null;
    const { point, to } = found;
    return { first: at, end: found.end, parts: to ? { kind: 'interval', from: point, to } : { kind: 'point', point } };
  };
  if (before.day !== undefined) return member(FIGURES, Slot.Day) ?? (before.month === undefined ? member(DAY, Slot.Month) : null);
  if (before.month !== undefined) return before.hour === undefined ? member(MONTH, Slot.Year) : null;
  return before.year !== undefined || before.yearShift !== undefined ? member(YEAR, Slot.Year) : null;
}
