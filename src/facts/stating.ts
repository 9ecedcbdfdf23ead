/**
 * Which sentences may state a fact. In: what the rooms before found. Out: for each sentence the kinds of facts that it may state,
 * as bits; a sentence without any is not tagged and not read. No more is asked than every fact of the kind needs: a figure; a
 * length of time; a person and a position; the verb of an event with a time or place.
 */
import type { FoundTime } from '../dates/index.js';
import type { FoundEntity } from '../entities/index.js';
import type { FoundQuantity } from '../quantities/index.js';
import { type Document, sentenceStart } from '../text/index.js';
import { eventVerbAt, type Match, RoleWord, roleWordAt } from './lexicon.js';

/** Kinds of facts. */
export const enum Kind {
  Numeric = 1,
  Duration = 2,
  Role = 4,
  Event = 8,
}

interface Finds {
  readonly doc: Document;
  readonly entities: readonly FoundEntity[];
  readonly times: readonly FoundTime[];
  readonly quantities: readonly FoundQuantity[];
}

/** For each sentence the kinds of facts that it may state. */
export function statingSentences({ doc, entities, times, quantities }: Finds): Uint8Array {
  const stating = new Uint8Array(doc.sentenceEnds.length);
  const match: Match = { length: 0, bits: 0 };
  let [e, t, q] = [0, 0, 0];
  for (let s = 0; s < stating.length; s++) {
    const end = doc.sentenceEnds[s] as number;
    let kinds = 0;
    /** Kinds for which the sentence has all but the word. */
    let open = 0;
    for (; q < quantities.length && (quantities[q] as FoundQuantity).first < end; q++) kinds |= Kind.Numeric;
    for (; t < times.length && (times[t] as FoundTime).first < end; t++) {
      const { type } = (times[t] as FoundTime).expression;
      if (type === 'duration') kinds |= Kind.Duration;
      else if (type !== 'set') open |= Kind.Event;
    }
    for (; e < entities.length && (entities[e] as FoundEntity).first < end; e++) {
      const { type } = (entities[e] as FoundEntity).entity;
      if (type === 'PER') open |= Kind.Role;
      else if (type === 'LOC') open |= Kind.Event;
    }
    for (let unit = sentenceStart(doc, s); unit < end && open !== 0; unit++) {
      if (open & Kind.Role && roleWordAt(doc, unit, end, match) && match.bits & RoleWord.Head) {
        kinds |= Kind.Role;
        open &= ~Kind.Role;
      }
      if (open & Kind.Event && eventVerbAt(doc, unit, end, match)) {
        kinds |= Kind.Event;
        open &= ~Kind.Event;
      }
    }
    stating[s] = kinds;
  }
  return stating;
}
