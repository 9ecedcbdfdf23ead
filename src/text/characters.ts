/**
 * Characters: what one UTF-16 code unit is, read from two small tables that are built once.
 * In: a code unit. Out: its class, and for Latin letters the base letter (lower case, tone taken off) and the tone.
 *
 * A Vietnamese vowel carries a quality (a ă â e ê o ô ơ u ư) and a tone. Keeping the two apart makes `hoà` and `hòa`
 * the same syllable without moving any mark.
 */

/** Classes of code units, as the scan sees them. */
export const enum CharClass {
  Other = 0,
  Lower = 1,
  Upper = 2,
  /** A letter of a script without case. */
  Uncased = 3,
  Digit = 4,
  Space = 5,
  Newline = 6,
  Punctuation = 7,
  /** A combining mark: belongs to the letter before it. */
  Mark = 8,
  /** Zero-width and soft hyphens: written, but read as nothing. */
  Ignorable = 9,
  Surrogate = 10,
}

/** Tones: none, huyền, sắc, hỏi, ngã, nặng. */
export const TONE_MARKS = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'] as const;

const LATIN_END = 0x250;
const VIETNAMESE_START = 0x1e00;
const VIETNAMESE_END = 0x1f00;

const classes = new Uint8Array(0x10000);
/** Lower-case letter without its tone (`Ệ` → `ê`), by code unit; other letters lower-cased. 0 where nothing is known. */
const bases = new Uint16Array(VIETNAMESE_END);
const tones = new Uint8Array(VIETNAMESE_END);

function fill(from: number, to: number, value: CharClass): void {
  classes.fill(value, from, to + 1);
}

function describeLatin(code: number): void {
  const char = String.fromCharCode(code);
  const lower = char.toLowerCase();
  const upper = char.toUpperCase();
  if (lower === upper && char !== 'ß') return;
  classes[code] = char === lower ? CharClass.Lower : CharClass.Upper;
  let base = '';
  let tone = 0;
  for (const part of lower.normalize('NFD')) {
    const t = TONE_MARKS.indexOf(part as '');
    if (t > 0) tone = t;
    else base += part;
  }
  base = base.normalize('NFC');
  // a letter with a mark that is neither tone nor quality (ç, ñ) stays whole
  bases[code] = base.length === 1 ? base.charCodeAt(0) : lower.charCodeAt(0);
  tones[code] = base.length === 1 ? tone : 0;
}

// letters of other scripts; which of Greek, Cyrillic and Armenian have case is found out below
fill(0x0250, 0x02af, CharClass.Lower);
fill(0x0370, 0x058f, CharClass.Uncased);
fill(0x0590, 0x1dff, CharClass.Uncased);
fill(0x1f00, 0x1fff, CharClass.Uncased);
fill(0x2c00, 0x2dff, CharClass.Uncased);
fill(0x3005, 0x3007, CharClass.Uncased);
fill(0x3040, 0xd7ff, CharClass.Uncased);
fill(0xf900, 0xfaff, CharClass.Uncased);
fill(0xfb00, 0xfdff, CharClass.Uncased);
fill(0xfe70, 0xfefe, CharClass.Uncased);
fill(0xff66, 0xffdc, CharClass.Uncased);
for (let code = 0x0370; code < 0x0590; code++) {
  const char = String.fromCharCode(code);
  if (char !== char.toLowerCase()) classes[code] = CharClass.Upper;
  else if (char !== char.toUpperCase()) classes[code] = CharClass.Lower;
  if (classes[code] !== CharClass.Uncased) bases[code] = char.toLowerCase().charCodeAt(0);
}
for (let code = 0x41; code < LATIN_END; code++) describeLatin(code);
for (let code = VIETNAMESE_START; code < VIETNAMESE_END; code++) describeLatin(code);
fill(0xaa, 0xaa, CharClass.Other);
fill(0xba, 0xba, CharClass.Other);
// Ð (eth) and Ɖ are typed for Đ in old news
for (const [typed, meant] of [
  ['Ð', 'đ'],
  ['ð', 'đ'],
  ['Ɖ', 'đ'],
] as const)
  bases[typed.charCodeAt(0)] = meant.charCodeAt(0);
classes['ð'.charCodeAt(0)] = CharClass.Lower;

fill(0x30, 0x39, CharClass.Digit);
fill(0xff10, 0xff19, CharClass.Digit);
// fullwidth Latin letters are read as their narrow forms
for (let i = 0; i < 26; i++) {
  classes[0xff21 + i] = CharClass.Upper;
  classes[0xff41 + i] = CharClass.Lower;
}
fill(0x09, 0x0d, CharClass.Space);
fill(0x20, 0x20, CharClass.Space);
fill(0xa0, 0xa0, CharClass.Space);
fill(0x1680, 0x1680, CharClass.Space);
fill(0x2000, 0x200a, CharClass.Space);
fill(0x202f, 0x202f, CharClass.Space);
fill(0x205f, 0x205f, CharClass.Space);
fill(0x3000, 0x3000, CharClass.Space);
for (const code of [0x0a, 0x0d, 0x85, 0x2028, 0x2029]) classes[code] = CharClass.Newline;

for (const char of '!"\'(),-.:;?[]{}«»¡¿‐‑‒–—―‘’‚‛“”„‟‹›…‥•·、。〈〉《》「」『』【】〔〕！（），－．：；？［］｛｝')
  classes[char.charCodeAt(0)] = CharClass.Punctuation;

fill(0x0300, 0x036f, CharClass.Mark);
fill(0x0483, 0x0489, CharClass.Mark);
fill(0x1ab0, 0x1aff, CharClass.Mark);
fill(0x1dc0, 0x1dff, CharClass.Mark);
fill(0x20d0, 0x20ff, CharClass.Mark);
fill(0xfe00, 0xfe0f, CharClass.Mark);
fill(0xfe20, 0xfe2f, CharClass.Mark);
for (const code of [0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0xfeff])
  classes[code] = CharClass.Ignorable;
fill(0xd800, 0xdfff, CharClass.Surrogate);

/** The class of a code unit; `Other` (a symbol) for NaN, which charCodeAt gives past the end. */
export function charClass(code: number): CharClass {
  return classes[code] ?? CharClass.Other;
}

/** The table itself, for the scan's inner loop. */
export const CHAR_CLASSES: Uint8Array = classes;

/** Lower-case letter without tone: `Ệ` → `ê`, `Ð` → `đ`; any other code unit as it is. */
export function baseLetter(code: number): number {
  if (code < VIETNAMESE_END) return bases[code] || code;
  if (code >= 0xff21 && code <= 0xff3a) return code - 0xff21 + 0x61;
  if (code >= 0xff41 && code <= 0xff5a) return code - 0xff41 + 0x61;
  return code;
}

/** 0 none, 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng. */
export function toneOf(code: number): number {
  return code < VIETNAMESE_END ? (tones[code] as number) : 0;
}

/** The tone that a combining mark stands for, or 0. */
export function toneOfMark(code: number): number {
  switch (code) {
    case 0x0300:
    case 0x0340:
      return 1;
    case 0x0301:
    case 0x0341:
      return 2;
    case 0x0309:
      return 3;
    case 0x0303:
      return 4;
    case 0x0323:
      return 5;
    default:
      return 0;
  }
}

/** The base letter with a combining quality mark: (a, breve) → ă. The base itself where the mark is another. */
export function withQuality(base: number, mark: number): number {
  switch (mark) {
    case 0x0302:
      return base === 0x61 ? 0xe2 : base === 0x65 ? 0xea : base === 0x6f ? 0xf4 : base;
    case 0x0306:
      return base === 0x61 ? 0x103 : base;
    case 0x031b:
      return base === 0x6f ? 0x1a1 : base === 0x75 ? 0x1b0 : base;
    default:
      return base;
  }
}

/** The value of a digit (ASCII or fullwidth). */
export function digitValue(code: number): number {
  return code < 0x3a ? code - 0x30 : code - 0xff10;
}

export function isLetterClass(cls: number): boolean {
  return cls === CharClass.Lower || cls === CharClass.Upper || cls === CharClass.Uncased;
}

export const isAsciiLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
export const isAsciiWord = (code: number): boolean => isAsciiLetter(code) || (code >= 0x30 && code <= 0x39);
export const isDigit = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
export const isDash = (code: number): boolean => code === 0x2d || (code >= 0x2010 && code <= 0x2015) || code === 0x2212;
/** What may stand between the digits of one figure: `.` `,` `/` `:` and dashes. */
export const isFigureSeparator = (code: number): boolean => code === 0x2e || code === 0x2c || code === 0x2f || code === 0x3a || isDash(code);
