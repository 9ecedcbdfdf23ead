/**
 * Long forms that a text writes out somewhere without defining them. In: the Document. Out: whether words stand in it together,
 * and the phrase whose initials are given letters. Both indexes are built once, when first asked.
 */
import { baseLetter, combineHashes, type Document, hashSyllable, Shape, UnitFlag, UnitKind, unitsNorm } from '../text/index.js';
import { isFunctionWord, isVietNam } from './initials.js';
import { standsFor } from './letters.js';

/** Units that the indexes read: no article is longer, and the rest would cost memory. */
const MAX_UNITS = 100_000;
/** Different letters that are looked for in one text. */
const MAX_SEARCHES = 64;

export interface Phrase {
  readonly first: number;
  readonly end: number;
  readonly text: string;
}

export class Phrases {
  private pairs: Set<number> | undefined;
  private initials: Uint16Array | undefined;
  private readonly written = new Map<string, boolean>();
  private readonly found = new Map<string, Phrase | null>();

  constructor(private readonly doc: Document) {}

  /** Whether the syllables of a phrase stand in the text one after the other, as far as their pairs tell. */
  has(phrase: string): boolean {
    let found = this.written.get(phrase);
    if (found === undefined) {
      found = this.hasPairs(phrase);
      this.written.set(phrase, found);
    }
    return found;
  }

  private hasPairs(phrase: string): boolean {
    this.pairs ??= readPairs(this.doc);
    const wanted = pairsOf(phrase);
    for (const pair of wanted) if (!this.pairs.has(pair)) return false;
    return wanted.length > 0;
  }

  /** The phrase of the text whose initials are these letters (three or more), the most frequent one; null where there is none. */
  withInitials(letters: string): Phrase | null {
    let phrase = this.found.get(letters);
    if (phrase === undefined) {
      phrase = this.found.size < MAX_SEARCHES && letters.length >= 3 ? this.search(letters.toLowerCase()) : null;
      this.found.set(letters, phrase);
    }
    return phrase;
  }

  private search(letters: string): Phrase | null {
    this.initials ??= readInitials(this.doc);
    const { doc, initials } = this;
    const counts = new Map<string, { phrase: Phrase; count: number }>();
    const plain = !/[^a-z]/.test(letters);
    for (let i = 0; i < initials.length; i++) {
      if (!standsFor(letters.charCodeAt(0), initials[i] as number)) continue;
      const end = matchForward(doc, initials, letters, i);
      if (end < 0) continue;
      // letters of no language's own fit by chance: then the phrase must look like a name
      if (
        plain
          ? !(letters.length >= 4 ? doc.shape[i] === Shape.Title : isName(doc, i, end))
          : letters.length < 4 && !isName(doc, i, end) && end - i !== letters.length
      )
        continue;
      const text = unitsNorm(doc, i, end);
      const key = text.toLowerCase();
      const entry = counts.get(key);
      if (entry) entry.count++;
      else if (counts.size < MAX_SEARCHES) counts.set(key, { phrase: { first: i, end, text }, count: 1 });
    }
    let best: { phrase: Phrase; count: number } | null = null;
    for (const entry of counts.values()) if (!best || entry.count > best.count) best = entry;
    return best ? best.phrase : null;
  }
}

const pairsOfReadings = new Map<string, readonly number[]>();

/** Hashes of neighbouring syllables of a reading; kept, since the dictionary has a bounded number of them. */
function pairsOf(phrase: string): readonly number[] {
  let pairs = pairsOfReadings.get(phrase);
  if (!pairs) {
    const hashes = phrase.split(/[\s,\-–&]+/).map(hashSyllable);
    pairs = hashes.slice(1).map((hash, i) => combineHashes(hashes[i] as number, hash));
    pairsOfReadings.set(phrase, pairs);
  }
  return pairs;
}

function readPairs(doc: Document): Set<number> {
  const pairs = new Set<number>();
  let before = 0;
  const end = Math.min(doc.count, MAX_UNITS);
  for (let i = 0; i < end; i++) {
    if (doc.kind[i] !== UnitKind.Word) continue;
    const hash = doc.hash[i] as number;
    pairs.add(combineHashes(before, hash));
    before = hash;
  }
  return pairs;
}

/** First letters of the words that may belong to a long form; 0 for short forms, numbers and marks. */
function readInitials(doc: Document): Uint16Array {
  const initials = new Uint16Array(Math.min(doc.count, MAX_UNITS));
  for (let i = 0; i < initials.length; i++) {
    const shape = doc.shape[i];
    if (shape === Shape.Lower || shape === Shape.Title) initials[i] = baseLetter(doc.text.charCodeAt(doc.start[i] as number));
  }
  return initials;
}

/** The unit after the phrase that begins on `first`: its words have the letters in order, function words may have none. -1 where it is no such phrase. */
function matchForward(doc: Document, initials: Uint16Array, letters: string, first: number): number {
  let letter = 1;
  let i = first + 1;
  for (let steps = 0; letter < letters.length && i < initials.length && steps < 3 * letters.length; i++, steps++) {
    if (((doc.flags[i] as number) & (UnitFlag.NewlineBefore | UnitFlag.RunTogether)) !== 0) return -1;
    const initial = initials[i] as number;
    if (initial === 0) {
      const mark = doc.hash[i];
      if (doc.kind[i] === UnitKind.Punctuation && (mark === 0x2d || mark === 0x2c)) continue;
      return -1;
    }
    if (standsFor(letters.charCodeAt(letter), initial)) {
      letter++;
      // `Samsung Display Việt Nam` for `SDV`: a name does not end within the country's
      if (letters[letter] !== 'n' && isVietNam(doc, i)) i++;
    } else if (!isFunctionWord(doc, i)) return -1;
  }
  return letter === letters.length ? i : -1;
}

/** Two capitalised words or more, the first of them capitalised. */
function isName(doc: Document, first: number, end: number): boolean {
  let titles = 0;
  for (let i = first; i < end; i++) if (doc.shape[i] === Shape.Title) titles++;
  return titles >= 2 && doc.shape[first] === Shape.Title;
}
