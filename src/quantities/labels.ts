/** Figures that name and do not count. In: the units around a figure. Out: whether it is a label (`lớp 10`), a number plate, an address, a number of a list. */
import { type Document, hasFlag, isGlued, isVietnameseSyllable, Shape, UnitFlag, unitText } from '../text/index.js';
import { type Amount, Form } from './amount.js';
import {
  AND,
  CLOSING,
  COMMA,
  COUNTED,
  endsIn,
  HYPHEN,
  isCapital,
  isFigure,
  isPairIn,
  isWord,
  isWordIn,
  LABELS,
  markAt,
  OPENING,
  precededBy,
  QUOTE,
  SLASH,
  STOP,
  startsLine,
  WEAK_LABELS,
  wordSet,
} from './context.js';
import type { Value } from './value.js';

/** `3 CĐV`, `5 HCV`: an acronym can be counted. */
export const isAcronym = (doc: Document, unit: number): boolean => doc.shape[unit] === Shape.Upper || doc.shape[unit] === Shape.Mixed;

/** Labels of two syllables whose second one is no label of its own: `ấn định 5 suất`, `huy động 1 đội`. */
const PAIRED_LABELS = wordSet('nghị_định quyết_định báo_động thông_tư');
/** `triệu tập 4 tiền đạo`, `con số 9` */
const NO_LABELS = wordSet('triệu_tập tụ_tập con_số');
const PRIZES = wordSet('giải hạng');
/** Words of two syllables whose first one is a counted noun. */
const OTHER_WORDS = wordSet('đối_với hướng_dẫn tổ_chức đề_nghị điều_tra điều_chỉnh thành_lập phòng_chống phòng_ngừa phụ_trách cơ_bản quốc_tế gia_nhập');

/** A counted noun; the `hướng` of `hướng dẫn` is none. */
export const isCounted = (doc: Document, unit: number): boolean =>
  isWordIn(doc, unit, COUNTED) && doc.shape[unit] !== Shape.Title && !isPairIn(doc, unit, OTHER_WORDS);

export const startsSentence = (doc: Document, unit: number): boolean => unit === 0 || startsLine(doc, unit) || !isWord(doc, unit - 1);

/** `lớp 10`, `điều 18 và 23`, `Nghị định (NĐ) 67` */
export function isLabelled(doc: Document, { first, end, form }: Amount): boolean {
  if (startsLine(doc, first) || /\d(?:,|\.\d{3})/.test(unitText(doc, first))) return false;
  const counted = isCounted(doc, end);
  let before = first - 1;
  if (isFigure(doc, before - 1) && !counted && (isWordIn(doc, before, AND) || markAt(doc, before) === COMMA)) before -= 2;
  else if (markAt(doc, before) === CLOSING) before--;
  if (endsIn(doc, before, LABELS) || (form === Form.Words && isWordIn(doc, before, PRIZES))) return true;
  if (counted || isPairIn(doc, before - 1, NO_LABELS)) return false;
  return isPairIn(doc, before - 1, PAIRED_LABELS) || (isWordIn(doc, before, WEAK_LABELS) && !isAcronym(doc, end));
}

/** `37K1 - 648.69` */
export const isPlate = (doc: Document, first: number): boolean =>
  markAt(doc, first - 1) === HYPHEN && isWord(doc, first - 2) && (hasFlag(doc, first - 2, UnitFlag.HasDigit) || isGlued(doc, first - 2));

const REGISTERS = wordSet('bks bs biển_số kiểm_soát tài_khoản số_hiệu');

/** `biển số 29A - 123.45`, `tài khoản 1903 …` */
export const isRegistered = (doc: Document, first: number): boolean => precededBy(doc, first, REGISTERS, 4);

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

/** Account numbers, fine gold, years, and figures that lead with zeros name something. */
export const isNameless = (surface: string, counted: boolean): boolean =>
  /^0\d\d/.test(surface) || (!counted && /^(?:\d{7,}|999[.,]?9|(?:1[89]|20)\d\d)$/.test(surface));

/** No list is longer. */
const LAST_ITEM = 20;

/** `1.`, `2)` at the head of a line or a sentence; `(1)` after no name; a figure alone in its line. */
export function isListNumber(doc: Document, first: number, value: Value): boolean {
  if (startsLine(doc, first) && startsLine(doc, first + 1)) return true;
  if (markAt(doc, first - 1) === OPENING && markAt(doc, first + 1) === CLOSING && (value as number) <= LAST_ITEM && !isCapital(doc, first - 2)) return true;
  const mark = markAt(doc, first + 1);
  if (mark !== STOP && mark !== CLOSING && mark !== SLASH && mark !== HYPHEN) return false;
  if (first === 0 || startsLine(doc, first)) return true;
  return mark !== HYPHEN && SENTENCE_ENDS.has(markAt(doc, markAt(doc, first - 1) === QUOTE ? first - 2 : first - 1));
}

/** `.` `!` `?` `…` */
const SENTENCE_ENDS = new Set([STOP, 0x21, 0x3f, 0x2026]);
