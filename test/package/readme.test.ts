/** README.md says what is true: its examples print what stands below them, its commands and files exist. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { findExamples, runExample } from '../../scripts/readme-examples.js';

const ROOT = new URL('../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, ROOT), 'utf8');
const { project, files } = inject('packed');
const PAPERS = ['README.md', 'CONTRIBUTING.md', 'CREDITS.md', 'CHANGELOG.md'];

describe('README.md', () => {
  const readme = read('README.md');
  const examples = findExamples(readme);

  it('has an output below each example', () => {
    expect(examples.length).toBeGreaterThanOrEqual(2);
    expect(examples).toHaveLength(readme.split('```js\n').length - 1);
  });

  it.each(examples.map(({ code, output }, i) => ({ name: `example ${i + 1}`, code, output })))('$name prints what is shown', ({ code, output }) => {
    expect(runExample(code, project)).toBe(output);
  });

  it('names each entry of the package', () => {
    const { exports } = JSON.parse(read('package.json')) as { exports: Record<string, unknown> };
    const entries = Object.keys(exports).filter((entry) => entry !== './package.json');
    expect(entries.filter((entry) => !readme.includes(`\`vietfacts${entry.slice(1)}\``))).toEqual([]);
  });
});

describe.each(PAPERS)('%s', (paper) => {
  const text = read(paper);

  it('names only scripts that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/npm (?:run ([\w:-]+)|(start|test)\b)/g)].map(([, script, short]) => script ?? short ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('links only to files that are there, and from the package only to files in it', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(new URL(link, ROOT)))).toEqual([]);
    expect(files).toContain('README.md');
  });

  it('names only paths that are there', () => {
    const named = [...text.matchAll(/`((?:src|training|data|test|bench|scripts|fixtures|examples|docs|site)\/[\w./-]*)`/g)].map(([, path = '']) => path);
    expect(named.filter((path) => !path.includes('NAME') && !existsSync(new URL(path, ROOT)))).toEqual([]);
  });
});
