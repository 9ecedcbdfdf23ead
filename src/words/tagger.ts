/**
 * The tagger. In: a document and its words. Out: for each word the index of its tag in `TAGS`, from left to right the tag
 * with the highest sum of weights; the tags before a word are among its features.
 */
import type { Document } from '../text/index.js';
import { createClasses, type WordClasses } from './classes.js';
import { createRows, FEATURES, MODEL_TAGS, ROW_SHIFT, readWords, settledTag, tagFeatures, toColumn, toTag, weightOf } from './tag-features.js';
import { CLASS_COUNT, CLASS_GROUPS, CLASS_HIGH, CLASS_LOW, CLASS_RICE, CLASS_SLOTS, ROW_COUNT, ROW_RICE, ROW_SLOTS, TAG_WEIGHTS } from './tagger.model.js';
import { unpackDigits, unpackSorted, unpackWeights } from './unpack.js';
import type { Words } from './words.js';

interface TaggerModel {
  /** The row of weights of a feature by its slot; 0: a row of nothing. */
  readonly rows: Uint16Array;
  readonly weights: Int16Array;
  readonly classes: WordClasses;
}

let model: TaggerModel | undefined;

function loadModel(): TaggerModel {
  const high = unpackDigits(CLASS_HIGH);
  const low = unpackDigits(CLASS_LOW);
  return {
    rows: createRows(unpackSorted(ROW_SLOTS, ROW_COUNT, ROW_RICE)),
    weights: widen(unpackWeights(TAG_WEIGHTS)),
    classes: createClasses(
      unpackSorted(CLASS_SLOTS, CLASS_COUNT, CLASS_RICE),
      high.map((h, i) => h * 4 + (low[i] as number)),
      unpackDigits(CLASS_GROUPS),
    ),
  };
}

/** Levels, packed column by column, to weights row by row, after a row of nothing. */
function widen(levels: Int8Array): Int16Array {
  const weights = new Int16Array(levels.length + MODEL_TAGS);
  const rows = levels.length / MODEL_TAGS;
  for (let t = 0; t < MODEL_TAGS; t++) {
    for (let row = 0; row < rows; row++) weights[(row + 1) * MODEL_TAGS + t] = weightOf(levels[t * rows + row] as number);
  }
  return weights;
}

/** For each word the index of its tag in `TAGS`. */
export function tagWords(doc: Document, words: Words): Uint8Array {
  model ??= loadModel();
  const { weights, rows, classes } = model;
  const context = readWords(doc, words, classes);
  const tags = new Uint8Array(words.count);
  const slots = new Int32Array(FEATURES);
  const scores = new Int32Array(MODEL_TAGS);
  for (let p = 0; p < context.length; p++) {
    const w = context.word[p] as number;
    if (w < 0) continue;
    const settled = settledTag(doc, words, w);
    if (settled >= 0) {
      tags[w] = settled;
      context.column[p] = toColumn(settled);
      continue;
    }
    tagFeatures(context, p, ROW_SHIFT, slots);
    scores.fill(0);
    for (let i = 0; i < FEATURES; i++) {
      const row = rows[slots[i] as number] as number;
      if (row === 0) continue;
      const base = row * MODEL_TAGS;
      for (let t = 0; t < MODEL_TAGS; t++) scores[t] = (scores[t] as number) + (weights[base + t] as number);
    }
    let best = 0;
    for (let t = 1; t < MODEL_TAGS; t++) if ((scores[t] as number) > (scores[best] as number)) best = t;
    context.column[p] = best;
    tags[w] = toTag(best);
  }
  return tags;
}
