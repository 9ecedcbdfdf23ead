/**
 * Reading words inside one sentence. In: a Document and the first unit after the sentence. Out: small matchers that look at
 * no unit behind that limit: `match` for fixed terms written as Vietnamese, `readInteger` for a number.
 */
import { type Document, hashSyllable, isGlued, UnitKind, unitEquals } from '../text/index.js';

/** A sentence as the forms read it. */
export interface Scope {
  readonly doc: Document;
  /** First unit of the sentence. */
  readonly start: number;
  /** First unit after it. */
  readonly limit: number;
}

/** Alternatives, longest first, by the hash of their first syllable. */
export type Terms = ReadonlyMap<number, readonly (readonly string[])[]>;

/** `terms('đến hết, đến, tới')`: what `match` looks for. */
export function terms(list: string): Terms {
  const map = new Map<number, string[][]>();
  for (const term of list.split(',')) {
    const syllables = term.trim().split(' ');
    const hash = hashSyllable(syllables[0] as string);
    const group = map.get(hash);
    if (group) group.push(syllables);
    else map.set(hash, [syllables]);
  }
  for (const group of map.values()) group.sort((a, b) => b.length - a.length);
  return map;
}

/** Whether the units from `at` on are these syllables, within the sentence. */
export function matches(scope: Scope, at: number, syllables: readonly string[]): boolean {
  if (at < scope.start || at + syllables.length > scope.limit) return false;
  for (let k = 0; k < syllables.length; k++) if (!unitEquals(scope.doc, at + k, syllables[k] as string)) return false;
  return true;
}

/** The end of the longest of the terms that stands at a unit, or 0. */
export function match(scope: Scope, at: number, what: Terms): number {
  if (at < scope.start || at >= scope.limit || scope.doc.kind[at] !== UnitKind.Word) return 0;
  const group = what.get(scope.doc.hash[at] as number);
  if (group) for (const syllables of group) if (matches(scope, at, syllables)) return at + syllables.length;
  return 0;
}

/** The first unit of the longest of the terms that ends before a unit, or -1. */
export function matchBefore(scope: Scope, at: number, what: Terms): number {
  for (let length = 4; length > 0; length--) if (match(scope, at - length, what) === at) return at - length;
  return -1;
}

/** Whether a unit is this punctuation mark or symbol (`plain` form: any dash is `-`). */
export const isMark = (scope: Scope, at: number, mark: string): boolean =>
  at >= scope.start &&
  at < scope.limit &&
  scope.doc.hash[at] === mark.charCodeAt(0) &&
  scope.doc.kind[at] !== UnitKind.Word &&
  scope.doc.kind[at] !== UnitKind.Number;

export const isNumber = (scope: Scope, at: number): boolean => at >= scope.start && at < scope.limit && scope.doc.kind[at] === UnitKind.Number;
export const isWord = (scope: Scope, at: number): boolean => at >= scope.start && at < scope.limit && scope.doc.kind[at] === UnitKind.Word;
export const glued = (scope: Scope, at: number): boolean => at < scope.limit && isGlued(scope.doc, at);
