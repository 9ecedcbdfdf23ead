import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    words: 'src/entries/words.ts',
    numbers: 'src/entries/numbers.ts',
    dates: 'src/entries/dates.ts',
    abbreviations: 'src/entries/abbreviations.ts',
  },
  format: ['esm', 'cjs'],
  target: 'es2022',
  dts: true,
  splitting: true,
  clean: true,
  treeshake: true,
  sourcemap: false,
});
