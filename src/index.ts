/**
 * Reads a Vietnamese text and gives back typed facts.
 *
 * @module vietfacts
 */
export { expandAbbreviations, findAbbreviations } from './abbreviations/index.js';
export { findDates } from './dates/index.js';
export { findEntities } from './entities/index.js';
export { createExtractor, extractFacts } from './extract.js';
export { isDurationFact, isEventFact, isNumericFact, isRoleFact } from './facts/index.js';
export { parseNumber } from './numerals/index.js';
export { findQuantities } from './quantities/index.js';
export type { NormalizedText } from './text/index.js';
export { normalize, removeDiacritics, splitSentences } from './text/index.js';
export type * from './types.js';
export { tag, tokenize } from './words/index.js';
export type { PlainToken } from './words/tokens.js';
