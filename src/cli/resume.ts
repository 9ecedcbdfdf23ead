/**
 * Going on after a kill. In: the output of an earlier run, perhaps cut anywhere. Out: the index of the article to go on with; what
 * the output holds of that article and of later ones is cut off. An article that gave nothing (no fact in CSV) leaves no trace: it
 * is read again, and gives nothing again.
 */
import { closeSync, ftruncateSync, openSync, readdirSync, readSync } from 'node:fs';
import type { OutputFormat } from './formats.js';

/** Where an article begins in the output, and its index. */
export interface Mark {
  readonly index: number;
  readonly start: number;
}

const BEGINNING: Mark = { index: 0, start: 0 };

interface Line {
  readonly text: string;
  readonly start: number;
  readonly isWhole: boolean;
}

/** Where to go on: an article's index, and the bytes that the output keeps. */
export function resumeAt(output: string, format: OutputFormat): Mark {
  if (format === 'brat') return { index: lastDocument(output), start: 0 };
  let descriptor: number;
  try {
    descriptor = openSync(output, 'r+');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return BEGINNING;
    throw error;
  }
  try {
    const mark = format === 'jsonl' ? afterWholeLines(descriptor) : format === 'csv' ? lastRows(descriptor) : lastBlock(descriptor);
    ftruncateSync(descriptor, mark.start);
    return mark;
  } finally {
    closeSync(descriptor);
  }
}

/** JSON Lines: each article gives one line, a bad one too. */
function afterWholeLines(descriptor: number): Mark {
  let mark = BEGINNING;
  for (const { start, text, isWhole } of linesOf(descriptor)) if (isWhole) mark = { index: mark.index + 1, start: start + text.length };
  return mark;
}

/** CSV: rows begin with the article's index; a line end within quotes ends no row. */
function lastRows(descriptor: number): Mark {
  let mark = BEGINNING;
  let quotes = 0;
  for (const { start, text } of linesOf(descriptor)) {
    const index = quotes % 2 === 0 ? /^(\d+),/.exec(text)?.[1] : undefined;
    if (index !== undefined && (mark === BEGINNING || Number(index) !== mark.index)) mark = { index: Number(index), start };
    for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes++;
  }
  return mark;
}

/** CoNLL-U: a comment before an article's first sentence has its index. */
function lastBlock(descriptor: number): Mark {
  let mark = BEGINNING;
  for (const { start, text, isWhole } of linesOf(descriptor)) {
    const index = isWhole ? /^# article = (\d+)/.exec(text)?.[1] : undefined;
    if (index !== undefined) mark = { index: Number(index), start };
  }
  return mark;
}

/** brat: the last document that was begun is written again. */
function lastDocument(folder: string): number {
  try {
    return Math.max(0, ...readdirSync(folder).map((name) => Number(/^(\d+).*\.(?:txt|ann~?)$/.exec(name)?.[1] ?? 0)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}

const LINE_END = 0x0a;
const BLOCK = 1 << 20;

/** Lines with their ends, a character a byte: what counts here is ASCII. */
function* linesOf(descriptor: number): Generator<Line, void, undefined> {
  const buffer = Buffer.alloc(BLOCK);
  let held = '';
  let start = 0;
  let at = 0;
  for (let read = readSync(descriptor, buffer, 0, BLOCK, at); read > 0; read = readSync(descriptor, buffer, 0, BLOCK, at)) {
    const block = buffer.subarray(0, read);
    let from = 0;
    for (let end = block.indexOf(LINE_END); end >= 0; end = block.indexOf(LINE_END, from)) {
      const text = held + block.toString('latin1', from, end + 1);
      yield { text, start, isWhole: true };
      start += text.length;
      held = '';
      from = end + 1;
    }
    held += block.toString('latin1', from, read);
    at += read;
  }
  if (held !== '') yield { text: held, start, isWhole: false };
}
