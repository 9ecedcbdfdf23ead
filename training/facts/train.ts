/**
 * Trains the rankers of the facts room (noun, verb, time, holder) on the four fifths of `figures.json` that may be learned from,
 * on `figures-read.tsv` and on the treebank, and packs them. Prints five-fold figures first.
 *   npx tsx training/facts/train.ts [--errors noun|verb|time|holder]
 */
import { writeFileSync } from 'node:fs';
import { evidenceOf } from '../../src/facts/confidence.js';
import { ifSure, LEAST_SHARE, packModel, type Ranked } from '../../src/facts/ranker.js';
import { statusOf } from '../../src/facts/status.js';
import { inPart, readFigures } from '../corpora.js';
import { chunkStretch, type Example, examplesOf, holderChoice, nounChoice, type PartChoice, timeChoice, verbChoice } from './examples.js';
import { fitConfidence, type JudgedFact } from './fit-confidence.js';
import { goldPassage } from './gold-findings.js';
import { choose, type Fitted, fitRanker, shareOf } from './rank-training.js';
import { readPassages } from './read-figures.js';
import { treePassages } from './tree-figures.js';

const FOLDS = 5;
/** How small weights are held: the fewer the marks of a part, the smaller. */
const DECAY = { noun: 4, verb: 4, time: 3, holder: 7 };

const passages = [...readFigures().map(goldPassage), ...readPassages()];
const trees = ['train', 'dev'].flatMap((part) => treePassages(`corpora/treebank/vtb-${part}.conllu`));
const marked = passages.flatMap((passage) => [...examplesOf(passage)]);
const examples = [...marked, ...trees.flatMap((passage) => [...examplesOf(passage, true)])];
console.log(`${marked.length} marked figures, ${examples.length - marked.length} of the treebank`);

/** The fold in which an example is held out; trees never are. */
const foldOf = ({ passage, isTree }: Example): number => {
  if (isTree) return -1;
  for (let fold = 0; fold < FOLDS; fold++) if (inPart(`fold ${passage.id}`, FOLDS, fold)) return fold;
  return -1;
};
const folds = examples.map(foldOf);

interface Part {
  readonly name: string;
  readonly model: Fitted;
  /** Of each example what a model that has not seen it chooses, and how sure it is. */
  readonly chosen: readonly number[];
  readonly shares: readonly number[];
}

const present = (choices: readonly (PartChoice | undefined)[]): PartChoice[] => choices.filter((choice) => choice !== undefined);

/** Fits the ranker of a part; `learned` are the choices to learn from, `asked` the same with the parts before it as a model chose them. */
function fitPart(name: keyof typeof DECAY, learned: readonly (PartChoice | undefined)[], asked: readonly (PartChoice | undefined)[]): Part {
  const chosen = examples.map(() => -1);
  const shares = examples.map(() => 0);
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = fitRanker(present(learned.filter((_, i) => folds[i] !== fold)), { decay: DECAY[name] });
    for (const [i, choice] of asked.entries()) {
      if (!choice || (folds[i] !== fold && (fold > 0 || (folds[i] as number) >= 0))) continue;
      const best = choose(model, choice);
      chosen[i] = choice.at[best] as number;
      shares[i] = shareOf(model, choice, best);
    }
  }
  report(name, asked, chosen, shares);
  return { name, model: fitRanker(present(learned), { decay: DECAY[name] }), chosen, shares };
}

const percent = (part: number, of: number): string => `${part} of ${of} (${((100 * part) / of).toFixed(1)} %)`;

function report(name: string, asked: readonly (PartChoice | undefined)[], chosen: readonly number[], shares: readonly number[]): void {
  let [of, right, reachable, none, noneRight] = [0, 0, 0, 0, 0];
  // figures of figures.json, whose readers saw no facts of the package
  let [blind, blindRight] = [0, 0];
  const told = [0, 0.5, 0.6, 0.7, 0.8].map((least) => ({ least, told: 0, right: 0 }));
  for (const [i, choice] of asked.entries()) {
    const { figure } = examples[i] as Example;
    if (!choice || folds[i] === -1 || figure.gold.opt || !figure.isFigure) continue;
    const isRight = choice.right[choice.at.indexOf(chosen[i] as number)] === true;
    const isNone = choice.right[choice.at.indexOf(-1)] === true;
    if (isNone) none++;
    else of++;
    if (isNone && isRight) noneRight++;
    if (!isNone && isRight) right++;
    if (!isNone && !figure.marks.none) {
      blind++;
      if (isRight) blindRight++;
    }
    if (!isNone && choice.right.some(Boolean)) reachable++;
    if (chosen[i] !== -1)
      for (const row of told) {
        if ((shares[i] as number) < row.least) continue;
        row.told++;
        if (isRight) row.right++;
      }
  }
  console.log(`${name}: ${percent(right, of)}, reachable ${reachable}; none ${percent(noneRight, none)}; figures.json alone ${percent(blindRight, blind)}`);
  for (const row of told) console.log(`    share ≥ ${row.least}: right of those told ${percent(row.right, row.told)}`);
}

const nounChoices = examples.map(nounChoice);
const goldOf = (choices: readonly PartChoice[]): number[] => choices.map(({ at, right }) => at[right.indexOf(true)] ?? -1);
const noun = fitPart('noun', nounChoices, nounChoices);
const verb = fitPart(
  'verb',
  goldOf(nounChoices).map((at, i) => verbChoice(examples[i] as Example, at)),
  noun.chosen.map((at, i) => verbChoice(examples[i] as Example, at)),
);
const timeChoices = verb.chosen.map((at, i) => timeChoice(examples[i] as Example, at));
const time = fitPart('time', timeChoices, timeChoices);
const holderChoices = verb.chosen.map((at, i) => holderChoice(examples[i] as Example, noun.chosen[i] as number, at));
const holder = fitPart('holder', holderChoices, holderChoices);

/** Whether a reader's silence about a part means that it is none. */
const looked = (marks: boolean, marksNone: boolean, part: string | undefined): boolean => marks && (marksNone || part !== undefined);

const parts = [noun, verb, time, holder];
const confidence = fitConfidence(judged());
console.log(confidence.report);

/** Facts as models that have not seen them would tell them, each with whether the reader finds right all parts that he looked at. */
function judged(): JudgedFact[] {
  return examples.flatMap((example, i): JudgedFact[] => {
    const { figure, scene, view, isTree } = example;
    const { gold, marks, isFigure } = figure;
    if (isTree || gold.opt || (isFigure && !gold.noun && !marks.none)) return [];
    const of = (part: Part, least = 0): Ranked => ifSure({ at: part.chosen[i] as number, share: part.shares[i] as number }, least);
    const choices = { noun: of(noun), verb: of(verb), time: of(time, LEAST_SHARE.time), holder: of(holder, LEAST_SHARE.holder) };
    if (choices.noun.at < 0 && choices.verb.at < 0) return [];
    const isRight = (choice: PartChoice | undefined, at: number): boolean => choice?.right[choice.at.indexOf(at)] === true;
    const { polarity, modality } = statusOf(view, choices.verb.at, scene.at);
    const right =
      isFigure &&
      isRight(nounChoices[i], choices.noun.at) &&
      (choices.time.at < 0 || !looked(marks.when, marks.none, gold.when) || isRight(timeChoices[i], choices.time.at)) &&
      (choices.holder.at < 0 || !looked(marks.holder, marks.none, gold.holder) || isRight(holderChoices[i], choices.holder.at)) &&
      (gold.status === undefined || (polarity === 'negative' ? 'negative' : modality) === gold.status);
    return [{ id: example.passage.id, evidence: evidenceOf(scene, choices), right, isWhole: gold.status !== undefined || !isFigure }];
  });
}

const shown = process.argv.indexOf('--errors');
if (shown >= 0) showErrors(process.argv[shown + 1] ?? 'verb');

function showErrors(name: string): void {
  const part = parts.find((one) => one.name === name);
  const choices = {
    noun: nounChoices,
    verb: verb.chosen.map((_, i) => verbChoice(examples[i] as Example, noun.chosen[i] as number)),
    time: timeChoices,
    holder: holderChoices,
  }[name];
  for (const [i, example] of examples.entries()) {
    const choice = choices?.[i];
    const chosen = part?.chosen[i] ?? -1;
    if (!choice || example.isTree || example.figure.gold.opt || choice.right[choice.at.indexOf(chosen)]) continue;
    const { gold } = example.figure;
    const { doc } = example.scene.findings;
    const text = (chunk: number): string =>
      chunk < 0 ? '–' : doc.text.slice(chunkStretch(example.scene, chunk).start, chunkStretch(example.scene, chunk).end);
    const taken =
      name === 'holder' ? (chosen < 0 ? '–' : example.scene.findings.entities[example.scene.items.ref[chosen] as number]?.entity.text) : text(chosen);
    console.log(`${gold.s} | ${gold.noun} | ${gold.pred} | when ${gold.when} | holder ${gold.holder} ← ${taken}`);
    console.log('    ', example.scene.chunks.map((chunk, c) => `${c === example.scene.at ? '»' : ''}${'?NVQTPCJMO'[chunk.kind]}[${text(c)}]`).join(' '));
  }
}

const lines = parts.map(({ name, model: { weights, scale } }) => {
  const constant = name.toUpperCase();
  return `export const ${constant}_WEIGHTS = '${packModel(weights)}';\nexport const ${constant}_SCALE = ${scale};\n`;
});
lines.push(`export const CONFIDENCE_WEIGHTS: readonly number[] = [${confidence.weights.join(', ')}];\n`);
writeFileSync(
  new URL('../../src/data/facts.model.ts', import.meta.url),
  `// Generated by training/facts/train.ts from corpora/annotated/figures.json, the fifth that measures left out, from figures-read.tsv and the treebank. Do not edit.\n${lines.join('')}`,
);
