/**
 * Time to the first result: a fresh Node process that imports the package and reads one article, beside one that does
 * nothing, by turns. Out: medians in milliseconds. `node bench/first-result.mjs`
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { vietnamese } from './articles.mjs';
import { median } from './median.mjs';

const RUNS = 9;

function timeOf(script, input) {
  const started = performance.now();
  execFileSync(process.execPath, ['--input-type=module', '-e', script], { input, stdio: ['pipe', 'ignore', 'inherit'] });
  return performance.now() - started;
}

export function firstResult() {
  const index = new URL('../dist/index.js', import.meta.url).href;
  const [article = ''] = vietnamese().texts;
  const read = "import { readFileSync } from 'node:fs'; const text = readFileSync(0, 'utf8');";
  const empty = [];
  const ours = [];
  for (let i = 0; i < RUNS; i++) {
    empty.push(timeOf(read, article));
    ours.push(timeOf(`${read} const { extractFacts } = await import('${index}'); extractFacts(text);`, article));
  }
  return { runs: RUNS, empty: median(empty), ours: median(ours), more: median(ours) - median(empty) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(firstResult());
