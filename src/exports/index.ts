/**
 * A FactSheet in the formats of others. Nothing here reads text; a sheet that went through JSON will do.
 *
 * @module vietfacts/exports
 */
export type { FactSheet } from '../types.js';
export { type BratDocument, toBrat } from './brat.js';
export { bratConfiguration } from './brat-configuration.js';
export { type ConlluOptions, toConllu } from './conllu.js';
export { type CsvOptions, toCsv } from './csv.js';
export { COLUMNS as csvColumns, type Column as CsvColumn } from './fact-row.js';
export { toHtml } from './html.js';
export { toHtmlPage } from './html-page.js';
export { htmlStyles } from './html-styles.js';
export { type JsonLdOptions, type JsonObject, type JsonValue, toJsonLd } from './json-ld.js';
