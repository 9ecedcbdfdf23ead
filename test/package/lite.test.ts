/** `vietfacts/lite` as packed: it reads as the root does, and loads small models alone. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { NAMES as FULL_NAMES } from '../../src/entities/names.model.js';
import { NAMES as SMALL_NAMES } from '../../src/entities/names-lite.model.js';
import { WEIGHTS as FULL_WORDS } from '../../src/words/full.model.js';
import { WEIGHTS as SMALL_WORDS } from '../../src/words/lite.model.js';
import { TAG_WEIGHTS as FULL_TAGS } from '../../src/words/tagger.model.js';
import { TAG_WEIGHTS as SMALL_TAGS } from '../../src/words/tagger-lite.model.js';
import { articles } from './articles.js';

const { root } = inject('packed');

/** The code that an entry loads. */
function load(file: string, seen = new Map<string, string>()): string {
  if (seen.has(file)) return '';
  const code = readFileSync(file, 'utf8');
  seen.set(file, code);
  for (const [, specifier = ''] of code.matchAll(/ from '(\.[^']+)';$/gm)) load(join(dirname(file), specifier), seen);
  return [...seen.values()].join('\n');
}

describe('vietfacts/lite', () => {
  let lite: typeof import('../../src/index.js');
  beforeAll(async () => {
    lite = (await import(pathToFileURL(join(root, 'dist/lite.js')).href)) as typeof lite;
  });

  it('finds names, words and facts', () => {
    const text = 'Ông Nguyễn Văn Hùng, Chủ tịch UBND tỉnh Quảng Nam, cho biết đã trồng 120 ha rừng trong năm 2020.';
    const { entities, facts } = lite.extractFacts(text);
    expect(entities.map(({ type, name }) => [type, name])).toEqual([
      ['PER', 'Nguyễn Văn Hùng'],
      ['ORG', 'Ủy ban nhân dân tỉnh Quảng Nam'],
    ]);
    expect(facts.map(({ kind }) => kind)).toContain('numeric');
    expect(lite.tag('Nông dân trồng lúa').map(({ text: word, pos }) => [word, pos])).toEqual([
      ['Nông dân', 'NOUN'],
      ['trồng', 'VERB'],
      ['lúa', 'NOUN'],
    ]);
    expect(lite.findEntities('Đoàn làm việc tại tỉnh Quảng Nam.')[0]).toMatchObject({ id: 'iso:VN-27', level: 'province' });
  });

  it('gives spans of the text that it was given', () => {
    for (const text of articles()) {
      const { entities, facts, dates, quantities } = lite.extractFacts(text);
      for (const span of [...entities, ...facts, ...dates, ...quantities]) expect(text.slice(span.start, span.end)).toBe(span.text);
    }
  });

  it('loads the small models and none that they stand for', () => {
    const code = load(join(root, 'dist/lite.js'));
    const within = (model: string): boolean => code.includes(model.slice(0, 200));
    expect([SMALL_WORDS, SMALL_TAGS, SMALL_NAMES.data].map(within)).toEqual([true, true, true]);
    expect([FULL_WORDS, FULL_TAGS, FULL_NAMES.data].map(within)).toEqual([false, false, false]);
  });
});
