/** A string in, its Document out: the scan, then the sentence ends. Linear in the length of the text. */
import type { Document } from './document.js';
import { readUnits } from './read-units.js';
import { findSentenceEnds } from './sentences.js';

export function readDocument(text: string): Document {
  const units = readUnits(text);
  return { ...units, sentenceEnds: findSentenceEnds(units) };
}
