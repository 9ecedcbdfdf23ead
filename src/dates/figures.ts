/**
 * Numbers as dates use them. In: a unit. Out: the groups of digits of a Number unit with the marks between them
 * (`10/04/2021`, `2010-2015`, `3-7/2`), and small whole numbers in digits or words.
 */
import { digitValue, hashSyllable, unitEquals } from '../text/index.js';
import { isNumber, type Scope, terms } from './scope.js';

export interface Figure {
  readonly values: readonly number[];
  /** Number of digits in each group. */
  readonly digits: readonly number[];
  /** The mark before each group but the first: `/` `.` `-` `:` `,`. */
  readonly marks: string;
}

const MAX_GROUPS = 6;

/** The groups of a Number unit, or null when it is none, has more than six groups or one longer than nine digits. */
export function readFigure(scope: Scope, at: number): Figure | null {
  if (!isNumber(scope, at)) return null;
  const { doc } = scope;
  const end = doc.end[at] as number;
  const values: number[] = [];
  const digits: number[] = [];
  let marks = '';
  let value = 0;
  let count = 0;
  for (let i = doc.start[at] as number; i < end; i++) {
    const code = doc.text.charCodeAt(i);
    const digit = digitValue(code);
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      if (++count > 9) return null;
      continue;
    }
    values.push(value);
    digits.push(count);
    if (values.length === MAX_GROUPS) return null;
    marks += code === 0x2f ? '/' : code === 0x2e ? '.' : code === 0x2c ? ',' : code === 0x3a ? ':' : '-';
    value = 0;
    count = 0;
  }
  values.push(value);
  digits.push(count);
  return { values, digits, marks };
}

export interface Integer {
  readonly end: number;
  readonly value: number;
  /** Number of digits; 0 for words. */
  readonly digits: number;
}

const ONES = new Map(
  [
    ['một', 1],
    ['hai', 2],
    ['ba', 3],
    ['bốn', 4],
    ['tư', 4],
    ['năm', 5],
    ['sáu', 6],
    ['bảy', 7],
    ['bẩy', 7],
    ['tám', 8],
    ['chín', 9],
  ].map(([word, value]) => [hashSyllable(word as string), [word, value]] as [number, [string, number]]),
);
const AFTER_TENS = new Map(
  [
    ['một', 1],
    ['mốt', 1],
    ['hai', 2],
    ['ba', 3],
    ['bốn', 4],
    ['tư', 4],
    ['lăm', 5],
    ['nhăm', 5],
    ['sáu', 6],
    ['bảy', 7],
    ['bẩy', 7],
    ['tám', 8],
    ['chín', 9],
  ].map(([word, value]) => [hashSyllable(word as string), [word, value]] as [number, [string, number]]),
);
const TEN = terms('mười');
const TENS = terms('mươi');

const lookUp = (scope: Scope, at: number, table: ReadonlyMap<number, readonly [string, number]>): number => {
  if (at >= scope.limit) return 0;
  const hit = table.get(scope.doc.hash[at] as number);
  return hit && unitEquals(scope.doc, at, hit[0]) ? hit[1] : 0;
};
const isTerm = (scope: Scope, at: number, what: ReturnType<typeof terms>): boolean =>
  at < scope.limit && what.has(scope.doc.hash[at] as number) && unitEquals(scope.doc, at, what === TEN ? 'mười' : 'mươi');

/** A whole number from 1 to 99 in words: `mười hai`, `hai mươi mốt`, `ba`. `mười năm` is ten (fifteen is `mười lăm`). */
export function readNumberWords(scope: Scope, at: number): Integer | null {
  if (isTerm(scope, at, TEN)) {
    const ones = lookUp(scope, at + 1, AFTER_TENS);
    return { end: at + (ones ? 2 : 1), value: 10 + ones, digits: 0 };
  }
  const first = lookUp(scope, at, ONES);
  if (!first) return null;
  if (!isTerm(scope, at + 1, TENS)) return { end: at + 1, value: first, digits: 0 };
  const ones = lookUp(scope, at + 2, AFTER_TENS);
  return { end: at + (ones ? 3 : 2), value: first * 10 + ones, digits: 0 };
}

/** A whole number without separators in digits, or 1 to 99 in words. */
export function readInteger(scope: Scope, at: number): Integer | null {
  if (!isNumber(scope, at)) return readNumberWords(scope, at);
  const figure = readFigure(scope, at);
  return figure && figure.values.length === 1 ? { end: at + 1, value: figure.values[0] as number, digits: figure.digits[0] as number } : null;
}
