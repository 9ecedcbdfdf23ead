/**
 * What the teacher of the tagger sees of a word: vectors of it and its neighbours with the tags they are known to take,
 * the vector that the neighbours foretell, looks, and hashed words and syllables. In: words. Out: numbers, and slots.
 */
import { TAGS } from '../../src/words/words.js';
import { type Embeddings, WINDOW } from './embeddings.js';
import type { TagLexicon } from './tag-lexicon.js';

/** Neighbours on each side whose vectors are seen. */
export const SIDES = 1;
export const LOOKS = 12;
export const SPARSE_BITS = 18;
/** All vectors are made this long, so that none drowns the looks. */
const LENGTH = 1.5;

export const scaleTo = (vector: Float32Array): Float32Array => {
  const norm = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0)) || 1;
  return vector.map((x) => (x / norm) * LENGTH);
};

/**
 * The vector of a key, a mark where it is the mean of its syllables' for want of one, and, given a lexicon, the chances of
 * its tags and a mark where it is not listed.
 */
export function createWordVectors(
  { dimension, index, vectors }: Embeddings,
  lexicon: TagLexicon | undefined,
): { width: number; of: (key: string) => Float32Array } {
  const width = dimension + 1 + (lexicon ? TAGS.length + 1 : 0);
  const known = new Map<string, Float32Array>();
  const vectorAt = (i: number): Float32Array => scaleTo(vectors.slice(i * dimension, (i + 1) * dimension));
  const find = (key: string): number | undefined => {
    const name = key.startsWith('^');
    // a name of one syllable may be known as a word, a word at the head of a sentence as a name
    return index.get(key) ?? (name ? (key.includes(' ') ? undefined : index.get(key.slice(1))) : index.get(`^${key}`));
  };
  const read = (key: string): Float32Array => {
    const out = new Float32Array(width);
    const i = find(key);
    if (i !== undefined) out.set(vectorAt(i));
    else {
      out[dimension] = 1;
      const name = key.startsWith('^') ? '^' : '';
      const parts = key
        .slice(name.length)
        .split(' ')
        .map((part) => index.get(name + part))
        .filter((part) => part !== undefined);
      for (const part of parts) for (const [d, x] of vectorAt(part).entries()) out[d] = (out[d] as number) + x / parts.length;
    }
    if (lexicon) {
      const entry = lexicon.get(key) ?? lexicon.get(`^${key}`);
      if (entry && entry.count > 1) for (const [t, chance] of entry.chances.entries()) out[dimension + 1 + t] = 2 * chance;
      else out[width - 1] = 1;
    }
    return out;
  };
  return {
    width,
    of: (key) => {
      let vector = known.get(key);
      if (!vector) {
        vector = read(key);
        known.set(key, vector);
      }
      return vector;
    },
  };
}

/** Numbers of keys among the vectors. */
export const numbersOf = ({ index }: Embeddings, keys: readonly string[]): Int32Array => Int32Array.from(keys, (key) => index.get(key) ?? -1);

/** The vector that the neighbours of word `i` foretell. */
export function foretell({ dimension, outputs }: Embeddings, numbers: Int32Array, i: number, out: Float32Array): void {
  out.fill(0);
  for (const [w, place] of WINDOW.entries()) {
    const number = numbers[i + place] ?? -1;
    if (number < 0) continue;
    const output = outputs[w] as Float32Array;
    for (let d = 0; d < dimension; d++) out[d] = (out[d] as number) + (output[number * dimension + d] as number);
  }
  out.set(scaleTo(out));
}

const looks = new Map<string, Uint8Array>();

/** Looks of a word but for its place. */
function looksOf(word: string): Uint8Array {
  let out = looks.get(word);
  if (!out) {
    const capital = /^\p{Lu}/u.test(word);
    const tests = [
      false,
      false,
      capital,
      capital,
      /^[\p{Lu}\d&.-]+$/u.test(word),
      /\d/.test(word),
      !/[\p{L}\d]/u.test(word),
      word.includes(' '),
      / \p{Lu}/u.test(word),
      word.split(' ').length > 2,
      /^[a-z]+$/i.test(word),
      true,
    ];
    out = Uint8Array.from(tests, Number);
    looks.set(word, out);
  }
  return out;
}

/** Looks of word `i` of a sentence, from `out[at]` on: first, last, capital, capital inside the sentence, and those of `looksOf`. */
export function writeLooks(words: readonly string[], i: number, out: Float32Array, at: number): void {
  out.set(looksOf(words[i] as string), at);
  out[at] = i === 0 ? 1 : 0;
  out[at + 1] = i === words.length - 1 ? 1 : 0;
  if (i === 0) out[at + 3] = 0;
}

function hashString(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return (h ^ (h >>> 13)) >>> (32 - SPARSE_BITS);
}

/** Slots of words, pairs of them and syllables. */
export function sparseSlots(keys: readonly string[], i: number): number[] {
  const word = keys[i] as string;
  const before = keys[i - 1] ?? '<';
  const after = keys[i + 1] ?? '>';
  const parts = word.replace('^', '').split(' ');
  const longer = parts.length > 1 ? 1 : 0;
  return [
    `w${word}`,
    `b${before}`,
    `a${after}`,
    `bw${before}|${word}`,
    `wa${word}|${after}`,
    `ba${before}|${after}`,
    `f${parts[0]}|${longer}`,
    `l${parts.at(-1)}|${longer}`,
    `B${keys[i - 2] ?? '<'}|${before}`,
    `A${after}|${keys[i + 2] ?? '>'}`,
  ].map(hashString);
}
