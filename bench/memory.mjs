/**
 * `node --expose-gc bench/memory.mjs [articles] [--json]`: what a call keeps, what the process holds. Out: bytes of heap a
 * character that one FactSheet without tokens keeps (median of 7); resident memory after a first call over a Node that does
 * nothing (median of 5 processes); heap and resident memory over many articles, a line for each tenth of them.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { vietnamese } from './articles.mjs';
import { median } from './median.mjs';

const KEPT_RUNS = 7;
const PROCESSES = 5;
const MEGABYTE = 2 ** 20;
const INDEX = new URL('../dist/index.js', import.meta.url).href;
const { texts } = vietnamese();

if (!globalThis.gc) {
  const printed = execFileSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url), ...process.argv.slice(2)], { encoding: 'utf8' });
  process.stdout.write(printed);
  process.exit();
}

function heap() {
  for (let i = 0; i < 3; i++) globalThis.gc();
  return process.memoryUsage().heapUsed;
}

/** Bytes a character that the sheet of a text keeps, the text aside; a function of its own, whose frame keeps no earlier sheet. */
function keptBy(extractFacts, text) {
  const before = heap();
  const sheet = extractFacts(text);
  const kept = heap() - before;
  if (sheet.text !== text) throw new Error('the sheet holds another text');
  return kept / text.length;
}

function keptBytes(extractFacts) {
  const long = texts.join('\n\n');
  extractFacts(long);
  // a text of its own each time, laid out in memory before the first measure
  return median(Array.from({ length: KEPT_RUNS }, (_, i) => keptBy(extractFacts, Buffer.from(`${long}\n\n${i}`).toString('utf8'))));
}

/** Resident megabytes of a fresh process after `code`. */
function resident(code) {
  const script = `import { readFileSync } from 'node:fs'; const text = readFileSync(0, 'utf8'); ${code}; console.log(process.memoryUsage().rss);`;
  const run = () => Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { input: texts[0], encoding: 'utf8' }));
  return median(Array.from({ length: PROCESSES }, run)) / MEGABYTE;
}

/** Heap and resident memory after each tenth of `count` articles. */
function overMany(extractFacts, count) {
  const rows = [];
  for (let n = 1; n <= count; n++) {
    extractFacts(`${texts[n % texts.length]}\n\n${n}`);
    if (n % (count / 10) === 0) rows.push({ articles: n, heapMB: heap() / MEGABYTE, residentMB: process.memoryUsage().rss / MEGABYTE });
  }
  return rows;
}

const { extractFacts } = await import(INDEX);
const empty = resident('');
const first = resident(`const { extractFacts } = await import('${INDEX}'); extractFacts(text)`);
const report = {
  bytesACharacter: keptBytes(extractFacts),
  firstCallMB: first - empty,
  emptyMB: empty,
  many: overMany(extractFacts, Number(process.argv.slice(2).find((arg) => /^\d+0$/.test(arg)) ?? 20_000)),
};
if (process.argv.includes('--json')) console.log(JSON.stringify(report, null, 2));
else {
  console.log(`a sheet without tokens keeps ${report.bytesACharacter.toFixed(1)} bytes a character (median of ${KEPT_RUNS}; aim 20)`);
  console.log(`a first call: ${report.firstCallMB.toFixed(1)} MB over an empty Node of ${empty.toFixed(1)} (median of ${PROCESSES}; aim 40)`);
  for (const { articles, heapMB, residentMB } of report.many)
    console.log(`${String(articles).padStart(7)} articles: heap ${heapMB.toFixed(1)} MB, resident ${residentMB.toFixed(1)} MB`);
}
