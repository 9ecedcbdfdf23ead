/** dates: time expressions; finding where they stand is apart from resolving what they mean. */
import { checkText, optionError, readReferenceDate } from '../options.js';
import { readDocument } from '../text/index.js';
import type { ExtractOptions, TemporalExpression } from '../types.js';
import { findDateline } from './dateline.js';
import { findTimeMentions } from './find.js';
import { resolveTimes } from './resolve.js';

export { findDateline } from './dateline.js';
export { findTimeMentions } from './find.js';
export type { TimeMention } from './parts.js';
export { type FoundTime, resolveTimes } from './resolve.js';

/**
 * Every time expression of a text, resolved against `options.referenceDate` or the text's own dateline. Of the options it reads
 * and checks that one alone, so that the others' checks need not be bundled.
 */
export function findDates(text: string, options?: ExtractOptions): TemporalExpression[] {
  checkText(text);
  if (options !== undefined && (typeof options !== 'object' || options === null || Array.isArray(options))) throw optionError('options', options, 'an object');
  const doc = readDocument(text);
  const mentions = findTimeMentions(doc);
  const reference = readReferenceDate(options?.referenceDate) ?? findDateline(doc, mentions);
  return resolveTimes(doc, mentions, reference).map((found) => found.expression);
}
