import { describe, expect, it } from 'vitest';
import { agree } from '../../src/entities/consistency.js';
import { ENTITY_TYPES } from '../../src/entities/labels.js';
import type { TaggedName } from '../../src/entities/tagger.js';
import { readDocument, unitText } from '../../src/text/index.js';
import { segment } from '../../src/words/index.js';

/** Names as a model could have seen them: surfaces with type and confidence, at their first place in the text. */
function agreed(text: string, seen: readonly [surface: string, type: 'PER' | 'ORG' | 'LOC', confidence: number][]): string[] {
  const doc = readDocument(text);
  const names = seen.map(([surface, type, confidence]): TaggedName => {
    const at = text.indexOf(surface);
    const first = doc.start.indexOf(at);
    let end = first + 1;
    while ((doc.end[end - 1] as number) < at + surface.length) end++;
    return { first, end, type: ENTITY_TYPES.indexOf(type), confidence };
  });
  return agree(doc, segment(doc), names).map(({ first, end, type }) => `${ENTITY_TYPES[type]} ${unitText(doc, first, end)}`);
}

describe('names of one document agree', () => {
  it('a given name is the person named in full before', () => {
    expect(agreed('Công an bắt Phan Văn Tuấn tối qua. Tại cơ quan điều tra, Tuấn khai đã bán xe.', [['Phan Văn Tuấn', 'PER', 0.98]])).toEqual([
      'PER Phan Văn Tuấn',
      'PER Tuấn',
    ]);
  });

  it('a capital that opens a sentence makes a common word no name', () => {
    expect(agreed('Trọng tài Lê Văn Thắng điều khiển trận này. Thắng lợi thuộc về đội khách.', [['Lê Văn Thắng', 'PER', 0.98]])).toEqual(['PER Lê Văn Thắng']);
  });

  it('a sure name of several syllables is found where it stands again', () => {
    expect(
      agreed('Trường Đại học Hoa Mai mở ngành mới. Sinh viên mừng vì Trường Đại học Hoa Mai giảm học phí.', [['Trường Đại học Hoa Mai', 'ORG', 0.9]]),
    ).toEqual(['ORG Trường Đại học Hoa Mai', 'ORG Trường Đại học Hoa Mai']);
  });

  it('an address word that opens the sentence stays outside the given name', () => {
    expect(
      agreed('Nạn nhân là Trần Văn Hào, ngụ ở Huế. Anh Hào đã qua cơn nguy kịch.', [
        ['Trần Văn Hào', 'PER', 0.98],
        ['Anh Hào', 'PER', 0.6],
      ]),
    ).toEqual(['PER Trần Văn Hào', 'PER Hào']);
  });

  it('a doubtful type gives way to the sure one', () => {
    const text = 'Gặp Lan Ngọc ở phim trường, Lan Ngọc nói sẽ nghỉ.';
    const doc = readDocument(text);
    const place = (first: number, type: 'PER' | 'LOC', confidence: number): TaggedName => ({
      first,
      end: first + 2,
      type: ENTITY_TYPES.indexOf(type),
      confidence,
    });
    const names = agree(doc, segment(doc), [place(1, 'LOC', 0.4), place(7, 'PER', 0.95)]);
    expect(names.map(({ type }) => ENTITY_TYPES[type])).toEqual(['PER', 'PER']);
  });

  it('what a club is named after is the club where it stands alone, but for a person who is addressed', () => {
    const text = 'CLB Hoàng Mai ra quân. Tối qua, Hoàng Mai đá hay, ông Hoàng Mai rất vui.';
    const doc = readDocument(text);
    const place = (first: number, end: number, type: 'PER' | 'ORG'): TaggedName => ({ first, end, type: ENTITY_TYPES.indexOf(type), confidence: 0.9 });
    const names = agree(doc, segment(doc), [place(0, 3, 'ORG'), place(9, 11, 'PER'), place(15, 17, 'PER')]);
    expect(names.map(({ first, end, type }) => `${ENTITY_TYPES[type]} ${unitText(doc, first, end)}`)).toEqual([
      'ORG CLB Hoàng Mai',
      'ORG Hoàng Mai',
      'PER Hoàng Mai',
    ]);
  });
});
