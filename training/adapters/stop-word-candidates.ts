/**
 * Candidates for `data/stop-words.tsv`. In: 3,000 articles of the raw corpora. Out, printed: the words that stand in
 * more than 2 of 1,000 articles and are not in the table, the most frequent first. A person reads and chooses.
 */
import { readFileSync } from 'node:fs';
import { tokenize } from '../../src/words/index.js';
import { type NewsCorpus, readNews } from '../corpora.js';

const CORPORA: readonly NewsCorpus[] = ['news-2017', 'news-dated'];
const ARTICLES_EACH = 1500;
const LEAST_SHARE = 0.002;

const table = readFileSync(new URL('../../data/stop-words.tsv', import.meta.url), 'utf8');
const known = new Set(table.split('\n').map((line) => line.split('\t')[0] ?? ''));
const documentFrequency = new Map<string, number>();
let articles = 0;
for (const corpus of CORPORA) {
  const news = readNews(corpus);
  const step = Math.ceil(news.length / ARTICLES_EACH);
  for (const { text } of news.filter((_, i) => i % step === 0)) {
    articles++;
    const words = new Set(tokenize(text).flatMap((token) => (token.kind === 'word' ? [token.norm.toLowerCase()] : [])));
    for (const word of words) documentFrequency.set(word, (documentFrequency.get(word) ?? 0) + 1);
  }
}
const candidates = [...documentFrequency].filter(([word, count]) => count / articles > LEAST_SHARE && !known.has(word)).sort(([, a], [, b]) => b - a);
for (const [word, count] of candidates) console.log(`${word}\t${((1000 * count) / articles).toFixed(0)} of 1,000`);
