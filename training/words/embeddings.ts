/**
 * Words by their company: skip-gram vectors with an output table for each place of the window, so that words that can
 * stand in one place come close (the structured skip-gram of Ling et al. 2015). In: sentences of keys. Out: a vector a key.
 */
import { createRandom } from './sentences.js';

export interface Embeddings {
  readonly dimension: number;
  readonly index: ReadonlyMap<string, number>;
  readonly vectors: Float32Array;
}

const WINDOW = [-2, -1, 1, 2];
const NEGATIVES = 4;

export function trainEmbeddings(sentences: readonly (readonly string[])[], dimension: number, minimum: number, passes: number): Embeddings {
  const counts = new Map<string, number>();
  for (const sentence of sentences) for (const key of sentence) counts.set(key, (counts.get(key) ?? 0) + 1);
  const kept = [...counts].filter(([, n]) => n >= minimum).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const index = new Map(kept.map(([key], i) => [key, i]));
  const size = kept.length;
  const random = createRandom(7);
  const vectors = new Float32Array(size * dimension);
  for (let i = 0; i < vectors.length; i++) vectors[i] = (random() - 0.5) / dimension;
  const outputs = WINDOW.map(() => new Float32Array(size * dimension));
  // negatives by count^0.75
  const table = new Int32Array(1 << 20);
  let total = 0;
  for (const [, n] of kept) total += n ** 0.75;
  let at = 0;
  let sum = 0;
  for (const [i, [, n]] of kept.entries()) {
    sum += n ** 0.75;
    const to = Math.min(table.length, Math.round((sum / total) * table.length));
    while (at < to) table[at++] = i;
  }
  while (at < table.length) table[at++] = size - 1;
  const tokens = sentences.reduce((n, s) => n + s.length, 0);
  // very frequent words are passed over now and then
  const keep = kept.map(([, n]) => Math.min(1, Math.sqrt((1e-3 * tokens) / n)));
  const gradient = new Float32Array(dimension);
  let seen = 0;
  for (let pass = 0; pass < passes; pass++) {
    for (const sentence of sentences) {
      const ids = sentence.map((key) => index.get(key) ?? -1);
      for (let i = 0; i < ids.length; i++) {
        seen++;
        const word = ids[i] as number;
        if (word < 0 || random() > (keep[word] as number)) continue;
        const rate = 0.03 * Math.max(0.05, 1 - seen / (tokens * passes));
        const v = word * dimension;
        for (let w = 0; w < WINDOW.length; w++) {
          const context = ids[i + (WINDOW[w] as number)] ?? -1;
          if (context < 0) continue;
          const output = outputs[w] as Float32Array;
          gradient.fill(0);
          for (let k = 0; k <= NEGATIVES; k++) {
            const target = k === 0 ? context : (table[Math.floor(random() * table.length)] as number);
            if (k > 0 && target === context) continue;
            const o = target * dimension;
            let dot = 0;
            for (let d = 0; d < dimension; d++) dot += (vectors[v + d] as number) * (output[o + d] as number);
            const g = ((k === 0 ? 1 : 0) - 1 / (1 + Math.exp(-dot))) * rate;
            for (let d = 0; d < dimension; d++) {
              gradient[d] = (gradient[d] as number) + g * (output[o + d] as number);
              output[o + d] = (output[o + d] as number) + g * (vectors[v + d] as number);
            }
          }
          for (let d = 0; d < dimension; d++) vectors[v + d] = (vectors[v + d] as number) + (gradient[d] as number);
        }
      }
    }
  }
  return { dimension, index, vectors };
}
