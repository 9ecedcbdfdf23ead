/** The full model and that of text without diacritics, unpacked at their first use. */
import { WEIGHTS } from './full.model.js';
import { loadLexicon } from './load-lexicon.js';
import { loadPlain } from './plain.js';
import { createSegmenter } from './segment.js';
import { unpackWeights } from './unpack.js';

/** Of sums beyond this the other features change the sign in one of 80,000. */
export const FULL_CLEAR = 37;

/** Word bounds of a document; `userWords` are kept whole. */
export const segment = /* @__PURE__ */ createSegmenter(() => ({ weights: unpackWeights(WEIGHTS), lexicon: loadLexicon(), clear: FULL_CLEAR }), loadPlain);
