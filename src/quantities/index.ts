/** quantities: numerals with their unit, kind and bound. */
import { findTimeMentions, type TimeMention } from '../dates/index.js';
import { checkOptions, checkText } from '../options.js';
import { type Document, readDocument } from '../text/index.js';
import type { ExtractOptions, Quantity } from '../types.js';

/** A quantity with the units that it stands on. */
export interface FoundQuantity {
  readonly first: number;
  readonly end: number;
  readonly quantity: Quantity;
}

/** The quantities of a document outside the given times. In order, not overlapping. */
export function findQuantityMentions(_doc: Document, _times: readonly TimeMention[]): FoundQuantity[] {
  return [];
}

export function findQuantities(text: string, options?: ExtractOptions): Quantity[] {
  checkText(text);
  checkOptions(options);
  const doc = readDocument(text);
  return findQuantityMentions(doc, findTimeMentions(doc)).map((found) => found.quantity);
}
