import { describe, expect, it } from 'vitest';
import { findAbbreviations } from '../../src/abbreviations/index.js';

/** Each short form of a text with its long form and the words that define it. */
const read = (text: string): [string, string | null, string | undefined][] =>
  findAbbreviations(text).map((found) => [found.text, found.expansion, found.definedAt && text.slice(found.definedAt.start, found.definedAt.end)]);

describe('a long form before the bracket', () => {
  it('wins over the dictionary, before and after it', () => {
    const text = 'BTC hoạt động từ 2019. Hội Bảo tồn Chim (BTC) nay có 200 hội viên.';
    expect(read(text)).toEqual([
      ['BTC', 'Bảo tồn Chim', 'Bảo tồn Chim'],
      ['BTC', 'Bảo tồn Chim', 'Bảo tồn Chim'],
    ]);
  });

  it('may leave function words without a letter', () => {
    expect(read('Trung tâm Bảo vệ và Phát triển Rừng ngập (TTBVPTRN) mới lập.')).toEqual([
      ['TTBVPTRN', 'Trung tâm Bảo vệ và Phát triển Rừng ngập', 'Trung tâm Bảo vệ và Phát triển Rừng ngập'],
    ]);
  });

  it('may be a name whose initials are others', () => {
    expect(read('Chuyên gia của Viện Nghiên cứu Biến đổi Đại dương (OCRI) cho biết.').map(([short, long]) => [short, long])).toEqual([
      ['OCRI', 'Viện Nghiên cứu Biến đổi Đại dương'],
    ]);
  });

  it('is the Vietnamese name where a foreign one stands between', () => {
    expect(read('Tổ chức Y tế Thế giới (World Health Organization - WHO) cảnh báo.')).toEqual([['WHO', 'Tổ chức Y tế Thế giới', 'Tổ chức Y tế Thế giới']]);
  });

  it('is no place or year of birth', () => {
    expect(read('Anh Trần Văn Bình (SN 1985) ở đường Lê Lợi (TP.HCM).')).toEqual([
      ['SN', 'sinh năm', undefined],
      ['TP.HCM', 'Thành phố Hồ Chí Minh', undefined],
    ]);
  });
});

describe('other ways to define', () => {
  it('puts the long form in the bracket', () => {
    expect(read('ĐTNL (Đội Tình nguyện Làng) có 30 người.').map(([short, long]) => [short, long])).toEqual([['ĐTNL', 'Đội Tình nguyện Làng']]);
  });

  it('says gọi tắt, viết tắt', () => {
    expect(read('Liên hiệp Hợp tác xã Rau sạch, gọi tắt là LHHTXRS, vừa ra đời.').map(([short, long]) => [short, long])).toEqual([
      ['LHHTXRS', 'Liên hiệp Hợp tác xã Rau sạch'],
    ]);
    expect(read('Quỹ Vì Trẻ em Nghèo (viết tắt: VTEN) trao quà.').map(([short, long]) => [short, long])).toEqual([['VTEN', 'Vì Trẻ em Nghèo']]);
  });
});
