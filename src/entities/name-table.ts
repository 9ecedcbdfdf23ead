/**
 * Names of the gazetteers as a table of hashes, for the features of the model: at which units a known name stands, and
 * of what class. In: units. Out: for each unit a class and whether it begins or continues a name. A hash is no proof of
 * identity: who needs that asks `gazetteer.ts`.
 */
import { NAME_SYLLABLES } from '../data/places.js';
import { combineHashes, type Document, hashSyllable, Shape, UnitKind } from '../text/index.js';
import { gazetteer, type Thing } from './gazetteer.js';

/** Classes of names, in the order in which one gives way to another. */
export const enum NameClass {
  None = 0,
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

const ORGANIZATION_CLASSES: Record<string, NameClass> = {
  state: NameClass.State,
  ministry: NameClass.State,
  party: NameClass.Body,
  force: NameClass.Body,
  body: NameClass.Body,
  media: NameClass.Media,
  company: NameClass.Company,
  bank: NameClass.Company,
  team: NameClass.Team,
};

const LEVEL_CLASSES: Record<string, NameClass> = {
  country: NameClass.Country,
  province: NameClass.Province,
  district: NameClass.District,
  commune: NameClass.Commune,
  region: NameClass.Region,
  water: NameClass.Water,
  facility: NameClass.Facility,
};

const classOf = (thing: Thing): NameClass =>
  thing.type === 'ORG' ? (ORGANIZATION_CLASSES[thing.word] ?? NameClass.Body) : (LEVEL_CLASSES[thing.level ?? ''] ?? NameClass.City);

const TABLE_BITS = 16;
const MASK = (1 << TABLE_BITS) - 1;
const MAX_LENGTH = 9;

interface NameTable {
  readonly keys: Int32Array;
  readonly values: Uint8Array;
}

let table: NameTable | undefined;
let syllables: Map<number, number> | undefined;

function slotOf(keys: Int32Array, hash: number): number {
  let slot = Math.imul(hash, 0x9e3779b1) >>> (32 - TABLE_BITS);
  while (keys[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & MASK;
  return slot;
}

const isWordChar = (char: string): boolean => /[\p{L}\p{M}\p{N}]/u.test(char);

/** Hashes of a name's units: words, and the marks between them by their code. */
function unitHashes(name: string): number[] {
  if (!/[^\p{L}\p{M} ]/u.test(name)) return name.split(' ').map(hashSyllable);
  const hashes: number[] = [];
  for (const part of name.split(' ')) {
    let word = '';
    for (const char of part) {
      if (isWordChar(char)) word += char;
      else {
        if (word) hashes.push(hashSyllable(word));
        word = '';
        hashes.push(char === '–' ? 0x2d : char.charCodeAt(0));
      }
    }
    if (word) hashes.push(hashSyllable(word));
  }
  return hashes;
}

function enter({ keys, values }: NameTable, name: string, cls: NameClass): void {
  const plain = name.replace(/ \([^()]{1,40}\)$/, '');
  // `Phường 1` and the like are known by their type word alone
  if (/^\d+$/.test(plain)) return;
  const hashes = unitHashes(plain);
  let hash = 0;
  for (const [i, unit] of hashes.entries()) {
    hash = i === 0 ? unit : combineHashes(hash, unit);
    const slot = slotOf(keys, hash);
    keys[slot] = hash;
    values[slot] = Math.max(values[slot] as number, i === hashes.length - 1 ? cls : NameClass.Prefix);
  }
}

function nameTable(): NameTable {
  if (!table) {
    table = { keys: new Int32Array(1 << TABLE_BITS), values: new Uint8Array(1 << TABLE_BITS) };
    for (const thing of gazetteer().things) {
      const cls = classOf(thing);
      enter(table, thing.name, cls);
      for (const alias of thing.aliases) enter(table, alias, cls);
    }
  }
  return table;
}

/** For each unit of [from, to) that a known name covers: twice its class, plus one where the name goes on. The longest name from the left wins. */
export function markKnownNames(doc: Document, from: number, to: number, active: Uint8Array, out: Uint8Array): void {
  const { keys, values } = nameTable();
  for (let i = from; i < to; i++) {
    if (!active[i] || doc.kind[i] !== UnitKind.Word) continue;
    let hash = doc.hash[i] as number;
    let slot = slotOf(keys, hash);
    if (keys[slot] === 0) continue;
    let end = 0;
    let cls = 0;
    for (let k = i; ; ) {
      if ((values[slot] as number) > NameClass.Prefix && doc.shape[k] !== Shape.Lower) {
        end = k + 1;
        cls = values[slot] as number;
      }
      if (++k >= to || k - i >= MAX_LENGTH) break;
      hash = combineHashes(hash, doc.hash[k] as number);
      slot = slotOf(keys, hash);
      if (keys[slot] === 0) break;
    }
    if (end === 0 || (doc.shape[i] === Shape.Lower && end === i + 1)) continue;
    for (let k = i; k < end; k++) out[k] = cls * 2 + (k > i ? 1 : 0);
    i = end - 1;
  }
}

/** How often a syllable is a family, a middle, a given name: two bits each. */
export function nameSyllable(hash: number): number {
  if (!syllables) {
    syllables = new Map();
    for (const line of NAME_SYLLABLES.split('\n')) {
      const [grades, ...tokens] = line.split(' ');
      for (const token of tokens) syllables.set(hashSyllable(token), Number(grades));
    }
  }
  return syllables.get(hash) ?? 0;
}
