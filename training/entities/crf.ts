/**
 * A linear-chain conditional random field over hashed features, learned by AdaGrad with an L1 shrink.
 * In: examples. Out: weights (a row of labels for each feature) and transitions.
 */
import { FEATURE_BITS } from '../../src/entities/features.js';
import { LABEL_COUNT, mayFollow, OUTSIDE } from '../../src/entities/labels.js';
import type { Examples } from './examples.js';

const L = LABEL_COUNT;

export interface Crf {
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
  readonly squares: Float32Array;
  readonly transitionSquares: Float32Array;
  /** Weights that may be other than zero; absent: all. */
  mask?: Uint8Array;
}

export const newCrf = (): Crf => ({
  weights: new Float32Array(L << FEATURE_BITS),
  transitions: new Float32Array(L * L),
  squares: new Float32Array(L << FEATURE_BITS),
  transitionSquares: new Float32Array(L * L),
});

/** Numbers of a seeded generator (mulberry32), so that the same seed trains the same model. */
export function random(seed: number): () => number {
  let a = seed | 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Keeps the first steps of a rare feature small. */
const DAMP = 4;

export interface TrainOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly l1: number;
  readonly seed: number;
  /** Share of the features of each unit that are left out, anew in each epoch. */
  readonly drop?: number;
  readonly onEpoch?: (epoch: number, loss: number, model: Pick<Crf, 'weights' | 'transitions'>) => void;
}

const isDropped = (f: number, salt: number, below: number): boolean => {
  const h = Math.imul(f ^ salt, 0x9e3779b1);
  return (Math.imul(h ^ (h >>> 15), 0x85ebca77) & 0x7fffffff) < below;
};

export function trainCrf(crf: Crf, examples: Examples, { epochs, rate, l1, seed, drop = 0, onEpoch }: TrainOptions): void {
  const { weights, transitions, squares, transitionSquares, mask } = crf;
  const next = random(seed);
  let sum: { weights: Float32Array; transitions: Float32Array } | undefined;
  let averaged = 0;
  const order = Int32Array.from({ length: examples.count }, (_, i) => i);
  let capacity = 0;
  for (let s = 0; s < examples.count; s++) capacity = Math.max(capacity, (examples.sequenceStart[s + 1] as number) - (examples.sequenceStart[s] as number));
  const emit = new Float64Array(capacity * L);
  const alpha = new Float64Array(capacity * L);
  const beta = new Float64Array(capacity * L);
  const raw = new Float64Array(L);
  const et = new Float64Array(L * L);
  const expectedTransitions = new Float64Array(L * L);
  const { features, unitStart, labels } = examples;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      const t = order[i] as number;
      order[i] = order[j] as number;
      order[j] = t;
    }
    let loss = 0;
    const dropBelow = Math.floor(drop * 0x7fffffff);
    const salt = Math.floor(next() * 0x7fffffff) | 1;
    const step = rate * (epochs > 1 ? 1 - (0.8 * epoch) / (epochs - 1) : 1);
    for (let k = 0; k < order.length; k++) {
      const s = order[k] as number;
      const weight = examples.weight[s] as number;
      const first = examples.sequenceStart[s] as number;
      const n = (examples.sequenceStart[s + 1] as number) - first;
      for (let i = 0; i < L * L; i++) {
        const p = Math.floor(i / L);
        et[i] = mayFollow(p, i % L) ? Math.exp(transitions[i] as number) : 0;
      }
      let logZ = 0;
      let goldScore = 0;
      for (let i = 0; i < n; i++) {
        raw.fill(0);
        const u = first + i;
        const to = unitStart[u + 1] as number;
        for (let f = unitStart[u] as number; f < to; f++) {
          if (dropBelow > 0 && isDropped(f, salt, dropBelow)) continue;
          const row = (features[f] as number) * L;
          for (let l = 0; l < L; l++) raw[l] = (raw[l] as number) + (weights[row + l] as number);
        }
        let max = raw[0] as number;
        for (let l = 1; l < L; l++) if ((raw[l] as number) > max) max = raw[l] as number;
        const gold = labels[u] as number;
        goldScore += (raw[gold] as number) + (transitions[(i === 0 ? OUTSIDE : (labels[u - 1] as number)) * L + gold] as number);
        logZ += max;
        let sum = 0;
        for (let l = 0; l < L; l++) {
          const e = Math.exp((raw[l] as number) - max);
          emit[i * L + l] = e;
          let a = 0;
          if (i === 0) a = et[OUTSIDE * L + l] as number;
          else for (let p = 0; p < L; p++) a += (alpha[(i - 1) * L + p] as number) * (et[p * L + l] as number);
          a *= e;
          alpha[i * L + l] = a;
          sum += a;
        }
        logZ += Math.log(sum);
        for (let l = 0; l < L; l++) alpha[i * L + l] = (alpha[i * L + l] as number) / sum;
      }
      loss += weight * (logZ - goldScore);
      for (let l = 0; l < L; l++) beta[(n - 1) * L + l] = 1;
      for (let i = n - 2; i >= 0; i--) {
        let sum = 0;
        for (let p = 0; p < L; p++) {
          let b = 0;
          for (let l = 0; l < L; l++) b += (et[p * L + l] as number) * (emit[(i + 1) * L + l] as number) * (beta[(i + 1) * L + l] as number);
          beta[i * L + p] = b;
          sum += b;
        }
        for (let p = 0; p < L; p++) beta[i * L + p] = (beta[i * L + p] as number) / sum;
      }
      expectedTransitions.fill(0);
      for (let i = 0; i < n; i++) {
        // expected transitions into unit i
        let z = 0;
        if (i > 0) {
          for (let p = 0; p < L; p++) {
            const a = alpha[(i - 1) * L + p] as number;
            if (a > 1e-6) for (let l = 0; l < L; l++) z += a * (et[p * L + l] as number) * (emit[i * L + l] as number) * (beta[i * L + l] as number);
          }
          for (let p = 0; p < L; p++) {
            const a = (alpha[(i - 1) * L + p] as number) / z;
            if (a * z > 1e-6)
              for (let l = 0; l < L; l++)
                expectedTransitions[p * L + l] =
                  (expectedTransitions[p * L + l] as number) + a * (et[p * L + l] as number) * (emit[i * L + l] as number) * (beta[i * L + l] as number);
          }
        }
        let total = 0;
        for (let l = 0; l < L; l++) {
          raw[l] = (alpha[i * L + l] as number) * (beta[i * L + l] as number);
          total += raw[l] as number;
        }
        const u = first + i;
        const gold = labels[u] as number;
        if (i === 0) for (let l = 0; l < L; l++) expectedTransitions[l] = (expectedTransitions[l] as number) + (raw[l] as number) / total;
        expectedTransitions[(i === 0 ? OUTSIDE : (labels[u - 1] as number)) * L + gold] =
          (expectedTransitions[(i === 0 ? OUTSIDE : (labels[u - 1] as number)) * L + gold] as number) - 1;
        const to = unitStart[u + 1] as number;
        for (let l = 0; l < L; l++) {
          const g = weight * ((raw[l] as number) / total - (l === gold ? 1 : 0));
          if (g < 2e-3 && g > -2e-3) continue;
          const gg = g * g;
          for (let f = unitStart[u] as number; f < to; f++) {
            if (dropBelow > 0 && isDropped(f, salt, dropBelow)) continue;
            const feature = features[f] as number;
            const at = feature * L + l;
            if (mask !== undefined && mask[at] === 0) continue;
            const sq = (squares[at] as number) + gg;
            squares[at] = sq;
            const r = step / Math.sqrt(sq + DAMP);
            const w = (weights[at] as number) - r * g;
            const shrink = r * l1;
            weights[at] = w > shrink ? w - shrink : w < -shrink ? w + shrink : 0;
          }
        }
      }
      for (let i = 0; i < L * L; i++) {
        const g = weight * (expectedTransitions[i] as number);
        if (g < 1e-4 && g > -1e-4) continue;
        const sq = (transitionSquares[i] as number) + g * g;
        transitionSquares[i] = sq;
        transitions[i] = (transitions[i] as number) - (step * g) / Math.sqrt(sq + 1);
      }
    }
    if (epochs > 1 && epoch > 0) {
      if (!sum) sum = { weights: new Float32Array(weights.length), transitions: new Float32Array(L * L) };
      for (let i = 0; i < weights.length; i++) if (weights[i] !== 0) sum.weights[i] = (sum.weights[i] as number) + (weights[i] as number);
      for (let i = 0; i < L * L; i++) sum.transitions[i] = (sum.transitions[i] as number) + (transitions[i] as number);
      averaged++;
    }
    const average = sum && { weights: sum.weights.map((w) => w / averaged), transitions: sum.transitions.map((w) => w / averaged) };
    onEpoch?.(epoch, loss / examples.unitCount, average ?? crf);
    if (epoch === epochs - 1 && average) {
      weights.set(average.weights);
      transitions.set(average.transitions);
    }
  }
}
