/** What training may read: no eval text, no held-out part, and no way round `training/corpora.ts`. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { excludedLines, inPart, isNamesTest, type NewsCorpus, readFigures, readLines, readNames, readNews } from '../../training/corpora.js';
import { describeWithShared, readShared } from '../shared.js';

const TRAINING = fileURLToPath(new URL('../../training/', import.meta.url));

describe('training scripts', () => {
  const scripts = readdirSync(TRAINING, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.[cm]?[jt]s$/.test(file) && file !== 'corpora.ts')
    .map((file) => ({ file, code: readFileSync(TRAINING + file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '') }));

  it('name no folder of ../shared themselves: they read through corpora.ts', () => {
    expect(scripts.filter(({ code }) => /['"`][^'"`\n]*\bshared\//.test(code)).map(({ file }) => file)).toEqual([]);
  });

  it('open no raw corpus and no annotated file past the functions that leave the measured parts out', () => {
    const guarded = /(?:readLines|readTable|sharedFile)\(\s*['"`]corpora\/(?:news-|annotated\/)/;
    expect(scripts.filter(({ code }) => guarded.test(code)).map(({ file }) => file)).toEqual([]);
  });

  it('open an eval text only in files that measure, which learn nothing', () => {
    const readers = scripts.filter(({ code }) => /['"`]eval\//.test(code));
    expect(readers.map(({ file }) => file).filter((file) => !/(?:^|\/)measure[\w-]*\.ts$/.test(file))).toEqual([]);
    expect(readers.filter(({ code }) => /\bwriteFileSync\b|\btrain\w*\(|\blearn\w*\(/.test(code)).map(({ file }) => file)).toEqual([]);
  });

  it('use no chance and no clock, so that the same inputs give the same bytes', () => {
    expect(scripts.filter(({ code }) => /Math\.random\(|Date\.now\(|new Date\(\)/.test(code)).map(({ file }) => file)).toEqual([]);
  });
});

describe('inPart', () => {
  it('cuts ids as the scorers do: sha1, first eight digits', () => {
    // sha1('abc') = a9993e36…; 0xa9993e36 = 2845392438
    expect(inPart('abc', 10, 8)).toBe(true);
    expect(inPart('abc', 10, 3)).toBe(false);
  });
});

describeWithShared('eval/exclude.tsv', 'the corpora as training sees them', () => {
  const linesOf = (corpus: NewsCorpus): string[] =>
    readShared('eval/exclude.tsv')
      .split('\n')
      .filter((row) => row.startsWith(`${corpus}\t`));

  it.each(['news-2017', 'news-dated', 'news-2025-2026'] satisfies NewsCorpus[])('%s: the lines of eval texts are left out, the others stay', (corpus) => {
    const excluded = excludedLines(corpus);
    expect(excluded.size).toBe(new Set(linesOf(corpus)).size);
    expect(excluded.size).toBeGreaterThan(0);
    const all = readLines(`corpora/${corpus}.jsonl.gz`);
    const articles = readNews(corpus);
    expect(articles).toHaveLength(all.length - excluded.size);
    expect(articles.filter((article) => excluded.has(article.line))).toEqual([]);
    const last = articles.at(-1);
    expect(JSON.parse(all[last?.line ?? -1] ?? '{}')).toMatchObject({ text: last?.text });
  });

  it('names: the tenth that measures is left out, with every passage of its articles', () => {
    const passages = readNames();
    expect(passages.length).toBeGreaterThan(10_000);
    expect(passages.filter(isNamesTest)).toEqual([]);
    const all = readLines('corpora/annotated/names.jsonl').length;
    expect(all - passages.length).toBeGreaterThan(all / 20);
  });

  it('figures: the fifth that measures is left out', () => {
    const passages = readFigures();
    expect(passages.length).toBeGreaterThan(200);
    expect(passages.filter((passage) => inPart(passage.id, 5, 0))).toEqual([]);
  });
});
