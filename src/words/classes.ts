/**
 * Word classes: words that stand in the same company share a number. In: the hash of a word, and whether it is a name by
 * its capital. Out: its class, 0 for words that are not listed.
 */
const CLASS_BITS = 20;

export type WordClasses = Uint8Array;

/** Names are listed apart from the words they are spelt like. */
export const NAME_SEED = 0x6a09e667;

export const classSlot = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> (32 - CLASS_BITS);

export function createClasses(slots: ArrayLike<number>, classOf: (i: number) => number): WordClasses {
  const table = new Uint8Array(1 << CLASS_BITS);
  for (let i = 0; i < slots.length; i++) table[slots[i] as number] = classOf(i);
  return table;
}
