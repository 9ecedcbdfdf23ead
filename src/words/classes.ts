/**
 * Word classes: words that take the same tags as often share a number. In: the hash of a word, and whether it is a name by
 * its capital. Out: its class, 0 for words that are not listed; the tags that a class may take.
 */
const CLASS_BITS = 20;

export interface WordClasses {
  /** The class of a word by its slot; 0: not listed. */
  readonly table: Uint8Array;
  /** The group of a class. */
  readonly groups: Uint8Array;
  /** The columns (`tag-features.ts`) of the tags that the words of a class take; of class 0 every one. */
  readonly columns: readonly Uint8Array[];
  /** The pairs of columns, an even one and the next, that hold those columns; an even number of them. */
  readonly pairs: readonly Uint8Array[];
}

/** Larger kinds are those of words that are not listed. */
const MAX_CLASSES = 256;

/** The columns that a word of a kind may have. */
export const columnsOf = ({ columns }: WordClasses, kind: number): Uint8Array => columns[kind < MAX_CLASSES ? kind : 0] as Uint8Array;

/** The pairs that hold those columns. */
export const pairsOf = ({ pairs }: WordClasses, kind: number): Uint8Array => pairs[kind < MAX_CLASSES ? kind : 0] as Uint8Array;

/** Names are listed apart from the words they are spelt like. */
export const NAME_SEED = 0x6a09e667;

export const classSlot = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> (32 - CLASS_BITS);

/** The classes of words by slot, the groups of classes, and their columns as bits of a number. */
export function createClasses(slots: ArrayLike<number>, classes: ArrayLike<number>, groups: ArrayLike<number>, columnBits: ArrayLike<number>): WordClasses {
  const table = new Uint8Array(1 << CLASS_BITS);
  for (let i = 0; i < slots.length; i++) table[slots[i] as number] = classes[i] as number;
  const columns = Array.from(columnBits, (bits) => Uint8Array.from(Array.from({ length: 16 }, (_, column) => column).filter((column) => (bits >> column) & 1)));
  return { table, groups: Uint8Array.from(groups), columns, pairs: columns.map(toPairs) };
}

/** Two pairs are summed at a time: an odd number of them ends with the last one again. */
function toPairs(columns: Uint8Array): Uint8Array {
  const pairs = [...new Set(Array.from(columns, (column) => column >> 1))];
  return Uint8Array.from(pairs.length % 2 === 0 ? pairs : [...pairs, pairs.at(-1) as number]);
}
