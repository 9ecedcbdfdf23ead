/**
 * `vietfacts extract`: an archive in, what it states out, article by article in order, in one of the formats of `formats.ts`. A bad
 * article gives a message that names its place, and stops nothing.
 */
import type { Article, BatchResult } from '../batch/messages.js';
import { type ArticleResult, type OutputFormat, openOutput } from './formats.js';
import { type InputFields, type InputFormat, listSources, readArticles } from './input.js';
import { startProgress } from './progress.js';
import { resumeAt } from './resume.js';

export interface ExtractCommand {
  readonly files: readonly string[];
  readonly inputFormat: InputFormat;
  readonly inputFields: InputFields;
  readonly format: OutputFormat;
  /** What to write of each article (`fieldsOf` the format); all when absent. */
  readonly fields?: readonly string[];
  readonly jobs?: number;
  readonly output?: string;
  readonly resume: boolean;
  readonly offsets: 'utf16' | 'codepoint';
  readonly date?: string;
}

/** Runs to the end; gives the number of articles that could not be read. */
export async function extractArchive(command: ExtractCommand): Promise<number> {
  const { extractAll } = await import('../batch/index.js');
  const { format, fields, offsets, output: file } = command;
  const sources = listSources(command.files, command.inputFormat);
  const resumed = command.resume && file !== undefined ? resumeAt(file, format) : { index: 0, start: 0 };
  const options = {
    tokens: format === 'conllu',
    ...(command.jobs === undefined ? {} : { threads: command.jobs }),
    ...(command.date === undefined ? {} : { referenceDate: command.date }),
  };
  const totalBytes = sources.every((source) => source.size > 0) ? sources.reduce((sum, source) => sum + source.size, 0) : 0;
  let bytes = 0;
  let bad = 0;
  let written = 0;
  // places of the articles under way, oldest first: results come in the order of their articles
  const places: { readonly place: string; readonly problem: string | undefined }[] = [];
  const articles = async function* (): AsyncGenerator<Article, void, undefined> {
    let skipped = 0;
    for await (const { place, article } of readArticles(sources, command.inputFields, (read) => {
      bytes += read;
    })) {
      if (skipped < resumed.index) {
        skipped++;
        continue;
      }
      const problem = 'problem' in article ? article.problem : undefined;
      places.push({ place, problem });
      yield 'problem' in article ? { ...(article.id === undefined ? {} : { id: article.id }), text: '' } : article;
    }
  };
  // options are checked before an output is begun
  const results = extractAll(articles(), options);
  const output = await openOutput({ format, offsets, append: resumed.start > 0, ...(fields ? { fields } : {}), ...(file === undefined ? {} : { file }) });
  const progress = startProgress(totalBytes, process.stderr);
  try {
    for await (const result of results) {
      const at = places.shift();
      const article = articleResult(result, at?.problem, resumed.index);
      if ('error' in article) {
        bad++;
        process.stderr.write(`vietfacts: ${at?.place}: ${article.error.replace(/^vietfacts: /, '')}\n`);
      }
      await output.write(article);
      written++;
      progress.update(written, bytes);
    }
  } finally {
    progress.stop();
    await output.close();
  }
  return bad;
}

function articleResult(result: BatchResult, problem: string | undefined, done: number): ArticleResult {
  const head = { ...(result.id === undefined ? {} : { id: result.id }), index: result.index + done };
  if (problem !== undefined) return { ...head, error: problem };
  return 'error' in result ? { ...head, error: result.error } : { ...head, sheet: result.sheet };
}
