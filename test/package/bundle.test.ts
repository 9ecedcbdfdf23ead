/**
 * The packed package through the bundlers that people use, run in a real browser, compared with Node; and what a bundle
 * leaves out.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as esbuild } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build as vite } from 'vite';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import webpack from 'webpack';
import { extractFacts } from '../../src/index.js';
import { articles } from './articles.js';

const { project, root } = inject('packed');
const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const hasChromium = existsSync(CHROMIUM);
if (!hasChromium) console.warn(`SKIPPED: the bundles are not run in a browser, there is none at ${CHROMIUM} (set CHROMIUM_PATH)`);

const out = join(project, 'bundles');
const APP = `import { extractFacts } from 'vietfacts';\nglobalThis.read = (text) => JSON.stringify(extractFacts(text, { tokens: true }));\n`;

/** Bundles a module for the browser; gives the code. */
const BUNDLERS: Readonly<Record<string, (entry: string, outfile: string) => Promise<string>>> = {
  async esbuild(entry, outfile) {
    await esbuild({ entryPoints: [entry], outfile, bundle: true, format: 'iife', platform: 'browser', minify: true, logLevel: 'error' });
    return readFileSync(outfile, 'utf8');
  },
  async Vite(entry, outfile) {
    await vite({
      root: project,
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: `${outfile}.d`,
        rollupOptions: { input: entry, output: { format: 'iife', entryFileNames: 'app.js' } },
        modulePreload: false,
        reportCompressedSize: false,
      },
    });
    const code = readFileSync(join(`${outfile}.d`, 'app.js'), 'utf8');
    writeFileSync(outfile, code);
    return code;
  },
  async webpack(entry, outfile) {
    await new Promise<void>((resolve, reject) => {
      webpack(
        { mode: 'production', target: 'web', context: project, entry, output: { path: out, filename: outfile.slice(out.length + 1) }, performance: false },
        (error, stats) => {
          if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString('errors-only')));
          else resolve();
        },
      );
    });
    return readFileSync(outfile, 'utf8');
  },
};

function writeEntry(name: string, code: string): string {
  mkdirSync(out, { recursive: true });
  const file = join(project, name);
  writeFileSync(file, code);
  return file;
}

describe.skipIf(!hasChromium)('in Chromium', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    writeFileSync(join(project, 'page.html'), '<!doctype html><title>vietfacts</title><link rel="icon" href="data:,">');
    server = createServer((request, response) => {
      const path = join(project, new URL(request.url ?? '/', 'http://localhost').pathname);
      response.setHeader('Content-Type', path.endsWith('.html') ? 'text/html; charset=utf-8' : 'text/javascript; charset=utf-8');
      response.end(existsSync(path) ? readFileSync(path) : '');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
    page = await browser.newPage();
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  });

  afterAll(async () => {
    await browser?.close();
    await new Promise((resolve) => server?.close(resolve));
  });

  const address = (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/${path}`;

  /** Loads scripts into an empty page and reads every article there. */
  async function readInPage(script: string, read: string): Promise<string[]> {
    await page.goto(address('page.html'));
    await page.addScriptTag({ url: address(script) });
    problems.length = 0;
    return page.evaluate(
      ([read = '', texts = '']) => (JSON.parse(texts) as string[]).map((text) => new Function('text', read)(text) as string),
      [read, JSON.stringify(articles())],
    );
  }

  const expected = () => articles().map((text) => JSON.stringify(extractFacts(text, { tokens: true })));

  for (const [name, bundle] of Object.entries(BUNDLERS)) {
    it(`a bundle of ${name} gives the JSON that Node gives`, async () => {
      await bundle(writeEntry(`app-${name}.js`, APP), join(out, `${name}.js`));
      expect(await readInPage(`bundles/${name}.js`, 'return globalThis.read(text)')).toEqual(expected());
      expect(problems).toEqual([]);
    });
  }

  it('the script for a <script> tag gives it too', async () => {
    const read = 'return JSON.stringify(vietfacts.extractFacts(text, { tokens: true }))';
    expect(await readInPage('node_modules/vietfacts/dist/vietfacts.global.js', read)).toEqual(expected());
    expect(problems).toEqual([]);
  });
});

describe('what a bundle leaves out', () => {
  const models = readdirSync(fileURLToPath(new URL('../../src', import.meta.url)), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.model.ts'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .flatMap((code) =>
      [...code.matchAll(/(['"`])((?:(?!\1)[^\\\n]){200,})\1/g)].map(([, , string = '']) => string.slice(string.length >> 1, (string.length >> 1) + 60)),
    );

  for (const [name, bundle] of Object.entries(BUNDLERS)) {
    it(`${name}: findDates from the root brings no model, and little more than from its own entry`, async () => {
      const use = (from: string) => `import { findDates } from '${from}';\nglobalThis.read = (text) => findDates(text);\n`;
      const fromRoot = await bundle(writeEntry(`dates-root-${name}.js`, use('vietfacts')), join(out, `dates-root-${name}.js`));
      const fromEntry = await bundle(writeEntry(`dates-entry-${name}.js`, use('vietfacts/dates')), join(out, `dates-entry-${name}.js`));
      expect(models.filter((slice) => fromRoot.includes(slice))).toEqual([]);
      expect(fromRoot.length).toBeLessThan(fromEntry.length + 500);
    });
  }

  it('no code of the package asks for Node', () => {
    const scripts = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.c?js$/.test(file) && !/^(?:cli\/|batch)/.test(file),
    );
    expect(scripts.length).toBeGreaterThan(10);
    expect(scripts.filter((file) => /\bnode:|\bBuffer\b|\bprocess\./.test(readFileSync(join(root, 'dist', file), 'utf8')))).toEqual([]);
  });
});
