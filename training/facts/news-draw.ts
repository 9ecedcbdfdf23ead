/**
 * News drawn at random for reading, and where its facts stand. In: articles and a seed. Out: some of them, the same for the
 * same seed; the text that is read; the offset that names a fact.
 */
import { createHash } from 'node:crypto';
import type { Fact } from '../../src/types.js';
import type { NewsArticle } from '../corpora.js';

/** `count` articles: those whose hash with the seed is least. */
export function drawn(articles: readonly NewsArticle[], count: number, seed: string): NewsArticle[] {
  const keyed = articles.map((article) => ({ article, key: createHash('sha1').update(`${seed} ${article.line}`).digest('hex') }));
  return keyed
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, count)
    .map(({ article }) => article);
}

/** What is read of an article: of the feeds the title and the summary. */
export const passageText = ({ corpus, title, text }: NewsArticle): string => (corpus === 'news-2025-2026' ? `${title}\n${text}` : text);

/** The offset of what makes a fact: its figure, its length of time, its role, its verb. */
export function anchorOf(fact: Fact): number {
  switch (fact.kind) {
    case 'numeric':
      return fact.quantity.start;
    case 'duration':
      return fact.duration.start;
    case 'role':
      return fact.role.start;
    case 'event':
      return fact.predicate.start;
  }
}
