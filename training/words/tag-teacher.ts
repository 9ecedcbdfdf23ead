/**
 * The teacher of the tagger: a small neural net over word vectors beside a linear part over words and syllables; too large
 * to ship, good enough to label the silver text. In: sentences with tags. Out: a function from words to chances of tags.
 */
import { TAGS } from '../../src/words/words.js';
import type { Embeddings } from './embeddings.js';
import { createRandom, type GoldSentence } from './sentences.js';
import type { TagLexicon } from './tag-lexicon.js';
import { createWordVectors, foretell, LOOKS, numbersOf, SIDES, SPARSE_BITS, sparseSlots, writeLooks } from './teacher-input.js';
import { keysOf } from './word-classes.js';

const TAG_COUNT = TAGS.length;
const HIDDEN = 64;
const PASSES = 8;
const RATE = 0.05;
/** Shares that are left out at each step: of hidden units, of inputs, of words, so that their vectors learn to decide alone. */
const HIDDEN_OUT = 0.3;
const INPUT_OUT = 0.1;
const SPARSE_OUT = 0.2;

export type TagTeacher = (words: readonly string[]) => Float32Array[];

export function trainTeacher(gold: readonly GoldSentence[], embeddings: Embeddings, lexicon?: TagLexicon): TagTeacher {
  const { width, of } = createWordVectors(embeddings, lexicon);
  const { dimension } = embeddings;
  const looksAt = (2 * SIDES + 1) * width;
  const foretoldAt = looksAt + 3 * LOOKS;
  const inputs = foretoldAt + dimension;
  const random = createRandom(11);
  const w1 = Float32Array.from({ length: inputs * HIDDEN }, () => (random() - 0.5) * 2 * Math.sqrt(3 / inputs));
  const b1 = new Float32Array(HIDDEN);
  const w2 = Float32Array.from({ length: HIDDEN * TAG_COUNT }, () => (random() - 0.5) * 0.2);
  const linear = new Float32Array(TAG_COUNT << SPARSE_BITS);
  const x = new Float32Array(inputs);
  const h = new Float32Array(HIDDEN);
  const p = new Float32Array(TAG_COUNT);
  const foretold = new Float32Array(dimension);

  const fill = (words: readonly string[], keys: readonly string[], numbers: Int32Array, i: number): void => {
    for (let k = -SIDES; k <= SIDES; k++) {
      const at = (k + SIDES) * width;
      const key = keys[i + k];
      if (key === undefined) x.fill(0, at, at + width);
      else x.set(of(key), at);
    }
    for (let k = -1; k <= 1; k++) {
      const at = looksAt + (k + 1) * LOOKS;
      if (words[i + k] === undefined) x.fill(0, at, at + LOOKS);
      else writeLooks(words, i + k, x, at);
    }
    foretell(embeddings, numbers, i, foretold);
    x.set(foretold, foretoldAt);
  };
  const output = (slots: readonly number[]): void => {
    for (let t = 0; t < TAG_COUNT; t++) {
      let sum = 0;
      for (let j = 0; j < HIDDEN; j++) sum += (h[j] as number) * (w2[t * HIDDEN + j] as number);
      for (const slot of slots) sum += linear[slot * TAG_COUNT + t] as number;
      p[t] = sum;
    }
    const top = Math.max(...p);
    let total = 0;
    for (let t = 0; t < TAG_COUNT; t++) total += p[t] = Math.exp((p[t] as number) - top);
    for (let t = 0; t < TAG_COUNT; t++) p[t] = (p[t] as number) / total;
  };

  const s1 = new Float32Array(w1.length).fill(0.1);
  const sb = new Float32Array(HIDDEN).fill(0.1);
  const s2 = new Float32Array(w2.length).fill(0.1);
  const sl = new Float32Array(linear.length).fill(0.1);
  const dh = new Float32Array(HIDDEN);
  const learn = (tag: number, slots: readonly number[], rate: number): void => {
    for (let j = 0; j < HIDDEN; j++) {
      h[j] = 0;
      if (random() < HIDDEN_OUT) continue;
      let sum = b1[j] as number;
      const row = j * inputs;
      for (let d = 0; d < inputs; d++) sum += (x[d] as number) * (w1[row + d] as number);
      if (sum > 0) h[j] = sum / (1 - HIDDEN_OUT);
    }
    output(slots);
    dh.fill(0);
    for (let t = 0; t < TAG_COUNT; t++) {
      const g = (t === tag ? 1 : 0) - (p[t] as number);
      if (g < 0.001 && g > -0.001) continue;
      for (let j = 0; j < HIDDEN; j++) {
        const hj = h[j] as number;
        if (hj === 0) continue;
        const k = t * HIDDEN + j;
        dh[j] = (dh[j] as number) + g * (w2[k] as number);
        const gradient = g * hj;
        s2[k] = (s2[k] as number) + gradient * gradient;
        w2[k] = (w2[k] as number) + (rate * gradient) / Math.sqrt(s2[k] as number);
      }
      for (const slot of slots) {
        const k = slot * TAG_COUNT + t;
        sl[k] = (sl[k] as number) + g * g;
        linear[k] = (linear[k] as number) + (2 * rate * g) / Math.sqrt(sl[k] as number);
      }
    }
    for (let j = 0; j < HIDDEN; j++) {
      const g = dh[j] as number;
      if (h[j] === 0 || g === 0) continue;
      sb[j] = (sb[j] as number) + g * g;
      b1[j] = (b1[j] as number) + (rate * g) / Math.sqrt(sb[j] as number);
      const row = j * inputs;
      for (let d = 0; d < inputs; d++) {
        const xd = x[d] as number;
        if (xd === 0) continue;
        const gradient = g * xd;
        const square = (s1[row + d] as number) + gradient * gradient;
        s1[row + d] = square;
        w1[row + d] = (w1[row + d] as number) + (rate * gradient) / Math.sqrt(square);
      }
    }
  };

  const examples = gold.map(({ words, tags = [] }) => {
    const keys = keysOf(words);
    return { words, keys, numbers: numbersOf(embeddings, keys), tags: tags.map((tag) => TAGS.indexOf(tag as (typeof TAGS)[number])) };
  });
  for (let pass = 0; pass < PASSES; pass++) {
    for (let i = examples.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [examples[i], examples[j]] = [examples[j] as (typeof examples)[number], examples[i] as (typeof examples)[number]];
    }
    for (const { words, keys, numbers, tags } of examples) {
      for (let i = 0; i < words.length; i++) {
        const tag = tags[i] as number;
        if (tag < 0) continue;
        fill(words, keys, numbers, i);
        for (let d = 0; d < inputs; d++) if (random() < INPUT_OUT) x[d] = 0;
        const slots = sparseSlots(keys, i).filter(() => random() > SPARSE_OUT);
        learn(tag, slots, RATE * (1 - (0.9 * pass) / PASSES));
      }
    }
  }

  /** Adds what the inputs from `from` to `to` give the hidden layer. */
  const addHidden = (from: number, to: number, hidden: Float32Array): void => {
    for (let j = 0; j < HIDDEN; j++) {
      const row = j * inputs;
      let sum = 0;
      for (let d = from; d < to; d++) sum += (x[d] as number) * (w1[row + d] as number);
      hidden[j] = (hidden[j] as number) + sum;
    }
  };
  // what a word gives it, by its place
  const given = Array.from({ length: 2 * SIDES + 1 }, () => new Map<string, Float32Array>());
  const addWord = (key: string, k: number): void => {
    let sums = given[k]?.get(key);
    if (!sums) {
      sums = new Float32Array(HIDDEN);
      x.set(of(key), k * width);
      addHidden(k * width, (k + 1) * width, sums);
      given[k]?.set(key, sums);
    }
    for (let j = 0; j < HIDDEN; j++) h[j] = (h[j] as number) + (sums[j] as number);
  };
  return (written) => {
    const keys = keysOf(written);
    const words = written.map((word, i) => (word === 'LBKT' || word === 'RBKT' ? (keys[i] as string) : word));
    const numbers = numbersOf(embeddings, keys);
    return words.map((_, i) => {
      h.set(b1);
      for (let k = -SIDES; k <= SIDES; k++) {
        const key = keys[i + k];
        if (key !== undefined) addWord(key, k + SIDES);
      }
      fill(words, keys, numbers, i);
      addHidden(looksAt, inputs, h);
      for (let j = 0; j < HIDDEN; j++) if ((h[j] as number) < 0) h[j] = 0;
      output(sparseSlots(keys, i));
      return p.slice();
    });
  };
}
