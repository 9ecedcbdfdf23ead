/**
 * Chunks: the phrases of a sentence, without nesting. In: the items of one sentence. Out: noun phrases, verb groups,
 * quantities, times, prepositions, openers of clauses, conjunctions and marks, in order.
 *
 *   [Đến nay] [,] [đã có] [219] [huyện] [,] [thị ủy biên giới] [ký] [quy chế] …
 */

import { hasBits, ItemKind, type Items, Tag, wordRef } from './items.js';
import { FactWord } from './lexicon.js';

export const enum ChunkKind {
  Noun = 1,
  Verb = 2,
  Quantity = 3,
  Time = 4,
  Prep = 5,
  Clause = 6,
  Conj = 7,
  Mark = 8,
  Other = 9,
}

export interface Chunk {
  readonly kind: ChunkKind;
  /** Items, half-open. */
  first: number;
  end: number;
  /** The item that names it: the first noun, the main verb. */
  head: number;
  /** `FactWord` bits of the head, and of what goes with it. */
  bits: number;
  /** Of a noun phrase right after a quantity: the item of that quantity, else -1. */
  counted: number;
  /** Of a mark: its hash. Of a quantity, time or name: its index in its list. */
  ref: number;
}

/** Quotation marks stand in phrases without ending them. */
const QUOTES = new Set([...`"'«»‘’`].map((mark) => mark.charCodeAt(0)));
const DIRECTION = FactWord.Up | FactWord.Down | FactWord.Reach;

/** A sentence longer than this is cut: no phrase looks further. */
const MOST_ITEMS = 400;

export function chunksOf(items: Items, from: number, to: number): Chunk[] {
  const chunks: Chunk[] = [];
  const limit = Math.min(to, from + MOST_ITEMS);
  /** First item of auxiliaries that wait for their verb, or -1. */
  let waiting = -1;
  let waitingBits = 0;

  const push = (kind: ChunkKind, first: number, head: number, bits = items.bits[head] as number, ref = items.ref[head] as number): Chunk => {
    const chunk = { kind, first, end: head + 1, head, bits, counted: -1, ref };
    chunks.push(chunk);
    return chunk;
  };
  const flush = (): void => {
    if (waiting >= 0) push(ChunkKind.Other, waiting, waiting, waitingBits);
    waiting = -1;
    waitingBits = 0;
  };
  const verb = (i: number): void => {
    const chunk = push(ChunkKind.Verb, waiting >= 0 ? waiting : i, i);
    chunk.bits |= waitingBits & (FactWord.Neg | FactWord.Plan | FactWord.Possible | FactWord.Passive);
    waiting = -1;
    waitingBits = 0;
  };
  const noun = (i: number): void => {
    const last = chunks.at(-1);
    if (waiting < 0 && last?.kind === ChunkKind.Noun && last.end === i && extendsNoun(items, last, i)) {
      if (hasBits(items, last.head, FactWord.DetPre)) {
        last.head = i;
        last.bits |= items.bits[i] as number;
      }
      last.end = i + 1;
      return;
    }
    flush();
    const chunk = push(ChunkKind.Noun, i, i);
    if (last?.kind === ChunkKind.Quantity && last.end === i) chunk.counted = last.head;
  };
  const wait = (i: number): void => {
    if (waiting < 0) waiting = i;
    waitingBits |= items.bits[i] as number;
  };

  for (let i = from; i < limit; i++) {
    const kind = items.kind[i] as ItemKind;
    const tag = items.tag[i] as Tag;
    const bits = items.bits[i] as number;
    const last = chunks.at(-1);
    const afterVerb = waiting < 0 && last?.kind === ChunkKind.Verb && last.end === i;
    const afterNoun = waiting < 0 && last?.kind === ChunkKind.Noun && last.end === i;
    if (kind === ItemKind.Quantity || kind === ItemKind.Time) {
      if (waiting >= 0 && ((waitingBits & (FactWord.Exist | FactWord.Passive | DIRECTION)) !== 0 || items.tag[i - 1] === Tag.Verb)) verb(i - 1);
      flush();
      push(kind === ItemKind.Quantity ? ChunkKind.Quantity : ChunkKind.Time, i, i);
    } else if (kind === ItemKind.Mark) {
      if (QUOTES.has(items.ref[i] as number)) {
        if (last && waiting < 0 && last.end === i && last.kind !== ChunkKind.Mark) last.end = i + 1;
        continue;
      }
      flush();
      push(ChunkKind.Mark, i, i);
    } else if (kind === ItemKind.Entity) noun(i);
    else if (kind === ItemKind.Other) {
      if (afterNoun) last.end = i + 1;
      else {
        flush();
        push(ChunkKind.Other, i, i);
      }
    }
    // `hai bên`, `3 bằng đại học`
    else if (bits & FactWord.Noun || (afterQuantity(items, i, last) && (tag === Tag.Noun || COUNTED.has(items.ref[i] as number)))) noun(i);
    else if (items.ref[i] === APART && reaches(items, i, limit, FactWord.Dim)) verb(i);
    // `anh [hơn] tôi 3 tuổi`, but `lớn hơn tôi 3 tuổi`
    else if (items.ref[i] === MORE && afterNoun && nominalAt(items, i + 1, limit) && reaches(items, i, limit)) verb(i);
    // `lãi 5 tỷ đồng`, `cao 2 m`
    else if (bits & FactWord.Dim && i + 1 < limit && items.kind[i + 1] === ItemKind.Quantity) verb(i);
    // `kiểm soát được 90 %`: no passive, but the verb's own end
    else if (afterVerb && bits & FactWord.Passive && !nextIs(items, i + 1, limit, Tag.Verb)) last.end = i + 1;
    else if (afterNoun && tag === Tag.Verb && modifiesNoun(items, i, limit)) last.end = i + 1;
    else if (afterQuantity(items, i, last) && items.ref[i - 2] !== BOTH && tag === Tag.Verb && (bits & VERBAL) === 0 && !nextIs(items, i + 1, limit, Tag.Verb))
      noun(i);
    else if (bits & FactWord.Copula) verb(i);
    else if (bits & FactWord.Towards && afterVerb) last.end = i + 1;
    else if (bits & FactWord.Towards && tag === Tag.Verb && nominalAt(items, i + 1, limit)) verb(i);
    else if (bits & (FactWord.Up | FactWord.Down) && !(bits & (FactWord.Prep | FactWord.Attr))) {
      if (afterVerb && bits & FactWord.Reach) last.end = i + 1;
      else verb(i);
    } else if (bits & FactWord.Cause && tag === Tag.Verb && !(bits & FactWord.Prep)) verb(i);
    else if (bits & DIRECTION && bits & FactWord.Prep) {
      // `tăng lên`, but `giá xăng lên sát 20.500 đồng`
      if (afterVerb) {
        last.end = i + 1;
        last.bits |= bits & DIRECTION;
      } else if (waiting >= 0 || (afterNoun && bits & (FactWord.Up | FactWord.Down))) verb(i);
      else push(ChunkKind.Prep, i, i);
    } else if (bits & FactWord.Exist && bits & FactWord.Aux) {
      if (nextIs(items, i + 1, limit, Tag.Verb) && !hasBits(items, i + 1, FactWord.Prep | FactWord.Towards)) wait(i);
      else verb(i);
    } else if (bits & FactWord.DetPost && bits & FactWord.Prep) {
      if (afterNoun && !nominalAt(items, i + 1, limit)) last.end = i + 1;
      else {
        flush();
        push(ChunkKind.Prep, i, i);
      }
    } else if (bits & FactWord.Aux && !(bits & FactWord.Clause && tag === Tag.Sconj)) {
      if (bits & FactWord.Clause && !nextIs(items, i + 1, limit, Tag.Verb)) {
        flush();
        push(ChunkKind.Clause, i, i);
      } else if (afterVerb && tag !== Tag.Verb && nextIs(items, i + 1, limit, Tag.Num)) last.end = i + 1;
      else wait(i);
    } else if (bits & FactWord.DetPost && afterNoun) last.end = i + 1;
    else if (bits & (FactWord.DetPre | FactWord.Attr) && !(bits & FactWord.Clause)) noun(i);
    else if (bits & FactWord.Conj) {
      flush();
      push(ChunkKind.Conj, i, i);
    } else if (bits & FactWord.Clause && !(waiting >= 0 && tag === Tag.Verb)) {
      flush();
      push(ChunkKind.Clause, i, i);
    } else if (bits & FactWord.Prep) {
      if (waiting >= 0 && !(waitingBits & FactWord.Passive) && !(bits & FactWord.Of)) verb(i);
      else {
        flush();
        push(ChunkKind.Prep, i, i);
      }
    } else if (tag === Tag.Verb || (waiting >= 0 && tag === Tag.Noun && (bits & ~FactWord.Sentence) === 0 && standsAsVerb(items, i, limit, waitingBits)))
      verb(i);
    else if (tag === Tag.Adj) {
      const dim = (bits & FactWord.Dim) !== 0 && nextIs(items, i + 1, limit, Tag.Num);
      if (dim || (waiting >= 0 && !afterNoun)) verb(i);
      else if (afterNoun || afterVerb) last.end = i + 1;
      else if (last?.kind === ChunkKind.Quantity && last.end === i) noun(i);
      else verb(i);
    } else if (tag === Tag.Adv || tag === Tag.Part || tag === Tag.Intj) {
      if (waiting >= 0) continue;
      if (afterVerb || afterNoun) last.end = i + 1;
      else push(ChunkKind.Other, i, i);
    } else if (tag === Tag.Aux) wait(i);
    else if (tag === Tag.Adp) {
      flush();
      push(ChunkKind.Prep, i, i);
    } else if (tag === Tag.Sconj) {
      flush();
      push(ChunkKind.Clause, i, i);
    } else if (tag === Tag.Cconj) {
      flush();
      push(ChunkKind.Conj, i, i);
    } else noun(i);
  }
  flush();
  return joinCounted(items, chunks);
}

/** Prepositions that are nouns when they are counted. */
const COUNTED = new Set(['bên', 'bằng', 'cạnh'].map(wordRef));
export const APART = wordRef('cách');
/** `cả hai [kết hôn]`: nothing is counted by name. */
const BOTH = wordRef('cả');

const MORE = wordRef('hơn');

/** `cách [bờ biển Quảng Ngãi] 20 km`, `hơn [đội nhì bảng] 3 điểm`: a figure, of these bits where any are given, ends what follows. */
function reaches(items: Items, at: number, limit: number, bits = 0): boolean {
  for (let i = at + 1; i < Math.min(limit, at + 10); i++) {
    if (items.kind[i] === ItemKind.Quantity) return bits === 0 || hasBits(items, i, bits);
    if (items.kind[i] === ItemKind.Mark || (bits === 0 && items.tag[i] === Tag.Verb)) return false;
  }
  return false;
}

const COMMA = ','.charCodeAt(0);

/** `616 [xã, thị trấn biên giới] ký …`: bare nouns after a figure that share the modifiers of the last are one phrase. */
function joinCounted(items: Items, chunks: Chunk[]): Chunk[] {
  const joined: Chunk[] = [];
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i] as Chunk;
    joined.push(chunk);
    const [mark, more, then] = [chunks[i + 1], chunks[i + 2], chunks[i + 3]];
    const isBare = chunk.counted >= 0 && chunk.end - chunk.first === 1 && items.kind[chunk.head] === ItemKind.Word;
    if (!isBare || mark?.kind !== ChunkKind.Mark || mark.ref !== COMMA || more?.kind !== ChunkKind.Noun || more.end - more.first < 2) continue;
    if (then?.kind !== ChunkKind.Verb || hasBits(items, more.first, FactWord.DetPre) || !onlyWords(items, more)) continue;
    // `dạy 15 tiết, giáo viên tiểu học dạy 12 tiết`: the second has a figure of its own
    if (chunks[i + 4]?.kind === ChunkKind.Quantity) continue;
    chunk.end = more.end;
    i += 2;
  }
  return joined;
}

function onlyWords({ kind }: Items, { first, end }: Chunk): boolean {
  for (let i = first; i < end; i++) if (kind[i] !== ItemKind.Word) return false;
  return true;
}

/** Classes of verbs that never name what is counted. */
const VERBAL = FactWord.Copula | FactWord.Exist | FactWord.Aux | FactWord.Cause | FactWord.Say | DIRECTION | FactWord.Prep;

/** Right after a figure that counts: `1 quản lý và 6 tiếp viên`. */
const afterQuantity = (items: Items, i: number, last: Chunk | undefined): boolean =>
  last?.kind === ChunkKind.Quantity && last.end === i && hasBits(items, last.head, FactWord.DetPre);

/** A bare verb right after a noun that takes one as its modifier, no figure after it: `tỷ lệ [ủng hộ]`, but `giá trị đạt 5 tỷ đồng`. */
function modifiesNoun(items: Items, i: number, limit: number): boolean {
  if (!hasBits(items, i - 1, FactWord.Nominal) || hasBits(items, i, VERBAL | FactWord.Passive)) return false;
  return i + 1 >= limit || items.kind[i + 1] !== ItemKind.Quantity;
}

/** A word after auxiliaries is a verb, whatever its tag; after `bị`, `được` only where no agent can be meant (`bị phạt 5 triệu`). */
function standsAsVerb(items: Items, i: number, limit: number, waitingBits: number): boolean {
  if (!(waitingBits & FactWord.Passive)) return true;
  const next = items.tag[i + 1] as Tag;
  return i + 1 >= limit || items.kind[i + 1] === ItemKind.Mark || items.kind[i + 1] === ItemKind.Quantity || next === Tag.Adp;
}

/** Whether a noun at `i` goes on with the phrase before it: not one that opens with a determiner, nor after `này`. */
function extendsNoun(items: Items, phrase: Chunk, i: number): boolean {
  if (hasBits(items, i, FactWord.DetPre)) return hasBits(items, phrase.end - 1, FactWord.DetPre);
  return !(hasBits(items, phrase.end - 1, FactWord.DetPost) && phrase.end - 1 > phrase.head) && items.tag[i] !== Tag.Pron;
}

function nextIs(items: Items, i: number, limit: number, tag: Tag): boolean {
  return i < limit && items.tag[i] === tag && !hasBits(items, i, FactWord.Aux);
}

function nominalAt(items: Items, i: number, limit: number): boolean {
  if (i >= limit || items.kind[i] === ItemKind.Mark) return false;
  const tag = items.tag[i] as Tag;
  return items.kind[i] !== ItemKind.Word || tag === Tag.Noun || tag === Tag.Propn || tag === Tag.Num || tag === Tag.Pron || tag === Tag.Det || tag === Tag.Verb;
}
