/**
 * A corpus for the segmenter: the contexts of many sentences one after another, with the right answer at each gap.
 * In: written sentences. Out: a context and labels.
 */
import { readDocument } from '../../src/text/index.js';
import { type Context, contextSize, createContext, Fixed, fillContext } from '../../src/words/context.js';
import { createLexicon, type Lexicon } from '../../src/words/lexicon.js';
import type { WrittenSentence } from './sentences.js';

export const SPLIT = 0;
export const JOIN = 1;
/** No unit, or the units do not show which words they make. */
export const UNKNOWN = 2;

export interface Corpus {
  context: Context;
  label: Uint8Array;
  /** 1 where another labeller disagrees. */
  doubt: Uint8Array;
  /** Words of the gold, for scoring. */
  goldWords: number;
  /** For each gold word that units can make: first position and the one after its last. */
  gold: number[];
  keepGold: boolean;
}

export function createCorpus(capacity: number, keepGold = false): Corpus {
  return { context: createContext(capacity), label: new Uint8Array(capacity).fill(UNKNOWN), doubt: new Uint8Array(capacity), goldWords: 0, gold: [], keepGold };
}

/** The lexicons of sentences with diacritics and of those without. */
export interface Lexicons {
  readonly accented?: Lexicon;
  readonly plain?: Lexicon;
}

const NO_LEXICON = createLexicon([]);

let scratch = createContext(1 << 12);

/** Adds one sentence, but for one that no lexicon is given for; false when the corpus is full. */
export function addSentence(corpus: Corpus, sentence: WrittenSentence, lexicons: Lexicons, otherBounds?: Uint8Array): boolean {
  const doc = readDocument(sentence.text);
  const size = contextSize(doc);
  const { context, label } = corpus;
  const base = context.length;
  if (base + size > label.length) return false;
  if (size > scratch.id.length) scratch = createContext(size * 2);
  let wanted = true;
  fillContext(
    doc,
    (plain) => {
      const lexicon = plain ? lexicons.plain : lexicons.accented;
      if (!lexicon) wanted = false;
      return lexicon ?? NO_LEXICON;
    },
    scratch,
  );
  if (!wanted) return true;
  for (const key of ['id', 'look', 'glued', 'begins', 'ends', 'across', 'fixed', 'plain'] as const) context[key].set(scratch[key].subarray(0, size), base);
  context.length = base + size;
  // positions of units, in the order of the text
  const positions: number[] = [];
  for (let p = 0; p < size; p++) if (scratch.look[p] !== 0) positions.push(base + p);
  const { spans, text } = sentence;
  let w = 0;
  let read = 0;
  let letters = 0;
  for (let unit = 0; unit < doc.count; unit++) {
    const start = doc.start[unit] as number;
    const end = doc.end[unit] as number;
    while (w < spans.length && (spans[w] as readonly [number, number])[1] <= start) w++;
    const span = spans[w];
    const position = positions[unit] as number;
    if (!span) continue;
    // a unit that holds the bound of a word is of no use to either of its gaps
    const crosses = end > span[1];
    const previousCrosses = unit > 0 && label[position - 1] === 3;
    if (otherBounds) {
      for (; read < start; read++) if (text[read] !== ' ' && text[read] !== '_') letters++;
      if ((otherBounds[letters] === 1) !== span[0] >= start) corpus.doubt[position] = 1;
    }
    label[position] = crosses ? 3 : previousCrosses ? UNKNOWN : span[0] >= start ? SPLIT : JOIN;
    if (corpus.keepGold && !crosses && !previousCrosses) {
      if (span[0] === start && positions[unit] !== undefined) {
        let last = unit;
        while (last + 1 < doc.count && (doc.end[last + 1] as number) <= span[1]) last++;
        const lastPosition = positions[last] as number;
        if ((doc.end[last] as number) === span[1] && lastPosition - position === last - unit) corpus.gold.push(position, lastPosition + 1);
      }
    }
  }
  for (let p = base; p < context.length; p++) if (label[p] === 3) label[p] = UNKNOWN;
  corpus.goldWords += spans.filter(([from, to]) => /\S/.test(text.slice(from, to))).length;
  return true;
}

/** Word F1 of bounds (1 where a word begins) against the gold of a corpus. */
export function scoreCorpus(corpus: Corpus, starts: Uint8Array): { precision: number; recall: number; f1: number } {
  const { context, gold } = corpus;
  let found = 0;
  for (let p = 0; p < context.length; p++) if (context.look[p] !== 0 && starts[p] === 1) found++;
  let right = 0;
  for (let i = 0; i < gold.length; i += 2) {
    const from = gold[i] as number;
    const to = gold[i + 1] as number;
    if (starts[from] !== 1) continue;
    let p = from + 1;
    while (p < to && starts[p] !== 1) p++;
    if (p === to && (context.look[to] === 0 || starts[to] === 1)) right++;
  }
  const precision = (100 * right) / found;
  const recall = (100 * right) / corpus.goldWords;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

export const isDecided = (context: Context, p: number): boolean => context.fixed[p] !== Fixed.Free;
