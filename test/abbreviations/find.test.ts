import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAbbreviations } from '../../src/abbreviations/index.js';
import type { ExtractOptions } from '../../src/types.js';

const read = (text: string, options?: ExtractOptions): [string, string | null][] =>
  findAbbreviations(text, options).map((found) => [found.text, found.expansion]);

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
    expect(read('Sở LĐ-TB&XH bàn về KT-XH vùng ĐBSCL.')).toEqual([
      ['LĐ-TB&XH', 'Lao động - Thương binh và Xã hội'],
      ['KT-XH', 'kinh tế - xã hội'],
      ['ĐBSCL', 'Đồng bằng sông Cửu Long'],
    ]);
  });

  it('reads one short form by what stands beside it', () => {
    expect(read('TT số 15/2020/TT-BTC bãi bỏ. Bà đến TT thương mại. Cty CP Nhựa Hạnh Phúc lãi.')).toEqual([
      ['TT', 'thông tư'],
      ['TT', 'trung tâm'],
      ['Cty', 'công ty'],
      ['CP', 'cổ phần'],
    ]);
  });

  it('keeps short forms apart that only stand side by side', () => {
    expect(read('Chủ tịch UBND TP Vinh gặp HLV ĐT nữ.').map(([surface]) => surface)).toEqual(['UBND', 'TP', 'HLV', 'ĐT']);
  });

  it('reads Đ typed as Ð, and decomposed letters', () => {
    expect(read('HÐND xã họp.')).toEqual([['HÐND', 'Hội đồng nhân dân']]);
    const text = 'HĐND xã và BĐBP tỉnh'.normalize('NFD');
    expect(findAbbreviations(text).map((found) => [text.slice(found.start, found.end) === found.text, found.expansion])).toEqual([
      [true, 'Hội đồng nhân dân'],
      [true, 'Bộ đội Biên phòng'],
    ]);
  });

  it('takes one capital where the table says so', () => {
    expect(read('Tp Vinh, Ths Lê Hà, Cty Hòa Bình')).toEqual([
      ['Tp', 'thành phố'],
      ['Ths', 'thạc sĩ'],
      ['Cty', 'công ty'],
    ]);
  });

  it('leaves the number of a road outside, and takes the one of an age group in', () => {
    expect(read('Xe đi trên QL1A qua ĐT.753.')).toEqual([
      ['QL', 'quốc lộ'],
      ['ĐT', 'đường tỉnh'],
    ]);
    expect(read('Đội U19 thắng 2-0.', { minConfidence: 0 })).toEqual([['U19', 'dưới 19 tuổi']]);
  });

  it('takes a single letter only before the place that it governs', () => {
    expect(read('Nhà ở P. Bến Nghé, Q.1.')).toEqual([
      ['P', 'phường'],
      ['Q', 'quận'],
    ]);
    expect(read('Bị cáo Nguyễn Văn P. khai nhận.')).toEqual([]);
    expect(read('Anh N.V.Q. bị thương.')).toEqual([]);
  });
});

describe('the sense in context', () => {
  it.each([
    ['Giá đóng cửa 12.000 đồng/CP, cao nhất từ đầu năm.', 'CP', 'cổ phiếu'],
    ['Ông Bình là giám đốc công ty CP Xây dựng Miền Đông.', 'CP', 'cổ phần'],
    ['Vụ việc xảy ra tại TT Đông Anh, huyện Đông Anh.', 'TT', 'thị trấn'],
    ['TT Trump vừa lên tiếng.', 'TT', 'Tổng thống'],
    ['Trường TH Kim Đồng đón 200 học sinh lớp 1.', 'TH', 'tiểu học'],
    ['Bệnh nhân được chụp CT sọ não tại bệnh viện.', 'CT', 'chụp cắt lớp vi tính'],
    ['Vợ chồng ký HĐ thuê nhà với chủ đất.', 'HĐ', 'hợp đồng'],
    ['Thành viên BKS do đại hội cổ đông bầu ra.', 'BKS', 'Ban Kiểm soát'],
    ['Xe tải BKS 29C-123.45 lao vào quán nước.', 'BKS', 'biển kiểm soát'],
    ['ĐT Việt Nam thắng trận thứ hai liên tiếp.', 'ĐT', 'đội tuyển'],
  ])('%s', (text, surface, expansion) => {
    expect(read(text).find(([short]) => short === surface)?.[1]).toBe(expansion);
  });

  it('gives the other readings, best first', () => {
    const [found] = findAbbreviations('Các TS làm bài thi môn toán, điểm thi cao.');
    expect(found?.expansion).toBe('thí sinh');
    expect(found?.alternatives[0]).toBe('tiến sĩ');
  });
});

describe('what is none', () => {
  it.each([
    ['Roman numerals', 'Nghị quyết Đại hội XIII và chương II, quý IV.'],
    ['brands and units', 'Xe BMW giá 2.000 USD, nặng 900 KG.'],
    ['the words of a headline in capitals', 'TIN NÓNG TRONG NGÀY'],
    ['tickers', 'Các mã VNM, VIC, HPG và VCB (-0,8%) giảm.'],
    ['plates', 'Tàu QN 2040 chở 17 khách.'],
    ['models', 'Súng TAC-50 và tàu BK-1.'],
    ['addresses', 'Ảnh: Hà Linh/VOV.VN'],
    ['sizes', 'Ổ cứng 2TB.'],
  ])('%s', (_what, text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('unknown ones', () => {
  it('are found without a long form', () => {
    expect(read('Tổ chức ĐKXQ chưa trả lời.')).toEqual([['ĐKXQ', null]]);
  });

  it('take the long form that the text writes out', () => {
    expect(read('Hội Nuôi ong Xứ Đoài ra mắt sáng nay. Theo NOXĐ, mật năm nay được mùa.')).toEqual([['NOXĐ', 'Nuôi ong Xứ Đoài']]);
  });
});

describe('chat', () => {
  it('is read in small letters only when fuzzy', () => {
    expect(read('mai lên ubnd xã hỏi bđbp nhé')).toEqual([]);
    expect(read('mai lên ubnd xã hỏi bđbp nhé', { fuzzy: true })).toEqual([
      ['ubnd', 'Ủy ban nhân dân'],
      ['bđbp', 'Bộ đội Biên phòng'],
    ]);
  });
});

describe('the caller', () => {
  it('wins over the text and the dictionary', () => {
    const text = 'Bộ đội Biên phòng (BĐBP) họp với UBND.';
    expect(read(text, { abbreviations: { BĐBP: 'Ban Đại diện Báo Pháp luật', UBND: 'ủy ban' } })).toEqual([
      ['BĐBP', 'Ban Đại diện Báo Pháp luật'],
      ['UBND', 'ủy ban'],
    ]);
  });

  it('switches a reading off with null, and adds what no table has', () => {
    expect(read('CA TP.HCM làm việc với Cục XYZ.', { abbreviations: { CA: null, XYZ: 'Xuân Yên Zung' } })).toEqual([
      ['TP.HCM', 'Thành phố Hồ Chí Minh'],
      ['XYZ', 'Xuân Yên Zung'],
    ]);
  });

  it('may use any key', () => {
    expect(read('Nhóm __proto__ và constructor, UBND xã', { abbreviations: { ['__proto__']: 'a', constructor: 'hàm dựng', '': 'b', '++': 'c' } })).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'hàm dựng'],
      ['UBND', 'Ủy ban nhân dân'],
    ]);
  });
});

describe('any string', () => {
  it('gives spans of its own text, in order and apart', () => {
    const piece = fc.constantFrom(
      'UBND ',
      'TP',
      '.',
      'HCM',
      '(',
      ')',
      ' ',
      '-',
      '&',
      'Ủy ban ',
      'nhân dân ',
      'GD',
      'ĐT',
      '1',
      'v.v',
      '\n',
      'A',
      'P.',
      'é',
      '😀',
      '/',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const found of findAbbreviations(text, { minConfidence: 0, fuzzy: true })) {
          expect(text.slice(found.start, found.end)).toBe(found.text);
          expect(found.start).toBeGreaterThanOrEqual(last);
          expect(found.end).toBeGreaterThan(found.start);
          last = found.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is read in time that grows with its length', () => {
    for (const part of ['A', 'A.', 'A-', 'the ', '(', 'TT (', 'a (AAAA) ', 'AAAĐ ', 'TP. ', 'A&']) {
      const text = part.repeat(300_000 / part.length);
      const start = performance.now();
      findAbbreviations(text);
      expect(performance.now() - start, part).toBeLessThan(5000);
    }
  });
});
