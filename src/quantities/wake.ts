/** Where a figure may begin. In: a unit. Out: yes or no; `không`, `một`, `năm` are mostly other words. */
import { NUMBER_HASHES, numberWord, Role } from '../numerals/index.js';
import { type Document, hasFlag, Shape, UnitFlag } from '../text/index.js';
import { AGE, COMMA, COUNTED, isFigure, isWordIn, markAt, ORDINAL, TIMES, wordSet } from './context.js';
import { readUnit } from './units.js';

const WAKE_WORDS = wordSet('hàng vài mấy dăm gấp nhì');
const BEFORE_NUMBER = wordSet('thứ hạng số gấp hiệp set cả');

const MASK = 0xfff;
/** One look tells nearly every word that begins no figure. */
const WAKES = new Uint8Array(MASK + 1);
for (const hash of [...WAKE_WORDS, ...NUMBER_HASHES]) WAKES[hash & MASK] = 1;

export function wakes(doc: Document, unit: number): boolean {
  if (isFigure(doc, unit)) return true;
  if (hasFlag(doc, unit, UnitFlag.HasDigit)) return doc.shape[unit] === Shape.Upper;
  if (!WAKES[(doc.hash[unit] as number) & MASK]) return false;
  if (isWordIn(doc, unit, WAKE_WORDS)) return true;
  const word = numberWord(doc, unit);
  if (!word) return false;
  if (word.role === Role.Digit && (word.value < 2 || word.value === 5)) return opensFigure(doc, unit, word.value);
  if (word.role === Role.ShortDigit) return isWordIn(doc, unit - 1, ORDINAL);
  return word.role < Role.Link || word.role === Role.Half;
}

/** `không`, `một`, `năm` are mostly other words: they are read where a number, a unit or a counted noun follows. */
function opensFigure(doc: Document, unit: number, value: number): boolean {
  const next = unit + 1;
  if (value === 0) return numberWord(doc, next) !== null;
  if (isWordIn(doc, next, AGE) || isWordIn(doc, next, TIMES) || isWordIn(doc, unit - 1, BEFORE_NUMBER) || markAt(doc, next) === COMMA) return true;
  return (value === 5 && isWordIn(doc, next, COUNTED)) || numberWord(doc, next) !== null || readUnit(doc, next, value) !== null;
}
