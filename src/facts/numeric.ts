/**
 * Numeric facts. In: a sentence. Out: for each figure that says something a fact – what it counts or measures, its verb, its
 * time and place, whose it is.
 */
import { HOLDER_SCALE, HOLDER_WEIGHTS, NOUN_SCALE, NOUN_WEIGHTS, TIME_SCALE, TIME_WEIGHTS, VERB_SCALE, VERB_WEIGHTS } from '../data/facts.model.js';
import type { FoundQuantity } from '../quantities/index.js';
import { hashSyllable, unitEquals } from '../text/index.js';
import type { Entity, NumericFact, Quantity, Span } from '../types.js';
import { type Chunk, ChunkKind } from './chunks.js';
import { numericConfidence } from './confidence.js';
import { pickHolder } from './figure-holder.js';
import { pickTime } from './figure-time.js';
import { hasBits, ItemKind, type Items, Tag, wordRef } from './items.js';
import { FactWord } from './lexicon.js';
import { pickNoun } from './noun-phrase.js';
import { placeFor } from './place-of.js';
import { pickVerb } from './predicate.js';
import { ifSure, LEAST_SHARE, type Ranked, unpackModel } from './ranker.js';
import { isComma, kindNumber, type Scene } from './scene.js';
import { entityIn, type SentenceView, timeOfChunk } from './sentence-view.js';
import { hull, itemSpan } from './spans.js';
import { statusOf } from './status.js';

const NOUN_MODEL = unpackModel(NOUN_WEIGHTS, NOUN_SCALE);
const TIME_MODEL = unpackModel(TIME_WEIGHTS, TIME_SCALE);
const HOLDER_MODEL = unpackModel(HOLDER_WEIGHTS, HOLDER_SCALE);
const VERB_MODEL = unpackModel(VERB_WEIGHTS, VERB_SCALE);

/** An age without a verb holds for no time that its sentence tells. */
const NONE: Ranked = { at: -1, share: 1 };

export function numericFacts(view: SentenceView): NumericFact[] {
  const facts: NumericFact[] = [];
  const { chunks, findings } = view;
  let skipped = -1;
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at] as Chunk;
    if (chunk.kind !== ChunkKind.Quantity) continue;
    const figure = findings.quantities[chunk.ref];
    if (!figure || countsNothing(view, at)) continue;
    const later = secondOfPair(view, at);
    if (later >= 0) {
      skipped = at;
      continue;
    }
    const from = skipped >= 0 && secondOfPair(view, skipped) === at ? findings.quantities[(chunks[skipped] as Chunk).ref]?.quantity : undefined;
    const fact = numericFact(view, { findings, items: view.items, chunks, at, figure, kind: kindNumber(figure) }, from);
    if (fact) facts.push(fact);
  }
  return facts;
}

function numericFact(view: SentenceView, scene: Scene, from: Quantity | undefined): NumericFact | undefined {
  const { doc, items, chunks } = view;
  const { at, figure } = scene;
  const noun = pickNoun(scene, NOUN_MODEL);
  const verb = pickVerb(scene, noun.at, VERB_MODEL);
  const time = verb.at < 0 && figure.quantity.kind === 'age' ? NONE : ifSure(pickTime(scene, verb.at, TIME_MODEL), LEAST_SHARE.time);
  const holder = ifSure(pickHolder(scene, noun.at, verb.at, HOLDER_MODEL), LEAST_SHARE.holder);
  if (noun.at < 0 && verb.at < 0) return undefined;
  const isScore = figure.quantity.kind === 'score';
  // a side of a score is no noun of it
  const nounAt = isScore && entityIn(view, chunks[noun.at]) ? -1 : noun.at;
  const nounSpan = nounAt >= 0 ? nounPhraseSpan(view, nounAt) : undefined;
  const predicate = verb.at >= 0 ? predicateSpan(view, chunks[verb.at] as Chunk) : undefined;
  const [home, away] = isScore ? sidesOf(view, at, verb.at) : [entityAt(view, holder.at), undefined];
  const bits = verb.at >= 0 ? (chunks[verb.at] as Chunk).bits : 0;
  const direction = bits & FactWord.Up ? 'up' : bits & FactWord.Down ? 'down' : undefined;
  const comparedWith = comparisonFor(view, at, direction !== undefined);
  const when = timeOfChunk(view, chunks[time.at]);
  const where = placeFor(view, at);
  const sentenceStart = doc.start[items.first[view.from] as number] as number;
  const holderSpan = home && home.start >= sentenceStart ? home : undefined;
  return {
    kind: 'numeric',
    ...hull(doc, [figure.quantity, nounSpan, predicate, from, comparedWith, holderSpan, away]),
    sentence: view.sentence,
    repeatedAt: [],
    ...(when ? { when } : {}),
    ...(where ? { where } : {}),
    ...statusOf(view, verb.at, at),
    confidence: numericConfidence(scene, { noun, verb, time, holder }),
    quantity: figure.quantity,
    ...(nounSpan ? { noun: nounSpan } : {}),
    ...(predicate ? { predicate } : {}),
    ...(direction ? { direction } : {}),
    ...(from ? { from } : {}),
    ...(comparedWith ? { comparedWith } : {}),
    ...(home ? { holder: home } : {}),
    ...(away ? { opponent: away } : {}),
  };
}

/** What looks like a figure and is none: `Thứ hai, …`, `một lần nữa`, `lớp 12`, a half that was read as one. */
function countsNothing(view: SentenceView, at: number): boolean {
  const { chunks, findings, doc, items } = view;
  const chunk = chunks[at] as Chunk;
  const found = findings.quantities[chunk.ref];
  if (!found) return true;
  const { kind, value } = found.quantity;
  if (kind === 'rank') return isStage(view, found) || (at === 0 && (isComma(chunks[1]) || ((chunks[1]?.bits ?? 0) & FactWord.Copula) !== 0));
  // `top 101-200`, `nhiều hơn một lần`
  if (kind === 'score') return chunk.first > 0 && items.ref[chunk.first - 1] === TOP;
  if (kind === 'multiple') return value === 1;
  if (kind === 'times') return unitEquals(doc, found.end, 'nữa');
  if (kind !== 'count') return false;
  // `tăng trưởng hai con số`: digits
  if (unitEquals(doc, found.end, 'con') && unitEquals(doc, found.end + 1, 'số') && !unitEquals(doc, found.end + 2, 'này')) return true;
  // `công nghiệp 4.0`: a version
  if (endsTime(view, at) || isFather(view, at) || isHouse(view, at) || found.quantity.text.endsWith('.0')) return true;
  return (value === 1 && unitEquals(doc, found.end - 1, 'nửa')) || (chunk.first > 0 && NUMBERED.has(items.ref[chunk.first - 1] as number));
}

/** A number right after one of these tells which, not how many. */
const NUMBERED = new Set(
  [
    'giai đoạn',
    'kỳ',
    'kì',
    'học kỳ',
    'học kì',
    'chặng',
    'đợt',
    'lớp',
    'khối',
    'cấp',
    'bộ',
    'lượt',
    'hiệp',
    'địa chỉ',
    'văn bằng',
    'số nhà',
    'thế hệ',
    'khu vực',
    'tổ dân phố',
    'năm',
    'tầng',
    'lầu',
  ].map(wordRef),
);

/** `giai đoạn 2`, `dự án thành phần 5`, `bên thứ ba`: which, not how many or how high. */
function isStage({ doc }: SentenceView, { first }: FoundQuantity): boolean {
  return STAGES.some((stage) => unitEquals(doc, first, stage)) || (first > 0 && unitEquals(doc, first - 1, 'bên'));
}

/** First syllables of what is numbered one after another. */
const STAGES = ['giai', 'phần', 'phút', 'hiệp', 'thế', 'cấp', 'chặng', 'kỳ', 'kì', 'quý', 'đợt', 'bước', 'tập', 'mùa', 'chương'];

/** `tháng 5 - 6`: the end of a time. */
function endsTime({ chunks }: SentenceView, at: number): boolean {
  const mark = chunks[at - 1];
  return mark?.kind === ChunkKind.Mark && RANGES.has(mark.ref) && chunks[at - 2]?.kind === ChunkKind.Time;
}

const RANGES = new Set([...'-–/'].map((mark) => mark.charCodeAt(0)));

/** `ba mất sớm`, `ba mẹ`: a father, not `cả ba đều đỗ`. */
function isFather({ chunks, doc, items }: SentenceView, at: number): boolean {
  const { first, end } = chunks[at] as Chunk;
  const unit = items.first[first] as number;
  if (end - first > 1 || !unitEquals(doc, unit, 'ba') || items.end[first] !== unit + 1) return false;
  const next = chunks[at + 1];
  return next?.kind === ChunkKind.Verb ? first === 0 || items.ref[first - 1] !== BOTH : unitEquals(doc, unit + 1, 'mẹ');
}

const BOTH = wordRef('cả');
const TOP = wordRef('top');

/** `Trụ sở: 16 [Lê Hồng Phong]`: the number of a house, a name right after it. */
function isHouse(view: SentenceView, at: number): boolean {
  const next = view.chunks[at + 1];
  const type = next && view.items.kind[next.first] === ItemKind.Entity ? entityIn(view, next)?.type : undefined;
  return type === 'PER' || type === 'LOC';
}

/** `từ 5 % lên 7 %`: from the chunk of the first figure, that of the second; else -1. */
function secondOfPair({ chunks, findings, doc, items }: SentenceView, at: number): number {
  const opener = chunks[at - 1];
  if (opener?.kind !== ChunkKind.Prep || !FROM.has(doc.hash[items.first[opener.first] as number] as number)) return -1;
  const link = chunks[at + 1];
  const second = chunks[at + 2];
  if (second?.kind !== ChunkKind.Quantity || !link || !(link.kind === ChunkKind.Prep || link.kind === ChunkKind.Verb)) return -1;
  if (!(link.bits & (FactWord.Up | FactWord.Down | FactWord.Prep))) return -1;
  const [a, b] = [findings.quantities[(chunks[at] as Chunk).ref]?.quantity, findings.quantities[second.ref]?.quantity];
  return a && b && a.unit === b.unit ? at + 2 : -1;
}

/** A noun phrase without what only points (`này`, `khác`). */
function nounPhraseSpan(view: SentenceView, noun: number): Span {
  const { doc, items, chunks } = view;
  const chunk = chunks[noun] as Chunk;
  let first = chunk.first;
  while (first < chunk.head && hasBits(items, first, FactWord.DetPre) && !hasBits(items, first, FactWord.Attr)) first++;
  let end = chunk.end;
  while (end - 1 > chunk.head && (hasBits(items, end - 1, FactWord.DetPost) || items.tag[end - 1] === Tag.Adv || isQuoteItem(items, end - 1))) end--;
  return itemSpan(doc, items, first, end);
}

const isQuoteItem = (items: Items, item: number): boolean => items.kind[item] === ItemKind.Mark;

/** A verb with the direction that follows it (`tăng lên`), without its auxiliaries; `bị thương` keeps its `bị`. */
function predicateSpan({ doc, items }: SentenceView, chunk: Chunk): Span {
  let end = chunk.head + 1;
  while (end < chunk.end && hasBits(items, end, FactWord.Up | FactWord.Down | FactWord.Reach | FactWord.Towards)) end++;
  return itemSpan(doc, items, chunk.head, end);
}

/** `tăng 5 % so với cùng kỳ`; or, for a figure that moves, what its sentence opens with: `So với năm 2019, số vụ giảm 2 %`. */
function comparisonFor(view: SentenceView, at: number, moves: boolean): Span | undefined {
  const { chunks } = view;
  for (let i = at + 1; i <= at + 3 && i < chunks.length; i++) {
    const chunk = chunks[i] as Chunk;
    if (chunk.kind === ChunkKind.Quantity || chunk.kind === ChunkKind.Mark || chunk.kind === ChunkKind.Verb) break;
    if (isCompare(chunk)) return comparisonAt(view, i);
  }
  return moves && isCompare(chunks[0]) ? comparisonAt(view, 0) : undefined;
}

const isCompare = (chunk: Chunk | undefined): boolean => chunk?.kind === ChunkKind.Prep && (chunk.bits & FactWord.Compare) !== 0;

/** From `so với` to the end of what it compares with: nouns, times, `trước đó`. */
function comparisonAt({ doc, items, chunks }: SentenceView, at: number): Span | undefined {
  let last = at;
  while (last - at < 4) {
    const next = chunks[last + 1];
    const goesOn =
      next?.kind === ChunkKind.Noun ||
      next?.kind === ChunkKind.Time ||
      (next?.kind === ChunkKind.Prep && (last === at || (next.bits & FactWord.DetPost) !== 0));
    if (!goesOn) break;
    last++;
  }
  return last > at ? itemSpan(doc, items, (chunks[at] as Chunk).first, (chunks[last] as Chunk).end) : undefined;
}

/** The two sides of a score, in its order: `Việt Nam hạ Timor Leste 3-0`, `hòa 1-1 trước Ninh Bình`, `Malaysia 1-0 Hồng Kông`. */
function sidesOf(view: SentenceView, at: number, verb: number): [home: Entity | undefined, away: Entity | undefined] {
  const { chunks, doc, items } = view;
  const link = chunks[at + 1];
  const next = link?.kind === ChunkKind.Prep && AGAINST.has(doc.hash[items.first[link.first] as number] as number) ? chunks[at + 2] : link;
  if (verb < 0 || verb > at) return [sideIn(view, chunks[at - 1]), sideIn(view, next)];
  let away = sideIn(view, next);
  for (let i = verb + 1; i < at && !away; i++) away = sideIn(view, chunks[i]);
  let home: Entity | undefined;
  for (let i = verb - 1; i >= 0 && !home; i--) {
    const chunk = chunks[i] as Chunk;
    if (chunk.kind === ChunkKind.Verb || chunk.kind === ChunkKind.Clause || chunk.kind === ChunkKind.Mark) break;
    if (chunks[i - 1]?.kind !== ChunkKind.Prep) home = sideIn(view, chunk);
  }
  return [home, away];
}

function sideIn(view: SentenceView, chunk: Chunk | undefined): Entity | undefined {
  const entity = entityIn(view, chunk);
  return entity && isSide(entity.type) ? entity : undefined;
}

const entityAt = ({ findings, items }: SentenceView, item: number): Entity | undefined =>
  item < 0 ? undefined : findings.entities[items.ref[item] as number]?.entity;

const isSide = (type: string): boolean => type === 'ORG' || type === 'LOC' || type === 'PER';

const FROM = new Set(['từ'].map(hashSyllable));
const AGAINST = new Set(['trước', 'với'].map(hashSyllable));
