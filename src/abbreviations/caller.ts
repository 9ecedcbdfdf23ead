/** The caller's own table. In: `{ CA: null, 'TP.HCM': 'Thành phố Hồ Chí Minh' }`, any keys. Out: a dictionary to search with, and the expansions. */
import { buildDictionary, CaseRule, type Dictionary, type Entry } from './dictionary.js';
import { letterKey } from './letters.js';

export interface CallerTable {
  readonly dictionary: Dictionary;
  /** null where the caller switched the reading off. */
  expansionOf(entry: Entry): string | null;
}

/** null when there is nothing to search for. Keys without letters or digits match nothing. */
export function callerTable(abbreviations: Readonly<Record<string, string | null>> | undefined): CallerTable | null {
  if (!abbreviations) return null;
  const expansions = new Map<Entry, string | null>();
  for (const key of Object.keys(abbreviations)) {
    const surface = key.normalize('NFC').replace(/Ð/g, 'Đ');
    if (letterKey(surface) === '') continue;
    expansions.set({ surface, rule: CaseRule.Upper, brand: false, senses: [] }, abbreviations[key] ?? null);
  }
  if (expansions.size === 0) return null;
  return { dictionary: buildDictionary(expansions.keys()), expansionOf: (entry) => expansions.get(entry) ?? null };
}
