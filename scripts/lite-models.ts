/**
 * A plugin of the build: `src/entries/lite.ts` is the root with small models. What that entry imports is the same source as
 * the root's; where it asks for a model, its small one stands in its place. Modules that lead to no such model are shared.
 */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

const SOURCE = fileURLToPath(new URL('../src/', import.meta.url));
const ENTRY = resolve(SOURCE, 'entries/lite.ts');

/** Models of the root, and what stands in their place. */
const SMALL = new Map(
  [
    ['words/full.ts', 'words/lite.ts'],
    ['words/tagger.model.ts', 'words/tagger-lite.model.ts'],
    ['entities/names.model.ts', 'entities/names-lite.model.ts'],
    ['entities/seen-names.model.ts', 'entities/seen-names-lite.model.ts'],
    ['data/divisions.ts', 'data/divisions-lite.ts'],
  ].map(([full = '', small = '']) => [resolve(SOURCE, full), resolve(SOURCE, small)]),
);

/** A module that another names. */
const moduleOf = (folder: string, specifier: string): string => resolve(folder, specifier.replace(/\.js$/, '.ts'));

const leads = new Map<string, boolean>();

/** Whether a module imports a model that has a small one, itself or through others. */
function leadsToModel(file: string): boolean {
  const known = leads.get(file);
  if (known !== undefined) return known;
  leads.set(file, false);
  const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b(?! type)[^;]*? from '(\.[^']+)';$/gm);
  const answer = SMALL.has(file) || [...imports].some(([, specifier = '']) => leadsToModel(moduleOf(dirname(file), specifier)));
  leads.set(file, answer);
  return answer;
}

const NAMESPACE = 'lite';

export const liteModels: Plugin = {
  name: 'lite models',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /lite\.ts$/ }, ({ kind, path, resolveDir }) =>
      kind === 'entry-point' && resolve(resolveDir, path) === ENTRY ? { path: ENTRY, namespace: NAMESPACE } : undefined,
    );
    onResolve({ filter: /^\./, namespace: NAMESPACE }, ({ path, resolveDir }) => {
      const file = moduleOf(resolveDir, path);
      const small = SMALL.get(file);
      return small === undefined ? { path: file, namespace: leadsToModel(file) ? NAMESPACE : 'file', sideEffects: false } : { path: small, sideEffects: false };
    });
    onLoad({ filter: /./, namespace: NAMESPACE }, ({ path }) => ({ contents: readFileSync(path, 'utf8'), loader: 'ts', resolveDir: dirname(path) }));
  },
};
