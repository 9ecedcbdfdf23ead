/**
 * `node bench/batch.mjs [--json]`: an archive through `vietfacts/batch`, on one thread, two, and all there are. Out: articles a second,
 * seconds of processor for a thousand articles, the ratio to one thread, memory, the bytes that come out. The numbers of threads take turns.
 */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { characters, vietnamese } from './articles.mjs';
import { machine } from './machine.mjs';
import { median } from './median.mjs';

const ROUNDS = 5;
const REPEATS = 20;
/** What two threads should be, as a multiple of one. */
const BAR = 1.8;

async function pass(extractAll, texts, threads) {
  const processor = process.cpuUsage();
  const started = performance.now();
  let articles = 0;
  for await (const result of extractAll(stream(texts), { threads, referenceDate: '2017-12-01' })) {
    if (result.error !== undefined) throw new Error(result.error);
    articles++;
  }
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(processor);
  return { perSecond: articles / seconds, processorSeconds: (1000 * (user + system)) / 1e6 / articles };
}

function* stream(texts) {
  for (let i = 0; i < REPEATS; i++) for (const text of texts) yield text;
}

export async function batch() {
  const { extractAll } = await import(new URL('../dist/batch/index.js', import.meta.url).href);
  const { extractFacts } = await import(new URL('../dist/index.js', import.meta.url).href);
  const { source, texts } = vietnamese();
  const counts = [...new Set([1, 2, availableParallelism()])];
  const runs = new Map(counts.map((threads) => [threads, []]));
  await pass(extractAll, texts, 1);
  for (let round = 0; round < ROUNDS; round++) for (const [threads, passes] of runs) passes.push(await pass(extractAll, texts, threads));
  const of = (threads, key) => median(runs.get(threads).map((run) => run[key]));
  const sheets = texts.map((text) => JSON.stringify(extractFacts(text))).join('\n');
  return {
    machine: machine(),
    source,
    articles: texts.length * REPEATS,
    charactersEach: Math.round(characters(texts) / texts.length),
    threads: counts.map((threads) => ({
      threads,
      perSecond: Math.round(of(threads, 'perSecond')),
      processorSecondsPerThousand: Number(of(threads, 'processorSeconds').toFixed(2)),
      times: Number((of(threads, 'perSecond') / of(1, 'perSecond')).toFixed(2)),
    })),
    bar: BAR,
    memoryMB: Math.round(process.resourceUsage().maxRSS / 1024),
    sheetBytes: Math.round(Buffer.byteLength(sheets) / texts.length),
    sheetBytesGzipped: Math.round(gzipSync(sheets).length / texts.length),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const report = await batch();
  if (process.argv.includes('--json')) console.log(JSON.stringify(report, null, 2));
  else {
    console.log(
      `${report.machine}\n${report.articles} articles of ${report.source}, ${report.charactersEach} characters each; median of ${ROUNDS}, by turns\n`,
    );
    for (const { threads, perSecond, processorSecondsPerThousand, times } of report.threads) {
      const aim = threads === 2 ? `  (aim ${BAR}${times >= BAR ? '' : ', short of it'})` : '';
      console.log(`${threads} threads  ${perSecond} articles/s  ${processorSecondsPerThousand} s of processor for 1,000  ${times} ×${aim}`);
    }
    console.log(`\nmost memory ${report.memoryMB} MB; a sheet is ${report.sheetBytes} bytes of JSON, ${report.sheetBytesGzipped} gzipped`);
  }
}
