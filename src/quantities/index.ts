/** quantities: numerals with their unit, kind and bound. */
import { checkText, readFuzzy } from '../options.js';
import { type Document, readUnits } from '../text/index.js';
import type { ExtractOptions, Quantity } from '../types.js';
import type { FoundQuantity } from './build.js';
import { findFigures } from './find.js';
import { restoreDiacritics } from './fuzzy.js';

export type { FoundQuantity } from './build.js';

/**
 * The quantities of a document, in order, not overlapping; figures of dates and hours and lengths of time are none.
 * `fuzzy` reads figures without diacritics.
 */
export function findQuantityMentions(doc: Document, fuzzy = false): FoundQuantity[] {
  if (!fuzzy) return findFigures(doc);
  return findFigures(restoreDiacritics(doc)).map((one) => ({
    ...one,
    quantity: { ...one.quantity, text: doc.text.slice(one.quantity.start, one.quantity.end) },
  }));
}

/** Every figure of a text with its kind, value, unit and bound; what is a time, a name or a label is left out. Of the options it reads and checks `fuzzy` alone. */
export function findQuantities(text: string, options?: ExtractOptions): Quantity[] {
  checkText(text);
  return findQuantityMentions(readUnits(text), readFuzzy(options)).map((found) => found.quantity);
}
