/**
 * Trains the tagger: word vectors from the silver text, a teacher from the gold tags, the silver text labelled by the
 * teacher, and from both the small table that is shipped. In: the corpora. Out: `src/words/tagger.model.ts`.
 *   npx tsx training/words/train-tagger.ts            the shipped model (train and dev parts of VTB)
 *   npx tsx training/words/train-tagger.ts evaluate   the figure on VTB's dev part, from its train part alone
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { createClasses } from '../../src/words/classes.js';
import { MODEL_TAGS } from '../../src/words/tag-features.js';
import { TAGS } from '../../src/words/words.js';
import { readSilver } from './data.js';
import { type Embeddings, keysOf, trainEmbeddings } from './embeddings.js';
import { quantise } from './learner.js';
import { packDigits, packSorted, packWeights, riceBits } from './pack.js';
import { type GoldSentence, readConllu } from './sentences.js';
import { createTagLearner, scoreTags, type TagExample, toExample, trainTags } from './tag-learner.js';
import { bestTag, trainTeacher } from './tag-teacher.js';
import { clusterWords, listClasses, withChances } from './word-classes.js';

const DIMENSION = 48;
/** The table has a block of weights for each of 2^bits features. */
const BITS = 13;
const LEVELS = 31;
const SCALE = 0.15;
/** The most frequent words have a class each. */
const CLASSED_WORDS = 16000;
const CLASSES = 255;
/** Silver sentences that the teacher labels. */
const LABELLED = 30000;
const TEACHERS = 2;
const PASSES = 8;

const evaluating = process.argv[2] === 'evaluate';
const started = performance.now();
const note = (text: string): void => console.log(`${((performance.now() - started) / 1000).toFixed(0)} s: ${text}`);

function addTo(sums: Map<string, Float32Array>, key: string, chances: Float32Array): void {
  const sum = sums.get(key);
  if (!sum) sums.set(key, chances.slice());
  else for (let t = 0; t < sum.length; t++) sum[t] = (sum[t] as number) + (chances[t] as number);
}

/** Vectors take minutes; they are kept in `artefacts/`, which is not committed. */
function readVectors(silver: readonly GoldSentence[]): Embeddings {
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

const silver = readSilver();
const vectors = readVectors(silver);
note(`vectors of ${vectors.index.size} words`);
const vtbTrain = readConllu('corpora/treebank/vtb-train.conllu');
const vtbDev = readConllu('corpora/treebank/vtb-dev.conllu');
const gold = evaluating ? vtbTrain : [...vtbTrain, ...vtbDev];
const teachers = Array.from({ length: TEACHERS }, (_, i) => trainTeacher(gold, vectors, 11 + i, PASSES));
const chancesOf = (words: readonly string[]): Float32Array[] => {
  const each = teachers.map((teacher) => teacher(words));
  return words.map((_, i) => Float32Array.from(TAGS, (_, t) => each.reduce((sum, chances) => sum + ((chances[i] as Float32Array)[t] as number), 0) / TEACHERS));
};
note('teachers trained');
if (evaluating) {
  let right = 0;
  let all = 0;
  for (const { words, tags = [] } of vtbDev) {
    for (const [i, chances] of chancesOf(words).entries()) {
      all++;
      if (TAGS[bestTag(chances)] === tags[i]) right++;
    }
  }
  note(`teachers on VTB dev: ${((100 * right) / all).toFixed(2)}`);
}
const step = Math.max(1, Math.floor(silver.length / LABELLED));
const sums = new Map<string, Float32Array>();
const labelled = silver
  .filter((_, i) => i % step === 0)
  .map(({ words }) => {
    const chances = chancesOf(words);
    for (const [i, key] of keysOf(words).entries()) addTo(sums, key, chances[i] as Float32Array);
    return { words, chances };
  });
// words that the labelled part lacks, by what the teachers say of them alone
for (const key of vectors.index.keys()) if (!sums.has(key)) addTo(sums, key, chancesOf([key.replace('^', '')])[0] as Float32Array);
note(`${labelled.length} silver sentences labelled`);

const { slots, classes } = listClasses(vectors.index, clusterWords(withChances(vectors, sums, 0.5), CLASSED_WORDS, CLASSES, 8));
const table = createClasses(slots, (i) => classes[i] as number);
note(`${slots.length} words in ${CLASSES} classes`);

const goldExamples = (sentences: readonly GoldSentence[]): TagExample[] =>
  sentences
    .map(({ words, tags = [] }) =>
      toExample(
        words,
        tags.map((tag) => TAGS.indexOf(tag as (typeof TAGS)[number])),
        table,
      ),
    )
    .filter((example) => example !== undefined);
const silverWords = labelled.map(({ words, chances }) => toExample(words, chances, table)).filter((example) => example !== undefined);
const goldWords = goldExamples(gold);
const test = evaluating ? goldExamples(vtbDev) : [];
const learner = createTagLearner(BITS);
trainTags(learner, silverWords, 0.1, 1);
trainTags(learner, goldWords, 0.05, 3);
const levels = quantise(learner.weights, LEVELS, SCALE);
if (evaluating) {
  const confusion = new Map<string, number>();
  const { right, all } = scoreTags(levels, learner.shift, test, confusion);
  note(`tagger on VTB dev, right words given: ${((100 * right) / all).toFixed(2)}`);
  console.log(
    [...confusion]
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .slice(0, 20)
      .map(([pair, n]) => `${n} ${pair}`)
      .join(', '),
  );
}
const rice = riceBits(slots);
const file = `// Generated by training/words/train-tagger.ts from the files that training/words/README.md names; not edited by hand.
export const TAG_WEIGHTS = '${packWeights(levels)}';
export const CLASS_SLOTS = '${packSorted(slots, rice)}';
export const CLASS_COUNT = ${slots.length};
export const CLASS_RICE = ${rice};
export const CLASS_HIGH = '${packDigits(classes.map((c) => c >> 2))}';
export const CLASS_LOW = '${packDigits(classes.map((c) => c & 3))}';
`;
note(`${levels.length / MODEL_TAGS} features, ${gzipSync(file, { level: 9 }).length} bytes gzipped`);
if (!evaluating) writeFileSync(new URL('../../src/words/tagger.model.ts', import.meta.url), file);
