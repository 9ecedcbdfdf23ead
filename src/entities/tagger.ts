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
import { type Hints, hintsOf } from './repeats.js';
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

/** Stretches of units where names can be, with their scores, kept for a second reading. */
interface Stretches {
  readonly firsts: number[];
  readonly ends: number[];
  /** Scores fit in 16 bits. */
  readonly scores: Int16Array;
}

/** Adds the names of a stretch [first, first + n) whose scores stand in `scores`. */
function readStretch(names: TaggedName[], chain: Chain, first: number, n: number): void {
  viterbi(scores, n, chain, labels);
  let named = 0;
  while (named < n && labels[named] === OUTSIDE) named++;
  if (named === n) return;
  let namedEnd = n;
  while (labels[namedEnd - 1] === OUTSIDE) namedEnd--;
  chancesOf(labels, scores, n, chain, named, namedEnd, chances);
  readNames(names, named, namedEnd, first);
}

/** Scores the stretches of a document and adds their names by a first reading. */
function readFirst(doc: Document, views: UnitViews, { weights, chain }: NamesModel, names: TaggedName[]): Stretches {
  const { active } = views;
  let units = 0;
  for (let i = 0; i < active.length; i++) units += active[i] as number;
  const stretches: Stretches = { firsts: [], ends: [], scores: new Int16Array(units * L) };
  let at = 0;
  for (let s = 0; s < doc.sentenceEnds.length; s++) {
    const from = sentenceStart(doc, s);
    const to = doc.sentenceEnds[s] as number;
    for (let first = from; first < to; first++) {
      if (!active[first]) continue;
      const end = stretchEnd(doc, views, first, to);
      const n = end - first;
      scoreUnits(doc, views, weights, first, end, from, to);
      for (let k = 0; k < n * L; k++) stretches.scores[at + k] = scores[k] as number;
      at += n * L;
      stretches.firsts.push(first);
      stretches.ends.push(end);
      readStretch(names, chain, first, n);
      first = end - 1;
    }
  }
  return stretches;
}

const MOST_SCORE = 2 ** 15 - 1;

/** Puts the scores of a stretch of n units, kept at `at`, back into `scores`, with what hints add. */
function restoreScores(kept: Int16Array, at: number, first: number, n: number, { row, scores: added }: Hints): void {
  for (let i = 0; i < n; i++) {
    const hint = (row[first + i] as number) * L;
    for (let l = i * L, h = hint; h < hint + L; l++, h++)
      scores[l] = Math.max(-MOST_SCORE, Math.min(MOST_SCORE, (kept[at + l] as number) + (added[h] as number)));
  }
}

const isHinted = ({ row }: Hints, first: number, end: number): boolean => {
  for (let i = first; i < end; i++) if (row[i] !== 0) return true;
  return false;
};

/** Reads the stretches again that hints say something of; of the others the names of the first reading stay. */
function readAgain(stretches: Stretches, chain: Chain, hints: Hints, before: readonly TaggedName[]): TaggedName[] {
  const names: TaggedName[] = [];
  let at = 0;
  let n = 0;
  for (const [k, first] of stretches.firsts.entries()) {
    const end = stretches.ends[k] as number;
    const hinted = isHinted(hints, first, end);
    if (hinted) {
      restoreScores(stretches.scores, at, first, end - first, hints);
      readStretch(names, chain, first, end - first);
    }
    for (; n < before.length && (before[n] as TaggedName).first < end; n++) if (!hinted) names.push(before[n] as TaggedName);
    at += (end - first) * L;
  }
  return names;
}

/** Names of a document as the model sees them, in order, read a second time by what the first reading says of repeated words. Training gives weights and seen names of its own. */
export function tagNames(doc: Document, words: Words, given?: Weights, seen?: ShortTable, readings: 1 | 2 = 2): TaggedName[] {
  const model = given ? asModel(given) : namesModel();
  const names: TaggedName[] = [];
  const stretches = readFirst(doc, viewUnits(doc, words, seen), model, names);
  const hints = readings === 2 ? hintsOf(doc, names) : undefined;
  return hints ? readAgain(stretches, model.chain, hints, names) : names;
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
