/** A string in, its Document out: the scan, then the sentence ends. Linear in the length of the text. */
import type { Document } from './document.js';
import { scanUnits } from './scan.js';
import { findSentenceEnds } from './sentences.js';

export function readDocument(text: string): Document {
  const { count, start, end, kind, shape, flags, hash, markup } = scanUnits(text);
  const units = { text, count, start, end, kind, shape, flags, hash, markup: Int32Array.from(markup) };
  return { ...units, sentenceEnds: findSentenceEnds(units) };
}
