/**
 * Figures that share the unit of a later one. In: an amount without a unit of its own. Out: the 30 of `từ 30 lên 90 triệu đồng`, the 5 of
 * `5, 10 và 21 km` and of `5x7 cm`, as what that unit says; a length of time is passed over.
 */
import type { Separators } from '../numerals/index.js';
import type { Document } from '../text/index.js';
import { isAgeBefore } from './ages.js';
import { type Amount, closingPower, Form, plainAmount, readAmount } from './amount.js';
import { bounded, build, type Reading } from './build.js';
import { AGE, COMMA, FOLD, FROM, isCapital, isWordIn, markAt, wordSet } from './context.js';
import { isLabelled } from './labels.js';
import { readSingle } from './single.js';

const TURN = wordSet('lên xuống');
const LAST = wordSet('và hoặc hay');
/** `4x6 cm`, `20 x 40 m`, `12 × 5 m` */
const TIMES_SIGN = 0xd7;
const CROSS = wordSet('x');
const isCross = (doc: Document, unit: number): boolean => isWordIn(doc, unit, CROSS) || markAt(doc, unit) === TIMES_SIGN;
/** A list of figures is no longer. */
const LONGEST = 6;

export function readShared(doc: Document, amount: Amount, separators: Separators): Reading | null {
  const { first, end, value, form, scaled } = amount;
  if (typeof value !== 'number' || scaled || isAgeBefore(doc, first) || isWordIn(doc, first - 1, FOLD)) return null;
  const turns = isWordIn(doc, end, TURN) && isWordIn(doc, first - 1, FROM);
  const crossed = form === Form.Digits && isCross(doc, end);
  const later = turns
    ? readAmount(doc, end + 1, separators)
    : crossed
      ? lastOfCross(doc, end, separators)
      : form === Form.Digits
        ? lastOfList(doc, amount, separators)
        : null;
  if (typeof later?.value !== 'number') return null;
  const power = value < 1000 ? closingPower(doc, later) : 0;
  const reading = readSingle(doc, plainAmount(first, later.end, value * 10 ** power, form, later.scaled));
  if (crossed && reading.found?.quantity.kind !== 'measure') return null;
  if (!reading.found) return turns ? { next: end } : null;
  const { kind, value: said, unit, normalized } = reading.found.quantity;
  return kind === 'count' && !later.scaled ? null : build(doc, bounded(doc, amount, end), kind, said, unit, normalized);
}

/** The last side of `2x3x4 cm`. */
function lastOfCross(doc: Document, cross: number, separators: Separators): Amount | null {
  let last: Amount | null = null;
  for (let at = cross, n = 1; n < LONGEST && isCross(doc, at); n++) {
    last = readAmount(doc, at + 1, separators);
    if (!last) return null;
    at = last.end;
  }
  return last;
}

/** The last figure of `3, 4 và 5`; two with a comma alone are a list before `tuổi` only, and nothing that names or is named by a figure is one. */
function lastOfList(doc: Document, amount: Amount, separators: Separators): Amount | null {
  if (isCapital(doc, amount.first - 1) || isLabelled(doc, amount)) return null;
  let last: Amount | null = null;
  let closed = false;
  for (let at = amount.end, n = 1; n < LONGEST && !closed; n++) {
    closed = isWordIn(doc, at, LAST);
    const next: Amount | null = closed || markAt(doc, at) === COMMA ? readAmount(doc, at + 1, separators) : null;
    if (next?.form !== Form.Digits || typeof next.value !== 'number') return closed ? null : last && (n > 2 || isWordIn(doc, at, AGE)) ? last : null;
    last = next;
    at = next.end;
  }
  return last;
}
