/** Multiples. In: `gấp`. Out: `gấp 3 lần`, `gấp đôi`, `gấp rưỡi`, `gấp ba`, `gấp chục lần`. */
import type { Separators } from '../numerals/index.js';
import { type Document, UnitKind, unitEquals } from '../text/index.js';
import { readAmount } from './amount.js';
import { type Bound, boundBefore } from './bounds.js';
import { build, type Reading, type Value } from './build.js';
import { FOLD, isWordIn } from './context.js';
import { readMeasured } from './measures.js';
import { readRange } from './ranges.js';
import { wakes } from './wake.js';

/** `gấp 3 lần`, `gấp đôi`, `gấp rưỡi`, `gấp ba`, `gấp chục lần`. */
export function readMultiple(doc: Document, unit: number, separators: Separators): Reading {
  const made = (value: Value, end: number, bound: Bound): Reading => {
    const before = boundBefore(doc, unit, { difference: true, small: false, next: end });
    return build(doc, { first: before.first, end, kind: 'multiple', value, unit: 'x', bound: bound === 'exact' ? before.bound : bound });
  };
  if (unitEquals(doc, unit + 1, 'đôi')) return made(2, unit + 2, 'exact');
  if (unitEquals(doc, unit + 1, 'rưỡi')) return made(1.5, unit + 2, 'exact');
  // gấp khoảng 3 lần, gấp hơn 2 lần, gấp từ 2 đến 3 lần
  let at = unit + 1;
  while (at < unit + 5 && doc.kind[at] === UnitKind.Word && !wakes(doc, at)) at++;
  if (at >= doc.count || !wakes(doc, at) || isWordIn(doc, at, FOLD)) return { next: unit + 1 };
  const amount = readAmount(doc, at, separators);
  if (!amount) return { next: unit + 1 };
  const reading = readRange(doc, amount, separators) ?? readMeasured(doc, amount, false);
  if (reading?.found?.quantity.unit === 'times') {
    const { value, bound } = reading.found.quantity;
    return made(value, reading.found.end, bound);
  }
  return at === unit + 1 && !amount.scaled && amount.form === 'words' ? made(amount.value, amount.end, 'exact') : { next: unit + 1 };
}
