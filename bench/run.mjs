/**
 * `npm run bench [-- --json]`: every task in processes of its own, one after the other; prints characters a second (warm)
 * and the time to a first text (cold, import included), then the ratios that the project promises.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { characters, vietnamese } from './articles.mjs';
import { firstResult } from './first-result.mjs';
import { machine } from './machine.mjs';
import { median } from './median.mjs';
import { TASKS } from './tasks.mjs';

const COLD_RUNS = 7;
/** What one task should be, as a multiple of another. */
const BARS = [
  ['tokenize', 'Intl.Segmenter', 5],
  ['findDates', 'Intl.Segmenter', 8],
  ['findQuantities', 'Intl.Segmenter', 6],
  ['extractFacts', 'Intl.Segmenter', 1.5],
  ['findDates', 'chrono-node vi', 3],
  ['extractFacts', 'wink-nlp readDoc, English', 1.5],
  ['extractFacts', 'vntk, word tokenizer', 500],
];

const asJson = process.argv.includes('--json');
const say = (line) => asJson || console.log(line);
const skipped = [];

/** What a task's process printed, or null when it could not run. */
function run(name, mode) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(new URL('task.mjs', import.meta.url)), name, mode], { encoding: 'utf8' });
  if (status === 0) return JSON.parse(stdout.trim().split('\n').at(-1));
  skipped.push(name);
  console.warn(`SKIPPED: ${name}: ${stderr.split('\n').find((line) => /Error/.test(line)) ?? `exit code ${status}`}`);
  return null;
}

const { source, texts } = vietnamese();
say(`${machine()}; one core; ${texts.length} articles of ${source}, ${characters(texts)} characters\n`);
say(`${'task'.padEnd(32)}${'warm, chars/s'.padStart(16)}${'cold, ms'.padStart(12)}`);
const results = {};
for (const [name, { runs }] of Object.entries(TASKS)) {
  const warm = run(name, 'warm');
  if (warm === null) continue;
  const cold = median(Array.from({ length: Math.min(runs, COLD_RUNS) }, () => run(name, 'cold').ms));
  results[name] = { perSecond: Math.round(warm.perSecond), coldMs: Number(cold.toFixed(1)) };
  say(`${name.padEnd(32)}${Math.round(warm.perSecond).toLocaleString('en').padStart(16)}${cold.toFixed(1).padStart(12)}`);
}

say('\nratios (warm)');
const ratios = [];
for (const [ours, other, bar] of BARS) {
  if (!results[ours] || !results[other]) continue;
  const ratio = results[ours].perSecond / results[other].perSecond;
  ratios.push({ ours, other, ratio, bar });
  say(`${`${ours} : ${other}`.padEnd(48)}${ratio.toFixed(1).padStart(10)} ×  (aim ${bar}${ratio >= bar ? '' : ', short of it'})`);
}

const first = firstResult();
say(
  `\nfirst result in a fresh process: ${first.ours.toFixed(0)} ms, an empty one ${first.empty.toFixed(0)} ms: + ${first.more.toFixed(0)} ms (median of ${first.runs})`,
);
if (asJson) console.log(JSON.stringify({ machine: machine(), source, results, ratios, first, skipped }, null, 2));
