/**
 * Whether a person holds a position named in the same sentence. In: the two, and the rule (if any) that joins them. Out: how
 * likely it is, by a linear model over what stands before, between and behind them, learned from annotated passages.
 */
import { ROLE_SCALE, ROLE_WEIGHTS } from '../data/roles.model.js';
import { UnitKind } from '../text/index.js';
import { ItemKind, Tag } from './items.js';
import { FactWord } from './lexicon.js';
import type { Person } from './people.js';
import { nameAt, type Position } from './positions.js';
import { addFeature, type Features, newFeatures, score, unpackModel } from './ranker.js';
import type { SentenceView } from './sentence-view.js';

/** How a rule joins a person with a position. */
export const enum Rule {
  None = 0,
  /** A title right before the name. */
  Title = 1,
  /** A title before another title of the same name. */
  Titles = 2,
  /** A title of several persons. */
  Shared = 3,
  /** In apposition after the name. */
  After = 4,
  /** Given by a verb. */
  Appointed = 5,
}

/** How far a position may stand from a name, in units. */
export const LINK_REACH = 30;

const MODEL = unpackModel(ROLE_WEIGHTS, ROLE_SCALE);
const features = newFeatures();

/** The probability that `person` holds `position`. */
export function linkShare(view: SentenceView, link: Link): number {
  linkFeatures(view, link, features);
  return 1 / (1 + Math.exp(-score(MODEL, features)));
}

export interface Link {
  readonly person: Person;
  readonly position: Position;
  readonly rule: Rule;
  /** Whether a rule gives the position to somebody else, and the person another one. */
  readonly isTaken: boolean;
  readonly hasRole: boolean;
  /** Persons and positions that stand between them. */
  readonly between: { readonly people: number; readonly positions: number };
}

/** What a unit is, as a number: a name by its type, a figure or time by its kind, a word by its hash. */
function sortAt(view: SentenceView, unit: number, from: number, to: number): number {
  if (unit < from || unit >= to) return 1;
  const { doc, items, findings } = view;
  const item = items.itemOf[unit] as number;
  if (items.kind[item] === ItemKind.Entity) return findings.entities[items.ref[item] as number]?.entity.type === 'PER' ? 2 : 3;
  if (items.kind[item] === ItemKind.Quantity) return 4;
  if (items.kind[item] === ItemKind.Time) return 5;
  return doc.kind[unit] === UnitKind.Number ? 6 : (doc.hash[unit] as number);
}

export function linkFeatures(view: SentenceView, { person, position, rule, isTaken, hasRole, between }: Link, out: Features): void {
  const { doc, items } = view;
  const [from, to] = [items.first[view.from] as number, items.end[view.to - 1] as number];
  out.count = 0;
  const before = position.from < person.first ? 1 : 0;
  const [left, right] = before ? [Math.max(position.tail, position.end), person.first] : [person.end, position.from];
  let words = 0;
  let commas = 0;
  let verbs = 0;
  let clauses = 0;
  let marks = 0;
  let path = 0;
  let depth = 0;
  for (let unit = left; unit < right; words++) {
    const name = nameAt(view, unit);
    const sort = sortAt(view, unit, from, to);
    path = Math.imul(path, 31) + sort;
    if (doc.kind[unit] === UnitKind.Punctuation) {
      if (doc.hash[unit] === 0x2c) commas++;
      else marks++;
      if (doc.hash[unit] === 0x28) depth++;
      else if (doc.hash[unit] === 0x29) depth--;
    }
    const item = items.itemOf[unit] as number;
    if (items.kind[item] === ItemKind.Word && items.first[item] === unit) {
      if (items.tag[item] === Tag.Verb) verbs++;
      if ((items.bits[item] as number) & FactWord.Clause) clauses++;
    }
    unit = name?.end ?? unit + 1;
  }
  const gap = right < left ? 9 : words > 12 ? 8 : words > 7 ? 7 : Math.min(words, 6);
  const head = doc.hash[position.end - 1] as number;
  const first = doc.hash[position.first] as number;
  const sorts = (position.isWeak ? 1 : 0) + (position.isAfter ? 2 : 0) + (position.isPlural ? 4 : 0) + (position.orgEnd > position.orgFirst ? 8 : 0);
  const length = Math.min(position.end - position.first, 5);
  const prior = sortAt(view, position.from - 1, from, to);
  const next = sortAt(view, position.tail, from, to);
  const place = before + 2 * rule;
  addFeature(out, 1, rule);
  addFeature(out, 2, rule, head);
  addFeature(out, 3, before, gap, Math.min(between.people, 3), Math.min(between.positions, 3));
  addFeature(out, 4, place, sorts);
  addFeature(out, 5, place, gap, Math.min(commas, 3));
  addFeature(out, 6, place, sortAt(view, left, from, to));
  addFeature(out, 7, place, sortAt(view, right - 1, from, to));
  addFeature(out, 8, before, prior);
  addFeature(out, 9, before, next);
  addFeature(out, 10, rule, prior);
  addFeature(out, 11, before, sortAt(view, person.first - 1, from, to), sortAt(view, person.end, from, to));
  addFeature(out, 12, place, Math.min(verbs, 3), Math.min(clauses, 2), Math.min(marks, 3));
  addFeature(out, 13, before, words <= 4 ? path : -1);
  addFeature(out, 14, rule, isTaken ? 1 : 0, hasRole ? 1 : 0);
  addFeature(out, 15, head, first);
  addFeature(out, 16, place, doc.shape[position.first] as number, length);
  addFeature(out, 17, rule, sortAt(view, position.from - 2, from, to), prior);
  addFeature(out, 18, place, Math.min(person.end - person.first, 4));
  addFeature(out, 19, before, isTaken ? 1 : 0, Math.min(between.people, 3), gap);
  addFeature(out, 20, before, sortAt(view, left, from, to), sortAt(view, left + 1, from, to));
  // `nam ca sĩ`, `tiền đạo này`: who is meant was named before
  const hasGender = position.from < position.first ? 1 : 0;
  addFeature(out, 22, before, hasGender, next, Math.min(between.people, 2));
  addFeature(out, 23, before, Math.max(-1, Math.min(depth, 1)), sortAt(view, left, from, to), rule);
  addFeature(out, 24, before, gap, hasRole ? 1 : 0, isTaken ? 1 : 0);
  addFeature(out, 21, place, next, gap);
}
