/** What the training scripts share: the parts of the annotated passages, a field as a tagger, its measures, silver data. */
import { readFileSync } from 'node:fs';
import { agree } from '../../src/entities/consistency.js';
import { FEATURE_BITS } from '../../src/entities/features.js';
import { beginLabel, ENTITY_TYPES, insideLabel, LABEL_COUNT } from '../../src/entities/labels.js';
import { constrain } from '../../src/entities/lattice.js';
import { type TaggedName, tagNames } from '../../src/entities/tagger.js';
import type { Weights } from '../../src/entities/weights.js';
import { type Document, readDocument, sentenceStart } from '../../src/text/index.js';
import { segment } from '../../src/words/index.js';
import { inPart, type NamesPassage, type NewsCorpus, readNames, readNews, sharedFile } from '../corpora.js';
import type { Crf } from './crf.js';
import { type Examples, goldLabels } from './examples.js';
import { NameScore, type NameSpan } from './measure.js';

/** The tenth of the passages that experiments measure on; the shipped model learns from it too. */
export const isDev = (p: { id: string; article?: string }): boolean => inPart(p.article ?? p.id, 10, 5);

export function passages(): { train: NamesPassage[]; dev: NamesPassage[] } {
  const all = readNames();
  return { train: all.filter((p) => !isDev(p)), dev: all.filter(isDev) };
}

/** A field as the tagger reads it, unpruned. */
export function asWeights({ weights, transitions }: Pick<Crf, 'weights' | 'transitions'>): Weights {
  const scores = new Float32Array(weights.length + LABEL_COUNT);
  scores.set(weights, LABEL_COUNT);
  const rowOf = new Uint32Array(1 << FEATURE_BITS);
  for (let f = 0; f < rowOf.length; f++) rowOf[f] = f + 1;
  return { rowOf, scores, transitions: constrain(transitions.slice()) };
}

export const spansOf = (doc: Document, names: readonly TaggedName[]): NameSpan[] =>
  names.map(({ first, end, type }) => ({ start: doc.start[first] as number, end: doc.end[end - 1] as number, type: ENTITY_TYPES[type] as string }));

/** Names as the package gives them: the model's, made to agree. */
function named(doc: Document, model: Weights): TaggedName[] {
  const words = segment(doc);
  return agree(doc, words, tagNames(doc, words, model));
}

export function measureDev(model: Weights, dev: readonly NamesPassage[]): NameScore {
  const score = new NameScore();
  for (const p of dev) {
    const doc = readDocument(p.text);
    score.text(p.entities, spansOf(doc, named(doc, model)));
  }
  return score;
}

const VLSP_TYPES: Record<string, string> = { PERSON: 'PER', ORGANIZATION: 'ORG', LOCATION: 'LOC' };

/** The set of whole articles: measured on, never learned from. */
export function measureArticles(model: Weights, withAgreement = true): NameScore {
  const score = new NameScore();
  for (const line of readFileSync(sharedFile('eval/vlsp/ner-2018-dev.jsonl'), 'utf8').trim().split('\n')) {
    const d = JSON.parse(line) as { text: string; entities: { start: number; end: number; type: string; level: number }[] };
    const gold = d.entities.filter((e) => e.level === 0 && VLSP_TYPES[e.type]).map((e) => ({ ...e, type: VLSP_TYPES[e.type] as string }));
    const doc = readDocument(d.text);
    const found = spansOf(doc, withAgreement ? named(doc, model) : tagNames(doc, segment(doc), model));
    score.text(
      gold,
      found.filter((f) => ['PER', 'ORG', 'LOC'].includes(f.type)),
    );
  }
  return score;
}

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
