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

/** Features are slots of 2^18; those that have weights have a row. */
export const ROW_BITS = 18;
export const ROW_SHIFT = 32 - ROW_BITS;

/** The weight of a level: levels lie the wider apart the higher they are, as most weights are small and a few large. */
export const weightOf = (level: number): number => level * 4 + Math.trunc((level * Math.abs(level)) / 2);

const WORD_PAD = 2;
/** Features of a word. */
export const FEATURES = 36;

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
  /** Its class by distribution; of a word that is not listed that of its first syllable, marked. */
  kind: Int32Array;
  /** Classes of the first and the last syllable of a longer word. */
  parts: Int32Array;
  /** The group of its class. */
  group: Int32Array;
  /** Columns given so far. */
  column: Uint8Array;
}

export const createWordContext = (capacity: number): WordContext => ({
  length: 0,
  word: new Int32Array(capacity),
  hash: new Int32Array(capacity),
  head: new Int32Array(capacity),
  tail: new Int32Array(capacity),
  look: new Int32Array(capacity),
  kind: new Int32Array(capacity),
  group: new Int32Array(capacity),
  parts: new Int32Array(capacity),
  column: new Uint8Array(capacity),
});

/** Positions that the words of a document need. */
export const wordContextSize = (doc: Document, words: Words): number => words.count + WORD_PAD * (doc.sentenceEnds.length + 1);

/** The words of a document; where `sentences` is given, of the sentences that it marks alone. `context` is one of sufficient capacity. */
export function readWords(
  doc: Document,
  words: Words,
  classes: WordClasses,
  sentences?: Uint8Array,
  context: WordContext = createWordContext(wordContextSize(doc, words)),
): WordContext {
  const size = wordContextSize(doc, words);
  context.word.fill(-1, 0, size);
  for (const column of [context.hash, context.head, context.tail, context.look, context.kind, context.group, context.parts]) column.fill(0, 0, size);
  context.column.fill(NO_TAG, 0, size);
  let w = 0;
  let p = WORD_PAD;
  let from = 0;
  for (let s = 0; s < doc.sentenceEnds.length; s++) {
    const to = doc.sentenceEnds[s] as number;
    if (sentences?.[s] === 0) {
      while (w < words.count && (words.first[w] as number) < to) w++;
      from = to;
      continue;
    }
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
      const kind = classOf(classes.table, hash, head, look, opens === 1);
      context.kind[p] = kind;
      if (b - a > 1 && look < Look.Number) context.parts[p] = 1 + 256 * (classes.table[classSlot(head)] as number) + (classes.table[classSlot(tail)] as number);
      context.group[p] = kind < 768 ? (kind & ~255) + (classes.groups[kind & 255] as number) : kind;
      const last = b - a > 1 ? lookOf(doc, b - 1, allCaps) : Look.Outside;
      context.look[p] = ((look * 16 + last) * 4 + Math.min(3, b - a)) * 2 + opens;
      // after a quote, colon or dash a capital says as little as at the head
      if (look !== Look.Mark && look !== Look.Dash && look !== Look.Joiner) opens = 0;
      else if (doc.kind[a] === UnitKind.Punctuation && doc.hash[a] !== 0x2c) opens = 1;
    }
    p += WORD_PAD;
    from = to;
  }
  context.length = p;
  return context;
}

function classOf(table: Uint8Array, hash: number, head: number, look: Look, opens: boolean): number {
  const listed = (h: number): number => table[classSlot(h)] as number;
  if (look < Look.Lower || look > Look.AllCaps) return 768 + look;
  const capital = look >= Look.Title && look <= Look.Mixed;
  if (capital && !opens) {
    const name = listed(hash ^ NAME_SEED) || listed(hash);
    return name > 0 ? name : 256 + (head === hash ? 0 : listed(head ^ NAME_SEED));
  }
  const found = listed(hash) || listed(hash ^ NAME_SEED);
  if (found > 0) return found;
  return 512 + (head === hash ? 0 : listed(head));
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

/** Slots of a table of 2^(32 - shift). */
function slot(seed: number, a: number, b: number, shift: number): number {
  const h = Math.imul(a ^ seed, 0x85ebca6b) ^ b;
  return Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) >>> shift;
}

/** Writes the slots of position `p` into `out` and gives their number; the columns before `p` are known. */
export function tagFeatures(c: WordContext, p: number, shift: number, out: Int32Array): number {
  const { hash, look, column, kind, group } = c;
  const w = hash[p] as number;
  const before = hash[p - 1] as number;
  const after = hash[p + 1] as number;
  const t1 = column[p - 1] as number;
  const t2 = column[p - 2] as number;
  const k = look[p] as number;
  // fine classes and their groups, two words before to two words after
  const c0 = kind[p] as number;
  const cb = kind[p - 1] as number;
  const ca = kind[p + 1] as number;
  const g0 = group[p] as number;
  const gb = group[p - 1] as number;
  const ga = group[p + 1] as number;
  out[0] = slot(-1640531535, w, 0, shift);
  out[1] = slot(1013904226, before, 0, shift);
  out[2] = slot(-626627309, after, 0, shift);
  out[3] = slot(2027808452, w, before, shift);
  out[4] = slot(387276917, w, after, shift);
  out[5] = slot(-1253254618, c.head[p] as number, k & 6, shift);
  out[6] = slot(1401181143, c.tail[p] as number, k & 6, shift);
  out[7] = slot(-865977701, k, 0, shift);
  out[8] = slot(147926525, k, look[p - 1] as number, shift);
  out[9] = slot(-1492605010, k, look[p + 1] as number, shift);
  out[10] = slot(-2119232319, c0, 0, shift);
  out[11] = slot(922480359, cb, 0, shift);
  out[12] = slot(-1731955402, ca, 0, shift);
  out[13] = slot(1161830751, kind[p - 2] as number, 0, shift);
  out[14] = slot(-478700784, kind[p + 2] as number, 0, shift);
  out[15] = slot(535203442, c0, cb, shift);
  out[16] = slot(-1105328093, c0, ca, shift);
  out[17] = slot(295853050, w, cb, shift);
  out[18] = slot(1936384585, w, ca, shift);
  out[19] = slot(-718051176, g0, 0, shift);
  out[20] = slot(-239350392, gb, ga, shift);
  out[21] = slot(774553834, group[p - 2] as number, gb, shift);
  out[22] = slot(-1879881927, ga, group[p + 2] as number, shift);
  out[23] = slot(1788458060, g0 * 1024 + gb, ga, shift);
  out[24] = slot(1549107668, t1, 0, shift);
  out[25] = slot(-91423867, t1, t2, shift);
  out[26] = slot(-1344678485, t1, w, shift);
  out[27] = slot(626001411, t1, k, shift);
  out[28] = slot(-1047381221, t1, after, shift);
  out[29] = slot(1307423861, t1, g0, shift);
  out[30] = slot(-2010461319, t1, ga, shift);
  out[31] = slot(440837951, t1, c0, shift);
  out[32] = slot(-381925173, t1, ca, shift);
  const parts = c.parts[p] as number;
  out[33] = slot(1130351733, parts, 1, shift);
  out[34] = slot(-998513257, parts >> 8, k, shift);
  out[35] = slot(2044881029, parts === 0 ? 0 : (parts - 1) & 255, k, shift);
  return FEATURES;
}
