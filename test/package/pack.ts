/**
 * Vitest's global setup of the project "package": packs the package as npm would publish it and unpacks it into an empty
 * project in a temporary folder, its dependencies linked beside it, without a network. Out: `inject('packed')`.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { buildIfNeeded } from '../../scripts/build-if-needed.js';

export interface Packed {
  /** An empty project with the package in its `node_modules`. */
  readonly project: string;
  /** The unpacked package. */
  readonly root: string;
  /** Files of the tarball, from the package's root. */
  readonly files: readonly string[];
  /** Bytes of the tarball. */
  readonly size: number;
}

declare module 'vitest' {
  interface ProvidedContext {
    packed: Packed;
  }
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Links a package's dependencies, and theirs, from this project's `node_modules`. */
function linkDependencies(manifest: string, into: string): void {
  const { dependencies = {} } = JSON.parse(readFileSync(manifest, 'utf8')) as { dependencies?: Record<string, string> };
  for (const name of Object.keys(dependencies)) {
    const source = join(ROOT, 'node_modules', name);
    const link = join(into, name);
    mkdirSync(dirname(link), { recursive: true });
    rmSync(link, { force: true });
    symlinkSync(source, link, 'dir');
    linkDependencies(join(source, 'package.json'), into);
  }
}

export default function setup({ provide }: TestProject): () => void {
  buildIfNeeded();
  const temporary = realpathSync(mkdtempSync(join(tmpdir(), 'vietfacts-package-')));
  const modules = join(temporary, 'project', 'node_modules');
  mkdirSync(modules, { recursive: true });
  // a package.json of its own: one that somebody left in the folder above would say what its files are
  writeFileSync(join(temporary, 'project', 'package.json'), '{ "name": "project", "private": true }\n');
  const printed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', temporary], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [pack] = JSON.parse(printed) as [{ filename: string; size: number; files: { path: string }[] }];
  execFileSync('tar', ['-xzf', join(temporary, pack.filename), '-C', temporary]);
  const root = join(modules, 'vietfacts');
  execFileSync('mv', [join(temporary, 'package'), root]);
  linkDependencies(join(root, 'package.json'), modules);
  provide('packed', { project: join(temporary, 'project'), root, files: pack.files.map((file) => file.path), size: pack.size });
  return () => rmSync(temporary, { recursive: true, force: true });
}
