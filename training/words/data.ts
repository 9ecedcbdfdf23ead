/** What the segmenter learns from: the lexicons, the silver sentences and the gold ones, as corpora. */
import { hashWord, removeDiacritics } from '../../src/text/index.js';
import { LEXICON_BITS, lexiconSlot, MAX_LEXICON_SYLLABLES, PAIR_BITS, prefixSlot } from '../../src/words/lexicon.js';
import { readLines } from '../corpora.js';
import { addSentence, type Corpus, createCorpus, type Lexicons } from './corpus.js';
import { pairHash, rankPairs } from './pairs.js';
import { type GoldSentence, parseSeg, rewrite, writePublished, writeSpaced } from './sentences.js';

/** Pairs of syllables without diacritics that are listed. */
const PAIR_COUNT = 11_000;

/** Words of two syllables and more, lower case. */
const readVocabulary = (): string[] =>
  readLines('corpora/lexicons/vn-vocab.txt')
    .map((line) => line.trim().toLowerCase())
    .filter((word) => /^\p{L}+( \p{L}+)+$/u.test(word) && word.split(' ').length <= MAX_LEXICON_SYLLABLES);

const toSorted = (slots: readonly number[]): number[] => [...new Set(slots)].sort((a, b) => a - b);

/**
 * Slots of the words of two syllables and more and of the pairs that begin longer ones; and, for text without diacritics,
 * of the pairs that are most useful to know; sorted.
 */
export function readLexiconSlots(silver: readonly GoldSentence[]): { words: number[]; prefixes: number[]; pairs: number[] } {
  const vocabulary = readVocabulary();
  const longer = vocabulary.map((word) => word.split(' ')).filter((syllables) => syllables.length > 2);
  return {
    words: toSorted(vocabulary.map((word) => lexiconSlot(hashWord(word), LEXICON_BITS))),
    prefixes: toSorted(longer.map((syllables) => prefixSlot(hashWord(syllables.slice(0, 2).join(' '))))),
    pairs: toSorted(
      rankPairs(vocabulary, silver)
        .slice(0, PAIR_COUNT)
        .map((pair) => lexiconSlot(pairHash(pair), PAIR_BITS)),
    ),
  };
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
export function toCorpus(sentences: readonly GoldSentence[], lexicons: Lexicons, manners: Manners, random: () => number, capacity: number): Corpus {
  const corpus = createCorpus(capacity);
  for (const sentence of sentences) {
    const words = random() < 0.05 ? sentence.words.map((word) => TREEBANK_BRACKETS.get(word) ?? word) : sentence.words;
    let written = random() < manners.published ? writePublished(words, random) : writeSpaced(words);
    const draw = random();
    if (draw < manners.capitals) written = rewrite(written, (text) => text.toUpperCase());
    else if (draw < manners.capitals + manners.plain) written = rewrite(written, removeDiacritics);
    if (!addSentence(corpus, written, lexicons, words === sentence.words ? sentence.otherBounds : undefined)) break;
  }
  return corpus;
}

export function testCorpus(sentences: readonly GoldSentence[], lexicons: Lexicons, change?: (text: string) => string): Corpus {
  const corpus = createCorpus(
    sentences.reduce((n, s) => n + s.words.join(' ').length + 20, 0),
    true,
  );
  for (const sentence of sentences) {
    const written = writeSpaced(sentence.words);
    addSentence(corpus, change ? rewrite(written, change) : written, lexicons);
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
