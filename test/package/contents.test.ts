/** What the tarball holds: each model once a format, no source, no source map, nothing unlisted. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, it } from 'vitest';

const { root, files, size } = inject('packed');
const SOURCE = fileURLToPath(new URL('../../src', import.meta.url));

const generated = readdirSync(SOURCE, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && (entry.name.endsWith('.model.ts') || entry.parentPath.endsWith('/data')))
  .map((entry) => join(entry.parentPath, entry.name));

const sources = new Map(generated.map((file) => [file, readFileSync(file, 'utf8')]));

/** From the longest string of a generated file, a slice that nothing else is likely to hold. */
function distinctiveSlice(file: string): string | null {
  const longest = [...(sources.get(file) ?? '').matchAll(/(['"`])((?:(?!\1)[^\\\n]){200,})\1/g)]
    .map(([, , string = '']) => string)
    .sort((a, b) => b.length - a.length)[0];
  if (longest === undefined) return null;
  // most of a sparse table is nothing, and a small table is a part of the large one: a slice that stands in this one once
  for (let at = longest.length >> 1; at + 60 <= longest.length; at += 60) {
    const slice = longest.slice(at, at + 60);
    const inAnother = generated.some((other) => other !== file && sources.get(other)?.includes(slice));
    if (!inAnother && longest.indexOf(slice) === longest.lastIndexOf(slice)) return slice;
  }
  return null;
}

describe('the tarball', () => {
  it('holds the build and the papers, no sources, no source maps', () => {
    expect(files.filter((file) => !file.startsWith('dist/')).sort()).toEqual(['CHANGELOG.md', 'CREDITS.md', 'LICENSE', 'README.md', 'package.json']);
    expect(files.filter((file) => !/\.(?:js|cjs|d\.ts|d\.cts)$/.test(file) && file.startsWith('dist/'))).toEqual(['dist/schema.json']);
  });

  it('is at most 2.5 MB', () => {
    expect(size).toBeLessThanOrEqual(2_500_000);
  });

  it('has no install script', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    expect(Object.keys(scripts).filter((name) => /^(?:pre|post)?install$|^prepare$/.test(name))).toEqual([]);
  });

  it('exports only files that it holds', () => {
    const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { exports: object };
    const targets = [...JSON.stringify(exports).matchAll(/:"\.\/([^"]+)"/g)].map(([, path = '']) => path);
    expect(targets.length).toBeGreaterThanOrEqual(20);
    expect(targets.filter((path) => !files.includes(path))).toEqual([]);
  });

  it('tells bundlers that no module has side effects', () => {
    expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).toMatchObject({ sideEffects: false });
  });
});

describe('models and tables', () => {
  const formats = {
    'ES modules': files.filter((file) => /^dist\/(?!vietfacts\.global).*\.js$/.test(file)),
    CommonJS: files.filter((file) => file.endsWith('.cjs')),
    script: ['dist/vietfacts.global.js'],
  };
  const contents = new Map(files.filter((file) => /\.c?js$/.test(file)).map((file) => [file, readFileSync(join(root, file), 'utf8')]));

  for (const [format, scripts] of Object.entries(formats)) {
    it(`stand at most once in the ${format}`, () => {
      for (const file of generated) {
        const slice = distinctiveSlice(file);
        if (slice === null) continue;
        const holders = scripts.filter((script) => contents.get(script)?.includes(slice));
        expect(holders.length, `${file} in ${holders.join(', ')}`).toBeLessThanOrEqual(1);
        const [holder] = holders;
        if (holder !== undefined) expect(contents.get(holder)?.split(slice)).toHaveLength(2);
      }
    });
  }

  it('those of letters a–z alone are found again in the build, so that the count above counts', () => {
    const ascii = generated.filter((file) => file.endsWith('.model.ts')).map((file) => ({ file, slice: distinctiveSlice(file) }));
    for (const { file, slice } of ascii) {
      if (slice === null) continue;
      const holders = formats['ES modules'].filter((script) => contents.get(script)?.includes(slice));
      expect(holders, file).toHaveLength(1);
    }
  });
});
