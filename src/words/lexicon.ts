/**
 * The lexicon: which runs of syllables are words. In: the hash of a word (`hashWord`). Out: whether it is listed, from a
 * bitmap over 22 bits of the hash; about one in a hundred other runs looks listed too, which the model was trained with.
 */
export const LEXICON_BITS = 22;
/** Longer words (mostly sayings) are left out. */
export const MAX_LEXICON_SYLLABLES = 5;

export type Lexicon = Uint8Array;

export const lexiconSlot = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> (32 - LEXICON_BITS);

export function createLexicon(slots: Iterable<number>): Lexicon {
  const bitmap = new Uint8Array(1 << (LEXICON_BITS - 3));
  for (const slot of slots) bitmap[slot >> 3] = (bitmap[slot >> 3] as number) | (1 << (slot & 7));
  return bitmap;
}

export function lexiconHas(lexicon: Lexicon, hash: number): boolean {
  const slot = lexiconSlot(hash);
  return ((lexicon[slot >> 3] as number) & (1 << (slot & 7))) !== 0;
}
