/**
 * Figures with unit, kind and bound; single numbers.
 *
 * @module vietfacts/numbers
 */
export { parseNumber } from '../numerals/index.js';
export { findQuantities } from '../quantities/index.js';
export type { ExtractOptions, Quantity, Span } from '../types.js';
