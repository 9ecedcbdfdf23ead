/** exports: a FactSheet in the formats of others. Nothing here reads text; a sheet that went through JSON will do. */
export type { FactSheet } from '../types.js';
export { type BratDocument, toBrat } from './brat.js';
export { bratConfiguration } from './brat-configuration.js';
export { toConllu } from './conllu.js';
export { toCsv } from './csv.js';
export { toHtml } from './html.js';
export { toHtmlPage } from './html-page.js';
export { htmlStyles } from './html-styles.js';
export { type JsonLdOptions, type JsonObject, type JsonValue, toJsonLd } from './json-ld.js';
