/** What a reading gives. In: the units of a figure, its kind, value and unit. Out: the quantity with its span; the words of its bound are taken in. */
import type { Document } from '../text/index.js';
import type { Quantity } from '../types.js';
import type { Amount } from './amount.js';
import { type Bound, boundAfter, boundBefore } from './bounds.js';
import { FROM, isWordIn } from './context.js';
import type { Value } from './value.js';

/** A quantity with the units that it stands on. */
export interface FoundQuantity {
  readonly first: number;
  readonly end: number;
  readonly quantity: Quantity;
}

/** What one attempt gave: a quantity or nothing, and the unit from which to go on. */
export interface Reading {
  readonly next: number;
  readonly found?: FoundQuantity;
}

/** The units of a quantity and its bound. */
export interface Extent {
  readonly first: number;
  readonly end: number;
  readonly bound: Bound;
}

/** An amount in a base unit. */
export interface Normalized {
  readonly value: Value;
  readonly unit: string;
}

/** A quantity; `of` is the whole of a ratio. */
export function build(
  doc: Document,
  { first, end, bound }: Extent,
  kind: Quantity['kind'],
  value: Value,
  unit: string,
  normalized?: Normalized | null,
  of?: number,
): Reading {
  const start = doc.start[first] as number;
  const stop = doc.end[end - 1] as number;
  const text = doc.text.slice(start, stop);
  const quantity: Quantity = of
    ? { start, end: stop, text, kind, value, of, unit, bound }
    : normalized
      ? { start, end: stop, text, kind, value, unit, bound, normalized }
      : { start, end: stop, text, kind, value, unit, bound };
  return { next: end, found: { first, end, quantity } };
}

/** The bound of the words before and after an amount, and the units that they cover. `end` is where its unit ends, `head` where its sign begins. */
export function bounded(doc: Document, { first, value, vague, bare }: Amount, end: number, ask = 0, head = first): Extent {
  const from = isWordIn(doc, head - 1, FROM) ? head - 1 : head;
  const before = boundBefore(doc, head, end, ask);
  const after = boundAfter(doc, end);
  if (after) return { bound: after.bound, first: from < head ? from : before.first, end: after.end };
  if (before.bound !== 'exact') return { bound: before.bound, first: before.first, end };
  return { bound: vague || bare ? 'approx' : 'exact', first: typeof value === 'number' || vague ? head : from, end };
}
