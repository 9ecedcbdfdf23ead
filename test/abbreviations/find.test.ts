import { describe, expect, it } from 'vitest';
import { findAbbreviations } from '../../src/abbreviations/index.js';

const read = (text: string): [string, string | null][] => findAbbreviations(text).map((found) => [found.text, found.expansion]);

describe('the dictionary', () => {
  it('gives each short form its long form and its span', () => {
    const text = 'Sáng nay, UBND xã họp với đại diện CLB bóng đá.';
    expect(findAbbreviations(text).map(({ start, end, text: surface, expansion, source }) => ({ start, end, surface, expansion, source }))).toEqual([
      { start: 10, end: 14, surface: 'UBND', expansion: 'Ủy ban nhân dân', source: 'dictionary' },
      { start: 35, end: 38, surface: 'CLB', expansion: 'câu lạc bộ', source: 'dictionary' },
    ]);
  });

  it('reads spellings of several pieces as one', () => {
    expect(read('Sở GD-ĐT TP. HCM và Sở GD&ĐT Hà Nội')).toEqual([
      ['GD-ĐT', 'Giáo dục và Đào tạo'],
      ['TP. HCM', 'Thành phố Hồ Chí Minh'],
      ['GD&ĐT', 'Giáo dục và Đào tạo'],
    ]);
  });
});

describe('definitions of the text', () => {
  it('win over the dictionary, before and after them', () => {
    const text = 'BTC hoạt động từ 2019. Hội Bảo tồn Chim (BTC) nay có 200 hội viên.';
    expect(read(text)).toEqual([
      ['BTC', 'Bảo tồn Chim'],
      ['BTC', 'Bảo tồn Chim'],
    ]);
  });
});
