/**
 * The ranker: a linear model over hashed features that says which candidate is the noun, verb, time or holder of a figure.
 * In: features of a candidate, as numbers. Out: a score; the best of all candidates and of `none` wins.
 */

/** Weights of one model: a power of two of them. */
export const MODEL_BITS = 12;
export const MODEL_SIZE = 1 << MODEL_BITS;

/** Features of one candidate: hashes into the table of weights. Reused, so that a document allocates none. */
export interface Features {
  readonly at: Int32Array;
  count: number;
}

export const newFeatures = (): Features => ({ at: new Int32Array(64), count: 0 });

/** Adds the feature of a template (a small number of its own) with up to four values. */
export function addFeature(features: Features, template: number, a = 0, b = 0, c = 0, d = 0): void {
  let h = Math.imul(template + 1, 0x9e3779b1);
  h = Math.imul(h ^ (a + 0x7f4a), 0x85ebca6b);
  h = Math.imul((h ^ (h >>> 13)) + b + 0x165667, 0xc2b2ae35);
  h = Math.imul((h ^ (h >>> 15)) + c + 0x2c1b3, 0x27d4eb2f);
  h = Math.imul((h ^ (h >>> 14)) + d + 0x1b873, 0x165667b1);
  h ^= h >>> 16;
  if (features.count < features.at.length) features.at[features.count++] = (h >>> 3) & (MODEL_SIZE - 1);
}

export interface Model {
  readonly weights: Int8Array;
  readonly scale: number;
}

export function score(model: Model, features: Features): number {
  let sum = 0;
  for (let i = 0; i < features.count; i++) sum += model.weights[features.at[i] as number] as number;
  return sum * model.scale;
}

/** What won: a candidate (-1: none), and its share of belief among all. */
export interface Ranked {
  readonly at: number;
  readonly share: number;
}

/** Shows each candidate with its features, `none` (-1) among them. */
export type EachCandidate = (visit: (at: number, features: Features) => void) => void;

/** The candidate with the highest score; its share is that of a softmax. */
export function pickBest(model: Model, each: EachCandidate): Ranked {
  let best = -1;
  let top = Number.NEGATIVE_INFINITY;
  // the sum of all powers, as multiples of the highest
  let sum = 0;
  each((at, features) => {
    const value = score(model, features);
    if (value > top) {
      sum = 1 + sum * Math.exp(top - value);
      top = value;
      best = at;
    } else sum += Math.exp(value - top);
  });
  return { at: best, share: sum > 0 ? 1 / sum : 0 };
}

/** A part that may be left out is told only where the model believes in it at least so much. */
export const LEAST_SHARE = { time: 0.3, holder: 0.8 };

/** What won, or none where the model is not sure enough of it. */
export const ifSure = (best: Ranked, least: number): Ranked => (best.at >= 0 && best.share < least ? { at: -1, share: 1 - best.share } : best);

/** A model as it is packed: pairs of an index gap and a weight, as letters. */
export function unpackModel(packed: string, scale: number): Model {
  const weights = new Int8Array(MODEL_SIZE);
  let index = -1;
  for (let i = 0; i + 3 < packed.length; i += 4) {
    index += letterValue(packed, i) * 64 + letterValue(packed, i + 1);
    weights[index] = letterValue(packed, i + 2) * 64 + letterValue(packed, i + 3) - 128;
  }
  return { weights, scale };
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function letterValue(packed: string, at: number): number {
  const code = packed.charCodeAt(at);
  if (code >= 97) return code - 71;
  if (code >= 65) return code === 95 ? 63 : code - 65;
  return code === 45 ? 62 : code + 4;
}

/** `unpackModel` reversed; for the script that trains. */
export function packModel(weights: Int8Array): string {
  let packed = '';
  let before = -1;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number;
    if (weight === 0) continue;
    const gap = i - before;
    const value = weight + 128;
    packed += LETTERS.charAt(gap >> 6) + LETTERS.charAt(gap & 63) + LETTERS.charAt(value >> 6) + LETTERS.charAt(value & 63);
    before = i;
  }
  return packed;
}
