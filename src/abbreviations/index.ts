/** abbreviations: dictionary, definitions in the text, choosing a reading, writing out. */
import { checkOptions, checkText } from '../options.js';
import { readDocument } from '../text/index.js';
import type { Abbreviation, ExpandedText, ExtractOptions } from '../types.js';
import { writeOut } from './expand.js';
import { findAbbreviationMentions } from './find.js';

export { type FoundAbbreviation, findAbbreviationMentions } from './find.js';

const DEFAULT_MIN_CONFIDENCE = 0.5;

/** Each abbreviation of a text with what it stands for there. Any string; malformed options throw a TypeError. */
export function findAbbreviations(text: string, options?: ExtractOptions): Abbreviation[] {
  checkText(text);
  const checked = checkOptions(options);
  const minConfidence = checked.minConfidence ?? DEFAULT_MIN_CONFIDENCE;
  return findAbbreviationMentions(readDocument(text), checked)
    .map((found) => found.abbreviation)
    .filter((abbreviation) => abbreviation.confidence >= minConfidence);
}

/** The text with its abbreviations written out, and the edits made. A definition stays as it stands. */
export function expandAbbreviations(text: string, options?: ExtractOptions): ExpandedText {
  return writeOut(text, findAbbreviations(text, options));
}
