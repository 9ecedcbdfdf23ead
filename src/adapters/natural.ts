/**
 * What `natural` (8) takes in: a tokenizer for `TfIdf.setTokenizer` and `NGrams.setTokenizer`, a stemmer for its
 * classifiers, a sentence tokenizer, stop words. Terms are whole Vietnamese words with single spaces, in NFC and with one
 * tone placement (`biên phòng`, `hòa`); marks and symbols are left out.
 *
 * `TfIdf` lower-cases a text before it asks the tokenizer, and names are cut better with their capitals:
 * `tfidf.addDocument(stemmer.tokenizeAndStem(text))` gives it the words of the text as written.
 */
import type { Stemmer } from 'natural';
import { STOP_WORDS } from '../data/stop-words.js';
import { normalize, splitSentences } from '../text/index.js';
import { tokenize } from '../words/index.js';

/** As `natural` types a tokenizer. */
export interface NaturalTokenizer {
  /** The tokens of a text in its order. */
  tokenize(text: string): string[];
  /** The tokens without empty ones at both ends, which `natural` asks of every tokenizer. */
  trim(tokens: string[]): string[];
}

const trim = (tokens: string[]): string[] => {
  const isFull = (token: string): boolean => token !== '';
  return tokens.slice(Math.max(0, tokens.findIndex(isFull)), tokens.findLastIndex(isFull) + 1);
};

function words(text: string): string[] {
  const terms: string[] = [];
  for (const { kind, norm } of tokenize(text)) if (kind !== 'punctuation' && kind !== 'symbol') terms.push(norm);
  return terms;
}

/** Words in the order of the text, case kept. */
export const tokenizer: NaturalTokenizer = { tokenize: words, trim };

/** Sentences in the order of the text, as written. */
export const sentenceTokenizer: NaturalTokenizer = { tokenize: (text) => splitSentences(text).map((sentence) => sentence.text), trim };

/** Words that say how, not what, in small letters: for `TfIdf.setStopwords`. */
export const stopWords: string[] = /* @__PURE__ */ STOP_WORDS.split('|');

const stopped = /* @__PURE__ */ new Set(stopWords);

/** The form in which a word is compared: small letters, NFC, one tone placement. Vietnamese words have no endings. */
const stem = (token: string): string => normalize(token.toLowerCase()).text;

function tokenizeAndStem(text: string, keepStops = false): string[] {
  const stems = words(text).map((word) => word.toLowerCase());
  return keepStops ? stems : stems.filter((word) => !stopped.has(word));
}

const addStopWords = (more: string[]): void => {
  for (const word of more) stopped.add(stem(word));
};

const removeStopWords = (fewer: string[]): void => {
  for (const word of fewer) stopped.delete(stem(word));
};

/**
 * For `new BayesClassifier(stemmer, 0.1)` and the other classifiers; natural's default smoothing of 1 is too much for words,
 * which are rarer than syllables (training/adapters/bayes.ts measures it). Stop words added or removed here count for this stemmer
 * only. `natural` types every stemmer with the steps of Porter's algorithm for English, which none of its own for other
 * languages has; nor has this one.
 */
export const stemmer = {
  stem,
  tokenizeAndStem,
  addStopWord: (word: string) => addStopWords([word]),
  addStopWords,
  removeStopWord: (word: string) => removeStopWords([word]),
  removeStopWords,
} as Stemmer;
