/**
 * Word classes: words that stand in the same company share a number. In: the hash of a word, and whether it is a name by
 * its capital. Out: its class, 0 for words that are not listed.
 */
const CLASS_BITS = 20;

export interface WordClasses {
  /** The class of a word by its slot; 0: not listed. */
  readonly table: Uint8Array;
  /** The group of a class. */
  readonly groups: Uint8Array;
}

/** Names are listed apart from the words they are spelt like. */
export const NAME_SEED = 0x6a09e667;

export const classSlot = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> (32 - CLASS_BITS);

/** The classes and groups of words, slots sorted as packed. */
export function createClasses(slots: ArrayLike<number>, classes: ArrayLike<number>, groups: ArrayLike<number>): WordClasses {
  const table = new Uint8Array(1 << CLASS_BITS);
  for (let i = 0; i < slots.length; i++) table[slots[i] as number] = classes[i] as number;
  return { table, groups: Uint8Array.from(groups) };
}
