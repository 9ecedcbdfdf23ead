/** parseNumber: a whole string that is one number. */
import { checkText } from '../options.js';
import { isGlued, readUnits, UnitKind, unitEquals } from '../text/index.js';
import { separatorsOf } from './digits.js';
import { readNumeral } from './read.js';

/** No number is longer: the rest of a long string is not read. */
const MAX_LENGTH = 400;
const GLUED_SCALES: readonly (readonly [string, number])[] = [
  ['k', 1e3],
  ['m', 1e6],
];

/** `hai mươi mốt` → 21; `1.234,5` → 1234.5; null when the whole string is not one number. A string of any kind is taken; anything else throws a TypeError. */
export function parseNumber(text: string): number | null {
  checkText(text);
  const trimmed = text.trim();
  if (trimmed.length === 0 || trimmed.length > MAX_LENGTH) return null;
  if (trimmed === '½') return 0.5;
  const doc = readUnits(trimmed);
  let first = 0;
  let sign = 1;
  if (doc.hash[0] === 0x2d && doc.kind[0] !== UnitKind.Word) {
    if (!isGlued(doc, 1) || doc.kind[1] !== UnitKind.Number) return null;
    sign = -1;
    first = 1;
  } else if (unitEquals(doc, 0, 'âm')) {
    sign = -1;
    first = 1;
  }
  const numeral = readNumeral(doc, first, separatorsOf(doc));
  if (!numeral) return null;
  let { value } = numeral;
  let end = numeral.end;
  // 100K, 3M
  for (const [letter, factor] of GLUED_SCALES) {
    if (end === first + 1 && isGlued(doc, end) && unitEquals(doc, end, letter)) {
      value = Number((value * factor).toPrecision(15));
      end++;
      break;
    }
  }
  return end === doc.count ? sign * value : null;
}
