import { describe, expect, it } from 'vitest';
import { findEntities } from '../../src/entities/index.js';

const names = (text: string): string[] => findEntities(text).map((e) => `${e.type} ${e.text}`);

describe('names of news', () => {
  it('leaves the title outside a person and keeps the prefix word of a place', () => {
    expect(names('Sáng nay, ông Nguyễn Văn Bình, Chủ tịch UBND tỉnh Quảng Ngãi, đã đến huyện Lý Sơn.')).toEqual([
      'PER Nguyễn Văn Bình',
      'ORG UBND tỉnh Quảng Ngãi',
      'LOC huyện Lý Sơn',
    ]);
  });

  it('gives spans of the text as it was written', () => {
    const text = 'Chiều qua, bà Trần Thị Lan đã rời Hà Nội.'.normalize('NFD');
    for (const entity of findEntities(text)) expect(text.slice(entity.start, entity.end)).toBe(entity.text);
    expect(findEntities(text).map((e) => e.text.normalize('NFC'))).toEqual(['Trần Thị Lan', 'Hà Nội']);
  });

  it('finds nothing in a text without names', () => {
    expect(findEntities('')).toEqual([]);
    expect(findEntities('trời mưa to từ chiều')).toEqual([]);
  });

  it('takes no abbreviation of a common noun for a name', () => {
    expect(names('Sáng nay, CSGT lập chốt trên cầu.')).toEqual([]);
  });

  it('writes abbreviations out in the canonical name', () => {
    expect(findEntities('Chiều 3/4, UBND tỉnh Quảng Ngãi họp báo.')[0]).toMatchObject({
      text: 'UBND tỉnh Quảng Ngãi',
      name: 'Ủy ban nhân dân tỉnh Quảng Ngãi',
      type: 'ORG',
    });
  });

  it('says a name once that has its short form in brackets', () => {
    expect(findEntities('Chiều 3/4, Bộ đội Biên phòng (BĐBP) tỉnh Quảng Trị họp báo.')[0]).toMatchObject({
      text: 'Bộ đội Biên phòng (BĐBP) tỉnh Quảng Trị',
      name: 'Bộ đội Biên phòng tỉnh Quảng Trị',
      type: 'ORG',
    });
  });

  it('leaves out what is less sure than the caller wants', () => {
    const text = 'Hôm qua, bà Trần Thị Lan gặp ông Bình ở Kon Plông cùng nhóm Sao Mai.';
    const sure = findEntities(text, { minConfidence: 0.95 });
    const all = findEntities(text, { minConfidence: 0 });
    expect(sure.every((e) => e.confidence >= 0.95)).toBe(true);
    expect(all.length).toBeGreaterThan(sure.length);
  });

  it('finds every name of a sentence that does not end', () => {
    const text = `Đoàn gồm ${'ông Nguyễn Văn An, bà Trần Thị Bình, '.repeat(1000)}`;
    expect(names(text)).toEqual(Array.from({ length: 2000 }, (_, i) => (i % 2 === 0 ? 'PER Nguyễn Văn An' : 'PER Trần Thị Bình')));
  });
});
