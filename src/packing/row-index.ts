/**
 * Which slots of a sparse table have a row, and which: a bit for each slot, and for each 32 slots the number of rows before
 * them. Most slots have none, and so few bytes stay in the cache. In: slots in their order. Out: rows, counted from 0.
 */

/** Pairs of numbers: the bits of 32 slots, then how many rows come before them. */
export type RowIndex = Int32Array;

/** An index of slots below 2^`slotBits`, without rows. */
export const createRowIndex = (slotBits: number): RowIndex => new Int32Array(1 << (slotBits - 4));

/** Gives a slot a row. */
export function addRow(index: RowIndex, slot: number): void {
  const at = (slot >>> 5) << 1;
  index[at] = (index[at] as number) | (1 << (slot & 31));
}

/** Counts rows, once all slots have theirs. */
export function closeRows(index: RowIndex): void {
  let rows = 0;
  for (let at = 0; at < index.length; at += 2) {
    index[at + 1] = rows;
    rows += countBits(index[at] as number);
  }
}

/** 1 where a slot has a row, else 0. */
export const hasRow = (index: RowIndex, slot: number): number => ((index[(slot >>> 5) << 1] as number) >>> (slot & 31)) & 1;

/** The row of a slot that has one. */
export function rowOf(index: RowIndex, slot: number): number {
  const at = (slot >>> 5) << 1;
  return (index[at + 1] as number) + countBits((index[at] as number) & ((1 << (slot & 31)) - 1));
}

/** How many bits of a number are set. */
export function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Writes the two sums of 16 bits that share a number: the one below to `sums[at]`, the one above after it. */
export function splitPair(sums: Int32Array, at: number, pair: number): void {
  const below = (pair << 16) >> 16;
  sums[at] = below;
  sums[at + 1] = (pair - below) >> 16;
}

/** Brings those of the first `count` slots that have a row to the front. Out: how many have. */
export function keepKnown(index: RowIndex, slots: Int32Array, count: number): number {
  // without a branch that can't be foreseen
  let known = 0;
  for (let i = 0; i < count; i++) {
    const slot = slots[i] as number;
    slots[known] = slot;
    known += hasRow(index, slot);
  }
  return known;
}
