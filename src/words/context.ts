/**
 * What the segmenter and the tagger see of a document. In: a Document and a lexicon. Out: typed arrays with an entry for
 * each unit and `PAD` entries of nothing between sentences, so that looking two units to a side needs no bounds check.
 */
import { combineHashes, type Document, hasFlag, isGlued, Shape, UnitFlag, UnitKind } from '../text/index.js';
import { type Lexicon, lexiconGoesOn, lexiconHas, MAX_LEXICON_SYLLABLES } from './lexicon.js';

/** Entries of nothing before, between and after sentences. */
export const PAD = 3;

/** What a unit looks like; 0 is the padding. */
export const enum Look {
  Outside = 0,
  Lower = 1,
  Title = 2,
  Upper = 3,
  Initial = 4,
  Mixed = 5,
  Uncased = 6,
  /** A word of a sentence that is all capitals: its case says nothing. */
  AllCaps = 7,
  Number = 8,
  Stop = 9,
  Dash = 10,
  Mark = 11,
  Symbol = 12,
  /** An address, telephone number or document code: a token by itself. */
  Whole = 13,
  WithDigit = 14,
  /** `&`, `/`, `'`, `:` and the like, which stand inside compound tokens. */
  Joiner = 15,
}

/** What is settled before the model is asked. */
export const enum Fixed {
  Free = 0,
  Split = 1,
  Join = 2,
}

export interface Context {
  /** Positions used, padding included. */
  length: number;
  /** Identity of a unit: its hash, or for numbers a class of them. */
  id: Int32Array;
  /** `Look` */
  look: Uint8Array;
  /** 0: a space stands before the unit; 1: none; 2: none, in a sentence whose marks have spaces before them (a treebank's). */
  glued: Uint8Array;
  /** Syllables of the longest word of the lexicon that begins here (1: none). */
  begins: Uint8Array;
  /** The same, of those that end here. */
  ends: Uint8Array;
  /** The same, of those that lie across the gap before the unit; 0 where none does. */
  across: Uint8Array;
  /** `Fixed`, for the gap before the unit. */
  fixed: Uint8Array;
  /** 1 in sentences without diacritics. */
  plain: Uint8Array;
}

export function createContext(capacity: number): Context {
  return {
    length: 0,
    id: new Int32Array(capacity),
    look: new Uint8Array(capacity),
    glued: new Uint8Array(capacity),
    begins: new Uint8Array(capacity),
    ends: new Uint8Array(capacity),
    across: new Uint8Array(capacity),
    fixed: new Uint8Array(capacity),
    plain: new Uint8Array(capacity),
  };
}

const PLAIN_SEED = 0x3c6ef372;
const NUMBER_SEED = 0x1b873593;
const MARK_SEED = 0x52dce729;
/** Words of a sentence from which its case, or its lack of diacritics, can be judged. */
const ENOUGH_WORDS = 5;
/** In text without diacritics at most one word of so many, a foreign name, has one. */
const PLAIN_WORDS = 12;

/** , . ; : ? ! ) are written without a space before them, but in treebanks. */
const CLOSING_MARKS = new Set(Array.from(',.;:?!)', (mark) => mark.charCodeAt(0)));

/** Positions that a document needs. */
export const contextSize = (doc: Document): number => doc.count + PAD * (doc.sentenceEnds.length + 1);

/** Fills a context of sufficient capacity from a document; sentences without diacritics may have a lexicon of their own. */
export function fillContext(doc: Document, lexiconFor: (plain: boolean) => Lexicon, into: Context): void {
  const { id, look, glued, begins, ends, across, fixed } = into;
  const size = contextSize(doc);
  into.length = size;
  id.fill(0, 0, size);
  look.fill(0, 0, size);
  glued.fill(0, 0, size);
  begins.fill(1, 0, size);
  ends.fill(1, 0, size);
  across.fill(0, 0, size);
  fixed.fill(Fixed.Split, 0, size);
  into.plain.fill(0, 0, size);
  let plainDocument: boolean | undefined;
  let unit = 0;
  for (let s = 0; s < doc.sentenceEnds.length; s++) {
    const end = doc.sentenceEnds[s] as number;
    const shift = PAD * (s + 1);
    const { allCaps, words, accented, spaced } = readManner(doc, unit, end);
    let plain = isPlain(words, accented);
    if (!plain && words > 0 && accented === 0) {
      plainDocument ??= isPlainDocument(doc);
      plain = plainDocument;
    }
    if (plain) into.plain.fill(1, unit + shift, end + shift);
    const first = unit;
    for (; unit < end; unit++) {
      const p = unit + shift;
      look[p] = lookOf(doc, unit, allCaps);
      id[p] = idOf(doc, unit, plain);
      glued[p] = isGlued(doc, unit) ? (spaced ? 2 : 1) : 0;
      fixed[p] =
        unit === first || isCut(doc, unit) ? Fixed.Split : glued[p] === 2 && isSolid(look[p - 1] as Look) && isSolid(look[p] as Look) ? Fixed.Join : Fixed.Free;
    }
    markLexicon(into, lexiconFor(plain), first + shift, end + shift);
  }
}

export interface Manner {
  /** All words are capitals. */
  allCaps: boolean;
  /** Its words, and those of them that have diacritics. */
  words: number;
  accented: number;
  /** Marks have spaces before them, as in treebanks. */
  spaced: boolean;
}

/** How a sentence is written. */
export function readManner(doc: Document, first: number, end: number): Manner {
  let capitals = 0;
  let small = 0;
  let accented = 0;
  let spaced = 0;
  let tight = 0;
  for (let unit = first; unit < end; unit++) {
    if (doc.kind[unit] === UnitKind.Word) {
      const shape = doc.shape[unit];
      if (shape === Shape.Upper || shape === Shape.Initial) capitals++;
      else small++;
      if (hasFlag(doc, unit, UnitFlag.NonAscii)) accented++;
    } else if (unit > first && CLOSING_MARKS.has(doc.hash[unit] as number) && doc.hash[unit] !== 0x2e) {
      if (hasFlag(doc, unit, UnitFlag.SpaceBefore)) spaced++;
      else tight++;
    } else if (unit === end - 1 && doc.hash[unit] === 0x2e && hasFlag(doc, unit, UnitFlag.SpaceBefore)) spaced++;
  }
  const words = capitals + small;
  return { allCaps: small === 0 && capitals >= ENOUGH_WORDS, words, accented, spaced: spaced > 0 && tight === 0 };
}

/** Whether words are written without diacritics. */
const isPlain = (words: number, accented: number): boolean => words >= ENOUGH_WORDS && accented * PLAIN_WORDS <= words;

/** Whether a document is, for its sentences that are too short to tell. */
function isPlainDocument(doc: Document): boolean {
  const { words, accented } = readManner(doc, 0, doc.count);
  return isPlain(words, accented);
}

export function lookOf(doc: Document, unit: number, allCaps: boolean): Look {
  switch (doc.kind[unit]) {
    case UnitKind.Word: {
      if (hasFlag(doc, unit, UnitFlag.HasDigit)) return Look.WithDigit;
      if (allCaps) return Look.AllCaps;
      const shape = doc.shape[unit] as Shape;
      return shape === Shape.None ? Look.Uncased : (shape as number as Look);
    }
    case UnitKind.Number:
      return Look.Number;
    case UnitKind.Punctuation:
    case UnitKind.Symbol:
      switch (doc.hash[unit]) {
        case 0x2e:
          return Look.Stop;
        case 0x2d:
          return Look.Dash;
        case 0x26:
        case 0x27:
        case 0x2f:
        case 0x3a:
        case 0x2b:
        case 0x5f:
          return Look.Joiner;
        default:
          return doc.kind[unit] === UnitKind.Symbol ? Look.Symbol : Look.Mark;
      }
    default:
      return Look.Whole;
  }
}

/** The identity of a syllable written without diacritics. */
export const plainId = (hash: number): number => hash ^ PLAIN_SEED;

/** Numbers are known by their length and the separator in them; syllables without diacritics are told from true ones. */
export function idOf(doc: Document, unit: number, plain: boolean): number {
  switch (doc.kind[unit]) {
    case UnitKind.Word:
      return plain ? plainId(doc.hash[unit] as number) : (doc.hash[unit] as number);
    case UnitKind.Number: {
      const start = doc.start[unit] as number;
      const length = Math.min(8, (doc.end[unit] as number) - start);
      let separator = 0;
      for (let i = 1; i < length; i++) {
        const code = doc.text.charCodeAt(start + i);
        if (code < 0x30 || code > 0x39) {
          separator = code === 0x2d || code === 0x2f || code === 0x3a ? code : 0x2e;
          break;
        }
      }
      return NUMBER_SEED ^ Math.imul(separator * 16 + length, 0x9e3779b1);
    }
    case UnitKind.Punctuation:
    case UnitKind.Symbol:
      return MARK_SEED ^ Math.imul(doc.hash[unit] as number, 0x85ebca6b);
    default:
      return Math.imul(doc.kind[unit] as number, 0x27d4eb2f);
  }
}

/** Gaps that are bounds whatever the model thinks: run-together words, units that are tokens by themselves, tags. */
function isCut(doc: Document, unit: number): boolean {
  return hasFlag(doc, unit, UnitFlag.RunTogether) || isWhole(doc, unit) || isWhole(doc, unit - 1) || (doc.markup.length > 0 && hasTagBefore(doc, unit));
}

function isWhole(doc: Document, unit: number): boolean {
  const kind = doc.kind[unit];
  return kind === UnitKind.Url || kind === UnitKind.Email || kind === UnitKind.Phone || kind === UnitKind.Code;
}

/** Whether `<…>` stands between a unit and the one before it. */
function hasTagBefore(doc: Document, unit: number): boolean {
  if (isGlued(doc, unit)) return false;
  const from = doc.end[unit - 1] as number;
  const to = doc.start[unit] as number;
  let low = 0;
  let high = doc.markup.length >> 1;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((doc.markup[2 * mid] as number) < from) low = mid + 1;
    else high = mid;
  }
  for (let i = 2 * low; i < doc.markup.length && (doc.markup[i] as number) < to; i += 2) {
    if (doc.text.charCodeAt(doc.markup[i] as number) === 0x3c) return true;
  }
  return false;
}

/** Where words of the lexicon begin, end and lie, for the positions of one sentence. */
function markLexicon(context: Context, lexicon: Lexicon, first: number, end: number): void {
  const { id, look, begins, ends, across } = context;
  for (let p = first; p < end; p++) {
    if (!canBeInLexicon(look[p] as Look)) continue;
    let hash = id[p] as number;
    const limit = Math.min(end, p + MAX_LEXICON_SYLLABLES);
    for (let q = p + 1; q < limit && canBeInLexicon(look[q] as Look); q++) {
      hash = combineHashes(hash, id[q] as number);
      if (lexiconHas(lexicon, hash)) {
        const n = q - p + 1;
        begins[p] = n;
        if ((ends[q] as number) < n) ends[q] = n;
      }
      if (q === p + 1 && !lexiconGoesOn(lexicon, hash)) break;
    }
    const longest = begins[p] as number;
    for (let q = p + 1; q < p + longest; q++) if ((across[q] as number) < longest) across[q] = longest;
  }
}

/** In a text whose marks stand apart, glued units are one token, but for brackets and quotes. */
const isSolid = (look: Look): boolean => look !== Look.Mark && look !== Look.Outside;

const canBeInLexicon = (look: Look): boolean => look >= Look.Lower && look <= Look.AllCaps;
