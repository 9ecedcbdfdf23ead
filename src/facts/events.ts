/**
 * Event facts. In: a sentence. Out: who did what, where the sentence names the actor and dates or places the action.
 *
 *   [Đảng ủy Bộ đội Biên phòng] vừa [tổ chức] [Hội nghị …] tại [TP Lạng Sơn]      [vụ cháy] [xảy ra] [sáng 5/3]
 */
import { combineHashes, hashWord } from '../text/index.js';
import type { EventFact } from '../types.js';
import { type Chunk, ChunkKind } from './chunks.js';
import { round } from './confidence.js';
import { FactWord } from './lexicon.js';
import { placeFor } from './place-of.js';
import { isComma } from './scene.js';
import { entityIn, type SentenceView } from './sentence-view.js';
import { chunkSpan, hull, itemSpan } from './spans.js';
import { statusOf } from './status.js';
import { timeFor } from './time-of.js';

/** Verbs that state no action. */
const NO_ACTION = FactWord.Copula | FactWord.Exist | FactWord.Say | FactWord.Cause | FactWord.Reach | FactWord.Dim | FactWord.Up | FactWord.Down;
const HAPPEN = new Set(['xảy ra', 'diễn ra', 'khai mạc', 'bế mạc', 'khởi công', 'khánh thành'].map(hashWord));

export function eventFacts(view: SentenceView): EventFact[] {
  const { chunks } = view;
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i] as Chunk;
    if (chunk.kind !== ChunkKind.Noun || !opensClause(chunks, i)) continue;
    const verbAt = verbAfter(view, i);
    if (verbAt < 0) continue;
    const fact = eventFact(view, i, verbAt);
    return fact ? [fact] : [];
  }
  return [];
}

/** At the beginning of the sentence, or after a time or place that opens it. */
function opensClause(chunks: readonly Chunk[], at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const chunk = chunks[i] as Chunk;
    if (chunk.kind === ChunkKind.Verb || chunk.kind === ChunkKind.Clause || chunk.kind === ChunkKind.Quantity) return false;
  }
  return at === 0 || isComma(chunks[at - 1]) || chunks[at - 1]?.kind === ChunkKind.Time;
}

/** The verb right after the subject, times and parentheses between them left out; -1 when none is there. */
function verbAfter({ chunks }: SentenceView, subject: number): number {
  let depth = 0;
  for (let i = subject + 1; i < Math.min(chunks.length, subject + 8); i++) {
    const chunk = chunks[i] as Chunk;
    if (chunk.kind === ChunkKind.Mark && chunk.ref === 0x28) depth++;
    else if (chunk.kind === ChunkKind.Mark && chunk.ref === 0x29) depth--;
    else if (depth > 0 || chunk.kind === ChunkKind.Time) continue;
    else return chunk.kind === ChunkKind.Verb ? i : -1;
  }
  return -1;
}

function eventFact(view: SentenceView, subject: number, verbAt: number): EventFact | undefined {
  const { doc, items, chunks } = view;
  const verb = chunks[verbAt] as Chunk;
  const name = entityIn(view, chunks[subject]);
  const happens = HAPPEN.has(hashOfItem(view, verb.head));
  if ((verb.bits & NO_ACTION && !happens) || (!name && !happens)) return undefined;
  const when = timeFor(view, verbAt);
  const where = placeFor(view, verbAt);
  if (!when && !where) return undefined;
  const passive = (verb.bits & FactWord.Passive) !== 0;
  const next = chunks[verbAt + 1];
  const after = next?.kind === ChunkKind.Noun ? next : next?.kind === ChunkKind.Quantity && chunks[verbAt + 2]?.kind === ChunkKind.Noun ? next : undefined;
  const objectChunk = passive || happens ? chunks[subject] : after;
  const object = objectChunk
    ? objectChunk.kind === ChunkKind.Quantity
      ? itemSpan(doc, items, objectChunk.first, (chunks[verbAt + 2] as Chunk).end)
      : chunkSpan(doc, items, objectChunk)
    : undefined;
  const predicate = itemSpan(doc, items, verb.head, verb.head + 1);
  const agent = passive || happens ? undefined : name;
  if (!agent && !object) return undefined;
  return {
    kind: 'event',
    ...hull(doc, [agent, predicate, object]),
    sentence: view.sentence,
    repeatedAt: [],
    ...(when ? { when } : {}),
    ...(where ? { where } : {}),
    ...statusOf(view, verbAt, verbAt),
    confidence: round(0.55 + (agent ? 0.1 : 0) + (object ? 0.1 : 0) + (when ? 0.05 : 0)),
    ...(agent ? { agent } : {}),
    predicate,
    ...(object ? { object } : {}),
  };
}

function hashOfItem({ doc, items }: SentenceView, item: number): number {
  const first = items.first[item] as number;
  const end = items.end[item] as number;
  let hash = doc.hash[first] as number;
  for (let i = first + 1; i < end; i++) hash = combineHashes(hash, doc.hash[i] as number);
  return hash;
}
