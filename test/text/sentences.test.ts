import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/index.js';

const split = (text: string): string[] => splitSentences(text).map((s) => s.text);

describe('a full stop ends a sentence', () => {
  it.each([
    ['Mưa lớn từ đêm qua. Nhiều tuyến phố ngập sâu.', ['Mưa lớn từ đêm qua.', 'Nhiều tuyến phố ngập sâu.']],
    ['Đoàn tàu dừng ở ga Vinh.Năm 2012, ga được xây lại.', ['Đoàn tàu dừng ở ga Vinh.', 'Năm 2012, ga được xây lại.']],
    ['Giá tăng 3,5%.Theo hiệp hội, nguồn cung giảm.', ['Giá tăng 3,5%.', 'Theo hiệp hội, nguồn cung giảm.']],
    ['Kho được lập năm 1998.Sau đó bỏ hoang.', ['Kho được lập năm 1998.', 'Sau đó bỏ hoang.']],
    ['Họ bay sang châu Á. Ngân hàng chờ tin.', ['Họ bay sang châu Á.', 'Ngân hàng chờ tin.']],
    ['Xe chạy 90 km/h.Trang bị gồm sáu túi khí.', ['Xe chạy 90 km/h.', 'Trang bị gồm sáu túi khí.']],
    ['Cô thiếu vitamin C. Theo bác sĩ, cần ăn rau.', ['Cô thiếu vitamin C.', 'Theo bác sĩ, cần ăn rau.']],
    ['000 85 .', ['000 85 .']],
  ])('%s', (text, expected) => expect(split(text)).toEqual(expected));
});

describe('a full stop inside a name or a short form ends nothing', () => {
  it.each([
    'Ông làm việc tại TP. Hồ Chí Minh từ nhỏ.',
    'Chị sống ở TP.HCM và Q.Bình Thạnh, rồi chuyển về Q. Ba Đình.',
    'GS.TS. Lê Văn Nam và Th.s Trần Hà dự họp.',
    'Bị can N.V.A. Trần khai nhận với P.T.H. mọi chuyện.',
    'Báo cáo dài 12.500 trang, nặng 3.5 kg, bản v2.0 mới nhất.',
    'Trận gặp Than.QN diễn ra ở St. Petersburg.',
    'Máy chủ vnmail.com.vn ngừng chạy từ trưa.',
  ])('%s', (text) => expect(split(text)).toEqual([text]));

  it('but a new sentence can follow initials', () => {
    expect(split('Công an đã bắt Nguyễn Văn A. Sau đó, nghi phạm nhận tội.')).toEqual(['Công an đã bắt Nguyễn Văn A.', 'Sau đó, nghi phạm nhận tội.']);
  });
});

describe('quotes, ellipses, questions', () => {
  it.each([
    ['“Tôi không đi.” Ông Ba nói rồi đứng dậy.', ['“Tôi không đi.”', 'Ông Ba nói rồi đứng dậy.']],
    ['"Bao giờ xong?" - bà Tư hỏi. Không ai đáp.', ['"Bao giờ xong?" - bà Tư hỏi.', 'Không ai đáp.']],
    ['“Bao giờ xong?” - Chủ tịch xã hỏi.', ['“Bao giờ xong?” - Chủ tịch xã hỏi.']],
    ['Chợ có rau, cá, thịt... và cả hoa. Khách đông.', ['Chợ có rau, cá, thịt... và cả hoa.', 'Khách đông.']],
    ['Rồi anh im lặng… Chúng tôi ra về.', ['Rồi anh im lặng…', 'Chúng tôi ra về.']],
    ['Thật thế sao? Không ai tin!', ['Thật thế sao?', 'Không ai tin!']],
    ['Mạng Yahoo! đã đóng cửa.', ['Mạng Yahoo! đã đóng cửa.']],
  ])('%s', (text, expected) => expect(split(text)).toEqual(expected));
});

describe('lines', () => {
  it('ends a headline without a stop', () => {
    expect(split('Bão số 5 vào bờ\nSáng nay, bão vào Quảng Trị.')).toEqual(['Bão số 5 vào bờ', 'Sáng nay, bão vào Quảng Trị.']);
  });
  it('reads CRLF as one line end', () => {
    expect(split('Tin vắn\r\n\r\nTrời trở rét.')).toEqual(['Tin vắn', 'Trời trở rét.']);
  });
  it('joins the lines of a page that wraps', () => {
    const page = 'Đoàn công tác đã đến thăm\ncác gia đình ở vùng lũ và\ntặng họ gạo, thuốc men cùng\nQuỹ tấm lòng vàng.';
    expect(split(page)).toEqual([page]);
  });
  it('takes list items one by one', () => {
    expect(split('Cần mang theo:\n- Giấy tờ\n- Áo mưa\na. Nước uống')).toEqual(['Cần mang theo:', '- Giấy tờ', '- Áo mưa', 'a. Nước uống']);
  });
  it('keeps a list number with its item', () => {
    expect(split('1. Kiểm tra lốp xe\n2. Đổ đầy xăng')).toEqual(['1. Kiểm tra lốp xe', '2. Đổ đầy xăng']);
  });
  it('breaks at the tags of blocks, not at those of letters', () => {
    expect(split('<p>Trời <b>mưa</b> to</p><p>Đường ngập</p>')).toEqual(['Trời <b>mưa</b> to', 'Đường ngập']);
  });
  it('breaks where a place run together with a sentence ends', () => {
    expect(split('Quảng NgãiNgười dân ra đồng sớm.')).toEqual(['Quảng Ngãi', 'Người dân ra đồng sớm.']);
  });
});

describe('inputs that broke other libraries', () => {
  it.each([
    ['', []],
    ['   \n\t ', []],
    ['Tài xế = bị', ['Tài xế = bị']],
    ['https://baomoi.vn/tin/1.html Sáng nay, cầu thông xe.', ['https://baomoi.vn/tin/1.html Sáng nay, cầu thông xe.']],
    ['<br>', []],
  ])('%j', (text, expected) => expect(split(text)).toEqual(expected));
});
