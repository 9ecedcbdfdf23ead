/**
 * `npm test`: every check of the project, one after the other; a failed one does not hide the next. Arguments go to vitest.
 * The last line is `N passed, N failed`: the tests of vitest, and each other check as one.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const REPORT = 'artefacts/vitest.json';
const CHECKS: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['lint and format', 'biome', 'check', '.'],
  ['types', 'tsc', '--noEmit'],
  ['types of the page', 'tsc', '--noEmit', '-p', 'site'],
  ['build', 'tsup', '--silent'],
  ['docs', 'typedoc', '--logLevel', 'Warn'],
  ['tests', 'vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`, ...process.argv.slice(2)],
  ['publint', 'publint', '--strict'],
  ['types as published', 'attw', '--pack', '.', '--profile', 'node16'],
  ['sizes', 'size-limit'],
];

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly success: boolean;
}

// `npm publish --dry-run` runs the checks too: they pack the package in earnest
const { npm_config_dry_run: _, ...env } = process.env;

let passed = 0;
let failed = 0;
let skipped = 0;
const failures: string[] = [];
const times: string[] = [];

mkdirSync('artefacts', { recursive: true });
rmSync(REPORT, { force: true });
for (const [name, command, ...args] of CHECKS) {
  console.log(`\n── ${name}: ${command} ${args.join(' ')}`);
  const started = performance.now();
  const { status } = spawnSync(`node_modules/.bin/${command}`, args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
  times.push(`${name} ${((performance.now() - started) / 1000).toFixed(1)} s`);
  if (status !== 0) failures.push(name);
  if (name === 'tests') countTests();
  else if (status === 0) passed++;
  else failed++;
}

/** No report, or a report of no test, is a failure. */
function countTests(): void {
  try {
    const report = JSON.parse(readFileSync(REPORT, 'utf8')) as Report;
    passed += report.numPassedTests;
    failed += report.numFailedTests;
    skipped += report.numPendingTests;
    // a file that could not be loaded, or an error outside any test
    if (!report.success && report.numFailedTests === 0) failed++;
    if (report.numPassedTests + report.numFailedTests === 0) throw new Error('no test ran');
  } catch (error) {
    console.error(`tests: ${error instanceof Error ? error.message : error}`);
    failed++;
    if (!failures.includes('tests')) failures.push('tests');
  }
}

console.log(`\n${times.join(', ')}`);
if (failures.length > 0) console.error(`failed: ${failures.join(', ')}`);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failures.length > 0 || failed > 0 ? 1 : 0;
