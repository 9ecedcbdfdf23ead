export type { Span, Token } from '../types.js';
export { tokenize } from '../words/lite.js';
