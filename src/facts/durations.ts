/**
 * Duration facts. In: a sentence. Out: for each length of time that is somebody's or of something done: the verb, what it is a
 * length of, and whose. How long ago or after something is (`sau 6 năm`, `kỷ niệm 40 năm`), rates (`4 tiếng/ngày`) and lengths
 * that say no number (`vài năm`) are none.
 *
 *   bị cáo Nguyễn Văn An [lĩnh] [7 năm] [tù]      [thi công] trong [18 tháng]      [20 năm] [kinh nghiệm]
 */
import { unitEquals } from '../text/index.js';
import type { DurationFact, Entity } from '../types.js';
import { type Chunk, ChunkKind } from './chunks.js';
import { placeOfClause, timeOfClause } from './clause.js';
import { round } from './confidence.js';
import { hasBits, Tag } from './items.js';
import { FactWord } from './lexicon.js';
import { governorOf, isComma } from './scene.js';
import { entityIn, type SentenceView } from './sentence-view.js';
import { hull, itemSpan } from './spans.js';
import { eventStatus } from './status.js';
import { namedBy } from './subject.js';

/** Prepositions of a length that something lasts; `sau`, `trước`, `từ`, `cách` count from something else. */
const DURING = ['trong', 'suốt', 'đến', 'tới', 'lên', 'khoảng', 'hơn'];
/** What follows these is the day from which a length counts: `2 ngày sau phẫu thuật`. */
const AFTER = ['sau', 'trước', 'tới', 'nữa'];
/** First syllables of verbs that look back on a length (`kỷ niệm`, `sơ kết`) or change it (`nâng lên`). */
const RECUR = ['kỷ', 'kỉ', 'mừng', 'nhân', 'sơ', 'tổng', 'xuyên', 'nâng'];
/** By how long something is early or late is no length of it. */
const EARLY = ['sớm', 'muộn', 'chậm', 'trễ'];
/** What is stopped for some time governs the length, not the verb that names it: `đình chỉ hoạt động 9 tháng`. */
const STOPS = ['đình', 'tước', 'cấm', 'treo', 'tạm'];
/** How far before a verb its subject may stand, in chunks. */
const REACH = 6;

export function durationFacts(view: SentenceView): DurationFact[] {
  const facts: DurationFact[] = [];
  for (const [at, chunk] of view.chunks.entries()) {
    if (chunk.kind !== ChunkKind.Time) continue;
    const duration = view.findings.times[chunk.ref]?.expression;
    if (duration?.type !== 'duration' || duration.value.includes('X')) continue;
    const fact = durationFact(view, at, duration);
    if (fact) facts.push(fact);
  }
  return facts;
}

const beginsWith = ({ doc, items }: SentenceView, item: number, words: readonly string[]): boolean =>
  words.some((word) => unitEquals(doc, items.first[item] as number, word));

function durationFact(view: SentenceView, at: number, duration: DurationFact['duration']): DurationFact | undefined {
  const { doc, items, chunks } = view;
  const [before, next] = [chunks[at - 1], chunks[at + 1]];
  // `18 giờ [một ngày]`: a rate
  if (before?.kind === ChunkKind.Time || before?.kind === ChunkKind.Quantity) return undefined;
  if (before?.kind === ChunkKind.Prep && !beginsWith(view, before.first, DURING)) return undefined;
  if (next && (next.kind === ChunkKind.Mark ? next.ref === SLASH : beginsWith(view, next.first, AFTER))) return undefined;
  let verbAt = verbOf(view, at);
  if (verbAt < 0 || beginsWith(view, (chunks[verbAt] as Chunk).head, RECUR) || beginsWith(view, (before as Chunk).end - 1, EARLY)) return undefined;
  const prison = next !== undefined && next.kind !== ChunkKind.Mark && hasBits(items, next.first, FactWord.Prison);
  const direct = verbAt === at - 1;
  if (!prison && !direct && verbAt !== at - 2) return undefined;
  // visitors or workdays: `5.000 ngày khách`
  if (next && beginsWith(view, next.first, ['khách', 'công', 'phép'])) return undefined;
  const nounAt = prison || (direct && isLengthOf(view, next, verbAt)) ? at + 1 : -1;
  if (nounAt < 0 && beginsWith(view, (chunks[verbAt] as Chunk).head, ['có'])) return undefined;
  verbAt = stopBefore(view, verbAt);
  const noun =
    nounAt >= 0
      ? itemSpan(doc, items, (chunks[nounAt] as Chunk).first, prison ? (chunks[nounAt] as Chunk).first + 1 : (chunks[nounAt] as Chunk).end)
      : undefined;
  const verb = chunks[verbAt] as Chunk;
  // `trải qua`, `khép lại`
  const predicate = itemSpan(doc, items, verb.head, verb.head + (verb.head + 1 < verb.end && hasBits(items, verb.head + 1, FactWord.Towards) ? 2 : 1));
  const holder = subjectOf(view, verbAt);
  const when = timeOfClause(view, verbAt);
  const where = placeOfClause(view, verbAt);
  return {
    kind: 'duration',
    ...hull(doc, [duration, noun, predicate, holder]),
    sentence: view.sentence,
    repeatedAt: [],
    ...(when ? { when } : {}),
    ...(where ? { where } : {}),
    ...eventStatus(view, verbAt),
    // of those read, about so many were right
    confidence: round(prison ? 0.85 : 0.8),
    duration,
    ...(noun ? { noun } : {}),
    predicate,
    ...(holder ? { holder } : {}),
  };
}

/** The verb that stands before a length, or before its object where it stops something: `tước [bằng lái] 2 tháng`; -1 when none does. */
function verbOf(view: SentenceView, at: number): number {
  const { chunks, items } = view;
  const [verb, noun] = [chunks[at - 2], chunks[at - 1]];
  if (noun?.kind === ChunkKind.Noun && verb?.kind === ChunkKind.Verb && beginsWith(view, verb.head, STOPS)) return at - 2;
  const governor = governorOf(chunks, at);
  // what something goes down or up to is no length of the verb: `rút ngắn xuống còn 10 tuần`
  const acts = governor?.kind === ChunkKind.Verb && !(governor.bits & (FactWord.Say | FactWord.Prep | FactWord.Down)) && items.tag[governor.head] === Tag.Verb;
  return acts ? chunks.lastIndexOf(governor, at) : -1;
}

const SLASH = '/'.charCodeAt(0);

/** What something is a length of (`20 năm [kinh nghiệm]`), not whom the verb concerns (`giám sát 14 ngày [các đối tượng]`). */
function isLengthOf(view: SentenceView, noun: Chunk | undefined, verbAt: number): boolean {
  if (noun?.kind !== ChunkKind.Noun || entityIn(view, noun) || view.items.tag[noun.head] === Tag.Pron || noun.end - noun.first > 3) return false;
  return beginsWith(view, noun.first, LENGTHS) || beginsWith(view, (view.chunks[verbAt] as Chunk).head, ['có']);
}

/** First syllables of what lengths are said of: `kinh nghiệm`, `thâm niên`, `lịch sử`, `thử thách`, `bảo hành`, `ân hạn`. */
const LENGTHS = ['kinh', 'thâm', 'lịch', 'thử', 'bảo', 'ân'];

/** The verb that stops another for the time, where one governs it. */
function stopBefore(view: SentenceView, verbAt: number): number {
  for (let i = verbAt - 1; i >= Math.max(0, verbAt - 2); i--) {
    const chunk = view.chunks[i] as Chunk;
    if (chunk.kind === ChunkKind.Verb) return beginsWith(view, chunk.head, STOPS) ? i : verbAt;
    if (chunk.kind !== ChunkKind.Noun) break;
  }
  return verbAt;
}

/** The person or body named right before a verb; other verbs, clauses and marks but the commas of an age end the look. */
function subjectOf(view: SentenceView, verbAt: number): Entity | undefined {
  const { chunks } = view;
  for (let i = verbAt - 1; i >= Math.max(0, verbAt - REACH); i--) {
    const chunk = chunks[i] as Chunk;
    if (chunk.kind === ChunkKind.Verb || chunk.kind === ChunkKind.Clause || chunk.kind === ChunkKind.Conj) return undefined;
    if (chunk.kind === ChunkKind.Mark && !isComma(chunk)) return undefined;
    if (chunk.kind !== ChunkKind.Noun) continue;
    const entity = namedBy(view, chunk);
    const isSubject = chunks[i - 1]?.kind !== ChunkKind.Prep && chunks[i - 1]?.kind !== ChunkKind.Conj;
    return isSubject && (entity?.type === 'PER' || entity?.type === 'ORG') ? entity : undefined;
  }
  return undefined;
}
