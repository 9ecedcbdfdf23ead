/**
 * Trains the tagger: word classes from the silver words, two neural teachers from the gold tags and word vectors, the
 * silver sentences as the teachers tag them, and from these and the gold the small table that is shipped.
 * In: the corpora. Out: `src/words/tagger.model.ts`.
 *   npx tsx training/words/train-tagger.ts            the shipped model (train and dev parts of VTB)
 *   npx tsx training/words/train-tagger.ts evaluate   the figure on VTB's dev part, from its train part alone; a path after it: writes that model there
 *   npx tsx training/words/train-tagger.ts folds      the figure over five folds of both parts
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { createClasses } from '../../src/words/classes.js';
import { MODEL_TAGS, weightOf } from '../../src/words/tag-features.js';
import { TAGS } from '../../src/words/words.js';
import { readSilver } from './data.js';
import { type Embeddings, trainEmbeddings } from './embeddings.js';
import { type Clusters, exchangeWords } from './exchange.js';
import { packDigits, packSorted, packWeights, riceBits } from './pack.js';
import { type GoldSentence, readConllu } from './sentences.js';
import { chooseSlots, createTagLearner, scoreTags, type TagExample, type TagLearner, toExample, toLevels, trainTags } from './tag-learner.js';
import { trainTeacher } from './tag-teacher.js';
import { groupClasses, keysOf, listClasses } from './word-classes.js';

/** The most frequent words have a class each; one class number is kept for the others. */
const VOCABULARY = 24000;
const CLASSED_WORDS = 12000;
const CLASSES = 255;
const GROUPS = 63;
const ROUNDS = 12;
/** Features that are shipped. */
const ROWS = 8500;
/** What a weight is multiplied by before it is rounded to a level. */
const SCALE = 28;
const HIGHEST = 24;
/** Silver sentences that the teachers tag. */
const LABELLED = 30000;
const GOLD_PASSES = 5;
const RATE = 0.05;
/** Of the word vectors. */
const DIMENSION = 48;
const TEACHERS = 2;
const TEACHER_PASSES = 8;

const mode = process.argv[2];
const started = performance.now();
const note = (text: string): void => console.log(`${((performance.now() - started) / 1000).toFixed(0)} s: ${text}`);

const silver = readSilver();

/** Classes take minutes; they are kept in `artefacts/`, which is not committed. */
function readClusters(classes: number): Clusters {
  const folder = new URL('../../artefacts/', import.meta.url);
  const file = new URL(`classes-${classes}.json`, folder);
  if (!existsSync(file)) {
    const made = exchangeWords(
      silver.map(({ words }) => keysOf(words)),
      VOCABULARY,
      classes,
      ROUNDS,
    );
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, JSON.stringify({ keys: made.keys, classes: [...made.classes] }));
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Clusters;
}

/** Vectors take minutes, too. */
function readVectors(): Embeddings {
  const folder = new URL('../../artefacts/', import.meta.url);
  const keysFile = new URL('vectors.json', folder);
  const valuesFile = new URL('vectors.bin', folder);
  if (!existsSync(keysFile)) {
    const made = trainEmbeddings(
      silver.map(({ words }) => keysOf(words)),
      DIMENSION,
      4,
      2,
    );
    mkdirSync(folder, { recursive: true });
    writeFileSync(keysFile, JSON.stringify([...made.index.keys()]));
    writeFileSync(valuesFile, new Uint8Array(made.vectors.buffer));
  }
  const bytes = readFileSync(valuesFile);
  const keys = JSON.parse(readFileSync(keysFile, 'utf8')) as string[];
  return { dimension: DIMENSION, index: new Map(keys.map((key, i) => [key, i])), vectors: new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4) };
}

const fine = readClusters(CLASSES);
const groups = groupClasses(fine, readClusters(GROUPS), CLASSES);
const { slots: classSlots, classes } = listClasses(fine, CLASSED_WORDS);
const table = createClasses(classSlots, classes, groups);
note(`${classSlots.length} words in ${CLASSES} classes`);

const toExamples = (sentences: readonly GoldSentence[]): TagExample[] =>
  sentences.map(({ words, tags = [] }) => toExample(words, tags, table)).filter((example) => example !== undefined);

/** Silver sentences as the teachers tag them. */
function labelSilver(gold: readonly GoldSentence[]): TagExample[] {
  const vectors = readVectors();
  const teachers = Array.from({ length: TEACHERS }, (_, i) => trainTeacher(gold, vectors, 11 + i, TEACHER_PASSES));
  note('teachers trained');
  const step = Math.floor(silver.length / LABELLED);
  const examples = silver
    .filter((_, i) => i % step === 0)
    .map(({ words }) => {
      const each = teachers.map((teacher) => teacher(words));
      const chances = words.map((_, i) =>
        Float32Array.from(TAGS, (_, t) => each.reduce((sum, own) => sum + ((own[i] as Float32Array)[t] as number), 0) / TEACHERS),
      );
      return toExample(words, chances, table);
    })
    .filter((example) => example !== undefined);
  note(`${examples.length} silver sentences tagged`);
  return examples;
}

interface Trained {
  readonly slots: number[];
  readonly learner: TagLearner;
  readonly levels: Int8Array;
}

const totals = new Map<string, readonly [right: number, all: number]>();

function trainOn(goldSentences: readonly GoldSentence[], testSentences: readonly GoldSentence[] = []): Trained {
  const gold = toExamples(goldSentences);
  const test = toExamples(testSentences);
  const labelled = labelSilver(goldSentences);
  const report = (name: string, model: { rows: Int32Array; weights: Float32Array | Int16Array }): void => {
    if (test.length === 0) return;
    const { right, all } = scoreTags(model, test);
    note(`${name}: ${((100 * right) / all).toFixed(2)}`);
    const sum = totals.get(name) ?? [0, 0];
    totals.set(name, [sum[0] + right, sum[1] + all]);
  };
  const every = createTagLearner();
  trainTags(every, labelled, 0.1, 1, 1);
  report('all features, silver', every);
  trainTags(every, gold, RATE, GOLD_PASSES, 2);
  report('all features', every);
  const slots = chooseSlots(every, [...gold, ...labelled], ROWS);
  const learner = createTagLearner(slots);
  trainTags(learner, labelled, 0.1, 1, 3);
  trainTags(learner, gold, RATE, GOLD_PASSES, 4);
  report('features kept', learner);
  const levels = toLevels(learner.weights, SCALE, HIGHEST);
  report('as shipped', { rows: learner.rows, weights: widen(levels) });
  return { slots, learner, levels };
}

const widen = (levels: Int8Array): Int16Array => {
  const weights = new Int16Array(levels.length + MODEL_TAGS);
  for (const [i, level] of levels.entries()) weights[i + MODEL_TAGS] = weightOf(level);
  return weights;
};

/** Column by column: what stands in one column is more alike. */
const transpose = (levels: Int8Array): Int8Array => {
  const rows = levels.length / MODEL_TAGS;
  return levels.map((_, i) => levels[(i % rows) * MODEL_TAGS + Math.floor(i / rows)] as number);
};

function toFile({ slots, levels }: Trained): string {
  const classRice = riceBits(classSlots);
  const rowRice = riceBits(slots);
  const file = `// Generated by training/words/train-tagger.ts from the files that training/words/README.md names; not edited by hand.
export const TAG_WEIGHTS = '${packWeights(transpose(levels))}';
export const ROW_SLOTS = '${packSorted(slots, rowRice)}';
export const ROW_COUNT = ${slots.length};
export const ROW_RICE = ${rowRice};
export const CLASS_SLOTS = '${packSorted(classSlots, classRice)}';
export const CLASS_COUNT = ${classSlots.length};
export const CLASS_RICE = ${classRice};
export const CLASS_HIGH = '${packDigits(classes.map((c) => c >> 2))}';
export const CLASS_LOW = '${packDigits(classes.map((c) => c & 3))}';
export const CLASS_GROUPS = '${packDigits(groups)}';
`;
  const zeros = levels.reduce((n, level) => n + (level === 0 ? 1 : 0), 0);
  note(`${gzipSync(file, { level: 9 }).length} bytes gzipped, ${((100 * zeros) / levels.length).toFixed(0)} % of the weights nothing`);
  return file;
}

const vtbTrain = readConllu('corpora/treebank/vtb-train.conllu');
const vtbDev = readConllu('corpora/treebank/vtb-dev.conllu');
if (mode === 'evaluate') {
  const test = toExamples(vtbDev);
  const trained = trainOn(vtbTrain, vtbDev);
  const confusion = new Map<string, number>();
  scoreTags({ rows: trained.learner.rows, weights: widen(trained.levels) }, test, confusion);
  console.log(
    [...confusion]
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .slice(0, 20)
      .map(([pair, n]) => `${n} ${pair}`)
      .join(', '),
  );
  const file = toFile(trained);
  const target = process.argv[3];
  if (target) writeFileSync(target, file);
} else if (mode === 'folds') {
  // blocks of ten sentences, so that an article seldom lies on both sides
  const all = [...vtbTrain, ...vtbDev];
  const isTest = (i: number, fold: number): boolean => Math.floor(i / 10) % 5 === fold;
  for (let fold = 0; fold < 5; fold++) {
    note(`fold ${fold + 1}`);
    trainOn(
      all.filter((_, i) => !isTest(i, fold)),
      all.filter((_, i) => isTest(i, fold)),
    );
  }
  for (const [name, [right, all]] of totals) console.log(`five folds, ${name}: ${((100 * right) / all).toFixed(2)}`);
} else writeFileSync(new URL('../../src/words/tagger.model.ts', import.meta.url), toFile(trainOn([...vtbTrain, ...vtbDev])));
