/**
 * Items: what a sentence is made of, for those who look for facts. In: the findings of the rooms before. Out: typed arrays of
 * items – a quantity, a time, a name, a word with its tag and classes, a mark – in order, covering all units. A name, time or
 * quantity is one item; a word of the fact lexicon is one even where the segmenter cut it.
 */
import type { FoundQuantity } from '../quantities/index.js';
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
  /** The item of each unit, -1 in sentences that were not read. */
  readonly itemOf: Int32Array;
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

/** The items of a document; where `sentences` is given, those of the sentences that it marks, and none of others. */
export function itemsOf({ doc, words, tags, abbreviations, entities, times, quantities }: Findings, sentences?: Uint8Array): Items {
  const { count: units } = doc;
  const first = new Int32Array(units);
  const end = new Int32Array(units);
  const kind = new Uint8Array(units);
  const tag = new Uint8Array(units);
  const bits = new Int32Array(units);
  const ref = new Int32Array(units);
  const itemOf = new Int32Array(units).fill(-1);
  const sentenceEnds = new Int32Array(doc.sentenceEnds.length);
  const match: Match = { length: 0, bits: 0 };
  let count = 0;
  let word = 0;
  const abbreviation = cursorOn(abbreviations, units);
  const entity = cursorOn(entities, units);
  const time = cursorOn(times, units);
  const quantity = cursorOn(quantities, units);
  let unit = 0;
  for (let s = 0; s < sentenceEnds.length; s++) {
    const limit = doc.sentenceEnds[s] as number;
    if (sentences?.[s] === 0) unit = limit;
    while (unit < limit) {
      while (word + 1 < words.count && (words.first[word + 1] as number) <= unit) word++;
      moveTo(abbreviation, unit);
      moveTo(entity, unit);
      moveTo(time, unit);
      moveTo(quantity, unit);
      let to = unit + 1;
      let itemKind = ItemKind.Word;
      let index = 0;
      let itemTag: Tag = words.count > 0 ? (tags[word] as number) : Tag.X;
      if (quantity.unit === unit) {
        itemKind = ItemKind.Quantity;
        itemTag = Tag.Num;
        index = quantity.at;
        const found = quantities[index] as FoundQuantity;
        to = found.end;
        const unitName = found.quantity.unit;
        // a count determines the noun after it as `các` does; a length may be a distance
        if (unitName === 'count') bits[count] = FactWord.DetPre;
        else if (LENGTHS.has(unitName)) bits[count] = FactWord.Dim;
      } else if (time.unit === unit) {
        itemKind = ItemKind.Time;
        itemTag = Tag.Noun;
        index = time.at;
        to = (times[index] as Found).end;
      } else if (entity.unit === unit) {
        itemKind = ItemKind.Entity;
        itemTag = Tag.Propn;
        index = entity.at;
        to = (entities[index] as Found).end;
      } else if (doc.kind[unit] === UnitKind.Word) {
        const stop = Math.min(limit, quantity.unit, time.unit, entity.unit);
        const wordEnd = Math.min(words.count > 0 ? (words.first[word + 1] as number) : unit + 1, stop);
        to = Math.max(wordEnd, unit + 1);
        if (factWordAt(doc, unit, stop, match) && match.length >= to - unit) {
          bits[count] = match.bits;
          to = unit + match.length;
        }
        index = wordHash(doc.hash, unit, to);
        // a short form is no verb, nor is the `khóa` of `khóa XVIII`
        if (abbreviation.unit === unit) itemTag = Tag.Propn;
        else if (itemTag === Tag.Verb && to < limit && isRomanNumeral(doc, to)) itemTag = Tag.Noun;
      } else if (doc.kind[unit] === UnitKind.Punctuation || doc.kind[unit] === UnitKind.Symbol) {
        itemKind = ItemKind.Mark;
        itemTag = Tag.Punct;
        index = doc.hash[unit] as number;
      } else {
        itemKind = ItemKind.Other;
        itemTag = Tag.Num;
      }
      to = Math.min(Math.max(to, unit + 1), limit);
      first[count] = unit;
      end[count] = to;
      kind[count] = itemKind;
      tag[count] = itemTag;
      ref[count] = index;
      while (unit < to) itemOf[unit++] = count;
      count++;
    }
    sentenceEnds[s] = count;
  }
  return { count, first, end, kind, tag, bits, ref, itemOf, sentenceEnds };
}

const LENGTHS = new Set(['m', 'km', '[nmi]', '[mi_i]', 'cm']);

function isRomanNumeral(doc: Document, unit: number): boolean {
  if (doc.shape[unit] !== Shape.Upper) return false;
  for (let at = doc.start[unit] as number; at < (doc.end[unit] as number); at++) if (!'IVX'.includes(doc.text[at] as string)) return false;
  return true;
}

/** The next of some finds in order: its index, and the unit at which it begins; past the last no unit of the document. */
interface Cursor {
  readonly finds: readonly Found[];
  readonly units: number;
  at: number;
  unit: number;
}

const cursorOn = (finds: readonly Found[], units: number): Cursor => ({ finds, units, at: 0, unit: finds[0]?.first ?? units });

/** To the first find that begins at `unit` or later. */
function moveTo(cursor: Cursor, unit: number): void {
  while (cursor.unit < unit) cursor.unit = cursor.finds[++cursor.at]?.first ?? cursor.units;
}

export const hasBits = (items: Items, item: number, bits: number): boolean => ((items.bits[item] as number) & bits) !== 0;
export const isMark = (items: Items, item: number, mark: number): boolean => items.kind[item] === ItemKind.Mark && items.ref[item] === mark;
export const isVerb = (items: Items, item: number): boolean =>
  items.kind[item] === ItemKind.Word && items.tag[item] === Tag.Verb && !hasBits(items, item, FactWord.Clause);
