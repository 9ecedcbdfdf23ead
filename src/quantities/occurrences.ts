/** `lần`: how many times, or how many times as much. In: an amount before `lần`. Out: a count of times, a rate (`2 lần/ngày`) or a multiple. */
import { type Document, unitEquals } from '../text/index.js';
import type { Amount } from './amount.js';
import { bounded, build, type Reading } from './build.js';
import { FOLD, isWordIn, markAt, ORDINAL, precededBy, SLASH, TIME_WORDS, wordSet } from './context.js';
import { readRate } from './rates.js';

const RISES = wordSet('tăng giảm hơn cao nhanh bằng nhân');

/** `3 lần` is three times, but a multiple after `tăng`, `lớn hơn`; `1-2 lần/tuần` is a rate. */
export function readTimes(doc: Document, amount: Amount, range: boolean): Reading | null {
  const { first, end, value, vague, bare } = amount;
  if (isWordIn(doc, end + 1, ORDINAL) || isWordIn(doc, end + 1, OTHER_TIMES) || (value === 1 && isWordIn(doc, first - 1, TIME_WORDS))) return { next: end + 1 };
  const folded = isWordIn(doc, first - 1, FOLD) || isWordIn(doc, first - 2, FOLD);
  const per = folded ? null : readRate(doc, end + 1);
  const span = bounded(doc, first, per ? per.end : end + 1, { range, difference: true, vague: vague === true || bare === true });
  const multiple = !folded && !per && markAt(doc, end + 1) !== SLASH && isMultiple(doc, span.first, end + 1);
  return build(doc, { ...span, kind: multiple ? 'multiple' : 'times', value, unit: multiple ? 'x' : per ? `times/${per.letter}` : 'times', bound: span.bound });
}

function isMultiple(doc: Document, first: number, after: number): boolean {
  if (unitEquals(doc, after, 'so') || unitEquals(doc, after, 'mức')) return true;
  return isWordIn(doc, first - 1, RISES) && !unitEquals(doc, first - 1, 'tới') ? true : unitEquals(doc, first - 1, 'tới') && precededBy(doc, first, MORE, 8);
}

const MORE = wordSet('hơn');

/** `lần đầu`, `lần lượt` */
const OTHER_TIMES = wordSet('đầu lượt');
