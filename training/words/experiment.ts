import { removeDiacritics } from '../../src/text/index.js';
import { scoreCorpus } from './corpus.js';
import { readLexicon, readSilver, testCorpus, toCorpus } from './data.js';
import { copyLearner, createLearner, decide, type Learner, quantise, train } from './learner.js';
import { createRandom, type GoldSentence, readConllu, readSeg } from './sentences.js';

const env = (name: string, fallback: number): number => Number(process.env[name] ?? fallback);
const bits = env('BITS', 18);
const clock = (label: string): void => console.log(((performance.now() - t0) / 1000).toFixed(1), label);
const t0 = performance.now();
const lexicon = readLexicon();
const random = createRandom(1);
const silver = readSilver(env('SILVER', 1e9));
clock('silver read');
const silverCorpus = toCorpus(silver, lexicon, { published: 0.5, capitals: env('CAPS', 0.03), plain: env('PLAIN', 0.08) }, random, silver.length * 45);
clock(`silver units ${silverCorpus.context.length}`);
const base = createLearner(bits, lexicon);
train(base, silverCorpus, { rate: env('RATE', 0.3), passes: env('PASSES', 1), decay: env('DECAY', 0) });
clock('silver trained');
const vlsp = readSeg('corpora/treebank/vlsp-sample.seg');
const vtbTrain = readConllu('corpora/treebank/vtb-train.conllu');
const vtbDev = readConllu('corpora/treebank/vtb-dev.conllu');
const levels = env('LEVELS', 31);
const report = (name: string, learner: Learner, sentences: GoldSentence[]): number => {
  const q = { ...learner, weights: quantise(learner.weights, levels, env('SCALE', 0.08)) };
  const corpus = testCorpus(sentences, lexicon);
  const full = scoreCorpus(corpus, decide(learner, corpus)).f1;
  const s = scoreCorpus(corpus, decide(q, corpus));
  console.log(name, 'float', full.toFixed(2), 'int', s.f1.toFixed(2), 'P', s.precision.toFixed(2), 'R', s.recall.toFixed(2));
  return s.f1;
};
report('silver only: vlsp', base, vlsp);
report('silver only: vtb-dev', base, vtbDev);
const goldPass = (learner: Learner, sentences: GoldSentence[]): void => {
  const corpus = toCorpus(sentences, lexicon, { published: 0.3, capitals: 0.02, plain: 0.05 }, random, sentences.length * 60 + 1000);
  train(learner, corpus, { rate: env('GRATE', 0.1), passes: env('GPASSES', 3), fresh: env('FRESH', 0) === 1, importance: env('IMP', 1) });
};
let total = 0;
const folds = 5;
for (let f = 0; f < folds; f++) {
  const from = Math.floor((vlsp.length * f) / folds);
  const to = Math.floor((vlsp.length * (f + 1)) / folds);
  const learner = copyLearner(base);
  goldPass(learner, [...(env('WITHVTB', 1) ? vtbTrain : []), ...vlsp.slice(0, from), ...vlsp.slice(to)]);
  total += report(`fold ${f}`, learner, vlsp.slice(from, to));
}
console.log('five-fold', (total / folds).toFixed(3));
const learner = copyLearner(base);
goldPass(learner, vtbTrain);
report('vtb-dev from vtb-train', learner, vtbDev);
const q = { ...learner, weights: quantise(learner.weights, levels, env('SCALE', 0.08)) };
for (const [name, change] of [
  ['capitals', (t: string) => t.toUpperCase()],
  ['plain', removeDiacritics],
] as const) {
  const corpus = testCorpus(vtbDev, lexicon, change);
  console.log(name, scoreCorpus(corpus, decide(q, corpus)).f1.toFixed(2));
}
clock('done');
