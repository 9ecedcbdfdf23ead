/**
 * `npm start [-- FILE] [-- --json]`: builds if needed, then runs the command on FILE, or on the article that
 * `config.article` of package.json names.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from './build-if-needed.js';

const root = new URL('../', import.meta.url);
const { config } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { config: { article: string } };

buildIfNeeded();
const args = process.argv.slice(2);
if (!args.some((arg) => !arg.startsWith('-'))) args.push(fileURLToPath(new URL(config.article, root)));
const { status } = spawnSync(process.execPath, [fileURLToPath(new URL('dist/cli/main.js', root)), 'show', ...args], { stdio: 'inherit' });
process.exitCode = status ?? 1;
