/**
 * Words from a model of half the size; no tags.
 *
 * @module vietfacts/words/lite
 */
export type { Span, Token } from '../types.js';
export { tokenize } from '../words/lite.js';
export type { PlainToken } from '../words/tokens.js';
