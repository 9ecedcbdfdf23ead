import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/dates/index.js';

const read = (text: string, referenceDate?: string) =>
  findDates(text, referenceDate === undefined ? {} : { referenceDate }).map(({ text: surface, type, value }) => [surface, type, value]);

describe('absolute dates', () => {
  it('reads all orders and separators', () => {
    for (const surface of ['ngày 10/4/2021', 'ngày 10-4-2021', 'ngày 10.4.2021', 'ngày 10 tháng 4 năm 2021', 'ngày mười tháng tư năm 2021'])
      expect(read(`Biên bản lập ${surface} tại xã.`)).toEqual([[surface, 'date', '2021-04-10']]);
  });
});

describe('the dateline', () => {
  it('gives the reference day when the caller gives none', () => {
    expect(read('Thứ bảy,  10/04/2021\n\nHôm qua, mưa lớn kéo dài.')).toEqual([
      ['Thứ bảy,  10/04/2021', 'date', '2021-04-10'],
      ['Hôm qua', 'date', '2021-04-09'],
    ]);
  });
});
