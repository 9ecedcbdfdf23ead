/**
 * The tagger's learner: softmax regression over hashed features, a row of weights a feature. In: sentences with tags or
 * with chances of tags. Out: the rows worth keeping and their weights.
 */
import { readDocument } from '../../src/text/index.js';
import { columnsOf, type WordClasses } from '../../src/words/classes.js';
import {
  FEATURES,
  MODEL_TAGS,
  ROW_BITS,
  ROW_SHIFT,
  readWords,
  settledTag,
  tagFeatures,
  toColumn,
  toTag,
  type WordContext,
  weightOf,
} from '../../src/words/tag-features.js';
import { TAGS, type Words } from '../../src/words/words.js';
import { createRandom, writeSpaced } from './sentences.js';

/** The row of each slot, counted from 1; 0: none. */
function createRows(slots: ArrayLike<number>): Uint16Array {
  const rows = new Uint16Array(1 << ROW_BITS);
  for (let i = 0; i < slots.length; i++) rows[slots[i] as number] = i + 1;
  return rows;
}

export interface TagExample {
  readonly context: WordContext;
  /** For each position: the column that the word has by itself, or 255. */
  readonly settled: Uint8Array;
  /** The columns that the word at each position may have. */
  readonly columns: readonly Uint8Array[];
  /** Chances of the columns by position, 0…255. */
  readonly targets: Uint8Array;
}

/** A sentence as an example; undefined where a unit holds the bound of a word. `chances` by word: a tag, or the chance of each. */
export function toExample(words: readonly string[], chances: readonly (string | Float32Array)[], classes: WordClasses): TagExample | undefined {
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
  const context = readWords(doc, known, classes);
  const settled = new Uint8Array(context.length).fill(255);
  const targets = new Uint8Array(context.length * MODEL_TAGS);
  for (let p = 0; p < context.length; p++) {
    const w = context.word[p] as number;
    if (w < 0) continue;
    const tag = settledTag(doc, known, w);
    if (tag >= 0) settled[p] = toColumn(tag);
    const chance = chances[w] as string | Float32Array;
    for (const [t, tag] of TAGS.entries()) {
      if (tag === 'INTJ') continue;
      targets[p * MODEL_TAGS + toColumn(t)] = typeof chance === 'string' ? (chance === tag ? 255 : 0) : Math.round(255 * (chance[t] as number));
    }
  }
  return { context, settled, columns: Array.from(context.kind, (kind) => columnsOf(classes, kind)), targets };
}

export interface TagLearner {
  /** The row of each slot; 0: none. */
  readonly rows: Int32Array;
  readonly weights: Float32Array;
  readonly squares: Float32Array;
}

/** A learner of all slots, or of some. */
export function createTagLearner(slots?: ArrayLike<number>): TagLearner {
  const rows = slots ? Int32Array.from(createRows(slots)) : Int32Array.from({ length: 1 << ROW_BITS }, (_, i) => i + 1);
  const size = ((slots?.length ?? 1 << ROW_BITS) + 1) * MODEL_TAGS;
  return { rows, weights: new Float32Array(size), squares: new Float32Array(size) };
}

const slots = new Int32Array(FEATURES);
const scores = new Float32Array(MODEL_TAGS);
/** Where the rows of the features begin. */
const bases = new Int32Array(FEATURES);

function score(weights: Float32Array | Int16Array, n: number, columns: Uint8Array): number {
  scores.fill(0);
  for (let i = 0; i < n; i++) {
    const base = bases[i] as number;
    for (const t of columns) scores[t] = (scores[t] as number) + (weights[base + t] as number);
  }
  let best = columns[0] as number;
  for (const t of columns) if ((scores[t] as number) > (scores[best] as number)) best = t;
  return best;
}

/** Features with a row, each left out with the given chance; gives their number. */
function readRows(rows: Int32Array, context: WordContext, p: number, leftOut: number, random: () => number): number {
  tagFeatures(context, p, ROW_SHIFT, slots);
  let n = 0;
  for (let i = 0; i < FEATURES; i++) {
    const row = rows[slots[i] as number] as number;
    if (row > 0 && (leftOut === 0 || random() >= leftOut)) bases[n++] = row * MODEL_TAGS;
  }
  return n;
}

const never = (): number => 1;

/** Chances of the columns in `scores`, from sums at a scale. */
function toChances(best: number, scale: number, columns: Uint8Array): void {
  const top = scores[best] as number;
  let total = 0;
  for (const t of columns) total += scores[t] = Math.exp(((scores[t] as number) - top) * scale);
  for (const t of columns) scores[t] = (scores[t] as number) / total;
}

const LEFT_OUT = 0.3;
const LEAST = 26;

/** Adagrad over the examples in random order; the columns before a word are the learner's own guesses. */
export function trainTags({ rows, weights, squares }: TagLearner, examples: readonly TagExample[], rate: number, passes: number, seed: number): void {
  const random = createRandom(seed);
  const order = examples.map((_, i) => i);
  for (let pass = 0; pass < passes; pass++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    const step = rate * (1 - (0.9 * pass) / passes);
    for (const e of order) {
      const { context, settled, columns: all, targets } = examples[e] as TagExample;
      const { column, word } = context;
      for (let p = 0; p < context.length; p++) {
        if ((word[p] as number) < 0) continue;
        if (settled[p] !== 255) {
          column[p] = settled[p] as number;
          continue;
        }
        const columns = all[p] as Uint8Array;
        if (columns.length === 1) {
          column[p] = columns[0] as number;
          continue;
        }
        const n = readRows(rows, context, p, LEFT_OUT, random);
        const best = score(weights, n, columns);
        column[p] = best;
        toChances(best, 1 / (1 - LEFT_OUT), columns);
        const known = columns.reduce((sum, t) => sum + (targets[p * MODEL_TAGS + t] as number), 0);
        // a tag that the class does not take teaches nothing
        if (known < LEAST) continue;
        for (const t of columns) {
          const g = (targets[p * MODEL_TAGS + t] as number) / known - (scores[t] as number);
          if (g < 0.005 && g > -0.005) continue;
          for (let i = 0; i < n; i++) {
            const k = (bases[i] as number) + t;
            const square = (squares[k] as number) + g * g;
            squares[k] = square;
            weights[k] = (weights[k] as number) + (step * g) / Math.sqrt(square + 0.1);
          }
        }
      }
    }
  }
}

/** The slots whose rows move the scores of the examples most, sorted. */
export function chooseSlots({ rows, weights }: TagLearner, examples: readonly TagExample[], count: number): number[] {
  const uses = new Int32Array(rows.length);
  for (const { context } of examples) {
    for (let p = 0; p < context.length; p++) {
      if ((context.word[p] as number) < 0) continue;
      tagFeatures(context, p, ROW_SHIFT, slots);
      for (const slot of slots) uses[slot] = (uses[slot] as number) + 1;
    }
  }
  const worth = new Float64Array(rows.length);
  for (let slot = 0; slot < rows.length; slot++) {
    if ((uses[slot] as number) < 2) continue;
    const base = (rows[slot] as number) * MODEL_TAGS;
    let squares = 0;
    for (let t = 0; t < MODEL_TAGS; t++) squares += (weights[base + t] as number) ** 2;
    worth[slot] = (uses[slot] as number) ** 0.5 * squares;
  }
  return Array.from(worth, (_, slot) => slot)
    .filter((slot) => (worth[slot] as number) > 0)
    .sort((a, b) => (worth[b] as number) - (worth[a] as number) || a - b)
    .slice(0, count)
    .sort((a, b) => a - b);
}

/** The level nearest to each weight, row 0 left out. */
export function toLevels(weights: Float32Array, scale: number, highest: number): Int8Array {
  return Int8Array.from(weights.subarray(MODEL_TAGS), (weight) => {
    const size = Math.abs(weight) * scale;
    let level = 0;
    while (level < highest && (weightOf(level) + weightOf(level + 1)) / 2 <= size) level++;
    return weight < 0 ? -level : level;
  });
}

/** Decides each word and gives right ones and all, the settled among them. */
export function scoreTags(
  { rows, weights }: { rows: Int32Array; weights: Float32Array | Int16Array },
  examples: readonly TagExample[],
  confusion?: Map<string, number>,
): { right: number; all: number } {
  let right = 0;
  let all = 0;
  for (const { context, settled, columns, targets } of examples) {
    for (let p = 0; p < context.length; p++) {
      if ((context.word[p] as number) < 0) continue;
      const guess = settled[p] !== 255 ? (settled[p] as number) : score(weights, readRows(rows, context, p, 0, never), columns[p] as Uint8Array);
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
