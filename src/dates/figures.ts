/**
 * Numbers as dates use them. In: a unit. Out: the groups of digits of a Number unit with the marks between them
 * (`10/04/2021`, `2010-2015`, `3-7/2`), and small whole numbers in digits or words.
 */
import { readSmallNumber } from '../numerals/index.js';
import { digitValue } from '../text/index.js';
import { isNumber, isWord, type Scope } from './scope.js';

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
  const { memo } = scope;
  if (memo.figureAt !== at) {
    memo.figure = parseFigure(scope, at);
    memo.figureAt = at;
  }
  return memo.figure;
}

function parseFigure(scope: Scope, at: number): Figure | null {
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

/** A whole number below a hundred in words: `mười hai`, `hai mươi mốt`, `tư`. `mười năm` is ten (fifteen is `mười lăm`). */
export function readNumberWords(scope: Scope, at: number): Integer | null {
  if (!isWord(scope, at)) return null;
  const number = readSmallNumber(scope.doc, at);
  return number && number.value > 0 && number.end <= scope.limit ? { end: number.end, value: number.value, digits: 0 } : null;
}

/** A whole number without separators in digits, or 1 to 99 in words. */
export function readInteger(scope: Scope, at: number): Integer | null {
  if (!isNumber(scope, at)) return readNumberWords(scope, at);
  const figure = readFigure(scope, at);
  return figure && figure.values.length === 1 ? { end: at + 1, value: figure.values[0] as number, digits: figure.digits[0] as number } : null;
}
