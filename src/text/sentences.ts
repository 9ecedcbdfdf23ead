/**
 * Sentence ends over units. In: units. Out: for each sentence the index of the unit after its last.
 * A sentence ends at `.` `!` `?` `…` where a new one can begin, and at a line end that is none of the page's own wrapping.
 */
import { type Document, isGlued, Shape, UnitFlag, UnitKind } from './document.js';
import { hashSyllable } from './hash.js';
import { isStarterHash } from './starters.js';

const hashes = (words: string): Set<number> => new Set(words.split(' ').map(hashSyllable));

/** Short forms written with a full stop before a name or a number: the stop ends no sentence. */
const OPENS_NAME = hashes(
  'tp q p tx tt gs pgs ts ths th bs bsck ks ls cn ckii cki nsưt nsnd ncs mr mrs ms dr prof st đ đc tr no vol fig sđt đt dt jr sr ôb gsts pgsts tskh',
);
/** Of these the ones before a place; a sentence opener that also begins place names (`Q. Ba Đình`) goes on with the name. */
const OPENS_PLACE = hashes('tp q p tx tt h x st');
/** Words of one letter: `đồng ý.`, `châu Á.` */
const ONE_LETTER_WORDS = hashes('á à ạ ý ở ờ ồ ổ ừ ê y');
const PLACE_OPENERS = hashes('hai ba năm trung gia bên cả tân');

const FULL_STOP = 0x2e;
const DASH = 0x2d;
const ELLIPSIS = 0x2026;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const CLOSERS = new Set([0x29, 0x5d, 0x7d, QUOTE, APOSTROPHE]);
const OPENERS = new Set([0x28, 0x5b, 0x7b, QUOTE, APOSTROPHE, 0x2d, 0x2022, 0xbf, 0xa1]);

type Units = Omit<Document, 'sentenceEnds'>;

/** Units in, sentence ends out. */
export function findSentenceEnds(doc: Units): Int32Array {
  const ends: number[] = [];
  const wrapped = isHardWrapped(doc);
  let first = 0;
  for (let i = 0; i < doc.count; i++) {
    // a line end before this unit
    if (i > first && ((doc.flags[i] as number) & UnitFlag.NewlineBefore) !== 0 && endsAtLine(doc, i, first, wrapped)) {
      ends.push(i);
      first = i;
    } else if (i > first && ((doc.flags[i] as number) & UnitFlag.RunTogether) !== 0 && isStarterHash(doc.hash[i] as number)) {
      ends.push(i);
      first = i;
    }
    if (doc.kind[i] !== UnitKind.Punctuation) continue;
    const mark = doc.hash[i] as number;
    if (mark !== FULL_STOP && mark !== ELLIPSIS && mark !== 0x21 && mark !== 0x3f) continue;
    const next = afterClosers(doc, i);
    if (next < doc.count && ((doc.flags[next] as number) & UnitFlag.NewlineBefore) !== 0) continue; // the line end decides
    if (next < doc.count && endsAtMark(doc, i, next, first)) {
      ends.push(next);
      first = next;
      i = next - 1;
    }
  }
  if (doc.count > first) ends.push(doc.count);
  return Int32Array.from(ends);
}

/** The unit after a final mark and the brackets and quotes that close on it. */
function afterClosers(doc: Units, mark: number): number {
  let next = mark + 1;
  while (next < doc.count && next <= mark + 4 && doc.kind[next] === UnitKind.Punctuation && isGlued(doc as Document, next)) {
    const code = doc.hash[next] as number;
    const more = code === FULL_STOP || code === 0x21 || code === 0x3f || code === ELLIPSIS;
    if (!more && !CLOSERS.has(code)) break;
    // a straight quote glued to what follows opens: `nói."Tôi`
    if ((code === QUOTE || code === APOSTROPHE) && isOpeningQuote(doc, next)) break;
    next++;
  }
  return next;
}

/** A quote that stands before a word and not after one. */
function isOpeningQuote(doc: Units, unit: number): boolean {
  const char = doc.text.charCodeAt(doc.start[unit] as number);
  if (char === 0x201c || char === 0x2018 || char === 0xab) return true;
  if (char === 0x201d || char === 0x2019 || char === 0xbb) return false;
  return isGlued(doc as Document, unit + 1) && doc.kind[unit + 1] !== UnitKind.Punctuation;
}

/** Whether a sentence can begin at a unit by its looks. */
function looksInitial(doc: Units, unit: number): boolean {
  switch (doc.kind[unit]) {
    case UnitKind.Word: {
      const shape = doc.shape[unit];
      return shape !== Shape.Lower;
    }
    case UnitKind.Punctuation:
      return (
        OPENERS.has(doc.hash[unit] as number) &&
        unit + 1 < doc.count &&
        (doc.hash[unit] === DASH ? looksInitial(doc, unit + 1) : doc.shape[unit + 1] !== Shape.Lower)
      );
    default:
      return true;
  }
}

function endsAtMark(doc: Units, mark: number, next: number, first: number): boolean {
  const code = doc.hash[mark] as number;
  if (!looksInitial(doc, next)) return false;
  if (code !== FULL_STOP) {
    // `Yahoo!`, `Hà Nội... Huế`: a mark glued to what follows ends nothing unless a word begins there
    if (next > mark + 1 && doc.hash[next] === DASH) return false;
    return !isGlued(doc as Document, next) || doc.shape[next] === Shape.Title || doc.kind[next] === UnitKind.Punctuation;
  }
  const previous = mark - 1;
  if (previous < first) return true;
  // “…không?” - ông An nói: who said it belongs to what was said
  if (next > mark + 1) return doc.hash[next] !== DASH;
  const glued = isGlued(doc as Document, next);
  const tight = isGlued(doc as Document, mark);
  const shape = doc.shape[previous] as Shape;
  const hash = doc.hash[previous] as number;
  if (doc.kind[previous] === UnitKind.Word) {
    const nextHash = doc.hash[next] as number;
    const starts = isStarterHash(nextHash) && !isInitialLetter(doc, next);
    if (isSingleLetter(doc, previous) && !(ONE_LETTER_WORDS.has(hash) && previous > first && !isStop(doc, previous - 1))) {
      // N.V.A., TS. N. V. A. Sau đó; a list's `a. Nội dung`
      if (previous === first) return false;
      // 11m. Cầu thủ, 330 km/h.Trang bị: a unit symbol, no initial
      if (shape === Shape.Lower && isGlued(doc as Document, previous)) return doc.shape[next] !== Shape.Lower;
      if (glued || isInitialLetter(doc, next) || (OPENS_PLACE.has(hash) && PLACE_OPENERS.has(nextHash))) return false;
      return shape === Shape.Lower || doc.kind[next] !== UnitKind.Word || starts;
    }
    // the ĐT of GD&ĐT opens no name
    if ((tight || shape !== Shape.Lower) && OPENS_NAME.has(hash) && !isCompoundTail(doc, previous)) {
      return !glued && starts && !(OPENS_PLACE.has(hash) && PLACE_OPENERS.has(nextHash));
    }
    if (!glued) return true;
    // no space after the stop: `trở ra.Năm 2010`, but not `GS.TSKH`, `St.Petersburg`, `Than.QN`, `v2.0`
    if (doc.kind[next] === UnitKind.Number) return shape === Shape.Lower && tight && ((doc.flags[previous] as number) & UnitFlag.HasDigit) === 0;
    if (doc.kind[next] !== UnitKind.Word) return doc.kind[next] === UnitKind.Punctuation;
    if (shape === Shape.Upper) return doc.shape[next] === Shape.Title && starts;
    return (
      doc.shape[next] === Shape.Title ||
      (shape !== Shape.Mixed && doc.shape[next] === Shape.Upper && (doc.end[next] as number) - (doc.start[next] as number) > 2)
    );
  }
  if (doc.kind[previous] === UnitKind.Number) {
    // `1. Giới thiệu` opens a list; `000 85 .` ends
    if (previous === first && doc.kind[next] === UnitKind.Word) return false;
    if (glued) return doc.shape[next] === Shape.Title;
    return true;
  }
  return !glued || doc.shape[next] === Shape.Title || doc.kind[next] === UnitKind.Punctuation;
}

/** A letter with its own full stop: the V of `N. V. A.`, not the word `Ở`. */
function isInitialLetter(doc: Units, unit: number): boolean {
  return (
    doc.shape[unit] === Shape.Initial && (!isGlued(doc as Document, unit + 1) || doc.hash[unit + 1] === FULL_STOP) && !isStarterHash(doc.hash[unit] as number)
  );
}

const isSingleLetter = (doc: Units, unit: number): boolean =>
  doc.shape[unit] === Shape.Initial || (doc.shape[unit] === Shape.Lower && (doc.end[unit] as number) - (doc.start[unit] as number) === 1);

const isStop = (doc: Units, unit: number): boolean => doc.kind[unit] === UnitKind.Punctuation && doc.hash[unit] === FULL_STOP;

/** Glued to an `&`, `-` or `/` before it. */
function isCompoundTail(doc: Units, unit: number): boolean {
  return (
    isGlued(doc as Document, unit) &&
    doc.kind[unit - 1] !== UnitKind.Word &&
    doc.hash[unit - 1] !== FULL_STOP &&
    !CLOSERS.has(doc.hash[unit - 1] as number) &&
    doc.hash[unit - 1] !== 0x28
  );
}

/* ---- lines ------------------------------------------------------------------------------ */

function endsAtLine(doc: Units, next: number, first: number, wrapped: boolean): boolean {
  if (((doc.flags[next] as number) & UnitFlag.BlockBefore) !== 0) return true;
  const last = lastOfLine(doc, next - 1, first);
  if (doc.kind[last] === UnitKind.Punctuation) {
    const code = doc.hash[last] as number;
    if (code === FULL_STOP || code === ELLIPSIS || code === 0x21 || code === 0x3f || code === 0x3a || code === 0x3b) return true;
    if (code === 0x2c) return false;
  }
  if (wrapped) return doc.kind[next] === UnitKind.Punctuation && (doc.hash[next] === DASH || doc.hash[next] === 0x2022);
  return !(doc.kind[next] === UnitKind.Word && doc.shape[next] === Shape.Lower) || isListMarker(doc, next);
}

/** `a.` or `b)` at the head of a line. */
function isListMarker(doc: Units, unit: number): boolean {
  return (
    (doc.end[unit] as number) - (doc.start[unit] as number) === 1 &&
    unit + 1 < doc.count &&
    isGlued(doc as Document, unit + 1) &&
    (doc.hash[unit + 1] === FULL_STOP || doc.hash[unit + 1] === 0x29)
  );
}

/** The last unit of a line that is no closing mark. */
function lastOfLine(doc: Units, unit: number, first: number): number {
  let i = unit;
  while (i > first && doc.kind[i] === UnitKind.Punctuation && CLOSERS.has(doc.hash[i] as number)) i--;
  return i;
}

/** Whether the text's line ends are those of a page: many lines go on in a small letter. */
function isHardWrapped(doc: Units): boolean {
  let lines = 0;
  let goOn = 0;
  for (let i = 1; i < doc.count; i++) {
    const flags = doc.flags[i] as number;
    if ((flags & UnitFlag.NewlineBefore) === 0 || (flags & UnitFlag.BlockBefore) !== 0) continue;
    lines++;
    if (doc.kind[i] === UnitKind.Word && doc.shape[i] === Shape.Lower) goOn++;
  }
  return lines >= 3 && goOn * 2 > lines;
}
