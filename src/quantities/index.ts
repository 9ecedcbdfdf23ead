/** quantities: numerals with their unit, kind and bound. */
import { checkOptions, checkText } from '../options.js';
import { readDocument } from '../text/index.js';
import type { ExtractOptions, Quantity } from '../types.js';
import { findQuantityMentions } from './find.js';

export { type FoundQuantity, findQuantityMentions } from './find.js';

/** Every figure of a text with its kind, value, unit and bound; what is a time, a name or a label is left out. */
export function findQuantities(text: string, options?: ExtractOptions): Quantity[] {
  checkText(text);
  checkOptions(options);
  const doc = readDocument(text);
  return findQuantityMentions(doc).map((found) => found.quantity);
}
