/**
 * `node bench/browser.mjs [--json]`: the first `extractFacts` in Chromium. A bundle served from this machine, in a new page without a
 * cache each time. Out: milliseconds from asking for the bundle to the first sheet of an article, and those of the call alone; medians.
 * Needs a Chromium at /usr/bin/chromium or CHROMIUM_PATH.
 */
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { vietnamese } from './articles.mjs';
import { machine } from './machine.mjs';
import { median } from './median.mjs';

const RUNS = 9;
const BAR = 100;

// the project's own tools, one folder up
const require = createRequire(new URL('../package.json', import.meta.url));
const { build } = require('esbuild');
const { chromium } = require('playwright-core');

async function bundle() {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../dist/index.js', import.meta.url))],
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
  });
  return gzipSync(outputFiles[0].contents);
}

export async function firstInBrowser() {
  const code = await bundle();
  const server = createServer((request, response) => {
    if (request.url === '/bundle.js') response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Content-Encoding': 'gzip' }).end(code);
    else response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end('<!doctype html><link rel="icon" href="data:,">');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  const [article] = vietnamese().texts;
  const runs = [];
  for (let i = 0; i < RUNS; i++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    runs.push(
      await page.evaluate(async (text) => {
        const asked = performance.now();
        const { extractFacts } = await import('/bundle.js');
        const loaded = performance.now();
        extractFacts(text);
        return { all: performance.now() - asked, call: performance.now() - loaded };
      }, article),
    );
    await context.close();
  }
  await browser.close();
  server.close();
  return {
    machine: machine(),
    runs: RUNS,
    bar: BAR,
    allMs: Math.round(median(runs.map(({ all }) => all))),
    callMs: Math.round(median(runs.map(({ call }) => call))),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const report = await firstInBrowser();
  if (process.argv.includes('--json')) console.log(JSON.stringify(report, null, 2));
  else {
    const { allMs, callMs } = report;
    console.log(
      `${report.machine}\nfirst sheet in Chromium: ${allMs} ms from asking for the bundle (aim < ${BAR}${allMs < BAR ? '' : ', short of it'}), the call alone ${callMs} ms`,
    );
  }
}
