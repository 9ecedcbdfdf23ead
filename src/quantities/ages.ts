/** Ages. In: an amount beside `tuổi`. Out: the age in years, of small children in months, weeks or days. */
import { numberWord, Role } from '../numerals/index.js';
import type { Document } from '../text/index.js';
import type { Amount } from './amount.js';
import { Ask } from './bounds.js';
import { bounded, build, type Reading } from './build.js';
import { AGE, isFigure, isWordIn, wordSet } from './context.js';

/** `25 tuổi`, `8 tuổi rưỡi`, `3 tháng tuổi`; `end` is the unit after `tuổi`. */
export function readAge(doc: Document, amount: Amount, end: number, unit = 'a'): Reading {
  const half = numberWord(doc, end)?.role === Role.AndHalf && typeof amount.value === 'number' ? 0.5 : 0;
  return build(doc, bounded(doc, amount, half ? end + 1 : end, Ask.Aged), 'age', half ? (amount.value as number) + half : amount.value, unit);
}

/** `tuổi 64`, `độ tuổi từ 18 đến 25`, `tuổi trên 50` */
export function isAgeBefore(doc: Document, first: number): boolean {
  for (let i = first - 1; i >= first - 3; i--) {
    if (isWordIn(doc, i, AGE)) return !isWordIn(doc, i - 1, NOT_AGE) && !isFigure(doc, i - 1);
    if (!isWordIn(doc, i, AGE_LINKS)) return false;
  }
  return false;
}

const AGE_LINKS = wordSet('từ trên dưới khoảng gần hơn là ngoài thứ');

const NOT_AGE = wordSet('trẻ nổi tháng ngày mừng');
