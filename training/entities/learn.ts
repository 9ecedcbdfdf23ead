import { agree } from '../../src/entities/consistency.js';
import { beginLabel, insideLabel } from '../../src/entities/labels.js';
import { type TaggedName, tagNames } from '../../src/entities/tagger.js';
import { tabulate, type Weights } from '../../src/entities/weights.js';
import { readDocument, sentenceStart } from '../../src/text/index.js';
import { segment } from '../../src/words/index.js';
import { inPart, type NamesPassage, type NewsCorpus, readNames, readNews } from '../corpora.js';
import type { Crf } from './crf.js';
import { type Examples, goldLabels } from './examples.js';
import { named, spansOf } from './measure-names.js';

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

export function addGold(examples: Examples, list: readonly NamesPassage[], weight: number): void {
  for (const [n, p] of list.entries()) {
    const doc = readDocument(p.text);
    examples.add(doc, segment(doc), goldLabels(doc, p.entities), weight);
    const shouted = p.text.toUpperCase();
    if (n % SHOUTED_EVERY !== 0 || shouted.length !== p.text.length) continue;
    const capitals = readDocument(shouted);
    examples.add(capitals, segment(capitals), goldLabels(capitals, p.entities), weight / 2);
  }
}

export interface SilverOptions {
  readonly corpora: readonly (readonly [corpus: NewsCorpus, every: number])[];
  /** Sentences with a name less sure than this are left out. */
  readonly sure: number;
  readonly weight: number;
}

/** Labels raw articles with a model, makes the names of each article agree, and takes the sentences that are sure. */
export function addSilver(examples: Examples, model: Weights, { corpora, sure, weight }: SilverOptions): void {
  for (const [corpus, every] of corpora) {
    for (const [n, { title, text }] of readNews(corpus).entries()) {
      if (n % every !== 0) continue;
      const doc = readDocument(title ? `${title}\n\n${text}` : text);
      const words = segment(doc);
      const names = agree(doc, words, tagNames(doc, words, model));
      const labels = new Uint8Array(doc.count);
      const doubtful = new Uint8Array(doc.count);
      for (const { first, end, type, confidence } of names) {
        labels[first] = beginLabel(type);
        labels.fill(insideLabel(type), first + 1, end);
        if (confidence < sure) doubtful.fill(1, first, end);
      }
      const wanted = new Uint8Array(doc.sentenceEnds.length);
      for (let s = 0; s < doc.sentenceEnds.length; s++) {
        const from = sentenceStart(doc, s);
        const to = doc.sentenceEnds[s] as number;
        let named = 0;
        let bad = 0;
        for (let i = from; i < to; i++) {
          named += labels[i] === 0 ? 0 : 1;
          bad += doubtful[i] as number;
        }
        wanted[s] = named > 0 && bad === 0 && to - from > 5 ? 1 : 0;
      }
      examples.add(doc, words, labels, weight, wanted);
    }
  }
}

/** How often names of a given confidence are right, on the dev tenth: rows of mean confidence, share right, number. */
export function reliability(model: Weights, dev: readonly NamesPassage[]): string {
  const bounds = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01];
  const rows = bounds.map(() => ({ sum: 0, right: 0, count: 0 }));
  for (const p of dev) {
    const doc = readDocument(p.text);
    const names = named(doc, model);
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
