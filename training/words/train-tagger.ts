/**
 * Trains the tagger: word vectors from raw text; a neural teacher from them and the gold tags; the tags that words take in
 * the silver sentences as it tags them; with these a second teacher, whose silver tags make the word classes and, before
 * the gold, teach the small table that is shipped.
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
import { type Embeddings, trainEmbeddings, WINDOW } from './embeddings.js';
import { packDigits, packSorted, packTriples, packWeights, riceBits } from './pack.js';
import { readRawWords } from './raw-words.js';
import { type GoldSentence, readConllu } from './sentences.js';
import { chooseSlots, createTagLearner, scoreTags, type TagExample, type TagLearner, toExample, toLevels, trainTags } from './tag-learner.js';
import { collectTags, tagSentences } from './tag-lexicon.js';
import { type TagTeacher, trainTeacher } from './tag-teacher.js';
import { type ClassedWords, classWords } from './word-classes.js';

/** Words that are listed with their class. */
const CLASSED_WORDS = 20000;
const CLASSES = 120;
const GROUPS = 40;
/** Features that are shipped. */
const ROWS = 10000;
/** What a weight is multiplied by before it is rounded to a level. */
const SCALE = 24;
const HIGHEST = 24;
/** One in so many silver sentences is tagged by the teachers, and one in so many of these learned from. */
const TAGGED = 2;
const LEARNED = 2;
const GOLD_PASSES = 5;
const RATE = 0.05;
/** Of the word vectors; words rarer than the minimum have none. */
const DIMENSION = 64;
const MINIMUM = 5;
const VECTOR_PASSES = 3;

const mode = process.argv[2];
const started = performance.now();
const note = (text: string): void => console.log(`${((performance.now() - started) / 1000).toFixed(0)} s: ${text}`);

const silver = readSilver();

/** Vectors take minutes; they are kept in `artefacts/`, which is not committed. */
function readVectors(): Embeddings {
  const folder = new URL('../../artefacts/', import.meta.url);
  const keysFile = new URL('vectors.json', folder);
  const valuesFile = new URL('vectors.bin', folder);
  if (!existsSync(keysFile)) {
    const { index, vectors, outputs } = trainEmbeddings(readRawWords(silver), DIMENSION, MINIMUM, VECTOR_PASSES);
    mkdirSync(folder, { recursive: true });
    writeFileSync(valuesFile, Buffer.concat([vectors, ...outputs].map((table) => new Uint8Array(table.buffer))));
    writeFileSync(keysFile, JSON.stringify([...index.keys()]));
    note('vectors trained');
  }
  const keys = JSON.parse(readFileSync(keysFile, 'utf8')) as string[];
  const bytes = readFileSync(valuesFile);
  const size = keys.length * DIMENSION;
  const tables = Array.from({ length: 1 + WINDOW.length }, (_, i) => new Float32Array(bytes.buffer, bytes.byteOffset + 4 * i * size, size));
  return { dimension: DIMENSION, index: new Map(keys.map((key, i) => [key, i])), vectors: tables[0] as Float32Array, outputs: tables.slice(1) };
}

const vectors = readVectors();

/** The second teacher: it knows which tags words take in the silver sentences as the first tags them. */
function trainTeachers(gold: readonly GoldSentence[], sentences: readonly GoldSentence[]): TagTeacher {
  const first = trainTeacher(gold, vectors);
  note('first teacher trained');
  const lexicon = collectTags(tagSentences(sentences, first));
  note(`${sentences.length} silver sentences tagged`);
  const second = trainTeacher(gold, vectors, lexicon);
  note('second teacher trained');
  return second;
}

interface Trained {
  readonly classed: ClassedWords;
  readonly slots: number[];
  readonly learner: TagLearner;
  readonly levels: Int8Array;
  readonly test: readonly TagExample[];
}

const totals = new Map<string, readonly [right: number, all: number]>();

function report(name: string, right: number, all: number): void {
  note(`${name}: ${((100 * right) / all).toFixed(2)}`);
  const sum = totals.get(name) ?? [0, 0];
  totals.set(name, [sum[0] + right, sum[1] + all]);
}

const tagOf = (chances: Float32Array): string => TAGS[chances.indexOf(Math.max(...chances))] as string;

function trainOn(goldSentences: readonly GoldSentence[], testSentences: readonly GoldSentence[] = []): Trained {
  const sentences = silver.filter((_, i) => i % TAGGED === 0);
  const teacher = trainTeachers(goldSentences, sentences);
  if (testSentences.length > 0) {
    const right = testSentences.map(({ words, tags = [] }) => teacher(words).filter((chances, i) => tagOf(chances) === tags[i]).length);
    report(
      'teacher',
      right.reduce((sum, n) => sum + n, 0),
      testSentences.reduce((sum, { words }) => sum + words.length, 0),
    );
  }
  const tagged = tagSentences(sentences, teacher);
  const classed = classWords(collectTags(tagged), CLASSED_WORDS, CLASSES, GROUPS);
  note(`${classed.slots.length} words in ${CLASSES} classes`);
  const table = createClasses(classed.slots, classed.classes, classed.groups, classed.columns);
  const toExamples = (given: readonly GoldSentence[]): TagExample[] =>
    given.map(({ words, tags = [] }) => toExample(words, tags, table)).filter((example) => example !== undefined);
  const gold = toExamples(goldSentences);
  const test = toExamples(testSentences);
  const labelled = tagged
    .filter((_, i) => i % LEARNED === 0)
    .map(({ words, chances }) =>
      toExample(
        words,
        words.map((_, i) => chances.subarray(i * TAGS.length, (i + 1) * TAGS.length)),
        table,
      ),
    )
    .filter((example) => example !== undefined);
  const measure = (name: string, model: { rows: Int32Array; weights: Float32Array | Int16Array }): void => {
    if (test.length === 0) return;
    const { right, all } = scoreTags(model, test);
    report(name, right, all);
  };
  const every = createTagLearner();
  trainTags(every, labelled, 0.1, 1, 1);
  measure('all features, silver', every);
  trainTags(every, gold, RATE, GOLD_PASSES, 2);
  measure('all features', every);
  const slots = chooseSlots(every, [...gold, ...labelled], ROWS);
  const learner = createTagLearner(slots);
  trainTags(learner, labelled, 0.1, 1, 3);
  trainTags(learner, gold, RATE, GOLD_PASSES, 4);
  measure('features kept', learner);
  const levels = toLevels(learner.weights, SCALE, HIGHEST);
  measure('as shipped', { rows: learner.rows, weights: widen(levels) });
  return { classed, slots, learner, levels, test };
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

function toFile({ classed, slots, levels }: Trained): string {
  const classRice = riceBits(classed.slots);
  const rowRice = riceBits(slots);
  const file = `// Generated by training/words/train-tagger.ts from the files that training/words/README.md names; not edited by hand.
export const TAG_WEIGHTS = '${packWeights(transpose(levels))}';
export const ROW_SLOTS = '${packSorted(slots, rowRice)}';
export const ROW_COUNT = ${slots.length};
export const ROW_RICE = ${rowRice};
export const CLASS_SLOTS = '${packSorted(classed.slots, classRice)}';
export const CLASS_COUNT = ${classed.slots.length};
export const CLASS_RICE = ${classRice};
export const CLASS_HIGH = '${packDigits(classed.classes.map((c) => c >> 2))}';
export const CLASS_LOW = '${packDigits(classed.classes.map((c) => c & 3))}';
export const CLASS_GROUPS = '${packDigits(classed.groups)}';
export const CLASS_COLUMNS = '${packTriples(classed.columns)}';
`;
  const zeros = levels.reduce((n, level) => n + (level === 0 ? 1 : 0), 0);
  note(`${gzipSync(file, { level: 9 }).length} bytes gzipped, ${((100 * zeros) / levels.length).toFixed(0)} % of the weights nothing`);
  return file;
}

const vtbTrain = readConllu('corpora/treebank/vtb-train.conllu');
const vtbDev = readConllu('corpora/treebank/vtb-dev.conllu');
if (mode === 'evaluate') {
  const trained = trainOn(vtbTrain, vtbDev);
  const confusion = new Map<string, number>();
  scoreTags({ rows: trained.learner.rows, weights: widen(trained.levels) }, trained.test, confusion);
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
