/** What the segmenter learns from: the lexicon, the silver sentences and the gold ones, as corpora. */
import { hashWord, removeDiacritics } from '../../src/text/index.js';
import type { Lexicon } from '../../src/words/lexicon.js';
import { createLexicon, lexiconSlot, MAX_LEXICON_SYLLABLES, prefixSlot } from '../../src/words/lexicon.js';
import { readLines } from '../corpora.js';
import { addSentence, type Corpus, createCorpus } from './corpus.js';
import { type GoldSentence, parseSeg, rewrite, writePublished, writeSpaced } from './sentences.js';

/** Slots of the words of two syllables and more, and of the pairs that begin longer ones, sorted. */
export function readLexiconSlots(): { words: number[]; prefixes: number[] } {
  const words = new Set<number>();
  const prefixes = new Set<number>();
  for (const line of readLines('corpora/lexicons/vn-vocab.txt')) {
    const word = line.trim().toLowerCase();
    const syllables = word.split(' ');
    const n = syllables.length;
    if (n < 2 || n > MAX_LEXICON_SYLLABLES || /[^\p{L} ]/u.test(word)) continue;
    words.add(lexiconSlot(hashWord(word)));
    if (n > 2) prefixes.add(prefixSlot(hashWord(syllables.slice(0, 2).join(' '))));
  }
  const sorted = (slots: Set<number>): number[] => [...slots].sort((a, b) => a - b);
  return { words: sorted(words), prefixes: sorted(prefixes) };
}

export function readLexicon(): Lexicon {
  const { words, prefixes } = readLexiconSlots();
  return createLexicon(words, prefixes);
}

export interface Manners {
  /** Shares of sentences written as published, in capitals, and without diacritics. */
  readonly published: number;
  readonly capitals: number;
  readonly plain: number;
}

/** UD treebanks write brackets as codes. */
const TREEBANK_BRACKETS = new Map([
  ['(', 'LBKT'],
  [')', 'RBKT'],
]);

/** Sentences as a corpus, each written in one manner drawn by `random`. */
export function toCorpus(sentences: readonly GoldSentence[], lexicon: Lexicon, manners: Manners, random: () => number, capacity: number): Corpus {
  const corpus = createCorpus(capacity);
  for (const sentence of sentences) {
    const words = random() < 0.05 ? sentence.words.map((word) => TREEBANK_BRACKETS.get(word) ?? word) : sentence.words;
    let written = random() < manners.published ? writePublished(words, random) : writeSpaced(words);
    const draw = random();
    if (draw < manners.capitals) written = rewrite(written, (text) => text.toUpperCase());
    else if (draw < manners.capitals + manners.plain) written = rewrite(written, removeDiacritics);
    if (!addSentence(corpus, written, lexicon, words === sentence.words ? sentence.otherBounds : undefined)) break;
  }
  return corpus;
}

export function testCorpus(sentences: readonly GoldSentence[], lexicon: Lexicon, change?: (text: string) => string): Corpus {
  const corpus = createCorpus(
    sentences.reduce((n, s) => n + s.words.join(' ').length + 20, 0),
    true,
  );
  for (const sentence of sentences) {
    const written = writeSpaced(sentence.words);
    addSentence(corpus, change ? rewrite(written, change) : written, lexicon);
  }
  return corpus;
}

/** The silver sentences with the bounds of the second labeller; both files are the same articles letter for letter. */
export function readSilver(): GoldSentence[] {
  const first = readLines('corpora/words-rdr.seg.gz').map((line) => line.normalize('NFC'));
  const bounds: number[] = [];
  for (const line of readLines('corpora/words-vietnews.seg.gz')) {
    for (const word of line.normalize('NFC').trim().split(/\s+/)) {
      const length = word.replaceAll('_', '').length;
      if (length > 0) bounds.push(1);
      for (let i = 1; i < length; i++) bounds.push(0);
    }
  }
  const other = Uint8Array.from(bounds);
  let at = 0;
  const sentences: GoldSentence[] = [];
  for (const line of first) {
    const { words } = parseSeg(line);
    const length = words.reduce((n, word) => n + word.replace(/[ _]/g, '').length, 0);
    if (line.length < 2000) sentences.push({ words, otherBounds: other.subarray(at, at + length) });
    at += length;
  }
  if (at !== other.length) throw new Error(`the silver files differ: ${at} and ${other.length} letters`);
  return sentences;
}
