/**
 * Event facts. In: a sentence. Out: who did what, or what happened, where the verb is one of `data/event-verbs.tsv`, its subject
 * is named, and its own clause dates or places it. An actor who is only described (`Chủ tịch Quốc hội`, `vợ ông An`) is none.
 *
 *   [Đảng ủy Bộ đội Biên phòng] vừa [tổ chức] [Hội nghị …] tại [TP Lạng Sơn]      [vụ cháy] [xảy ra] [sáng 5/3]
 */
import { unitEquals } from '../text/index.js';
import type { EventFact } from '../types.js';
import { type Chunk, ChunkKind } from './chunks.js';
import { placeOfClause, timeOfClause } from './clause.js';
import { round } from './confidence.js';
import { objectAfter } from './event-object.js';
import { EventVerb, eventVerbAt, FactWord, type Match } from './lexicon.js';
import { isComma, isOpen } from './scene.js';
import { entityIn, type SentenceView } from './sentence-view.js';
import { hull, itemSpan, unitSpan } from './spans.js';
import { eventStatus } from './status.js';
import { namedBy } from './subject.js';

/** How far a verb may stand from its subject, in chunks: an apposition may lie between them. */
const REACH = 10;

/** A question states nothing. */
const QUESTION = '?'.charCodeAt(0);

export function eventFacts(view: SentenceView): EventFact[] {
  const { chunks } = view;
  const facts: EventFact[] = [];
  if (chunks.some((chunk) => chunk.kind === ChunkKind.Mark && chunk.ref === QUESTION)) return facts;
  /** The chunk at which the statement begins: the first, or the one after a verb of saying. */
  let begin = 0;
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i] as Chunk;
    if (chunk.kind === ChunkKind.Verb && chunk.bits & FactWord.Say) begin = afterSaying(view, i);
    if (chunk.kind !== ChunkKind.Noun || i < begin || !opensClause(chunks, i, begin)) continue;
    const verbAt = verbAfter(view, i);
    const fact = verbAt < 0 ? undefined : eventFact(view, i, verbAt);
    if (fact) facts.push(fact);
    if (verbAt >= 0 && !((chunks[verbAt] as Chunk).bits & FactWord.Say)) begin = chunks.length;
  }
  return facts;
}

/** What is said begins after `rằng`, `:`, `,` or at once. */
function afterSaying({ chunks }: SentenceView, verb: number): number {
  const next = chunks[verb + 1];
  return next?.kind === ChunkKind.Clause || next?.kind === ChunkKind.Mark ? verb + 2 : verb + 1;
}

/** At the beginning of the statement, or after times and places that open it; what follows another noun is an apposition. */
function opensClause(chunks: readonly Chunk[], at: number, begin: number): boolean {
  for (let i = begin; i < at; i++) {
    const { kind } = chunks[i] as Chunk;
    const isPlace = kind === ChunkKind.Noun && (chunks[i - 1]?.kind === ChunkKind.Prep || isOpen(chunks[i - 1]));
    const isAddress = kind === ChunkKind.Noun && isComma(chunks[i - 1]) && chunks[i - 2]?.kind === ChunkKind.Noun && chunks[begin]?.kind !== ChunkKind.Noun;
    if (!isPlace && !isAddress && kind !== ChunkKind.Time && kind !== ChunkKind.Mark && kind !== ChunkKind.Prep && kind !== ChunkKind.Other) return false;
  }
  return at === begin || isComma(chunks[at - 1]) || chunks[at - 1]?.kind === ChunkKind.Time;
}

/** The verb right after the subject; times, parentheses and an apposition between commas are left out; -1 when none is there. */
function verbAfter(view: SentenceView, subject: number): number {
  const { chunks } = view;
  let depth = 0;
  let commas = 0;
  /** `UBND huyện A, tỉnh B tổ chức …` */
  let isAddress = true;
  for (let i = subject + 1; i < Math.min(chunks.length, subject + REACH); i++) {
    const chunk = chunks[i] as Chunk;
    if (isOpen(chunk)) depth++;
    else if (chunk.kind === ChunkKind.Mark && chunk.ref === 0x29) depth--;
    else if (depth > 0 || chunk.kind === ChunkKind.Time) continue;
    else if (isComma(chunk)) commas++;
    else if (chunk.kind === ChunkKind.Verb) return commas % 2 === 0 || isAddress ? i : -1;
    else if (commas !== 1 || chunk.kind !== ChunkKind.Noun) return -1;
    else if (entityIn(view, chunk)?.type !== 'LOC') isAddress = false;
  }
  return -1;
}

function eventFact(view: SentenceView, subject: number, verbAt: number): EventFact | undefined {
  const { doc, items, chunks } = view;
  const verb = chunks[verbAt] as Chunk;
  const first = items.first[verb.head] as number;
  const match: Match = { length: 0, bits: 0 };
  if (!eventVerbAt(doc, first, items.end[view.to - 1] as number, match) || first + match.length < (items.end[verb.head] as number)) return undefined;
  const predicate = unitSpan(doc, first, first + match.length);
  const subjectSpan = itemSpan(doc, items, (chunks[subject] as Chunk).first, (chunks[subject] as Chunk).end);
  const passive = (verb.bits & FactWord.Passive) !== 0;
  const named = passive ? undefined : namedBy(view, chunks[subject] as Chunk);
  const done = passive ? undefined : objectAfter(view, verbAt, first + match.length);
  // `khánh thành [nhà máy]` is done by somebody, `[nhà máy] khánh thành` happens, and so does `đã diễn ra [lễ hội]`
  const happens = !passive && (match.bits & EventVerb.Happen) !== 0 && !(named && done && match.bits & EventVerb.Object);
  const agent = happens ? undefined : named;
  const object = passive ? subjectSpan : happens ? (done ?? subjectSpan) : match.bits & EventVerb.Object ? done : undefined;
  if (unitEquals(doc, items.first[(chunks[subject] as Chunk).first] as number, 'nhân')) return undefined;
  if (passive ? !entityIn(view, chunks[subject]) : !happens && !agent) return undefined;
  if (!passive && !happens && !(match.bits & EventVerb.Act) && !object) return undefined;
  if (describesSubject(view, verbAt)) return undefined;
  const when = timeOfClause(view, verbAt);
  const where = placeOfClause(view, verbAt);
  if (!when && !where) return undefined;
  return {
    kind: 'event',
    ...hull(doc, [agent, predicate, object]),
    sentence: view.sentence,
    repeatedAt: [],
    ...(when ? { when } : {}),
    ...(where ? { where } : {}),
    ...eventStatus(view, verbAt),
    // of those read, about so many were right
    confidence: round(when ? 0.85 : 0.8),
    ...(agent ? { agent } : {}),
    predicate,
    ...(object ? { object } : {}),
  };
}

/** `Chị Nga đưa con đến đây hào hứng nói: …`: the verb only describes who speaks. */
function describesSubject({ chunks }: SentenceView, verbAt: number): boolean {
  for (let i = verbAt + 1; i < chunks.length; i++) {
    const chunk = chunks[i] as Chunk;
    if (chunk.kind === ChunkKind.Mark && !isOpen(chunk) && chunk.ref !== 0x29) return false;
    if (chunk.kind === ChunkKind.Clause) return false;
    if (chunk.kind === ChunkKind.Verb && chunk.bits & FactWord.Say) return true;
  }
  return false;
}
