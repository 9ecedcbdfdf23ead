/**
 * The facts of a sheet as CSV (RFC 4180: CRLF, quotes doubled). In: a FactSheet. Out: a header and one row a fact.
 * A text that a spreadsheet would run as a formula (`=`, `+`, `-`, `@`, tab or line end in front, OWASP's list) gets an
 * apostrophe before it; numbers stay numbers, below zero too. Excel reads it as UTF-8 with `\ufeff` put in front.
 */
import type { FactSheet } from '../types.js';
import { COLUMNS, type Column, type FactRow, factRow } from './fact-row.js';

/** Which columns a table has, and what stands before them. */
export interface CsvOptions {
  /** Columns to write, in this order. Default: all. */
  readonly columns?: readonly Column[];
  /** Columns put before those of the facts, the same for all rows: what article they come from. */
  readonly article?: Readonly<Record<string, string | number>>;
  /** False leaves the first line with the columns' names out, to add rows to those of another sheet. Default true. */
  readonly header?: boolean;
}

/** Facts as CSV; `toCsv(sheet, { article: { id: 'n1' }, header: false })` gives rows for a table of many articles. */
export function toCsv(sheet: Pick<FactSheet, 'facts'>, { columns = COLUMNS, article = {}, header = true }: CsvOptions = {}): string {
  const rows = sheet.facts.map((fact) => {
    const row: FactRow = factRow(fact);
    return line([...Object.values(article), ...columns.map((column) => row[column])]);
  });
  return (header ? line([...Object.keys(article), ...columns]) : '') + rows.join('');
}

const line = (values: readonly (string | number | undefined)[]): string => `${values.map(cell).join(',')}\r\n`;

// the full-width forms are formulas to spreadsheets of East Asian locales
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const guarded = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
