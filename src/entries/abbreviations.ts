/**
 * Abbreviations and what they stand for.
 *
 * @module vietfacts/abbreviations
 */
export { expandAbbreviations, findAbbreviations } from '../abbreviations/index.js';
export type { Abbreviation, ExpandedText, Expansion, ExtractOptions, Span } from '../types.js';
