/**
 * A name seen surely once is the same name elsewhere in the text. In: a document and the names that the model saw. Out:
 * the same names, with mentions added where a sure name stands again unseen (`Tuấn khai…` after `Phan Văn Tuấn`), and
 * doubtful types set to those of the sure mentions.
 */
import { combineHashes, type Document, hashSyllable, isVietnameseSyllable, Shape, sentenceOf, sentenceStart, UnitKind, unitText } from '../text/index.js';
import type { Words } from '../words/index.js';
import { ENTITY_TYPES } from './labels.js';
import type { TaggedName } from './tagger.js';

const PERSON = ENTITY_TYPES.indexOf('PER');
/** From this confidence on a name tells of others. */
export const SURE = 0.75;
/** Longer names are not looked for again. */
export const MAX_UNITS = 8;
/** How sure a repeated mention is. */
const REPEATED = 0.7;

export const isCapitalised = (doc: Document, i: number): boolean =>
  i >= 0 && i < doc.count && doc.kind[i] === UnitKind.Word && doc.shape[i] !== Shape.Lower && doc.shape[i] !== Shape.Uncased;

/** Of the words of units, in whatever case. */
export function hashOf(doc: Document, first: number, end: number): number {
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

/** Parts by which persons named in full are named again: the last syllable, of foreigners (`Selena Gomez`) the first too. */
function givenNames(doc: Document, names: readonly TaggedName[]): Set<number> {
  const given = new Set<number>();
  for (const { first, end, type, confidence } of names) {
    if (type !== PERSON || end - first < 2 || end - first > 4 || confidence <= SURE || !isCapitalised(doc, end - 1)) continue;
    given.add(doc.hash[end - 1] as number);
    if (!isVietnameseSyllable(unitText(doc, first)) && !isVietnameseSyllable(unitText(doc, end - 1))) given.add(doc.hash[first] as number);
  }
  return given;
}

/** Units of words of several syllables, small letters among them: `Thắng trận` is no person named Thắng. */
function insideWords(doc: Document, words: Words): Uint8Array {
  const inside = new Uint8Array(doc.count);
  for (let w = 0; w < words.count; w++) {
    const first = words.first[w] as number;
    const end = words.first[w + 1] as number;
    if (end - first > 1 && doc.shape[end - 1] === Shape.Lower) inside.fill(1, first, end);
  }
  return inside;
}

const ADDRESS_WORDS = new Set(['ông', 'bà', 'anh', 'chị', 'cô', 'chú', 'bác', 'em', 'cậu', 'thầy', 'cụ', 'cháu', 'bé'].map(hashSyllable));

/** `Anh Hào khẳng định`: a capital that only opens the sentence makes no part of a name that the text gives without it. */
function dropAddressWords(doc: Document, names: TaggedName[], given: ReadonlySet<number>): void {
  for (const name of names) {
    if (name.type !== PERSON || name.end - name.first !== 2 || !ADDRESS_WORDS.has(doc.hash[name.first] as number)) continue;
    const opens = sentenceStart(doc, sentenceOf(doc, name.first)) === name.first;
    if (opens && given.has(doc.hash[name.first + 1] as number)) name.first++;
  }
}

const ORGANIZATION = ENTITY_TYPES.indexOf('ORG');
/** The words that stand before the name of a club; few clubs are named after a person who is in the news with them. */
const CLUB_HEADS = ['clb', 'câu lạc bộ'].map((head) => head.split(' ').map(hashSyllable));

/** `CLB Hoàng Mai`: what looks like a person elsewhere in the text, `Hoàng Mai thắng`, is the club. */
function agreeOnClubs(doc: Document, names: readonly TaggedName[]): void {
  const clubs = new Set<number>();
  for (const { first, end, type } of names) {
    if (type !== ORGANIZATION || end - first > MAX_UNITS) continue;
    const head = CLUB_HEADS.find((hashes) => hashes.every((hash, i) => doc.hash[first + i] === hash));
    if (head && end - first > head.length + 1) clubs.add(hashOf(doc, first + head.length, end));
  }
  if (clubs.size === 0) return;
  for (const name of names) {
    if (name.type !== PERSON || name.end - name.first > MAX_UNITS || ADDRESS_WORDS.has(doc.hash[name.first - 1] as number)) continue;
    if (clubs.has(hashOf(doc, name.first, name.end))) name.type = ORGANIZATION;
  }
}

/** Names of a document made to agree with each other; sorted, not overlapping. */
export function agree(doc: Document, words: Words, names: TaggedName[]): TaggedName[] {
  const given = givenNames(doc, names);
  dropAddressWords(doc, names, given);
  agreeOnTypes(doc, names);
  agreeOnClubs(doc, names);
  const votes = countVotes(
    doc,
    names.filter((name) => name.confidence > SURE),
  );
  const starts = new Set<number>();
  for (const { first, confidence } of names) if (confidence > SURE) starts.add(doc.hash[first] as number);
  const inside = insideWords(doc, words);
  const added: TaggedName[] = [];
  let n = 0;
  for (let i = 0; i < doc.count; i++) {
    while (n < names.length && (names[n] as TaggedName).end <= i) n++;
    const next = names[n];
    if (next && next.first <= i) {
      i = next.end - 1;
      continue;
    }
    if (!isCapitalised(doc, i) || isCapitalised(doc, i - 1) || inside[i]) continue;
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
