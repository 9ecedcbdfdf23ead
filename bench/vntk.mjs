/**
 * `node bench/vntk.mjs [--json]`: vntk and `vietfacts/vntk` through the same calls on the same texts: exact names (F1), words (F1), speed,
 * size as installed, with dependencies. Reads `../shared` beside the project and the built package. Texts: the first articles of VLSP's
 * development set of 2018 for names and speed; VTB's dev part for words.
 *
 * The words model that ships was trained on VTB's dev part too, so its figure here says little;
 * `npx tsx training/words/evaluate.ts` gives that of a model that was not.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ARTICLES = 60;
const SHARED = new URL('../../shared/', import.meta.url);
const TYPES = { PERSON: 'PER', ORGANIZATION: 'ORG', LOCATION: 'LOC' };

const require = createRequire(import.meta.url);
const packages = {
  vntk: require('vntk'),
  'vietfacts/vntk': await import(new URL('../dist/vntk.js', import.meta.url).href),
};

const articles = readFileSync(new URL('eval/vlsp/ner-2018-dev.jsonl', SHARED), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .slice(0, ARTICLES)
  .map((line) => JSON.parse(line));
const sentences = readFileSync(new URL('corpora/treebank/vtb-dev.conllu', SHARED), 'utf8')
  .split('\n\n')
  .map((block) =>
    block
      .split('\n')
      .filter((line) => /^\d+\t/.test(line))
      .map((line) => line.split('\t')[1].replace(/\s+/g, ' ')),
  )
  .filter((words) => words.length > 0);

const f1 = (gold, found) => {
  const right = found.filter((item) => gold.has(item)).length;
  return { right, found: found.length, gold: gold.size };
};
const percent = (counts) => {
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  return Number(((200 * sum('right')) / (sum('found') + sum('gold'))).toFixed(1));
};

/** Spans of words, white space not counted. */
function wordSpans(words) {
  let at = 0;
  return words.map((word) => {
    const from = at;
    at += word.replace(/\s+/g, '').length;
    return `${from} ${at}`;
  });
}

/** Names of a tagger's rows as `type start end`, white space not counted; labels after IOB2. */
function namesOf(rows) {
  const spans = wordSpans(rows.map(([word]) => word));
  const names = [];
  for (const [i, [, , , label]] of rows.entries()) {
    const [from, to] = spans[i].split(' ');
    if (label.startsWith('B-')) names.push([label.slice(2), from, to]);
    else if (label.startsWith('I-') && names.length > 0) names.at(-1)[2] = to;
  }
  return names.filter(([type]) => type !== 'MISC').map((name) => name.join(' '));
}

const goldNames = ({ text, entities }) => {
  const solid = (offset) => text.slice(0, offset).replace(/\s+/g, '').length;
  return new Set(entities.filter((e) => e.level === 0 && TYPES[e.type]).map((e) => `${TYPES[e.type]} ${solid(e.start)} ${solid(e.end)}`));
};

function sizeOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((total, entry) => total + statSync(join(entry.parentPath, entry.name)).size, 0);
}

/** What speed is measured on: five articles, a paragraph at a time; vntk needs seconds for each. */
const paragraphs = articles
  .slice(0, 5)
  .flatMap(({ text }) => text.split('\n'))
  .filter((paragraph) => paragraph.trim() !== '');

/** After a pass that is not counted, passes for a second at least. */
const charsPerSecond = (read) => {
  for (const paragraph of paragraphs) read(paragraph);
  const started = performance.now();
  let characters = 0;
  while (performance.now() - started < 1000) {
    for (const paragraph of paragraphs) read(paragraph);
    characters += paragraphs.join('').length;
  }
  return Math.round(characters / ((performance.now() - started) / 1000));
};

/** The folders of a package and of all that it brings along, nested ones within it. */
function folders(name, modules, found = new Map()) {
  const folder = join(modules, name);
  if (found.has(name) || !existsSync(folder)) return found;
  found.set(name, folder);
  const { dependencies = {}, optionalDependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  for (const needed of Object.keys({ ...dependencies, ...optionalDependencies })) folders(needed, modules, found);
  return found;
}

const total = (paths) => [...paths].reduce((sum, path) => sum + sizeOf(path), 0) / 1e6;
const root = fileURLToPath(new URL('..', import.meta.url));
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const ours = new Map();
for (const name of Object.keys(dependencies)) folders(name, join(root, 'node_modules'), ours);
const megabytes = {
  vntk: total(folders('vntk', dirname(dirname(require.resolve('vntk')))).values()),
  'vietfacts/vntk': total([join(root, 'dist'), ...ours.values()]),
};

const measured = Object.entries(packages).map(([name, vntk]) => {
  const ner = vntk.ner();
  const words = vntk.wordTokenizer();
  const report = {
    names: percent(articles.map((article) => f1(goldNames(article), namesOf(ner.tag(article.text))))),
    words: percent(sentences.map((gold) => f1(new Set(wordSpans(gold)), wordSpans(words.tag(gold.join(' ')))))),
    wordsPerSecond: charsPerSecond((text) => words.tag(text)),
    namesPerSecond: charsPerSecond((text) => ner.tag(text)),
    megabytes: megabytes[name],
  };
  return [name, report];
});
if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ articles: articles.length, sentences: sentences.length, packages: Object.fromEntries(measured) }, null, 2));
} else {
  console.log(`names: ${articles.length} articles; words: ${sentences.length} sentences; megabytes with all that a package brings along`);
  console.table(Object.fromEntries(measured));
}
