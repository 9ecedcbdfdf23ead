/**
 * The recipe of the segmenter: one pass over the silver text, then passes over the gold one; the mean of several runs. In: a profile (what the
 * shipped models are for, and their sizes) and gold sentences. Out: weights as int8 levels.
 */
import { FULL_CLEAR } from '../../src/words/full.js';
import { createLexicon, type Lexicon, PAIR_BITS } from '../../src/words/lexicon.js';
import { LITE_CLEAR } from '../../src/words/lite.js';
import { PLAIN_CLEAR } from '../../src/words/plain.js';
import type { SegmenterModel } from '../../src/words/segment.js';
import type { Corpus, Lexicons } from './corpus.js';
import { type Manners, readLexiconSlots, toCorpus } from './data.js';
import { copyLearner, createLearner, type Learner, quantise, train } from './learner.js';
import { createRandom, type GoldSentence, shuffle } from './sentences.js';

export interface Profile {
  readonly name: 'full' | 'lite' | 'plain';
  /** What it cuts: sentences with diacritics, those without, or both. */
  readonly cuts: { readonly accented: boolean; readonly plain: boolean };
  /** Shares of silver and gold sentences that are written without diacritics. */
  readonly plain: { readonly silver: number; readonly gold: number };
  /** The table of weights has 2^bits entries. */
  readonly bits: number;
  /** A level of a weight. */
  readonly scale: number;
  /** The `clear` of its `SegmenterModel`, in levels. */
  readonly clear: number;
}

export const PROFILES: readonly Profile[] = [
  { name: 'full', cuts: { accented: true, plain: false }, plain: { silver: 0, gold: 0 }, bits: 18, scale: 0.08, clear: FULL_CLEAR },
  { name: 'plain', cuts: { accented: false, plain: true }, plain: { silver: 1, gold: 1 }, bits: 14, scale: 0.3, clear: PLAIN_CLEAR },
  { name: 'lite', cuts: { accented: true, plain: true }, plain: { silver: 0.08, gold: 0.05 }, bits: 15, scale: 0.16, clear: LITE_CLEAR },
];

/** The lexicon of text with diacritics, and the pairs of syllables of text without. */
export interface RecipeLexicons {
  readonly words: Lexicon;
  readonly pairs: Lexicon;
}

export function readLexicons(silver: readonly GoldSentence[]): RecipeLexicons {
  const { words, prefixes, pairs } = readLexiconSlots(silver);
  return { words: createLexicon(words, prefixes), pairs: createLexicon(pairs, [], PAIR_BITS) };
}

const LEVELS = 31;
/** Trainings, each in an order of its own, whose mean is taken: it errs less than one, and packs better. */
const RUNS = 4;

/** The sentences that a profile cuts, in an order and in manners that the seed draws. */
function writeCorpus(sentences: readonly GoldSentence[], lexicon: Lexicon, { cuts }: Profile, manners: Manners, seed: number): Corpus {
  const lexicons: Lexicons = { ...(cuts.accented && { accented: lexicon }), ...(cuts.plain && { plain: lexicon }) };
  const random = createRandom(seed);
  return toCorpus(shuffle(sentences, random), lexicons, manners, random, sentences.length * 60 + 1000);
}

/** What the silver text teaches, a learner a run. */
export function trainSilver(silver: readonly GoldSentence[], lexicons: RecipeLexicons, profile: Profile): Learner[] {
  const { bits, cuts, plain } = profile;
  const lexicon = cuts.accented ? lexicons.words : lexicons.pairs;
  return Array.from({ length: RUNS }, (_, run) => {
    const learner = createLearner(bits, lexicon);
    train(learner, writeCorpus(silver, lexicon, profile, { published: 0.5, capitals: 0.03, plain: plain.silver }, 2 * run + 1), {
      rate: 0.1,
      passes: 1,
      doubted: 0.1,
    });
    return learner;
  });
}

/** The model that learners are with the gold: the mean of their weights. They stay as they are. */
export function trainGold(learners: readonly Learner[], gold: readonly GoldSentence[], profile: Profile): SegmenterModel {
  const lexicon = (learners[0] as Learner).lexicon;
  const mean = new Float32Array(1 << profile.bits);
  for (const [run, base] of learners.entries()) {
    const learner = copyLearner(base);
    const corpus = writeCorpus(gold, lexicon, profile, { published: 0.3, capitals: 0.02, plain: profile.plain.gold }, 2 * run + 2);
    train(learner, corpus, { rate: 0.1, passes: 3, memory: 0 });
    for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] as number) + (learner.weights[i] as number) / learners.length;
  }
  return { weights: quantise(mean, LEVELS, profile.scale), lexicon, clear: profile.clear };
}
