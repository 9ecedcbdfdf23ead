/**
 * The weights of the names model as they are shipped. In: the printable string that `training/entities/pack.ts` wrote.
 * Out: a sparse table of rows, one number for each label.
 */
import { addRow, closeRows, countBits, createCode, createRowIndex, openBits, type PrefixCode, type RowIndex, readGap, readSymbol } from '../packing/index.js';
import { FEATURE_BITS } from './features.js';
import { LABEL_COUNT } from './labels.js';

export interface PackedWeights {
  /** Number of rows that are not empty. */
  readonly rows: number;
  /** The values that weights take; level 0 is the first. */
  readonly levels: readonly number[];
  /** From label `i / LABEL_COUNT` to label `i % LABEL_COUNT`. */
  readonly transitions: readonly number[];
  /** Lengths of the codes of gaps between rows, of parts of masks of labels, and of levels by label. */
  readonly codes: { readonly gap: string; readonly upper: string; readonly lower: readonly string[]; readonly level: readonly string[] };
  readonly data: string;
}

/** Scores are whole numbers of `1 / SCALE`: two labels share an integer, and sums of a unit stay within 2^15. */
export const SCALE_BITS = 9;
export const SCALE = 1 << SCALE_BITS;

/** Integers a row: eight, so that a row is found by a shift; the seven that thirteen labels need are used. */
export const ROW_BITS = 3;

export interface Weights {
  /** Which features have rows. */
  readonly index: RowIndex;
  /** Rows in the order of their features, each of two labels an integer: the even one below, the odd one above. */
  readonly rows: Int32Array;
  readonly transitions: ArrayLike<number>;
}

/** An empty table for so many rows. */
const createWeights = (rows: number, transitions: ArrayLike<number>): Weights => ({
  index: createRowIndex(FEATURE_BITS),
  rows: new Int32Array(rows << ROW_BITS),
  transitions,
});

function enterScore({ rows }: Weights, row: number, label: number, score: number): void {
  const at = (row << ROW_BITS) + (label >> 1);
  rows[at] = (rows[at] as number) + (label & 1 ? score << 16 : score);
}

/** Weights as learned, a row of labels for each feature, in the form that is looked up. */
export function tabulate(weights: Float32Array, transitions: ArrayLike<number>): Weights {
  const features: number[] = [];
  for (let f = 0; f < 1 << FEATURE_BITS; f++) if (weights.subarray(f * LABEL_COUNT, (f + 1) * LABEL_COUNT).some((w) => w !== 0)) features.push(f);
  const table = createWeights(features.length, transitions);
  for (const [row, f] of features.entries()) {
    addRow(table.index, f);
    for (let l = 0; l < LABEL_COUNT; l++) enterScore(table, row, l, Math.round((weights[f * LABEL_COUNT + l] as number) * SCALE));
  }
  closeRows(table.index);
  return table;
}

/** A row's labels are told in two parts: the upper ones, and the lower ones in a code by how many the upper are. */
export const LOWER_LABELS = 7;
export const LOWER_MASK = (1 << LOWER_LABELS) - 1;

export function unpackWeights({ rows, levels, transitions, codes, data }: PackedWeights): Weights {
  const source = openBits(data);
  const gapCode = createCode(codes.gap);
  const upperCode = createCode(codes.upper);
  const lowerCodes = codes.lower.map(createCode);
  const levelCodes = codes.level.map(createCode);
  const table = createWeights(rows, transitions);
  const scores = levels.map((level) => Math.round(level * SCALE));
  let feature = -1;
  for (let row = 0; row < rows; row++) {
    feature += readGap(source, gapCode);
    addRow(table.index, feature);
    const upper = readSymbol(source, upperCode);
    let mask = (upper << LOWER_LABELS) | readSymbol(source, lowerCodes[countBits(upper)] as PrefixCode);
    while (mask !== 0) {
      const label = 31 - Math.clz32(mask & -mask);
      enterScore(table, row, label, scores[readSymbol(source, levelCodes[label] as PrefixCode)] as number);
      mask &= mask - 1;
    }
  }
  closeRows(table.index);
  return table;
}
