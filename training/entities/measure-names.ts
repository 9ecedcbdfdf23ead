/**
 * Measures a names model on passages and on whole articles. In: a model. Out: exact F1 by type.
 * The texts of `eval/` are read here and nowhere else in this folder: measured on, never learned from.
 */
import { readFileSync } from 'node:fs';
import { pairBrackets } from '../../src/entities/brackets.js';
import { agree } from '../../src/entities/consistency.js';
import { ENTITY_TYPES } from '../../src/entities/labels.js';
import { readNumbered } from '../../src/entities/numbered.js';
import type { ShortTable } from '../../src/entities/short-table.js';
import { type TaggedName, tagNames } from '../../src/entities/tagger.js';
import type { Weights } from '../../src/entities/weights.js';
import { type Document, readDocument } from '../../src/text/index.js';
import { segment } from '../../src/words/index.js';
import { type NamesPassage, sharedFile } from '../corpora.js';
import { NameScore, type NameSpan } from './measure.js';
import type { SeenFor } from './seen.js';

export const spansOf = (doc: Document, names: readonly TaggedName[]): NameSpan[] =>
  names.map(({ first, end, type }) => ({ start: doc.start[first] as number, end: doc.end[end - 1] as number, type: ENTITY_TYPES[type] as string }));

/** Names as the package gives them: the model's, made to agree. */
export function named(doc: Document, model: Weights, seen?: ShortTable): TaggedName[] {
  const words = segment(doc);
  return agree(doc, words, readNumbered(doc, pairBrackets(doc, tagNames(doc, words, model, seen))));
}

export function measureDev(model: Weights, dev: readonly NamesPassage[], seenFor: SeenFor): NameScore {
  const score = new NameScore();
  for (const p of dev) {
    const doc = readDocument(p.text);
    score.text(p.entities, spansOf(doc, named(doc, model, seenFor(p))));
  }
  return score;
}

const VLSP_TYPES: Record<string, string> = { PERSON: 'PER', ORGANIZATION: 'ORG', LOCATION: 'LOC' };

/** The set of whole articles: measured on, never learned from. */
export function measureArticles(model: Weights, seen?: ShortTable): NameScore {
  const score = new NameScore();
  for (const line of readFileSync(sharedFile('eval/vlsp/ner-2018-dev.jsonl'), 'utf8').trim().split('\n')) {
    const d = JSON.parse(line) as { text: string; entities: { start: number; end: number; type: string; level: number }[] };
    const gold = d.entities.filter((e) => e.level === 0 && VLSP_TYPES[e.type]).map((e) => ({ ...e, type: VLSP_TYPES[e.type] as string }));
    const doc = readDocument(d.text);
    const found = spansOf(doc, named(doc, model, seen));
    score.text(
      gold,
      found.filter((f) => ['PER', 'ORG', 'LOC'].includes(f.type)),
    );
  }
  return score;
}
