/**
 * The examples of README.md: a `js` block, and the `text` block right below it that shows what it prints.
 * In: markdown. Out: the pairs; and what a block prints when it is run in a folder that has the package.
 */
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Example {
  readonly code: string;
  readonly output: string;
  /** Where the output stands in the markdown. */
  readonly start: number;
  readonly end: number;
}

const PAIR = /^```js\n([\s\S]*?)^```\n\n```text\n([\s\S]*?)^```$/gm;

export function findExamples(markdown: string): Example[] {
  return [...markdown.matchAll(PAIR)].map(({ 0: whole, 1: code = '', 2: output = '', index }) => {
    const end = index + whole.length - '```'.length;
    return { code, output, start: end - output.length, end };
  });
}

/** Runs a block as an ES module in `folder`; gives back what it prints. */
export function runExample(code: string, folder: string): string {
  const file = join(folder, 'readme-example.mjs');
  writeFileSync(file, code);
  try {
    return execFileSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' });
  } finally {
    rmSync(file);
  }
}
