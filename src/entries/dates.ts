export { findDates } from '../dates/index.js';
export type { ExtractOptions, Span, TemporalExpression } from '../types.js';
