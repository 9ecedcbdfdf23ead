/** Ages. In: an amount beside `tuổi`. Out: the age in years, of small children in months, weeks or days. */
import { numberWord, Role } from '../numerals/index.js';
import { type Document, UnitKind } from '../text/index.js';
import type { Amount } from './amount.js';
import { bounded, build, type Reading } from './build.js';
import { AGE, isWordIn, wordSet } from './context.js';

export function readAge(doc: Document, { first, value, vague, bare }: Amount, end: number, range: boolean, unit = 'a'): Reading {
  let stop = end;
  let age = value;
  if (numberWord(doc, stop)?.role === Role.AndHalf && typeof age === 'number') {
    age += 0.5;
    stop++;
  }
  const span = bounded(doc, first, stop, { range, aged: true, vague: vague === true || bare === true });
  return build(doc, { ...span, kind: 'age', value: age, unit, bound: span.bound });
}

/** `tuổi 64`, `độ tuổi từ 18 đến 25`, `tuổi trên 50` */
export function isAgeBefore(doc: Document, first: number): boolean {
  for (let i = first - 1; i >= first - 3 && i >= 0; i--) {
    if (isWordIn(doc, i, AGE)) return !isWordIn(doc, i - 1, NOT_AGE) && doc.kind[i - 1] !== UnitKind.Number;
    if (!isWordIn(doc, i, AGE_LINKS)) return false;
  }
  return false;
}

const AGE_LINKS = wordSet('từ trên dưới khoảng gần hơn là ngoài thứ');

const NOT_AGE = wordSet('trẻ nổi tháng ngày mừng');
