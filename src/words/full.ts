/** The full model, unpacked at its first use. */
import { createLexicon } from './lexicon.js';
import { createSegmenter } from './segment.js';
import { unpackSorted, unpackWeights } from './unpack.js';
import { LEXICON, LEXICON_COUNT, LEXICON_RICE, WEIGHTS } from './words.model.js';

/** Word bounds of a document; `userWords` are kept whole. */
export const segment = /* @__PURE__ */ createSegmenter(() => ({
  weights: unpackWeights(WEIGHTS),
  lexicon: createLexicon(unpackSorted(LEXICON, LEXICON_COUNT, LEXICON_RICE)),
}));
