/** The model of sentences without diacritics, unpacked: a small table, and a lexicon of pairs of syllables. */
import { createLexicon, PAIR_BITS } from './lexicon.js';
import { PAIRS, PAIRS_COUNT, PAIRS_RICE, WEIGHTS } from './plain.model.js';
import type { SegmenterModel } from './segment.js';
import { unpackSorted, unpackWeights } from './unpack.js';

/** Of sums beyond this the other features change the sign in one of some thousands. */
export const PLAIN_CLEAR = 30;

export const loadPlain = (): SegmenterModel => ({
  weights: unpackWeights(WEIGHTS),
  lexicon: createLexicon(unpackSorted(PAIRS, PAIRS_COUNT, PAIRS_RICE), [], PAIR_BITS),
  clear: PLAIN_CLEAR,
});
