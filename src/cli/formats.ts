/**
 * What `vietfacts extract` writes. In: a format's name, what to keep. Out: for each article the text that goes into the output, or
 * for brat its two files.
 *
 *   jsonl   { id?, index, sheet } or { id?, index, error }, a line an article
 *   csv     a row a fact, with the article's index and id in front
 *   conllu  tagged words, after `# article = INDEX` and `# newdoc id = ID`
 *   brat    INDEX-ID.txt and INDEX-ID.ann in a folder, with annotation.conf
 */

import { once } from 'node:events';
import { createWriteStream, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { bratConfiguration, type CsvColumn, type CsvOptions, csvColumns, toBrat, toConllu, toCsv } from '../exports/index.js';
import type { FactSheet } from '../types.js';
import { withCodePointOffsets } from './offsets.js';

export const OUTPUT_FORMATS = ['jsonl', 'csv', 'brat', 'conllu'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** An article as extracted, or why it is none. */
export type ArticleResult = { readonly id?: string; readonly index: number } & ({ readonly sheet: FactSheet } | { readonly error: string });

export interface OutputOptions {
  readonly format: OutputFormat;
  /** Parts of the sheet (jsonl) or columns (csv); all when absent. */
  readonly fields?: readonly string[];
  readonly offsets: 'utf16' | 'codepoint';
  /** A file, or for brat a folder; standard output when absent. */
  readonly file?: string;
  /** Whether the output goes on where it stopped. */
  readonly append: boolean;
}

export interface Output {
  write(result: ArticleResult): Promise<void>;
  close(): Promise<void>;
}

export const SHEET_PARTS: readonly (keyof FactSheet)[] = [
  'version',
  'text',
  'referenceDate',
  'sentences',
  'abbreviations',
  'entities',
  'dates',
  'quantities',
  'facts',
];

/** What `--fields` may name. */
export const fieldsOf = (format: OutputFormat): readonly string[] => (format === 'jsonl' ? SHEET_PARTS : format === 'csv' ? csvColumns : []);

export async function openOutput(options: OutputOptions): Promise<Output> {
  if (options.format === 'brat') return openFolder(options.file ?? '.');
  const toText = textOf(options);
  const out = options.file === undefined ? process.stdout : createWriteStream(options.file, { flags: options.append ? 'a' : 'w' });
  if (out !== process.stdout) await once(out, 'open');
  let failure: Error | undefined;
  if (out !== process.stdout) out.on('error', (error) => (failure ??= error));
  const write = async (text: string): Promise<void> => {
    if (failure) throw failure;
    if (text !== '' && !out.write(text)) await once(out, 'drain');
  };
  if (!options.append && options.format === 'csv') await write(toCsv({ facts: [] }, csvOptions(0, undefined, options)));
  return {
    write: (result) => write(toText(result)),
    close: () => (out === process.stdout ? Promise.resolve() : ended(out)),
  };
}

/** After the last byte is with the system; an error of the stream (a full disk) rejects. */
async function ended(out: Writable): Promise<void> {
  out.end();
  if (!out.closed) await once(out, 'close');
}

function textOf(options: OutputOptions): (result: ArticleResult) => string {
  const inUnits = (sheet: FactSheet): FactSheet => (options.offsets === 'codepoint' ? withCodePointOffsets(sheet) : sheet);
  switch (options.format) {
    case 'csv':
      return (result) => ('error' in result ? '' : toCsv(inUnits(result.sheet), { ...csvOptions(result.index, result.id, options), header: false }));
    case 'conllu':
      return (result) => {
        const block = 'error' in result ? '' : toConllu(result.sheet, { document: result.id ?? String(result.index) });
        return block === '' ? '' : `# article = ${result.index}\n${block}`;
      };
    default:
      return (result) => `${JSON.stringify('error' in result ? result : { ...result, sheet: pick(inUnits(result.sheet), options.fields) })}\n`;
  }
}

function pick(sheet: FactSheet, fields: OutputOptions['fields']): Partial<FactSheet> {
  if (!fields) return sheet;
  return Object.fromEntries(SHEET_PARTS.filter((part) => fields.includes(part)).map((part) => [part, sheet[part]]));
}

/** Each row begins with the article's index, so that a cut table says where to go on. */
function csvOptions(index: number, id: string | undefined, { fields }: OutputOptions): CsvOptions {
  const columns = fields as readonly CsvColumn[] | undefined;
  return { article: { index, id: id ?? '' }, ...(columns ? { columns } : {}) };
}

const ID_LENGTH = 60;

function openFolder(folder: string): Output {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'annotation.conf'), bratConfiguration);
  return {
    async write(result) {
      if ('error' in result) return;
      const id = (result.id ?? '').replace(/[^\p{L}\p{N}_-]+/gu, '-').slice(-ID_LENGTH);
      const name = join(folder, `${String(result.index).padStart(8, '0')}${id === '' ? '' : `-${id}`}`);
      const { txt, ann } = toBrat(result.sheet);
      writeFileSync(`${name}.txt`, txt);
      // under its own name only when it is whole: a document that has its .ann is done
      writeFileSync(`${name}.ann~`, ann);
      renameSync(`${name}.ann~`, `${name}.ann`);
    },
    close: () => Promise.resolve(),
  };
}
