/**
 * Raw text as words, to learn the company of words from. In: the silver sentences, and the news articles, which the
 * library's own segmenter cuts. Out: sentences of keys (`keysOf`), one after another.
 */
import { readDocument } from '../../src/text/index.js';
import { segment } from '../../src/words/full.js';
import { type NewsCorpus, readNews } from '../corpora.js';
import type { GoldSentence } from './sentences.js';
import { keysOf } from './word-classes.js';

const NEWS: readonly NewsCorpus[] = ['news-2017', 'news-dated', 'news-2025-2026'];
/** Words of a sentence worth reading: shorter ones are captions, longer ones lists. */
const SHORTEST = 3;
const LONGEST = 149;

export function* readRawWords(silver: readonly GoldSentence[]): Generator<string[]> {
  for (const { words } of silver) yield keysOf(words);
  for (const corpus of NEWS) {
    for (const { title, text } of readNews(corpus)) {
      for (const words of cutSentences(title ? `${title}\n${text}` : text)) if (words.length >= SHORTEST && words.length <= LONGEST) yield keysOf(words);
    }
  }
}

function cutSentences(text: string): string[][] {
  const doc = readDocument(text);
  const { count, first } = segment(doc);
  const sentences: string[][] = [];
  let w = 0;
  for (const end of doc.sentenceEnds) {
    const words: string[] = [];
    for (; w < count && (first[w] as number) < end; w++) {
      const last = (first[w + 1] as number) - 1;
      words.push(
        text
          .slice(doc.start[first[w] as number], doc.end[last])
          .replace(/\s+/g, ' ')
          .normalize('NFC'),
      );
    }
    sentences.push(words);
  }
  return sentences;
}
