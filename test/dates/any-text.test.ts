import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/dates/index.js';

const PIECES =
  'ngày tháng năm giờ 10/4 10/4/2021 3-7/2 8h30 2021 sáng nay qua tuần trước tới từ đến và , ( ) - / thứ hai mùng 3 Tết rằm Giêng âm lịch quý I nửa đầu cuối mỗi hằng lần một 5 31/4 những thế kỷ XX đó'.split(
    ' ',
  );

describe('findDates on any text', () => {
  const check = (text: string) => {
    let end = 0;
    for (const found of findDates(text, { referenceDate: '2021-04-14' })) {
      expect(found.start).toBeGreaterThanOrEqual(end);
      expect(text.slice(found.start, found.end)).toBe(found.text);
      expect(found.text.length).toBeGreaterThan(0);
      expect(found.value).not.toMatch(/NaN|undefined/);
      if (found.from !== undefined && found.to !== undefined && found.conflict === undefined) expect(found.from <= found.to).toBe(true);
      end = found.end;
    }
  };

  it('gives exact spans in order, and whole values, for words of time in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }), (pieces) => check(pieces.join(' '))),
      { numRuns: 3000, seed: 7 },
    );
  });

  it('gives exact spans for any Unicode', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), check), { numRuns: 500, seed: 7 });
  });
});
