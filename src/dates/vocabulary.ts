/**
 * The syllables and marks that the patterns know, as small numbers. In: a syllable or a Document. Out: its number; for each
 * unit of the document the number of what stands there, so that a pattern compares integers and looks at no character.
 */
import { type Document, hashSyllable, UnitKind, unitEquals } from '../text/index.js';

/** Any Number unit. A mark is its ASCII code, a syllable a number from `FIRST_SYLLABLE` on; 0 is a unit that no pattern names. */
export const NUMBER_ID = 1;
const FIRST_SYLLABLE = 128;
const CAPACITY = 4096;

const syllables: string[] = [];
const hashes = new Int32Array(CAPACITY);
/** Open addressing by hash: fewer than a quarter of the places are taken. */
const places = new Uint16Array(CAPACITY);

/** The place of a hash, or the free one where it would stand. */
function placeOf(hash: number): number {
  let place = (hash ^ (hash >>> 12)) & (CAPACITY - 1);
  for (let id = places[place] as number; id !== 0 && hashes[id] !== hash; id = places[place] as number) place = (place + 1) & (CAPACITY - 1);
  return place;
}

/** The number of a syllable or mark; a new one is learned. */
export function idOf(syllable: string): number {
  if (syllable.length === 1 && syllable < '0') return syllable.charCodeAt(0);
  const hash = hashSyllable(syllable);
  const place = placeOf(hash);
  if (!places[place]) {
    const id = FIRST_SYLLABLE + syllables.length;
    syllables.push(syllable);
    hashes[id] = hash;
    places[place] = id;
  }
  return places[place] as number;
}

const known = new WeakMap<Document, Uint16Array>();

/** The number of each unit of a document. */
export function idsOf(doc: Document): Uint16Array {
  let ids = known.get(doc);
  if (ids) return ids;
  const { count, kind, hash } = doc;
  ids = new Uint16Array(count);
  for (let i = 0; i < count; i++) {
    const h = hash[i] as number;
    if (kind[i] === UnitKind.Word) ids[i] = places[placeOf(h)] as number;
    else if (kind[i] === UnitKind.Number) ids[i] = NUMBER_ID;
    else if ((kind[i] as number) <= UnitKind.Symbol && h > NUMBER_ID && h < FIRST_SYLLABLE) ids[i] = h;
  }
  known.set(doc, ids);
  return ids;
}

/** Whether the known syllables from `first` up to `end` are really those of their hashes. */
export function isConfirmed(doc: Document, first: number, end: number): boolean {
  const ids = idsOf(doc);
  for (let i = first; i < end; i++) {
    const id = ids[i] as number;
    if (id >= FIRST_SYLLABLE && !unitEquals(doc, i, syllables[id - FIRST_SYLLABLE] as string)) return false;
  }
  return true;
}
