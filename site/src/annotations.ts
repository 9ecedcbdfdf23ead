/** What the view draws: a sheet's finds as spans in layers. In: a FactSheet. Out: annotations in order, each inside another or apart. */
import type { Abbreviation, Entity, Fact, FactSheet, Quantity, Span, TemporalExpression } from '../../src/types.js';

export type Layer = 'PER' | 'ORG' | 'LOC' | 'OTHER' | 'date' | 'quantity' | 'abbreviation';
export const LAYERS: readonly Layer[] = ['PER', 'ORG', 'LOC', 'OTHER', 'date', 'quantity', 'abbreviation'];

export type Annotation =
  | { readonly layer: 'PER' | 'ORG' | 'LOC' | 'OTHER'; readonly find: Entity }
  | { readonly layer: 'date'; readonly find: TemporalExpression }
  | { readonly layer: 'quantity'; readonly find: Quantity }
  | { readonly layer: 'abbreviation'; readonly find: Abbreviation };

export function annotationsOf(sheet: FactSheet): Annotation[] {
  const all: Annotation[] = [
    ...sheet.entities.map((find): Annotation => ({ layer: find.type === 'PER' || find.type === 'ORG' || find.type === 'LOC' ? find.type : 'OTHER', find })),
    ...sheet.dates.map((find): Annotation => ({ layer: 'date', find })),
    ...sheet.quantities.map((find): Annotation => ({ layer: 'quantity', find })),
    ...sheet.abbreviations.map((find): Annotation => ({ layer: 'abbreviation', find })),
  ];
  all.sort((a, b) => a.find.start - b.find.start || b.find.end - a.find.end || LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer));
  // a find that crosses the one before it could not be drawn: it stays out
  const open: Span[] = [];
  return all.filter(({ find }) => {
    while (open.length > 0 && (open[open.length - 1] as Span).end <= find.start) open.pop();
    const outer = open[open.length - 1];
    if (outer && outer.end < find.end) return false;
    open.push(find);
    return true;
  });
}

/** The spans that a fact is made of. */
export function partsOf(fact: Fact): Span[] {
  const parts: (Span | undefined)[] = [fact.when, fact.where, fact.attribution, ...fact.repeatedAt];
  switch (fact.kind) {
    case 'numeric':
      parts.push(fact.quantity, fact.noun, fact.predicate, fact.from, fact.comparedWith, fact.holder, fact.opponent);
      break;
    case 'duration':
      parts.push(fact.duration, fact.noun, fact.predicate, fact.holder);
      break;
    case 'role':
      parts.push(fact.person, fact.role, fact.organization);
      break;
    case 'event':
      parts.push(fact.agent, fact.predicate, fact.object);
  }
  return parts.filter((part) => part !== undefined).sort((a, b) => a.start - b.start);
}
