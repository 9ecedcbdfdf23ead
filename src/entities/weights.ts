/**
 * The weights of the names model as they are shipped. In: the printable string that `training/entities/pack.ts` wrote.
 * Out: a sparse table of rows, one number for each label. The bits are those of an adaptive binary range coder (as in
 * LZMA), six to a character, so that gzip finds nothing left to take.
 */
import { FEATURE_BITS } from './features.js';
import { LABEL_COUNT } from './labels.js';

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
  readonly rowOf: Uint16Array;
  /** `LABEL_COUNT` scores a row. */
  readonly scores: Float32Array;
  readonly transitions: Float32Array;
}

export const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Contexts of the coder: probabilities of a zero bit, in 2048ths. */
export const CONTEXTS = { gap: 0, mask: 32, level: 32 + LABEL_COUNT * 8, end: 32 + LABEL_COUNT * 8 + LABEL_COUNT * 64 } as const;

/** How a row's mask of labels is told: by the label and how many came before it. */
export const maskContext = (label: number, before: number): number => CONTEXTS.mask + label * 8 + Math.min(7, before);
export const levelContext = (label: number, node: number): number => CONTEXTS.level + label * 64 + node;

function sixBits(data: string): Uint8Array {
  const value = new Uint8Array(128);
  for (let i = 0; i < ALPHABET.length; i++) value[ALPHABET.charCodeAt(i)] = i;
  const bytes = new Uint8Array(Math.ceil((data.length * 3) / 4) + 8);
  let bits = 0;
  let buffer = 0;
  let n = 0;
  for (let i = 0; i < data.length; i++) {
    buffer = ((buffer << 6) | (value[data.charCodeAt(i)] as number)) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[n++] = buffer >>> bits;
    }
  }
  return bytes;
}

/** Reads bits as the range coder wrote them. */
function bitReader(bytes: Uint8Array): { bit(context: number): number; raw(count: number): number } {
  const chances = new Uint16Array(CONTEXTS.end).fill(1024);
  let range = 0xffffffff;
  let code = 0;
  let at = 1;
  for (let i = 0; i < 4; i++) code = ((code << 8) | (bytes[at++] as number)) >>> 0;
  const refill = (): void => {
    while (range < 0x1000000) {
      range = (range << 8) >>> 0;
      code = ((code << 8) | (bytes[at++] ?? 0)) >>> 0;
    }
  };
  return {
    bit(context) {
      const chance = chances[context] as number;
      const bound = (range >>> 11) * chance;
      let bit = 0;
      if (code < bound) {
        range = bound;
        chances[context] = chance + ((2048 - chance) >> 5);
      } else {
        range -= bound;
        code -= bound;
        chances[context] = chance - (chance >> 5);
        bit = 1;
      }
      refill();
      return bit;
    },
    raw(count) {
      let value = 0;
      for (let i = 0; i < count; i++) {
        range >>>= 1;
        const bit = code >= range ? 1 : 0;
        if (bit) code -= range;
        value = (value << 1) | bit;
        refill();
      }
      return value;
    },
  };
}

export function unpackWeights(packed: PackedWeights): Weights {
  const { bit, raw } = bitReader(sixBits(packed.data));
  const depth = Math.ceil(Math.log2(packed.levels.length));
  const rowOf = new Uint16Array(1 << FEATURE_BITS);
  const scores = new Float32Array((packed.rows + 1) * LABEL_COUNT);
  let feature = -1;
  for (let row = 1; row <= packed.rows; row++) {
    let size = 0;
    while (bit(CONTEXTS.gap + size)) size++;
    feature += (1 << size) + raw(size);
    rowOf[feature] = row;
    let seen = 0;
    for (let l = 0; l < LABEL_COUNT; l++) {
      if (!bit(maskContext(l, seen))) continue;
      seen++;
      let node = 1;
      for (let k = 0; k < depth; k++) node = node * 2 + bit(levelContext(l, node));
      scores[row * LABEL_COUNT + l] = packed.levels[node - (1 << depth)] as number;
    }
  }
  return { rowOf, scores, transitions: Float32Array.from(packed.transitions) };
}
