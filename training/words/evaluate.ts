/**
 * The figures of the segmenter: five folds of the VLSP sample, VTB's dev part after training on its train part alone, the
 * same in capitals and without diacritics, and how well the second labeller's text is matched.
 *   npx tsx training/words/evaluate.ts [full|lite]
 */
import { removeDiacritics } from '../../src/text/index.js';
import { scoreCorpus } from './corpus.js';
import { readLexicon, readSilver, testCorpus } from './data.js';
import { copyLearner, decide } from './learner.js';
import { PROFILES, toLevels, trainGold, trainSilver, writeSilver } from './recipe.js';
import { type GoldSentence, readConllu, readSeg } from './sentences.js';

const FOLDS = 5;
const lexicon = readLexicon();
const silver = writeSilver(readSilver(), lexicon);
const vlsp = readSeg('corpora/treebank/vlsp-sample.seg');
const vtbTrain = readConllu('corpora/treebank/vtb-train.conllu');
const vtbDev = readConllu('corpora/treebank/vtb-dev.conllu');

for (const profile of PROFILES) {
  if (process.argv[2] && process.argv[2] !== profile.name) continue;
  const base = trainSilver(silver, lexicon, profile);
  const measure = (gold: readonly GoldSentence[], test: readonly GoldSentence[], changes: readonly ((text: string) => string)[] = []): number[] => {
    const learner = copyLearner(base);
    if (gold.length > 0) trainGold(learner, gold);
    const model = { ...learner, weights: toLevels(learner, profile), clear: profile.clear };
    return [undefined, ...changes].map((change) => {
      const corpus = testCorpus(test, lexicon, change);
      return scoreCorpus(corpus, decide(model, corpus)).f1;
    });
  };
  console.log(profile.name, 'silver alone: VLSP', measure([], vlsp)[0]?.toFixed(2), 'VTB dev', measure([], vtbDev)[0]?.toFixed(2));
  let sum = 0;
  for (let f = 0; f < FOLDS; f++) {
    const from = Math.floor((vlsp.length * f) / FOLDS);
    const to = Math.floor((vlsp.length * (f + 1)) / FOLDS);
    sum += measure([...vtbTrain, ...vlsp.slice(0, from), ...vlsp.slice(to)], vlsp.slice(from, to))[0] as number;
  }
  console.log(profile.name, 'VLSP sample, five-fold', (sum / FOLDS).toFixed(2));
  const [f1, capitals, plain] = measure(vtbTrain, vtbDev, [(text) => text.toUpperCase(), removeDiacritics]) as [number, number, number];
  console.log(profile.name, `VTB dev from VTB train ${f1.toFixed(2)}, in capitals ${capitals.toFixed(2)}, without diacritics ${plain.toFixed(2)}`);
}
