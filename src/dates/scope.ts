/**
 * Reading words inside one sentence. In: a Document and the first unit after the sentence. Out: small matchers that look at
 * no unit behind that limit: `match` for fixed terms written as Vietnamese, `readInteger` for a number.
 */

import { type Document, hashSyllable, isGlued, UnitKind, unitEquals } from '../text/index.js';
import type { Figure } from './figures.js';
import type { LengthReading } from './forms/length.js';

/** A sentence as the forms read it. */
export interface Scope {
  readonly doc: Document;
  /** First unit of the sentence. */
  readonly start: number;
  /** First unit after it. */
  readonly limit: number;
  /** What was read last of the things that several forms read at one unit. */
  readonly memo: { figureAt: number; figure: Figure | null; lengthAt: number; length: LengthReading | null };
}

export const openScope = (doc: Document, start: number, limit: number): Scope => ({
  doc,
  start,
  limit,
  memo: { figureAt: -1, figure: null, lengthAt: -1, length: null },
});

/** A term's syllables with their hashes. */
export interface Term {
  readonly syllables: readonly string[];
  readonly hashes: readonly number[];
}

export const term = (words: string): Term => {
  const syllables = words.split(' ');
  return { syllables, hashes: syllables.map(hashSyllable) };
};

/** Alternatives, longest first, by the hash of their first syllable; a bit for each low part of such a hash, to turn most units away. */
export interface Terms {
  readonly bits: number;
  readonly longest: number;
  readonly groups: ReadonlyMap<number, readonly Term[]>;
}

/** Adds a term to the group of its first syllable, the longest first. */
export function addTerm<T extends Term>(groups: Map<number, T[]>, added: T): void {
  const hash = added.hashes[0] as number;
  const group = groups.get(hash);
  if (!group) groups.set(hash, [added]);
  else {
    group.push(added);
    group.sort((a, b) => b.hashes.length - a.hashes.length);
  }
}

/** `terms('đến hết, đến, tới')`: what `match` looks for. */
export function terms(list: string): Terms {
  const groups = new Map<number, Term[]>();
  let bits = 0;
  let longest = 0;
  for (const words of list.split(', ')) {
    const added = term(words);
    addTerm(groups, added);
    bits |= 1 << (added.hashes[0] as number);
    longest = Math.max(longest, added.hashes.length);
  }
  return { bits, longest, groups };
}

/** Whether the units from `at` on are a term's, within the sentence: hashes first, then letters. */
export function matches({ doc, limit }: Scope, at: number, { syllables, hashes }: Term): boolean {
  const length = hashes.length;
  if (at + length > limit) return false;
  for (let k = length - 1; k >= 0; k--) if (doc.hash[at + k] !== hashes[k]) return false;
  for (let k = 0; k < length; k++) if (!unitEquals(doc, at + k, syllables[k] as string)) return false;
  return true;
}

/** The end of the longest of the terms that stands at a unit, or 0. */
export function match(scope: Scope, at: number, { bits, groups }: Terms): number {
  if (at < scope.start || at >= scope.limit) return 0;
  const hash = scope.doc.hash[at] as number;
  if (((bits >>> hash) & 1) === 0) return 0;
  const group = groups.get(hash);
  if (group) for (const found of group) if (matches(scope, at, found)) return at + found.hashes.length;
  return 0;
}

/** The first unit of the longest of the terms that ends before a unit, or -1. */
export function matchBefore(scope: Scope, at: number, what: Terms): number {
  for (let length = what.longest; length > 0; length--) if (match(scope, at - length, what) === at) return at - length;
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
