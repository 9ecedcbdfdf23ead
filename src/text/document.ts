/**
 * The Document: what one reading of the text gives. Typed arrays of units and of sentence ends; every later stage reads
 * these and looks at characters only inside a unit that it was invited to.
 */
import { baseLetter, CharClass, charClass, toneOf, toneOfMark, withQuality } from './characters.js';
import { normalizeSyllable } from './syllable.js';

export const enum UnitKind {
  /** A syllable or any other run of letters (digits after letters included: `F0`, `m2`, `H5N1`). */
  Word = 1,
  /** Digits with the separators between them: `1.234,5`, `256/428`, `10/04/2021`, `2010-2015`, `10:30`. */
  Number = 2,
  Punctuation = 3,
  Symbol = 4,
  Url = 5,
  Email = 6,
  Phone = 7,
  /** The number of a document: `15/2020/NĐ-CP`. */
  Code = 8,
}

export const enum Shape {
  /** No letters. */
  None = 0,
  /** `xã` */
  Lower = 1,
  /** `Quảng` */
  Title = 2,
  /** Two capitals or more and no small letter, or a capital with digits: `UBND`, `F0`. */
  Upper = 3,
  /** One capital letter alone: `A`, `Đ`. */
  Initial = 4,
  /** `ThS`, `iPhone`, `TTg` */
  Mixed = 5,
  /** Letters of a script without case. */
  Uncased = 6,
}

/** Bits of `Document.flags`. */
export const enum UnitFlag {
  /** White space, or a tag, stands before the unit. */
  SpaceBefore = 1,
  /** A line end stands before it. */
  NewlineBefore = 2,
  /** An empty line, or the tag of a block (`</p>`, `<br>`, `<td>`), stands before it. */
  BlockBefore = 4,
  HasDigit = 8,
  /** The unit was cut off the one before it, to which it was glued without a space: `Nội|Người`. */
  RunTogether = 16,
  /** Letters other than a–z are in it. */
  NonAscii = 32,
}

export interface Document {
  /** The caller's string; all offsets count in it. */
  readonly text: string;
  /** Number of units. */
  readonly count: number;
  /** Offsets of the units, half-open. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** `UnitKind` */
  readonly kind: Uint8Array;
  /** `Shape` */
  readonly shape: Uint8Array;
  /** `UnitFlag` bits */
  readonly flags: Uint8Array;
  /**
   * Words: `hashSyllable` of the letters. Punctuation and symbols: the code of the first character, with the forms of
   * one mark made one (`–` is `-`, `”` is `"`, `…` and `...` are `…`). Numbers and others: 0.
   */
  readonly hash: Int32Array;
  /** For each sentence the index of the unit after its last. */
  readonly sentenceEnds: Int32Array;
  /** Tags and entities that stand between units (`<b>`, `&nbsp;`), as pairs start, end. */
  readonly markup: Int32Array;
}

export const hasFlag = (doc: Document, unit: number, flag: UnitFlag): boolean => ((doc.flags[unit] as number) & flag) !== 0;

/** Whether a unit follows the one before it without a space. False for the first. */
export const isGlued = (doc: Document, unit: number): boolean => unit > 0 && unit < doc.count && doc.start[unit] === doc.end[unit - 1];

/** The surface of a unit, or of the units from `first` up to, not including, `end`. */
export function unitText(doc: Document, first: number, end: number = first + 1): string {
  return end <= first ? '' : doc.text.slice(doc.start[first], doc.end[end - 1]);
}

/** The letters of a unit in NFC, canonical tone place, case kept. */
export function unitNorm(doc: Document, unit: number): string {
  return normalizeSyllable(unitText(doc, unit));
}

/** `unitNorm` of several units joined by single spaces, or glued where they are glued. */
export function unitsNorm(doc: Document, first: number, end: number): string {
  let out = '';
  for (let i = first; i < end; i++) out += (i > first && !isGlued(doc, i) ? ' ' : '') + unitNorm(doc, i);
  return out;
}

/**
 * Whether a unit's letters are those of `syllable`, whatever the case, Unicode form and tone place. Allocates nothing;
 * `syllable` is lower-case NFC.
 */
export function unitEquals(doc: Document, unit: number, syllable: string): boolean {
  if (unit < 0 || unit >= doc.count) return false;
  const { text } = doc;
  let at = doc.start[unit] as number;
  const end = doc.end[unit] as number;
  let tone = 0;
  let wantedTone = 0;
  let j = 0;
  while (at < end) {
    const code = text.charCodeAt(at++);
    if (charClass(code) === CharClass.Ignorable) continue;
    tone = toneOf(code) || tone;
    let base = baseLetter(code);
    while (at < end) {
      const mark = text.charCodeAt(at);
      const cls = charClass(mark);
      if (cls === CharClass.Mark) {
        const t = toneOfMark(mark);
        if (t) tone = t;
        else base = withQuality(base, mark);
      } else if (cls !== CharClass.Ignorable) break;
      at++;
    }
    if (j >= syllable.length) return false;
    const wanted = syllable.charCodeAt(j++);
    if (baseLetter(wanted) !== base) return false;
    wantedTone = toneOf(wanted) || wantedTone;
  }
  return j === syllable.length && tone === wantedTone;
}

/** The index of the sentence that holds a unit. */
export function sentenceOf(doc: Document, unit: number): number {
  let low = 0;
  let high = doc.sentenceEnds.length - 1;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((doc.sentenceEnds[mid] as number) > unit) high = mid;
    else low = mid + 1;
  }
  return low;
}

/** First unit of a sentence. */
export const sentenceStart = (doc: Document, sentence: number): number => (sentence > 0 ? (doc.sentenceEnds[sentence - 1] as number) : 0);

/** The first unit that ends after `offset`: the one that holds it, or the next. `doc.count` when there is none. */
export function unitAt(doc: Document, offset: number): number {
  let low = 0;
  let high = doc.count;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((doc.end[mid] as number) > offset) high = mid;
    else low = mid + 1;
  }
  return low;
}
