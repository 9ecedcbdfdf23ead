/** Names that a number ends. */
import { describe, expect, it } from 'vitest';
import { ENTITY_TYPES } from '../../src/entities/labels.js';
import { readNumbered } from '../../src/entities/numbered.js';
import { readDocument, unitAt, unitText } from '../../src/text/index.js';

/** What is read from a text in which the model saw the names that are given. */
function read(text: string, ...seen: [name: string, type: 'LAW' | 'EVENT' | 'ORG' | 'MISC'][]): string[] {
  const doc = readDocument(text);
  const names = seen.map(([name, type]) => {
    const start = text.indexOf(name);
    const first = unitAt(doc, start);
    let end = first;
    while (end < doc.count && (doc.start[end] as number) < start + name.length) end++;
    return { first, end, type: ENTITY_TYPES.indexOf(type), confidence: 0.9 };
  });
  return readNumbered(doc, names).map(({ first, end, type }) => `${ENTITY_TYPES[type]} ${unitText(doc, first, end)}`);
}

describe('documents of the state', () => {
  it('are named by their number, whatever the case', () => {
    expect(read('Thực hiện Nghị định số 12/2031/NĐ-CP của Chính phủ, tỉnh lập tổ công tác.')).toEqual(['LAW Nghị định số 12/2031/NĐ-CP']);
    expect(read('Các trường làm theo thông tư số 7 vừa ban hành.')).toEqual(['LAW thông tư số 7']);
    expect(read('Ông bị kỷ luật theo Quyết định số 318-QĐTƯ/TW.')).toEqual(['LAW Quyết định số 318-QĐTƯ/TW']);
    expect(read('Bộ Công an và Bộ Y tế ra Thông tư liên tịch 09/2031/TTLT-BCA-BYT.')).toEqual(['LAW Thông tư liên tịch 09/2031/TTLT-BCA-BYT']);
  });

  it('may have their short form, in brackets or alone', () => {
    expect(read('Ngư dân vay vốn theo Nghị định (NĐ) 91 để đóng tàu.')).toEqual(['LAW Nghị định (NĐ) 91']);
    expect(read('Vốn vay theo NĐ 91 đến tay ngư dân.')).toEqual(['LAW NĐ 91']);
  });

  it('are no verbs and no counts', () => {
    expect(read('Hội đồng quyết định 3 phương án và kết luận 2 vấn đề.')).toEqual([]);
    expect(read('Quyết định 3 phương án là quá vội.')).toEqual([]);
    expect(read('Xã đã ra 15 nghị quyết 5 năm qua.')).toEqual([]);
  });

  it('stand for what the model saw of them, but not for a longer name', () => {
    expect(read('Theo Nghị quyết số 18/NQ-CP ngày 2/3.', ['NQ-CP', 'ORG'])).toEqual(['LAW Nghị quyết số 18/NQ-CP']);
    expect(read('Họ dự Hội nghị triển khai Nghị quyết 18 toàn quốc.', ['Hội nghị triển khai Nghị quyết 18 toàn quốc', 'EVENT'])).toEqual([
      'EVENT Hội nghị triển khai Nghị quyết 18 toàn quốc',
    ]);
  });
});

describe('names that go on to a number', () => {
  it('are events with their count', () => {
    expect(read('Lễ hội Hoa ban lần thứ 6 khai mạc tối nay.', ['Lễ hội Hoa ban', 'EVENT'])).toEqual(['EVENT Lễ hội Hoa ban lần thứ 6']);
    expect(read('Đại hội Công đoàn tỉnh lần thứ XIV bế mạc.', ['Đại hội Công đoàn tỉnh', 'EVENT'])).toEqual(['EVENT Đại hội Công đoàn tỉnh lần thứ XIV']);
    expect(read('Hội thi Tiếng hát quê hương lần 3 có 40 đội.', ['Hội thi Tiếng hát quê hương', 'EVENT'])).toEqual(['EVENT Hội thi Tiếng hát quê hương lần 3']);
  });

  it('are laws with their year', () => {
    expect(read('Theo Luật Thư viện năm 2019, mọi người được mượn sách.', ['Luật Thư viện', 'LAW'])).toEqual(['LAW Luật Thư viện năm 2019']);
  });

  it('do not go on to other numbers', () => {
    expect(read('Luật Thư viện năm chương được thông qua.', ['Luật Thư viện', 'LAW'])).toEqual(['LAW Luật Thư viện']);
    expect(read('Đội thắng World Cup lần thứ hai liên tiếp.', ['World Cup', 'EVENT'])).toEqual(['EVENT World Cup']);
    expect(read('Ban nhạc Bình Minh lần thứ 3 đến Huế.', ['Ban nhạc Bình Minh', 'ORG'])).toEqual(['ORG Ban nhạc Bình Minh']);
  });
});
