/**
 * A fact as one row of a table: what every kind of fact has in common comes in the same column. In: a fact. Out: the
 * cells by column, `undefined` where the fact says nothing.
 */
import type { Entity, Fact, Quantity, Span, TemporalExpression } from '../types.js';

/** The columns of a table of facts, in their order. */
export const COLUMNS = [
  'kind',
  'sentence',
  'start',
  'end',
  'text',
  'value',
  'value_max',
  'unit',
  'of',
  'bound',
  'from_value',
  'noun',
  'predicate',
  'direction',
  'compared_with',
  'who',
  'opponent',
  'role',
  'organization',
  'tenure',
  'object',
  'when',
  'when_from',
  'when_to',
  'where',
  'where_id',
  'polarity',
  'modality',
  'attribution',
  'confidence',
  'repeated',
] as const;

/** The name of a column. */
export type Column = (typeof COLUMNS)[number];
export type FactRow = Readonly<Partial<Record<Column, string | number | undefined>>>;

export function factRow(fact: Fact): FactRow {
  return {
    kind: fact.kind,
    sentence: fact.sentence,
    start: fact.start,
    end: fact.end,
    text: fact.text,
    ...partsOf(fact),
    ...whenCells(fact.when),
    where: fact.where?.name,
    where_id: fact.where?.id,
    polarity: fact.polarity,
    modality: fact.modality,
    attribution: fact.attribution?.text,
    confidence: fact.confidence,
    repeated: fact.repeatedAt.length,
  };
}

function partsOf(fact: Fact): FactRow {
  switch (fact.kind) {
    case 'numeric':
      return {
        ...quantityCells(fact.quantity),
        from_value: fact.from && lowest(fact.from),
        noun: textOf(fact.noun),
        predicate: textOf(fact.predicate),
        direction: fact.direction,
        compared_with: textOf(fact.comparedWith),
        who: nameOf(fact.holder),
        opponent: nameOf(fact.opponent),
      };
    case 'duration':
      return { value: fact.duration.value, noun: textOf(fact.noun), predicate: textOf(fact.predicate), who: nameOf(fact.holder) };
    case 'role':
      return {
        who: nameOf(fact.person),
        role: fact.role.text,
        organization: nameOf(fact.organizationEntity) ?? textOf(fact.organization),
        tenure: fact.tenure,
      };
    case 'event':
      return { who: nameOf(fact.agent), predicate: fact.predicate.text, object: textOf(fact.object) };
  }
}

const textOf = (span: Span | undefined): string | undefined => span?.text;
const nameOf = (entity: Entity | undefined): string | undefined => entity?.name;
const lowest = ({ value }: Quantity): number => (typeof value === 'number' ? value : value[0]);

function quantityCells(quantity: Quantity): FactRow {
  const { value, unit, of, bound } = quantity;
  return { value: lowest(quantity), value_max: typeof value === 'number' ? undefined : value[1], unit, of, bound };
}

const whenCells = (when: TemporalExpression | undefined): FactRow => ({ when: when?.value, when_from: when?.from, when_to: when?.to });
