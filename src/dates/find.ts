/**
 * Finding: where time expressions stand and what their words say. In: a Document. Out: mentions in order, not overlapping,
 * not resolved: no calendar, no reference date. It wakes at a unit with which a form can begin.
 */
import { type Document, Shape, UnitKind } from '../text/index.js';
import { readDuration } from './mentions/duration.js';
import { readPointOrInterval } from './mentions/interval.js';
import { readListed } from './mentions/listed.js';
import { readMatchMinute } from './mentions/minute.js';
import { readSet, SET } from './mentions/set.js';
import { readStretch, STRETCH } from './mentions/stretch.js';
import type { TimeMention } from './parts.js';
import { compile } from './pattern.js';
import { openReader, type Reader } from './reader.js';
import { isConfirmed, NUMBER_ID } from './vocabulary.js';

/** What a unit can open; several may be tried. */
const POINT = 1;
const STRETCHED = 2;
const LENGTH = 4;
const RECURRING = 8;
const MINUTE = 16;
/** One unit can be all of a mention: whatever follows, it is read. */
const ALONE = 32;

/** What each unit opens, by its number in the vocabulary. */
const opens = new Uint8Array(4096);
for (const [bit, { first }] of [
  [POINT, compile('Point|TetDay|từ|kể từ|bắt đầu từ|suốt từ')],
  [STRETCHED, STRETCH],
  [LENGTH, compile('Length')],
  [RECURRING, SET],
  [MINUTE, compile('phút|%z')],
  [ALONE, compile('@feast|@day|@story|@weekday|cn')],
] as const)
  for (const id of first ?? []) opens[id] = (opens[id] as number) | bit;

/** A number of one or two digits says nothing by itself. */
const TELLING = 3;

/** Whether the unit after one that opens a form can belong to it (a word of the patterns, a Roman figure), or is not needed. */
function isFollowed({ doc, ids, limit }: Reader, at: number, bits: number): boolean {
  if (at + 1 >= limit || ids[at + 1] !== 0 || doc.kind[at + 1] !== UnitKind.Word || (bits & ALONE) !== 0 || (doc.shape[at + 1] as number) >= Shape.Upper)
    return true;
  return ids[at] === NUMBER_ID && (doc.end[at] as number) - (doc.start[at] as number) >= TELLING;
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
      const bits = opens[ids[at] as number] as number;
      if (bits === 0 || !isFollowed(reader, at, bits)) continue;
      const mention: TimeMention | null = (last && readListed(reader, at, last)) ?? readMention(reader, at, bits, last);
      if (!mention || !isConfirmed(doc, mention.first, mention.end)) continue;
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
