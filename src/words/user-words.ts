/**
 * The caller's own words, kept whole whatever the model thinks. In: a document, the words and a filled context. Out: the
 * gaps inside and around them settled in the context. The longest word wins, then the leftmost.
 */
import { type Document, isGlued, normalizeSyllable, readDocument, sentenceOf, unitText } from '../text/index.js';
import { type Context, Fixed, PAD } from './context.js';

interface UserWord {
  /** The word's units in lower case, canonical form. */
  readonly parts: readonly string[];
  /** Whether a part follows the one before it without a space. */
  readonly glued: readonly boolean[];
}

const canonical = (text: string): string => normalizeSyllable(text).toLowerCase();

/** Words by the hash of their first unit, the longest first. */
function indexWords(words: readonly string[]): Map<number, UserWord[]> {
  const index = new Map<number, UserWord[]>();
  for (const word of words) {
    const doc = readDocument(word);
    if (doc.count === 0) continue;
    const parts: string[] = [];
    const glued: boolean[] = [];
    for (let i = 0; i < doc.count; i++) {
      parts.push(canonical(unitText(doc, i)));
      glued.push(isGlued(doc, i));
    }
    const key = doc.hash[0] as number;
    const list = index.get(key);
    if (list) list.push({ parts, glued });
    else index.set(key, [{ parts, glued }]);
  }
  for (const list of index.values()) list.sort((a, b) => b.parts.length - a.parts.length);
  return index;
}

const indexes = new WeakMap<readonly string[], { copy: readonly string[]; index: Map<number, UserWord[]> }>();

/** The index of a list of words, made once for a list that does not change. */
function indexOf(words: readonly string[]): Map<number, UserWord[]> {
  const known = indexes.get(words);
  if (known && known.copy.length === words.length && known.copy.every((word, i) => word === words[i])) return known.index;
  const index = indexWords(words);
  indexes.set(words, { copy: [...words], index });
  return index;
}

export function fixUserWords(doc: Document, words: readonly string[], context: Context): void {
  const index = indexOf(words);
  for (let unit = 0; unit < doc.count; unit++) {
    const candidates = index.get(doc.hash[unit] as number);
    const word = candidates?.find((candidate) => standsAt(doc, unit, candidate));
    if (!word) continue;
    const end = unit + word.parts.length;
    const shift = PAD * (sentenceOf(doc, unit) + 1);
    context.fixed[unit + shift] = Fixed.Split;
    for (let i = unit + 1; i < end; i++) context.fixed[i + shift] = Fixed.Join;
    // the gap after it; after the last unit of a sentence this is padding
    context.fixed[end + shift] = Fixed.Split;
    unit = end - 1;
  }
}

function standsAt(doc: Document, unit: number, { parts, glued }: UserWord): boolean {
  const end = unit + parts.length;
  if (end > doc.count || sentenceOf(doc, unit) !== sentenceOf(doc, end - 1)) return false;
  for (let i = 0; i < parts.length; i++) {
    if (i > 0 && glued[i] !== isGlued(doc, unit + i) && glued[i]) return false;
    if (canonical(unitText(doc, unit + i)) !== parts[i]) return false;
  }
  return true;
}
