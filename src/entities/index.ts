/** entities: names, gazetteers, types, mentions of one thing. */
import { type FoundAbbreviation, findAbbreviationMentions } from '../abbreviations/index.js';
import { checkOptions, checkText } from '../options.js';
import { type Document, readDocument, unitsNorm, unitText } from '../text/index.js';
import type { Entity, EntityType, ExtractOptions } from '../types.js';
import { segment, type Words } from '../words/index.js';
import { pairBrackets } from './brackets.js';
import { type Match, matchCaller, matchFuzzy } from './caller.js';
import { canonicalName } from './canonical.js';
import { agree } from './consistency.js';
import { clusterMentions } from './coreference.js';
import { fullName, gazetteer, nameKey, REFORM_DAY, type Thing } from './gazetteer.js';
import { identify, splitPlace } from './identity.js';
import { ENTITY_TYPES } from './labels.js';
import { readNumbered } from './numbered.js';
import { splitSides } from './sides.js';
import { tagNames } from './tagger.js';

/** An entity with the units that it stands on. */
export interface FoundEntity {
  readonly first: number;
  readonly end: number;
  readonly entity: Entity;
}

const DEFAULT_MIN_CONFIDENCE = 0.5;

/** A name before its identity is known. */
interface Draft {
  readonly first: number;
  readonly end: number;
  readonly type: EntityType;
  readonly confidence: number;
  /** The list's own entry, where one matched. */
  readonly match?: Match;
}

/**
 * How often a name of which the model is so sure is right (Platt 1999, fitted on a tenth of the passages): its least sure
 * names are right more often than it says, since names that readers may leave out were learned as none.
 */
function calibrated(chance: number): number {
  const odds = chance / Math.max(1e-6, 1 - chance);
  const right = odds ** 0.8 * 1.38;
  return right / (1 + right);
}

/** The names of a document, outermost ones, in order, not overlapping. */
export function findEntityMentions(
  doc: Document,
  words: Words,
  abbreviations: readonly FoundAbbreviation[],
  options: ExtractOptions,
  referenceDate: string | null,
): FoundEntity[] {
  const minConfidence = options.minConfidence ?? DEFAULT_MIN_CONFIDENCE;
  const tagged = agree(doc, words, readNumbered(doc, splitSides(doc, words, pairBrackets(doc, tagNames(doc, words))))).map(
    ({ first, end, type, confidence }): Draft => ({
      first,
      end,
      type: ENTITY_TYPES[type] as EntityType,
      confidence: Math.round(calibrated(confidence) * 100) / 100,
    }),
  );
  const drafts = withLists(doc, tagged, options).filter(
    (draft) => draft.confidence >= minConfidence && (draft.match !== undefined || !isCommonNoun(abbreviations, draft)),
  );
  return describe(doc, drafts, abbreviations, referenceDate);
}

/** Whether an abbreviation that stands for a common noun (`CSGT`, `HLV`, `TNGT`) is all of a draft: alone it is no name. The abbreviations are in order. */
function isCommonNoun(abbreviations: readonly FoundAbbreviation[], { first, end }: Draft): boolean {
  let low = 0;
  let high = abbreviations.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((abbreviations[mid] as FoundAbbreviation).first < first) low = mid + 1;
    else high = mid;
  }
  const found = abbreviations[low];
  if (found?.first !== first || found.end !== end) return false;
  const { expansion } = found.abbreviation;
  return expansion !== null && expansion === expansion.toLowerCase();
}

/** `Phillippines`: surely a place, but none that a list knows as it is written. Persons and bodies may have names so like another's. */
const isMistypedPlace = (doc: Document, { first, end, type }: Draft, match: Match): boolean =>
  type === 'LOC' && match.type === 'LOC' && first === match.first && end === match.end && gazetteer().named(nameKey(unitText(doc, first, end))).length === 0;

/** The model's names and those of lists: of two that overlap the longer; of equals the list's. */
function withLists(doc: Document, tagged: readonly Draft[], options: ExtractOptions): readonly Draft[] {
  const drafts = overlay(doc, tagged, matchCaller(doc, options.gazetteer));
  return options.fuzzy ? overlay(doc, drafts, matchFuzzy(doc, options.gazetteer)) : drafts;
}

/** How sure a name must be to stand against a name typed with a fault. */
const FIRM = 0.8;

function overlay(doc: Document, drafts: readonly Draft[], matches: readonly Match[]): readonly Draft[] {
  if (matches.length === 0) return drafts;
  /** The draft that a unit is in, plus one. */
  const owner = new Int32Array(doc.count);
  for (const [n, { first, end }] of drafts.entries()) owner.fill(n + 1, first, end);
  const dropped = new Set<number>();
  const added: Draft[] = [];
  for (const match of matches) {
    const touched = new Set<number>();
    for (let i = match.first; i < match.end; i++) if (owner[i] !== 0) touched.add((owner[i] as number) - 1);
    const stays = [...touched].some((n) => {
      const { first, end, confidence } = drafts[n] as Draft;
      const longer = first <= match.first && match.end <= end && end - first > match.end - match.first;
      return longer || (!match.exact && confidence >= FIRM && !isMistypedPlace(doc, drafts[n] as Draft, match));
    });
    if (stays) continue;
    for (const n of touched) dropped.add(n);
    added.push({ first: match.first, end: match.end, type: match.type, confidence: match.confidence, match });
  }
  return [...drafts.filter((_, n) => !dropped.has(n)), ...added].sort((a, b) => a.first - b.first);
}

/** Names with their canonical form, identity, level and cluster. */
function describe(doc: Document, drafts: readonly Draft[], abbreviations: readonly FoundAbbreviation[], referenceDate: string | null): FoundEntity[] {
  const known = gazetteer();
  // an event keeps its short name: nobody writes AFF Cup out
  const names = drafts.map((d) => (d.match ? d.match.name : canonicalName(doc, d.first, d.end, d.type === 'EVENT' || d.type === 'PER' ? [] : abbreviations)));
  const keyOf = createKeys();
  const keys = names.map(keyOf);
  const asked: number[] = [];
  for (const [i, d] of drafts.entries()) if (d.type === 'LOC' || d.type === 'ORG') asked.push(i);
  const chosen = identify(
    asked.map((i) => ({ key: keys[i] as string, type: (drafts[i] as Draft).type as 'LOC' | 'ORG' })),
    referenceDate,
  );
  /** The number of the thing that a draft names, −1 where none is plain. */
  const meant = new Int32Array(drafts.length).fill(-1);
  for (const [k, i] of asked.entries()) if (!(drafts[i] as Draft).match?.id) meant[i] = chosen[k] as number;
  const thingOf = (i: number): Thing | undefined => ((meant[i] as number) < 0 ? undefined : known.thing(meant[i] as number));
  const clusters = clusterMentions(
    drafts.map((d, i) => {
      const thing = thingOf(i);
      const name = thing ? fullName(thing) : (names[i] as string);
      return { type: d.type, name, key: keyOf(name), surfaceKey: keyOf(unitsNorm(doc, d.first, d.end)), id: d.match?.id ?? thing?.id };
    }),
  );
  const gone = referenceDate !== null && referenceDate >= REFORM_DAY;
  return drafts.map((d, i) => {
    const thing = thingOf(i);
    const successor = thing && gone ? known.successorOf(meant[i] as number) : -1;
    const after = successor < 0 ? undefined : known.thing(successor);
    const id = d.match?.id ?? thing?.id;
    const level = d.type === 'LOC' ? levelOf(keys[i] as string, thing) : undefined;
    const entity: Entity = {
      start: doc.start[d.first] as number,
      end: doc.end[d.end - 1] as number,
      text: unitText(doc, d.first, d.end),
      type: d.type,
      name: thing ? fullName(thing) : (names[i] as string),
      ...(id === undefined ? {} : { id }),
      ...(after?.id === undefined ? {} : { successor: { id: after.id, name: fullName(after) } }),
      ...(level === undefined ? {} : { level }),
      cluster: clusters[i] as number,
      confidence: d.confidence,
    };
    return { first: d.first, end: d.end, entity };
  });
}

/** What a place is: as the gazetteer says, else as the word before its name tells. */
function levelOf(key: string, thing: Thing | undefined): NonNullable<Entity['level']> {
  return thing?.level ?? splitPlace(key).level ?? 'other';
}

/** `nameKey` that looks at each name of a text once. */
function createKeys(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    let key = known.get(name);
    if (key === undefined) {
      key = nameKey(name);
      known.set(name, key);
    }
    return key;
  };
}

/** The names of a text. Any string; malformed options throw a TypeError. */
export function findEntities(text: string, options?: ExtractOptions): Entity[] {
  checkText(text);
  const checked = checkOptions(options);
  const doc = readDocument(text);
  return findEntityMentions(doc, segment(doc, checked.words), findAbbreviationMentions(doc, checked), checked, null).map((found) => found.entity);
}
