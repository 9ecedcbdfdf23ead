/**
 * The figures of the segmenters: five folds of the VLSP sample, VTB's dev part after training on its train part alone, the
 * same in capitals and without diacritics, and how well the second labeller's text is matched.
 *   npx tsx training/words/evaluate.ts [full|lite]
 */
import { removeDiacritics } from '../../src/text/index.js';
import type { ModelFor } from '../../src/words/segment.js';
import { type Lexicons, scoreCorpus } from './corpus.js';
import { readSilver, testCorpus } from './data.js';
import { decide } from './learner.js';
import { PROFILES, type Profile, readLexicons, trainGold, trainSilver } from './recipe.js';
import { type GoldSentence, readConllu, readSeg } from './sentences.js';

const FOLDS = 5;
const silver = readSilver();
const recipeLexicons = readLexicons(silver);
const vlsp = readSeg('corpora/treebank/vlsp-sample.seg');
const vtbTrain = readConllu('corpora/treebank/vtb-train.conllu');
const vtbDev = readConllu('corpora/treebank/vtb-dev.conllu');

/** The profiles of the models that are used together. */
const profilesOf = (name: string): Profile[] => PROFILES.filter((profile) => profile.name === name || (name === 'full' && profile.name === 'plain'));

for (const name of ['full', 'lite']) {
  if (process.argv[2] && process.argv[2] !== name) continue;
  const bases = profilesOf(name).map((profile) => ({ profile, learners: trainSilver(silver, recipeLexicons, profile) }));
  const measure = (gold: readonly GoldSentence[], test: readonly GoldSentence[], changes: readonly ((text: string) => string)[] = []): number[] => {
    const models = bases.map(({ profile, learners }) => ({ cuts: profile.cuts, model: trainGold(learners, gold, profile) }));
    const modelFor: ModelFor = (plain) => (models.find(({ cuts }) => (plain ? cuts.plain : cuts.accented)) as (typeof models)[number]).model;
    const lexicons: Lexicons = { accented: modelFor(false).lexicon, plain: modelFor(true).lexicon };
    return [undefined, ...changes].map((change) => {
      const corpus = testCorpus(test, lexicons, change);
      return scoreCorpus(corpus, decide(modelFor, corpus)).f1;
    });
  };
  console.log(name, 'silver alone: VLSP', measure([], vlsp)[0]?.toFixed(2), 'VTB dev', measure([], vtbDev)[0]?.toFixed(2));
  let sum = 0;
  for (let f = 0; f < FOLDS; f++) {
    const from = Math.floor((vlsp.length * f) / FOLDS);
    const to = Math.floor((vlsp.length * (f + 1)) / FOLDS);
    sum += measure([...vtbTrain, ...vlsp.slice(0, from), ...vlsp.slice(to)], vlsp.slice(from, to))[0] as number;
  }
  console.log(name, 'VLSP sample, five-fold', (sum / FOLDS).toFixed(2));
  const [f1, capitals, plain] = measure(vtbTrain, vtbDev, [(text) => text.toUpperCase(), removeDiacritics]) as [number, number, number];
  console.log(name, `VTB dev from VTB train ${f1.toFixed(2)}, in capitals ${capitals.toFixed(2)}, without diacritics ${plain.toFixed(2)}`);
}
