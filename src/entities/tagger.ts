/**
 * The names model at work. In: a Document. Out: spans of units with the type of the name that stands there and how sure
 * the model is of it.
 */
import { type Document, sentenceStart } from '../text/index.js';
import type { Words } from '../words/index.js';
import { MAX_FEATURES, type UnitViews, unitFeatures, viewUnits } from './features.js';
import { beginLabel, insideLabel, isInside, LABEL_COUNT, OUTSIDE, typeOfLabel } from './labels.js';
import { constrain, marginals, viterbi } from './lattice.js';
import { NAMES } from './names.model.js';
import { unpackWeights, type Weights } from './weights.js';

/** A name as the model sees it: units [first, end), index in `ENTITY_TYPES`, 0…1. */
export interface TaggedName {
  first: number;
  end: number;
  type: number;
  confidence: number;
}

const L = LABEL_COUNT;
let shipped: Weights | undefined;

/** The shipped model, unpacked at first use. */
export function namesModel(): Weights {
  if (!shipped) {
    const weights = unpackWeights(NAMES);
    constrain(weights.transitions);
    shipped = weights;
  }
  return shipped;
}

/** Scores of the labels for the units of a stretch [first, end) within the sentence [from, to). */
export function scoreUnits(
  doc: Document,
  views: UnitViews,
  model: Weights,
  first: number,
  end: number,
  from: number,
  to: number,
  features: Int32Array,
  scores: Float32Array,
): void {
  const { rowOf, scores: table } = model;
  scores.fill(0, 0, (end - first) * L);
  for (let i = first; i < end; i++) {
    const n = unitFeatures(doc, views, i, from, to, features);
    const at = (i - first) * L;
    for (let f = 0; f < n; f++) {
      const row = rowOf[features[f] as number] as number;
      if (row === 0) continue;
      const base = row * L;
      for (let l = 0; l < L; l++) scores[at + l] = (scores[at + l] as number) + (table[base + l] as number);
    }
  }
}

/** Names of a document as the model alone sees them, in order. */
export function tagNames(doc: Document, words: Words, model: Weights = namesModel()): TaggedName[] {
  const views = viewUnits(doc, words);
  const names: TaggedName[] = [];
  const features = new Int32Array(MAX_FEATURES);
  let capacity = 256;
  let scores = new Float32Array(capacity * L);
  let chances = new Float32Array(capacity * L);
  let back = new Uint8Array(capacity * L);
  let labels = new Uint8Array(capacity);
  for (let s = 0; s < doc.sentenceEnds.length; s++) {
    const from = sentenceStart(doc, s);
    const to = doc.sentenceEnds[s] as number;
    for (let first = from; first < to; first++) {
      if (!views.active[first]) continue;
      let end = first + 1;
      while (end < to && views.active[end]) end++;
      const n = end - first;
      if (n > capacity) {
        capacity = n * 2;
        scores = new Float32Array(capacity * L);
        chances = new Float32Array(capacity * L);
        back = new Uint8Array(capacity * L);
        labels = new Uint8Array(capacity);
      }
      scoreUnits(doc, views, model, first, end, from, to, features, scores);
      viterbi(scores, n, model.transitions, back, labels);
      readNames(names, labels, n, first, () => {
        marginals(scores, n, model.transitions, chances);
        return chances;
      });
      first = end;
    }
  }
  return names;
}

/** Names from labels; a name's confidence is the least likely of its labels. */
function readNames(names: TaggedName[], labels: Uint8Array, n: number, first: number, chancesOf: () => Float32Array): void {
  let chances: Float32Array | undefined;
  for (let i = 0; i < n; i++) {
    const label = labels[i] as number;
    if (label === OUTSIDE) continue;
    chances ??= chancesOf();
    const type = typeOfLabel(label);
    let confidence = chances[i * L + beginLabel(type)] as number;
    let end = i + 1;
    for (; end < n && isInside(labels[end] as number); end++) confidence = Math.min(confidence, chances[end * L + insideLabel(type)] as number);
    names.push({ first: first + i, end: first + end, type, confidence });
    i = end - 1;
  }
}
