/**
 * The recipe of the segmenter: one pass over the silver text, then passes over the gold one. In: a profile (the sizes of
 * the shipped models) and gold sentences. Out: weights as int8 levels.
 */
import { FULL_CLEAR } from '../../src/words/full.js';
import type { Lexicon } from '../../src/words/lexicon.js';
import { LITE_CLEAR } from '../../src/words/lite.js';
import type { Corpus } from './corpus.js';
import { type Manners, toCorpus } from './data.js';
import { createLearner, type Learner, quantise, train } from './learner.js';
import { createRandom, type GoldSentence } from './sentences.js';

export interface Profile {
  readonly name: 'full' | 'lite';
  /** The table of weights has 2^bits entries. */
  readonly bits: number;
  /** A level of a weight. */
  readonly scale: number;
  /** The `clear` of its `SegmenterModel`, in levels. */
  readonly clear: number;
}

export const PROFILES: readonly Profile[] = [
  { name: 'full', bits: 18, scale: 0.1, clear: FULL_CLEAR },
  { name: 'lite', bits: 15, scale: 0.16, clear: LITE_CLEAR },
];

export const LEVELS = 31;
const SEED = 1;
const SILVER_MANNERS: Manners = { published: 0.5, capitals: 0.03, plain: 0.08 };
const GOLD_MANNERS: Manners = { published: 0.3, capitals: 0.02, plain: 0.05 };

export const writeSilver = (silver: readonly GoldSentence[], lexicon: Lexicon): Corpus =>
  toCorpus(silver, lexicon, SILVER_MANNERS, createRandom(SEED), silver.length * 45);

/** What the silver text teaches; `trainGold` goes on from a copy of it. */
export function trainSilver(silver: Corpus, lexicon: Lexicon, { bits }: Profile): Learner {
  const learner = createLearner(bits, lexicon);
  train(learner, silver, { rate: 0.1, passes: 1, doubted: 0.1 });
  return learner;
}

export function trainGold(learner: Learner, gold: readonly GoldSentence[]): void {
  const corpus = toCorpus(gold, learner.lexicon, GOLD_MANNERS, createRandom(SEED + 1), gold.length * 60 + 1000);
  train(learner, corpus, { rate: 0.1, passes: 3, memory: 0 });
}

export const toLevels = (learner: Learner, { scale }: Profile): Int8Array => quantise(learner.weights, LEVELS, scale);
