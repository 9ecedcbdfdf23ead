/**
 * The segmenter. In: a document, a model, and perhaps one for sentences without diacritics. Out: the words, as runs of
 * units: for each gap from left to right the sum of the weights of its features says whether the word goes on.
 */
import { combineHashes, type Document } from '../text/index.js';
import { type Context, contextSize, createContext, Fixed, fillContext, PAD } from './context.js';
import { CLEAR_FEATURES, clearFeatures, GAP_FEATURES, otherFeatures } from './gap-features.js';
import { type Lexicon, lexiconHas } from './lexicon.js';
import { fixUserWords } from './user-words.js';
import type { Words } from './words.js';

export interface SegmenterModel {
  readonly weights: Int8Array;
  readonly lexicon: Lexicon;
  /** A sum of the first features beyond this, either way, decides a gap. */
  readonly clear: number;
}

/** The model of sentences with diacritics, or of those without. */
export type ModelFor = (plain: boolean) => SegmenterModel;

export type Segment = (doc: Document, userWords?: readonly string[]) => Words;

// one buffer for all documents: a call leaves nothing in it that the next one reads
let shared: Context = createContext(0);
const slots = new Int32Array(GAP_FEATURES);
/** A buffer larger than this is not kept. */
const KEEP = 1 << 18;

/** A segmenter whose models are unpacked at their first use; without `loadPlain` one does for all sentences. */
export function createSegmenter(load: () => SegmenterModel, loadPlain = load): Segment {
  let model: SegmenterModel | undefined;
  let plainModel: SegmenterModel | undefined;
  const modelFor: ModelFor = (plain) => {
    if (plain && loadPlain !== load) {
      plainModel ??= loadPlain();
      return plainModel;
    }
    model ??= load();
    return model;
  };
  const lexiconFor = (plain: boolean): Lexicon => modelFor(plain).lexicon;
  return (doc, userWords) => {
    const size = contextSize(doc);
    let context = shared;
    if (size > context.id.length) {
      context = createContext(size < KEEP ? size * 2 : size);
      if (size < KEEP) shared = context;
    }
    fillContext(doc, lexiconFor, context);
    if (userWords && userWords.length > 0) fixUserWords(doc, userWords, context);
    return decideWords(doc, context, modelFor);
  };
}

/**
 * The sum of the weights of a gap, above 0 where the word goes on; of the first features alone where these are clear. The
 * parameters are those of `clearFeatures`.
 */
export function sumGap(
  c: Context,
  p: number,
  wordStart: number,
  wordHash: number,
  listed: number,
  previous: number,
  shift: number,
  weights: Int8Array,
  clear: number,
): number {
  clearFeatures(c, p, wordStart, wordHash, listed, previous, shift, slots);
  let sum = 0;
  for (let i = 0; i < CLEAR_FEATURES; i++) sum += weights[slots[i] as number] as number;
  if (sum > clear || sum < -clear) return sum;
  otherFeatures(c, p, wordStart, wordHash, listed, shift, slots);
  for (let i = CLEAR_FEATURES; i < GAP_FEATURES; i++) sum += weights[slots[i] as number] as number;
  return sum;
}

function decideWords(doc: Document, c: Context, modelFor: ModelFor): Words {
  const first = new Int32Array(doc.count + 1);
  let count = 0;
  let unit = 0;
  for (let s = 0; s < doc.sentenceEnds.length; s++) {
    const offset = PAD * (s + 1);
    const end = (doc.sentenceEnds[s] as number) + offset;
    let p = unit + offset;
    const { weights, lexicon, clear } = modelFor(c.plain[p] === 1);
    const shift = Math.clz32(weights.length) + 1;
    let start = p;
    let hash = c.id[p] as number;
    let previous = 0;
    first[count++] = unit;
    for (p++; p < end; p++) {
      const id = c.id[p] as number;
      const joined = combineHashes(hash, id);
      let joins = c.fixed[p] === Fixed.Join;
      if (c.fixed[p] === Fixed.Free) {
        joins = sumGap(c, p, start, hash, lexiconHas(lexicon, joined) ? 1 : 0, previous, shift, weights, clear) > 0;
      }
      if (joins) hash = joined;
      else {
        previous = Math.min(4, p - start);
        start = p;
        hash = id;
        first[count++] = p - offset;
      }
    }
    unit = end - offset;
  }
  first[count] = doc.count;
  return { count, first: first.slice(0, count + 1) };
}
