/**
 * Names by the hashes of their units: an open table of 32-bit keys. In: names, each with the class and the number of the
 * thing that it names. Out: for a run of units whether a name goes on, ends or is none there, and which things are meant.
 * A hash is no proof of identity: who needs that compares letters (see `gazetteer.ts`).
 */
import { CharClass, charClass, combineHashes, hashLetters } from '../text/index.js';

/** Classes of names, in the order in which one gives way to another. */
export const enum NameClass {
  None = 0,
  /** Longer names begin so. */
  Prefix = 1,
  Commune,
  District,
  City,
  Facility,
  Region,
  Water,
  Company,
  Media,
  Team,
  Body,
  State,
  Province,
  Country,
}

const TABLE_BITS = 16;
const MASK = (1 << TABLE_BITS) - 1;

export interface NameIndex {
  readonly keys: Int32Array;
  /** `NameClass` of what ends here. */
  readonly classes: Uint8Array;
  /** Entry of the last thing of this name, plus one. */
  readonly last: Uint16Array;
  /** For each entry its thing, and the entry before it of the same name, plus one. */
  readonly things: Uint16Array;
  readonly before: Uint16Array;
  entries: number;
}

/** An index with room for so many names. */
export const createNameIndex = (names: number): NameIndex => ({
  keys: new Int32Array(1 << TABLE_BITS),
  classes: new Uint8Array(1 << TABLE_BITS),
  last: new Uint16Array(1 << TABLE_BITS),
  things: new Uint16Array(names),
  before: new Uint16Array(names),
  entries: 0,
});

/** Where a hash stands in the table, or could. */
export function slotOf(keys: Int32Array, hash: number): number {
  let slot = Math.imul(hash, 0x9e3779b1) >>> (32 - TABLE_BITS);
  while (keys[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & MASK;
  return slot;
}

function isWordCode(code: number): boolean {
  const cls = charClass(code);
  return cls === CharClass.Lower || cls === CharClass.Upper || cls === CharClass.Uncased || cls === CharClass.Mark || cls === CharClass.Digit;
}

/** What follows is no part of a name. */
const MAX_UNITS = 32;
const prefixes = new Int32Array(MAX_UNITS);

/** Writes to `prefixes` the hashes of a name's units from the first on, as the scan cuts them: words, and the marks between them by their code. */
function hashPrefixes(text: string, from: number, to: number): number {
  let count = 0;
  let hash = 0;
  for (let at = from; at < to && count < MAX_UNITS; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x20) continue;
    let unit = code === 0x2013 ? 0x2d : code;
    if (isWordCode(code)) {
      const first = at;
      while (at + 1 < to && isWordCode(text.charCodeAt(at + 1))) at++;
      unit = hashLetters(text, first, at + 1);
    }
    hash = count === 0 ? unit : combineHashes(hash, unit);
    prefixes[count++] = hash;
  }
  return count;
}

/** Enters the name `text.slice(from, to)` of a thing. */
export function enterName(index: NameIndex, text: string, from: number, to: number, cls: NameClass, thing: number): void {
  const { keys, classes, last, things, before } = index;
  // `Phường 1` and the like are known by their type word alone
  const numbered = charClass(text.charCodeAt(from)) === CharClass.Digit;
  const count = hashPrefixes(text, from, to);
  for (let k = 0; k < count; k++) {
    const hash = prefixes[k] as number;
    const slot = slotOf(keys, hash);
    keys[slot] = hash;
    const value = numbered ? NameClass.None : k === count - 1 ? cls : NameClass.Prefix;
    if ((classes[slot] as number) < value) classes[slot] = value;
    if (k < count - 1) continue;
    const entry = index.entries++;
    things[entry] = thing;
    before[entry] = last[slot] as number;
    last[slot] = entry + 1;
  }
}

/** The things that were entered under names of these hashes, in the order in which they were. */
export function thingsNamed({ keys, last, things, before }: NameIndex, name: string): number[] {
  const found: number[] = [];
  const count = hashPrefixes(name, 0, name.length);
  if (count === 0) return found;
  for (let entry = last[slotOf(keys, prefixes[count - 1] as number)] as number; entry !== 0; entry = before[entry - 1] as number) {
    const thing = things[entry - 1] as number;
    if (found[found.length - 1] !== thing) found.push(thing);
  }
  return found.reverse();
}
