/**
 * Amounts: one number or a range of two, before any unit is looked at. In: the unit where a figure may begin. Out: its
 * value or values, its form, and where it ends.
 */
import { numberWord, Role, readFigure, readNumeral, type Separators, toNumber } from '../numerals/index.js';
import { type Document, isGlued, UnitKind, unitEquals } from '../text/index.js';

import { isWordIn, TIMES } from './context.js';
import { readUnit } from './units.js';

export interface Amount {
  readonly first: number;
  readonly end: number;
  readonly value: number | readonly [number, number];
  /** `compound`: two figures in one run of characters, parted by `mark` (`20-30`, `256/428`, `2:1`). */
  readonly form: 'digits' | 'words' | 'compound';
  readonly mark?: '-' | '/' | ':';
  /** Said vaguely: `hàng trăm`, `vài chục`, `dăm bảy`. */
  readonly vague?: true;
  /** Begins with a power of ten that nothing counts: `trăm triệu`. */
  readonly bare?: true;
  /** `ba phần tư` */
  readonly parts?: readonly [number, number];
  /** A number word or letter of a power of ten is in it, so that it is no label. */
  readonly scaled?: true;
}

const SEPARATORS: readonly (readonly [number, '-' | '/' | ':'])[] = [
  [0x2d, '-'],
  [0x2013, '-'],
  [0x2014, '-'],
  [0x2212, '-'],
  [0x2010, '-'],
  [0x2011, '-'],
  [0x2f, '/'],
  [0x3a, ':'],
];

/** `20-30`, `256/428`, `2:1` with the scale after it (`24-26 triệu`); null for three figures and more. */
function readCompound(doc: Document, unit: number, separators: Separators): Amount | null {
  const { text } = doc;
  const start = doc.start[unit] as number;
  const end = doc.end[unit] as number;
  if (end - start > 40) return null;
  let cut = -1;
  let mark: '-' | '/' | ':' = '-';
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const separator = code === 0x2c || code === 0x2e ? undefined : SEPARATORS.find(([char]) => char === code);
    if (!separator) continue;
    if (cut >= 0) return null;
    cut = i;
    mark = separator[1];
  }
  if (cut < 0) return null;
  const a = readFigure(text, start, cut, separators);
  const b = readFigure(text, cut + 1, end, separators);
  if (!a || !b) return null;
  const scale = mark === '-' ? scalesAt(doc, unit + 1) : { power: 0, end: unit + 1 };
  const low = carried(toNumber(a), toNumber(b), scale.power);
  const value = [low, toNumber(b, scale.power)] as const;
  const amount: Amount = { first: unit, end: scale.end, value, form: 'compound', mark };
  return scale.power > 0 ? { ...amount, scaled: true } : amount;
}

function scalesAt(doc: Document, unit: number): { power: number; end: number } {
  let power = 0;
  let end = unit;
  for (; end < unit + 3; end++) {
    const word = numberWord(doc, end);
    if (word?.role !== Role.Scale || isOtherWord(doc, end)) break;
    power += word.value;
  }
  return { power, end };
}

/** The lower figure of a range takes the scale of the higher: `5 - 7 triệu`; `800 - 1,2 tỷ` is 800 million. */
const carried = (low: number, high: number, power: number): number =>
  low <= high ? shift(low, power) : power >= 6 && low >= 100 && low < 1000 ? low * 10 ** (power - 3) : shift(low, power);
const shift = (value: number, power: number): number => (power === 0 ? value : Number((value * 10 ** power).toPrecision(15)));

const OTHER_WORDS: Readonly<Record<string, string>> = {
  triệu: 'chứng tập hồi phú bất',
  tỷ: 'phú lệ giá trọng suất',
  tỉ: 'phú lệ giá trọng suất',
  vạn: 'tuế thọ năng sự vật',
};

/** `tỷ` of `tỷ phú`, `triệu` of `triệu chứng` are no powers of ten. */
export function isOtherWord(doc: Document, unit: number): boolean {
  for (const word in OTHER_WORDS)
    if (unitEquals(doc, unit, word)) return (OTHER_WORDS[word] as string).split(' ').some((next) => unitEquals(doc, unit + 1, next));
  return false;
}

const VAGUE = ['vài', 'mấy', 'dăm'];

/** `hàng trăm` → 100, `vài chục` → 20 to 30. */
function readVague(doc: Document, unit: number): Amount | null {
  const plural = unitEquals(doc, unit, 'hàng');
  if (!plural && !VAGUE.some((word) => unitEquals(doc, unit, word))) return null;
  const ba = !plural && unitEquals(doc, unit + 1, 'ba') ? 1 : 0;
  const next = unit + 1 + ba;
  const numeral = readNumeral(doc, next);
  if (!numeral?.bare || isOtherWord(doc, numeral.end - 1))
    return unitEquals(doc, unit, 'vài') && isSpelledUnit(doc, next)
      ? { first: unitEquals(doc, unit - 1, 'một') ? unit - 1 : unit, end: next, value: [2, 3], form: 'words', vague: true }
      : null;
  return { first: unit, end: numeral.end, value: plural ? numeral.value : [2 * numeral.value, 3 * numeral.value], form: 'words', vague: true, scaled: true };
}

/** `vài mét`, `vài lần`; `vài người` counts too, but its noun does not tell it from `vài` before an adjective. */
const isSpelledUnit = (doc: Document, unit: number): boolean => isWordIn(doc, unit, TIMES) || readUnit(doc, unit, 0) !== null;

/** One figure or compound at a unit, or null. */
export function readAmount(doc: Document, unit: number, separators: Separators): Amount | null {
  if (doc.kind[unit] === UnitKind.Word) {
    const vague = readVague(doc, unit);
    if (vague) return vague;
  }
  const numeral = readNumeral(doc, unit, separators);
  if (!numeral) return doc.kind[unit] === UnitKind.Number ? readCompound(doc, unit, separators) : null;
  let { end } = numeral;
  let { value } = numeral;
  const digits = doc.kind[unit] === UnitKind.Number;
  // hai triệu chứng: two symptoms
  if (end > unit + 1 && isOtherWord(doc, end - 1)) {
    const power = numberWord(doc, end - 1)?.value ?? 0;
    end--;
    value = shift(value, -power);
  }
  let scaled = numeral.end > unit + 1;
  if (digits && end === unit + 1 && isGlued(doc, end)) {
    const letter = readGluedScale(doc, end, value);
    if (letter) {
      ({ value, end } = letter);
      scaled = true;
    }
  } else if (digits && end === unit + 2 && isGlued(doc, end) && doc.kind[end] === UnitKind.Number && isGlued(doc, unit + 1)) {
    // 1tr5, 1tr250
    const rest = readFigure(doc.text, doc.start[end] as number, doc.end[end] as number);
    if (rest && rest.exponent === 0) {
      value += shift(rest.coefficient, (numberWord(doc, unit + 1)?.value ?? 0) - (doc.end[end] as number) + (doc.start[end] as number));
      end++;
    }
  }
  const amount: Amount = { first: unit, end, value, form: digits ? 'digits' : 'words' };
  return { ...amount, ...(scaled && { scaled: true as const }), ...(numeral.bare && { bare: true as const }), ...(numeral.parts && { parts: numeral.parts }) };
}

/** `50k`, `2k5`: thousands in a letter. */
function readGluedScale(doc: Document, unit: number, value: number): { value: number; end: number } | null {
  if (!unitEquals(doc, unit, 'k')) return null;
  if (doc.kind[unit + 1] !== UnitKind.Number || !isGlued(doc, unit + 1)) return { value: shift(value, 3), end: unit + 1 };
  const rest = readFigure(doc.text, doc.start[unit + 1] as number, doc.end[unit + 1] as number);
  return rest && rest.exponent === 0 && rest.coefficient < 10 ? { value: value * 1000 + rest.coefficient * 100, end: unit + 2 } : null;
}

/** The two ends of a range from its two figures, the scale of the second carried to the first; null where they do not rise. */
export function joinRange(low: Amount, high: Amount, highPower: number): readonly [number, number] | null {
  if (typeof low.value !== 'number' || typeof high.value !== 'number') return null;
  const first = low.scaled || highPower === 0 ? low.value : carried(low.value, shift(high.value, -highPower), highPower);
  return first < high.value ? [first, high.value] : null;
}

/** The power of ten of the scale that closes an amount: 6 for `7 triệu`; 0 where it has none. */
export function closingPower(doc: Document, { end, first }: Amount): number {
  let power = 0;
  for (let at = end - 1; at > first; at--) {
    const word = numberWord(doc, at);
    if (word?.role !== Role.Scale) break;
    power += word.value;
  }
  return power;
}
