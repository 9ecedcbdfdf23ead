/**
 * The tagger. In: a document and its words. Out: for each word the index of its tag in `TAGS`, from left to right the tag
 * with the highest sum of weights; the tags before a word are among its features.
 */
import type { Document } from '../text/index.js';
import { createClasses, type WordClasses } from './classes.js';
import { MAX_TAG_FEATURES, MODEL_TAGS, readWords, settledTag, tagFeatures, toColumn, toTag } from './tag-features.js';
import { CLASS_COUNT, CLASS_HIGH, CLASS_LOW, CLASS_RICE, CLASS_SLOTS, TAG_WEIGHTS } from './tagger.model.js';
import { unpackDigits, unpackSorted, unpackWeights } from './unpack.js';
import type { Words } from './words.js';

interface TaggerModel {
  readonly weights: Int8Array;
  readonly classes: WordClasses;
}

let model: TaggerModel | undefined;

function loadModel(): TaggerModel {
  const high = unpackDigits(CLASS_HIGH);
  const low = unpackDigits(CLASS_LOW);
  const slots = unpackSorted(CLASS_SLOTS, CLASS_COUNT, CLASS_RICE);
  return { weights: unpackWeights(TAG_WEIGHTS), classes: createClasses(slots, (i) => (high[i] as number) * 4 + (low[i] as number)) };
}

/** For each word the index of its tag in `TAGS`. */
export function tagWords(doc: Document, words: Words): Uint8Array {
  model ??= loadModel();
  const { weights, classes } = model;
  const shift = Math.clz32(weights.length / MODEL_TAGS) + 1;
  const context = readWords(doc, words, classes);
  const tags = new Uint8Array(words.count);
  const slots = new Int32Array(MAX_TAG_FEATURES);
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
    const n = tagFeatures(context, p, shift, slots);
    scores.fill(0);
    for (let i = 0; i < n; i++) {
      const base = (slots[i] as number) * MODEL_TAGS;
      for (let t = 0; t < MODEL_TAGS; t++) scores[t] = (scores[t] as number) + (weights[base + t] as number);
    }
    let best = 0;
    for (let t = 1; t < MODEL_TAGS; t++) if ((scores[t] as number) > (scores[best] as number)) best = t;
    context.column[p] = best;
    tags[w] = toTag(best);
  }
  return tags;
}
