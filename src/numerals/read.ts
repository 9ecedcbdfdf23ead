/**
 * Numbers at a unit: digits, words, and both mixed (`1 triệu 200 nghìn`, `hai mươi mốt`, `1,2 nghìn tỷ`, `ba triệu rưỡi`).
 * In: a Document and the unit where a number may begin. Out: its value and where it ends.
 */
import { CharClass, charClass, type Document, hasFlag, isGlued, UnitFlag, UnitKind } from '../text/index.js';
import { type Decimal, readFigure, type Separators, toNumber } from './digits.js';
import { type NumberWord, numberWord, Role } from './words.js';

/** One number, stated by the units from `first` up to, not including, `end`. */
export interface Numeral {
  readonly first: number;
  readonly end: number;
  readonly value: number;
  /** A fraction in words: `ba phần tư` is 3 of 4; `value` is the quotient. */
  readonly parts?: readonly [number, number];
  /** It begins with a power of ten that nothing counts: `trăm`, `chục triệu`, `mươi`. */
  readonly bare?: true;
}

/** A part of a number: what it counts and where it ends. */
export interface Part {
  readonly value: number;
  readonly end: number;
}

const isScale = (word: NumberWord | null, power = 0): word is NumberWord & { role: Role.Scale } =>
  word !== null && word.role === Role.Scale && (power === 0 || word.value === power);
const HUNDRED = 2;
const THOUSAND = 3;

/** The unit under ten after tens: `mốt`, `tư`, `lăm`, and all digits but `không` and `năm` (`hai mươi năm` is a time). */
function onesAfterTens(doc: Document, unit: number): Part | null {
  const word = numberWord(doc, unit);
  if (!word) return null;
  if (word.role === Role.ShortDigit) return { value: word.value, end: unit + 1 };
  if (word.role !== Role.Digit || word.value === 0) return null;
  const next = numberWord(doc, unit + 1);
  // `mười, hai mươi`: the digit opens a number of its own
  if (next && (next.role === Role.Tens || isScale(next, 1) || isScale(next, HUNDRED))) return null;
  if (word.value === 5 && !isScale(next) && next?.role !== Role.AndHalf) return null;
  return { value: word.value, end: unit + 1 };
}

/** Tens in words: `mười lăm`, `hai mươi mốt`, `hăm hai`, `hai nhăm`, and a digit alone. */
function readBelowHundred(doc: Document, unit: number): Part | null {
  const word = numberWord(doc, unit);
  if (!word) return null;
  if (word.role === Role.Ten || word.role === Role.Twenty) {
    const ones = onesAfterTens(doc, unit + 1);
    return ones ? { value: word.value + ones.value, end: ones.end } : word.role === Role.Ten ? { value: 10, end: unit + 1 } : null;
  }
  if (word.role !== Role.Digit) return null;
  const next = numberWord(doc, unit + 1);
  if (next?.role === Role.Tens) {
    const ones = onesAfterTens(doc, unit + 2) ?? { value: 0, end: unit + 2 };
    return { value: word.value * 10 + ones.value, end: ones.end };
  }
  if (next?.role === Role.ShortDigit && word.value > 1) {
    const ones = onesAfterTens(doc, unit + 1);
    if (ones) return { value: word.value * 10 + ones.value, end: ones.end };
  }
  return { value: word.value, end: unit + 1 };
}

/**
 * A number below a hundred in words where the context asks for one (`ngày mười lăm`, `tháng tư`, `mồng ba`, `thứ năm`), or
 * null. Quicker than `readNumeral` and takes `tư` alone.
 */
export function readSmallNumber(doc: Document, unit: number): Part | null {
  return readBelowHundred(doc, unit) ?? shortDigit(doc, unit);
}

/** What follows `trăm`: `linh năm`, `hai mươi`, `rưỡi`, and `hai` for twenty. */
function readAfterHundred(doc: Document, unit: number): Part {
  const word = numberWord(doc, unit);
  if (word?.role === Role.Link) {
    const ones = readBelowHundred(doc, unit + 1) ?? shortDigit(doc, unit + 1);
    return ones ?? { value: 0, end: unit };
  }
  if (word?.role === Role.AndHalf) return { value: 50, end: unit + 1 };
  const tens = readBelowHundred(doc, unit);
  if (tens && tens.end > unit + 1) return tens;
  if (word?.role === Role.Ten) return { value: 10, end: unit + 1 };
  const tail = shortTail(doc, unit);
  return tail ? { value: tail.value * 10, end: tail.end } : { value: 0, end: unit };
}

function shortDigit(doc: Document, unit: number): Part | null {
  const word = numberWord(doc, unit);
  return word?.role === Role.ShortDigit ? { value: word.value, end: unit + 1 } : null;
}

/** The digit of `một trăm hai`, `hai tỷ tư`: a tenth of the scale before it. Not `năm`, which is a year there. */
function shortTail(doc: Document, unit: number): Part | null {
  const word = numberWord(doc, unit);
  if (!word || word.value === 0) return null;
  if (word.role === Role.ShortDigit) return { value: word.value, end: unit + 1 };
  if (word.role !== Role.Digit || word.value === 5 || word.value === 1) return null;
  const next = numberWord(doc, unit + 1);
  return next && next.role !== Role.Link && next.role !== Role.Half ? null : { value: word.value, end: unit + 1 };
}

/** A group below a thousand in words; `bare` where it begins with `trăm`. */
function readBelowThousand(doc: Document, unit: number): Part | null {
  const word = numberWord(doc, unit);
  if (!word) return null;
  if (isScale(word, HUNDRED)) {
    const rest = readAfterHundred(doc, unit + 1);
    return { value: 100 + rest.value, end: rest.end };
  }
  if (word.role === Role.Digit && isScale(numberWord(doc, unit + 1), HUNDRED)) {
    const rest = readAfterHundred(doc, unit + 2);
    return { value: word.value * 100 + rest.value, end: rest.end };
  }
  return readBelowHundred(doc, unit);
}

/** Whether a unit is a group of exactly three digits after one space: the `234` of `1 234 567`. */
function isSpacedGroup(doc: Document, unit: number): boolean {
  if (unit >= doc.count || doc.kind[unit] !== UnitKind.Number || hasFlag(doc, unit, UnitFlag.NewlineBefore)) return false;
  const start = doc.start[unit] as number;
  if (start - (doc.end[unit - 1] as number) !== 1) return false;
  const end = doc.end[unit] as number;
  for (let i = start; i < start + 3; i++) if (charClass(doc.text.charCodeAt(i)) !== CharClass.Digit) return false;
  return end === start + 3 || (doc.text.charCodeAt(start + 3) === 0x2c && end - start <= 7);
}

const MAX_SPACED_GROUPS = 6;

/** Digits at a unit, groups parted by spaces included. */
export function readDigits(doc: Document, unit: number, separators: Separators): { decimal: Decimal; end: number } | null {
  if (unit >= doc.count || doc.kind[unit] !== UnitKind.Number) return null;
  const start = doc.start[unit] as number;
  const end = doc.end[unit] as number;
  const decimal = readFigure(doc.text, start, end, separators);
  if (!decimal) return null;
  if (end - start <= 3 && decimal.exponent === 0 && decimal.coefficient > 0 && doc.text.charCodeAt(start) !== 0x30) {
    let last = unit;
    while (last - unit < MAX_SPACED_GROUPS && isSpacedGroup(doc, last + 1)) {
      last++;
      if ((doc.end[last] as number) - (doc.start[last] as number) > 3) break;
    }
    if (last > unit && !(doc.kind[last + 1] === UnitKind.Number && isGlued(doc, last + 1))) {
      const joined = doc.text.slice(start, doc.end[last]).replace(/\s/g, '');
      const whole = readFigure(joined, 0, joined.length, 'vietnamese');
      if (whole) return { decimal: whole, end: last + 1 };
    }
  }
  return { decimal, end: unit + 1 };
}

/** The digits after `phẩy`: a row of digits (`không năm`), a group (`mười bốn`, `hai mươi lăm`), or figures. */
function readPlaces(doc: Document, unit: number): { digits: string; end: number } | null {
  if (doc.kind[unit] === UnitKind.Number && unit < doc.count) {
    const digits = doc.text.slice(doc.start[unit], doc.end[unit]);
    return /^\d{1,9}$/.test(digits) ? { digits, end: unit + 1 } : null;
  }
  const group = readBelowThousand(doc, unit);
  if (!group) return null;
  if (group.end > unit + 1) {
    const hundreds = isScale(numberWord(doc, unit + 1), HUNDRED);
    return { digits: String(group.value).padStart(hundreds ? 3 : 2, '0'), end: group.end };
  }
  let digits = '';
  let at = unit;
  for (; digits.length < 9; at++) {
    const word = numberWord(doc, at);
    if (word?.role !== Role.Digit && word?.role !== Role.ShortDigit) break;
    const whole = readBelowThousand(doc, at);
    // `không hai mươi lăm`: a group closes the row
    if (whole && whole.end > at + 1 && digits !== '') return { digits: digits + whole.value, end: whole.end };
    digits += word.value;
  }
  return digits === '' ? { digits: String(group.value), end: group.end } : { digits, end: at };
}

/** A number closed by a scale: its value and the power of ten of its last scale. */
interface Section {
  readonly value: number;
  readonly power: number;
}

/** The scales at a unit, multiplied: `nghìn tỷ` is 12. 0 where there is none. */
export function readScales(doc: Document, unit: number): { power: number; end: number } {
  let power = 0;
  let last = 0;
  let end = unit;
  for (let word = numberWord(doc, end); isScale(word) && end - unit < 3; word = numberWord(doc, end)) {
    if (word.value < last && last > HUNDRED) break;
    power += word.value;
    last = word.value;
    end++;
  }
  return { power, end };
}

/** The longest number that begins at a unit, in digits or words (`hai mươi mốt`, `1,2 nghìn tỷ`), or null. */
export function readNumeral(doc: Document, unit: number, separators: Separators = 'vietnamese'): Numeral | null {
  if (doc.kind[unit] === UnitKind.Number) {
    const figure = readDigits(doc, unit, separators);
    if (!figure) return null;
    if (!numberWord(doc, figure.end)) return { first: unit, end: figure.end, value: toNumber(figure.decimal) };
  }
  const sections: Section[] = [];
  let at = unit;
  let bare = false;
  let digits = false;
  for (;;) {
    const isFirst = at === unit;
    const coefficient = readCoefficient(doc, at, separators, isFirst);
    if (!coefficient) {
      if (isFirst) return null;
      break;
    }
    if (isFirst) {
      bare = coefficient.bare;
      digits = coefficient.digits;
    }
    const { decimal, end } = coefficient;
    const scales = readScales(doc, end);
    const value = toNumber(decimal, scales.power);
    const previous = sections.at(-1);
    if (!previous) {
      sections.push({ value, power: scales.power });
      at = scales.end;
    } else if (scales.power === 0) {
      const closed = closingGroup(doc, at, previous, coefficient);
      if (closed) {
        sections.push({ value: closed, power: 0 });
        at = end;
      }
      break;
    } else if (scales.power < previous.power) {
      if (value >= 10 ** previous.power) break;
      sections.push({ value, power: scales.power });
      at = scales.end;
    } else {
      // `một nghìn hai trăm tỷ`: the larger scale multiplies all that is smaller before it
      let sum = toNumber(decimal);
      if (sum >= 10 ** previous.power) break;
      while (sections.length > 0 && (sections.at(-1) as Section).power < scales.power) sum += (sections.pop() as Section).value;
      sections.push({ value: sum * 10 ** scales.power, power: scales.power });
      at = scales.end;
    }
    const half = numberWord(doc, at);
    if (half?.role === Role.AndHalf && !coefficient.half) {
      sections.push({ value: scales.power === 0 ? 0.5 : 5 * 10 ** (scales.power - 1), power: 0 });
      at++;
      break;
    }
    if (scales.power === 0 || decimal.exponent < 0 || sections.length > 8) break;
  }
  let value = 0;
  for (const section of sections) value += section.value;
  if (!Number.isFinite(value)) return null;
  // hai nghìn ba trăm linh năm phẩy bảy
  if (!digits && at > unit + 1 && Number.isInteger(value) && numberWord(doc, at)?.role === Role.Point) {
    const places = readPlaces(doc, at + 1);
    const count = places?.digits.length ?? 0;
    if (places && value * 10 ** count < Number.MAX_SAFE_INTEGER) {
      value = toNumber({ coefficient: value * 10 ** count + Number(places.digits), exponent: -count });
      at = places.end;
    }
  }
  const fraction = digits || bare ? null : readParts(doc, at, value);
  if (fraction) return { first: unit, end: fraction.end, value: value / fraction.value, parts: [value, fraction.value] };
  return bare ? { first: unit, end: at, value, bare } : { first: unit, end: at, value };
}

interface Coefficient {
  readonly decimal: Decimal;
  readonly end: number;
  readonly digits: boolean;
  readonly bare: boolean;
  /** It was `nửa`. */
  readonly half: boolean;
}

function readCoefficient(doc: Document, unit: number, separators: Separators, isFirst: boolean): Coefficient | null {
  const figure = readDigits(doc, unit, separators);
  if (figure) return { ...figure, digits: true, bare: false, half: false };
  const word = numberWord(doc, unit);
  if (!word) return null;
  const inWords = (value: number, end: number, bare = false): Coefficient => ({
    decimal: { coefficient: value, exponent: 0 },
    end,
    digits: false,
    bare,
    half: false,
  });
  if (word.role === Role.Half) {
    // `nửa triệu`; `nửa` alone is no number
    return isFirst && isScale(numberWord(doc, unit + 1))
      ? { decimal: { coefficient: 5, exponent: -1 }, end: unit + 1, digits: false, bare: false, half: true }
      : null;
  }
  if (word.role === Role.Digit && word.value === 1 && numberWord(doc, unit + 1)?.role === Role.Half && isFirst)
    return { decimal: { coefficient: 5, exponent: -1 }, end: unit + 2, digits: false, bare: false, half: true };
  if (word.role === Role.Scale && (word.value !== HUNDRED || !isFirst)) return isFirst ? inWords(1, unit, true) : null;
  if (word.role === Role.Tens) return isFirst ? inWords(10, unit + 1, true) : null;
  if (word.role === Role.Link && !isFirst) {
    const group = readBelowThousand(doc, unit + 1) ?? shortDigit(doc, unit + 1);
    return group ? inWords(group.value, group.end) : null;
  }
  if (word.role === Role.ShortDigit && !isFirst) return inWords(word.value, unit + 1);
  const group = readBelowThousand(doc, unit);
  if (!group) return null;
  if (isFirst && numberWord(doc, group.end)?.role === Role.Point) {
    const places = readPlaces(doc, group.end + 1);
    if (places)
      return {
        ...inWords(0, places.end),
        decimal: { coefficient: group.value * 10 ** places.digits.length + Number(places.digits), exponent: -places.digits.length },
      };
  }
  return inWords(group.value, group.end, isFirst && word.role === Role.Scale);
}

/** The value of a last group without a scale: `hai nghìn không trăm linh năm`, `hai tỷ tư`; 0 where it is none of the number. */
function closingGroup(doc: Document, unit: number, previous: Section, group: Coefficient): number {
  const value = toNumber(group.decimal);
  if (group.digits) return previous.power === THOUSAND && group.end === unit + 1 && value >= 100 && value < 1000 && group.decimal.exponent === 0 ? value : 0;
  const word = numberWord(doc, unit);
  if (group.end === unit + 1 && (word?.role === Role.Digit || word?.role === Role.ShortDigit)) {
    const tail = shortTail(doc, unit);
    return tail ? tail.value * 10 ** (previous.power - 1) : 0;
  }
  return value < 10 ** previous.power ? value : 0;
}

/** `phần tư`, `phần mười`: the denominator; `phần trăm` is a unit. */
function readParts(doc: Document, unit: number, value: number): Part | null {
  if (numberWord(doc, unit)?.role !== Role.Part || !Number.isInteger(value)) return null;
  const next = numberWord(doc, unit + 1);
  if (next?.role === Role.ShortDigit) return next.value === 4 ? { value: 4, end: unit + 2 } : null;
  const group = readBelowHundred(doc, unit + 1);
  return group && group.value > 1 ? group : null;
}
