/** Figures that name and do not count. In: the units around a figure. Out: whether it is a label (`lớp 10`), a number plate, an address, a number of a list. */
import { type Document, hasFlag, isGlued, isVietnameseSyllable, Shape, UnitFlag, UnitKind, unitEquals, unitText } from '../text/index.js';
import type { Amount } from './amount.js';
import { AND, CLOSING, COUNTED, HYPHEN, isWordIn, LABELS, markAt, NUMBER_SIGN, SLASH, STOP, WEAK_LABELS, type WordSet, wordSet } from './context.js';

/** `3 CĐV`, `5 HCV`: an acronym can be counted. */
export const isAcronym = (doc: Document, unit: number): boolean =>
  doc.kind[unit] === UnitKind.Word && (doc.shape[unit] === Shape.Upper || doc.shape[unit] === Shape.Mixed);

/** The second syllables of labels of two: `nghị định 5`, but `ấn định 5 suất`; `báo động 1`, `huy động 1`. */
const PAIRED_LABELS = wordSet('định động tư cấp');

const LABEL_HEADS = wordSet('nghị quyết báo thông học');

const GATHERING = wordSet('triệu tụ');

const PRIZES = wordSet('giải hạng');

/** A counted noun; `đối với` is none. */
export const isCounted = (doc: Document, unit: number): boolean =>
  isWordIn(doc, unit, COUNTED) && doc.shape[unit] !== Shape.Title && !(unitEquals(doc, unit, 'đối') && unitEquals(doc, unit + 1, 'với'));

export const startsSentence = (doc: Document, unit: number): boolean =>
  unit === 0 || hasFlag(doc, unit, UnitFlag.NewlineBefore) || doc.kind[unit - 1] !== UnitKind.Word;

export function isLabelled(doc: Document, { first, end, form }: Amount): boolean {
  let before = first - 1;
  if (hasFlag(doc, first, UnitFlag.NewlineBefore) || /\d(?:,|\.\d{3})/.test(unitText(doc, first))) return false;
  // điều 18 và 23, Nghị định (NĐ) 67
  if (doc.kind[before - 1] === UnitKind.Number && !isCounted(doc, end) && (isWordIn(doc, before, AND) || markAt(doc, before) === 0x2c)) before -= 2;
  else if (markAt(doc, before) === CLOSING) before--;
  if (isWordIn(doc, before, LABELS) || (form === 'words' && isWordIn(doc, before, PRIZES))) return true;
  if (isWordIn(doc, before, PAIRED_LABELS)) return isWordIn(doc, before - 1, LABEL_HEADS) && !isCounted(doc, end);
  // con số 9 is the number itself
  if (isWordIn(doc, before, NUMBER_SIGN) && unitEquals(doc, before - 1, 'con')) return false;
  // triệu tập 4 tiền đạo
  if (unitEquals(doc, before, 'tập') && isWordIn(doc, before - 1, GATHERING)) return false;
  return isWordIn(doc, before, WEAK_LABELS) && !isCounted(doc, end) && !isAcronym(doc, end);
}

const REGISTERS: readonly (readonly [WordSet, WordSet])[] = [
  [wordSet('biển'), wordSet('số')],
  [wordSet('kiểm'), wordSet('soát')],
  [wordSet('tài'), wordSet('khoản')],
  [wordSet('số'), wordSet('hiệu')],
];

/** `37K1 - 648.69` */
export const isPlate = (doc: Document, first: number): boolean =>
  markAt(doc, first - 1) === HYPHEN && doc.kind[first - 2] === UnitKind.Word && (hasFlag(doc, first - 2, UnitFlag.HasDigit) || isGlued(doc, first - 2));

/** `biển số 29A - 123.45`, `tài khoản 1903 …` */
export function isRegistered(doc: Document, first: number): boolean {
  for (let i = first - 1; i >= first - 4; i--) {
    if (isWordIn(doc, i, PLATES)) return true;
    if (REGISTERS.some(([a, b]) => isWordIn(doc, i, b) && isWordIn(doc, i - 1, a))) return true;
  }
  return false;
}

const PLATES = wordSet('bks bs');

/** `ở 24 Hàng Muối`: a house number before the name of its street. */
export const isAddress = (doc: Document, first: number, next: number): boolean =>
  isWordIn(doc, first - 1, AT_HOME) && doc.shape[next] === Shape.Title && doc.shape[next + 1] === Shape.Title;

const AT_HOME = wordSet('ở tại gia nhà số');

/** `30.4`, `2.9`: rather a day than a decimal where nothing is counted. */
export function isDayMonth(surface: string): boolean {
  const [, day, month] = /^(\d{1,2})\.(\d{1,2})$/.exec(surface) ?? [];
  return Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
}

export const isForeign = (doc: Document, unit: number): boolean => !isVietnameseSyllable(unitText(doc, unit));

/** Account numbers, years, and figures that lead with zeros name something. */
export function isNameless(surface: string, counted: boolean): boolean {
  if (/^0\d\d/.test(surface)) return true;
  // vàng 9999
  if (/^\d{7,}$|^999[.,]?9$/.test(surface)) return !counted;
  return /^(?:1[89]|20)\d\d$/.test(surface) && !counted;
}

/** `1.`, `2)` at the head of a line or a sentence. */
export function isListNumber(doc: Document, first: number): boolean {
  const mark = markAt(doc, first + 1);
  if (mark !== STOP && mark !== CLOSING && mark !== SLASH && mark !== HYPHEN) return false;
  return (
    first === 0 ||
    hasFlag(doc, first, UnitFlag.NewlineBefore) ||
    (mark !== HYPHEN && SENTENCE_ENDS.has(markAt(doc, markAt(doc, first - 1) === 0x22 ? first - 2 : first - 1)))
  );
}

/** `.` `!` `?` `…` */
const SENTENCE_ENDS = new Set([STOP, 0x21, 0x3f, 0x2026]);
