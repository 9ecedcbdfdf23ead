import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandAbbreviations } from '../../src/abbreviations/index.js';

const write = (text: string): string => expandAbbreviations(text).text;

describe('writing out', () => {
  it('begins a sentence with a capital', () => {
    expect(write('HLV vui mừng. CLB thắng, HLV cười.')).toBe('Huấn luyện viên vui mừng. Câu lạc bộ thắng, huấn luyện viên cười.');
  });

  it('leaves a definition as it stands and writes later uses out', () => {
    expect(write('Bộ đội Biên phòng (BĐBP) họp. BĐBP tỉnh báo cáo.')).toBe('Bộ đội Biên phòng (BĐBP) họp. Bộ đội Biên phòng tỉnh báo cáo.');
  });

  it('takes the point of a short form away, not the one of the sentence', () => {
    expect(write('Ông đến TP. Hà Nội, TP.Vinh, Q.1. Ông gặp đại diện UBND. Sau đó ông về.')).toBe(
      'Ông đến thành phố Hà Nội, thành phố Vinh, quận 1. Ông gặp đại diện Ủy ban nhân dân. Sau đó ông về.',
    );
  });

  it('says nothing twice', () => {
    expect(write('Họ bàn về Hiệp định TPP và chỉ số CPI.')).toBe('Họ bàn về Hiệp định Đối tác xuyên Thái Bình Dương và chỉ số giá tiêu dùng.');
    expect(write('Theo FBI Mỹ thì không.')).toBe('Theo Cục Điều tra Liên bang Mỹ thì không.');
  });

  it('keeps a line in capitals', () => {
    expect(write('UBND TP VINH HỌP VỀ BHXH')).toBe('ỦY BAN NHÂN DÂN THÀNH PHỐ VINH HỌP VỀ BẢO HIỂM XÃ HỘI');
  });

  it('puts a space before the number of a road', () => {
    expect(write('Xe đi trên QL1A.')).toBe('Xe đi trên quốc lộ 1A.');
  });

  it('leaves alone what it does not know', () => {
    expect(expandAbbreviations('Tổ chức ĐKXQ im lặng.')).toEqual({ text: 'Tổ chức ĐKXQ im lặng.', edits: [] });
  });

  it('gives the edits in both texts', () => {
    const text = 'Cán bộ UBND TP. Vinh và HĐND xã.';
    const result = expandAbbreviations(text);
    expect(result.edits.map(({ from, to }) => [from.text, result.text.slice(to.start, to.end)])).toEqual([
      ['UBND', 'Ủy ban nhân dân'],
      ['TP.', 'thành phố'],
      ['HĐND', 'Hội đồng nhân dân'],
    ]);
    for (const { from } of result.edits) expect(text.slice(from.start, from.end)).toBe(from.text);
  });

  it('changes nothing but its edits', () => {
    const piece = fc.constantFrom('UBND ', 'TP', '.', 'HCM', '(', ')', ' ', '-', 'GD&ĐT ', 'xã ', 'QL1A', 'virus HPV', '\n');
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const result = expandAbbreviations(text);
        let rebuilt = '';
        let at = 0;
        for (const { from, to } of result.edits) {
          rebuilt += text.slice(at, from.start) + result.text.slice(to.start, to.end);
          expect(to.start).toBe(rebuilt.length - (to.end - to.start));
          at = from.end;
        }
        expect(rebuilt + text.slice(at)).toBe(result.text);
      }),
      { numRuns: 200 },
    );
  });
});
