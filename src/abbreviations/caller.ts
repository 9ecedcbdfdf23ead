/** The caller's own table. In: `{ CA: null, 'TP.HCM': 'Thành phố Hồ Chí Minh' }`, any keys. Out: what of it stands at a unit. */
import { type Document, unitAt } from '../text/index.js';
import { buildDictionary, CaseRule, type Dictionary, type Entry } from './dictionary.js';
import { letterKey } from './letters.js';
import { knownSurface, type Surface } from './surfaces.js';

export interface CallerTable {
  readonly dictionary: Dictionary;
  readonly expansions: ReadonlyMap<Entry, string | null>;
  /** Keys with other characters than those of short forms (`__init__`, `c++`): they stand as they are written, or not at all. */
  readonly literals: ReadonlyMap<string, string | null>;
}

export interface CallerFind {
  readonly surface: Surface;
  /** null where the caller switched the reading off. */
  readonly expansion: string | null;
}

const PLAIN = /^[\p{L}\p{M}\p{N}]+(?:[-–&./, ]{1,3}[\p{L}\p{M}\p{N}]+)*\.?$/u;

/** null when there is nothing to search for. */
export function callerTable(abbreviations: Readonly<Record<string, string | null>> | undefined): CallerTable | null {
  if (!abbreviations) return null;
  const expansions = new Map<Entry, string | null>();
  const literals = new Map<string, string | null>();
  for (const key of Object.keys(abbreviations)) {
    const expansion = abbreviations[key] ?? null;
    const surface = key.normalize('NFC').replace(/Ð/g, 'Đ');
    if (key.length < 200 && PLAIN.test(surface)) expansions.set({ surface, rule: CaseRule.Upper, brand: false, senses: [] }, expansion);
    else if (key.trim() !== '') literals.set(key, expansion);
  }
  return expansions.size + literals.size > 0 ? { dictionary: buildDictionary(expansions.keys()), expansions, literals } : null;
}

/** What of the table stands at a unit, the longest. */
export function callerFindAt(doc: Document, unit: number, table: CallerTable): CallerFind | null {
  for (const [key, expansion] of table.literals) {
    const start = doc.start[unit] as number;
    if (!doc.text.startsWith(key, start)) continue;
    const last = unitAt(doc, start + key.length - 1);
    if (doc.end[last] === start + key.length) return { surface: { first: unit, end: last + 1, key: letterKey(key), entry: null, letters: 0 }, expansion };
  }
  if (!table.dictionary.firsts.has(doc.hash[unit] as number)) return null;
  const surface = knownSurface(doc, unit, table.dictionary, false);
  return surface?.entry ? { surface, expansion: table.expansions.get(surface.entry) ?? null } : null;
}
