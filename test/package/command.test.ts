/** The command as it is installed: files, standard input, JSON, errors. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { extractFacts } from '../../src/index.js';

const { project, root } = inject('packed');
const MAIN = join(root, 'dist/cli/main.js');
const TEXT = 'Sáng 10/4, huyện có 3 xã.\n';
const FILE = join(project, 'tin.txt');
writeFileSync(FILE, TEXT);

function run(args: string[], { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { input, encoding: 'utf8', env: { PATH: process.env.PATH, ...env } });
  return { status, stdout, stderr };
}

describe('vietfacts show', () => {
  it('reads a file and prints a page without colour where there is no terminal', () => {
    const { status, stdout, stderr } = run(['show', FILE]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^tin\.txt\n/);
    expect(stdout).toContain('Sáng 10/4, huyện có 3 xã.');
    expect(stdout).not.toContain('\u001b');
  });

  it('colours on demand', () => {
    expect(run(['show', FILE], { env: { FORCE_COLOR: '1' } }).stdout).toContain('\u001b[1mtin.txt\u001b[0m');
  });

  it('prints the FactSheet with --json, read as of --date', () => {
    const { stdout } = run(['show', '--json', '--date', '2021-04-12', FILE]);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(extractFacts(TEXT, { referenceDate: '2021-04-12' }))));
  });

  it('reads standard input', () => {
    expect(JSON.parse(run(['show', '--json', '-'], { input: TEXT }).stdout)).toEqual(JSON.parse(JSON.stringify(extractFacts(TEXT))));
  });

  it('explains itself', () => {
    expect(run(['--help'])).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('Usage: vietfacts [options] [command]') });
    expect(run(['extract', '--help']).stdout).toContain('  vietfacts extract news.jsonl > facts.jsonl\n');
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(run(['--version']).stdout).toBe(`${version}\n`);
  });

  it('names what is wrong: 1 for a file, 2 for arguments', () => {
    expect(run(['show', join(project, 'none.txt')])).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('none.txt') });
    expect(run([])).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage: vietfacts') });
    expect(run(['shwo'])).toMatchObject({ status: 2, stderr: expect.stringContaining("unknown command 'shwo'") });
    expect(run(['show', '--jsn', FILE])).toMatchObject({ status: 2, stderr: expect.stringContaining('--jsn') });
    expect(run(['show', '--date', '12/4', FILE])).toMatchObject({ status: 2, stderr: expect.stringContaining('referenceDate is "12/4"') });
  });

  it('is executable by name', () => {
    expect(existsSync(MAIN)).toBe(true);
    expect(spawnSync('sh', ['-c', `head -n 1 "${MAIN}"`], { encoding: 'utf8' }).stdout).toBe('#!/usr/bin/env node\n');
  });
});
