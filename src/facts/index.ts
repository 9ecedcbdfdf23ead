/** facts: numeric facts, durations, roles, events, their status, and repeats. */
import type { FoundAbbreviation } from '../abbreviations/index.js';
import type { FoundTime } from '../dates/index.js';
import type { FoundEntity } from '../entities/index.js';
import type { FoundQuantity } from '../quantities/index.js';
import type { Document } from '../text/index.js';
import type { DurationFact, EventFact, Fact, NumericFact, RoleFact } from '../types.js';
import type { Words } from '../words/index.js';

/** What the rooms before found in one document. */
export interface Findings {
  readonly doc: Document;
  readonly words: Words;
  /** Index into `TAGS` for each word. */
  readonly tags: Uint8Array;
  readonly abbreviations: readonly FoundAbbreviation[];
  readonly entities: readonly FoundEntity[];
  readonly times: readonly FoundTime[];
  readonly quantities: readonly FoundQuantity[];
}

/** Every fact that a document states, in the order of their spans, repeats merged. */
export function findFacts(_findings: Findings): Fact[] {
  return [];
}

export const isNumericFact = (fact: Fact): fact is NumericFact => fact.kind === 'numeric';
export const isRoleFact = (fact: Fact): fact is RoleFact => fact.kind === 'role';
export const isEventFact = (fact: Fact): fact is EventFact => fact.kind === 'event';
export const isDurationFact = (fact: Fact): fact is DurationFact => fact.kind === 'duration';
