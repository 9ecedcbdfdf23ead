/**
 * The tagger. In: a document and its words. Out: for each word the index of its tag in `TAGS`, from left to right the tag
 * with the highest sum of weights among those that its class takes; the tags before a word are among its features.
 */
import { addRow, closeRows, createRowIndex, keepKnown, type RowIndex, rowOf, splitPair } from '../packing/index.js';
import type { Document } from '../text/index.js';
import { columnsOf, createClasses, pairsOf, type WordClasses } from './classes.js';
import {
  createWordContext,
  FEATURES,
  MODEL_TAGS,
  ROW_BITS,
  ROW_SHIFT,
  readWords,
  settledTag,
  tagFeatures,
  toColumn,
  toTag,
  weightOf,
  wordContextSize,
} from './tag-features.js';
import {
  CLASS_COLUMNS,
  CLASS_COUNT,
  CLASS_GROUPS,
  CLASS_HIGH,
  CLASS_LOW,
  CLASS_RICE,
  CLASS_SLOTS,
  ROW_COUNT,
  ROW_RICE,
  ROW_SLOTS,
  TAG_WEIGHTS,
} from './tagger.model.js';
import { unpackDigits, unpackSorted, unpackTriples, unpackWeights } from './unpack.js';
import type { Words } from './words.js';

interface TaggerModel {
  /** Which features have rows. */
  readonly index: RowIndex;
  /** Rows of weights, two columns an integer: the even one below, the odd one above. Sums of a word stay within 2^15. */
  readonly rows: Int32Array;
  readonly classes: WordClasses;
}

/** Integers a row. */
const ROW_PAIRS = MODEL_TAGS / 2;

let model: TaggerModel | undefined;

/** The shipped model, unpacked at its first use. */
export function loadModel(): TaggerModel {
  model ??= unpackModel();
  return model;
}

function unpackModel(): TaggerModel {
  const classes = unpackDigits(CLASS_HIGH);
  const low = unpackDigits(CLASS_LOW);
  for (let i = 0; i < classes.length; i++) classes[i] = (classes[i] as number) * 4 + (low[i] as number);
  return {
    index: createIndex(unpackSorted(ROW_SLOTS, ROW_COUNT, ROW_RICE)),
    rows: pairRows(unpackWeights(TAG_WEIGHTS)),
    classes: createClasses(unpackSorted(CLASS_SLOTS, CLASS_COUNT, CLASS_RICE), classes, unpackDigits(CLASS_GROUPS), unpackTriples(CLASS_COLUMNS)),
  };
}

function createIndex(slots: Int32Array): RowIndex {
  const index = createRowIndex(ROW_BITS);
  for (let i = 0; i < slots.length; i++) addRow(index, slots[i] as number);
  closeRows(index);
  return index;
}

/** Levels, packed column by column, to weights row by row. */
function pairRows(levels: Int8Array): Int32Array {
  const count = levels.length / MODEL_TAGS;
  const rows = new Int32Array(count * ROW_PAIRS);
  const weights = Int32Array.from({ length: LEVELS }, (_, i) => weightOf(i - TOP_LEVEL));
  for (let pair = 0; pair < ROW_PAIRS; pair++) {
    const even = 2 * pair * count;
    for (let row = 0; row < count; row++) {
      rows[row * ROW_PAIRS + pair] =
        (weights[(levels[even + row] as number) + TOP_LEVEL] as number) + ((weights[(levels[even + count + row] as number) + TOP_LEVEL] as number) << 16);
    }
  }
  return rows;
}

const TOP_LEVEL = 32;
const LEVELS = 2 * TOP_LEVEL + 1;

// one buffer for all documents: a call leaves nothing in it that the next one reads
let shared = createWordContext(0);
/** A buffer larger than this is not kept. */
const KEEP = 1 << 16;
const slots = new Int32Array(FEATURES);
const scores = new Int32Array(MODEL_TAGS);

/** For each word the index of its tag in `TAGS`; where `sentences` is given, for words of the sentences that it marks, and 0 for others. */
export function tagWords(doc: Document, words: Words, sentences?: Uint8Array): Uint8Array {
  const model = loadModel();
  const size = wordContextSize(doc, words);
  let context = shared;
  if (size > context.word.length) {
    context = createWordContext(size < KEEP ? size * 2 : size);
    if (size < KEEP) shared = context;
  }
  readWords(doc, words, model.classes, sentences, context);
  const tags = new Uint8Array(words.count);
  for (let p = 0; p < context.length; p++) {
    const w = context.word[p] as number;
    if (w < 0) continue;
    const settled = settledTag(doc, words, w);
    if (settled >= 0) {
      tags[w] = settled;
      context.column[p] = toColumn(settled);
      continue;
    }
    const columns = columnsOf(model.classes, context.kind[p] as number);
    let best = columns[0] as number;
    if (columns.length > 1) {
      tagFeatures(context, p, ROW_SHIFT, slots);
      best = bestColumn(model, columns, pairsOf(model.classes, context.kind[p] as number));
    }
    context.column[p] = best;
    tags[w] = toTag(best);
  }
  return tags;
}

/** The one of the columns with the highest sum over the features in `slots`; `pairs` holds those columns: most words may take few of the tags. */
function bestColumn({ index, rows }: TaggerModel, columns: Uint8Array, pairs: Uint8Array): number {
  const known = keepKnown(index, slots, FEATURES);
  for (let i = 0; i < known; i++) slots[i] = rowOf(index, slots[i] as number) * ROW_PAIRS;
  for (let k = 0; k < pairs.length; k += 2) {
    const a = pairs[k] as number;
    const b = pairs[k + 1] as number;
    let sumA = 0;
    let sumB = 0;
    for (let i = 0; i < known; i++) {
      const row = slots[i] as number;
      sumA = (sumA + (rows[row + a] as number)) | 0;
      sumB = (sumB + (rows[row + b] as number)) | 0;
    }
    splitPair(scores, 2 * a, sumA);
    splitPair(scores, 2 * b, sumB);
  }
  let best = columns[0] as number;
  for (let c = 1; c < columns.length; c++) if ((scores[columns[c] as number] as number) > (scores[best] as number)) best = columns[c] as number;
  return best;
}
