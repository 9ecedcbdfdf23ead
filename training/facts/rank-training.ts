/**
 * Fits a ranker: choices among candidates with hashed features, a softmax over each choice's candidates, weights held small.
 * In: choices. Out: int8 weights and their scale. Deterministic: full-batch AdaGrad in a fixed order.
 */
import { type Features, MODEL_SIZE } from '../../src/facts/ranker.js';

/** One choice: the features of each candidate, and which candidates are right. */
export interface Choice {
  readonly id: string;
  readonly candidates: readonly Int32Array[];
  readonly right: readonly boolean[];
  /** How much the choice counts. */
  readonly weight: number;
}

export const copyFeatures = (features: Features): Int32Array => features.at.slice(0, features.count);

export interface Fitted {
  readonly weights: Int8Array;
  readonly scale: number;
}

const dot = (weights: Float64Array, candidate: Int32Array): number => {
  let sum = 0;
  for (const at of candidate) sum += weights[at] as number;
  return sum;
};

function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((value) => Math.exp(value - top));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((value) => value / sum);
}

export function fitRanker(choices: readonly Choice[], { rounds = 200, rate = 0.15, decay = 0.6 } = {}): Fitted {
  const weights = new Float64Array(MODEL_SIZE);
  const squares = new Float64Array(MODEL_SIZE).fill(1e-6);
  const usable = choices.filter((choice) => choice.right.some(Boolean) && !choice.right.every(Boolean));
  for (let round = 0; round < rounds; round++) {
    const gradient = Float64Array.from(weights, (weight) => -decay * weight);
    for (const { candidates, right, weight } of usable) {
      const shares = softmax(candidates.map((candidate) => dot(weights, candidate)));
      const good = shares.reduce((sum, share, i) => sum + (right[i] ? share : 0), 1e-12);
      for (const [i, candidate] of candidates.entries()) {
        const share = shares[i] as number;
        const push = weight * ((right[i] ? share / good : 0) - share);
        for (const at of candidate) gradient[at] = (gradient[at] as number) + push;
      }
    }
    for (let i = 0; i < MODEL_SIZE; i++) {
      const g = gradient[i] as number;
      squares[i] = (squares[i] as number) + g * g;
      weights[i] = (weights[i] as number) + (rate * g) / Math.sqrt(squares[i] as number);
    }
  }
  let top = 0;
  for (const weight of weights) top = Math.max(top, Math.abs(weight));
  const scale = top / 127 || 1;
  return { weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)), scale };
}

/** Index of the best candidate. */
export function choose({ weights, scale }: Fitted, choice: Choice): number {
  let best = 0;
  let top = Number.NEGATIVE_INFINITY;
  for (const [i, candidate] of choice.candidates.entries()) {
    let sum = 0;
    for (const at of candidate) sum += (weights[at] as number) * scale;
    if (sum > top) {
      top = sum;
      best = i;
    }
  }
  return best;
}

/** The share of belief in a candidate, as the package computes it. */
export function shareOf({ weights, scale }: Fitted, { candidates }: Choice, index: number): number {
  const scores = candidates.map((candidate) => candidate.reduce((sum, at) => sum + (weights[at] as number) * scale, 0));
  return softmax(scores)[index] as number;
}
