/**
 * The definitions that a text gives itself. In: the Document. Out: for each short form its long forms, in order of the text:
 * `Bộ đội Biên phòng (BĐBP)`, `BĐBP (Bộ đội Biên phòng)`, `…, gọi tắt là …`, `… (viết tắt: …)`, `… (World Health Organization - WHO)`.
 */
import { type Document, hasFlag, hashSyllable, isGlued, Shape, sentenceOf, sentenceStart, UnitFlag, UnitKind, unitsNorm, unitText } from '../text/index.js';
import type { Span } from '../types.js';
import type { Dictionary, Entry } from './dictionary.js';
import { longFormBefore, longFormWithin } from './initials.js';
import { letterKey } from './letters.js';
import { beginsWithHead, namedLongForm, readingBefore, readingWithin } from './long-forms.js';

export interface Definition {
  readonly key: string;
  /** The units of the short form. */
  readonly first: number;
  readonly end: number;
  /** The units of the long form. */
  readonly longFirst: number;
  readonly longEnd: number;
  readonly expansion: string;
  readonly span: Span;
}

const OPEN = 0x28;
const CLOSE = 0x29;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const COLON = 0x3a;
const COMMA = 0x2c;
const DASH = 0x2d;
const MAX_INSIDE = 30;

const SHORT = hashSyllable('tắt');
const CALLED = new Set(['gọi', 'viết'].map(hashSyllable));
const BEFORE_CALLED = new Set(['sau', 'đây', 'được', 'tên', 'và', 'có', 'dưới', 'thường', 'hay', 'là'].map(hashSyllable));
const IS = hashSyllable('là');

const isMark = (doc: Document, unit: number, mark: number): boolean =>
  unit >= 0 && unit < doc.count && doc.kind[unit] === UnitKind.Punctuation && doc.hash[unit] === mark;
const isQuote = (doc: Document, unit: number): boolean => isMark(doc, unit, QUOTE) || isMark(doc, unit, APOSTROPHE);

const JOINTS = new Set([0x2e, DASH, 0x26, 0x2f]);

/** Whether the units are one short form: capitals, with `&`, `-`, `.`, `/` between pieces. */
export function isShortForm(doc: Document, first: number, end: number): boolean {
  if (end <= first || end - first > 9) return false;
  let capitals = 0;
  let letters = 0;
  for (let i = first; i < end; i++) {
    const kind = doc.kind[i];
    if (kind === UnitKind.Word) {
      const shape = doc.shape[i];
      if (shape === Shape.Upper || shape === Shape.Initial || shape === Shape.Mixed) capitals++;
      else if (shape !== Shape.Title || end - first > 1) return false;
      letters += (doc.end[i] as number) - (doc.start[i] as number);
      if (i > first && doc.kind[i - 1] === UnitKind.Word) return false;
    } else if (kind === UnitKind.Number) {
      if (i === first) return false;
    } else if (!JOINTS.has(doc.hash[i] as number) || i === first || i === end - 1) return false;
  }
  return capitals > 0 && letters >= 2 && letters <= 14;
}

/** All definitions of a document, in order. */
export function findDefinitions(doc: Document, dictionary: Dictionary): Definition[] {
  const found: Definition[] = [];
  for (let i = 0; i < doc.count; i++) {
    let definition: Definition | null = null;
    if (isMark(doc, i, OPEN)) definition = fromBrackets(doc, i, dictionary);
    else if (doc.hash[i] === SHORT && doc.kind[i] === UnitKind.Word && i > 0 && CALLED.has(doc.hash[i - 1] as number))
      definition = fromCalled(doc, i, dictionary);
    if (definition) found.push(definition);
  }
  return found;
}

function closeOf(doc: Document, open: number): number {
  const limit = Math.min(doc.count, open + MAX_INSIDE);
  for (let i = open + 1; i < limit; i++) {
    if (isMark(doc, i, CLOSE)) return i;
    if (isMark(doc, i, OPEN)) return -1;
  }
  return -1;
}

function fromBrackets(doc: Document, open: number, dictionary: Dictionary): Definition | null {
  const close = closeOf(doc, open);
  if (close < 0 || open === 0) return null;
  let first = open + 1;
  let end = close;
  while (first < end && isQuote(doc, first)) first++;
  while (end > first && (isQuote(doc, end - 1) || isMark(doc, end - 1, 0x2e))) end--;
  if (first >= end) return null;
  const from = sentenceStart(doc, sentenceOf(doc, open));
  const before = longFormEnd(doc, open, from);
  // (BĐBP), (AFF Cup), (DIFF 2017)
  const shortEnd = end - first > 1 && doc.kind[end - 1] === UnitKind.Number && !isGlued(doc, end - 1) ? end - 1 : end;
  if (isShortForm(doc, first, shortEnd))
    return define(doc, first, shortEnd, before, from, dictionary) ?? (shortEnd === end ? defineName(doc, first, end, before, from, dictionary) : null);
  // (gọi tắt là BĐBP)
  for (let i = first; i < end; i++) if (doc.hash[i] === SHORT && doc.kind[i] === UnitKind.Word) return afterShort(doc, i, end, before, from, dictionary);
  // (World Health Organization - WHO), (WHO - …), (WHO, …)
  for (let i = first + 1; i < end - 1; i++) {
    if (!isMark(doc, i, DASH) && !isMark(doc, i, COMMA) && !isMark(doc, i, COLON)) continue;
    if (isShortForm(doc, i + 1, end)) return defineGlossed(doc, i + 1, end, i, first, before, from, dictionary);
    if (isShortForm(doc, first, i)) return define(doc, first, i, before, from, dictionary);
    if (!isGlued(doc, i) || !isGlued(doc, i + 1)) break;
  }
  // BĐBP (Bộ đội Biên phòng)
  const short = shortFormBefore(doc, before, from);
  if (short >= 0 && end - first >= 2) {
    const letters = keyOf(doc, short, before);
    if (longFormWithin(doc, letters, first, end) || readingWithin(doc, first, end, dictionary.entries.get(letters)))
      return definition(doc, short, before, first, end);
    if (!dictionary.entries.has(letters) && letters.length >= 2 && isPlainPhrase(doc, first, end) && beginsWithHead(doc, first, end))
      return definition(doc, short, before, first, end);
  }
  return null;
}

/** `Tòa án Thể thao Quốc tế (Court of Arbitration for Sport - CAS)`: the gloss gives the letters, the name stands before the bracket. */
function defineGlossed(
  doc: Document,
  first: number,
  end: number,
  glossEnd: number,
  gloss: number,
  before: number,
  from: number,
  dictionary: Dictionary,
): Definition | null {
  const named = define(doc, first, end, before, from, dictionary);
  if (named) return named;
  const letters = keyOf(doc, first, end);
  if (letters.length < 3) return null;
  const longFirst = longFormBefore(doc, letters, glossEnd, gloss);
  if (longFirst < 0) return null;
  const name = isForeign(doc, longFirst, glossEnd) ? namedLongForm(doc, before, from) : -1;
  return name >= 0 ? definition(doc, first, end, name, before) : definition(doc, first, end, longFirst, glossEnd);
}

/** `IQ (chỉ số thông minh)`: three words or more of the language, without a name, a number or a mark. */
function isPlainPhrase(doc: Document, first: number, end: number): boolean {
  if (end - first < 3 || end - first > 9) return false;
  let shown = false;
  for (let i = first; i < end; i++) {
    if (doc.kind[i] !== UnitKind.Word || (doc.shape[i] !== Shape.Lower && i > first)) return false;
    shown ||= hasFlag(doc, i, UnitFlag.NonAscii);
  }
  return shown;
}

/** Where the long form before a bracket ends: a closing quote and the year of an event (`Lễ hội … 2017 (DIFF)`) are no part of it. */
function longFormEnd(doc: Document, open: number, from: number): number {
  let end = open;
  if (end - 1 > from && isQuote(doc, end - 1)) end--;
  if (end - 1 > from && doc.kind[end - 1] === UnitKind.Number && (doc.end[end - 1] as number) - (doc.start[end - 1] as number) === 4) end--;
  return end;
}

/** `…, gọi tắt là BĐBP` */
function fromCalled(doc: Document, short: number, dictionary: Dictionary): Definition | null {
  const from = sentenceStart(doc, sentenceOf(doc, short));
  let before = short - 1;
  while (before > from && (BEFORE_CALLED.has(doc.hash[before - 1] as number) || isMark(doc, before - 1, COMMA) || isMark(doc, before - 1, OPEN))) before--;
  return afterShort(doc, short, Math.min(doc.count, short + 12), before, from, dictionary);
}

/** What stands after `tắt`: `là`, `:`, quotes, the short form. */
function afterShort(doc: Document, short: number, limit: number, before: number, from: number, dictionary: Dictionary): Definition | null {
  let first = short + 1;
  while (first < limit && (doc.hash[first] === IS || isMark(doc, first, COLON) || isQuote(doc, first))) first++;
  let end = -1;
  for (let i = first + 1; i <= limit && i <= first + 9; i++) if (isShortForm(doc, first, i)) end = i;
  return end > 0 ? (define(doc, first, end, before, from, dictionary) ?? defineCalled(doc, first, end, before, from)) : null;
}

/** `Tập đoàn Dệt may Sao Mai (gọi tắt là SMG)`: the words say so, whatever the letters stand for. */
function defineCalled(doc: Document, first: number, end: number, before: number, from: number): Definition | null {
  const longFirst = namedLongForm(doc, before, from);
  return longFirst < 0 ? null : definition(doc, first, end, longFirst, before);
}

/** The short form that ends before a unit, or -1. */
function shortFormBefore(doc: Document, end: number, from: number): number {
  let best = -1;
  for (let i = end - 1; i >= from && i >= end - 9; i--) {
    if (i < end - 1 && (doc.end[i] as number) !== (doc.start[i + 1] as number)) break;
    if (isShortForm(doc, i, end)) best = i;
  }
  return best;
}

/** A short form whose long form ends before `before`: its initials agree, or it is a reading that the dictionary knows. */
function define(doc: Document, first: number, end: number, before: number, from: number, dictionary: Dictionary): Definition | null {
  const letters = keyOf(doc, first, end);
  const longFirst = longFormBefore(doc, letters, before, from);
  if (longFirst >= 0 && !isForeign(doc, longFirst, before)) return before - longFirst >= 2 ? definition(doc, first, end, longFirst, before) : null;
  // the Vietnamese name before the foreign one: `thực tế ảo - Virtual Reality (VR)`
  const reading = readingBefore(doc, before, from, dictionary.entries.get(letters));
  if (reading) return definition(doc, first, end, reading.first, nameEnd(doc, reading.end, before));
  if (longFirst < 0 || before - longFirst < 2) return null;
  const mark = longFirst - 1;
  if (mark > from && (isMark(doc, mark, DASH) || isMark(doc, mark, OPEN))) {
    const name = namedLongForm(doc, mark, from);
    if (name >= 0) return definition(doc, first, end, name, mark);
  }
  return definition(doc, first, end, longFirst, before);
}

/** A name that goes on in capitals up to the bracket is longer than the reading that the table has: `Quỹ Đầu tư công Arab Saudi (PIF)`. */
function nameEnd(doc: Document, end: number, before: number): number {
  if (before - end > 2 || doc.shape[end - 1] !== Shape.Title) return end;
  for (let i = end; i < before; i++) if (doc.shape[i] !== Shape.Title) return end;
  return before;
}

/** Whether a table reads the letters in Vietnamese: a foreign reading (`VFA` as Viral Festival Asia) says nothing against the name before a bracket. */
const isReadInVietnamese = (entries: readonly Entry[] | undefined): boolean =>
  entries?.some((entry) => entry.senses.some((sense) => !isAscii(sense.expansion))) ?? false;

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

/** `Trung tâm Sản xuất phim truyền hình (VFC)`: nothing but the bracket ties a name to letters that no table reads so. */
function defineName(doc: Document, first: number, end: number, before: number, from: number, dictionary: Dictionary): Definition | null {
  const key = keyOf(doc, first, end);
  if (key.length < 3 || end - first > 1 || isReadInVietnamese(dictionary.entries.get(key)) || !isMostlyCapitals(doc, first)) return null;
  const longFirst = namedLongForm(doc, before, from);
  if (longFirst < 0 || (key.length === 3 && COMPANIES.has(doc.hash[longFirst] as number) && !hasFlag(doc, first, UnitFlag.NonAscii))) return null;
  return definition(doc, first, end, longFirst, before);
}

/** Three letters in brackets after a company are its share's: `Công ty cổ phần Nhựa … (BMP)`. */
const COMPANIES = new Set(['công', 'tổng', 'tập', 'ctcp', 'ngân'].map(hashSyllable));

/** `HoREA`, `USGS`, not the brand `VPBank` or the flight `VJ133`. */
function isMostlyCapitals(doc: Document, unit: number): boolean {
  if (hasFlag(doc, unit, UnitFlag.HasDigit)) return false;
  const letters = unitText(doc, unit);
  let capitals = 0;
  for (const letter of letters) if (letter !== letter.toLowerCase()) capitals++;
  return capitals * 5 >= letters.length * 3;
}

/** Whether no word has a letter outside a–z. */
function isForeign(doc: Document, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (hasFlag(doc, i, UnitFlag.NonAscii)) return false;
  return true;
}

const keyOf = (doc: Document, first: number, end: number): string => letterKey(unitsNorm(doc, first, end));

/** `Cục trưởng Cảnh sát …`: the head of a body named by his post; the short form is the body's. */
const LEADER = hashSyllable('trưởng');
const LED = new Set(['bộ', 'cục', 'vụ', 'viện'].map(hashSyllable));

function bodyOf(doc: Document, first: number, end: number): string {
  if (!LED.has(doc.hash[first] as number) || doc.hash[first + 1] !== LEADER || end - first < 4) return unitsNorm(doc, first, end);
  return `${unitsNorm(doc, first, first + 1)} ${unitsNorm(doc, first + 2, end)}`;
}

function definition(doc: Document, first: number, end: number, longFirst: number, longEnd: number): Definition {
  const span = { start: doc.start[longFirst] as number, end: doc.end[longEnd - 1] as number, text: unitText(doc, longFirst, longEnd) };
  return { key: keyOf(doc, first, end), first, end, longFirst, longEnd, expansion: bodyOf(doc, longFirst, longEnd), span };
}
