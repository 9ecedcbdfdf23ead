/**
 * What the patterns read and what they say. In: a Document. Out: a reader that stands in one sentence, with a log of fields
 * and values; a pattern that fails takes back what it added by setting `size`.
 */
import { type Document, digitValue, UnitKind } from '../text/index.js';
import type { LengthReading } from './length.js';
import { idsOf, isNumberId } from './vocabulary.js';

export interface Reader {
  readonly doc: Document;
  readonly ids: Uint16Array;
  /** First unit of the sentence, and first after it: no pattern looks outside. */
  start: number;
  limit: number;
  /** Field, value, field, value …; the first `size` entries count. */
  readonly log: unknown[];
  size: number;
  /** What was read last of the things that several patterns read at one unit. */
  figureAt: number;
  figure: Figure | null;
  lengthAt: number;
  length: LengthReading | null;
}

export const openReader = (doc: Document, start = 0, limit = 0): Reader => ({
  doc,
  ids: idsOf(doc),
  start,
  limit,
  log: [],
  size: 0,
  figureAt: -1,
  figure: null,
  lengthAt: -1,
  length: null,
});

/** Adds a field to the log. */
export function say(reader: Reader, field: string, value: unknown): void {
  const { log } = reader;
  log[reader.size++] = field;
  log[reader.size++] = value;
}

/** Adds fields with their values; a size multiplies the one before it (trăm triệu). */
export function sayAll(reader: Reader, entries: readonly unknown[]): void {
  const { log, size } = reader;
  if (entries[0] === 'size' && log[size - 2] === 'size') log[size - 1] = Number(log[size - 1]) * Number(entries[1]);
  else for (const entry of entries) log[reader.size++] = entry;
}

/** The number of the unit at a place of the sentence, 0 outside it. */
export const idAt = ({ ids, start, limit }: Reader, at: number): number => (at >= start && at < limit ? (ids[at] as number) : 0);

export const isNumber = (reader: Reader, at: number): boolean => isNumberId(idAt(reader, at));

export const isWord = ({ doc, start, limit }: Reader, at: number): boolean => at >= start && at < limit && doc.kind[at] === UnitKind.Word;

/** Whether a unit is this mark; any dash is `-`. */
export const isMark = (reader: Reader, at: number, mark: string): boolean => idAt(reader, at) === mark.charCodeAt(0);

/* ---- the groups of a Number unit -------------------------------------------------------- */

export interface Figure {
  readonly values: readonly number[];
  /** Number of digits in each group. */
  readonly digits: readonly number[];
  /** The mark before each group but the first: `/` `.` `-` `:` `,`. */
  readonly marks: string;
}

const MAX_GROUPS = 6;
const MAX_DIGITS = 9;

/** The groups of a Number unit (`10/04/2021`, `2010-2015`), or null when it is none, has more than six groups or one longer than nine digits. */
export function readFigure(reader: Reader, at: number): Figure | null {
  if (!isNumber(reader, at)) return null;
  if (reader.figureAt !== at) {
    reader.figureAt = at;
    reader.figure = parseFigure(reader.doc, at);
  }
  return reader.figure;
}

function parseFigure({ text, start, end }: Document, at: number): Figure | null {
  const values: number[] = [];
  const digits: number[] = [];
  let marks = '';
  let value = 0;
  let count = 0;
  for (let i = start[at] as number; i < (end[at] as number); i++) {
    const code = text.charCodeAt(i);
    const digit = digitValue(code);
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      if (++count > MAX_DIGITS) return null;
      continue;
    }
    values.push(value);
    digits.push(count);
    if (values.length === MAX_GROUPS) return null;
    marks += code === 0x2f ? '/' : code === 0x2e ? '.' : code === 0x2c ? ',' : code === 0x3a ? ':' : '-';
    value = 0;
    count = 0;
  }
  values.push(value);
  digits.push(count);
  return { values, digits, marks };
}
