/** What a reading gives. In: the units of a figure, its kind, value and unit. Out: the quantity with its span; the words of its bound are taken in. */
import type { Document } from '../text/index.js';
import type { Quantity } from '../types.js';
import { type Bound, boundAfter, boundBefore } from './bounds.js';
import { FROM, isWordIn } from './context.js';

/** A quantity with the units that it stands on. */
export interface FoundQuantity {
  readonly first: number;
  readonly end: number;
  readonly quantity: Quantity;
}

type Kind = Quantity['kind'];

export type Value = number | readonly [number, number];

/** What one attempt gave: a quantity or nothing, and the unit from which to go on. */
export interface Reading {
  readonly next: number;
  readonly found?: FoundQuantity;
}

interface Built {
  readonly first: number;
  readonly end: number;
  readonly kind: Kind;
  readonly value: Value;
  readonly unit: string;
  readonly bound: Bound;
  readonly of?: number;
  readonly base?: { value: Value; unit: string } | undefined;
}

export function build(doc: Document, { first, end, kind, value, unit, bound, of, base }: Built): Reading {
  const start = doc.start[first] as number;
  const stop = doc.end[end - 1] as number;
  const text = doc.text.slice(start, stop);
  const quantity: Quantity =
    of !== undefined
      ? { start, end: stop, text, kind, value, of, unit, bound }
      : base
        ? { start, end: stop, text, kind, value, unit, bound, normalized: base }
        : { start, end: stop, text, kind, value, unit, bound };
  return { next: end, found: { first, end, quantity } };
}

export const mapValue = (value: Value, f: (x: number) => number): Value => (typeof value === 'number' ? f(value) : [f(value[0]), f(value[1])]);

export const top = (value: Value): number => (typeof value === 'number' ? value : value[1]);

/** The bound of words before and after a figure, and the units that they cover. */
export function bounded(
  doc: Document,
  first: number,
  end: number,
  options: { difference?: boolean; small?: boolean; measured?: boolean; aged?: boolean; vague?: boolean; range?: boolean },
): { bound: Bound; first: number; end: number } {
  let from = first;
  if (options.range && isWordIn(doc, first - 1, FROM)) from = first - 1;
  const before = boundBefore(doc, first, {
    difference: options.difference ?? false,
    small: options.small ?? false,
    measured: options.measured ?? false,
    aged: options.aged ?? false,
    next: end,
  });
  if (before.bound !== 'exact') from = before.first;
  const after = boundAfter(doc, end);
  if (after) return { bound: after.bound, first: isWordIn(doc, first - 1, FROM) ? first - 1 : from, end: after.end };
  return { bound: before.bound === 'exact' && options.vague ? 'approx' : before.bound, first: from, end };
}

export const tidy = (value: number): number => Number(value.toPrecision(15));
