/**
 * What is made at the first reading, so that importing costs nothing. In: a pattern's maker. Out: a pattern that is filled when the
 * first document is read; patterns are made in the order in which they were written down, so that one may use those before it.
 */
import type { Pattern } from './pattern.js';

const pending: (() => void)[] = [];

export function later(make: () => Pattern): Pattern {
  const pattern = {} as Pattern;
  pending.push(() => Object.assign(pattern, make()));
  return pattern;
}

export function makePending(): void {
  for (const make of pending.splice(0)) make();
}
