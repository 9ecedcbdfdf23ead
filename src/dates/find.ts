/**
 * Finding: where time expressions stand and what their words say. In: a Document. Out: mentions in order, not overlapping,
 * not resolved: no calendar, no reference date. It wakes at a unit with which a form can begin.
 */
import type { Document } from '../text/index.js';
import { compile } from './language.js';
import { readDuration } from './mentions/duration.js';
import { readPointOrInterval } from './mentions/interval.js';
import { readListed } from './mentions/listed.js';
import { readMatchMinute } from './mentions/minute.js';
import { readSet, SET } from './mentions/set.js';
import { readStretch, STRETCH } from './mentions/stretch.js';
import type { TimeMention } from './parts.js';
import { hasBit, openingsOf, type Pattern } from './pattern.js';
import { idAt, openReader, type Reader } from './reader.js';
import { CAPACITY, isConfirmed } from './vocabulary.js';

/** What a unit can open; several may be tried. */
const POINT = 1;
const STRETCHED = 2;
const LENGTH = 4;
const RECURRING = 8;
const MINUTE = 16;

const OPENERS: readonly (readonly [bits: number, pattern: Pattern])[] = [
  [POINT, compile('First|TetDay|{từ|kể từ|bắt đầu từ|suốt từ} {Point|TetDay|%D|nay|giờ|bây}|%D {-|đến|tới|cho|rạng}')],
  [STRETCHED, STRETCH],
  [LENGTH, compile('Length')],
  [RECURRING, SET],
  [MINUTE, compile("phút {Number|thứ}|%z {'|+}")],
];

/** What a unit opens before each other unit, by their numbers; made at the first need. */
const openings = new Array<Uint8Array | undefined>(CAPACITY);
function openingsAt(id: number): Uint8Array {
  const bits = new Uint8Array(CAPACITY);
  for (const [bit, pattern] of OPENERS)
    for (const { next } of openingsOf(pattern, id))
      for (let i = 0; i < CAPACITY; i++)
        if (next?.[i >> 5] === 0) i |= 31;
        else if (!next || hasBit(next, i)) bits[i] = (bits[i] as number) | bit;
  openings[id] = bits;
  return bits;
}

/** Every time expression of a document, as its words say it. */
export function findTimeMentions(doc: Document): TimeMention[] {
  const mentions: TimeMention[] = [];
  const reader = openReader(doc);
  const { ids } = reader;
  for (const limit of doc.sentenceEnds) {
    reader.start = reader.limit;
    reader.limit = limit;
    let last: TimeMention | null = null;
    for (let at = reader.start; at < limit; at++) {
      const id = ids[at] as number;
      const listed: boolean = last !== null && at === last.end + 1;
      if (id === 0 && !listed) continue;
      const bits = (openings[id] ?? openingsAt(id))[idAt(reader, at + 1)] as number;
      if (bits === 0 && !listed) continue;
      const mention: TimeMention | null = (listed ? readListed(reader, at, last as TimeMention) : null) ?? readMention(reader, at, bits, last);
      if (!mention || !isConfirmed(doc, ids, mention.first, mention.end)) continue;
      mentions.push(mention);
      last = mention;
      at = mention.end - 1;
    }
  }
  return mentions;
}

/** The longest expression that begins at a unit. */
function readMention(reader: Reader, at: number, bits: number, last: TimeMention | null): TimeMention | null {
  const minute = bits & MINUTE ? readMatchMinute(reader, at) : null;
  if (minute) return minute;
  let best = bits & RECURRING ? readSet(reader, at) : null;
  for (const found of [
    bits & POINT ? readPointOrInterval(reader, at) : null,
    bits & STRETCHED ? readStretch(reader, at) : null,
    bits & LENGTH ? readDuration(reader, at, last) : null,
  ])
    if (found && (!best || found.end > best.end)) best = found;
  return best;
}
