/** The pages of docs/ show the examples as they are, and what they print; every example is shown; the one for a browser runs in one. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillGuide, guideFiles } from '../../scripts/guides.js';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const hasChromium = existsSync(CHROMIUM);
if (!hasChromium) console.warn(`SKIPPED: the example for browsers is not run, there is none at ${CHROMIUM} (set CHROMIUM_PATH)`);

const guides = guideFiles().map((file) => ({ name: basename(file), text: readFileSync(file, 'utf8') }));

it.each(guides)('$name shows its examples and what they print', ({ text }) => {
  expect(text).toMatch(/^<!-- examples\/\S+ -->$/m);
  expect(fillGuide(text)).toBe(text);
});

it('each example is in a guide', () => {
  const scripts = readdirSync('examples', { recursive: true, encoding: 'utf8' }).filter((file) => /\.m?js$/.test(file));
  const all = guides.map(({ text }) => text).join('\n');
  // the queue's parts that are no programs of their own stand in its folder
  expect(scripts.filter((file) => !all.includes(join('examples', file)) && !/^queue\/(?:queue|store)\.mjs$/.test(file))).toEqual([]);
});

describe.skipIf(!hasChromium)('examples/browser', () => {
  let server: ChildProcess;
  let browser: Browser;
  let address = '';

  beforeAll(async () => {
    server = spawn(process.execPath, ['examples/browser/serve.mjs', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
    address = await new Promise<string>((settle) => server.stdout?.once('data', (line) => settle(String(line).trim())));
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
  });
  afterAll(async () => {
    await browser?.close();
    server?.kill();
  });

  it('marks what is typed, by a worker, and runs nothing of it', async () => {
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    await page.goto(address);
    await page.waitForSelector('mark');
    expect(await page.locator('mark').allInnerTexts()).toEqual(['Sáng 3/5/2023', 'xã Tân Hội', '2', 'hơn 1,5 tỷ đồng']);
    await page.fill('#text', '<img src=x onerror="document.title=1"> Huế có 5 xã.');
    await page.waitForFunction('document.querySelectorAll("mark").length === 2');
    expect(await page.innerText('#view')).toBe('<img src=x onerror="document.title=1"> Huế có 5 xã.');
    expect(problems).toEqual([]);
  });
});
