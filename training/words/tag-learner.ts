/** The tagger that is shipped: softmax regression over hashed features, one block of weights a feature. In: words with tags or with chances of tags. Out: weights. */
import { readDocument } from '../../src/text/index.js';
import type { WordClasses } from '../../src/words/classes.js';
import { MAX_TAG_FEATURES, MODEL_TAGS, readWords, settledTag, tagFeatures, toColumn, toTag, type WordContext } from '../../src/words/tag-features.js';
import { TAGS, type Words } from '../../src/words/words.js';
import { writeSpaced } from './sentences.js';

export interface TagExample {
  readonly context: WordContext;
  /** For each position: the column that the word has by itself, or 255. */
  readonly settled: Uint8Array;
  /** Chances of the columns by position, 0…255. */
  readonly targets: Uint8Array;
}

/** A sentence as an example; undefined where a unit holds the bound of a word. `chances` by word and tag. */
export function toExample(words: readonly string[], chances: readonly (Float32Array | number)[], classes: WordClasses): TagExample | undefined {
  const { text, spans } = writeSpaced(words);
  const doc = readDocument(text);
  const first = new Int32Array(words.length + 1);
  let unit = 0;
  for (const [w, [from]] of spans.entries()) {
    while (unit < doc.count && (doc.start[unit] as number) < from) unit++;
    if (doc.start[unit] !== from) return undefined;
    first[w] = unit;
  }
  first[words.length] = doc.count;
  const known: Words = { count: words.length, first };
  // a sentence end within a line is left where the scan sees it
  const context = readWords(doc, known, classes);
  const settled = new Uint8Array(context.length).fill(255);
  const targets = new Uint8Array(context.length * MODEL_TAGS);
  for (let p = 0; p < context.length; p++) {
    const w = context.word[p] as number;
    if (w < 0) continue;
    const tag = settledTag(doc, known, w);
    if (tag >= 0) settled[p] = toColumn(tag);
    const chance = chances[w] as Float32Array | number;
    if (typeof chance === 'number') targets[p * MODEL_TAGS + toColumn(chance)] = 255;
    else for (let t = 0; t < TAGS.length; t++) if (t !== 6) targets[p * MODEL_TAGS + toColumn(t)] = Math.round(255 * (chance[t] as number));
  }
  return { context, settled, targets };
}

export interface TagLearner {
  readonly shift: number;
  readonly weights: Float32Array;
  readonly squares: Float32Array;
}

export const createTagLearner = (bits: number): TagLearner => ({
  shift: 32 - bits,
  weights: new Float32Array(MODEL_TAGS << bits),
  squares: new Float32Array(MODEL_TAGS << bits),
});

const slots = new Int32Array(MAX_TAG_FEATURES);
const scores = new Float32Array(MODEL_TAGS);

function score(weights: Float32Array | Int8Array, n: number): number {
  scores.fill(0);
  for (let i = 0; i < n; i++) {
    const base = (slots[i] as number) * MODEL_TAGS;
    for (let t = 0; t < MODEL_TAGS; t++) scores[t] = (scores[t] as number) + (weights[base + t] as number);
  }
  let best = 0;
  for (let t = 1; t < MODEL_TAGS; t++) if ((scores[t] as number) > (scores[best] as number)) best = t;
  return best;
}

export function trainTags(learner: TagLearner, examples: readonly TagExample[], rate: number, passes: number, importance = 1): void {
  const { weights, squares, shift } = learner;
  for (let pass = 0; pass < passes; pass++) {
    for (const { context, settled, targets } of examples) {
      const { column, word } = context;
      for (let p = 0; p < context.length; p++) {
        if ((word[p] as number) < 0) continue;
        if (settled[p] !== 255) {
          column[p] = settled[p] as number;
          continue;
        }
        const n = tagFeatures(context, p, shift, slots);
        const best = score(weights, n);
        const top = scores[best] as number;
        let total = 0;
        for (let t = 0; t < MODEL_TAGS; t++) total += scores[t] = Math.exp((scores[t] as number) - top);
        for (let t = 0; t < MODEL_TAGS; t++) {
          const g = ((targets[p * MODEL_TAGS + t] as number) / 255 - (scores[t] as number) / total) * importance;
          if (g < 0.01 && g > -0.01) continue;
          for (let i = 0; i < n; i++) {
            const k = (slots[i] as number) * MODEL_TAGS + t;
            const square = (squares[k] as number) + g * g;
            squares[k] = square;
            weights[k] = (weights[k] as number) + (rate * g) / Math.sqrt(square + 0.1);
          }
        }
        column[p] = best;
      }
    }
  }
}

/** Decides each word and gives right ones and all, the settled among them. */
export function scoreTags(
  weights: Float32Array | Int8Array,
  shift: number,
  examples: readonly TagExample[],
  confusion?: Map<string, number>,
): { right: number; all: number } {
  let right = 0;
  let all = 0;
  for (const { context, settled, targets } of examples) {
    for (let p = 0; p < context.length; p++) {
      if ((context.word[p] as number) < 0) continue;
      const guess = settled[p] !== 255 ? (settled[p] as number) : score(weights, tagFeatures(context, p, shift, slots));
      context.column[p] = guess;
      all++;
      if ((targets[p * MODEL_TAGS + guess] as number) === 255) right++;
      else if (confusion) {
        const own = targets.subarray(p * MODEL_TAGS, (p + 1) * MODEL_TAGS).indexOf(255);
        const key = `${TAGS[toTag(own)]}>${TAGS[toTag(guess)]}`;
        confusion.set(key, (confusion.get(key) ?? 0) + 1);
      }
    }
  }
  return { right, all };
}
