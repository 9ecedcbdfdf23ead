/**
 * The time and place of a verb, as its own clause states them. In: a sentence and the chunk of the verb. Out: the time that opens
 * the sentence, stands before the verb or behind it and its object; the place after `tại`, `ở` likewise. What stands beyond
 * another verb, an opener of a clause or a comma belongs to something else.
 *
 *   [Sáng 5/3], Công an tỉnh A bắt giữ Lê Văn B tại [xã C]      A ký nghị quyết có hiệu lực từ ngày 1/7 (no time of `ký`)
 */
import { unitEquals } from '../text/index.js';
import type { Entity, TemporalExpression } from '../types.js';
import { type Chunk, ChunkKind } from './chunks.js';
import { ItemKind } from './items.js';
import { FactWord } from './lexicon.js';
import { isComma, isOpen } from './scene.js';
import { entityIn, type SentenceView, timeOfChunk } from './sentence-view.js';

/** How far a time or place may stand from its verb, in chunks. */
const REACH = 12;
/** Prepositions of a time that dates its verb; `từ`, `đến`, `trước`, `sau` begin or bound something. */
const ON = ['vào', 'hồi', 'lúc', 'trong', 'hôm', 'ngay'];
const AT = ['tại', 'ở', 'trên'];
/** What follows these is another event: `về nước sau thời gian điều trị tại Lào`. */
const OTHER = ['sau', 'trước', 'từ'];
/** Nouns that may stand between `tại` and the name of the place. */
const PLACES = ['khu vực', 'địa bàn', 'địa phận', 'thủ đô', 'vùng', 'vùng biển', 'trung tâm', 'nước', 'bang', 'quần đảo', 'đảo', 'cố đô'];

const wordAt = ({ doc, items }: SentenceView, chunk: Chunk | undefined, words: readonly string[]): boolean =>
  chunk !== undefined && words.some((word) => unitEquals(doc, items.first[chunk.first] as number, word));

const isPrep = (view: SentenceView, chunk: Chunk | undefined, words: readonly string[]): boolean =>
  chunk?.kind === ChunkKind.Prep && wordAt(view, chunk, words);

/** A day, a part of one or a time of day: it needs no preposition behind an object. */
const isDay = ({ value }: TemporalExpression): boolean => /^[\dX]{4}-[\dX]{2}-[\dX]{2}|T/.test(value);

const dates = (time: TemporalExpression | undefined): time is TemporalExpression => time?.type === 'date' || time?.type === 'time';

const CLOSE = ')'.charCodeAt(0);
const isClose = (chunk: Chunk | undefined): boolean => chunk?.kind === ChunkKind.Mark && chunk.ref === CLOSE;

/** The chunks behind a verb that belong to its clause, by index; what stands in parentheses is passed over. */
function* behind({ chunks }: SentenceView, verb: number): Generator<number> {
  let depth = 0;
  for (let i = verb + 1; i < Math.min(chunks.length, verb + REACH); i++) {
    const chunk = chunks[i] as Chunk;
    if (isOpen(chunk)) depth++;
    else if (isClose(chunk)) depth--;
    else if (depth > 0) continue;
    else if (chunk.kind === ChunkKind.Verb || chunk.kind === ChunkKind.Clause || chunk.kind === ChunkKind.Conj || chunk.kind === ChunkKind.Mark) return;
    else yield i;
  }
}

export function timeOfClause(view: SentenceView, verb: number): TemporalExpression | undefined {
  const { chunks } = view;
  for (const i of behind(view, verb)) {
    const time = timeOfChunk(view, chunks[i]);
    if (!dates(time)) continue;
    const before = chunks[i - 1] as Chunk;
    if (before.kind === ChunkKind.Prep ? isPrep(view, before, ON) : i === verb + 1 || isDay(time)) return time;
    break;
  }
  return timeBefore(view, verb);
}

/** A time between the subject and the verb, or one that opens the sentence. */
function timeBefore(view: SentenceView, verb: number): TemporalExpression | undefined {
  const { chunks } = view;
  let passed = false;
  for (let i = verb - 1; i >= 0; i--) {
    const chunk = chunks[i] as Chunk;
    if (chunk.kind === ChunkKind.Clause || (chunk.kind === ChunkKind.Mark && !isComma(chunk) && !isClose(chunk) && !isOpen(chunk))) return undefined;
    if (chunk.kind === ChunkKind.Verb) {
      if (chunk.bits & FactWord.Say) return undefined;
      passed = true;
    }
    const time = timeOfChunk(view, chunk);
    if (!dates(time)) continue;
    const before = chunks[i - 1];
    if (before?.kind === ChunkKind.Prep && !isPrep(view, before, ON)) return undefined;
    // `hội nghị năm 2025 diễn ra`: a part of the name of what happens
    if (before?.kind === ChunkKind.Noun && !isDay(time)) return undefined;
    const opens = i === 0 || (i === 1 && before?.kind === ChunkKind.Prep);
    return opens || (!passed && verb - i < REACH) ? time : undefined;
  }
  return undefined;
}

export function placeOfClause(view: SentenceView, verb: number): Entity | undefined {
  const { chunks } = view;
  for (const i of behind(view, verb)) {
    if (isPrep(view, chunks[i], OTHER)) break;
    const place = isPrep(view, chunks[i], AT) ? placeIn(view, chunks[i + 1]) : undefined;
    if (place) return place;
  }
  // `Tại Hà Nội, …`, `Sáng 5/3, tại Hà Nội, …`
  for (let i = 0; i < Math.min(verb, REACH); i++) {
    const chunk = chunks[i] as Chunk;
    if (chunk.kind === ChunkKind.Verb || chunk.kind === ChunkKind.Clause) break;
    const opens = i === 0 || (isComma(chunks[i - 1]) && dates(timeOfChunk(view, chunks[i - 2])));
    if (opens && isPrep(view, chunk, AT) && i + 1 < verb) return placeIn(view, chunks[i + 1]);
  }
  return undefined;
}

/** The name of a place, with nothing before it in its phrase but what it is. */
function placeIn(view: SentenceView, chunk: Chunk | undefined): Entity | undefined {
  const place = entityIn(view, chunk);
  if (!chunk || place?.type !== 'LOC') return undefined;
  const { doc, items } = view;
  let named = chunk.first;
  while (items.kind[named] !== ItemKind.Entity) named++;
  if (named === chunk.first) return place;
  const [from, to] = [items.first[chunk.first] as number, items.first[named] as number];
  const isKind = PLACES.some((name) => {
    const syllables = name.split(' ');
    return syllables.length === to - from && syllables.every((syllable, i) => unitEquals(doc, from + i, syllable));
  });
  return isKind ? place : undefined;
}
