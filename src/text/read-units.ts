/** A string in, a Document of its units out, all of them in one sentence: for rooms that ask for no sentence, so that these bundle without them. */
import type { Document } from './document.js';
import { scanUnits } from './scan.js';

export function readUnits(text: string): Document {
  const { count, start, end, kind, shape, flags, hash, markup } = scanUnits(text);
  return { text, count, start, end, kind, shape, flags, hash, sentenceEnds: Int32Array.from(count > 0 ? [count] : []), markup: Int32Array.from(markup) };
}
