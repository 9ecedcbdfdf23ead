/**
 * Items: what a sentence is made of, for those who look for facts. In: the findings of the rooms before. Out: typed arrays of
 * items – a quantity, a time, a name, a word with its tag and classes, a mark – in order, covering all units. A name, time or
 * quantity is one item; a word of the fact lexicon is one even where the segmenter cut it.
 */
import { type Document, hashSyllable, Shape, UnitKind } from '../text/index.js';
import type { Findings } from './index.js';
import { FactWord, factWordAt, type Match } from './lexicon.js';

export const enum ItemKind {
  Word = 1,
  Mark = 2,
  /** A number, URL, code or other unit that no room took. */
  Other = 3,
  Quantity = 4,
  Time = 5,
  Entity = 6,
}

/** Universal tags by their numbers in `TAGS` of the words room. */
export const enum Tag {
  Adj = 0,
  Adp = 1,
  Adv = 2,
  Aux = 3,
  Cconj = 4,
  Det = 5,
  Intj = 6,
  Noun = 7,
  Num = 8,
  Part = 9,
  Pron = 10,
  Propn = 11,
  Punct = 12,
  Sconj = 13,
  Sym = 14,
  Verb = 15,
  X = 16,
}

export interface Items {
  readonly count: number;
  /** Units, half-open. */
  readonly first: Int32Array;
  readonly end: Int32Array;
  /** `ItemKind` */
  readonly kind: Uint8Array;
  /** `Tag` */
  readonly tag: Uint8Array;
  /** `FactWord` bits of a word. */
  readonly bits: Int32Array;
  /** Index in the list of quantities, times or entities; the hash of a mark; the combined hash of a word. */
  readonly ref: Int32Array;
  /** For each sentence the index of the item after its last. */
  readonly sentenceEnds: Int32Array;
}

interface Found {
  readonly first: number;
  readonly end: number;
}

const wordHash = (hash: Int32Array, first: number, end: number): number => {
  let h = hash[first] as number;
  for (let i = first + 1; i < end; i++) h = (Math.imul(h, 31) + (hash[i] as number)) | 0;
  return h;
};

/** The `ref` of an item that is this word. */
export function wordRef(word: string): number {
  const hashes = Int32Array.from(word.split(' '), hashSyllable);
  return wordHash(hashes, 0, hashes.length);
}

export function itemsOf({ doc, words, tags, abbreviations, entities, times, quantities }: Findings): Items {
  const { count: units } = doc;
  const first = new Int32Array(units);
  const end = new Int32Array(units);
  const kind = new Uint8Array(units);
  const tag = new Uint8Array(units);
  const bits = new Int32Array(units);
  const ref = new Int32Array(units);
  const sentenceEnds = new Int32Array(doc.sentenceEnds.length);
  const match: Match = { length: 0, bits: 0 };
  let count = 0;
  let word = 0;
  let [a, e, t, q] = [0, 0, 0, 0];
  let unit = 0;
  for (let s = 0; s < sentenceEnds.length; s++) {
    const limit = doc.sentenceEnds[s] as number;
    while (unit < limit) {
      while (word + 1 < words.count && (words.first[word + 1] as number) <= unit) word++;
      a = skipTo(abbreviations, a, unit);
      e = skipTo(entities, e, unit);
      t = skipTo(times, t, unit);
      q = skipTo(quantities, q, unit);
      let to = unit + 1;
      let itemKind = ItemKind.Word;
      let index = 0;
      let itemTag = words.count > 0 ? (tags[word] as number) : Tag.X;
      if (quantities[q]?.first === unit) {
        [itemKind, index, to, itemTag] = [ItemKind.Quantity, q, quantities[q]?.end ?? to, Tag.Num];
        const unitName = quantities[q]?.quantity.unit ?? '';
        // a count determines the noun after it as `các` does; a length may be a distance
        if (unitName === 'count') bits[count] = FactWord.DetPre;
        else if (LENGTHS.has(unitName)) bits[count] = FactWord.Dim;
      } else if (times[t]?.first === unit) {
        [itemKind, index, to, itemTag] = [ItemKind.Time, t, times[t]?.end ?? to, Tag.Noun];
      } else if (entities[e]?.first === unit) {
        [itemKind, index, to, itemTag] = [ItemKind.Entity, e, entities[e]?.end ?? to, Tag.Propn];
      } else if (doc.kind[unit] === UnitKind.Word) {
        const stop = Math.min(limit, nextStart(quantities, q, limit), nextStart(times, t, limit), nextStart(entities, e, limit));
        const wordEnd = Math.min(words.count > 0 ? (words.first[word + 1] as number) : unit + 1, stop);
        to = Math.max(wordEnd, unit + 1);
        if (factWordAt(doc, unit, stop, match) && match.length >= to - unit) {
          bits[count] = match.bits;
          to = unit + match.length;
        }
        index = wordHash(doc.hash, unit, to);
        // a short form is no verb, nor is the `khóa` of `khóa XVIII`
        if (abbreviations[a]?.first === unit) itemTag = Tag.Propn;
        else if (itemTag === Tag.Verb && to < limit && isRomanNumeral(doc, to)) itemTag = Tag.Noun;
      } else if (doc.kind[unit] === UnitKind.Punctuation || doc.kind[unit] === UnitKind.Symbol) {
        [itemKind, index, itemTag] = [ItemKind.Mark, doc.hash[unit] as number, Tag.Punct];
      } else {
        [itemKind, itemTag] = [ItemKind.Other, Tag.Num];
      }
      first[count] = unit;
      end[count] = Math.min(Math.max(to, unit + 1), limit);
      kind[count] = itemKind;
      tag[count] = itemTag;
      ref[count] = index;
      unit = end[count] as number;
      count++;
    }
    sentenceEnds[s] = count;
  }
  return { count, first, end, kind, tag, bits, ref, sentenceEnds };
}

const LENGTHS = new Set(['m', 'km', '[nmi]', '[mi_i]', 'cm']);

function isRomanNumeral(doc: Document, unit: number): boolean {
  if (doc.shape[unit] !== Shape.Upper) return false;
  for (let at = doc.start[unit] as number; at < (doc.end[unit] as number); at++) if (!'IVX'.includes(doc.text[at] as string)) return false;
  return true;
}

/** The first of the finds from `at` on that begins at `unit` or later. */
function skipTo(finds: readonly Found[], at: number, unit: number): number {
  while (at < finds.length && (finds[at] as Found).first < unit) at++;
  return at;
}

const nextStart = (finds: readonly Found[], at: number, otherwise: number): number => finds[at]?.first ?? otherwise;

export const hasBits = (items: Items, item: number, bits: number): boolean => ((items.bits[item] as number) & bits) !== 0;
export const isMark = (items: Items, item: number, mark: number): boolean => items.kind[item] === ItemKind.Mark && items.ref[item] === mark;
export const isVerb = (items: Items, item: number): boolean =>
  items.kind[item] === ItemKind.Word && items.tag[item] === Tag.Verb && !hasBits(items, item, FactWord.Clause);
