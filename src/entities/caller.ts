/**
 * The caller's own names, and with `fuzzy` the names that were typed without diacritics or with one fault. In: a
 * document, the options. Out: matches over units. Candidates come by hash; the whole list is never compared.
 */
import levenshtein from 'fast-levenshtein';
import { combineHashes, type Document, hashSyllable, normalizeSyllable, removeDiacritics, Shape, UnitKind, unitNorm } from '../text/index.js';
import type { EntityType, ExtractOptions } from '../types.js';
import { gazetteer, nameKey } from './gazetteer.js';

export interface Match {
  readonly first: number;
  readonly end: number;
  readonly type: EntityType;
  readonly name: string;
  readonly id: string | undefined;
  readonly confidence: number;
  /** Found as it is written; else by its letters without diacritics or one fault apart. */
  readonly exact: boolean;
}

interface Entry {
  readonly key: string;
  readonly name: string;
  readonly type: EntityType;
  readonly id: string | undefined;
  readonly capital: boolean;
}

const MAX_UNITS = 12;
const FUZZY_UNITS = 5;
const FUZZY_LETTERS = 6;

/** Words of a name as the scan cuts it: marks stand alone. */
const wordsOf = (name: string): string[] => name.match(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];
const hashWords = (words: readonly string[]): number =>
  words
    .map((word) => (/[\p{L}\p{N}]/u.test(word) ? hashSyllable(word) : word.charCodeAt(0)))
    .reduce((all, one, i) => (i === 0 ? one : combineHashes(all, one)), 0);

const entriesCache = new WeakMap<object, Map<number, Entry[]>>();

/** The caller's names by the hash of their words; kept with the caller's list. */
function callerEntries(list: NonNullable<ExtractOptions['gazetteer']>): Map<number, Entry[]> {
  const known = entriesCache.get(list);
  if (known) return known;
  const entries = new Map<number, Entry[]>();
  for (const { name, type, id, aliases } of list) {
    for (const form of [name, ...(aliases ?? [])]) {
      const words = wordsOf(form);
      if (words.length === 0 || words.length > MAX_UNITS) continue;
      const entry: Entry = { key: words.map(normalizeSyllable).join(' ').toLowerCase(), name, type, id, capital: form !== form.toLowerCase() };
      const hash = hashWords(words);
      entries.set(hash, [...(entries.get(hash) ?? []), entry]);
    }
  }
  entriesCache.set(list, entries);
  return entries;
}

const unitKey = (doc: Document, first: number, end: number): string => {
  const parts: string[] = [];
  for (let i = first; i < end; i++) parts.push(unitNorm(doc, i));
  return parts.join(' ').toLowerCase();
};

const unitHash = (doc: Document, i: number): number =>
  doc.kind[i] === UnitKind.Number ? hashSyllable(doc.text.slice(doc.start[i], doc.end[i])) : (doc.hash[i] as number);

/** The caller's names in a document, the longest at each place; a name with capitals is not found in small letters. */
export function matchCaller(doc: Document, list: ExtractOptions['gazetteer']): Match[] {
  if (!list || list.length === 0) return [];
  const entries = callerEntries(list);
  const matches: Match[] = [];
  for (let i = 0; i < doc.count; i++) {
    let hash = 0;
    let best: Match | undefined;
    for (let end = i + 1; end <= Math.min(doc.count, i + MAX_UNITS); end++) {
      hash = end === i + 1 ? unitHash(doc, i) : combineHashes(hash, unitHash(doc, end - 1));
      const found = entries.get(hash);
      if (!found) continue;
      const key = unitKey(doc, i, end);
      const entry = found.find((e) => e.key === key && (!e.capital || hasCapital(doc, i, end)));
      if (entry) best = { first: i, end, type: entry.type, name: entry.name, id: entry.id, confidence: 1, exact: true };
    }
    if (!best) continue;
    matches.push(best);
    i = best.end - 1;
  }
  return matches;
}

function hasCapital(doc: Document, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (doc.kind[i] === UnitKind.Word && doc.shape[i] !== Shape.Lower) return true;
  return false;
}

/* ---- fuzzy --------------------------------------------------------------------------- */

/** Letters of a name without diacritics, spaces and marks. */
const skeleton = (text: string): string =>
  removeDiacritics(text)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

interface FuzzyIndex {
  /** By the whole skeleton. */
  readonly whole: Map<string, Entry>;
  /** By the first and by the last three letters: one fault in six letters or more leaves one of the two whole. */
  readonly ends: Map<string, Entry[]>;
}

function addFuzzy(index: FuzzyIndex, entry: Entry): void {
  const bones = skeleton(entry.key);
  if (bones.length < FUZZY_LETTERS || index.whole.has(bones)) return;
  index.whole.set(bones, entry);
  for (const end of [`<${bones.slice(0, 3)}`, `>${bones.slice(-3)}`]) {
    const list = index.ends.get(end);
    if (list) list.push(entry);
    else index.ends.set(end, [entry]);
  }
}

let worldIndex: FuzzyIndex | undefined;
const callerIndex = new WeakMap<object, FuzzyIndex>();
const newIndex = (): FuzzyIndex => ({ whole: new Map(), ends: new Map() });

/** Countries, provinces, districts, cities, organisations (their identity is found later, by name); communes are too many to be meant by a fault. */
function builtIn(): FuzzyIndex {
  if (worldIndex) return worldIndex;
  const index = newIndex();
  const { count, thing } = gazetteer();
  for (let number = 0; number < count; number++) {
    const { name, type, level, word, aliases } = thing(number);
    if (level === 'commune') continue;
    const forms = [name, ...aliases];
    if (level === 'province' || level === 'district') forms.push(`${word} ${name}`);
    for (const form of forms) addFuzzy(index, { key: nameKey(form), name, type, id: undefined, capital: true });
  }
  worldIndex = index;
  return index;
}

function callerFuzzy(list: NonNullable<ExtractOptions['gazetteer']>): FuzzyIndex {
  const known = callerIndex.get(list);
  if (known) return known;
  const index = newIndex();
  for (const { name, type, id, aliases } of list)
    for (const form of [name, ...(aliases ?? [])]) addFuzzy(index, { key: nameKey(form), name, type, id, capital: true });
  callerIndex.set(list, index);
  return index;
}

const MAX_CANDIDATES = 200;

function lookUp(index: FuzzyIndex, bones: string): { entry: Entry; distance: number } | undefined {
  const whole = index.whole.get(bones);
  if (whole) return { entry: whole, distance: 0 };
  for (const end of [`<${bones.slice(0, 3)}`, `>${bones.slice(-3)}`]) {
    for (const entry of (index.ends.get(end) ?? []).slice(0, MAX_CANDIDATES)) {
      const other = skeleton(entry.key);
      if (Math.abs(other.length - bones.length) <= 1 && levenshtein.get(other, bones) === 1) return { entry, distance: 1 };
    }
  }
  return undefined;
}

/** Names typed without diacritics or with one fault, of six letters or more. One fault is taken in capitalised names alone. */
export function matchFuzzy(doc: Document, list: ExtractOptions['gazetteer']): Match[] {
  const indices = list && list.length > 0 ? [callerFuzzy(list), builtIn()] : [builtIn()];
  const matches: Match[] = [];
  for (let i = 0; i < doc.count; i++) {
    if (doc.kind[i] !== UnitKind.Word) continue;
    let best: Match | undefined;
    let bones = '';
    let capitals = true;
    for (let end = i + 1; end <= Math.min(doc.count, i + FUZZY_UNITS); end++) {
      if (doc.kind[end - 1] !== UnitKind.Word || (end > i + 1 && doc.end[end - 2] === doc.start[end - 1])) break;
      bones += skeleton(unitNorm(doc, end - 1));
      capitals &&= doc.shape[end - 1] !== Shape.Lower;
      if (bones.length < FUZZY_LETTERS || bones.length > 60) continue;
      for (const index of indices) {
        const found = capitals ? lookUp(index, bones) : { entry: index.whole.get(bones), distance: 0 };
        if (!found?.entry) continue;
        // in small letters with other diacritics these are other words (`hà nội` is meant, `hạ nơi` is not)
        const key = unitKey(doc, i, end);
        const bare = removeDiacritics(key) === key;
        if (!capitals && !bare && key !== found.entry.key) continue;
        const { name, type, id } = found.entry;
        best = { first: i, end, type, name, id, confidence: found.distance === 0 ? 0.8 : 0.65, exact: false };
        break;
      }
    }
    if (!best) continue;
    matches.push(best);
    i = best.end - 1;
  }
  return matches;
}
