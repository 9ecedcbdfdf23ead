/** Which weights are worth shipping. In: a trained field and its examples. Out: the mask of those to keep. */
import { FEATURE_BITS } from '../../src/entities/features.js';
import { LABEL_COUNT } from '../../src/entities/labels.js';
import type { Crf } from './crf.js';
import type { Examples } from './examples.js';

/** How often each feature occurs. */
export function countFeatures(examples: Examples): Uint32Array {
  const counts = new Uint32Array(1 << FEATURE_BITS);
  for (let f = 0; f < examples.featureCount; f++) {
    const feature = examples.features[f] as number;
    counts[feature] = (counts[feature] as number) + 1;
  }
  return counts;
}

/** Lets only features that occur `least` times have weights. */
export function maskRare(crf: Crf, counts: Uint32Array, least: number): void {
  const mask = new Uint8Array(LABEL_COUNT << FEATURE_BITS);
  for (let row = 0; row < counts.length; row++) if ((counts[row] as number) >= least) mask.fill(1, row * LABEL_COUNT, (row + 1) * LABEL_COUNT);
  crf.mask = mask;
}

/**
 * Keeps the `rows` features and of them the `keep` weights that do most (size times the root of how often they were
 * needed) and sets the others to zero. A feature costs its place in the file whatever the number of its weights.
 */
export function pruneWeights(crf: Crf, rows: number, keep: number): void {
  const { weights, squares } = crf;
  const worth = new Float32Array(weights.length);
  const rowWorth = new Float32Array(1 << FEATURE_BITS);
  for (let i = 0; i < weights.length; i++) {
    const w = Math.abs(weights[i] as number) * Math.sqrt(squares[i] as number);
    worth[i] = w;
    const row = Math.floor(i / LABEL_COUNT);
    rowWorth[row] = (rowWorth[row] as number) + w;
  }
  const leastRow = rowWorth.slice().sort()[rowWorth.length - rows] as number;
  for (let i = 0; i < worth.length; i++) if ((rowWorth[Math.floor(i / LABEL_COUNT)] as number) < leastRow) worth[i] = 0;
  const sorted = worth.filter((w) => w > 0).sort();
  const least = sorted[Math.max(0, sorted.length - keep)] ?? 0;
  const mask = new Uint8Array(weights.length);
  for (let i = 0; i < weights.length; i++) {
    if ((worth[i] as number) >= least && worth[i] !== 0) mask[i] = 1;
    else weights[i] = 0;
  }
  crf.mask = mask;
}
