/**
 * Logistic regression over hashed features with Adagrad, and the greedy decision with it. In: corpora. Out: weights.
 */
import { combineHashes } from '../../src/text/index.js';
import { Fixed } from '../../src/words/context.js';
import { clearFeatures, GAP_FEATURES, otherFeatures } from '../../src/words/gap-features.js';
import { type Lexicon, lexiconHas } from '../../src/words/lexicon.js';
import { type ModelFor, sumGap } from '../../src/words/segment.js';
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
  /** Share of the squared gradients of earlier training that is kept: with a little of them, rare features move faster than common ones. */
  readonly memory?: number;
  /** Weight of examples on which the labellers disagree. */
  readonly doubted?: number;
}

const slots = new Int32Array(GAP_FEATURES);

export function train(learner: Learner, corpus: Corpus, { rate, passes, doubted = 1, memory = 1 }: TrainOptions): void {
  const { weights, squares, lexicon, shift } = learner;
  const { context: c, label, doubt } = corpus;
  if (memory < 1) for (let i = 0; i < squares.length; i++) squares[i] = memory * (squares[i] as number);
  for (let pass = 0; pass < passes; pass++) {
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
      const listed = lexiconHas(lexicon, joined) ? 1 : 0;
      clearFeatures(c, p, start, hash, listed, previous, shift, slots);
      otherFeatures(c, p, start, hash, listed, shift, slots);
      let sum = 0;
      for (let i = 0; i < GAP_FEATURES; i++) sum += weights[slots[i] as number] as number;
      if (answer !== UNKNOWN) {
        const error = ((answer === JOIN ? 1 : 0) - 1 / (1 + Math.exp(-sum))) * (doubt[p] === 1 ? doubted : 1);
        if (error > 0.005 || error < -0.005) {
          for (let i = 0; i < GAP_FEATURES; i++) {
            const s = slots[i] as number;
            const square = (squares[s] as number) + error * error;
            squares[s] = square;
            weights[s] = (weights[s] as number) + (rate * error) / Math.sqrt(square + 0.1);
          }
        }
      }
      const joins = answer !== UNKNOWN ? answer === JOIN : sum > 0;
      if (joins) hash = joined;
      else {
        previous = Math.min(4, p - start);
        start = p;
        hash = id;
      }
    }
  }
}

/** The greedy decision, as `segment.ts` makes it: 1 where a word begins. */
export function decide(modelFor: ModelFor, { context: c }: Corpus): Uint8Array {
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
    const { weights, lexicon, clear } = modelFor(c.plain[p] === 1);
    let joins = c.fixed[p] === Fixed.Join && p !== start;
    const joined = combineHashes(hash, id);
    if (p !== start && c.fixed[p] === Fixed.Free) {
      joins = sumGap(c, p, start, hash, lexiconHas(lexicon, joined) ? 1 : 0, previous, Math.clz32(weights.length) + 1, weights, clear) > 0;
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
