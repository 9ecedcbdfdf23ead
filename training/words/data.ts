/** What the segmenter learns from: the lexicon, the silver sentences and the gold ones, as corpora. */
import { hashWord, removeDiacritics } from '../../src/text/index.js';
import type { Lexicon } from '../../src/words/lexicon.js';
import { createLexicon, lexiconSlot, MAX_LEXICON_SYLLABLES } from '../../src/words/lexicon.js';
import { readLines } from '../corpora.js';
import { addSentence, type Corpus, createCorpus } from './corpus.js';
import { type GoldSentence, parseSeg, rewrite, writePublished, writeSpaced } from './sentences.js';

/** Slots of the words of two syllables and more, sorted. */
export function readLexiconSlots(): number[] {
  const slots = new Set<number>();
  for (const line of readLines('corpora/lexicons/vn-vocab.txt')) {
    const word = line.trim().toLowerCase();
    const n = word.split(' ').length;
    if (n < 2 || n > MAX_LEXICON_SYLLABLES || /[^\p{L} ]/u.test(word)) continue;
    slots.add(lexiconSlot(hashWord(word)));
  }
  return [...slots].sort((a, b) => a - b);
}

export const readLexicon = (): Lexicon => createLexicon(readLexiconSlots());

export interface Manners {
  /** Shares of sentences written as published, in capitals, and without diacritics. */
  readonly published: number;
  readonly capitals: number;
  readonly plain: number;
}

/** Sentences as a corpus, each written in one manner drawn by `random`. */
export function toCorpus(sentences: readonly GoldSentence[], lexicon: Lexicon, manners: Manners, random: () => number, capacity: number): Corpus {
  const corpus = createCorpus(capacity);
  for (const sentence of sentences) {
    let written = random() < manners.published ? writePublished(sentence.words, random) : writeSpaced(sentence.words);
    const draw = random();
    if (draw < manners.capitals) written = rewrite(written, (text) => text.toUpperCase());
    else if (draw < manners.capitals + manners.plain) written = rewrite(written, removeDiacritics);
    if (!addSentence(corpus, written, lexicon)) break;
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

export const readSilver = (limit = Number.POSITIVE_INFINITY): GoldSentence[] =>
  readLines('corpora/words-rdr.seg.gz')
    .slice(0, limit)
    .filter((line) => line.length < 2000)
    .map(parseSeg);
