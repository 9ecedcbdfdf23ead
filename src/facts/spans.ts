/** Spans of facts. In: a document and units or items of it. Out: spans in the caller's text. */
import { type Document, unitText } from '../text/index.js';
import type { Span } from '../types.js';
import type { Chunk } from './chunks.js';
import type { Items } from './items.js';

/** The units from `first` up to, not including, `end`. */
export function unitSpan(doc: Document, first: number, end: number): Span {
  return { start: doc.start[first] as number, end: doc.end[end - 1] as number, text: unitText(doc, first, end) };
}

/** The items from `first` up to, not including, `end`. */
export const itemSpan = (doc: Document, items: Items, first: number, end: number): Span =>
  unitSpan(doc, items.first[first] as number, items.end[end - 1] as number);

export const chunkSpan = (doc: Document, items: Items, chunk: Chunk): Span => itemSpan(doc, items, chunk.first, chunk.end);

/** The shortest stretch that holds all the given parts. */
export function hull(doc: Document, parts: readonly (Span | undefined)[]): Span {
  let start = doc.text.length;
  let end = 0;
  for (const part of parts) {
    if (!part) continue;
    start = Math.min(start, part.start);
    end = Math.max(end, part.end);
  }
  return { start, end, text: doc.text.slice(start, end) };
}
