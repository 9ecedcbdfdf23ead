/** The page as static files: `npm run site` serves it, `npm run site:build` writes `site/dist`. */
import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

/** Writes the service worker with the list of the files it keeps, so that the page works without a network after the first load. */
function offline(): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    generateBundle(_, bundle) {
      const files = [
        './',
        './icon.svg',
        './site.webmanifest',
        ...Object.keys(bundle)
          .filter((name) => !name.endsWith('.html'))
          .map((name) => `./${name}`),
      ].sort();
      const source = readFileSync(new URL('./src/service-worker.js', import.meta.url), 'utf8');
      this.emitFile({ type: 'asset', fileName: 'service-worker.js', source: source.replace('self.FILES', JSON.stringify(files)) });
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [offline()],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
  worker: { format: 'es' },
});
