/**
 * The figures of `figures-read.tsv`. In: the table and the raw news that it points into. Out: passages in the form of
 * `gold-findings.ts`, one an article, with the package's own findings; a figure that the package no longer finds is left out.
 */
import { readFileSync } from 'node:fs';
import { findAbbreviationMentions } from '../../src/abbreviations/index.js';
import { findDateline, findTimeMentions, resolveTimes } from '../../src/dates/index.js';
import { findEntityMentions } from '../../src/entities/index.js';
import { findQuantityMentions } from '../../src/quantities/index.js';
import { readDocument, sentenceOf, sentenceSpans } from '../../src/text/index.js';
import { segment, tagWords } from '../../src/words/index.js';
import { type NewsCorpus, readNews } from '../corpora.js';
import type { GoldPassage, MarkedFigure } from './gold-findings.js';
import { passageText } from './news-draw.js';

interface Row {
  readonly corpus: NewsCorpus;
  readonly line: number;
  readonly offset: number;
  readonly noun: string;
  readonly verb: string;
  /** `?`: the reader did not look for it. */
  readonly when: string;
  readonly holder: string;
  readonly status: string;
}

const UNKNOWN = '?';
const NO_FIGURE = '!';

const told = <Name extends string>(name: Name, value: string) => (value === '' || value === UNKNOWN ? {} : ({ [name]: value } as Record<Name, string>));

function readRows(): Row[] {
  return readFileSync(new URL('figures-read.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [corpus, number, offset, noun, verb, when, holder, status] = line.split('\t') as [NewsCorpus, ...string[]];
      return { corpus, line: Number(number), offset: Number(offset), noun, verb, when, holder, status } as Row;
    });
}

function groupBy<T, K>(rows: readonly T[], keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

export function readPassages(): GoldPassage[] {
  const byCorpus = groupBy(readRows(), (row) => row.corpus);
  return [...byCorpus].flatMap(([corpus, rows]) => {
    const articles = new Map(readNews(corpus).map((article) => [article.line, article]));
    return [...groupBy(rows, (row) => row.line)].flatMap(([line, figures]) => {
      const article = articles.get(line);
      if (!article) return [];
      return [passageOf(`${corpus} ${line}`, passageText(article), article.date?.slice(0, 10) ?? null, figures)];
    });
  });
}

function passageOf(id: string, text: string, date: string | null, rows: readonly Row[]): GoldPassage {
  const doc = readDocument(text);
  const referenceDate = date ?? findDateline(doc, findTimeMentions(doc));
  const mentions = findTimeMentions(doc);
  const quantities = findQuantityMentions(doc);
  const sentences = sentenceSpans(doc);
  const figures = rows.flatMap(({ offset, noun, verb, when, holder, status }): MarkedFigure[] => {
    const isFigure = noun !== NO_FIGURE;
    const found = quantities.find(({ quantity }) => quantity.start <= offset && offset < quantity.end);
    const sentence = found && sentences[sentenceOf(doc, found.first)];
    if (!found || !sentence) return [];
    const { start, end, text: s, kind, value, unit } = found.quantity;
    const gold = {
      s,
      kind,
      value: value as number,
      unit,
      ...(noun && isFigure ? { noun } : {}),
      ...(verb ? { pred: verb } : {}),
      ...told('when', when),
      ...told('holder', holder),
      ...told('status', status),
    };
    return [
      {
        gold,
        start,
        end,
        lineStart: sentence.start,
        lineEnd: sentence.end,
        isFigure,
        marks: { none: true, when: when !== UNKNOWN, holder: holder !== UNKNOWN },
      },
    ];
  });
  const words = segment(doc);
  const abbreviations = findAbbreviationMentions(doc, {});
  const entities = findEntityMentions(doc, words, abbreviations, {}, referenceDate);
  return {
    id,
    findings: { doc, words, tags: tagWords(doc, words), abbreviations, entities, times: resolveTimes(doc, mentions, referenceDate), quantities },
    figures,
  };
}
