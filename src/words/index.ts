/** words: word segmentation and part-of-speech tags over the units of a document. */
import { checkOptions, checkText } from '../options.js';
import { type Document, readDocument } from '../text/index.js';
import type { ExtractOptions, Token, UniversalPos } from '../types.js';
import { segment } from './full.js';
import { tagWords } from './tagger.js';
import { eachToken, type PlainToken } from './tokens.js';
import { TAGS, type Words } from './words.js';

export { segment, TAGS, tagWords, type Words };

/** The tokens of a document, tags and all: words, marks, and the tags and entities of HTML as symbols. */
export function tokensOf(doc: Document, words: Words, tags: Uint8Array): Token[] {
  return eachToken(doc, words, ({ start, end, text, kind, norm }, word) => {
    const pos = word < 0 ? 'SYM' : (TAGS[tags[word] as number] as UniversalPos);
    return { start, end, text, kind, norm, pos };
  });
}

/** Words, numbers, marks; no tags. `words` are the caller's own, kept whole. Any string. */
export function tokenize(text: string, options?: Pick<ExtractOptions, 'words'>): PlainToken[] {
  checkText(text);
  const doc = readDocument(text);
  return eachToken(doc, segment(doc, checkOptions(options).words), (token) => token);
}

/** The same tokens with their universal POS tags. */
export function tag(text: string, options?: Pick<ExtractOptions, 'words'>): Token[] {
  checkText(text);
  const doc = readDocument(text);
  const words = segment(doc, checkOptions(options).words);
  return tokensOf(doc, words, tagWords(doc, words));
}
