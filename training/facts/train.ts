/**
 * Trains the rankers of the facts room (noun, verb) on the four fifths of `figures.json` that may be learned from, and packs
 * them. Prints five-fold figures first: the share of figures whose marked part is chosen.
 *   npx tsx training/facts/train.ts [--folds]
 */
import { writeFileSync } from 'node:fs';
import { chunksOf } from '../../src/facts/chunks.js';
import { itemsOf } from '../../src/facts/items.js';
import { eachNoun } from '../../src/facts/noun-phrase.js';
import { eachVerb } from '../../src/facts/predicate.js';
import { packModel } from '../../src/facts/ranker.js';
import { kindNumber, type Scene } from '../../src/facts/scene.js';
import { inPart, readFigures } from '../corpora.js';
import { type GoldPassage, goldPassage, type MarkedFigure } from './gold-findings.js';
import { type Choice, choose, copyFeatures, type Fitted, fitRanker } from './rank-training.js';
import { readPassages } from './read-figures.js';
import { treePassages } from './tree-figures.js';

/** A figure without a marked part may have one that the reader left out. */
const NONE_WEIGHT = 0.2;
/** The treebank's heads follow other conventions than the readers of figures. */
const TREE_WEIGHT = 0.3;

const passages = [...readFigures().map(goldPassage), ...readPassages()];
const trees = ['train', 'dev'].flatMap((part) => treePassages(`corpora/treebank/vtb-${part}.conllu`));

const OPTIONS = { decay: 4 };

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Every occurrence of a marked part in the figure's line. */
function occurrences(text: string, figure: MarkedFigure, surface: string): Stretch[] {
  const found: Stretch[] = [];
  for (let at = text.indexOf(surface, figure.lineStart); at >= 0 && at + surface.length <= figure.lineEnd; at = text.indexOf(surface, at + 1)) {
    found.push({ start: at, end: at + surface.length });
  }
  return found;
}

interface Example {
  readonly passage: GoldPassage;
  readonly figure: MarkedFigure;
  readonly scene: Scene;
}

/** The scenes of all figures of a passage. */
function* scenesOf(passage: GoldPassage): Generator<Example> {
  const { findings, figures } = passage;
  const items = itemsOf(findings);
  let from = 0;
  for (const to of items.sentenceEnds) {
    const chunks = chunksOf(items, from, to);
    for (const [at, chunk] of chunks.entries()) {
      const quantity = chunk.kind === 3 ? findings.quantities[chunk.ref] : undefined;
      const figure = quantity && figures.find(({ start }) => start === quantity.quantity.start);
      if (!quantity || !figure) continue;
      yield { passage, figure, scene: { doc: findings.doc, items, chunks, at, figure: quantity, kind: kindNumber(quantity) } };
    }
    from = to;
  }
}

const marked = passages.flatMap((passage) => [...scenesOf(passage)]);
const examples = [...marked, ...trees.flatMap((passage) => [...scenesOf(passage)])];
console.log(`${marked.length} marked figures, ${examples.length - marked.length} of the treebank`);

const spanOf = ({ doc, items, chunks }: Scene, chunk: number): Stretch => {
  const { first, end } = chunks[chunk] as { first: number; end: number };
  return { start: doc.start[items.first[first] as number] as number, end: doc.end[(items.end[end - 1] as number) - 1] as number };
};

/** A choice from candidates: right are those that overlap the marked part nearest to the figure, or `none` where nothing is marked. */
function choiceOf(
  { passage, figure, scene }: Example,
  marked: string | undefined,
  each: (visit: (chunk: number, features: Parameters<Parameters<typeof eachNoun>[1]>[1]) => void) => void,
): Choice & { chunks: number[] } {
  const places = marked ? occurrences(passage.findings.doc.text, figure, marked) : [];
  const candidates: Int32Array[] = [];
  const chunks: number[] = [];
  each((chunk, features) => {
    chunks.push(chunk);
    candidates.push(copyFeatures(features));
  });
  const overlaps = chunks.map((chunk) => {
    if (chunk < 0) return false;
    const span = spanOf(scene, chunk);
    return places.some((place) => place.start < span.end && span.start < place.end);
  });
  const nearest = chunks.reduce(
    (best, chunk, i) => (overlaps[i] && (best < 0 || Math.abs(chunk - scene.at) < Math.abs((chunks[best] as number) - scene.at)) ? i : best),
    -1,
  );
  const right = chunks.map((chunk, i) => (marked ? i === nearest : chunk < 0));
  return {
    id: passage.id,
    candidates,
    right,
    chunks,
    weight: (figure.gold.opt ? 0.3 : marked ? 1 : NONE_WEIGHT) * (passage.id.startsWith('corpora') ? TREE_WEIGHT : 1),
  };
}

const nounChoices = examples.map((example) => choiceOf(example, example.figure.gold.noun, (visit) => eachNoun(example.scene, visit)));
const verbChoicesFor = (nouns: readonly number[], of: readonly Example[]) =>
  of.map((example, i) => choiceOf(example, example.figure.gold.pred, (visit) => eachVerb(example.scene, nouns[i] as number, visit)));

const goldNouns = nounChoices.map((choice) => choice.chunks[choice.right.indexOf(true)] ?? -1);

function report(name: string, folds: readonly { model: Fitted; test: readonly Choice[] }[]): void {
  let [marked, right, none, noneRight, reachable] = [0, 0, 0, 0, 0];
  for (const { model, test } of folds) {
    for (const choice of test) {
      const best = choose(model, choice);
      const isNone = choice.right[0] === true;
      if (choice.weight === 0.3) continue;
      if (isNone) {
        none++;
        if (best === 0) noneRight++;
      } else {
        marked++;
        if (choice.right.some(Boolean)) reachable++;
        if (choice.right[best]) right++;
      }
    }
  }
  console.log(`${name}: ${right} of ${marked} (${((100 * right) / marked).toFixed(1)} %), reachable ${reachable}; none ${noneRight} of ${none}`);
}

const FOLDS = 5;
const nounFolds: { model: Fitted; test: Choice[] }[] = [];
const verbFolds: { model: Fitted; test: Choice[] }[] = [];
const show = process.argv.includes('--errors');
for (let fold = 0; fold < FOLDS; fold++) {
  const inTest = (choice: Choice) => !choice.id.startsWith('corpora') && inPart(`fold ${choice.id}`, FOLDS, fold);
  const model = fitRanker(
    nounChoices.filter((choice) => !inTest(choice)),
    OPTIONS,
  );
  nounFolds.push({ model, test: nounChoices.filter(inTest) });
  const goldVerbs = verbChoicesFor(goldNouns, examples);
  const verbModel = fitRanker(
    goldVerbs.filter((choice) => !inTest(choice)),
    OPTIONS,
  );
  const testExamples = examples.filter((_, i) => inTest(nounChoices[i] as Choice));
  const chosenNouns = nounChoices.filter(inTest).map((choice) => choice.chunks[choose(model, choice)] as number);
  const verbTest = verbChoicesFor(chosenNouns, testExamples);
  verbFolds.push({ model: verbModel, test: verbTest });
  if (show) {
    for (const [i, example] of testExamples.entries()) {
      const { gold } = example.figure;
      if (gold.opt) continue;
      const text = (chunk: number) => (chunk < 0 ? '–' : example.scene.doc.text.slice(spanOf(example.scene, chunk).start, spanOf(example.scene, chunk).end));
      const noun = chosenNouns[i] as number;
      const choice = verbTest[i] as Choice & { chunks: number[] };
      const verb = choice.chunks[choose(verbModel, choice)] as number;
      const nounRight = !gold.noun || (noun >= 0 && text(noun).includes(gold.noun)) || gold.noun.includes(text(noun));
      const verbRight = !gold.pred || choice.right[choose(verbModel, choice)];
      if (nounRight && verbRight) continue;
      console.log(`${nounRight ? ' ' : 'N'}${verbRight ? ' ' : 'V'} ${gold.s} | noun ${gold.noun} ← ${text(noun)} | verb ${gold.pred} ← ${text(verb)}`);
      console.log('    ', example.scene.chunks.map((chunk, c) => `${'?NVQTPCJMO'[chunk.kind]}[${text(c)}]`).join(' '));
    }
  }
}
report('noun', nounFolds);
report('verb', verbFolds);

const noun = fitRanker(nounChoices, OPTIONS);
const verb = fitRanker(verbChoicesFor(goldNouns, examples), OPTIONS);
const line = (name: string, { weights, scale }: Fitted) => `export const ${name}_WEIGHTS = '${packModel(weights)}';\nexport const ${name}_SCALE = ${scale};\n`;
writeFileSync(
  new URL('../../src/data/facts.model.ts', import.meta.url),
  `// Generated by training/facts/train.ts from corpora/annotated/figures.json, the fifth that measures left out. Do not edit.\n${line('NOUN', noun)}${line('VERB', verb)}`,
);
