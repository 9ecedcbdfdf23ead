/**
 * `vietfacts extract`: an archive in, a line of JSON for each article out, in order. A bad article gives a line with `error` and
 * a message that names its place, and stops nothing.
 */
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import type { Article, BatchResult } from '../batch/messages.js';
import type { FactSheet } from '../types.js';
import { type InputFields, type InputFormat, listSources, readArticles } from './input.js';
import { withCodePointOffsets } from './offsets.js';
import { startProgress } from './progress.js';
import { countDoneLines } from './resume.js';

export interface ExtractCommand {
  readonly files: readonly string[];
  readonly format: InputFormat;
  readonly fields: InputFields;
  /** Parts of the sheet to write; all when absent. */
  readonly keep?: readonly (keyof FactSheet)[];
  readonly jobs?: number;
  readonly output?: string;
  readonly resume: boolean;
  readonly offsets: 'utf16' | 'codepoint';
  readonly date?: string;
}

/** Runs to the end; gives the number of articles that could not be read. */
export async function extractArchive(command: ExtractCommand): Promise<number> {
  const { extractAll } = await import('../batch/index.js');
  const sources = listSources(command.files, command.format);
  const done = command.resume && command.output !== undefined ? countDoneLines(command.output) : 0;
  const out = command.output === undefined ? process.stdout : createWriteStream(command.output, { flags: command.resume ? 'a' : 'w' });
  const totalBytes = sources.every((source) => source.size > 0) ? sources.reduce((sum, source) => sum + source.size, 0) : 0;
  const progress = startProgress(totalBytes, process.stderr);
  let bytes = 0;
  let bad = 0;
  let written = 0;
  // places of the articles under way, oldest first: results come in the order of their articles
  const places: { readonly place: string; readonly problem: string | undefined }[] = [];
  const articles = async function* (): AsyncGenerator<Article, void, undefined> {
    let skipped = 0;
    for await (const { place, article } of readArticles(sources, command.fields, (read) => {
      bytes += read;
    })) {
      if (skipped < done) {
        skipped++;
        continue;
      }
      const problem = 'problem' in article ? article.problem : undefined;
      places.push({ place, problem });
      yield 'problem' in article ? { ...(article.id === undefined ? {} : { id: article.id }), text: '' } : article;
    }
  };
  const options = { ...(command.jobs === undefined ? {} : { threads: command.jobs }), ...(command.date === undefined ? {} : { referenceDate: command.date }) };
  try {
    for await (const result of extractAll(articles(), options)) {
      const at = places.shift();
      const line = outputLine(result, at?.problem, done, command);
      if ('error' in line) {
        bad++;
        process.stderr.write(`vietfacts: ${at?.place}: ${String(line.error).replace(/^vietfacts: /, '')}\n`);
      }
      if (!out.write(`${JSON.stringify(line)}\n`)) await once(out, 'drain');
      written++;
      progress.update(written, bytes);
    }
  } finally {
    progress.stop();
    if (out !== process.stdout) await closed(out as WriteStream);
  }
  return bad;
}

async function closed(out: WriteStream): Promise<void> {
  out.end();
  if (!out.closed) await once(out, 'close');
}

type OutputLine = { id?: string; index: number } & ({ sheet: Partial<FactSheet> } | { error: string });

function outputLine(result: BatchResult, problem: string | undefined, done: number, command: ExtractCommand): OutputLine {
  const head = { ...(result.id === undefined ? {} : { id: result.id }), index: result.index + done };
  if (problem !== undefined) return { ...head, error: problem };
  if ('error' in result) return { ...head, error: result.error };
  const sheet = command.offsets === 'codepoint' ? withCodePointOffsets(result.sheet) : result.sheet;
  return { ...head, sheet: command.keep ? pick(sheet, command.keep) : sheet };
}

function pick(sheet: FactSheet, keep: readonly (keyof FactSheet)[]): Partial<FactSheet> {
  return Object.fromEntries(keep.map((key) => [key, sheet[key]]));
}
