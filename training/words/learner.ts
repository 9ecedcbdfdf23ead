/**
 * Logistic regression over hashed features with Adagrad, and the greedy decision with it. In: corpora. Out: weights.
 */
import { combineHashes } from '../../src/text/index.js';
import { Fixed } from '../../src/words/context.js';
import { gapFeatures, MAX_GAP_FEATURES } from '../../src/words/gap-features.js';
import { type Lexicon, lexiconHas } from '../../src/words/lexicon.js';
import { type Corpus, JOIN, UNKNOWN } from './corpus.js';

export interface Learner {
  readonly shift: number;
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  readonly lexicon: Lexicon;
}

export function createLearner(bits: number, lexicon: Lexicon): Learner {
  return { shift: 32 - bits, weights: new Float32Array(1 << bits), squares: new Float32Array(1 << bits), lexicon };
}

export function copyLearner(learner: Learner): Learner {
  return { ...learner, weights: learner.weights.slice(), squares: learner.squares.slice() };
}

export interface TrainOptions {
  readonly rate: number;
  readonly passes: number;
  /** Pull towards zero at each update of a weight. */
  readonly decay?: number;
  /** History of the learner's own decisions from this pass on; before it, the right ones. */
  readonly ownHistoryFrom?: number;
  /** Weight of an example; 1 where absent. */
  readonly importance?: number;
  /** Share of the squared gradients of earlier training that is kept: with a little of them, rare features move faster than common ones. */
  readonly memory?: number;
  /** Weight of examples on which the labellers disagree. */
  readonly doubted?: number;
  /** The part of the corpus to train on, from and to shares of it. */
  readonly part?: readonly [from: number, to: number];
  /** Share of examples that see no identities of units, so that looks and lexicon learn to decide alone. */
  readonly blind?: number;
  readonly random?: () => number;
  /** Soft targets (0..255) by position, in place of the labels. */
  readonly targets?: Uint8Array;
}

const slots = new Int32Array(MAX_GAP_FEATURES);

const BLIND = [9, 10, 13, 19, 20, 21, 25];

function withoutIdentities(_all: number): number {
  for (let i = 0; i < BLIND.length; i++) slots[i] = slots[BLIND[i] as number] as number;
  return BLIND.length;
}

/** The first padding at or after a position. */
function sentenceFrom({ context }: Corpus, position: number): number {
  let p = position;
  while (p < context.length && context.look[p] !== 0) p++;
  return p;
}

export function train(learner: Learner, corpus: Corpus, options: TrainOptions): void {
  const { weights, squares, lexicon, shift } = learner;
  const { context: c, label, doubt } = corpus;
  const {
    rate,
    passes,
    decay = 0,
    ownHistoryFrom = 99,
    importance = 1,
    doubted = 1,
    targets,
    blind = 0,
    random = () => 1,
    part = [0, 1],
    memory = 1,
  } = options;
  if (memory < 1) for (let i = 0; i < squares.length; i++) squares[i] = memory * (squares[i] as number);
  for (let pass = 0; pass < passes; pass++) {
    let start = 0;
    let hash = 0;
    let previous = 0;
    const to = Math.floor(c.length * part[1]);
    for (let p = sentenceFrom(corpus, Math.floor(c.length * part[0])); p < to; p++) {
      if (c.look[p] === 0) {
        previous = 0;
        start = p + 1;
        continue;
      }
      const id = c.id[p] as number;
      const answer = label[p] as number;
      if (c.fixed[p] === Fixed.Join && p !== start) {
        hash = combineHashes(hash, id);
        continue;
      }
      if (c.fixed[p] !== Fixed.Free || p === start) {
        if (p !== start) previous = Math.min(4, p - start);
        start = p;
        hash = id;
        continue;
      }
      const joined = combineHashes(hash, id);
      const all = gapFeatures(c, p, start, hash, lexiconHas(lexicon, joined) ? 1 : 0, previous, shift, slots);
      let n = all;
      if (blind > 0 && random() < blind) n = withoutIdentities(all);
      let sum = 0;
      for (let i = 0; i < n; i++) sum += weights[slots[i] as number] as number;
      if (answer !== UNKNOWN) {
        const target = targets ? (targets[p] as number) / 255 : answer === JOIN ? 1 : 0;
        const error = (target - 1 / (1 + Math.exp(-sum))) * (doubt[p] === 1 ? doubted : importance);
        if (error > 0.005 || error < -0.005) {
          for (let i = 0; i < n; i++) {
            const s = slots[i] as number;
            const w = weights[s] as number;
            const gradient = error - decay * w;
            const square = (squares[s] as number) + gradient * gradient;
            squares[s] = square;
            weights[s] = w + (rate * gradient) / Math.sqrt(square + 0.1);
          }
        }
      }
      const joins = answer !== UNKNOWN && pass < ownHistoryFrom ? answer === JOIN : sum > 0;
      if (joins) hash = joined;
      else {
        previous = Math.min(4, p - start);
        start = p;
        hash = id;
      }
    }
  }
}

/** Scores of the greedy decision: `starts` is 1 where a word begins; `sums`, when given, takes the raw scores. */
export function decide(learner: Pick<Learner, 'shift' | 'lexicon'> & { weights: Float32Array | Int8Array }, corpus: Corpus, sums?: Float32Array): Uint8Array {
  const { weights, lexicon, shift } = learner;
  const { context: c } = corpus;
  const starts = new Uint8Array(c.length + 1);
  let start = 0;
  let hash = 0;
  let previous = 0;
  for (let p = 0; p < c.length; p++) {
    if (c.look[p] === 0) {
      previous = 0;
      start = p + 1;
      continue;
    }
    const id = c.id[p] as number;
    let joins = c.fixed[p] === Fixed.Join && p !== start;
    const joined = combineHashes(hash, id);
    if (p !== start && c.fixed[p] === Fixed.Free) {
      const n = gapFeatures(c, p, start, hash, lexiconHas(lexicon, joined) ? 1 : 0, previous, shift, slots);
      let sum = 0;
      for (let i = 0; i < n; i++) sum += weights[slots[i] as number] as number;
      if (sums) sums[p] = sum;
      joins = sum > 0;
    }
    if (joins) hash = joined;
    else {
      if (p !== start) previous = Math.min(4, p - start);
      start = p;
      hash = id;
      starts[p] = 1;
    }
  }
  return starts;
}

/** Weights as int8 levels of one step. */
export function quantise(weights: Float32Array, levels: number, scale: number): Int8Array {
  const out = new Int8Array(weights.length);
  for (let i = 0; i < weights.length; i++) out[i] = Math.max(-levels, Math.min(levels, Math.round((weights[i] as number) / scale)));
  return out;
}
