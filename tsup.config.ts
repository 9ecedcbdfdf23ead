/**
 * The build: ES modules and CommonJS with types, models in chunks of their own that every entry shares; one script for a
 * `<script>` tag (`globalThis.vietfacts`); and the command. All is minified: importing is faster, and the package stays
 * below 2.5 MB; the types hold the documentation.
 */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { build } from 'esbuild';
import { defineConfig } from 'tsup';
import { liteModels } from './scripts/lite-models.js';

/** What `package.json` exports. */
const ENTRIES = {
  index: 'src/index.ts',
  lite: 'src/entries/lite.ts',
  words: 'src/entries/words.ts',
  'words-lite': 'src/entries/words-lite.ts',
  numbers: 'src/entries/numbers.ts',
  dates: 'src/entries/dates.ts',
  abbreviations: 'src/entries/abbreviations.ts',
  'exports/index': 'src/exports/index.ts',
  natural: 'src/entries/natural.ts',
  vntk: 'src/entries/vntk.ts',
};

/**
 * Rooms that only the root uses. As files of their own they leave `index.js` with nothing but re-exports, so that
 * `sideEffects: false` lets a bundler drop them, models and all, from a page that imports `findDates` from the root.
 */
const ROOMS = {
  'rooms/extract': 'src/extract.ts',
  'rooms/entities': 'src/entities/index.ts',
  'rooms/facts': 'src/facts/index.ts',
};

/** Node only: worker threads. */
const BATCH = { 'batch/index': 'src/batch/index.ts', 'batch/worker': 'src/batch/worker.ts' };

const TARGET = 'es2022';

/**
 * `vietfacts` as one classic script: dependencies inside, letters escaped so that the page's charset does not matter
 * (esbuild escapes strings; letters in patterns are escaped here).
 */
async function buildScript(): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: ['src/index.ts'],
    outfile: 'dist/vietfacts.global.js',
    bundle: true,
    format: 'iife',
    globalName: 'vietfacts',
    platform: 'browser',
    target: TARGET,
    minify: true,
    charset: 'ascii',
    write: false,
  });
  for (const { path, text } of outputFiles) {
    const escaped = text.replace(/[\u0080-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, escaped);
  }
}

/** The command is an ES module beside the package's own files: it carries no second copy of anything. */
async function buildCommand(): Promise<void> {
  await build({
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli/main.js',
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    external: ['*/index.js', 'commander', 'cli-progress'],
  });
}

export default defineConfig({
  entry: { ...ENTRIES, ...ROOMS, ...BATCH },
  format: ['esm', 'cjs'],
  target: TARGET,
  dts: { entry: { ...ENTRIES, 'batch/index': BATCH['batch/index'] } },
  splitting: true,
  clean: true,
  esbuildPlugins: [liteModels],
  // a chunk that nothing of is used is not imported
  treeshake: { moduleSideEffects: 'no-external' },
  sourcemap: false,
  // import.meta.url in CommonJS, for the batch's worker
  shims: true,
  esbuildOptions(options) {
    options.charset = 'utf8';
    options.minify = true;
  },
  async onSuccess() {
    await Promise.all([buildScript(), buildCommand(), copyFile('src/data/schema.json', 'dist/schema.json')]);
  },
});
