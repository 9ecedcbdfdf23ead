/**
 * Small numbers by the upper bits of hashes: hints, no values, for a key that was never entered may find one. In: a table as
 * `training/entities/pack.ts` packed it. Out: the number of a key, 0 where nothing is known.
 */
import { createCode, openBits, readGap, readSymbol } from '../packing/index.js';

export interface PackedTable {
  readonly count: number;
  /** How many of the upper bits of a key are kept. */
  readonly keyBits: number;
  /** Lengths of the codes of gaps between keys, and of values. */
  readonly codes: { readonly gap: string; readonly value: string };
  readonly data: string;
}

/** Open addressing: the short key plus one, its value beside it. */
export interface ShortTable {
  readonly shift: number;
  readonly keys: Int32Array;
  readonly values: Uint16Array;
}

export function openTable({ count, keyBits, codes, data }: PackedTable): ShortTable {
  // at least half of the slots stay free
  const slots = 1 << (33 - Math.clz32(count));
  const table = { shift: 32 - keyBits, keys: new Int32Array(slots), values: new Uint16Array(slots) };
  const source = openBits(data);
  const gapCode = createCode(codes.gap);
  const valueCode = createCode(codes.value);
  let key = -1;
  for (let i = 0; i < count; i++) {
    key += readGap(source, gapCode);
    const slot = slotOf(table, key);
    table.keys[slot] = key + 1;
    table.values[slot] = readSymbol(source, valueCode);
  }
  return table;
}

function slotOf({ keys }: ShortTable, short: number): number {
  const mask = keys.length - 1;
  let slot = short & mask;
  while (keys[slot] !== 0 && keys[slot] !== short + 1) slot = (slot + 1) & mask;
  return slot;
}

/** The value of a key of 32 bits. */
export const lookUp = (table: ShortTable, key: number): number => table.values[slotOf(table, key >>> table.shift)] as number;
