import type { TaggedName } from '../../src/entities/tagger.js';
import { tabulate, type Weights } from '../../src/entities/weights.js';
import { readDocument } from '../../src/text/index.js';
import { segment } from '../../src/words/index.js';
import { inPart, type NamesPassage, readNames } from '../corpora.js';
import { namesToLearn } from './conventions.js';
import type { Crf } from './crf.js';
import { type Examples, goldLabels } from './examples.js';
import { named, spansOf } from './measure-names.js';
import type { SeenFor } from './seen.js';

/** The tenth of the passages that experiments measure on; the shipped model learns from it too. */
export const isDev = (p: { id: string; article?: string }): boolean => inPart(p.article ?? p.id, 10, 5);

export function passages(): { train: NamesPassage[]; dev: NamesPassage[] } {
  const all = readNames();
  return { train: all.filter((p) => !isDev(p)), dev: all.filter(isDev) };
}

/** A field as the tagger reads it, unpruned. */
export const asWeights = ({ weights, transitions }: Pick<Crf, 'weights' | 'transitions'>): Weights => tabulate(weights, transitions);

/** One passage in so many is learned a second time in capitals, as headlines are set. */
const SHOUTED_EVERY = 25;

export function addGold(examples: Examples, list: readonly NamesPassage[], weight: number, seenFor: SeenFor): void {
  for (const [n, p] of list.entries()) {
    const names = namesToLearn(p.text, p.entities);
    const doc = readDocument(p.text);
    examples.add(doc, segment(doc), goldLabels(doc, names), seenFor(p), weight);
    const shouted = p.text.toUpperCase();
    if (n % SHOUTED_EVERY !== 0 || shouted.length !== p.text.length) continue;
    const capitals = readDocument(shouted);
    examples.add(capitals, segment(capitals), goldLabels(capitals, names), seenFor(p), weight / 2);
  }
}

/** How often names of a given confidence are right, on the dev tenth: rows of mean confidence, share right, number. */
export function reliability(model: Weights, dev: readonly NamesPassage[], seenFor: SeenFor): string {
  const bounds = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01];
  const rows = bounds.map(() => ({ sum: 0, right: 0, count: 0 }));
  for (const p of dev) {
    const doc = readDocument(p.text);
    const names = named(doc, model, seenFor(p));
    const spans = spansOf(doc, names);
    for (const [i, span] of spans.entries()) {
      if (span.type === 'MISC' || p.entities.some((e) => (e.optional || e.type === 'MISC') && e.start < span.end && span.start < e.end)) continue;
      const confidence = (names[i] as TaggedName).confidence;
      const row = rows[bounds.findIndex((b) => confidence < b)] as (typeof rows)[number];
      row.sum += confidence;
      row.count++;
      if (p.entities.some((e) => e.start === span.start && e.end === span.end && e.type === span.type)) row.right++;
    }
  }
  return rows.map(({ sum, right, count }) => `${(sum / count).toFixed(2)} → ${(right / count).toFixed(2)} (${count})`).join('; ');
}
