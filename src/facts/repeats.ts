/**
 * Repeats. In: all facts of a document in order. Out: each once, with the other places that state it again in `repeatedAt`; a
 * fact said again with more (a time, a place) lends them to the first. Facts whose figures or parts differ stay two.
 */
import { hashSyllable } from '../text/index.js';
import type { DurationFact, EventFact, Fact, NumericFact, RoleFact, Span } from '../types.js';

/** Facts with one key may be the same; `same` decides. A key never holds more than this many kept facts. */
const MOST_PER_KEY = 24;

export function mergeRepeats(facts: readonly Fact[]): Fact[] {
  const kept: Fact[] = [];
  /** Of those that are stated again, where. */
  const places = new Map<number, Span[]>();
  const byKey = new Map<string, number[]>();
  for (const fact of facts) {
    const key = keyOf(fact);
    const indexes = byKey.get(key);
    const match = indexes?.find((index) => same(kept[index] as Fact, fact));
    if (match === undefined) {
      if (!indexes) byKey.set(key, [kept.length]);
      else if (indexes.length < MOST_PER_KEY) indexes.push(kept.length);
      kept.push(fact);
      continue;
    }
    const first = kept[match] as Fact;
    const repeatedAt = places.get(match) ?? [];
    if (repeatedAt.length === 0) places.set(match, repeatedAt);
    repeatedAt.push({ start: fact.start, end: fact.end, text: fact.text });
    kept[match] = { ...first, ...lent(first, fact), repeatedAt, confidence: Math.max(first.confidence, fact.confidence) };
  }
  return kept;
}

function keyOf(fact: Fact): string {
  switch (fact.kind) {
    case 'numeric':
      return `n ${fact.quantity.unit} ${String(fact.quantity.value)} ${fact.quantity.of ?? ''}`;
    case 'duration':
      return `d ${fact.duration.value}`;
    case 'role':
      return `r ${fact.person.cluster}`;
    case 'event':
      return `e ${word(fact.predicate)} ${fact.agent?.cluster ?? -1}`;
  }
}

/** The last sentence that is a headline or lead. */
const LEAD = 1;

/** What a repeat adds to a headline or lead: parts that it leaves out and that may lie outside its sentence. */
function lent(first: Fact, again: Fact): Pick<Fact, 'when' | 'where'> {
  if (first.sentence > LEAD) return {};
  return {
    ...(!first.when && again.when ? { when: again.when } : {}),
    ...(!first.where && again.where ? { where: again.where } : {}),
  };
}

function same(a: Fact, b: Fact): boolean {
  if (a.polarity !== b.polarity || a.modality !== b.modality) return false;
  if (a.when && b.when && a.when.value !== b.when.value && !(within(a.when.value, b.when.value) || within(b.when.value, a.when.value))) return false;
  if (a.kind === 'numeric' && b.kind === 'numeric') return sameNumeric(a, b);
  if (a.kind === 'duration' && b.kind === 'duration') return sameDuration(a, b);
  if (a.kind === 'role' && b.kind === 'role') return sameRole(a, b);
  return a.kind === 'event' && b.kind === 'event' && sameEvent(a, b);
}

/** `2018-06-08` lies in `2018-06` and in `2018`. */
const within = (inner: string, outer: string): boolean => inner.startsWith(outer);

const sameHolder = (a: NumericFact | DurationFact, b: NumericFact | DurationFact): boolean => !a.holder || !b.holder || a.holder.cluster === b.holder.cluster;

function sameNumeric(a: NumericFact, b: NumericFact): boolean {
  if (a.quantity.bound !== b.quantity.bound || a.polarity !== b.polarity || !sameHolder(a, b)) return false;
  if (a.direction && b.direction && a.direction !== b.direction) return false;
  // two patients of one age are two; only what a headline or lead tells is told again
  if (a.quantity.kind === 'age' && !a.holder && !b.holder && a.sentence > LEAD) return false;
  if (!a.noun || !b.noun) return !a.noun && !b.noun && sharesWord(a.predicate, b.predicate);
  if (!sharesWord(a.noun, b.noun)) return false;
  return !a.predicate || !b.predicate || sharesWord(a.predicate, b.predicate) || a.noun.text.toLowerCase() === b.noun.text.toLowerCase();
}

const sameDuration = (a: DurationFact, b: DurationFact): boolean =>
  sameHolder(a, b) && (sharesWord(a.predicate, b.predicate) || (!a.predicate && !b.predicate && sharesWord(a.noun, b.noun)));

function sameRole(a: RoleFact, b: RoleFact): boolean {
  if (a.tenure !== b.tenure) return false;
  if (a.organizationEntity && b.organizationEntity && a.organizationEntity.cluster !== b.organizationEntity.cluster) return false;
  // the same position said with another name or body is another statement of it
  return word(a.role) === word(b.role) && word(a.person) === word(b.person) && (a.organization?.text ?? '') === (b.organization?.text ?? '');
}

const sameEvent = (a: EventFact, b: EventFact): boolean => (a.object && b.object ? word(a.object) === word(b.object) : a.object === b.object);

const word = (span: Span): string => span.text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');

/** Whether two phrases have their first word in common, or one holds the first word of the other. */
function sharesWord(a: Span | undefined, b: Span | undefined): boolean {
  if (!a || !b) return false;
  const [left, right] = [syllables(a), syllables(b)];
  return right.includes(left[0] ?? 0) || left.includes(right[0] ?? 0);
}

const syllables = ({ text }: Span): number[] => text.split(/\s+/).slice(0, 8).map(hashSyllable);
