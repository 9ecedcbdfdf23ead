/**
 * Amounts: one number or a range of two, before any unit is looked at. In: the unit where a figure may begin. Out: its
 * value or values, its form, and where it ends.
 */
import { numberWord, Role, readFigure, readNumeral, readScales, type Separators, toNumber } from '../numerals/index.js';
import { type Document, isGlued, unitEquals } from '../text/index.js';
import { COLON, HYPHEN, isFigure, isWord, isWordIn, SLASH, TIMES, wordSet } from './context.js';
import { readUnit } from './units.js';
import { tidy, type Value } from './value.js';

export const enum Form {
  Digits = 1,
  Words = 2,
  /** Two figures in one run of characters, parted by `mark`: `20-30`, `256/428`, `2:1`. */
  Compound = 3,
}

export interface Amount {
  readonly first: number;
  readonly end: number;
  readonly value: Value;
  readonly form: Form;
  /** Said vaguely: `hàng trăm`, `vài chục`, `dăm bảy`. */
  readonly vague: boolean;
  /** A number word or letter of a power of ten is in it, so that it is no label. */
  readonly scaled: boolean;
  /** Begins with a power of ten that nothing counts: `trăm triệu`. */
  readonly bare: boolean;
  /** The mark of a compound, as its first character. */
  readonly mark: number;
  /** `ba phần tư` is 3 of 4. */
  readonly parts: readonly [number, number] | undefined;
}

/** An amount without anything special, but for its scale and vagueness. */
export const plainAmount = (first: number, end: number, value: Value, form: Form, scaled = false, vague = false, mark = 0): Amount => ({
  first,
  end,
  value,
  form,
  vague,
  scaled,
  bare: false,
  mark,
  parts: undefined,
});

/** Two figures and the mark between them. */
const COMPOUND = /^([^/:\p{Pd}−]+)([/:\p{Pd}−])([^/:\p{Pd}−]+)$/u;

/** `20-30`, `256/428`, `2:1` with the scale after it (`24-26 triệu`); null for three figures and more. */
function readCompound(doc: Document, unit: number, separators: Separators): Amount | null {
  const start = doc.start[unit] as number;
  const end = doc.end[unit] as number;
  const [, left, sign = ''] = (end - start <= 40 && COMPOUND.exec(doc.text.slice(start, end))) || [];
  if (left === undefined) return null;
  const cut = start + left.length;
  const low = readFigure(doc.text, start, cut, separators);
  const high = readFigure(doc.text, cut + 1, end, separators);
  if (!low || !high) return null;
  const code = sign.charCodeAt(0);
  const mark = code === SLASH || code === COLON ? code : HYPHEN;
  const scale = mark === HYPHEN ? readScales(doc, unit + 1) : { power: 0, end: unit + 1 };
  const value = [carried(toNumber(low), toNumber(high), scale.power), toNumber(high, scale.power)] as const;
  return plainAmount(unit, scale.end, value, Form.Compound, scale.power > 0, false, mark);
}

/** The lower figure of a range takes the scale of the higher: `5 - 7 triệu`; `800 - 1,2 tỷ` is 800 million. */
const carried = (low: number, high: number, power: number): number =>
  low > high && power >= 6 && low >= 100 && low < 1000 ? shift(low, power - 3) : shift(low, power);
const shift = (value: number, power: number): number => (power === 0 ? value : tidy(value * 10 ** power));

const VAGUE = wordSet('vài mấy dăm');
const PLURAL = wordSet('hàng');

/** `hàng trăm` → 100, `vài chục` → 20 to 30, `vài mét` → 2 to 3; `vài người` is left alone, as `vài` stands before much that is not counted. */
function readVague(doc: Document, unit: number): Amount | null {
  const plural = isWordIn(doc, unit, PLURAL);
  if (!plural && !isWordIn(doc, unit, VAGUE)) return null;
  const next = unit + (!plural && unitEquals(doc, unit + 1, 'ba') ? 2 : 1);
  const numeral = readNumeral(doc, next);
  if (numeral?.bare) return plainAmount(unit, numeral.end, plural ? numeral.value : [2 * numeral.value, 3 * numeral.value], Form.Words, true, true);
  const counted = unitEquals(doc, unit, 'vài') && (isWordIn(doc, next, TIMES) || readUnit(doc, next, 0) !== null);
  return counted ? plainAmount(unitEquals(doc, unit - 1, 'một') ? unit - 1 : unit, next, [2, 3], Form.Words, false, true) : null;
}

/** One figure or compound at a unit, or null. */
export function readAmount(doc: Document, unit: number, separators: Separators): Amount | null {
  const digits = isFigure(doc, unit);
  const vague = digits ? null : readVague(doc, unit);
  if (vague) return vague;
  const numeral = readNumeral(doc, unit, separators);
  if (!numeral) return digits ? readCompound(doc, unit, separators) : null;
  const { end, value, bare = false, parts } = numeral;
  const letters = digits ? readLetters(doc, unit, end, value) : null;
  return {
    first: unit,
    end: letters ? letters.end : end,
    value: letters ? letters.value : value,
    form: digits ? Form.Digits : Form.Words,
    vague: false,
    scaled: letters !== null || bare || end > unit + 1,
    bare,
    mark: 0,
    parts,
  };
}

/** Powers of ten glued to their figures: `50k`, `2k5`, `1tr5`, `1tr250`. */
function readLetters(doc: Document, unit: number, end: number, value: number): { value: number; end: number } | null {
  if (!isGlued(doc, unit + 1)) return null;
  const thousand = end === unit + 1 && unitEquals(doc, end, 'k');
  const scale = thousand ? end + 1 : end;
  if (!thousand && (end !== unit + 2 || !isWord(doc, unit + 1))) return null;
  const factor = thousand ? 1000 : 1;
  const power = thousand ? 3 : (numberWord(doc, unit + 1)?.value ?? 0);
  if (!isFigure(doc, scale) || !isGlued(doc, scale)) return thousand ? { value: shift(value, 3), end: scale } : null;
  const length = (doc.end[scale] as number) - (doc.start[scale] as number);
  const rest = readFigure(doc.text, doc.start[scale] as number, doc.end[scale] as number);
  if (rest?.exponent !== 0 || length > power - 2) return null;
  return { value: value * factor + shift(rest.coefficient, power - length), end: scale + 1 };
}

/** The two ends of a range from its two figures, the scale of the second carried to the first; null where they do not rise. */
export function joinRange(low: Amount, high: Amount, highPower: number): readonly [number, number] | null {
  if (typeof low.value !== 'number' || typeof high.value !== 'number') return null;
  const scaled = low.scaled ? low.value : carried(low.value, shift(high.value, -highPower), highPower);
  // từ 500.000 đến một triệu
  const first = scaled < high.value ? scaled : low.value;
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
