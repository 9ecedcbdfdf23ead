/**
 * Sentences, words, tags.
 *
 * @module vietfacts/words
 */

export type { NormalizedText } from '../text/index.js';
export { normalize, removeDiacritics, splitSentences } from '../text/index.js';
export type { Span, Token, UniversalPos } from '../types.js';
export { tag, tokenize } from '../words/index.js';
export type { PlainToken } from '../words/tokens.js';
