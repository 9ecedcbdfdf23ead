/**
 * The facts of a sheet as CSV (RFC 4180: CRLF, quotes doubled). In: a FactSheet. Out: a header and one row a fact.
 * A text that a spreadsheet would run as a formula (`=`, `+`, `-`, `@`, tab or line end in front, OWASP's list) gets an
 * apostrophe before it; numbers stay numbers, below zero too. Excel reads it as UTF-8 with `\ufeff` put in front.
 */
import type { FactSheet } from '../types.js';
import { COLUMNS, factRow } from './fact-row.js';

export function toCsv(sheet: Pick<FactSheet, 'facts'>): string {
  const rows = sheet.facts.map((fact) => {
    const row = factRow(fact);
    return COLUMNS.map((column) => cell(row[column])).join(',');
  });
  return [COLUMNS.join(','), ...rows, ''].join('\r\n');
}

// the full-width forms are formulas to spreadsheets of East Asian locales
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const guarded = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
