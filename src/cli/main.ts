#!/usr/bin/env node
/**
 * The command `vietfacts`. In: arguments, files or standard input. Out: a page for people, or JSON.
 * Exit code 0: done; 1: something could not be read; 2: the arguments are wrong.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { toHtmlPage } from '../exports/index.js';
import { extractFacts } from '../index.js';
import { type ExtractCommand, extractArchive } from './extract.js';
import { fieldsOf, OUTPUT_FORMATS, type OutputFormat } from './formats.js';
import type { InputFormat } from './input.js';
import { showSheet } from './show.js';
import { wantsColor } from './style.js';

const MAX_WIDTH = 110;
const HELP_WIDTH = 100;

// the command stands in dist/cli/
const { version: VERSION } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };

/** Names by commas, in lines that begin below each other. */
function listed(names: readonly string[], indent: string): string {
  const lines = [''];
  for (const name of names) {
    const last = lines[lines.length - 1] as string;
    if (indent.length + last.length + name.length > HELP_WIDTH) lines.push(`${name},`);
    else lines[lines.length - 1] = `${last}${name},`;
  }
  return lines.join(`\n${indent}`).slice(0, -1);
}

const program = new Command('vietfacts')
  .description('Reads Vietnamese news text and gives back typed facts.')
  .version(VERSION)
  .addHelpText(
    'after',
    `
  vietfacts show article.txt
  vietfacts extract news.jsonl > facts.jsonl
  vietfacts help extract`,
  )
  .exitOverride()
  .showHelpAfterError('(vietfacts --help tells more)')
  .configureOutput({ writeErr: (text) => process.stderr.write(text.replace(/^error: /, 'vietfacts: ')) });

program
  .command('show')
  .description('Prints the facts of one text, each below the sentence that states it.')
  .argument('[file]', 'UTF-8 text; - or nothing: standard input', '-')
  .addOption(new Option('--json', 'the FactSheet as JSON').conflicts('html'))
  .option('--html', 'a page of HTML: the text with its finds marked, and a table of the facts')
  .option('--date <day>', 'when the text was published, YYYY-MM-DD, if it does not say so itself')
  .addHelpText(
    'after',
    `
Colours: on a terminal; NO_COLOR=1 switches them off, FORCE_COLOR=1 on.

  vietfacts show article.txt
  vietfacts show --html article.txt > article.html
  vietfacts show --json article.txt | jq '.facts[] | select(.kind == "numeric") | .text'`,
  )
  .action((file: string, { json, html, date }: { json?: boolean; html?: boolean; date?: string }) => {
    const text = readFileSync(file === '-' ? 0 : file, 'utf8');
    const sheet = extractFacts(text, date === undefined ? {} : { referenceDate: date });
    const title = file === '-' ? 'standard input' : basename(file);
    if (json) process.stdout.write(`${JSON.stringify(sheet, null, 2)}\n`);
    else if (html) process.stdout.write(toHtmlPage(sheet, title));
    else {
      const width = Math.min(process.stdout.columns ?? MAX_WIDTH, MAX_WIDTH);
      process.stdout.write(showSheet(sheet, { title, color: wantsColor(process.env, process.stdout.isTTY), width }));
    }
  });

interface ExtractFlags {
  inputFormat: InputFormat;
  textField: string;
  idField: string;
  dateField: string;
  format: OutputFormat;
  fields?: string[];
  jobs?: number;
  output?: string;
  resume?: boolean;
  offsets: ExtractCommand['offsets'];
  date?: string;
}

program
  .command('extract')
  .description('Extracts the facts of many articles over all processors, in order.')
  .argument('[files...]', 'JSON Lines (.jsonl), plain text (.txt), either gzipped (.gz), or folders of these; - or nothing: standard input')
  .addOption(new Option('--input-format <format>', 'how to read the input, whatever its name').choices(['auto', 'jsonl', 'text']).default('auto'))
  .option('--text-field <name>', 'where a line of JSON has its text', 'text')
  .option('--id-field <name>', 'where it has its id', 'id')
  .option('--date-field <name>', 'where it has its day of publication', 'date')
  .option('--date <day>', 'when the articles were published that do not say so, YYYY-MM-DD')
  .addOption(new Option('--format <format>', 'what to write').choices(OUTPUT_FORMATS).default('jsonl'))
  .option('--fields <list>', 'what to write of each article, by commas: see below', (list: string) => list.split(',').map((field) => field.trim()))
  .option('--jobs <n>', 'worker threads (default: one a processor)', readCount)
  .option('-o, --output <path>', 'write to a file, or for brat to a folder')
  .option('--resume', 'go on where an earlier run with the same input and --output stopped, even if it was killed')
  .addOption(new Option('--offsets <unit>', 'what spans count').choices(['utf16', 'codepoint']).default('utf16'))
  .addHelpText(
    'after',
    `
Formats
  jsonl   { id?, index, sheet } or { id?, index, error }, a line an article; --fields:
          ${listed(fieldsOf('jsonl'), ' '.repeat(10))}
  csv     a row a fact; --fields:
          ${listed(fieldsOf('csv'), ' '.repeat(10))}
  brat    for each article a .txt and an .ann in the folder that -o names; offsets count code points
  conllu  tagged words in CoNLL-U

An article that can't be read is told on standard error with file and line, and the exit code is then 1; wrong arguments give 2.
The output of a --resume is that of one run: no article is lost or doubled.

  vietfacts extract news.jsonl > facts.jsonl
  vietfacts extract archive/ -o facts.jsonl --resume --jobs 8
  vietfacts extract news.jsonl --format csv --fields kind,who,value,unit,noun,when > facts.csv
  vietfacts extract articles/ --format brat -o brat/
  zcat news.jsonl.gz | vietfacts extract --fields facts,entities --date-field published`,
  )
  .action(async (files: string[], flags: ExtractFlags) => {
    if (flags.resume && flags.output === undefined) program.error('vietfacts: --resume needs --output FILE, the file to go on with', { exitCode: 2 });
    if (flags.format === 'brat' && flags.output === undefined) program.error('vietfacts: --format brat needs --output FOLDER', { exitCode: 2 });
    const unknown = flags.fields?.find((field) => !fieldsOf(flags.format).includes(field));
    if (unknown !== undefined) {
      const known = fieldsOf(flags.format);
      const takes = known.length > 0 ? `"${unknown}" is none of ${known.join(', ')}` : `${flags.format} takes none`;
      program.error(`vietfacts: --fields: ${takes}`, { exitCode: 2 });
    }
    const bad = await extractArchive({
      files: files.length > 0 ? files : ['-'],
      inputFormat: flags.inputFormat,
      inputFields: { text: flags.textField, id: flags.idField, date: flags.dateField },
      format: flags.format,
      resume: flags.resume === true,
      offsets: flags.offsets,
      ...(flags.fields === undefined ? {} : { fields: flags.fields }),
      ...(flags.jobs === undefined ? {} : { jobs: flags.jobs }),
      ...(flags.output === undefined ? {} : { output: flags.output }),
      ...(flags.date === undefined ? {} : { date: flags.date }),
    });
    if (bad > 0) process.exitCode = 1;
  });

function readCount(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('It takes a whole number from 1.');
  return count;
}

// a reader that stops early (head) is no failure
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    process.stderr.write(`vietfacts: ${error instanceof Error ? error.message.replace(/^vietfacts: /, '') : error}\n`);
    process.exitCode = error instanceof TypeError ? 2 : 1;
  }
}
