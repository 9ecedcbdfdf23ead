/** What the training scripts share: the parts of the annotated passages, a field as a tagger, its measures, silver data. */
import { readFileSync } from 'node:fs';
import { agree } from '../../src/entities/consistency.js';
import { FEATURE_BITS } from '../../src/entities/features.js';
import { beginLabel, ENTITY_TYPES, insideLabel, LABEL_COUNT } from '../../src/entities/labels.js';
import { constrain } from '../../src/entities/lattice.js';
import { type TaggedName, tagNames } from '../../src/entities/tagger.js';
import type { Weights } from '../../src/entities/weights.js';
import { type Document, readDocument, sentenceStart } from '../../src/text/index.js';
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

export function measureDev(model: Weights, dev: readonly NamesPassage[]): NameScore {
  const score = new NameScore();
  for (const p of dev) {
    const doc = readDocument(p.text);
    score.text(p.entities, spansOf(doc, agree(doc, tagNames(doc, model))));
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
    const names = tagNames(doc, model);
    const found = spansOf(doc, withAgreement ? agree(doc, names) : names);
    score.text(
      gold,
      found.filter((f) => ['PER', 'ORG', 'LOC'].includes(f.type)),
    );
  }
  return score;
}

/** Adds the passages of one article as one document each, so that examples see them as they are read. */
export function addGold(examples: Examples, list: readonly NamesPassage[], weight: number): void {
  for (const p of list) {
    const doc = readDocument(p.text);
    examples.add(doc, goldLabels(doc, p.entities), weight);
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
      const names = agree(doc, tagNames(doc, model));
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
      examples.add(doc, labels, weight, wanted);
    }
  }
}
