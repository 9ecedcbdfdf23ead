/**
 * The syllables and marks that the patterns know, as small numbers. In: a syllable or a Document. Out: its number; for each
 * unit of the document the number of what stands there, so that a pattern compares integers and looks at no character.
 */
import { type Document, digitValue, hashSyllable, UnitKind, unitEquals } from '../text/index.js';
import { makePending } from './first-use.js';

/** Number units by their looks: the count of digits where nothing parts them, else the first mark. */
export const enum NumberId {
  /** One or two digits. */
  Short = 1,
  FourDigits = 2,
  OtherDigits = 3,
  Slash = 4,
  Stop = 5,
  Dash = 6,
  Colon = 7,
  Comma = 8,
}
export const NUMBERS: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8];
export const isNumberId = (id: number): boolean => id >= NumberId.Short && id <= NumberId.Comma;
/** A mark is its ASCII code, a syllable a number from `FIRST_SYLLABLE` on; 0 is a unit that no pattern names. */
const FIRST_SYLLABLE = 128;
/** More than the largest number. */
export const CAPACITY = 1024;
const PLACES = 4096;

const syllables: string[] = [];
const hashes = new Int32Array(CAPACITY);
/** Open addressing by hash: fewer than a quarter of the places are taken. */
const places = new Uint16Array(PLACES);

/** The place of a hash, or the free one where it would stand. */
function placeOf(hash: number): number {
  let place = hash & (PLACES - 1);
  for (let id = places[place] as number; id !== 0 && hashes[id] !== hash; id = places[place] as number) place = (place + 1) & (PLACES - 1);
  return place;
}

/** The number of a syllable or mark; a new one is learned. */
export function idOf(syllable: string): number {
  if (syllable.length === 1 && syllable < '0') return syllable.charCodeAt(0);
  const hash = hashSyllable(syllable);
  const place = placeOf(hash);
  if (!places[place]) {
    const id = FIRST_SYLLABLE + syllables.length;
    if (id === CAPACITY) throw new Error('more syllables than the tables hold');
    syllables.push(syllable);
    hashes[id] = hash;
    places[place] = id;
  }
  return places[place] as number;
}

function numberId({ text, start, end }: Document, unit: number): NumberId {
  const from = start[unit] as number;
  const to = end[unit] as number;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (digitValue(code) >= 0 && digitValue(code) <= 9) continue;
    return code === 0x2f ? NumberId.Slash : code === 0x2e ? NumberId.Stop : code === 0x3a ? NumberId.Colon : code === 0x2c ? NumberId.Comma : NumberId.Dash;
  }
  return to - from <= 2 ? NumberId.Short : to - from === 4 ? NumberId.FourDigits : NumberId.OtherDigits;
}

const known = new WeakMap<Document, Uint16Array>();

/** The number of each unit of a document. */
export function idsOf(doc: Document): Uint16Array {
  let ids = known.get(doc);
  if (ids) return ids;
  makePending();
  const { count, kind, hash } = doc;
  ids = new Uint16Array(count);
  for (let i = 0; i < count; i++) {
    const h = hash[i] as number;
    if (kind[i] === UnitKind.Word) ids[i] = places[placeOf(h)] as number;
    else if (kind[i] === UnitKind.Number) ids[i] = numberId(doc, i);
    else if ((kind[i] as number) <= UnitKind.Symbol && h > 0x20 && h < FIRST_SYLLABLE) ids[i] = h;
  }
  known.set(doc, ids);
  return ids;
}

/** Whether the known syllables from `first` up to `end` are really those of their hashes. */
export function isConfirmed(doc: Document, ids: Uint16Array, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    const id = ids[i] as number;
    if (id >= FIRST_SYLLABLE && !unitEquals(doc, i, syllables[id - FIRST_SYLLABLE] as string)) return false;
  }
  return true;
}
