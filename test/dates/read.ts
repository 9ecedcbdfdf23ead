/** What `findDates` reads in a sentence, as `surface = value` (or `type value` where the type is not plain), for short tables. */
import { expect } from 'vitest';
import { findDates } from '../../src/dates/index.js';

export const REFERENCE = '2021-04-14';

export function values(text: string, referenceDate: string | null = REFERENCE): string[] {
  const found = findDates(text, referenceDate === null ? {} : { referenceDate });
  for (const { start, end, text: surface } of found) expect(text.slice(start, end)).toBe(surface);
  return found.map(({ text: surface, value }) => `${surface} = ${value}`);
}

/** Each row: a sentence and what it gives, against the reference day. */
export function expectRows(rows: readonly (readonly [sentence: string, ...expected: string[]])[], referenceDate: string = REFERENCE): void {
  expect(rows.map(([sentence]) => [sentence, ...values(sentence, referenceDate)])).toEqual(rows.map((row) => [...row]));
}
