/**
 * The pages of `docs/` show scripts of `examples/`. In: markdown in which `<!-- examples/FILE -->` stands above a block of code
 * and perhaps a `text` block. Out: the same with the file as it is, and what `node examples/FILE` prints. `npm run docs` writes
 * them; a test says when one is out of date.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from './build-if-needed.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PAGES = new URL('../docs/', import.meta.url);

const SHOWN = /^<!-- (examples\/\S+) -->\n\n```(\w+)\n[\s\S]*?^```\n(\n```text\n[\s\S]*?^```\n)?/gm;

/** What an example prints. */
export const runFile = (file: string): string => execFileSync(process.execPath, [file], { cwd: ROOT, encoding: 'utf8' });

export function fillGuide(markdown: string): string {
  return markdown.replace(SHOWN, (_, file: string, language: string, output: string | undefined) => {
    const code = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
    const shown = output === undefined ? '' : `\n\`\`\`text\n${runFile(file)}\`\`\`\n`;
    return `<!-- ${file} -->\n\n\`\`\`${language}\n${code}\`\`\`\n${shown}`;
  });
}

/** The pages that show an example. */
export const guideFiles = (): string[] =>
  readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.startsWith('html'))
    .sort()
    .map((name) => fileURLToPath(new URL(name, PAGES)))
    .filter((file) => readFileSync(file, 'utf8').includes('<!-- examples/'));

export function fillGuides(): void {
  buildIfNeeded();
  for (const file of guideFiles()) {
    const before = readFileSync(file, 'utf8');
    const now = fillGuide(before);
    if (now !== before) writeFileSync(file, now);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) fillGuides();
