/** facts: numeric facts, durations, roles, events, their status, and repeats. */
import type { FoundAbbreviation } from '../abbreviations/index.js';
import type { FoundTime } from '../dates/index.js';
import type { FoundEntity } from '../entities/index.js';
import type { FoundQuantity } from '../quantities/index.js';
import type { Document } from '../text/index.js';
import type { DurationFact, EventFact, Fact, NumericFact, RoleFact } from '../types.js';
import type { Words } from '../words/index.js';
import { chunksOf } from './chunks.js';
import { durationFacts } from './durations.js';
import { eventFacts } from './events.js';
import { itemsOf } from './items.js';
import { numericFacts } from './numeric.js';
import { mergeRepeats } from './repeats.js';
import { roleFacts } from './roles.js';
import type { SentenceView } from './sentence-view.js';
import { Kind, statingSentences } from './stating.js';

export { statingSentences };

/** What the rooms before found in one document. */
export interface Findings {
  readonly doc: Document;
  readonly words: Words;
  /** Index into `TAGS` for each word of a sentence that may state a fact. */
  readonly tags: Uint8Array;
  readonly abbreviations: readonly FoundAbbreviation[];
  readonly entities: readonly FoundEntity[];
  readonly times: readonly FoundTime[];
  readonly quantities: readonly FoundQuantity[];
}

/** Every fact that a document states, in the order of their spans, repeats merged. */
export function findFacts(findings: Findings, stating: Uint8Array = statingSentences(findings)): Fact[] {
  const { doc } = findings;
  const items = itemsOf(findings, stating);
  const facts: Fact[] = [];
  let from = 0;
  for (let sentence = 0; sentence < stating.length; sentence++) {
    const to = items.sentenceEnds[sentence] as number;
    const kinds = stating[sentence] as number;
    if (kinds !== 0) {
      const view: SentenceView = { doc, findings, items, sentence, from, to, chunks: chunksOf(items, from, to) };
      if (kinds & Kind.Numeric) facts.push(...numericFacts(view));
      if (kinds & Kind.Duration) facts.push(...durationFacts(view));
      if (kinds & Kind.Role) facts.push(...roleFacts(view));
      if (kinds & Kind.Event) facts.push(...eventFacts(view));
    }
    from = to;
  }
  return mergeRepeats(facts).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Whether a fact is of the kind `numeric`; narrows its type. */
export const isNumericFact = (fact: Fact): fact is NumericFact => fact.kind === 'numeric';
/** Whether a fact is of the kind `role`; narrows its type. */
export const isRoleFact = (fact: Fact): fact is RoleFact => fact.kind === 'role';
/** Whether a fact is of the kind `event`; narrows its type. */
export const isEventFact = (fact: Fact): fact is EventFact => fact.kind === 'event';
/** Whether a fact is of the kind `duration`; narrows its type. */
export const isDurationFact = (fact: Fact): fact is DurationFact => fact.kind === 'duration';
