/**
 * The lexicon: which runs of syllables are words. In: the hash of a word (`hashWord`). Out: whether it is listed, from a
 * bitmap over some bits of the hash; a few other runs look listed too, which the models were trained with.
 */
export const LEXICON_BITS = 23;
/** Of the pairs of syllables that are words in text without diacritics. */
export const PAIR_BITS = 20;
/** Pairs of syllables with which longer words begin: most runs end there, and false finds with them. */
export const PREFIX_BITS = 18;
/** Longer words (mostly sayings) are left out. */
export const MAX_LEXICON_SYLLABLES = 5;

export interface Lexicon {
  readonly words: Uint8Array;
  /** What the hash of a word is shifted by. */
  readonly shift: number;
  readonly prefixes: Uint8Array;
}

const mix = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
export const lexiconSlot = (hash: number, bits: number): number => mix(hash) >>> (32 - bits);
export const prefixSlot = (hash: number): number => mix(hash) >>> (32 - PREFIX_BITS);

function toBitmap(slots: ArrayLike<number>, bits: number): Uint8Array {
  const bitmap = new Uint8Array(1 << (bits - 3));
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i] as number;
    bitmap[slot >> 3] = (bitmap[slot >> 3] as number) | (1 << (slot & 7));
  }
  return bitmap;
}

/** `words` are slots of `bits` bits; without `prefixes` it has words of two syllables alone. */
export const createLexicon = (words: ArrayLike<number>, prefixes: ArrayLike<number> = [], bits = LEXICON_BITS): Lexicon => ({
  words: toBitmap(words, bits),
  shift: 32 - bits,
  prefixes: toBitmap(prefixes, PREFIX_BITS),
});

const has = (bitmap: Uint8Array, slot: number): boolean => ((bitmap[slot >> 3] as number) & (1 << (slot & 7))) !== 0;

export const lexiconHas = (lexicon: Lexicon, hash: number): boolean => has(lexicon.words, mix(hash) >>> lexicon.shift);

/** Whether a word of three syllables or more begins with the two of this hash. */
export const lexiconGoesOn = (lexicon: Lexicon, hash: number): boolean => has(lexicon.prefixes, prefixSlot(hash));
