import { checkText } from '../options.js';
import type { Span } from '../types.js';
import { type Document, sentenceStart } from './document.js';
import { type NormalizedText, normalizeText } from './normalize.js';
import { readDocument } from './read.js';

/** The sentences of a document, from the first unit of each to its last; white space and tags between them are outside. */
export function sentenceSpans(doc: Document): Span[] {
  return Array.from(doc.sentenceEnds, (end, i) => {
    const from = doc.start[sentenceStart(doc, i)] as number;
    const to = doc.end[end - 1] as number;
    return { start: from, end: to, text: doc.text.slice(from, to) };
  });
}

/** The sentences of a text, headlines and list items included. Any string; a text without a word or mark gives none. */
export function splitSentences(text: string): Span[] {
  checkText(text);
  return sentenceSpans(readDocument(text));
}

/**
 * The text in one canonical form – NFC, `Ð` → `Đ`, modern tone placement (`hoà` → `hòa`), `-` for every dash, one kind of
 * space, LF line ends, no zero-width characters – with a way back to the offsets of the original.
 */
export function normalize(text: string): NormalizedText {
  checkText(text);
  return normalizeText(text);
}

const MARKS = /[\u0300-\u036f]/g;

/** `Đảng ủy` → `Dang uy`: Unicode's base letters, `đ` → `d`. Letters that are no Latin letters stay. */
export function removeDiacritics(text: string): string {
  checkText(text);
  return text.normalize('NFD').replace(MARKS, '').replace(/[đð]/g, 'd').replace(/[ĐÐƉ]/g, 'D').normalize('NFC');
}
