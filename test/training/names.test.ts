/** What the names model learns from an annotated passage. */
import { describe, expect, it } from 'vitest';
import { beginLabel, insideLabel, OUTSIDE } from '../../src/entities/labels.js';
import { readDocument } from '../../src/text/index.js';
import { namesToLearn } from '../../training/entities/conventions.js';
import { goldLabels } from '../../training/entities/examples.js';

const ORG = 1;

describe('labels of a passage', () => {
  it('begin and go on with the spans of its names', () => {
    const text = 'Công an tỉnh Bình Sơn họp.';
    expect([...goldLabels(readDocument(text), [{ start: 0, end: 21, type: 'ORG' }])]).toEqual([
      beginLabel(ORG),
      ...new Array(4).fill(insideLabel(ORG)),
      OUTSIDE,
      OUTSIDE,
    ]);
  });
});

describe('names to learn', () => {
  const learned = (text: string, ...names: [name: string, type: string, optional?: boolean][]): string[] =>
    namesToLearn(
      text,
      names.map(([name, type, optional]) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length, type, ...(optional ? { optional } : {}) })),
    ).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);

  it('leave out an organisation that readers may leave out, not a place', () => {
    expect(learned('Nhà nước ở Mỹ.', ['Nhà nước', 'ORG', true], ['Mỹ', 'LOC', true])).toEqual(['LOC Mỹ']);
  });

  it('keep the place of an organisation that readers may leave out', () => {
    expect(learned('Cảnh sát Thái Lan vào cuộc.', ['Cảnh sát Thái Lan', 'ORG', true])).toEqual(['LOC Thái Lan']);
  });

  it('take the country for its army and its government', () => {
    expect(learned('Đêm qua quân đội Ukraine rút lui.', ['quân đội Ukraine', 'ORG'])).toEqual(['LOC Ukraine']);
    expect(learned('Chính phủ Đức phản đối.', ['Chính phủ Đức', 'ORG'])).toEqual(['LOC Đức']);
  });

  it('keep an army that is named after no place, and other bodies of a country', () => {
    expect(learned('Anh lính Hải quân Hoàng gia về quê.', ['Hải quân Hoàng gia', 'ORG'])).toEqual(['ORG Hải quân Hoàng gia']);
    expect(learned('Bộ Ngoại giao Đức lên tiếng.', ['Bộ Ngoại giao Đức', 'ORG'])).toEqual(['ORG Bộ Ngoại giao Đức']);
  });
});
