/** entities: names, gazetteers, types, mentions of one thing. */
import { type FoundAbbreviation, findAbbreviationMentions } from '../abbreviations/index.js';
import { checkOptions, checkText } from '../options.js';
import { type Document, readDocument, unitsNorm, unitText } from '../text/index.js';
import type { Entity, EntityType, ExtractOptions } from '../types.js';
import { segment, type Words } from '../words/index.js';
import { ENTITY_TYPES } from './labels.js';
import { tagNames } from './tagger.js';

/** An entity with the units that it stands on. */
export interface FoundEntity {
  readonly first: number;
  readonly end: number;
  readonly entity: Entity;
}

/** The names of a document, outermost ones, in order, not overlapping. */
export function findEntityMentions(
  doc: Document,
  _words: Words,
  _abbreviations: readonly FoundAbbreviation[],
  _options: ExtractOptions,
  _referenceDate: string | null,
): FoundEntity[] {
  const clusters = new Map<string, number>();
  return tagNames(doc).map(({ first, end, type, confidence }) => {
    const name = unitsNorm(doc, first, end);
    const key = `${type} ${name.toLowerCase()}`;
    const cluster = clusters.get(key) ?? clusters.size;
    clusters.set(key, cluster);
    const entity: Entity = {
      start: doc.start[first] as number,
      end: doc.end[end - 1] as number,
      text: unitText(doc, first, end),
      type: ENTITY_TYPES[type] as EntityType,
      name,
      cluster,
      // a name that the model decided for is as likely as not at least
      confidence: Math.max(0.5, Math.round(confidence * 100) / 100),
    };
    return { first, end, entity };
  });
}

export function findEntities(text: string, options?: ExtractOptions): Entity[] {
  checkText(text);
  const checked = checkOptions(options);
  const doc = readDocument(text);
  return findEntityMentions(doc, segment(doc, checked.words), findAbbreviationMentions(doc, checked), checked, null).map((found) => found.entity);
}
