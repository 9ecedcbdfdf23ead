/**
 * Words by their company: skip-gram vectors with an output table for each place of the window, so that words that can
 * stand in one place come close (the structured skip-gram of Ling et al. 2015). In: sentences of keys. Out: a vector a
 * key, and the tables: the sum of what the neighbours have there foretells the word between them.
 */
import { createRandom } from './sentences.js';

export interface Embeddings {
  readonly dimension: number;
  readonly index: ReadonlyMap<string, number>;
  readonly vectors: Float32Array;
  /** A table for each place of `WINDOW`. */
  readonly outputs: readonly Float32Array[];
}

/** Places around a word. */
export const WINDOW = [-2, -1, 1, 2] as const;
const NEGATIVES = 4;
const RATE = 0.03;
/** Between sentences, and for keys too rare to have a vector. */
const BOUND = -2;
const RARE = -1;

interface EncodedText {
  readonly keys: readonly string[];
  readonly counts: readonly number[];
  /** Numbers of keys, sentences in random order, `BOUND` after each. */
  readonly ids: Int32Array;
}

function encode(sentences: Iterable<readonly string[]>, minimum: number, random: () => number): EncodedText {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const encoded: Int32Array[] = [];
  let length = 0;
  for (const sentence of sentences) {
    encoded.push(
      Int32Array.from(sentence, (key) => {
        let number = numbers.get(key);
        if (number === undefined) {
          number = numbers.size;
          numbers.set(key, number);
        }
        counts[number] = (counts[number] ?? 0) + 1;
        return number;
      }),
    );
    length += sentence.length + 1;
  }
  const kept = [...numbers]
    .map(([key, number]) => ({ key, number, count: counts[number] as number }))
    .filter(({ count }) => count >= minimum)
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  const rank = new Int32Array(numbers.size).fill(RARE);
  for (const [i, { number }] of kept.entries()) rank[number] = i;
  for (let i = encoded.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [encoded[i], encoded[j]] = [encoded[j] as Int32Array, encoded[i] as Int32Array];
  }
  const ids = new Int32Array(length);
  let at = 0;
  for (const sentence of encoded) {
    for (const number of sentence) ids[at++] = rank[number] as number;
    ids[at++] = BOUND;
  }
  return { keys: kept.map(({ key }) => key), counts: kept.map(({ count }) => count), ids };
}

/** Keys to tell the true neighbour from, by count^0.75. */
function drawTable(counts: readonly number[]): Int32Array {
  const table = new Int32Array(1 << 20);
  const total = counts.reduce((sum, count) => sum + count ** 0.75, 0);
  let at = 0;
  let sum = 0;
  for (const [i, count] of counts.entries()) {
    sum += count ** 0.75;
    const to = Math.min(table.length, Math.round((sum / total) * table.length));
    while (at < to) table[at++] = i;
  }
  while (at < table.length) table[at++] = counts.length - 1;
  return table;
}

/** Keys seen fewer than `minimum` times have no vector; `dimension` is a multiple of 4. */
export function trainEmbeddings(sentences: Iterable<readonly string[]>, dimension: number, minimum: number, passes: number): Embeddings {
  const random = createRandom(7);
  const { keys, counts, ids } = encode(sentences, minimum, random);
  const size = keys.length;
  const vectors = Float32Array.from({ length: size * dimension }, () => (random() - 0.5) / dimension);
  const outputs = WINDOW.map(() => new Float32Array(size * dimension));
  const table = drawTable(counts);
  // very frequent words are passed over now and then
  const keep = Float64Array.from(counts, (count) => Math.min(1, Math.sqrt((1e-3 * ids.length) / count)));
  const gradient = new Float32Array(dimension);
  const all = ids.length * passes;
  for (let pass = 0; pass < passes; pass++) {
    for (let i = 0; i < ids.length; i++) {
      const word = ids[i] as number;
      if (word < 0 || random() > (keep[word] as number)) continue;
      const rate = RATE * Math.max(0.05, 1 - (pass * ids.length + i) / all);
      const v = word * dimension;
      for (let w = 0; w < WINDOW.length; w++) {
        const place = WINDOW[w] as number;
        const neighbour = ids[i + place] ?? BOUND;
        if (neighbour < 0 || ids[i + Math.sign(place)] === BOUND) continue;
        const output = outputs[w] as Float32Array;
        gradient.fill(0);
        for (let k = 0; k <= NEGATIVES; k++) {
          const target = k === 0 ? neighbour : (table[Math.floor(random() * table.length)] as number);
          if (k > 0 && target === neighbour) continue;
          step(vectors, v, output, target * dimension, gradient, k === 0 ? 1 : 0, rate);
        }
        for (let d = 0; d < dimension; d++) vectors[v + d] = (vectors[v + d] as number) + (gradient[d] as number);
      }
    }
  }
  return { dimension, index: new Map(keys.map((key, i) => [key, i])), vectors, outputs };
}

/** One step of logistic regression; four sums at a time, which is twice as fast as one. */
function step(vectors: Float32Array, v: number, output: Float32Array, o: number, gradient: Float32Array, truth: number, rate: number): void {
  const dimension = gradient.length;
  let a = 0;
  let b = 0;
  let c = 0;
  let e = 0;
  for (let d = 0; d < dimension; d += 4) {
    a += (vectors[v + d] as number) * (output[o + d] as number);
    b += (vectors[v + d + 1] as number) * (output[o + d + 1] as number);
    c += (vectors[v + d + 2] as number) * (output[o + d + 2] as number);
    e += (vectors[v + d + 3] as number) * (output[o + d + 3] as number);
  }
  const g = (truth - 1 / (1 + Math.exp(-(a + b + c + e)))) * rate;
  for (let d = 0; d < dimension; d++) {
    const out = output[o + d] as number;
    gradient[d] = (gradient[d] as number) + g * out;
    output[o + d] = out + g * (vectors[v + d] as number);
  }
}
