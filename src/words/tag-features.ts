/**
 * What the tagger sees of words, and the features of one word. In: a document and its words. Out: typed arrays with an
 * entry a word and two of nothing around each sentence; slots of the table of weights. Trainer and tagger share both.
 */
import { combineHashes, type Document, hashSyllable, UnitKind } from '../text/index.js';
import { classSlot, NAME_SEED, type WordClasses } from './classes.js';
import { idOf, Look, lookOf, readManner } from './context.js';
import { TAGS, type Words } from './words.js';

/** Columns of the table: every tag but INTJ, which the treebank knows too little of. */
export const MODEL_TAGS = 16;
export const toColumn = (tag: number): number => (tag > INTJ ? tag - 1 : tag);
export const toTag = (column: number): number => (column >= INTJ ? column + 1 : column);
const INTJ = 6;
/** The column of no word. */
const NO_TAG = 16;

const WORD_PAD = 2;
export const MAX_TAG_FEATURES = 32;

export interface WordContext {
  length: number;
  /** The word's number, or -1 in the padding. */
  word: Int32Array;
  hash: Int32Array;
  /** Hash of the first unit and of the last. */
  head: Int32Array;
  tail: Int32Array;
  /** Looks of the first and the last unit, how many there are, whether the word opens the sentence. */
  look: Int32Array;
  /** Its class by distribution; of a word that is not listed that of its last syllable, marked. */
  kind: Int32Array;
  /** Columns given so far. */
  column: Uint8Array;
}

export function readWords(doc: Document, words: Words, classes: WordClasses): WordContext {
  const size = words.count + WORD_PAD * (doc.sentenceEnds.length + 1);
  const context: WordContext = {
    length: size,
    word: new Int32Array(size).fill(-1),
    hash: new Int32Array(size),
    head: new Int32Array(size),
    tail: new Int32Array(size),
    look: new Int32Array(size),
    kind: new Int32Array(size),
    column: new Uint8Array(size).fill(NO_TAG),
  };
  let w = 0;
  let p = WORD_PAD;
  let from = 0;
  for (let s = 0; s < doc.sentenceEnds.length; s++) {
    const to = doc.sentenceEnds[s] as number;
    const { allCaps } = readManner(doc, from, to);
    let opens = 1;
    for (; w < words.count && (words.first[w] as number) < to; w++, p++) {
      const a = words.first[w] as number;
      const b = words.first[w + 1] as number;
      const head = idOf(doc, a, false);
      let hash = head;
      let tail = head;
      for (let u = a + 1; u < b; u++) {
        tail = idOf(doc, u, false);
        hash = combineHashes(hash, tail);
      }
      context.word[p] = w;
      context.hash[p] = hash;
      context.head[p] = head;
      context.tail[p] = tail;
      const look = lookOf(doc, a, allCaps);
      context.kind[p] = classOf(classes, hash, tail, look, opens === 1);
      const last = b - a > 1 ? lookOf(doc, b - 1, allCaps) : Look.Outside;
      context.look[p] = ((look * 16 + last) * 4 + Math.min(3, b - a)) * 2 + opens;
      // after a quote, colon or dash a capital says as little as at the head
      if (look !== Look.Mark && look !== Look.Dash && look !== Look.Joiner) opens = 0;
      else if (doc.kind[a] === UnitKind.Punctuation && doc.hash[a] !== 0x2c) opens = 1;
    }
    p += WORD_PAD;
    from = to;
  }
  return context;
}

function classOf(classes: WordClasses, hash: number, tail: number, look: Look, opens: boolean): number {
  const listed = (h: number): number => classes[classSlot(h)] as number;
  const capital = look >= Look.Title && look <= Look.Mixed;
  if (capital && !opens) return listed(hash ^ NAME_SEED) || listed(hash) || 256;
  const found = listed(hash) || (capital ? listed(hash ^ NAME_SEED) : 0);
  if (found > 0 || look < Look.Lower || look > Look.AllCaps) return found;
  return 512 + (tail === hash ? 0 : listed(tail));
}

/** The tag that a word has whatever stands around it, or -1: marks, symbols. */
export function settledTag(doc: Document, words: Words, w: number): number {
  const a = words.first[w] as number;
  if ((words.first[w + 1] as number) - a !== 1) return -1;
  switch (doc.kind[a]) {
    case UnitKind.Punctuation:
      return PUNCT;
    case UnitKind.Symbol:
      return doc.hash[a] === 0x25 ? -1 : SYM;
    case UnitKind.Word:
      return BRACKETS.has(doc.hash[a] as number) ? PUNCT : -1;
    default:
      return -1;
  }
}

/** UD treebanks write brackets as codes. */
const BRACKETS = /* @__PURE__ */ new Set([/* @__PURE__ */ hashSyllable('lbkt'), /* @__PURE__ */ hashSyllable('rbkt')]);
const PUNCT = TAGS.indexOf('PUNCT');
const SYM = TAGS.indexOf('SYM');

function slot(seed: number, a: number, b: number, shift: number): number {
  const h = Math.imul(a ^ seed, 0x85ebca6b) ^ b;
  return Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) >>> shift;
}

/** Writes the slots of position `p` into `out` and gives their number; the columns before `p` are known. */
export function tagFeatures(c: WordContext, p: number, shift: number, out: Int32Array): number {
  const { hash, head, tail, look, column } = c;
  const w = hash[p] as number;
  const before = hash[p - 1] as number;
  const after = hash[p + 1] as number;
  const t1 = column[p - 1] as number;
  const t2 = column[p - 2] as number;
  const k = look[p] as number;
  const k1 = look[p - 1] as number;
  const k3 = look[p + 1] as number;
  const c0 = c.kind[p] as number;
  const c1 = c.kind[p - 1] as number;
  const c3 = c.kind[p + 1] as number;
  const c4 = c.kind[p + 2] as number;
  const c5 = c.kind[p - 2] as number;
  out[0] = slot(-1640531535, w, 0, shift);
  out[1] = slot(1013904226, before, 0, shift);
  out[2] = slot(-626627309, after, 0, shift);
  out[3] = slot(2027808452, w, c1, shift);
  out[4] = slot(387276917, w, c3, shift);
  out[5] = slot(-1253254618, head[p] as number, k & 6, shift);
  out[6] = slot(1401181143, tail[p] as number, k & 6, shift);
  out[7] = slot(-239350392, t1, t2, shift);
  out[8] = slot(-1879881927, t1, w, shift);
  out[9] = slot(774553834, t1, c3, shift);
  out[10] = slot(-865977701, k, 0, shift);
  out[11] = slot(1788458060, k, t1, shift);
  out[12] = slot(147926525, k, k1 * 4096 + k3, shift);
  out[13] = slot(-1492605010, c5, c1, shift);
  out[14] = slot(1161830751, c4, c3, shift);
  out[15] = slot(-478700784, c1, c3, shift);
  out[16] = slot(-2119232319, c0, 0, shift);
  out[17] = slot(535203442, c0, c1, shift);
  out[18] = slot(-1105328093, c0, c3, shift);
  out[19] = slot(1549107668, c0, t1, shift);
  out[20] = slot(-91423867, c0 * 32 + t1, c3, shift);
  out[21] = slot(-1731955402, c3, 0, shift);
  out[22] = slot(922480359, c1, 0, shift);
  out[23] = slot(-718051176, c0, k, shift);
  out[24] = slot(1936384585, c0, after, shift);
  out[25] = slot(295853050, c0, before, shift);
  out[26] = slot(-1344678485, c0 * 32 + t1, t2, shift);
  return 27;
}
