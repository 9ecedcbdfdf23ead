/**
 * The weights of the names model as they are shipped. In: the printable string that `training/entities/pack.ts` wrote.
 * Out: a sparse table of rows, one number for each label.
 */
import { FEATURE_BITS } from './features.js';
import { LABEL_COUNT } from './labels.js';
import { bitReader, GAP_CONTEXTS, readGap } from './range-decoder.js';

export interface PackedWeights {
  /** Number of rows that are not empty. */
  readonly rows: number;
  /** The values that weights take; level 0 is the first. */
  readonly levels: readonly number[];
  /** From label `i / LABEL_COUNT` to label `i % LABEL_COUNT`. */
  readonly transitions: readonly number[];
  readonly data: string;
}

/** Scores are whole numbers of `1 / SCALE`: two labels share an integer, and sums of a unit stay within 2^15. */
export const SCALE_BITS = 9;
export const SCALE = 1 << SCALE_BITS;

/** Integers a row: eight, so that a row is found by a shift; the seven that thirteen labels need are used. */
export const ROW_BITS = 3;

export interface Weights {
  /**
   * For each 32 features a bit for each that has a row, then the number of rows before them: most features have none, and
   * these bits stay in the cache.
   */
  readonly index: Int32Array;
  /** Rows in the order of their features, each of two labels an integer: the even one below, the odd one above. */
  readonly rows: Int32Array;
  readonly transitions: ArrayLike<number>;
}

/** An empty table for so many rows. */
const createWeights = (rows: number, transitions: ArrayLike<number>): Weights => ({
  index: new Int32Array(1 << (FEATURE_BITS - 4)),
  rows: new Int32Array(rows << ROW_BITS),
  transitions,
});

/** Enters a row; rows come in the order of their features. */
function enterRow({ index }: Weights, feature: number): void {
  const at = (feature >>> 5) << 1;
  index[at] = (index[at] as number) | (1 << (feature & 31));
}

function enterScore({ rows }: Weights, row: number, label: number, score: number): void {
  const at = (row << ROW_BITS) + (label >> 1);
  const value = Math.round(score * SCALE);
  rows[at] = (rows[at] as number) + (label & 1 ? value << 16 : value);
}

/** Counts the rows before each 32 features. */
function countRows({ index }: Weights): void {
  let rows = 0;
  for (let at = 0; at < index.length; at += 2) {
    index[at + 1] = rows;
    rows += countBits(index[at] as number);
  }
}

/** How many bits of a number are set. */
export function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Weights as learned, a row of labels for each feature, in the form that is looked up. */
export function tabulate(weights: Float32Array, transitions: ArrayLike<number>): Weights {
  const features: number[] = [];
  for (let f = 0; f < 1 << FEATURE_BITS; f++) if (weights.subarray(f * LABEL_COUNT, (f + 1) * LABEL_COUNT).some((w) => w !== 0)) features.push(f);
  const table = createWeights(features.length, transitions);
  for (const [row, f] of features.entries()) {
    enterRow(table, f);
    for (let l = 0; l < LABEL_COUNT; l++) enterScore(table, row, l, weights[f * LABEL_COUNT + l] as number);
  }
  countRows(table);
  return table;
}

/** Contexts of the coder. */
export const CONTEXTS = { gap: 0, mask: GAP_CONTEXTS, level: GAP_CONTEXTS + LABEL_COUNT * 8, end: GAP_CONTEXTS + LABEL_COUNT * 8 + LABEL_COUNT * 64 } as const;

/** How a row's mask of labels is told: by the label and how many came before it. */
export const maskContext = (label: number, before: number): number => CONTEXTS.mask + label * 8 + Math.min(7, before);
export const levelContext = (label: number, node: number): number => CONTEXTS.level + label * 64 + node;

export function unpackWeights(packed: PackedWeights): Weights {
  const reader = bitReader(packed.data, CONTEXTS.end);
  const { bit } = reader;
  const depth = Math.ceil(Math.log2(packed.levels.length));
  const table = createWeights(packed.rows, packed.transitions);
  let feature = -1;
  for (let row = 0; row < packed.rows; row++) {
    feature += readGap(reader, CONTEXTS.gap);
    enterRow(table, feature);
    let seen = 0;
    for (let l = 0; l < LABEL_COUNT; l++) {
      if (!bit(maskContext(l, seen))) continue;
      seen++;
      let node = 1;
      for (let k = 0; k < depth; k++) node = node * 2 + bit(levelContext(l, node));
      enterScore(table, row, l, packed.levels[node - (1 << depth)] as number);
    }
  }
  countRows(table);
  return table;
}
