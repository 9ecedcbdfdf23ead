/**
 * Words as tokens. In: a document and its words. Out: plain objects with span, kind and normal form, the tags and
 * entities of HTML between them. Tokens cover every character that is no white space and never overlap.
 */
import { type Document, isGlued, normalizeSyllable, UnitFlag, UnitKind } from '../text/index.js';
import type { Token } from '../types.js';
import type { Words } from './words.js';

/** A token without its tag. */
export type PlainToken = Omit<Token, 'pos'>;

const KINDS: readonly Token['kind'][] = ['word', 'word', 'number', 'punctuation', 'symbol', 'url', 'email', 'phone', 'code'];

/** Calls `add` for each token from left to right; `word` is its number, or -1 for a tag or entity of HTML. */
export function eachToken<T>(doc: Document, words: Words, make: (token: PlainToken, word: number) => T): T[] {
  const { text, start, end, kind, markup } = doc;
  const { count, first } = words;
  const care = careTable();
  const out = new Array<T>(count);
  let n = 0;
  let m = 0;
  let covered = 0;
  const putMarkup = (limit: number): void => {
    for (; m < markup.length && (markup[m] as number) < limit; m += 2) {
      const from = markup[m] as number;
      if (from < covered) continue;
      const to = markup[m + 1] as number;
      const surface = text.slice(from, to);
      out[n++] = make({ start: from, end: to, text: surface, kind: 'symbol', norm: surface }, -1);
    }
  };
  for (let w = 0; w < count; w++) {
    const a = first[w] as number;
    const b = first[w + 1] as number;
    const from = start[a] as number;
    const to = end[b - 1] as number;
    if (m < markup.length) putMarkup(from);
    const surface = text.slice(from, to);
    const token: PlainToken = {
      start: from,
      end: to,
      text: surface,
      kind: b - a === 1 ? (KINDS[kind[a] as number] as Token['kind']) : kindOf(doc, a, b),
      norm: normOf(doc, a, b, surface, care),
    };
    out[n++] = make(token, w);
    covered = to;
  }
  putMarkup(text.length);
  out.length = n;
  return out;
}

/** Of several units: a number of numbers and marks (`17 - 3`) is a number, else a word. */
function kindOf(doc: Document, first: number, end: number): Token['kind'] {
  let letters = false;
  let figures = false;
  for (let i = first; i < end; i++) {
    if (doc.kind[i] === UnitKind.Word) letters = true;
    if (doc.kind[i] === UnitKind.Number) figures = true;
  }
  return letters ? 'word' : figures ? 'number' : doc.kind[first] === UnitKind.Symbol ? 'symbol' : 'punctuation';
}

const enum Care {
  None = 0,
  /** Carries a tone that may belong on a letter beside it. */
  Tone = 1,
  /** Must be composed or replaced. */
  Always = 2,
}

let cares: Uint8Array | undefined;

/** Letters that a normal form may change. */
function careTable(): Uint8Array {
  if (cares) return cares;
  cares = new Uint8Array(0x1f00).fill(Care.Always);
  cares.fill(Care.None, 0, 0x80);
  for (let code = 0xa1; code < 0x1f00; code++) {
    const char = String.fromCharCode(code);
    if (code > 0x24f && code < 0x1e00) continue;
    if (char.normalize('NFC') !== char || 'ÐðƉ\u00ad'.includes(char)) continue;
    const marks = char.normalize('NFD');
    // of two vowels the one with a quality mark has the tone, of ươ the second
    cares[code] = /[\u0300\u0301\u0303\u0309\u0323]/.test(marks) && !/[\u0302\u0306]|o\u031b/i.test(marks) ? Care.Tone : Care.None;
  }
  return cares;
}

/** Of a code with the bit of small letters set; `đ` is the one consonant outside ASCII. */
const isVowel = (code: number): boolean =>
  code > 0x7f ? code !== SMALL_D_STROKE : code === 0x61 || code === 0x65 || code === 0x69 || code === 0x6f || code === 0x75 || code === 0x79;

/** Whether a word of units is written as its normal form: composed, the tone in no doubtful place, single spaces. */
function isPlain(doc: Document, first: number, end: number, care: Uint8Array): boolean {
  const { text, flags } = doc;
  for (let unit = first; unit < end; unit++) {
    const from = doc.start[unit] as number;
    if (unit > first) {
      const gap = from - (doc.end[unit - 1] as number);
      if (gap > 1 || (gap === 1 && text.charCodeAt(from - 1) !== 0x20)) return false;
    }
    const kind = doc.kind[unit];
    if (kind === UnitKind.Number || (kind === UnitKind.Word && ((flags[unit] as number) & UnitFlag.NonAscii) === 0)) continue;
    const to = doc.end[unit] as number;
    for (let i = from; i < to; i++) {
      const code = text.charCodeAt(i);
      if (code <= 0x7f) continue;
      const level = code < 0x1f00 ? (care[code] as number) : isPlainMark(code) ? Care.None : Care.Always;
      if (level === Care.Always || (level === Care.Tone && !isTonePlaced(text, from, i, to))) return false;
    }
  }
  return true;
}

/**
 * Whether the tone on the letter at `i` of a syllable is surely in its place: no vowel beside it; the first of two vowels at
 * the end (`mía`), the last before a consonant (`toán`), the middle of three (`ngoài`), the one after gi, qu (`giá`, `quý`).
 */
function isTonePlaced(text: string, from: number, i: number, to: number): boolean {
  const before = i > from ? text.charCodeAt(i - 1) | 0x20 : 0;
  const after = i + 1 < to ? text.charCodeAt(i + 1) | 0x20 : 0;
  if (!isVowel(after)) {
    if (!isVowel(before) || after !== 0) return true;
    const onset = i - 2 === from ? text.charCodeAt(from) | 0x20 : 0;
    return (before === LETTER_I && onset === LETTER_G) || (before === LETTER_U && onset === LETTER_Q);
  }
  if (after > 0x7f || i + 2 !== to) return false;
  return isVowel(before) ? before <= 0x7f : before !== LETTER_G && before !== LETTER_Q;
}

const SMALL_D_STROKE = 0x111 | 0x20;
const LETTER_G = 0x67;
const LETTER_I = 0x69;
const LETTER_Q = 0x71;
const LETTER_U = 0x75;

/** NFC, `Ð` → `Đ`, modern tone placement, single spaces; most words are returned as they are. */
function normOf(doc: Document, first: number, end: number, surface: string, care: Uint8Array): string {
  if (isPlain(doc, first, end, care)) return surface;
  if (end === first + 1) return normOfUnit(surface);
  let out = '';
  for (let i = first; i < end; i++) out += (i > first && !isGlued(doc, i) ? ' ' : '') + normOfUnit(doc.text.slice(doc.start[i], doc.end[i]));
  return out;
}

/** Normal forms of the last syllables that needed a look; few of them make most of a text. */
const norms = new Map<string, string>();
const MOST_NORMS = 4096;

function normOfUnit(surface: string): string {
  // a longer string may be a slice that holds its whole text in memory
  if (surface.length > 12) return normalizeSyllable(surface);
  let norm = norms.get(surface);
  if (norm === undefined) {
    norm = normalizeSyllable(surface);
    if (norms.size >= MOST_NORMS) norms.clear();
    norms.set(surface, norm);
  }
  return norm;
}

/** Quotes, dashes, the ellipsis. */
const isPlainMark = (code: number): boolean => code >= 0x2010 && code <= 0x2026;
