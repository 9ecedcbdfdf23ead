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
  const { rowOf, present, scores: table } = model;
  for (let i = first; i < end; i++) {
    const n = unitFeatures(doc, views, i, from, to, features);
    const at = (i - first) * L;
    // one variable a label: the sums stay in registers (thirteen labels, see labels.ts)
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    let s5 = 0;
    let s6 = 0;
    let s7 = 0;
    let s8 = 0;
    let s9 = 0;
    let s10 = 0;
    let s11 = 0;
    let s12 = 0;
    for (let f = 0; f < n; f++) {
      const feature = features[f] as number;
      if ((((present[feature >>> 5] as number) >>> (feature & 31)) & 1) === 0) continue;
      const base = (rowOf[feature] as number) * L;
      s0 += table[base] as number;
      s1 += table[base + 1] as number;
      s2 += table[base + 2] as number;
      s3 += table[base + 3] as number;
      s4 += table[base + 4] as number;
      s5 += table[base + 5] as number;
      s6 += table[base + 6] as number;
      s7 += table[base + 7] as number;
      s8 += table[base + 8] as number;
      s9 += table[base + 9] as number;
      s10 += table[base + 10] as number;
      s11 += table[base + 11] as number;
      s12 += table[base + 12] as number;
    }
    scores[at] = s0;
    scores[at + 1] = s1;
    scores[at + 2] = s2;
    scores[at + 3] = s3;
    scores[at + 4] = s4;
    scores[at + 5] = s5;
    scores[at + 6] = s6;
    scores[at + 7] = s7;
    scores[at + 8] = s8;
    scores[at + 9] = s9;
    scores[at + 10] = s10;
    scores[at + 11] = s11;
    scores[at + 12] = s12;
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
