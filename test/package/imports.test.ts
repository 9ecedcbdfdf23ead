/** The packed package from Node: `require`, `import`, and TypeScript's two ways to resolve modules. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, inject, it } from 'vitest';
import { articles } from './articles.js';

const { project, root } = inject('packed');
const entries = Object.keys((JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { exports: object }).exports).filter(
  (entry) => !entry.endsWith('.json'),
);
const specifier = (entry: string): string => `vietfacts${entry.slice(1)}`;

/** Names that the root exports. */
const ROOT = [
  'createExtractor',
  'expandAbbreviations',
  'extractFacts',
  'findAbbreviations',
  'findDates',
  'findEntities',
  'findQuantities',
  'isDurationFact',
  'isEventFact',
  'isNumericFact',
  'isRoleFact',
  'normalize',
  'parseNumber',
  'removeDiacritics',
  'splitSentences',
  'tag',
  'tokenize',
];

/** Names that an entry exports, by entry. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  '.': ROOT,
  './lite': ROOT,
  './words': ['normalize', 'removeDiacritics', 'splitSentences', 'tag', 'tokenize'],
  './words/lite': ['tokenize'],
  './numbers': ['findQuantities', 'parseNumber'],
  './dates': ['findDates'],
  './abbreviations': ['expandAbbreviations', 'findAbbreviations'],
  './exports': ['bratConfiguration', 'csvColumns', 'htmlStyles', 'toBrat', 'toConllu', 'toCsv', 'toHtml', 'toHtmlPage', 'toJsonLd'],
  './natural': ['sentenceTokenizer', 'stemmer', 'stopWords', 'tokenizer'],
  './vntk': [
    'BayesClassifier',
    'FastTextClassifier',
    'Langid',
    'LogisticRegressionClassifier',
    'TfIdf',
    'chunking',
    'crfsuite',
    'dictionary',
    'getDictionary',
    'langid',
    'logger',
    'ner',
    'posTag',
    'tokenizer',
    'util',
    'wordSent',
    'wordTokenizer',
  ],
  './batch': ['extractAll'],
};

/** Runs a script in the empty project; gives back the JSON that it prints. */
function run(name: string, script: string): unknown {
  writeFileSync(join(project, name), script);
  return JSON.parse(execFileSync(process.execPath, [name], { cwd: project, encoding: 'utf8' }));
}

describe('Node', () => {
  it('lists an entry for each name of package.json', () => {
    expect(entries).toEqual(Object.keys(NAMES));
  });

  for (const entry of entries) {
    const print = `console.log(JSON.stringify(Object.keys(api).filter((name) => name !== 'default').sort()));`;
    it(`import '${specifier(entry)}' gives its names`, () => {
      expect(run('names.mjs', `import * as api from '${specifier(entry)}';\n${print}`)).toEqual(NAMES[entry]);
    });
    it(`require('${specifier(entry)}') gives its names`, () => {
      expect(run('names.cjs', `const api = require('${specifier(entry)}');\n${print}`)).toEqual(NAMES[entry]);
    });
  }

  it('ES modules and CommonJS read alike', async () => {
    const esm = (await import(pathToFileURL(join(root, 'dist/index.js')).href)) as typeof import('../../src/index.js');
    const cjs = createRequire(join(project, 'names.cjs'))('vietfacts') as typeof import('../../src/index.js');
    for (const text of articles()) {
      expect(JSON.stringify(cjs.extractFacts(text, { tokens: true }))).toBe(JSON.stringify(esm.extractFacts(text, { tokens: true })));
    }
  });

  it("require('vietfacts/schema.json') gives the schema", () => {
    expect(run('schema.cjs', `console.log(JSON.stringify(require('vietfacts/schema.json')));`)).toMatchObject({ $ref: '#/definitions/FactSheet' });
  });

  it("vntk's ways to import all work", () => {
    const print = `console.log(JSON.stringify(vntk.wordTokenizer().tag('Bộ đội biên phòng')));`;
    expect(run('vntk.cjs', `const vntk = require('vietfacts/vntk');\n${print}`)).toEqual(['Bộ đội', 'biên phòng']);
    expect(run('vntk.mjs', `import vntk from 'vietfacts/vntk';\n${print}`)).toEqual(['Bộ đội', 'biên phòng']);
  });

  it('the command of the package runs', () => {
    const printed = execFileSync(process.execPath, [join(root, 'dist/cli/main.js'), 'show', '--json'], { input: 'Có 3 xã.', encoding: 'utf8' });
    expect(JSON.parse(printed)).toMatchObject({ version: 1, text: 'Có 3 xã.' });
  });

  it('the command of the package writes a page of HTML', () => {
    const printed = execFileSync(process.execPath, [join(root, 'dist/cli/main.js'), 'show', '--html'], { input: 'Có 3 xã <b>.', encoding: 'utf8' });
    expect(printed.startsWith('<!doctype html>\n')).toBe(true);
    expect(printed).toContain('<title>standard input</title>');
    expect(printed).toContain(' &lt;b&gt;.</article>');
  });
});

describe('TypeScript', () => {
  const USE = `
import { extractFacts, isNumericFact, type FactSheet, type NumericFact } from 'vietfacts';
import { findDates } from 'vietfacts/dates';
import { parseNumber } from 'vietfacts/numbers';
import { tag, type Token } from 'vietfacts/words';
import { expandAbbreviations } from 'vietfacts/abbreviations';
import { toBrat, toHtml } from 'vietfacts/exports';
import { ner, type NamedWord } from 'vietfacts/vntk';
const sheet: FactSheet = extractFacts('x', { referenceDate: '2021-04-10' });
const figures: NumericFact[] = sheet.facts.filter(isNumericFact);
const tokens: Token[] = tag('x');
const value: number | null = parseNumber('x');
const named: NamedWord[] = ner().tag('x');
export const all = [toHtml(sheet), toBrat(sheet).ann, named, figures, tokens, value, findDates('x').map((date) => date.value), expandAbbreviations('x').text];
// @ts-expect-error a wrong option is an error of types: the types are there, not any
extractFacts('x', { referenceDate: 5 });
`;
  const modes = [
    { name: 'bundler', file: 'use.ts', options: { module: 'esnext', moduleResolution: 'bundler' } },
    { name: 'node16, from an ES module', file: 'use.mts', options: { module: 'node16', moduleResolution: 'node16' } },
    { name: 'node16, from CommonJS', file: 'use.cts', options: { module: 'node16', moduleResolution: 'node16' } },
  ];
  for (const { name, file, options } of modes) {
    it(`moduleResolution ${name} finds the types of every entry`, () => {
      const folder = join(project, `types-${file}`);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, file), USE);
      const compilerOptions = { ...options, strict: true, noEmit: true, target: 'es2022', lib: ['es2022'], types: [] };
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [file] }));
      const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
      expect(() => execFileSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8', stdio: 'pipe' })).not.toThrow();
    });
  }
});
