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

export interface Weights {
  /** For a feature the number of its row; 0 is an empty one. */
  readonly rowOf: Uint16Array | Uint32Array;
  /** A bit for each feature that has a row: most have none, and these bits stay in the cache. */
  readonly present: Uint32Array;
  /** `LABEL_COUNT` scores a row. */
  readonly scores: Float32Array;
  readonly transitions: Float32Array;
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
  const rowOf = new Uint16Array(1 << FEATURE_BITS);
  const present = new Uint32Array(1 << (FEATURE_BITS - 5));
  const scores = new Float32Array((packed.rows + 1) * LABEL_COUNT);
  let feature = -1;
  for (let row = 1; row <= packed.rows; row++) {
    feature += readGap(reader, CONTEXTS.gap);
    rowOf[feature] = row;
    present[feature >>> 5] = (present[feature >>> 5] as number) | (1 << (feature & 31));
    let seen = 0;
    for (let l = 0; l < LABEL_COUNT; l++) {
      if (!bit(maskContext(l, seen))) continue;
      seen++;
      let node = 1;
      for (let k = 0; k < depth; k++) node = node * 2 + bit(levelContext(l, node));
      scores[row * LABEL_COUNT + l] = packed.levels[node - (1 << depth)] as number;
    }
  }
  return { rowOf, present, scores, transitions: Float32Array.from(packed.transitions) };
}
