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
/** Up to here lie the letters of Vietnamese. */
const LETTERS_END = 0x1f00;

/** Code units in hexadecimal, `from-to` or one alone. Which of Greek, Cyrillic and Armenian have case is found out below. */
const RANGES: readonly (readonly [CharClass, string])[] = [
  [CharClass.Uncased, '370-1dff 1f00-1fff 2c00-2dff 3005-3007 3040-d7ff f900-fdff fe70-fefe ff66-ffdc'],
  [CharClass.Lower, '250-2af ff41-ff5a'],
  [CharClass.Upper, 'ff21-ff3a'],
  [CharClass.Digit, '30-39 ff10-ff19'],
  [CharClass.Space, '9-d 20 a0 1680 2000-200a 202f 205f 3000'],
  [CharClass.Newline, 'a d 85 2028 2029'],
  [CharClass.Mark, '300-36f 483-489 1ab0-1aff 1dc0-1dff 20d0-20ff fe00-fe0f fe20-fe2f'],
  [CharClass.Ignorable, 'ad 200b-200f 202a-202e 2060-2064 feff'],
  [CharClass.Surrogate, 'd800-dfff'],
];
const PUNCTUATION = '!"\'(),-.:;?[]{}«»¡¿‐‑‒–—―‘’‚‛“”„‟‹›…‥•·、。〈〉《》「」『』【】〔〕！（），－．：；？［］｛｝';

const classes = new Uint8Array(0x10000);
/** Lower-case letter without its tone (`Ệ` → `ê`), other letters lower-cased, the tone 16 bits above it, the class above that; any other code unit as it is. */
const letters = new Int32Array(LETTERS_END);
for (let code = 0; code < LETTERS_END; code++) letters[code] = code;

for (const [cls, ranges] of RANGES)
  for (const range of ranges.split(' ')) {
    const [from = 0, to = from] = range.split('-').map((code) => Number.parseInt(code, 16));
    classes.fill(cls, from, to + 1);
  }
for (const char of PUNCTUATION) classes[char.charCodeAt(0)] = CharClass.Punctuation;

function describeLetter(code: number): void {
  const char = String.fromCharCode(code);
  const lower = char.toLowerCase();
  if (lower === char.toUpperCase()) return;
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
  letters[code] = base.length === 1 ? base.charCodeAt(0) | (tone << 16) : lower.charCodeAt(0);
}

for (let code = 0x41; code < LATIN_END; code++) describeLetter(code);
for (let code = VIETNAMESE_START; code < LETTERS_END; code++) describeLetter(code);
for (let code = 0x0370; code < 0x0590; code++) {
  const char = String.fromCharCode(code);
  const lower = char.toLowerCase();
  if (classes[code] === CharClass.Mark) continue;
  if (char !== lower) classes[code] = CharClass.Upper;
  else if (char !== char.toUpperCase()) classes[code] = CharClass.Lower;
  if (classes[code] !== CharClass.Uncased) letters[code] = lower.charCodeAt(0);
}
// Ð (eth) and Ɖ are typed for Đ in old news; km² is km2
for (const [typed, meant] of ['Ðđ', 'ðđ', 'Ɖđ', '¹1', '²2', '³3']) letters[(typed as string).charCodeAt(0)] = (meant as string).charCodeAt(0);
for (let code = 0; code < LETTERS_END; code++) letters[code] = (letters[code] as number) | ((classes[code] as number) << 20);

/** The class of a code unit; `Other` (a symbol) for NaN, which charCodeAt gives past the end. */
export function charClass(code: number): CharClass {
  return classes[code] ?? CharClass.Other;
}

/** The table itself, for the scan's inner loop. */
export const CHAR_CLASSES: Uint8Array = classes;

/** All of a code unit in one look: its base letter in the low 16 bits, its tone (0 none, 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng) in the 4 above, its class above those. */
export const describe = (code: number): number => (code < LETTERS_END ? (letters[code] as number) : describeRest(code));

/** Fullwidth Latin letters are read as their narrow forms. */
function describeRest(code: number): number {
  const cls = charClass(code);
  return code >= 0xff21 && code <= 0xff5a && isLetterClass(cls) ? (letters[code - 0xfee0] as number) : code | (cls << 20);
}

/** Lower-case letter without tone: `Ệ` → `ê`, `Ð` → `đ`, `²` → `2` (km² is km2); any other code unit as it is. */
export const baseLetter = (code: number): number => describe(code) & 0xffff;

export const toneOf = (code: number): number => (describe(code) >>> 16) & 15;

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
