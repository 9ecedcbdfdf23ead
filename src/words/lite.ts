/** The small model, and `tokenize` with it. */
import { checkOptions, checkText } from '../options.js';
import { readDocument } from '../text/index.js';
import type { ExtractOptions } from '../types.js';
import { WEIGHTS } from './lite.model.js';
import { loadLexicon } from './load-lexicon.js';
import { createSegmenter } from './segment.js';
import { eachToken, type PlainToken } from './tokens.js';
import { unpackWeights } from './unpack.js';

/** Of sums beyond this the other features change the sign in one of some thousands. */
export const LITE_CLEAR = 30;

/** Word bounds of a document by the small model; `userWords` are kept whole. */
export const segment = /* @__PURE__ */ createSegmenter(() => ({ weights: unpackWeights(WEIGHTS), lexicon: loadLexicon(), clear: LITE_CLEAR }));

/** Words, numbers, marks, from a model of half the size; no tags. `words` are the caller's own, kept whole. Any string. */
export function tokenize(text: string, options?: Pick<ExtractOptions, 'words'>): PlainToken[] {
  checkText(text);
  const doc = readDocument(text);
  return eachToken(doc, segment(doc, checkOptions(options).words), (token) => token);
}
