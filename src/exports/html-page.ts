/**
 * A FactSheet as a page of its own. In: a sheet and a title. Out: a whole HTML document: the marked-up text and a table
 * of its facts. Its content security policy lets no script run and nothing load.
 */
import type { FactSheet } from '../types.js';
import { escapeHtml } from './escape.js';
import { type Column, factRow } from './fact-row.js';
import { toHtml } from './html.js';
import { htmlStyles } from './html-styles.js';

const PAGE_STYLES = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
.vf-scroll { overflow-x: auto; }
`;

/** Headings of the table of facts, with the columns that stand under each. */
const HEADINGS: readonly (readonly [heading: string, columns: readonly Column[]])[] = [
  ['Kind', ['kind']],
  ['Who', ['who', 'opponent']],
  ['What', ['role', 'organization', 'predicate', 'direction', 'object']],
  ['How many', ['value', 'value_max', 'unit', 'noun']],
  ['When', ['when']],
  ['Where', ['where']],
  ['Status', ['tenure', 'polarity', 'modality']],
  ['Says', ['attribution']],
  ['As written', ['text']],
];

/** What holds of most facts goes without saying. */
const USUAL = new Set<string | number>(['positive', 'asserted', 'current', 'count']);

/** A whole HTML document: the marked-up text and a table of its facts. No script runs in it, nothing is loaded. */
export function toHtmlPage(sheet: FactSheet, title: string): string {
  const rows = sheet.facts.map((fact) => {
    const row = factRow(fact);
    const cells = HEADINGS.map(([, columns]) => columns.map((column) => row[column]).filter((value) => value !== undefined && !USUAL.has(value)));
    return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell.join(' '))}</td>`).join('')}</tr>`;
  });
  const head = HEADINGS.map(([heading]) => `<th scope="col">${heading}</th>`).join('');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>
${PAGE_STYLES}${htmlStyles}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${toHtml(sheet)}
<h2>Facts</h2>
<div class="vf-scroll" tabindex="0">
<table class="vf-facts">
<thead><tr>${head}</tr></thead>
<tbody lang="vi">
${rows.join('\n')}
</tbody>
</table>
</div>
</body>
</html>
`;
}
