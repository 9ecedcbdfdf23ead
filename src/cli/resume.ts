/**
 * Going on after a kill. In: an output file of JSON Lines, perhaps cut in the middle of a line. Out: how many whole lines
 * it holds; what came after the last of them is cut off. Each item of the input gives one line, so these are done.
 */
import { closeSync, ftruncateSync, openSync, readSync } from 'node:fs';

const LINE_END = 0x0a;

export function countDoneLines(file: string): number {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r+');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
  try {
    const buffer = Buffer.alloc(1 << 20);
    let lines = 0;
    let whole = 0;
    let at = 0;
    for (;;) {
      const read = readSync(descriptor, buffer, 0, buffer.length, at);
      if (read === 0) break;
      for (let i = buffer.indexOf(LINE_END); i >= 0 && i < read; i = buffer.indexOf(LINE_END, i + 1)) {
        lines++;
        whole = at + i + 1;
      }
      at += read;
    }
    if (whole < at) ftruncateSync(descriptor, whole);
    return lines;
  } finally {
    closeSync(descriptor);
  }
}
