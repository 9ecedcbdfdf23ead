/**
 * The words that tell how a figure, a role or an event is stated. In: a document and a unit. Out: the longest word of the
 * tables that begins there, and its classes as bits. Words are compared by their hashes alone: they decide no value.
 */
import { EVENT_VERBS } from '../data/event-verbs.js';
import { FACT_WORDS } from '../data/fact-words.js';
import { ROLE_WORDS } from '../data/roles.js';
import { combineHashes, type Document, hashSyllable } from '../text/index.js';

/** Bits of a word of `data/fact-words.tsv`. */
export const enum FactWord {
  Up = 1 << 0,
  Down = 1 << 1,
  Reach = 1 << 2,
  Dim = 1 << 3,
  Exist = 1 << 4,
  Copula = 1 << 5,
  Cause = 1 << 6,
  Say = 1 << 7,
  Source = 1 << 8,
  Aux = 1 << 9,
  Passive = 1 << 10,
  Neg = 1 << 11,
  Plan = 1 << 12,
  Possible = 1 << 13,
  Ask = 1 << 14,
  Clause = 1 << 15,
  Prep = 1 << 16,
  Of = 1 << 17,
  Conj = 1 << 18,
  Compare = 1 << 19,
  DetPost = 1 << 20,
  DetPre = 1 << 21,
  Attr = 1 << 22,
  Person = 1 << 23,
  Prison = 1 << 24,
  Sentence = 1 << 25,
  /** A direction after a verb: `bước qua`, `xông vào`, `đưa ra`. */
  Towards = 1 << 26,
  /** A compound noun with a verb in it: `trận đấu`, `người dùng`. */
  Noun = 1 << 27,
  /** A noun that a verb right after it modifies: `cuộc [thử]`, `tỷ lệ [ủng hộ]`, `thủ tục [cấp phép]`. */
  Nominal = 1 << 28,
}

/** Bits of a word of `data/roles.tsv`. */
export const enum RoleWord {
  Head = 1 << 0,
  Rank = 1 << 1,
  Prefix = 1 << 2,
  Suffix = 1 << 3,
  Domain = 1 << 4,
  Former = 1 << 5,
  Acting = 1 << 6,
  Elect = 1 << 7,
  Appoint = 1 << 8,
  Address = 1 << 9,
  Weak = 1 << 10,
  Org = 1 << 11,
  After = 1 << 12,
}

/** Bits of a verb of `data/event-verbs.tsv`. */
export const enum EventVerb {
  Act = 1 << 0,
  Object = 1 << 1,
  Happen = 1 << 2,
}

const EVENT_BITS: Readonly<Record<keyof typeof EVENT_VERBS, number>> = { act: EventVerb.Act, object: EventVerb.Object, happen: EventVerb.Happen };

const FACT_BITS: Readonly<Record<keyof typeof FACT_WORDS, number>> = {
  up: FactWord.Up,
  down: FactWord.Down,
  reach: FactWord.Reach,
  dim: FactWord.Dim,
  exist: FactWord.Exist,
  copula: FactWord.Copula,
  cause: FactWord.Cause,
  say: FactWord.Say,
  source: FactWord.Source,
  aux: FactWord.Aux,
  passive: FactWord.Passive,
  neg: FactWord.Neg,
  plan: FactWord.Plan,
  possible: FactWord.Possible,
  ask: FactWord.Ask,
  clause: FactWord.Clause,
  prep: FactWord.Prep,
  of: FactWord.Of,
  conj: FactWord.Conj,
  compare: FactWord.Compare,
  detpost: FactWord.DetPost,
  detpre: FactWord.DetPre,
  attr: FactWord.Attr,
  person: FactWord.Person,
  prison: FactWord.Prison,
  sentence: FactWord.Sentence,
  towards: FactWord.Towards,
  noun: FactWord.Noun,
  nominal: FactWord.Nominal,
};

const ROLE_BITS: Readonly<Record<keyof typeof ROLE_WORDS, number>> = {
  head: RoleWord.Head,
  rank: RoleWord.Rank,
  prefix: RoleWord.Prefix,
  suffix: RoleWord.Suffix,
  domain: RoleWord.Domain,
  former: RoleWord.Former,
  acting: RoleWord.Acting,
  elect: RoleWord.Elect,
  appoint: RoleWord.Appoint,
  address: RoleWord.Address,
  weak: RoleWord.Weak,
  org: RoleWord.Org,
  after: RoleWord.After,
};

/** Open addressing by hash: pairs of a hash and its classes; a place without classes is free. */
type Lexicon = Int32Array;

/** Beside the classes: a longer word begins with this one, or with these syllables of none. */
const GOES_ON = 1 << 30;

/** Where the pair of a hash stands, or would. */
function placeOf(lexicon: Lexicon, hash: number): number {
  const mask = lexicon.length - 2;
  let place = (hash << 1) & mask;
  while (lexicon[place + 1] !== 0 && lexicon[place] !== hash) place = (place + 2) & mask;
  return place;
}

/** Hash of a word's syllables and marks; `gđ/tp` and `đ/c` are read as the scan cuts them. */
const parts = (word: string): number[] => word.split(' ').map(hashSyllable);

function buildLexicon<Class extends string>(words: Readonly<Record<Class, string>>, bitsOf: Readonly<Record<Class, number>>): Lexicon {
  const classes = new Map<number, number>();
  const add = (hash: number, bits: number): void => {
    classes.set(hash, (classes.get(hash) ?? 0) | bits);
  };
  for (const name of Object.keys(words) as Class[]) {
    for (const word of words[name].split('|')) {
      const hashes = parts(word);
      let hash = hashes[0] as number;
      for (let i = 1; i < hashes.length; i++) {
        add(hash, GOES_ON);
        hash = combineHashes(hash, hashes[i] as number);
      }
      add(hash, bitsOf[name]);
    }
  }
  // at least half of the places stay free
  const lexicon = new Int32Array(2 << (33 - Math.clz32(classes.size)));
  for (const [hash, bits] of classes) {
    const place = placeOf(lexicon, hash);
    lexicon[place] = hash;
    lexicon[place + 1] = bits;
  }
  return lexicon;
}

const FACT_LEXICON = buildLexicon(FACT_WORDS, FACT_BITS);
const ROLE_LEXICON = buildLexicon(ROLE_WORDS, ROLE_BITS);
const EVENT_LEXICON = buildLexicon(EVENT_VERBS, EVENT_BITS);

/** A word found at a unit: its number of units (0: none) and its classes. */
export interface Match {
  length: number;
  bits: number;
}

/** The longest word of a lexicon that begins at `unit` and ends before `limit`, written into `match`. */
function longest(lexicon: Lexicon, doc: Document, unit: number, limit: number, match: Match): boolean {
  match.length = 0;
  match.bits = 0;
  let hash = doc.hash[unit] as number;
  for (let length = 1; ; length++) {
    const found = lexicon[placeOf(lexicon, hash) + 1] as number;
    if ((found & ~GOES_ON) !== 0) {
      match.length = length;
      match.bits = found & ~GOES_ON;
    }
    if ((found & GOES_ON) === 0 || unit + length >= limit) return match.length > 0;
    hash = combineHashes(hash, doc.hash[unit + length] as number);
  }
}

export const factWordAt = (doc: Document, unit: number, limit: number, match: Match): boolean => longest(FACT_LEXICON, doc, unit, limit, match);
export const roleWordAt = (doc: Document, unit: number, limit: number, match: Match): boolean => longest(ROLE_LEXICON, doc, unit, limit, match);
export const eventVerbAt = (doc: Document, unit: number, limit: number, match: Match): boolean => longest(EVENT_LEXICON, doc, unit, limit, match);
