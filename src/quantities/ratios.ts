/** Ratios. In: an amount. Out: `256/428`, `ba phần tư`, `một nửa`, `63 trên 100`, `3 trong số 4`, and `2:3` where a `tỷ lệ` says so. */
import { numberWord, Role, type Separators } from '../numerals/index.js';
import { type Document, isGlued, unitEquals } from '../text/index.js';
import { type Amount, Form, readAmount } from './amount.js';
import { bounded, build, type Reading } from './build.js';
import { AGE, COLON, isCapital, isPairIn, isWord, isWordIn, LABELS, precededBy, SLASH, WEAK_LABELS, wordSet } from './context.js';
import { isForeign } from './labels.js';
import { isTime } from './measures.js';
import { isWon } from './scores.js';
import { readUnit } from './units.js';

const RATIO_WORDS = wordSet('lệ');

/** `256/428`, `ba phần tư`, `63 trên 100`, and 2:3 where a `tỷ lệ` says so. */
export function readRatio(doc: Document, amount: Amount, separators: Separators): Reading | null {
  const { first, end, value, mark } = amount;
  const made = (part: number, whole: number, stop = end): Reading => build(doc, bounded(doc, amount, stop), 'ratio', part, 'count', null, whole);
  if (amount.parts) return made(...amount.parts);
  if (typeof value === 'number') {
    if (value === 0.5 && end > first + 1 && numberWord(doc, end - 1)?.role === Role.Half) return made(1, 2);
    const whole = readWhole(doc, amount, separators);
    return whole ? made(value, whole.value as number, whole.end) : null;
  }
  const [part, whole] = value;
  if (mark === COLON && whole > 0 && precededBy(doc, first, RATIO_WORDS, 12)) return made(part, whole);
  return mark === SLASH ? (isShare(doc, amount, part, whole) ? made(part, whole) : isWon(doc, amount) ? null : { next: end }) : null;
}

/** The whole is stated after `trên`, and after these. */
const ON = wordSet('trên');
const AMONG = wordSet('trong_số trên_số');
const SUM = wordSet('tổng_số');

/** The whole after `trên`, `trong số`, `trong tổng số`; null where none follows that is larger and has no unit. */
function readWhole(doc: Document, { end, value, form }: Amount, separators: Separators): Amount | null {
  const at = isPairIn(doc, end, AMONG) ? end + 2 : isPairIn(doc, end + 1, SUM) ? end + 3 : isWordIn(doc, end, ON) && form === Form.Digits ? end + 1 : 0;
  const whole = at > 0 && Number.isInteger(value) ? readAmount(doc, at, separators) : null;
  if (whole?.form !== Form.Digits || typeof whole.value !== 'number' || whole.value <= (value as number)) return null;
  return readUnit(doc, whole.end, whole.value) || isWordIn(doc, whole.end, AGE) ? null : whole;
}

/** A part of a whole, and no label (`vòng 1/8`, `Mega 6/45`, `1/30 giây`, `24/7`). */
function isShare(doc: Document, { first, end }: Amount, part: number, whole: number): boolean {
  const before = first - 1;
  const label =
    isWordIn(doc, before, LABELS) ||
    (isWordIn(doc, before, WEAK_LABELS) && !unitEquals(doc, before, 'điểm')) ||
    (isCapital(doc, before) && isForeign(doc, before));
  if (label || isTime(doc, end) || (isGlued(doc, end) && isWord(doc, end)) || (part === 24 && (whole === 7 || whole === 24))) return false;
  return part > 0 && part <= whole && Number.isInteger(whole) && whole > 1;
}
