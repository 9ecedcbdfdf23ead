/** Word classes from word vectors by k-means on the sphere. In: vectors. Out: the class of each word, and the table by hash. */
import { hashWord } from '../../src/text/index.js';
import { classSlot, NAME_SEED } from '../../src/words/classes.js';
import type { Embeddings } from './embeddings.js';
import { createRandom } from './sentences.js';

export function clusterWords({ dimension: d, index, vectors }: Embeddings, words: number, classes: number, rounds: number): Uint8Array {
  const n = Math.min(words, index.size);
  const unit = new Float32Array(n * d);
  for (let i = 0; i < n; i++) {
    let norm = 0;
    for (let j = 0; j < d; j++) norm += (vectors[i * d + j] as number) ** 2;
    norm = Math.sqrt(norm) || 1;
    for (let j = 0; j < d; j++) unit[i * d + j] = (vectors[i * d + j] as number) / norm;
  }
  const random = createRandom(3);
  const centres = new Float32Array(classes * d);
  // the most frequent words start the first half of the classes, chance the others
  for (let c = 0; c < classes; c++) {
    const from = c < classes / 2 ? c : Math.floor(random() * n);
    centres.set(unit.subarray(from * d, (from + 1) * d), c * d);
  }
  const own = new Uint8Array(n);
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < n; i++) {
      let best = 0;
      let top = Number.NEGATIVE_INFINITY;
      for (let c = 0; c < classes; c++) {
        let dot = 0;
        for (let j = 0; j < d; j++) dot += (unit[i * d + j] as number) * (centres[c * d + j] as number);
        if (dot > top) {
          top = dot;
          best = c;
        }
      }
      own[i] = best;
    }
    centres.fill(0);
    for (let i = 0; i < n; i++)
      for (let j = 0; j < d; j++) centres[(own[i] as number) * d + j] = (centres[(own[i] as number) * d + j] as number) + (unit[i * d + j] as number);
    for (let c = 0; c < classes; c++) {
      let norm = 0;
      for (let j = 0; j < d; j++) norm += (centres[c * d + j] as number) ** 2;
      norm = Math.sqrt(norm) || 1;
      for (let j = 0; j < d; j++) centres[c * d + j] = (centres[c * d + j] as number) / norm;
    }
  }
  return own;
}

/**
 * Classes by the tags that a teacher gives: for each of the most frequent words its mean chances over the labelled text,
 * as square roots, beside its vector by company.
 */
export function withChances({ dimension: d, index, vectors }: Embeddings, sums: ReadonlyMap<string, Float32Array>, share: number): Embeddings {
  const tags = 17;
  const width = tags + (share > 0 ? d : 0);
  const out = new Float32Array(index.size * width);
  for (const [key, i] of index) {
    const sum = sums.get(key);
    let total = 0;
    if (sum) for (const x of sum) total += x;
    for (let t = 0; t < tags && sum; t++) out[i * width + t] = Math.sqrt((sum[t] as number) / total);
    if (share <= 0) continue;
    let norm = 0;
    for (let j = 0; j < d; j++) norm += (vectors[i * d + j] as number) ** 2;
    norm = Math.sqrt(norm) || 1;
    for (let j = 0; j < d; j++) out[i * width + tags + j] = (share * (vectors[i * d + j] as number)) / norm;
  }
  return { dimension: width, index, vectors: out };
}

/** Slots and classes (from 1), sorted by slot; of two words in one slot the more frequent stays. */
export function listClasses(index: ReadonlyMap<string, number>, own: Uint8Array): { slots: number[]; classes: number[] } {
  const bySlot = new Map<number, number>();
  for (const [key, i] of index) {
    const name = key.startsWith('^');
    const word = name ? key.slice(1) : key;
    if (i >= own.length || !/^[\p{L} ]+$/u.test(word)) continue;
    const slot = classSlot(name ? hashWord(word) ^ NAME_SEED : hashWord(word));
    if (!bySlot.has(slot)) bySlot.set(slot, (own[i] as number) + 1);
  }
  const sorted = [...bySlot].sort(([a], [b]) => a - b);
  return { slots: sorted.map(([slot]) => slot), classes: sorted.map(([, c]) => c) };
}
