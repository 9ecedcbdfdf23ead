/**
 * Builds `dist/` when it is missing or older than a source. In: the project's files. Out: a current `dist/`.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const filesBelow = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const changedAt = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function isCurrent(): boolean {
  // the build writes the command last
  const built = changedAt(join(ROOT, 'dist/cli/main.js'));
  return [...filesBelow('src'), join(ROOT, 'tsup.config.ts'), join(ROOT, 'package.json')].every((file) => changedAt(file) < built);
}

export function buildIfNeeded(): void {
  if (isCurrent()) return;
  process.stderr.write('building…\n');
  execFileSync(process.execPath, [join(ROOT, 'node_modules/tsup/dist/cli-default.js'), '--silent'], {
    cwd: ROOT,
    stdio: ['ignore', process.stderr, 'inherit'],
  });
}
