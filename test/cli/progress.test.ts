/** The progress bar: rate and time left on a terminal, nothing in a pipe. */
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { startProgress } from '../../src/cli/progress.js';

function printed(isTTY: boolean, totalBytes: number): string {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 100, cursorTo: () => true, moveCursor: () => true, clearLine: () => true });
  const progress = startProgress(totalBytes, stream as unknown as NodeJS.WriteStream);
  progress.update(12, 500);
  progress.stop();
  return String(stream.read() ?? '');
}

it('shows share, articles, rate and time left on a terminal', () => {
  expect(printed(true, 1000)).toMatch(/50% \| 12 articles \| \d+\/s \| .* left/);
});

it('counts articles where the length of the input is unknown', () => {
  expect(printed(true, 0)).toMatch(/12 articles \| \d+\/s/);
});

it('prints nothing in a pipe', () => {
  expect(printed(false, 1000)).toBe('');
});
