/**
 * Mines short forms and what they stand for from the three news corpora: `Full Name (ABC)` and `ABC (Full Name)` whose
 * initials agree, and, where they do not (`Liên đoàn Bóng đá Thế giới (FIFA)`), the words that stand before `(ABC)` in
 * several articles. Prints key, surface, long form, articles, kind, for a reader to choose rows of data/abbreviations.tsv from.
 * Run: npx tsx training/abbreviations/mine.ts > FILE
 */
import { findDefinitions, isShortForm } from '../../src/abbreviations/definitions.js';
import { buildDictionary } from '../../src/abbreviations/dictionary.js';
import { letterKey } from '../../src/abbreviations/letters.js';
import { type Document, readDocument, UnitKind, unitsNorm, unitText } from '../../src/text/index.js';
import { type NewsCorpus, readNews } from '../corpora.js';

const CORPORA: readonly NewsCorpus[] = ['news-2017', 'news-dated', 'news-2025-2026'];
const MAX_WORDS = 14;
/** What is mined must not depend on what the table has already. */
const NO_DICTIONARY = buildDictionary([]);

interface Tally {
  readonly surface: string;
  readonly long: string;
  articles: number;
}

const defined = new Map<string, Tally>();
const contexts = new Map<string, { surface: string; before: string[][] }>();

function tally(surface: string, long: string, seen: Set<string>): void {
  const id = `${letterKey(surface)}\t${long.toLowerCase()}`;
  if (seen.has(id)) return;
  seen.add(id);
  const entry = defined.get(id);
  if (entry) entry.articles++;
  else defined.set(id, { surface, long, articles: 1 });
}

/** The words before `(ABC)`, nearest first, up to a mark. */
function wordsBefore(doc: Document, open: number): string[] {
  const words: string[] = [];
  for (let i = open - 1; i >= 0 && words.length < MAX_WORDS; i--) {
    if (doc.kind[i] !== UnitKind.Word && doc.kind[i] !== UnitKind.Number && doc.hash[i] !== 0x2d && doc.hash[i] !== 0x2c) break;
    words.push(unitsNorm(doc, i, i + 1));
  }
  return words;
}

for (const corpus of CORPORA) {
  for (const article of readNews(corpus)) {
    const doc = readDocument(article.title ? `${article.title}\n${article.text}` : article.text);
    const seen = new Set<string>();
    const taken = new Set<number>();
    for (const definition of findDefinitions(doc, NO_DICTIONARY)) {
      tally(unitText(doc, definition.first, definition.end).normalize('NFC'), definition.expansion, seen);
      taken.add(definition.first);
    }
    for (let i = 1; i + 2 < doc.count; i++) {
      if (doc.kind[i] !== UnitKind.Punctuation || doc.hash[i] !== 0x28 || taken.has(i + 1)) continue;
      let close = i + 2;
      while (close < doc.count && close < i + 8 && doc.hash[close] !== 0x29) close++;
      if (doc.hash[close] !== 0x29 || !isShortForm(doc, i + 1, close)) continue;
      const surface = unitText(doc, i + 1, close).normalize('NFC');
      const key = letterKey(surface);
      const context = contexts.get(key) ?? { surface, before: [] };
      contexts.set(key, context);
      context.before.push(wordsBefore(doc, i));
    }
  }
}

/** The longest run of words before the bracket that several articles share. */
function sharedLongForms(before: readonly string[][]): { long: string; articles: number }[] {
  const result: { long: string; articles: number }[] = [];
  const counts = new Map<string, { words: string[]; n: number }>();
  for (const words of before) {
    for (let n = 2; n <= words.length; n++) {
      const run = words.slice(0, n);
      const id = run.join(' ').toLowerCase();
      const entry = counts.get(id);
      if (entry) entry.n++;
      else counts.set(id, { words: run, n: 1 });
    }
  }
  for (const [id, { words, n }] of counts) {
    if (n < 2) continue;
    // a longer run that keeps most of the articles is better
    let longer = 0;
    for (const [other, entry] of counts) if (entry.words.length === words.length + 1 && other.startsWith(`${id} `)) longer = Math.max(longer, entry.n);
    if (longer * 2 > n) continue;
    result.push({ long: [...words].reverse().join(' '), articles: n });
  }
  return result.sort((a, b) => b.articles - a.articles).slice(0, 4);
}

const rows: string[] = [];
for (const { surface, long, articles } of defined.values()) rows.push([letterKey(surface), surface, long, articles, 'initials'].join('\t'));
for (const [key, { surface, before }] of contexts)
  for (const { long, articles } of sharedLongForms(before)) rows.push([key, surface, long, articles, 'context'].join('\t'));
console.log(rows.sort().join('\n'));
