/**
 * Hashes of syllables: 32-bit integers that do not depend on case, on Unicode form (NFC, NFD) or on where the tone is
 * written (`Hoà`, `hòa`). The scan computes them as it reads; tables of words are built with `hashSyllable`.
 * A hash that decides a *value* must be confirmed by comparing the letters (see `unitEquals`).
 */
import { CharClass, describe, toneOfMark, withQuality } from './characters.js';

export const HASH_SEED = 0x2545f491;

/** One more base letter. */
export function hashStep(hash: number, base: number): number {
  return (Math.imul(hash ^ base, 0x01000193) + (hash >>> 15)) | 0;
}

/** The end of a syllable: mixes the tone in. */
export function hashEnd(hash: number, tone: number): number {
  let h = Math.imul(hash ^ (tone * 0x9e3779b1), 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Two hashes, in order, as one: for words of several syllables. */
export function combineHashes(first: number, second: number): number {
  const h = Math.imul(first, 0x9e3779b1) ^ second;
  return Math.imul(h ^ (h >>> 15), 0x85ebca77);
}

/** The hash that the scan gives to a unit with these letters; for building tables. */
export const hashSyllable = (syllable: string): number => hashLetters(syllable, 0, syllable.length);

/** `hashSyllable` of a part of a text. */
export function hashLetters(text: string, from: number, to: number): number {
  let hash = HASH_SEED;
  let before = hash;
  let base = 0;
  let tone = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    const info = describe(code);
    const cls = info >>> 20;
    if (cls === CharClass.Ignorable) continue;
    if (cls === CharClass.Mark) {
      const t = toneOfMark(code);
      if (t) tone = t;
      else {
        base = withQuality(base, code);
        hash = hashStep(before, base);
      }
      continue;
    }
    before = hash;
    base = info & 0xffff;
    tone = (info >>> 16) & 15 || tone;
    hash = hashStep(before, base);
  }
  return hashEnd(hash, tone);
}

/** The hash of a word of syllables joined by single spaces. */
export function hashWord(word: string): number {
  let hash = 0;
  let first = true;
  for (const syllable of word.split(' ')) {
    hash = first ? hashSyllable(syllable) : combineHashes(hash, hashSyllable(syllable));
    first = false;
  }
  return hash;
}
