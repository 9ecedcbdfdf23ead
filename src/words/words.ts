/** Words as runs of units, and the universal tags in the order of their numbers. */
import type { UniversalPos } from '../types.js';

/** Words as runs of units: word `i` is the units from `first[i]` up to, not including, `first[i + 1]`. */
export interface Words {
  readonly count: number;
  /** `count + 1` entries; the last is the document's number of units. */
  readonly first: Int32Array;
}

/** Universal tags in the order of their numbers. */
export const TAGS: readonly UniversalPos[] = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
];
