/**
 * What stands around letters that look like a short form and are none. In: the Document and the units. Out: whether they are the
 * end of something else, a share's ticker, a number plate, a model, the initials under a photo.
 */
import { type Document, hasFlag, hashSyllable, isGlued, isVietnameseSyllable, Shape, UnitFlag, UnitKind, unitEquals, unitText } from '../text/index.js';
import { unitLetters } from './letters.js';

const POINT = 0x2e;
const COMMA = 0x2c;
const DASH = 0x2d;
const COLON = 0x3a;
const OPEN = 0x28;
const PERCENT = 0x25;

const isMark = (doc: Document, unit: number, mark: number): boolean =>
  unit >= 0 && unit < doc.count && doc.hash[unit] === mark && (doc.kind[unit] === UnitKind.Punctuation || doc.kind[unit] === UnitKind.Symbol);
const lengthOf = (doc: Document, unit: number): number => (doc.end[unit] as number) - (doc.start[unit] as number);
const isAscii = (doc: Document, unit: number): boolean => !hasFlag(doc, unit, UnitFlag.NonAscii);

/** The end of something else: `Sơn Tùng M-TP`, the number plate `95005-TS`, the address `VOV.VN`, `2TB`. */
export function isTail(doc: Document, unit: number): boolean {
  if (!isGlued(doc, unit)) return false;
  if (doc.kind[unit - 1] === UnitKind.Number) return true;
  const mark = unit - 1;
  const before = mark - 1;
  if (before < 0 || !isGlued(doc, mark)) return false;
  if (isMark(doc, mark, DASH)) return (doc.shape[before] === Shape.Initial || doc.kind[before] === UnitKind.Number) && !unitEquals(doc, unit, 'pv');
  return isMark(doc, mark, POINT) && doc.kind[before] === UnitKind.Word && unitEquals(doc, unit, 'vn');
}

/** A model or a name in letters of its own: `TAC-50`, `BK-1`; `MU-MIMO` and `ABS-CBN` when `isKnown` does not know the other part. */
export function isModel(doc: Document, first: number, end: number, isKnown: (unit: number) => boolean): boolean {
  if (end - first !== 1) return false;
  if (isMark(doc, end, DASH) && isGlued(doc, end) && isGlued(doc, end + 1)) {
    if (doc.kind[end + 1] === UnitKind.Number) return true;
    if (isPart(doc, end + 1) && !isKnown(end + 1)) return true;
  }
  return first >= 2 && isMark(doc, first - 1, DASH) && isGlued(doc, first) && isGlued(doc, first - 1) && isPart(doc, first - 2) && !isKnown(first - 2);
}

const isPart = (doc: Document, unit: number): boolean => doc.kind[unit] === UnitKind.Word && doc.shape[unit] === Shape.Upper && isAscii(doc, unit);

/** One of a list of share tickers, or one with its change: `VNM, VIC, BID`; `VCB (-0,8%)`. */
export function isTicker(doc: Document, first: number, end: number): boolean {
  if (end - first !== 1 || !looksLikeTicker(doc, first)) return false;
  if (isMark(doc, end, OPEN)) {
    for (let i = end + 1; i < end + 5; i++) if (isMark(doc, i, PERCENT)) return true;
  }
  const before = isMark(doc, first - 1, COMMA) && looksLikeTicker(doc, first - 2);
  const after = isMark(doc, end, COMMA) && looksLikeTicker(doc, end + 1);
  if (before && after) return true;
  return before ? isMark(doc, first - 3, COMMA) && looksLikeTicker(doc, first - 4) : after && isMark(doc, end + 2, COMMA) && looksLikeTicker(doc, end + 3);
}

const looksLikeTicker = (doc: Document, unit: number): boolean =>
  unit >= 0 && unit < doc.count && doc.shape[unit] === Shape.Upper && lengthOf(doc, unit) === 3 && isAscii(doc, unit);

const PHOTO = hashSyllable('ảnh');
/** Credits that are short for a word: phóng viên, tư liệu, Facebook. */
const CREDITED = new Set(['pv', 'tl', 'fb'].map(hashSyllable));

/** Two letters under a photo are whoever took it: `Ảnh: KT`. */
export function isPhotoCredit(doc: Document, first: number, end: number): boolean {
  if (end - first !== 1 || lengthOf(doc, first) !== 2 || CREDITED.has(doc.hash[first] as number)) return false;
  const before = isMark(doc, first - 1, COLON) || isMark(doc, first - 1, POINT) ? first - 2 : first - 1;
  return before >= 0 && doc.hash[before] === PHOTO && doc.kind[before] === UnitKind.Word;
}

const PLATE = /^(?:\d{4,5}|\d{3}\.\d{2})$/;

/** Two letters before a long number are a plate or a ship: `QN 2040`, `BĐ 99016`. */
export function isPlate(doc: Document, first: number, end: number): boolean {
  if (end - first !== 1 || lengthOf(doc, first) !== 2 || unitEquals(doc, first, 'sn')) return false;
  const next = isMark(doc, end, DASH) ? end + 1 : end;
  return next < doc.count && doc.kind[next] === UnitKind.Number && PLATE.test(unitText(doc, next));
}

/** Two letters of a foreign name: `SK Hynix`, `Austrian GP`, `Morning 1.0 MT`, `LS 500h`. A title (`TS Michael`) may stand before one. */
export function isForeignName(doc: Document, first: number, end: number, isTitle: boolean): boolean {
  if (end - first !== 1 || lengthOf(doc, first) !== 2 || !isAscii(doc, first)) return false;
  const spaced = (unit: number): boolean => unit > 0 && unit < doc.count && !isGlued(doc, unit) && !hasFlag(doc, unit, UnitFlag.NewlineBefore);
  if (spaced(first) && (isForeignWord(doc, first - 1) || isDecimal(doc, first - 1))) return true;
  return !isTitle && spaced(end) && isForeignWord(doc, end);
}

const isForeignWord = (doc: Document, unit: number): boolean =>
  doc.kind[unit] === UnitKind.Word &&
  (doc.shape[unit] === Shape.Title || doc.shape[unit] === Shape.Mixed) &&
  isAscii(doc, unit) &&
  !isVietnameseSyllable(unitLetters(doc, unit));

const isDecimal = (doc: Document, unit: number): boolean =>
  doc.kind[unit] === UnitKind.Number && lengthOf(doc, unit) === 3 && doc.text[(doc.start[unit] as number) + 1] === '.';

/** `P. Bến Nghé`, `Q.1`: a single letter is short for a word only before the name or number that it governs. */
export function governsPlace(doc: Document, unit: number): boolean {
  const mark = unit + 1;
  if (mark + 1 >= doc.count || !isMark(doc, mark, POINT) || !isGlued(doc, mark)) return false;
  const next = mark + 1;
  const before = unit - 1;
  // initials of a person: `Nguyễn Văn P.`, `N.P.Bình`
  if (before >= 0 && isGlued(doc, unit)) return doc.kind[before] === UnitKind.Punctuation && !isMark(doc, before, POINT);
  if (before >= 0 && doc.shape[before] === Shape.Title && doc.kind[before] === UnitKind.Word && !hasFlag(doc, unit, UnitFlag.NewlineBefore)) return false;
  return doc.kind[next] === UnitKind.Number || doc.shape[next] === Shape.Title;
}

const PLACES = new Set(['tp', 'tphcm', 'hcm', 'quận', 'phường', 'q', 'p'].map(hashSyllable));

/** `P11, Q10, TP.HCM`: another part of the address stands within three units. */
export function standsInAddress(doc: Document, first: number, end: number): boolean {
  for (let i = first - 3; i < end + 3; i++) {
    if (i < 0 || i >= doc.count || (i >= first && i < end) || doc.kind[i] !== UnitKind.Word) continue;
    if (PLACES.has(doc.hash[i] as number)) return true;
    if (hasFlag(doc, i, UnitFlag.HasDigit) && /^[PQ]\d+$/.test(unitLetters(doc, i))) return true;
  }
  return false;
}
