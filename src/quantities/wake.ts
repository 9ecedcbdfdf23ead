/** Where a figure may begin. In: a unit. Out: yes or no; `không`, `một`, `năm` are mostly other words. */
import { NUMBER_HASHES, numberWord, Role } from '../numerals/index.js';
import { type Document, hasFlag, Shape, UnitFlag, UnitKind } from '../text/index.js';
import { AGE, COUNTED, isWordIn, markAt, ORDINAL, TIMES, wordSet } from './context.js';
import { readUnit } from './units.js';

const WAKE_WORDS = wordSet('hàng vài mấy dăm gấp nhì');

export const WAKE_MASK = 0xfff;

/** One look tells nearly every word that begins no figure. */
export const WAKES = new Uint8Array(WAKE_MASK + 1);

for (const hash of [...WAKE_WORDS, ...NUMBER_HASHES]) WAKES[hash & WAKE_MASK] = 1;

export function wakes(doc: Document, unit: number): boolean {
  if (doc.kind[unit] === UnitKind.Number || isWordIn(doc, unit, WAKE_WORDS)) return true;
  const word = numberWord(doc, unit);
  if (!word) return hasFlag(doc, unit, UnitFlag.HasDigit) && doc.shape[unit] === Shape.Upper;
  if (word.role === Role.Digit && (word.value < 2 || word.value === 5)) return opensFigure(doc, unit, word.value);
  if (word.role === Role.ShortDigit) return isWordIn(doc, unit - 1, ORDINAL);
  return word.role < Role.Link || word.role === Role.Half;
}

/** `không`, `một`, `năm` are mostly other words: they are read where a number, a unit or a counted noun follows. */
function opensFigure(doc: Document, unit: number, value: number): boolean {
  const next = unit + 1;
  if (numberWord(doc, next) !== null) return true;
  if (value === 0) return false;
  if (isWordIn(doc, next, AGE) || isWordIn(doc, next, TIMES) || isWordIn(doc, unit - 1, BEFORE_NUMBER)) return true;
  return (value === 5 && isWordIn(doc, next, COUNTED)) || markAt(doc, next) === 0x2c || readUnit(doc, next, value) !== null;
}

const BEFORE_NUMBER = wordSet('thứ hạng số gấp hiệp set cả');
