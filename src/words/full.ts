/** The full model, unpacked at its first use. */
import { WEIGHTS } from './full.model.js';
import { loadLexicon } from './load-lexicon.js';
import { createSegmenter } from './segment.js';
import { unpackWeights } from './unpack.js';

/** Word bounds of a document; `userWords` are kept whole. */
export const segment = /* @__PURE__ */ createSegmenter(() => ({ weights: unpackWeights(WEIGHTS), lexicon: loadLexicon() }));
