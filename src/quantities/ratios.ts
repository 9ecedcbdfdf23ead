/** Ratios. In: an amount. Out: `256/428`, `ba phần tư`, `một nửa`, `63 trên 100`, and `2:3` where a `tỷ lệ` says so. */
import { numberWord, Role, type Separators } from '../numerals/index.js';
import { type Document, isGlued, UnitKind, unitEquals } from '../text/index.js';
import { type Amount, readAmount } from './amount.js';
import { bounded, build, type Reading } from './build.js';
import { AGE, isCapital, isWordIn, LABELS, NUMBER_SIGN, precededBy, WEAK_LABELS, wordSet } from './context.js';
import { isForeign } from './labels.js';
import { isTime } from './measures.js';
import { readUnit } from './units.js';

const RATIO_WORDS = wordSet('lệ');

const ON = wordSet('trên');
const AMONG = wordSet('trên trong');

/** `256/428`, `ba phần tư`, `63 trên 100`, and 2:3 where a `tỷ lệ` says so. */
export function readRatio(doc: Document, amount: Amount, separators: Separators): Reading | null {
  const made = (value: number, of: number, end: number): Reading => {
    const { bound, first, end: stop } = bounded(doc, amount.first, end, {});
    return build(doc, { first, end: stop, kind: 'ratio', value, unit: 'count', bound, of });
  };
  if (amount.parts) return made(amount.parts[0], amount.parts[1], amount.end);
  if (isHalf(doc, amount)) return made(1, 2, amount.end);
  if (amount.form === 'compound' && typeof amount.value !== 'number') {
    const [part, whole] = amount.value;
    if (amount.mark === ':') return precededBy(doc, amount.first, RATIO_WORDS, 12) && whole > 0 ? made(part, whole, amount.end) : null;
    if (amount.mark !== '/') return null;
    const before = amount.first - 1;
    // vòng 1/8, Mega 6/45, 1/30 giây
    const label =
      isWordIn(doc, before, LABELS) ||
      (isWordIn(doc, before, WEAK_LABELS) && !unitEquals(doc, before, 'điểm')) ||
      (isCapital(doc, before) && isForeign(doc, before)) ||
      isTime(doc, amount.end);
    if (
      label ||
      part > whole ||
      !Number.isInteger(whole) ||
      whole < 2 ||
      part <= 0 ||
      (part === 24 && whole === 7) ||
      (isGlued(doc, amount.end) && doc.kind[amount.end] === UnitKind.Word)
    )
      return { next: amount.end };
    return made(part, whole, amount.end);
  }
  const among = amongEnd(doc, amount);
  if (among > 0 && typeof amount.value === 'number' && Number.isInteger(amount.value)) {
    const whole = readAmount(doc, among, separators);
    if (
      whole?.form === 'digits' &&
      typeof whole.value === 'number' &&
      whole.value > amount.value &&
      !readUnit(doc, whole.end, whole.value) &&
      !isWordIn(doc, whole.end, AGE)
    )
      return made(amount.value, whole.value, whole.end);
  }
  return null;
}

/** After `trên`, `trong số`, `trong tổng số`: where the whole is stated; 0 without these words. */
function amongEnd(doc: Document, { end, form }: Amount): number {
  if (!isWordIn(doc, end, AMONG)) return 0;
  const at = end + (unitEquals(doc, end + 1, 'tổng') ? 2 : 1);
  if (isWordIn(doc, at, NUMBER_SIGN)) return at + 1;
  return form === 'digits' && isWordIn(doc, end, ON) && at === end + 1 ? at : 0;
}

/** `một nửa` */
const isHalf = (doc: Document, amount: Amount): boolean =>
  amount.value === 0.5 && amount.end > amount.first + 1 && numberWord(doc, amount.end - 1)?.role === Role.Half;
