/**
 * The teacher of the tagger: a small neural net over word vectors with a linear part over words and syllables; too large
 * to ship, good enough to label the silver text. In: sentences with tags. Out: a function from words to chances of tags.
 */
import { TAGS } from '../../src/words/words.js';
import type { Embeddings } from './embeddings.js';
import { createRandom, type GoldSentence } from './sentences.js';
import { keysOf } from './word-classes.js';

export const TAG_COUNT = TAGS.length;
const HIDDEN = 64;
const SIDES = 2;
const EXTRA = 12;
const SPARSE_BITS = 18;

export type TagTeacher = (words: readonly string[]) => Float32Array[];

/** Unit-length vectors; words without one take the mean of their syllables' and a mark. */
function createVectors({ dimension, index, vectors }: Embeddings): (key: string) => Float32Array {
  const known = new Map<string, Float32Array>();
  const unit = (i: number): Float32Array => {
    const v = vectors.slice(i * dimension, (i + 1) * dimension);
    const norm = Math.sqrt(v.reduce((s, x) => s + x * x, 0)) || 1;
    return v.map((x) => (x / norm) * 1.5);
  };
  return (key) => {
    const old = known.get(key);
    if (old) return old;
    const out = new Float32Array(dimension + 1);
    let i = index.get(key);
    if (i === undefined && key.startsWith('^')) {
      const other = index.get(key.slice(1));
      if (other !== undefined && !key.includes(' ')) i = other;
    }
    if (i === undefined && !key.startsWith('^')) i = index.get(`^${key}`);
    if (i !== undefined) out.set(unit(i));
    else {
      out[dimension] = 1;
      const parts = key.split(' ').map((part) => index.get(key.startsWith('^') ? `^${part.replace('^', '')}` : part));
      const found = parts.filter((part) => part !== undefined);
      for (const part of found) for (const [d, x] of unit(part).entries()) out[d] = (out[d] as number) + x / found.length;
    }
    known.set(key, out);
    return out;
  };
}

function hashString(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return (h ^ (h >>> 13)) >>> (32 - SPARSE_BITS);
}

function extras(word: string, first: boolean, last: boolean, out: Float32Array, at: number): void {
  out[at] = first ? 1 : 0;
  out[at + 1] = last ? 1 : 0;
  out[at + 2] = /^\p{Lu}/u.test(word) ? 1 : 0;
  out[at + 3] = /^\p{Lu}/u.test(word) && !first ? 1 : 0;
  out[at + 4] = /^[\p{Lu}\d&.-]+$/u.test(word) ? 1 : 0;
  out[at + 5] = /\d/.test(word) ? 1 : 0;
  out[at + 6] = /[\p{L}\d]/u.test(word) ? 0 : 1;
  out[at + 7] = word.includes(' ') ? 1 : 0;
  out[at + 8] = / \p{Lu}/u.test(word) ? 1 : 0;
  out[at + 9] = word.split(' ').length > 2 ? 1 : 0;
  out[at + 10] = /^[a-z]+$/i.test(word) ? 1 : 0;
  out[at + 11] = 1;
}

function sparse(keys: readonly string[], i: number): number[] {
  const word = keys[i] as string;
  const before = keys[i - 1] ?? '<';
  const after = keys[i + 1] ?? '>';
  const parts = word.replace('^', '').split(' ');
  return [
    `w${word}`,
    `b${before}`,
    `a${after}`,
    `bw${before}|${word}`,
    `wa${word}|${after}`,
    `ba${before}|${after}`,
    `f${parts[0]}`,
    `l${parts.at(-1)}`,
    `B${keys[i - 2] ?? '<'}|${before}`,
    `A${after}|${keys[i + 2] ?? '>'}`,
  ].map(hashString);
}

export function trainTeacher(gold: readonly GoldSentence[], embeddings: Embeddings, seed: number, passes: number): TagTeacher {
  const vectorOf = createVectors(embeddings);
  const width = embeddings.dimension + 1;
  const inputs = (2 * SIDES + 1) * width + EXTRA * 3;
  const random = createRandom(seed);
  const w1 = Float32Array.from({ length: inputs * HIDDEN }, () => (random() - 0.5) * 2 * Math.sqrt(3 / inputs));
  const b1 = new Float32Array(HIDDEN);
  const w2 = Float32Array.from({ length: HIDDEN * TAG_COUNT }, () => (random() - 0.5) * 0.2);
  const linear = new Float32Array(TAG_COUNT << SPARSE_BITS);
  const s1 = new Float32Array(w1.length).fill(0.1);
  const sb = new Float32Array(HIDDEN).fill(0.1);
  const s2 = new Float32Array(w2.length).fill(0.1);
  const sl = new Float32Array(linear.length).fill(0.1);
  const x = new Float32Array(inputs);
  const h = new Float32Array(HIDDEN);
  const dh = new Float32Array(HIDDEN);
  const nothing = new Float32Array(width);

  const fill = (words: readonly string[], keys: readonly string[], i: number): void => {
    let at = 0;
    for (let k = -SIDES; k <= SIDES; k++) {
      const key = keys[i + k];
      x.set(key === undefined ? nothing : vectorOf(key), at);
      at += width;
    }
    for (let k = -1; k <= 1; k++) {
      const word = words[i + k];
      if (word === undefined) x.fill(0, at, at + EXTRA);
      else extras(word, i + k === 0, i + k === words.length - 1, x, at);
      at += EXTRA;
    }
  };
  const forward = (features: readonly number[], dropout: number): Float32Array => {
    for (let j = 0; j < HIDDEN; j++) {
      let sum = b1[j] as number;
      const row = j * inputs;
      for (let d = 0; d < inputs; d++) sum += (x[d] as number) * (w1[row + d] as number);
      h[j] = sum > 0 && (dropout === 0 || random() >= dropout) ? sum / (1 - dropout) : 0;
    }
    return output(features);
  };
  const output = (features: readonly number[]): Float32Array => {
    const p = new Float32Array(TAG_COUNT);
    for (let t = 0; t < TAG_COUNT; t++) {
      let sum = 0;
      for (let j = 0; j < HIDDEN; j++) sum += (h[j] as number) * (w2[t * HIDDEN + j] as number);
      for (const f of features) sum += linear[f * TAG_COUNT + t] as number;
      p[t] = sum;
    }
    const top = Math.max(...p);
    let total = 0;
    for (let t = 0; t < TAG_COUNT; t++) total += p[t] = Math.exp((p[t] as number) - top);
    for (let t = 0; t < TAG_COUNT; t++) p[t] = (p[t] as number) / total;
    return p;
  };
  const examples = gold.map(({ words, tags = [] }) => ({ words, keys: keysOf(words), tags: tags.map((tag) => TAGS.indexOf(tag as (typeof TAGS)[number])) }));
  const order = examples.map((_, i) => i);
  for (let pass = 0; pass < passes; pass++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    const rate = 0.05 * (1 - (0.8 * pass) / passes);
    for (const e of order) {
      const { words, keys, tags } = examples[e] as (typeof examples)[number];
      for (let i = 0; i < words.length; i++) {
        const tag = tags[i] as number;
        if (tag < 0) continue;
        fill(words, keys, i);
        // words are hidden now and then, so that their vectors learn to decide alone
        const features = sparse(keys, i).filter(() => random() > 0.2);
        const p = forward(features, 0.3);
        dh.fill(0);
        for (let t = 0; t < TAG_COUNT; t++) {
          const g = (t === tag ? 1 : 0) - (p[t] as number);
          if (g < 0.001 && g > -0.001) continue;
          for (let j = 0; j < HIDDEN; j++) {
            const k = t * HIDDEN + j;
            const hj = h[j] as number;
            if (hj === 0) continue;
            dh[j] = (dh[j] as number) + g * (w2[k] as number);
            const gradient = g * hj;
            s2[k] = (s2[k] as number) + gradient * gradient;
            w2[k] = (w2[k] as number) + (rate * gradient) / Math.sqrt(s2[k] as number);
          }
          for (const f of features) {
            const k = f * TAG_COUNT + t;
            sl[k] = (sl[k] as number) + g * g;
            linear[k] = (linear[k] as number) + (2 * rate * g) / Math.sqrt(sl[k] as number);
          }
        }
        for (let j = 0; j < HIDDEN; j++) {
          const g = dh[j] as number;
          if ((h[j] as number) === 0 || g === 0) continue;
          sb[j] = (sb[j] as number) + g * g;
          b1[j] = (b1[j] as number) + (rate * g) / Math.sqrt(sb[j] as number);
          const row = j * inputs;
          for (let d = 0; d < inputs; d++) {
            const xd = x[d] as number;
            if (xd === 0) continue;
            const gradient = g * xd;
            const k = row + d;
            s1[k] = (s1[k] as number) + gradient * gradient;
            w1[k] = (w1[k] as number) + (rate * gradient) / Math.sqrt(s1[k] as number);
          }
        }
      }
    }
  }
  // what a word adds to the hidden layer, by its place
  const added = new Map<string, Float32Array>();
  const additions = (key: string): Float32Array => {
    let out = added.get(key);
    if (out) return out;
    out = new Float32Array((2 * SIDES + 1) * HIDDEN);
    const vector = vectorOf(key);
    for (let k = 0; k <= 2 * SIDES; k++) {
      for (let j = 0; j < HIDDEN; j++) {
        let sum = 0;
        const row = j * inputs + k * width;
        for (let d = 0; d < width; d++) sum += (vector[d] as number) * (w1[row + d] as number);
        out[k * HIDDEN + j] = sum;
      }
    }
    added.set(key, out);
    return out;
  };
  const looks = new Float32Array(EXTRA);
  return (written) => {
    const words = written.map((word) => (word === 'LBKT' ? '(' : word === 'RBKT' ? ')' : word));
    const keys = keysOf(written);
    return words.map((_, i) => {
      h.set(b1);
      for (let k = -SIDES; k <= SIDES; k++) {
        const key = keys[i + k];
        if (key === undefined) continue;
        const sums = additions(key);
        const at = (k + SIDES) * HIDDEN;
        for (let j = 0; j < HIDDEN; j++) h[j] = (h[j] as number) + (sums[at + j] as number);
      }
      for (let k = -1; k <= 1; k++) {
        const word = words[i + k];
        if (word === undefined) continue;
        extras(word, i + k === 0, i + k === words.length - 1, looks, 0);
        const at = (2 * SIDES + 1) * width + (k + 1) * EXTRA;
        for (let e = 0; e < EXTRA; e++) if (looks[e] !== 0) for (let j = 0; j < HIDDEN; j++) h[j] = (h[j] as number) + (w1[j * inputs + at + e] as number);
      }
      for (let j = 0; j < HIDDEN; j++) if ((h[j] as number) < 0) h[j] = 0;
      return output(sparse(keys, i));
    });
  };
}

export const bestTag = (chances: Float32Array): number => chances.indexOf(Math.max(...chances));
