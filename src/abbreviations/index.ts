/** abbreviations: dictionary, definitions in the text, choosing a reading, writing out. */
import { checkOptions, checkText } from '../options.js';
import { type Document, readDocument } from '../text/index.js';
import type { Abbreviation, ExpandedText, ExtractOptions } from '../types.js';
import { writeOut } from './expand.js';
import { type FoundAbbreviation, findAbbreviationMentions } from './find.js';

export { type FoundAbbreviation, findAbbreviationMentions } from './find.js';

const DEFAULT_MIN_CONFIDENCE = 0.5;

function confidentMentions(doc: Document, options: ExtractOptions): FoundAbbreviation[] {
  const minConfidence = options.minConfidence ?? DEFAULT_MIN_CONFIDENCE;
  return findAbbreviationMentions(doc, options).filter((found) => found.abbreviation.confidence >= minConfidence);
}

/** Each abbreviation of a text with what it stands for there. Any string; malformed options throw a TypeError. */
export function findAbbreviations(text: string, options?: ExtractOptions): Abbreviation[] {
  checkText(text);
  const checked = checkOptions(options);
  return confidentMentions(readDocument(text), checked).map((found) => found.abbreviation);
}

/** The text with its abbreviations written out, and the edits made. A definition stays as it stands. */
export function expandAbbreviations(text: string, options?: ExtractOptions): ExpandedText {
  checkText(text);
  const checked = checkOptions(options);
  const doc = readDocument(text);
  return writeOut(doc, confidentMentions(doc, checked));
}
