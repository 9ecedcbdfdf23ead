/**
 * What `vietfacts extract` reads. In: names of files and folders (`-`: standard input). Out: a stream of articles, each with the
 * place it came from. JSON Lines (`.jsonl`, `.ndjson`: an article a line) or plain text (any other: an article a file), also gzipped.
 */
import { createReadStream, type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import type { Article } from '../batch/messages.js';

export interface InputFields {
  readonly text: string;
  readonly id: string;
  readonly date: string;
}

export interface InputItem {
  /** `news.jsonl:12`, or the file alone for plain text. */
  readonly place: string;
  /** What stands there: an article, or why it is none. */
  readonly article: Article | { readonly id?: string; readonly problem: string };
}

/** A file that can't be read; the message names it. */
export class InputError extends Error {}

export type InputFormat = 'jsonl' | 'text' | 'auto';

interface Source {
  readonly name: string;
  readonly gzipped: boolean;
  readonly format: InputFormat;
  /** Bytes, where known. */
  readonly size: number;
}

const JSON_LINES = /\.(?:jsonl|ndjson)(?:\.gz)?$/i;
const READABLE = /\.(?:jsonl|ndjson|txt)(?:\.gz)?$/i;

/** The files behind the names, folders opened, in a fixed order. */
export function listSources(names: readonly string[], format: InputFormat): Source[] {
  return names.flatMap((name) => {
    if (name === '-') return [{ name, gzipped: false, format, size: 0 }];
    try {
      return statSync(name).isDirectory() ? filesOf(name).map((file) => source(file, format)) : [source(name, format)];
    } catch (error) {
      throw unreadable(name, error);
    }
  });
}

function source(name: string, format: InputFormat): Source {
  return { name, gzipped: /\.gz$/i.test(name), format: format === 'auto' ? (JSON_LINES.test(name) ? 'jsonl' : 'text') : format, size: statSync(name).size };
}

/** Files of a folder and of those in it, by name. */
function filesOf(folder: string): string[] {
  const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : 1);
  return readdirSync(folder, { withFileTypes: true })
    .sort(byName)
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesOf(path) : READABLE.test(entry.name) ? [path] : [];
    });
}

const unreadable = (name: string, error: unknown): InputError => new InputError(`${name}: ${error instanceof Error ? error.message : String(error)}`);

/** The articles of the sources, one after the other; `onBytes` is told of each piece that was read from disk. */
export async function* readArticles(
  sources: readonly Source[],
  fields: InputFields,
  onBytes: (bytes: number) => void,
): AsyncGenerator<InputItem, void, undefined> {
  for (const one of sources) {
    try {
      yield* readSource(one, fields, onBytes);
    } catch (error) {
      throw error instanceof InputError ? error : unreadable(one.name === '-' ? 'standard input' : one.name, error);
    }
  }
}

async function* readSource(one: Source, fields: InputFields, onBytes: (bytes: number) => void): AsyncGenerator<InputItem, void, undefined> {
  const name = one.name === '-' ? 'standard input' : one.name;
  const bytes = one.name === '-' ? process.stdin : createReadStream(one.name);
  bytes.on('data', (chunk: Buffer | string) => onBytes(chunk.length));
  const unzipped = one.gzipped ? bytes.pipe(createGunzip()) : bytes;
  bytes.on('error', (error: Error) => unzipped.destroy(error));
  const lines = linesOf(unzipped);
  let { format } = one;
  let held = '';
  let number = 0;
  for await (const line of lines) {
    number++;
    if (format === 'auto') format = line.trimStart().startsWith('{') ? 'jsonl' : 'text';
    if (format === 'text') held += line;
    else if (line.trim() !== '') yield { place: `${name}:${number}`, article: readLine(line.trim(), fields) };
  }
  if (format === 'text') yield { place: name, article: { id: name, text: held } };
}

/** Lines with their ends; only LF ends a line, since JSON strings may hold the other line separators of Unicode. */
async function* linesOf(bytes: AsyncIterable<Buffer | string>): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: false });
  let held: string[] = [];
  for await (const chunk of bytes) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      yield held.join('') + text.slice(from, end + 1);
      held = [];
      from = end + 1;
    }
    if (from < text.length) held.push(text.slice(from));
  }
  const rest = held.join('') + decoder.decode();
  if (rest !== '') yield rest;
}

/** One line of JSON Lines as an article. */
function readLine(line: string, fields: InputFields): InputItem['article'] {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch (error) {
    return { problem: `no JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return { problem: 'no JSON object' };
  const values = new Map(Object.entries(row));
  const rawId = values.get(fields.id);
  const id = typeof rawId === 'string' ? rawId : typeof rawId === 'number' ? String(rawId) : undefined;
  const named = id === undefined ? {} : { id };
  const text = values.get(fields.text);
  if (typeof text !== 'string') return { ...named, problem: `no string "${fields.text}"` };
  const date = values.get(fields.date);
  if (date === undefined || date === null || date === '') return { ...named, text };
  return typeof date === 'string' ? { ...named, text, referenceDate: date } : { ...named, problem: `"${fields.date}" is no string` };
}
