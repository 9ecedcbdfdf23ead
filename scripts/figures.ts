/**
 * `npm run figures [-- --bench]`: measures what README.md states and writes it there: the output of its examples, and the
 * blocks between `<!-- NAME:start -->` and `<!-- NAME:end -->`. accuracy: the scorers of `../shared/eval` on the parts that
 * no training saw (the segmenter and the tagger that ship learned from every treebank there is, so their figures come from
 * cross-validation in `training/words/`); size: size-limit; speed (only with --bench, it takes minutes): `npm run bench`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from './build-if-needed.js';
import { findExamples, runExample } from './readme-examples.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const README = join(ROOT, 'README.md');
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

interface BenchReport {
  readonly node: string;
  readonly source: string;
  readonly results: Readonly<Record<string, { readonly perSecond: number; readonly coldMs: number }>>;
  readonly first: { readonly more: number };
}

function speed(): string {
  const report = JSON.parse(print('npm', 'run', '--silent', 'bench', '--', '--json').replace(/^[^{]*/, '')) as BenchReport;
  const rows = Object.entries(report.results).map(([name, { perSecond, coldMs }]) => [name, (perSecond / 1e6).toPrecision(2), coldMs.toFixed(0)] as const);
  const first = `First result in a fresh process, import included: ${report.first.more.toFixed(0)} ms over an empty Node.`;
  return `${table(['one core, Node 20', 'million characters a second', 'import and first article, ms'], rows)}\n\n${first}`;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, i) => (i === 0 ? '---' : i === 1 ? '---:' : '---')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Replaces what stands between a block's marks. */
function fill(markdown: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const from = markdown.indexOf(start);
  const to = markdown.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md has no block ${start} … ${end}`);
  return `${markdown.slice(0, from + start.length)}\n${content}\n${markdown.slice(to)}`;
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

buildIfNeeded();
let readme = await fillExamples(readFileSync(README, 'utf8'));
readme = fill(readme, 'size', size());
if (existsSync(EVAL)) readme = fill(readme, 'accuracy', accuracy());
else console.warn('SKIPPED: accuracy: there is no ../shared/eval beside the project');
if (process.argv.includes('--bench')) readme = fill(readme, 'speed', speed());
writeFileSync(README, readme);
