/**
 * Time expressions and their values.
 *
 * @module vietfacts/dates
 */
export { findDates } from '../dates/index.js';
export type { ExtractOptions, Span, TemporalExpression } from '../types.js';
