/**
 * Classes of syllables by their company in the news (`training/entities/clusters.ts`). In: a syllable's hash and shape.
 * Out: a small number, 0 where nothing is known. The table is kept by short hashes: a class is a hint, no value.
 */
import { createCode, openBits, readGap, readSymbol } from '../packing/index.js';
import { Shape } from '../text/index.js';
import { CLUSTERS } from './clusters.model.js';

export interface PackedClusters {
  readonly count: number;
  /** Lengths of the codes of gaps between keys, and of classes. */
  readonly codes: { readonly gap: string; readonly cluster: string };
  readonly data: string;
}

export const CLUSTER_KEY_BITS = 22;

/** The key of a syllable: its hash with its case; the table keeps the upper `CLUSTER_KEY_BITS`. */
export function clusterKey(hash: number, shape: number): number {
  const h = Math.imul(hash ^ (shape === Shape.Lower ? 0 : shape === Shape.Title ? 0x5bd1e995 : 0x1b873593), 0x9e3779b1);
  return Math.imul(h ^ (h >>> 15), 0x85ebca77) >>> 0;
}

const SLOT_BITS = 16;
const SLOT_MASK = (1 << SLOT_BITS) - 1;

/** Open addressing: the key plus one, its class beside it. */
let keys: Int32Array | undefined;
const classes = new Uint16Array(1 << SLOT_BITS);

function slotOf(table: Int32Array, key: number): number {
  let slot = key & SLOT_MASK;
  while (table[slot] !== 0 && table[slot] !== key + 1) slot = (slot + 1) & SLOT_MASK;
  return slot;
}

function load(): Int32Array {
  const table = new Int32Array(1 << SLOT_BITS);
  const source = openBits(CLUSTERS.data);
  const gapCode = createCode(CLUSTERS.codes.gap);
  const clusterCode = createCode(CLUSTERS.codes.cluster);
  let key = -1;
  for (let i = 0; i < CLUSTERS.count; i++) {
    key += readGap(source, gapCode);
    const slot = slotOf(table, key);
    table[slot] = key + 1;
    classes[slot] = readSymbol(source, clusterCode);
  }
  return table;
}

/** The class of a syllable; a capitalised one that is unknown so is looked up in small letters. */
export function clusterOf(hash: number, shape: number): number {
  keys ??= load();
  const slot = slotOf(keys, clusterKey(hash, shape) >>> (32 - CLUSTER_KEY_BITS));
  if (keys[slot] !== 0) return classes[slot] as number;
  return shape === Shape.Lower ? 0 : (classes[slotOf(keys, clusterKey(hash, Shape.Lower) >>> (32 - CLUSTER_KEY_BITS))] as number);
}
