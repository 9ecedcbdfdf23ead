/** Multiples. In: `gấp`. Out: `gấp 3 lần`, `gấp đôi`, `gấp rưỡi`, `gấp ba`, `gấp chục lần`. */
import type { Separators } from '../numerals/index.js';
import { type Document, unitEquals } from '../text/index.js';
import { Form, readAmount } from './amount.js';
import { Ask, type Bound, boundBefore } from './bounds.js';
import { build, type Reading } from './build.js';
import { FOLD, isWord, isWordIn } from './context.js';
import { readMeasured } from './measures.js';
import { readRange } from './ranges.js';
import type { Value } from './value.js';
import { wakes } from './wake.js';

/** How far its figure may stand from `gấp`: `gấp khoảng từ 3 lần`. */
const REACH = 5;

/** `gấp 3 lần`, `gấp đôi`, `gấp rưỡi`, `gấp ba`, `gấp chục lần`. */
export function readMultiple(doc: Document, unit: number, separators: Separators): Reading {
  const made = (value: Value, end: number, bound: Bound = 'exact'): Reading => {
    const before = boundBefore(doc, unit, end, Ask.Difference);
    return build(doc, { first: before.first, end, bound: bound === 'exact' ? before.bound : bound }, 'multiple', value, 'x');
  };
  const next = unit + 1;
  if (unitEquals(doc, next, 'đôi')) return made(2, next + 1);
  if (unitEquals(doc, next, 'rưỡi')) return made(1.5, next + 1);
  let at = next;
  while (at < unit + REACH && isWord(doc, at) && !wakes(doc, at)) at++;
  const amount = isWordIn(doc, at, FOLD) || !wakes(doc, at) ? null : readAmount(doc, at, separators);
  if (!amount) return { next };
  const found = (readRange(doc, amount, separators) ?? readMeasured(doc, amount))?.found;
  if (found?.quantity.unit === 'times') return made(found.quantity.value, found.end, found.quantity.bound);
  return at === next && !amount.scaled && amount.form === Form.Words ? made(amount.value, amount.end) : { next };
}
