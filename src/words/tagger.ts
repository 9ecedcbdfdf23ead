/** The tagger. In: a document and its words. Out: for each word the index of its tag in `TAGS`. */
import type { Document } from '../text/index.js';
import { TAGS, type Words } from './words.js';

export function tagWords(_doc: Document, words: Words): Uint8Array {
  return new Uint8Array(words.count).fill(TAGS.indexOf('X'));
}
