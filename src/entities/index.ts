/** entities: names, gazetteers, types, mentions of one thing. */
import { type FoundAbbreviation, findAbbreviationMentions } from '../abbreviations/index.js';
import { checkOptions, checkText } from '../options.js';
import { type Document, readDocument } from '../text/index.js';
import type { Entity, ExtractOptions } from '../types.js';
import { segment, type Words } from '../words/index.js';

/** An entity with the units that it stands on. */
export interface FoundEntity {
  readonly first: number;
  readonly end: number;
  readonly entity: Entity;
}

/** The names of a document, outermost ones, in order, not overlapping. */
export function findEntityMentions(
  _doc: Document,
  _words: Words,
  _abbreviations: readonly FoundAbbreviation[],
  _options: ExtractOptions,
  _referenceDate: string | null,
): FoundEntity[] {
  return [];
}

export function findEntities(text: string, options?: ExtractOptions): Entity[] {
  checkText(text);
  const checked = checkOptions(options);
  const doc = readDocument(text);
  return findEntityMentions(doc, segment(doc, checked.words), findAbbreviationMentions(doc, checked), checked, null).map((found) => found.entity);
}
