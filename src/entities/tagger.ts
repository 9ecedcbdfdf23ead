/**
 * The names model at work. In: a Document. Out: spans of units with the type of the name that stands there and how sure
 * the model is of it.
 */
import { keepKnown, rowOf, splitPair } from '../packing/index.js';
import { type Document, sentenceStart, UnitKind } from '../text/index.js';
import type { Words } from '../words/index.js';
import { MAX_FEATURES, unitFeatures } from './features.js';
import { isInside, LABEL_COUNT, OUTSIDE, typeOfLabel } from './labels.js';
import { type Chain, chancesOf, createChain, MAX_CHAIN, viterbi } from './lattice.js';
import { NAMES } from './names.model.js';
import type { ShortTable } from './short-table.js';
import { type UnitViews, viewUnits } from './views.js';
import { ROW_BITS, unpackWeights, type Weights } from './weights.js';

/** A name as the model sees it: units [first, end), index in `ENTITY_TYPES`, 0…1. */
export interface TaggedName {
  first: number;
  end: number;
  type: number;
  confidence: number;
}

const L = LABEL_COUNT;

/** The model as it is asked: a table of weights and the chain of its labels. */
interface NamesModel {
  readonly weights: Weights;
  readonly chain: Chain;
}

let shipped: NamesModel | undefined;

const asModel = (weights: Weights): NamesModel => ({ weights, chain: createChain(weights.transitions) });

/** The shipped model, unpacked at first use. */
function namesModel(): NamesModel {
  shipped ??= asModel(unpackWeights(NAMES));
  return shipped;
}

// buffers for all documents: a call leaves nothing in them that the next one reads
const features = new Int32Array(MAX_FEATURES);
const scores = new Int32Array(MAX_CHAIN * L);
const chances = new Float64Array(MAX_CHAIN);
const labels = new Uint8Array(MAX_CHAIN);

/** Writes to `scores` those of the labels for the units of a stretch [first, end) within the sentence [from, to). */
function scoreUnits(doc: Document, views: UnitViews, { index, rows }: Weights, first: number, end: number, from: number, to: number): void {
  for (let i = first; i < end; i++) {
    const known = keepKnown(index, features, unitFeatures(doc, views, i, from, to, features));
    // two labels a number (thirteen labels, see labels.ts), one variable each: the sums stay in registers
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    let s5 = 0;
    let s6 = 0;
    for (let f = 0; f < known; f++) {
      const row = rowOf(index, features[f] as number) << ROW_BITS;
      s0 = (s0 + (rows[row] as number)) | 0;
      s1 = (s1 + (rows[row + 1] as number)) | 0;
      s2 = (s2 + (rows[row + 2] as number)) | 0;
      s3 = (s3 + (rows[row + 3] as number)) | 0;
      s4 = (s4 + (rows[row + 4] as number)) | 0;
      s5 = (s5 + (rows[row + 5] as number)) | 0;
      s6 = (s6 + (rows[row + 6] as number)) | 0;
    }
    const at = (i - first) * L;
    splitPair(scores, at, s0);
    splitPair(scores, at + 2, s1);
    splitPair(scores, at + 4, s2);
    splitPair(scores, at + 6, s3);
    splitPair(scores, at + 8, s4);
    splitPair(scores, at + 10, s5);
    scores[at + 12] = (s6 << 16) >> 16;
  }
}

/** The end of the stretch from `first` on; one that is too long is cut after a mark, or where it must be. */
function stretchEnd(doc: Document, views: UnitViews, first: number, to: number): number {
  const limit = Math.min(to, first + MAX_CHAIN);
  let end = first + 1;
  while (end < limit && views.active[end]) end++;
  if (end - first < MAX_CHAIN) return end;
  while (end > first + MAX_CHAIN / 2 && doc.kind[end - 1] !== UnitKind.Punctuation) end--;
  return doc.kind[end - 1] === UnitKind.Punctuation ? end : limit;
}

/** Names of a document as the model alone sees them, in order. Training gives weights and seen names of its own. */
export function tagNames(doc: Document, words: Words, given?: Weights, seen?: ShortTable): TaggedName[] {
  const { weights, chain } = given ? asModel(given) : namesModel();
  const views = viewUnits(doc, words, seen);
  const names: TaggedName[] = [];
  for (let s = 0; s < doc.sentenceEnds.length; s++) {
    const from = sentenceStart(doc, s);
    const to = doc.sentenceEnds[s] as number;
    for (let first = from; first < to; first++) {
      if (!views.active[first]) continue;
      const end = stretchEnd(doc, views, first, to);
      const n = end - first;
      scoreUnits(doc, views, weights, first, end, from, to);
      viterbi(scores, n, chain, labels);
      let named = 0;
      while (named < n && labels[named] === OUTSIDE) named++;
      if (named < n) {
        let namedEnd = n;
        while (labels[namedEnd - 1] === OUTSIDE) namedEnd--;
        chancesOf(labels, scores, n, chain, named, namedEnd, chances);
        readNames(names, named, namedEnd, first);
      }
      first = end - 1;
    }
  }
  return names;
}

/** Names from `labels` and `chances` of units [from, to) of a stretch; a name's confidence is the least likely of its labels. */
function readNames(names: TaggedName[], from: number, to: number, first: number): void {
  for (let i = from; i < to; i++) {
    const label = labels[i] as number;
    if (label === OUTSIDE) continue;
    let confidence = chances[i] as number;
    let end = i + 1;
    for (; end < to && isInside(labels[end] as number); end++) confidence = Math.min(confidence, chances[end] as number);
    names.push({ first: first + i, end: first + end, type: typeOfLabel(label), confidence });
    i = end - 1;
  }
}
