/**
 * Duration facts. In: a sentence. Out: for each length of time that is somebody's or of something done: the verb, what it is a
 * length of, and whose.
 *
 *   bị cáo Nguyễn Văn An [lĩnh] [7 năm] [tù]      [thi công] trong [18 tháng]      [20 năm] [kinh nghiệm]
 */
import type { DurationFact } from '../types.js';
import { type Chunk, ChunkKind } from './chunks.js';
import { round } from './confidence.js';
import { holderFor } from './holder.js';
import { hasBits, Tag } from './items.js';
import { FactWord } from './lexicon.js';
import { placeFor } from './place-of.js';
import { governorOf } from './scene.js';
import { entityIn, type SentenceView } from './sentence-view.js';
import { hull, itemSpan } from './spans.js';
import { statusOf } from './status.js';
import { timeFor } from './time-of.js';

export function durationFacts(view: SentenceView): DurationFact[] {
  const facts: DurationFact[] = [];
  for (const [at, chunk] of view.chunks.entries()) {
    if (chunk.kind !== ChunkKind.Time) continue;
    const duration = view.findings.times[chunk.ref]?.expression;
    if (duration?.type !== 'duration') continue;
    const fact = durationFact(view, at, duration);
    if (fact) facts.push(fact);
  }
  return facts;
}

function durationFact(view: SentenceView, at: number, duration: DurationFact['duration']): DurationFact | undefined {
  const { doc, items, chunks } = view;
  const next = chunks[at + 1];
  const governor = governorOf(chunks, at);
  const acts = governor?.kind === ChunkKind.Verb && !(governor.bits & (FactWord.Say | FactWord.Prep)) && items.tag[governor.head] === Tag.Verb;
  const verbAt = acts ? chunks.lastIndexOf(governor, at) : -1;
  const direct = verbAt === at - 1;
  const within = chunks[at - 1]?.kind === ChunkKind.Prep && verbAt === at - 2;
  const prison = next !== undefined && next.kind !== ChunkKind.Mark && hasBits(items, next.first, FactWord.Prison);
  const nounAt = prison
    ? at + 1
    : next?.kind === ChunkKind.Noun && !entityIn(view, next) && (direct || verbAt < 0)
      ? at + 1
      : verbAt < 0 && chunks[at - 1]?.kind === ChunkKind.Noun
        ? at - 1
        : -1;
  if (!prison && !direct && !within && nounAt < 0) return undefined;
  if (!prison && verbAt < 0) return undefined;
  const noun =
    nounAt >= 0
      ? itemSpan(doc, items, (chunks[nounAt] as Chunk).first, prison ? (chunks[nounAt] as Chunk).first + 1 : (chunks[nounAt] as Chunk).end)
      : undefined;
  const predicate = verbAt >= 0 ? itemSpan(doc, items, (chunks[verbAt] as Chunk).head, (chunks[verbAt] as Chunk).head + 1) : undefined;
  const holder = holderFor(view, at, -1, verbAt);
  const when = timeFor(view, at);
  const where = placeFor(view, at);
  return {
    kind: 'duration',
    ...hull(doc, [duration, noun, predicate, holder]),
    sentence: view.sentence,
    repeatedAt: [],
    ...(when ? { when } : {}),
    ...(where ? { where } : {}),
    ...statusOf(view, verbAt, at),
    confidence: round(prison ? 0.85 : direct ? 0.75 : 0.65),
    duration,
    ...(noun ? { noun } : {}),
    ...(predicate ? { predicate } : {}),
    ...(holder ? { holder } : {}),
  };
}
