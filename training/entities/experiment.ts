/** One experiment: learn without the dev tenth, measure on it. `npx tsx training/entities/experiment.ts NAME=VALUE …` */
import { type Crf, newCrf, trainCrf } from './crf.js';
import { Examples } from './examples.js';
import { addGold, addSilver, asWeights, passages } from './learn.js';
import { measureArticles, measureDev } from './measure-names.js';
import { countFeatures, maskRare } from './prune.js';

const given = new Map(process.argv.slice(2).map((arg) => arg.split('=') as [string, string]));
const option = (name: string, otherwise: number): number => Number(given.get(name) ?? otherwise);

const { train, dev } = passages();

function learn(examples: Examples, epochs: number, drop: number): Crf {
  const crf = newCrf();
  maskRare(crf, countFeatures(examples), option('min', 2));
  trainCrf(crf, examples, { epochs, rate: option('rate', 0.15), l1: option('l1', 0.02), seed: 1, drop });
  return crf;
}

const show = (what: string, crf: Crf): void => {
  const model = asWeights(crf);
  console.log(
    what,
    'dev',
    measureDev(model, dev).toString(),
    '\n   articles',
    measureArticles(model).toString(),
    '\n   without agreement',
    measureArticles(model, false).toString(),
    process.uptime() | 0,
  );
};

const gold = new Examples();
addGold(gold, train, 1);
const teacher = learn(gold, option('epochs', 4), option('drop', 0.2));
show('gold', teacher);
if (option('silver', 0)) {
  const both = new Examples();
  addGold(both, train, 1);
  addSilver(both, asWeights(teacher), {
    corpora: [
      ['news-2017', option('e1', 4)],
      ['news-dated', option('e2', 2)],
      ['news-2025-2026', option('e3', 6)],
    ],
    sure: option('sure', 0.6),
    weight: option('weight', 0.4),
  });
  console.log('units', both.unitCount);
  show('silver', learn(both, option('epochs2', 4), option('drop2', 0.2)));
}
