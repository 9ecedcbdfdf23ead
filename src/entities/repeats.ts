/**
 * What the mentions of a name say of each other. In: a document and the names of a first reading. Out: what is added to the
 * scores of labels where the words of a name stand again, for a second reading: words that are a name of a type elsewhere in
 * the text are likely so here. Of what is sure already nothing is said.
 */
import { combineHashes, type Document } from '../text/index.js';
import { hashOf, isCapitalised, MAX_UNITS, SURE } from './consistency.js';
import { beginLabel, ENTITY_TYPES, insideLabel, LABEL_COUNT } from './labels.js';
import type { TaggedName } from './tagger.js';
import { SCALE } from './weights.js';

/** What certainty that the words are a name elsewhere adds to a label of that type. */
const NAME_WEIGHT = 1.5 * SCALE;
/** One other mention is worth half of many. */
const DOUBT = 1;
/** Mentions that say less together say nothing. */
const LEAST_VOTES = 0.7;

/** What is added to scores: of a unit by its row, 0 where nothing is. */
export interface Hints {
  readonly row: Int32Array;
  /** `LABEL_COUNT` numbers a row. */
  readonly scores: number[];
}

/** The words of a name, in whatever case. */
interface Form {
  readonly length: number;
  /** By type the sum of the confidences. */
  readonly votes: Float64Array;
  /** Where the words stand, as a name or not. */
  readonly places: number[];
}

function collectForms(doc: Document, names: readonly TaggedName[]): Map<number, Form> {
  const forms = new Map<number, Form>();
  const firsts = new Set<number>();
  let longest = 0;
  for (const { first, end, type, confidence } of names) {
    const length = end - first;
    if (length > MAX_UNITS) continue;
    const hash = hashOf(doc, first, end);
    let form = forms.get(hash);
    if (!form) {
      form = { length, votes: new Float64Array(ENTITY_TYPES.length), places: [] };
      forms.set(hash, form);
    }
    form.votes[type] = (form.votes[type] as number) + confidence;
    firsts.add(doc.hash[first] as number);
    longest = Math.max(longest, length);
  }
  for (let i = 0; i < doc.count; i++) {
    if (!firsts.has(doc.hash[i] as number)) continue;
    let hash = 0;
    let capital = false;
    for (let k = i; k < doc.count && k < i + longest; k++) {
      hash = k === i ? (doc.hash[k] as number) : combineHashes(hash, doc.hash[k] as number);
      capital ||= isCapitalised(doc, k);
      const form = capital ? forms.get(hash) : undefined;
      if (form?.length === k + 1 - i) form.places.push(i);
    }
  }
  return forms;
}

function add({ row, scores }: Hints, unit: number, label: number, score: number): void {
  let at = row[unit] as number;
  if (at === 0) {
    at = scores.length / LABEL_COUNT;
    row[unit] = at;
    for (let l = 0; l < LABEL_COUNT; l++) scores.push(0);
  }
  at = at * LABEL_COUNT + label;
  scores[at] = (scores[at] as number) + score;
}

/** What the names say of each other; nothing where none stands twice. */
export function hintsOf(doc: Document, names: readonly TaggedName[]): Hints | undefined {
  const nameAt = new Map(names.map((name) => [name.first, name]));
  const sure = new Uint8Array(doc.count);
  for (const { first, end, confidence } of names) if (confidence > SURE) sure.fill(1, first, end);
  // row 0 is that of no unit
  const hints: Hints = { row: new Int32Array(doc.count), scores: new Array<number>(LABEL_COUNT).fill(0) };
  for (const { length, votes, places } of collectForms(doc, names).values()) {
    const others = places.length - 1;
    for (const first of others > 0 ? places : []) {
      if (sure[first] && sure[first + length - 1]) continue;
      const there = nameAt.get(first);
      const own = there?.end === first + length ? there : undefined;
      for (let type = 0; type < votes.length; type++) {
        const said = (votes[type] as number) - (own?.type === type ? own.confidence : 0);
        if (said < LEAST_VOTES) continue;
        const score = Math.round((NAME_WEIGHT * said) / (others + DOUBT));
        for (let i = first; i < first + length; i++) add(hints, i, i === first ? beginLabel(type) : insideLabel(type), score);
      }
    }
  }
  return hints.scores.length > LABEL_COUNT ? hints : undefined;
}
