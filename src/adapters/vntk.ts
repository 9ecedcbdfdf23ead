/**
 * The calls of `vntk` (1.4), answered by this package, so that its users change one import and build no C++:
 * the same names, shapes and tags. What there is no answer for throws an Error that says so, and what takes its place.
 * Models of vntk's own kind cannot be loaded: a path to one throws too.
 */

import { findEntities } from '../entities/index.js';
import { iobLabels } from '../exports/iob.js';
import { checkText } from '../options.js';
import { readDocument, unitText } from '../text/index.js';
import type { EntityType, Token } from '../types.js';
import { tag, tokenize } from '../words/index.js';
import { cleanHtml } from './clean-html.js';
import { vlspTag } from './vntk-tags.js';

/** Gives rows, or with `'text'` one line of text. */
export interface Tagger<Row> {
  /** A row a word. */
  tag(text: string): Row[];
  /** One line of text. */
  tag(text: string, mode: 'text'): string;
}

/** Syllables, as a list or as a line. */
export interface SyllableTokenizer {
  /** Syllables, numbers and marks in the order of the text. */
  tokenize(text: string): string[];
  /** The same, joined by spaces. */
  stokenize(text: string): string;
}

/** A word with its VLSP tag. */
export type TaggedWord = [word: string, pos: string];
/** vntk's third column is the chunk. There is no chunker here: it is always `O`. */
export type NamedWord = [word: string, pos: string, chunk: 'O', name: string];

/** Syllables, numbers and marks as they stand, without the tags of HTML: `['Giá', 'khuyến', 'mãi', ':', '140.000', 'đ']`. */
export function tokenizer(): SyllableTokenizer {
  return { tokenize: syllables, stokenize: (text) => syllables(text).join(' ') };
}

/** Words: `['Chào mừng', 'các', 'bạn', 'trẻ']`, as text `Chào_mừng các bạn trẻ`. */
export function wordTokenizer(model?: string): Tagger<string> {
  refuse('wordTokenizer', model);
  return tagger(
    (text) => tokenize(text).map(surface),
    (words) => words.map((word) => word.replaceAll(' ', '_')).join(' '),
  );
}

/** Words with their VLSP tags: `['nổi tiếng', 'A']`, as text `[A nổi tiếng]`. */
export function posTag(model?: string): Tagger<TaggedWord> {
  refuse('posTag', model);
  return tagger(
    (text) => tag(text).map((token): TaggedWord => [surface(token), vlspTag(token)]),
    (rows) => rows.map(([word, pos]) => `[${pos} ${word}]`).join(' '),
  );
}

/** Words with tags and names: `['Việt Nam', 'Np', 'O', 'B-LOC']`, as text `tới [LOC Việt Nam]`. Names are PER, ORG, LOC, MISC. */
export function ner(model?: string): Tagger<NamedWord> {
  refuse('ner', model);
  return tagger(namedWords, nameText);
}

/** What `util()` gives. */
export interface Util {
  /** The text of HTML; it is not safe HTML. */
  clean_html(html: string): string;
}

/** vntk's helpers: `util().clean_html(html)`. */
export function util(): Util {
  return {
    clean_html(html) {
      checkText(html);
      return cleanHtml(html);
    },
  };
}

/* ---- what is not here ------------------------------------------------------------------ */

/** Not here: throws an Error that says so, and what takes its place. */
export const chunking: () => never = () => missing('chunking', 'tag() of vietfacts gives universal POS tags');
/** Not here: throws an Error that says so, and what takes its place. */
export const dictionary: () => never = () => missing('dictionary', '@vntk/dictionary can be installed by itself');
/** Not here: throws an Error that says so, and what takes its place. */
export const langid: () => never = () => missing('langid');
/** Not here: throws an Error that says so, and what takes its place. */
export const crfsuite: () => never = () => missing('crfsuite', 'crfsuite can be installed by itself');
/** Not here: throws an Error that says so, and what takes its place. */
export const logger: () => never = () => missing('logger');

/** Not here: throws an Error that says so, and what takes its place. */
export const TfIdf = /* @__PURE__ */ missingClass('TfIdf', 'natural has one that takes the tokenizer of vietfacts/natural');
/** Not here: throws an Error that says so, and what takes its place. */
export const BayesClassifier = /* @__PURE__ */ missingClass('BayesClassifier', 'natural has one that takes the stemmer of vietfacts/natural');
/** Not here: throws an Error that says so, and what takes its place. */
export const LogisticRegressionClassifier = /* @__PURE__ */ missingClass(
  'LogisticRegressionClassifier',
  'natural has one that takes the stemmer of vietfacts/natural',
);
/** Not here: throws an Error that says so, and what takes its place. */
export const FastTextClassifier = /* @__PURE__ */ missingClass('FastTextClassifier', 'fasttext can be installed by itself');

/** vntk's older names. */
export { dictionary as getDictionary, langid as Langid, wordTokenizer as wordSent };

function missing(name: string, instead?: string): never {
  throw new Error(`vietfacts/vntk has no ${name}${instead === undefined ? '' : `; ${instead}`}`);
}

/** A class of vntk that is not here: `new` throws. */
export interface Missing {
  /** Throws. */
  new (...args: unknown[]): never;
}

/** Called by `new`, so no arrow function. */
function missingClass(name: string, instead: string): Missing {
  return function absent() {
    missing(name, instead);
  } as unknown as Missing;
}

function refuse(name: string, model: string | undefined): void {
  if (model !== undefined) throw new Error(`vietfacts/vntk: ${name}() takes no model; it got ${JSON.stringify(model)}`);
}

/* ---- how it is done -------------------------------------------------------------------- */

function tagger<Row>(rowsOf: (text: string) => Row[], textOf: (rows: Row[]) => string): Tagger<Row> {
  function tagText(text: string): Row[];
  function tagText(text: string, mode: 'text'): string;
  function tagText(text: string, mode?: 'text'): Row[] | string {
    const rows = rowsOf(text);
    return mode === 'text' ? textOf(rows) : rows;
  }
  return { tag: tagText };
}

/** As written, on one line. */
const surface = (token: Pick<Token, 'text'>): string => token.text.replace(/\s+/g, ' ');

function syllables(text: string): string[] {
  checkText(text);
  const doc = readDocument(text);
  return Array.from({ length: doc.count }, (_, unit) => unitText(doc, unit));
}

const NAMES: Readonly<Record<EntityType, string>> = { PER: 'PER', ORG: 'ORG', LOC: 'LOC', EVENT: 'MISC', LAW: 'MISC', MISC: 'MISC' };

function namedWords(text: string): NamedWord[] {
  const tokens = tag(text);
  const labels = iobLabels(tokens, findEntities(text), (entity) => NAMES[entity.type]);
  return tokens.map((token, i) => [surface(token), vlspTag(token), 'O', labels[i] ?? 'O']);
}

function nameText(rows: readonly NamedWord[]): string {
  let line = '';
  for (const [i, [word, , , label]] of rows.entries()) {
    const closes = label !== 'O' && !rows[i + 1]?.[3].startsWith('I-');
    line += `${i > 0 ? ' ' : ''}${label.startsWith('B-') ? `[${label.slice(2)} ` : ''}${word}${closes ? ']' : ''}`;
  }
  return line;
}
