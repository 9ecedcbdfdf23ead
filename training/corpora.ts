/**
 * The corpora as training and mining scripts may read them: articles from which an eval text was drawn
 * (`eval/exclude.tsv`) are left out here, and so are the parts of the annotated files that measure.
 * In: files of `../shared`. Out: plain objects. Every script reads the corpora through this file.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const SHARED = new URL('../../shared/', import.meta.url);

export const sharedFile = (path: string): URL => new URL(path, SHARED);

const readText = (path: string): string => {
  const bytes = readFileSync(sharedFile(path));
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
};

export const readLines = (path: string): string[] =>
  readText(path)
    .split('\n')
    .filter((line) => line.length > 0);

/** Rows of a table under `corpora/`, the header left out. */
export const readTable = (path: string): string[][] =>
  readLines(path)
    .slice(1)
    .map((line) => line.split('\t'));

export type NewsCorpus = 'news-2017' | 'news-dated' | 'news-2025-2026';

/** Line numbers (from 0) of a corpus that were drawn for measuring. */
export function excludedLines(corpus: NewsCorpus): Set<number> {
  return new Set(
    readTable('eval/exclude.tsv')
      .filter(([name]) => name === corpus)
      .map(([, line]) => Number(line)),
  );
}

export interface NewsArticle {
  readonly corpus: NewsCorpus;
  readonly line: number;
  readonly date: string | null;
  readonly title: string | null;
  readonly text: string;
}

/** The articles of a raw corpus that may be learned from. */
export function readNews(corpus: NewsCorpus): NewsArticle[] {
  const excluded = excludedLines(corpus);
  const articles: NewsArticle[] = [];
  for (const [line, json] of readLines(`corpora/${corpus}.jsonl.gz`).entries()) {
    if (excluded.has(line)) continue;
    const { date, title, text } = JSON.parse(json) as { date?: string; title?: string; text: string };
    articles.push({ corpus, line, date: date ?? null, title: title ?? null, text });
  }
  return articles;
}

/** Whether an id falls into part `rest` of `every`, as the scorers cut (sha1, first 8 hex digits). */
export const inPart = (id: string, every: number, rest: number): boolean =>
  Number.parseInt(createHash('sha1').update(id).digest('hex').slice(0, 8), 16) % every === rest;

export interface NamesPassage {
  readonly id: string;
  readonly article?: string;
  readonly source: string;
  readonly date: string | null;
  readonly text: string;
  readonly entities: readonly { start: number; end: number; type: string; optional?: boolean }[];
  readonly abbreviations: readonly [surface: string, long: string][];
  readonly roles: readonly { person: string; role: string; organization?: string }[];
}

/** The tenth of `names.jsonl` that is never trained on (`score-names.mjs --every 10 --rest 3`). */
export const isNamesTest = (passage: NamesPassage): boolean => inPart(passage.article ?? passage.id, 10, 3);

/** The annotated passages, without the left-out tenth. */
export function readNames(): NamesPassage[] {
  return readLines('corpora/annotated/names.jsonl')
    .map((line) => JSON.parse(line) as NamesPassage)
    .filter((passage) => !isNamesTest(passage));
}

export interface FiguresPassage {
  readonly id: string;
  readonly ref: string | null;
  readonly source: string;
  readonly sents: readonly string[];
  readonly ann: readonly Record<string, unknown>[];
}

/** The passages with annotated figures, without the left-out fifth (`score.mjs --every 5 --rest 0`). */
export function readFigures(): FiguresPassage[] {
  return (JSON.parse(readText('corpora/annotated/figures.json')) as FiguresPassage[]).filter((passage) => !inPart(passage.id, 5, 0));
}
