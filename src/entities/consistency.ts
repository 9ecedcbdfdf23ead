/**
 * A name seen surely once is the same name elsewhere in the text. In: a document and the names that the model saw. Out:
 * the same names, with mentions added where a sure name stands again unseen (`Tuấn khai…` after `Phan Văn Tuấn`), and
 * doubtful types set to those of the sure mentions.
 */
import { combineHashes, type Document, Shape, UnitKind } from '../text/index.js';
import { ENTITY_TYPES } from './labels.js';
import type { TaggedName } from './tagger.js';

const PERSON = ENTITY_TYPES.indexOf('PER');
const SURE = 0.75;
const MAX_UNITS = 8;
/** How sure a repeated mention is. */
const REPEATED = 0.7;

const isCapitalised = (doc: Document, i: number): boolean =>
  i >= 0 && i < doc.count && doc.kind[i] === UnitKind.Word && doc.shape[i] !== Shape.Lower && doc.shape[i] !== Shape.Uncased;

function hashOf(doc: Document, first: number, end: number): number {
  let hash = doc.hash[first] as number;
  for (let i = first + 1; i < end; i++) hash = combineHashes(hash, doc.hash[i] as number);
  return hash;
}

/** What the sure mentions of one form say: by type the sum of their confidences. */
type Votes = Float64Array;

/** Votes of all mentions, by the hash of their units. */
function countVotes(doc: Document, names: readonly TaggedName[]): Map<number, Votes> {
  const votes = new Map<number, Votes>();
  for (const { first, end, type, confidence } of names) {
    if (end - first > MAX_UNITS) continue;
    const hash = hashOf(doc, first, end);
    const own = votes.get(hash) ?? new Float64Array(ENTITY_TYPES.length);
    own[type] = (own[type] as number) + confidence;
    votes.set(hash, own);
  }
  return votes;
}

function winner(votes: Votes): number {
  let best = 0;
  for (let t = 1; t < votes.length; t++) if ((votes[t] as number) > (votes[best] as number)) best = t;
  return best;
}

/** Sets the type of doubtful mentions to that which the same form has surely elsewhere. */
function agreeOnTypes(doc: Document, names: TaggedName[]): void {
  const votes = countVotes(doc, names);
  for (const name of names) {
    if (name.end - name.first > MAX_UNITS || name.confidence > SURE) continue;
    const own = votes.get(hashOf(doc, name.first, name.end));
    if (!own) continue;
    const best = winner(own);
    if (best !== name.type && (own[best] as number) > 2 * (own[name.type] as number)) {
      name.type = best;
      name.confidence = REPEATED;
    }
  }
}

/** Given names of the persons named in full, by the hash of their last syllable. */
function givenNames(doc: Document, names: readonly TaggedName[]): Set<number> {
  const given = new Set<number>();
  for (const { first, end, type, confidence } of names) {
    if (type === PERSON && end - first >= 2 && end - first <= 4 && confidence > SURE && isCapitalised(doc, end - 1)) given.add(doc.hash[end - 1] as number);
  }
  return given;
}

/** Names of a document made to agree with each other; sorted, not overlapping. */
export function agree(doc: Document, names: TaggedName[]): TaggedName[] {
  agreeOnTypes(doc, names);
  const votes = countVotes(
    doc,
    names.filter((name) => name.confidence > SURE),
  );
  const starts = new Set<number>();
  for (const { first, confidence } of names) if (confidence > SURE) starts.add(doc.hash[first] as number);
  const given = givenNames(doc, names);
  const added: TaggedName[] = [];
  let n = 0;
  for (let i = 0; i < doc.count; i++) {
    while (n < names.length && (names[n] as TaggedName).end <= i) n++;
    const next = names[n];
    if (next && next.first <= i) {
      i = next.end - 1;
      continue;
    }
    if (!isCapitalised(doc, i) || isCapitalised(doc, i - 1)) continue;
    const limit = Math.min(next ? next.first : doc.count, i + MAX_UNITS);
    let found = 0;
    let type = 0;
    if (starts.has(doc.hash[i] as number)) {
      let hash = 0;
      for (let end = i + 1; end <= limit; end++) {
        hash = end === i + 1 ? (doc.hash[i] as number) : combineHashes(hash, doc.hash[end - 1] as number);
        const own = votes.get(hash);
        if (own && !isCapitalised(doc, end)) {
          found = end;
          type = winner(own);
        }
      }
    }
    if (found === 0 && i < limit && given.has(doc.hash[i] as number) && !isCapitalised(doc, i + 1) && doc.shape[i] === Shape.Title) {
      found = i + 1;
      type = PERSON;
    }
    if (found === 0) continue;
    added.push({ first: i, end: found, type, confidence: REPEATED });
    i = found - 1;
  }
  return added.length === 0 ? names : [...names, ...added].sort((a, b) => a.first - b.first);
}
