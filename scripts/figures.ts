/**
 * `npm run figures [-- --bench | -- NAME …]`: measures what README.md and the pages of docs/ state and writes it there: the output of their
 * examples, and the blocks between `<!-- NAME:start -->` and `<!-- NAME:end -->`. accuracy: the scorers of
 * `../shared/eval` on the parts that no training saw (the segmenter and the tagger that ship learned from every treebank there is, so
 * their figures come from cross-validation in `training/words/`); size: size-limit. With --bench, half an hour on a quiet machine,
 * the programs of `bench/` too: speed, ratios, first, growth, batch, sizing, vntk,
 * natural; with names, these blocks alone.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from './build-if-needed.js';
import { fillGuides } from './guides.js';
import { findExamples, runExample } from './readme-examples.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const README = 'README.md';
const PAGES = [README, 'docs/errors.md', 'docs/figures.md', 'docs/sizing.md'];
const EVAL = join(ROOT, '../shared/eval');

const print = (command: string, ...args: string[]): string => execFileSync(command, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 });

interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly percent: number;
  readonly cases: number;
}
type Scores = Readonly<Record<string, Rates | undefined>>;

/** A table row: what, figure, on what. */
type Row = readonly [what: string, figure: string, where: string];

const score = (scorer: string, ...args: string[]): Scores => JSON.parse(print('node', join(EVAL, scorer), '--package', '.', '--json', ...args)) as Scores;
const percent = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(1));

function accuracy(): string {
  const gold = [0, 1, 2, 3].map((n) => join(EVAL, `gold/dev-${n}.json`));
  const on = score('score.mjs', ...gold);
  const names = score('score-names.mjs', '--every', '10', '--rest', '3', '../shared/corpora/annotated/names.jsonl');
  const figures = score('score.mjs', '--every', '5', '--rest', '0', '../shared/corpora/annotated/figures.json');
  const vlsp = score('score-ner.mjs', join(EVAL, 'vlsp/ner-2018-dev.jsonl'));
  const dates = score('score-cases.mjs', join(EVAL, 'cases/dates-dev.jsonl'));
  const numbers = score('score-cases.mjs', join(EVAL, 'cases/numbers-dev.jsonl'));
  const EXCERPTS = '48 annotated excerpts of news';
  const rows: Row[] = [
    ['abbreviations with expansion, F1', percent(on.abbreviations?.f1), EXCERPTS],
    ['names with type, F1', percent(on.entities?.f1), EXCERPTS],
    ['names with type, F1', percent(names.entities?.f1), 'annotated passages left out of training'],
    ['names with type, F1', percent(vlsp.ALL?.f1), 'VLSP 2018 NER, dev'],
    ['times with value, F1', percent(on.dates?.f1), EXCERPTS],
    ['figures with value, unit and bound, F1', percent(on.quantities?.f1), EXCERPTS],
    ['a figure’s noun, recall', percent(on['facts: noun']?.recall), EXCERPTS],
    ['a figure’s verb, recall', percent(on['facts: verb']?.recall), EXCERPTS],
    ['a figure’s noun, recall', percent(figures['facts: noun']?.recall), 'annotated passages left out of training'],
    ['a figure’s verb, recall', percent(figures['facts: verb']?.recall), 'annotated passages left out of training'],
    ['roles, F1', percent(on.roles?.f1), EXCERPTS],
    ['single time expressions right', percent(dates.all?.percent), `${dates.all?.cases} cases`],
    ['single figures right', percent(numbers.all?.percent), `${numbers.all?.cases} cases`],
  ];
  return table(['', '%', 'on'], rows);
}

function size(): string {
  const lines = JSON.parse(print('npx', 'size-limit', '--json')) as { name: string; size: number }[];
  return table(['minified and gzipped', 'kB'], [...lines.map(({ name, size }) => [name, Math.round(size / 1000).toString()] as const)]);
}

/** Each is measured once, whatever number of pages show it. */
function once<T>(measure: () => T): () => T {
  let measured: { readonly value: T } | undefined;
  return () => {
    measured ??= { value: measure() };
    return measured.value;
  };
}

/* ---- what the programs of bench/ measure ------------------------------------------------ */

/** The JSON that a program of `bench/` prints. */
const bench = <Report>(program: string, ...args: string[]): Report =>
  JSON.parse(print('node', join(ROOT, 'bench', program), '--json', ...args).replace(/^[^{]*/, '')) as Report;

interface BenchReport {
  readonly results: Readonly<Record<string, { readonly perSecond: number; readonly coldMs: number }>>;
  readonly ratios: readonly { readonly ours: string; readonly other: string; readonly ratio: number; readonly bar: number }[];
  readonly first: { readonly more: number };
}
interface BrowserReport {
  readonly allMs: number;
  readonly callMs: number;
}

const measureSpeed = once(() => bench<BenchReport>('run.mjs'));

function speed(): string {
  const { results } = measureSpeed();
  const rows = Object.entries(results).map(([name, { perSecond, coldMs }]) => [name, (perSecond / 1e6).toPrecision(2), coldMs.toFixed(0)] as const);
  return table(['one core', 'million characters a second', 'import and first article, ms'], rows);
}

function ratios(): string {
  const rows = measureSpeed().ratios.map(({ ours, other, ratio, bar }) => [`${ours} : ${other}`, `${ratio.toFixed(1)} ×`, `${bar} ×`] as const);
  return table(['', 'measured', 'aim'], rows);
}

function first(): string {
  const { allMs, callMs } = bench<BrowserReport>('browser.mjs');
  const node = `First result in a fresh process, import included: ${measureSpeed().first.more.toFixed(0)} ms over an empty Node.`;
  return `${node} In Chromium, from asking for the bundle: ${allMs} ms, the call alone ${callMs} ms.`;
}

interface GrowthReport {
  readonly rows: readonly { readonly text: string; readonly nanoseconds: number; readonly ratios: readonly number[] }[];
}

function growth(): string {
  const { rows } = bench<GrowthReport>('linear.mjs', '--all');
  const cells = rows.map(({ text, nanoseconds, ratios }) => [
    text === 'news' ? text : `\`${JSON.stringify(text).slice(1, -1)}\`…`,
    nanoseconds.toFixed(0),
    ...ratios.map((ratio) => ratio.toFixed(2)),
  ]);
  return table(['text', '10 kB: ns a character', '1 MB: × that', '10 MB: × that'], cells);
}

interface BatchReport {
  readonly articles: number;
  readonly source: string;
  readonly charactersEach: number;
  readonly threads: readonly { readonly threads: number; readonly perSecond: number; readonly processorSecondsPerThousand: number; readonly times: number }[];
  readonly memoryMB: number;
  readonly sheetBytes: number;
  readonly sheetBytesGzipped: number;
}
const measureBatch = once(() => bench<BatchReport>('batch.mjs'));

function batch(): string {
  const { articles, source, charactersEach, threads, memoryMB } = measureBatch();
  const rows = threads.map(({ threads: count, perSecond, times }) => [String(count), String(perSecond), times.toFixed(2)] as const);
  return `${articles} articles (${source}, ${charactersEach} characters each) through \`extractAll\`, at most ${memoryMB} MB:\n\n${table(['threads', 'articles a second', '× one thread'], rows)}`;
}

const ARCHIVE = 10_000_000;
/** What an hour of one virtual processor is reckoned at, US dollars: a round figure for rented machines. */
const PROCESSOR_HOUR = 0.04;

function sizing(): string {
  const { charactersEach, threads, memoryMB, sheetBytes, sheetBytesGzipped } = measureBatch();
  const one = threads[0];
  const most = threads.at(-1);
  if (!one || !most) throw new Error('bench/batch.mjs measured no thread');
  const hours = (most.processorSecondsPerThousand * ARCHIVE) / 1000 / 3600;
  const rows: Row[] = [
    ['articles a second, one thread', String(one.perSecond), `${charactersEach} characters each`],
    [`articles a second, ${most.threads} threads`, String(most.perSecond), `${memoryMB} MB at most`],
    ['processor time for ten million', `${hours.toFixed(1)} hours`, `${(hours * PROCESSOR_HOUR).toFixed(2)} $ at ${PROCESSOR_HOUR} $ an hour of a processor`],
    [`time for ten million, ${most.threads} threads`, `${(ARCHIVE / most.perSecond / 3600).toFixed(1)} hours`, 'eight such machines: an eighth'],
    ['whole sheets of ten million as JSON Lines', gigabytes(sheetBytes), `${gigabytes(sheetBytesGzipped)} gzipped`],
  ];
  return table(['', 'measured', ''], rows);
}

const gigabytes = (bytesEach: number): string => `${((bytesEach * ARCHIVE) / 1e9).toFixed(0)} GB`;

type VntkReport = Readonly<
  Record<
    string,
    { readonly names: number; readonly words: number; readonly wordsPerSecond: number; readonly namesPerSecond: number; readonly megabytes: number }
  >
>;

function vntk(): string {
  const report = bench<{ readonly packages: VntkReport; readonly articles: number; readonly sentences: number }>('vntk.mjs');
  const [theirs, ours] = [report.packages.vntk, report.packages['vietfacts/vntk']];
  if (!theirs || !ours) throw new Error('bench/vntk.mjs measured one package alone');
  const both = (name: string, of: (one: VntkReport[string]) => string): readonly string[] => [name, of(theirs), of(ours)];
  return table(
    ['', 'vntk', 'vietfacts/vntk'],
    [
      both(`names, exact, F1 (${report.articles} articles of VLSP 2018, dev)`, ({ names }) => names.toFixed(1)),
      [`words, F1 (${report.sentences} sentences of VTB, dev)`, theirs.words.toFixed(1), wordsUnseen()],
      both('words, characters a second', ({ wordsPerSecond }) => thousands(wordsPerSecond)),
      both('names, characters a second', ({ namesPerSecond }) => thousands(namesPerSecond)),
      both('installed', ({ megabytes }) => `${megabytes.toFixed(1)} MB`),
    ],
  );
}

/** F1 of words on VTB's dev part by a model that was trained without it; the one that ships was not. */
function wordsUnseen(): string {
  const printed = print('npx', 'tsx', 'training/words/evaluate.ts', 'full');
  const figure = /VTB dev from VTB train (\d+\.\d)/.exec(printed)?.[1];
  if (figure === undefined) throw new Error('training/words/evaluate.ts printed no figure for VTB');
  return figure;
}

/** Three digits that count. */
const thousands = (value: number): string => Number(value.toPrecision(3)).toLocaleString('en');

/** Titles classed rightly; with natural's own smoothing of 1, and with 0.1. */
function natural(): string {
  const printed = print('npx', 'tsx', 'training/adapters/bayes.ts');
  const rows: string[][] = [];
  for (const line of printed.split('\n')) {
    const task = /^(\w+): .*; (.*)$/.exec(line);
    const row = /^ {2}(\S.*?) {2,}([\d.]+ %) {2}([\d.]+ %)$/.exec(line);
    if (task) rows.push([`**${task[1]}** (${task[2]})`, '', '']);
    else if (row) rows.push(row.slice(1));
  }
  if (rows.length === 0) throw new Error('training/adapters/bayes.ts printed no figures');
  return table(['', 'smoothing 1', 'smoothing 0.1'], rows);
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, i) => (i === 0 ? '---' : i === 1 ? '---:' : '---')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Replaces what stands between a block's marks, where a page has it. */
function fill(markdown: string, name: string, measure: () => string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const from = markdown.indexOf(start);
  const to = markdown.indexOf(end);
  return from < 0 || to < from ? markdown : `${markdown.slice(0, from + start.length)}\n${measure()}\n${markdown.slice(to)}`;
}

async function fillExamples(markdown: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vietfacts-readme-'));
  try {
    execFileSync('mkdir', [join(folder, 'node_modules')]);
    symlinkSync(ROOT, join(folder, 'node_modules/vietfacts'), 'dir');
    let filled = markdown;
    for (const { code, start, end } of findExamples(markdown).reverse()) filled = filled.slice(0, start) + runExample(code, folder) + filled.slice(end);
    return filled;
  } finally {
    await rm(folder, { recursive: true });
  }
}

const machine = (): string => print('node', '--input-type=module', '-e', "import { machine } from './bench/machine.mjs'; console.log(machine())").trim();
const QUICK = { size, ...(existsSync(EVAL) ? { accuracy } : {}) };
const SLOW = { machine, speed, ratios, first, growth, batch, sizing, vntk, natural };

buildIfNeeded();
if (!existsSync(EVAL)) console.warn('SKIPPED: accuracy: there is no ../shared/eval beside the project');
const BLOCKS: Readonly<Record<string, () => string>> = { ...QUICK, ...SLOW };
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => name !== '--bench' && !(name in BLOCKS));
if (unknown.length > 0) throw new Error(`no block ${unknown.join(', ')}; there are ${Object.keys(BLOCKS).join(', ')}`);
const names = asked.includes('--bench') ? Object.keys(BLOCKS) : asked.length > 0 ? asked : Object.keys(QUICK);
if (names.some((name) => name in SLOW)) print('npm', '--prefix', 'bench', 'ci', '--no-audit', '--no-fund', '--silent');
const blocks = names.map((name) => [name, once(BLOCKS[name] as () => string)] as const);
for (const page of PAGES) {
  let markdown = readFileSync(join(ROOT, page), 'utf8');
  if (page === README) markdown = await fillExamples(markdown);
  for (const [name, measure] of blocks) markdown = fill(markdown, name, measure);
  writeFileSync(join(ROOT, page), markdown);
}
fillGuides();
