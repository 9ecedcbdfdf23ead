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

  it('wins over a foreign reading of the same letters, not over a Vietnamese one', () => {
    expect(read('Hiệp hội Trái cây Việt Nam (VFA) họp. Theo VFA, giá giảm.').map(([short, long]) => [short, long])).toEqual([
      ['VFA', 'Hiệp hội Trái cây Việt Nam'],
      ['VFA', 'Hiệp hội Trái cây Việt Nam'],
    ]);
    expect(read('Bệnh viện Sao Mai (TPHCM) mở cửa.').map(([short, long]) => [short, long])).toEqual([['TPHCM', 'Thành phố Hồ Chí Minh']]);
  });

  it('begins after a comma or và where that opens a name of its own', () => {
    expect(read('Sáng 27/5, Trung tâm Quản lý lũ lụt (FMQ) phát cảnh báo.')).toEqual([['FMQ', 'Trung tâm Quản lý lũ lụt', 'Trung tâm Quản lý lũ lụt']]);
    expect(read('Đại học Sao Mai và Trường Đại học Biển Xanh (BXU) cùng tuyển sinh.')).toEqual([
      ['BXU', 'Trường Đại học Biển Xanh', 'Trường Đại học Biển Xanh'],
    ]);
  });

  it('may write the country with one letter', () => {
    expect(read('Công ty Nikko Motor Việt Nam (NMV) xây nhà máy.')).toEqual([['NMV', 'Nikko Motor Việt Nam', 'Nikko Motor Việt Nam']]);
  });

  it('goes on in capitals beyond the reading of the table', () => {
    expect(read('Cơ quan Vũ trụ châu Âu Galileo (ESA) phóng vệ tinh.').map(([short, long]) => [short, long])).toEqual([
      ['ESA', 'Cơ quan Vũ trụ châu Âu Galileo'],
    ]);
  });

  it('is the body where its head stands before the bracket', () => {
    expect(read('Đại tá Lê Nam, Cục trưởng Cảnh sát điều tra tội phạm về ma túy (C04), trả lời.')).toEqual([
      ['C04', 'Cục Cảnh sát điều tra tội phạm về ma túy', 'Cục trưởng Cảnh sát điều tra tội phạm về ma túy'],
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

  it('believes gọi tắt of letters that are no initials, but not without a name before it', () => {
    expect(read('Tập đoàn Dệt may Sao Mai (gọi tắt là SMG) lãi lớn.').map(([short, long]) => [short, long])).toEqual([['SMG', 'Tập đoàn Dệt may Sao Mai']]);
    expect(read('Bài viết dài nên được gọi tắt là SMG.')).toEqual([]);
  });
});

describe('a long form that the text writes out elsewhere', () => {
  it('explains four letters or more by a phrase that begins with a capital', () => {
    expect(read('Khoa Quản trị vận hành tuyển sinh. Học viên của QTVH được miễn phí.')).toEqual([['QTVH', 'Quản trị vận hành', 'Quản trị vận hành']]);
  });
});
