/** `lần`: how many times, or how many times as much. In: an amount before `lần`. Out: a count of times, a rate (`2 lần/ngày`) or a multiple. */
import type { Document } from '../text/index.js';
import type { Amount } from './amount.js';
import { Ask } from './bounds.js';
import { bounded, build, type Reading } from './build.js';
import { FOLD, isWordIn, markAt, precededBy, SLASH, TIME_WORDS, wordSet } from './context.js';
import { readRate } from './rates.js';

const RISES = wordSet('tăng giảm hơn cao nhanh bằng nhân');
/** `lần thứ`, `lần đầu`, `lần lượt` count nothing. */
const OTHER_TIMES = wordSet('thứ đầu lượt');
const COMPARED = wordSet('so mức');
const TO = wordSet('tới');
const MORE = wordSet('hơn');

/** `3 lần` is three times, but a multiple after `tăng`, `lớn hơn`; `1-2 lần/tuần` is a rate. */
export function readTimes(doc: Document, amount: Amount): Reading {
  const { first, end, value } = amount;
  const after = end + 1;
  if (isWordIn(doc, after, OTHER_TIMES) || (value === 1 && isWordIn(doc, first - 1, TIME_WORDS))) return { next: after };
  const folded = isWordIn(doc, first - 1, FOLD) || isWordIn(doc, first - 2, FOLD);
  const rate = folded ? null : readRate(doc, after);
  const span = bounded(doc, amount, rate ? rate.end : after, Ask.Difference);
  if (!folded && !rate && markAt(doc, after) !== SLASH && isMultiple(doc, span.first, after)) return build(doc, span, 'multiple', value, 'x');
  return build(doc, span, 'times', value, rate ? `times/${rate.letter}` : 'times');
}

const isMultiple = (doc: Document, first: number, after: number): boolean =>
  isWordIn(doc, after, COMPARED) || isWordIn(doc, first - 1, RISES) || (isWordIn(doc, first - 1, TO) && precededBy(doc, first, MORE, 8));
