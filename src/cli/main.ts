#!/usr/bin/env node
/**
 * The command `vietfacts`. In: arguments, a file or standard input. Out: a page for people, or JSON.
 * Exit code 0: done; 1: a file could not be read; 2: the arguments are wrong.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { extractFacts } from '../index.js';
import { showSheet } from './show.js';
import { wantsColor } from './style.js';

const HELP = `Usage: vietfacts show [FILE] [--json] [--date YYYY-MM-DD]

Prints the facts of a Vietnamese news text, each below the sentence that states it.
FILE is UTF-8 text; without FILE, or with -, standard input is read.

  --json    the FactSheet as JSON
  --date    when the text was published, if it does not say so itself
  --help    this text

Colours: on a terminal; NO_COLOR=1 switches them off, FORCE_COLOR=1 on.

  vietfacts show article.txt
  vietfacts show --json article.txt | jq '.facts[] | select(.kind == "numeric") | .text'
`;

const MAX_WIDTH = 110;

class UsageError extends Error {}

function readArguments(args: string[]): { file: string; json: boolean; date: string | undefined; help: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, date: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } },
    });
    const [command, file = '-', ...rest] = positionals;
    if (values.help || command === 'help') return { file, json: false, date: undefined, help: true };
    if (command !== 'show') throw new UsageError(command === undefined ? 'no command' : `no such command: ${command}`);
    if (rest.length > 0) throw new UsageError(`one file at a time, got also: ${rest.join(' ')}`);
    return { file, json: values.json, date: values.date, help: false };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function run(args: string[]): void {
  const { file, json, date, help } = readArguments(args);
  if (help) {
    process.stdout.write(HELP);
    return;
  }
  const text = readFileSync(file === '-' ? 0 : file, 'utf8');
  const sheet = extractFacts(text, date === undefined ? {} : { referenceDate: date });
  process.stdout.write(
    json
      ? `${JSON.stringify(sheet, null, 2)}\n`
      : showSheet(sheet, {
          title: file === '-' ? 'standard input' : basename(file),
          color: wantsColor(process.env, process.stdout.isTTY),
          width: Math.min(process.stdout.columns ?? MAX_WIDTH, MAX_WIDTH),
        }),
  );
}

// a reader that stops early (head) is no failure
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
try {
  run(process.argv.slice(2));
} catch (error) {
  const wrongUse = error instanceof UsageError || error instanceof TypeError;
  process.stderr.write(`vietfacts: ${error instanceof Error ? error.message.replace(/^vietfacts: /, '') : error}\n`);
  if (error instanceof UsageError) process.stderr.write(`\n${HELP}`);
  process.exitCode = wrongUse ? 2 : 1;
}
