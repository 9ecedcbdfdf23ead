/** abbreviations: dictionary, definitions in the text, choosing a reading, writing out. */
import { checkOptions, checkText } from '../options.js';
import { type Document, readDocument } from '../text/index.js';
import type { Abbreviation, ExpandedText, ExtractOptions } from '../types.js';

/** An abbreviation with the units that it stands on. */
export interface FoundAbbreviation {
  readonly first: number;
  readonly end: number;
  readonly abbreviation: Abbreviation;
}

/** The abbreviations of a document with what each stands for here. In order, not overlapping. */
export function findAbbreviationMentions(_doc: Document, _options: ExtractOptions): FoundAbbreviation[] {
  return [];
}

export function findAbbreviations(text: string, options?: ExtractOptions): Abbreviation[] {
  checkText(text);
  return findAbbreviationMentions(readDocument(text), checkOptions(options)).map((found) => found.abbreviation);
}

export function expandAbbreviations(text: string, options?: ExtractOptions): ExpandedText {
  checkText(text);
  checkOptions(options);
  return { text, edits: [] };
}
