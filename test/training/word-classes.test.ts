import { describe, expect, it } from 'vitest';
import { hashWord } from '../../src/text/index.js';
import { classSlot, columnsOf, createClasses } from '../../src/words/classes.js';
import { toTag } from '../../src/words/tag-features.js';
import { TAGS } from '../../src/words/words.js';
import { classWords, keysOf } from '../../training/words/word-classes.js';

const chancesOf = (chances: Partial<Record<(typeof TAGS)[number], number>>): Float32Array => Float32Array.from(TAGS, (tag) => chances[tag] ?? 0);

describe('word classes', () => {
  const lexicon = new Map([
    ['ăn', { count: 90, chances: chancesOf({ VERB: 1 }) }],
    ['uống', { count: 80, chances: chancesOf({ VERB: 0.999, NOUN: 0.001 }) }],
    ['nhà', { count: 70, chances: chancesOf({ NOUN: 0.995, VERB: 0.005 }) }],
    ['^hà nội', { count: 60, chances: chancesOf({ PROPN: 1 }) }],
    ['khó khăn', { count: 50, chances: chancesOf({ ADJ: 0.6, NOUN: 0.4 }) }],
    ['hiếm', { count: 2, chances: chancesOf({ ADJ: 1 }) }],
  ]);
  const { slots, classes, groups, columns } = classWords(lexicon, 10, 4, 2);
  const { table } = createClasses(slots, classes, groups, columns);
  const classOf = (word: string): number => table[classSlot(hashWord(word))] as number;
  const tagsOf = (word: string): string[] =>
    [...columnsOf(createClasses(slots, classes, groups, columns), classOf(word))].map((column) => TAGS[toTag(column)] as string);

  it('hold words that take the same tags', () => {
    expect(classOf('ăn')).toBe(classOf('uống'));
    expect(classOf('ăn')).not.toBe(classOf('nhà'));
  });

  it('take the tags that are seen in one of a hundred places', () => {
    expect(tagsOf('uống')).toEqual(['VERB']);
    expect(tagsOf('nhà')).toEqual(['NOUN']);
    expect(tagsOf('khó khăn')).toEqual(['ADJ', 'NOUN']);
  });

  it('leave rare words out, which may take any tag', () => {
    expect(classOf('hiếm')).toBe(0);
    expect(tagsOf('hiếm')).toHaveLength(16);
  });
});

describe('keysOf', () => {
  it('tells names from the words they are spelt like, and numbers by their looks', () => {
    expect(keysOf(['Hoa', 'tặng', 'Hoa', '2', 'bó', 'hoa', 'năm', '2017', '.'])).toEqual(['hoa', 'tặng', '^hoa', '0', 'bó', 'hoa', 'năm', '0000', '.']);
  });
});
