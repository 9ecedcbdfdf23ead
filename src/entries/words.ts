export { normalize, removeDiacritics, splitSentences } from '../text/index.js';
export type { Span, Token, UniversalPos } from '../types.js';
export { tag, tokenize } from '../words/index.js';
