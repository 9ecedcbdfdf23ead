/**
 * What the rankers of the facts room learn from: the marked figures of passages as scenes, and for each part of a figure the
 * choice among its candidates. In: passages. Out: examples; choices with the features of every candidate and which are right.
 */
import { ChunkKind, chunksOf } from '../../src/facts/chunks.js';
import { eachHolder } from '../../src/facts/figure-holder.js';
import { eachTime } from '../../src/facts/figure-time.js';
import { itemsOf } from '../../src/facts/items.js';
import { eachNoun } from '../../src/facts/noun-phrase.js';
import { eachVerb } from '../../src/facts/predicate.js';
import type { EachCandidate } from '../../src/facts/ranker.js';
import { kindNumber, type Scene } from '../../src/facts/scene.js';
import type { SentenceView } from '../../src/facts/sentence-view.js';
import type { GoldPassage, MarkedFigure } from './gold-findings.js';
import { type Choice, copyFeatures } from './rank-training.js';

export interface Example {
  readonly passage: GoldPassage;
  readonly figure: MarkedFigure;
  readonly scene: Scene;
  readonly view: SentenceView;
  readonly isTree: boolean;
}

export interface PartChoice extends Choice {
  /** What each candidate is: a chunk, of a holder an item; -1 for none. */
  readonly at: readonly number[];
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A figure without a marked part may have one that the reader left out. */
const NONE_WEIGHT = 0.2;
/** The treebank's heads follow other conventions than the readers of figures. */
const TREE_WEIGHT = 0.3;
/** Of verbs the treebank, and readers who saw no facts of the package, count more than those who corrected its facts. */
const VERB_WEIGHT = 2;
const OPTIONAL_WEIGHT = 0.3;
/** Readers mark a time where the figure's own clause gives it, and often leave it out where its sentence does. */
const NO_TIME_WEIGHT = 0.08;
const NO_TIME_READ_WEIGHT = 0.2;

/** The scenes of all marked figures of a passage. */
export function* examplesOf(passage: GoldPassage, isTree = false): Generator<Example> {
  const { findings, figures } = passage;
  const items = itemsOf(findings);
  let from = 0;
  for (const [sentence, to] of items.sentenceEnds.entries()) {
    const chunks = chunksOf(items, from, to);
    const view = { doc: findings.doc, findings, items, sentence, from, to, chunks };
    for (const [at, chunk] of chunks.entries()) {
      const quantity = chunk.kind === ChunkKind.Quantity ? findings.quantities[chunk.ref] : undefined;
      const figure = quantity && figures.find(({ start }) => start === quantity.quantity.start);
      if (figure) yield { passage, figure, isTree, view, scene: { findings, items, chunks, at, figure: quantity, kind: kindNumber(quantity) } };
    }
    from = to;
  }
}

export const chunkStretch = ({ findings: { doc }, items, chunks }: Scene, chunk: number): Stretch => {
  const { first, end } = chunks[chunk] as { first: number; end: number };
  return { start: doc.start[items.first[first] as number] as number, end: doc.end[(items.end[end - 1] as number) - 1] as number };
};

/** Every occurrence of a marked part in the figure's line. */
function occurrences(text: string, figure: MarkedFigure, surface: string): Stretch[] {
  const found: Stretch[] = [];
  for (let at = text.indexOf(surface, figure.lineStart); at >= 0 && at + surface.length <= figure.lineEnd; at = text.indexOf(surface, at + 1)) {
    found.push({ start: at, end: at + surface.length });
  }
  return found;
}

function collect({ passage, figure, isTree }: Example, isMarked: boolean, noneWeight: number, each: EachCandidate): Omit<PartChoice, 'right'> {
  const candidates: Int32Array[] = [];
  const at: number[] = [];
  each((index, features) => {
    at.push(index);
    candidates.push(copyFeatures(features));
  });
  const weight = !figure.isFigure ? 0 : (figure.gold.opt ? OPTIONAL_WEIGHT : isMarked || figure.marks.none ? 1 : noneWeight) * (isTree ? TREE_WEIGHT : 1);
  return { id: passage.id, candidates, at, weight };
}

/** Right is the candidate nearest to the figure that overlaps the marked part, or `none` where nothing is marked. */
function phraseChoice(example: Example, marked: string | undefined, each: EachCandidate): PartChoice {
  const { passage, figure, scene } = example;
  const places = marked ? occurrences(passage.findings.doc.text, figure, marked) : [];
  const choice = collect(example, marked !== undefined, figure.marks.none ? 1 : NONE_WEIGHT, each);
  const overlaps = choice.at.map((chunk) => {
    if (chunk < 0) return false;
    const span = chunkStretch(scene, chunk);
    return places.some((place) => place.start < span.end && span.start < place.end);
  });
  const distance = (i: number): number => Math.abs((choice.at[i] as number) - scene.at);
  const nearest = overlaps.reduce((best, overlap, i) => (overlap && (best < 0 || distance(i) < distance(best)) ? i : best), -1);
  return { ...choice, right: choice.at.map((chunk, i) => (marked ? i === nearest : chunk < 0)) };
}

export const nounChoice = (example: Example): PartChoice => phraseChoice(example, example.figure.gold.noun, (visit) => eachNoun(example.scene, visit));

export function verbChoice(example: Example, noun: number): PartChoice {
  const choice = phraseChoice(example, example.figure.gold.pred, (visit) => eachVerb(example.scene, noun, visit));
  return { ...choice, weight: choice.weight * (example.figure.marks.none ? 1 : VERB_WEIGHT) };
}

/** Right are all times with the marked value; undefined where the reader marked no times. */
export function timeChoice(example: Example, verb: number): PartChoice | undefined {
  const { figure, scene } = example;
  const { when } = figure.gold;
  if (!figure.marks.when) return undefined;
  const choice = collect(example, when !== undefined, figure.marks.none ? NO_TIME_READ_WEIGHT : NO_TIME_WEIGHT, (visit) => eachTime(scene, verb, visit));
  const timeOf = (at: number): string | undefined => scene.findings.times[scene.chunks[at]?.ref ?? -1]?.expression.value;
  return { ...choice, right: choice.at.map((at) => (at < 0 ? when === undefined : timeOf(at) === when)) };
}

/** Right are all names that are or hold the marked holder; undefined where the reader marked no holders. */
export function holderChoice(example: Example, noun: number, verb: number): PartChoice | undefined {
  const { figure, scene } = example;
  const { holder } = figure.gold;
  if (!figure.marks.holder) return undefined;
  const choice = collect(example, holder !== undefined, 1, (visit) => eachHolder(scene, noun, verb, visit));
  const nameOf = (item: number): string => scene.findings.entities[scene.items.ref[item] as number]?.entity.text ?? '';
  return {
    ...choice,
    right: choice.at.map((item) =>
      item < 0 || holder === undefined ? item < 0 && holder === undefined : holder.includes(nameOf(item)) || nameOf(item).includes(holder),
    ),
  };
}
