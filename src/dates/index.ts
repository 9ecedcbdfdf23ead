/** dates: time expressions; finding where they stand is apart from resolving what they mean. */
import { checkOptions, checkText } from '../options.js';
import type { Document } from '../text/index.js';
import { readDocument } from '../text/index.js';
import type { ExtractOptions, TemporalExpression } from '../types.js';

/** Where a time expression stands (units, half-open) and what its words say, not yet resolved. */
export interface TimeMention {
  readonly first: number;
  readonly end: number;
}

/** A time expression with the units that it stands on. */
export interface FoundTime extends TimeMention {
  readonly expression: TemporalExpression;
}

/** Finding alone: no calendar, no reference date. In order, not overlapping. */
export function findTimeMentions(_doc: Document): TimeMention[] {
  return [];
}

/** The day that the text's own dateline gives (`Thứ bảy, 10/04/2021`), `YYYY-MM-DD`, or null. */
export function findDateline(_doc: Document, _mentions: readonly TimeMention[]): string | null {
  return null;
}

export function resolveTimes(_doc: Document, _mentions: readonly TimeMention[], _referenceDate: string | null): FoundTime[] {
  return [];
}

/** Every time expression of a text, resolved against `options.referenceDate` or the text's own dateline. */
export function findDates(text: string, options?: ExtractOptions): TemporalExpression[] {
  checkText(text);
  checkOptions(options);
  const doc = readDocument(text);
  return resolveTimes(doc, findTimeMentions(doc), null).map((found) => found.expression);
}
