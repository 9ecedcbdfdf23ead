/** The persons that a sentence names. In: a sentence. Out: their names in order, by units. */
import type { FoundEntity } from '../entities/index.js';
import { ItemKind } from './items.js';
import type { SentenceView } from './sentence-view.js';

export type Person = FoundEntity;

export function peopleOf({ items, findings, from, to }: SentenceView): Person[] {
  const people: Person[] = [];
  for (let i = from; i < to; i++) {
    if (items.kind[i] !== ItemKind.Entity) continue;
    const found = findings.entities[items.ref[i] as number];
    if (found?.entity.type === 'PER') people.push(found);
  }
  return people;
}
