import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/dates/index.js';
import { expectRows, values } from './read.js';

describe('dates in figures', () => {
  it('reads all orders and separators', () => {
    for (const surface of ['ngày 10/4/2021', 'ngày 10-4-2021', 'ngày 10.4.2021', 'ngày 10.04.2021', 'ngày 2021-04-10', '10/4/21'])
      expect(values(`Biên bản lập ${surface} tại trụ sở xã.`)).toEqual([`${surface} = 2021-04-10`]);
  });

  it('reads month and year', () => {
    expectRows([
      ['Cầu khánh thành tháng 9/2019.', 'tháng 9/2019 = 2019-09'],
      ['Hợp đồng ký tháng 12-2020.', 'tháng 12-2020 = 2020-12'],
      ['Chợ mở lại từ tháng 1.2020.', 'tháng 1.2020 = 2020-01'],
    ]);
  });
});

describe('dates in words', () => {
  it('reads day, month and year', () => {
    expectRows([
      ['Đoàn lên đường ngày 10 tháng 4 năm 2021.', 'ngày 10 tháng 4 năm 2021 = 2021-04-10'],
      ['Đoàn lên đường ngày mười tháng tư năm 2021.', 'ngày mười tháng tư năm 2021 = 2021-04-10'],
      ['NGÀY 10 THÁNG 4 NĂM 2021, ĐOÀN LÊN ĐƯỜNG.', 'NGÀY 10 THÁNG 4 NĂM 2021 = 2021-04-10'],
      ['Lớp học khai giảng mùng 2 tháng 9 năm 1945.', 'mùng 2 tháng 9 năm 1945 = 1945-09-02'],
      ['Họ gặp nhau ngày hai mươi lăm tháng mười hai năm 1999.', 'ngày hai mươi lăm tháng mười hai năm 1999 = 1999-12-25'],
    ]);
  });

  it('reads months by name', () => {
    expectRows([
      ['Tháng năm năm 2014, tàu rời cảng.', 'Tháng năm năm 2014 = 2014-05'],
      ['Tháng mười một năm 2020, lũ rút.', 'Tháng mười một năm 2020 = 2020-11'],
    ]);
  });
});

describe('years and runs of years', () => {
  it('reads years, also of three and two digits and before our era', () => {
    expectRows([
      ['Năm 2010, xã có điện.', 'Năm 2010 = 2010'],
      ['Khởi nghĩa nổ ra năm 542.', 'năm 542 = 0542'],
      ['Thành được đắp năm 179 TCN.', 'năm 179 TCN = -0178'],
      ['Ông nhập ngũ năm 75.', 'năm 75 = 1975'],
      ['Doanh thu 2024 đạt 3 tỷ đồng.', '2024 = 2024'],
    ]);
  });

  it('reads terms, school years, stages and seasons of sport', () => {
    expectRows([
      ['Chi bộ họp bàn nhiệm kỳ 2010-2015.', 'nhiệm kỳ 2010-2015 = 2010/2015'],
      ['Kế hoạch giai đoạn 2021 – 2025 đã được duyệt.', 'giai đoạn 2021 – 2025 = 2021/2025'],
      ['Trường tuyển sinh năm học 2020-2021.', 'năm học 2020-2021 = 2020/2021'],
      ['Đội bóng vô địch mùa giải 2016-17.', 'mùa giải 2016-17 = 2016/2017'],
      ['Vụ đông xuân 2020-2021 được mùa.', 'Vụ đông xuân 2020-2021 = 2020/2021'],
      ['Năm 1975-1980, gia đình sống ở quê.', 'Năm 1975-1980 = 1975/1980'],
    ]);
  });

  it('reads decades and centuries', () => {
    expectRows([
      ['Những năm 1990, phố chỉ có xe đạp.', 'Những năm 1990 = 199X'],
      ['Ca khúc ra đời ở thập niên 90.', 'thập niên 90 = 199X'],
      ['Mốt ấy có từ thập niên 20 của thế kỷ 20.', 'thập niên 20 của thế kỷ 20 = 192X'],
      ['Ngôi đình dựng cuối thế kỷ XVII.', 'cuối thế kỷ XVII = 16XX'],
      ['Tháp xây thế kỷ XI-XIII.', 'thế kỷ XI-XIII = 10XX/12XX'],
    ]);
  });
});

describe('parts of a year', () => {
  it('reads quarters, halves, seasons and slices', () => {
    expectRows([
      ['Quý I/2021, xuất khẩu tăng.', 'Quý I/2021 = 2021-Q1'],
      ['Nhà máy chạy thử quý 3/2028.', 'quý 3/2028 = 2028-Q3'],
      ['Nửa cuối năm 2020, giá cà phê giảm.', 'Nửa cuối năm 2020 = 2020-H2'],
      ['Mùa hè năm 2019, hồ cạn nước.', 'Mùa hè năm 2019 = 2019-SU'],
      ['Trong 8 tháng đầu năm 2020, khách giảm mạnh.', '8 tháng đầu năm 2020 = 2020-01/2020-08'],
      ['Trong 6 tháng cuối năm 2020, khách trở lại.', '6 tháng cuối năm 2020 = 2020-H2'],
      ['Trong 11 tháng năm 2022, cả tỉnh có 30 vụ cháy.', '11 tháng năm 2022 = 2022-01/2022-11'],
      ['Ngày 11 tháng năm 2022, cầu thông xe.', 'Ngày 11 tháng năm 2022 = 2022-05-11'],
      ['Ba tháng cuối năm 2020, đơn hàng tăng.', 'Ba tháng cuối năm 2020 = 2020-10/2020-12'],
    ]);
  });

  it('keeps the whole and says which part of it', () => {
    const [found] = findDates('Đầu tháng 3/2021, lúa trổ bông.');
    expect(found).toMatchObject({ text: 'Đầu tháng 3/2021', value: '2021-03', modifier: 'START', from: '2021-03-01', to: '2021-03-31' });
  });
});

describe('times of the day', () => {
  it('reads clocks', () => {
    expectRows([
      ['Tàu chạy lúc 8h30.', '8h30 = T08:30'],
      ["Tàu chạy lúc 8h30'.", "8h30' = T08:30"],
      ['Tàu chạy lúc 8 giờ rưỡi.', '8 giờ rưỡi = T08:30'],
      ['Tàu chạy lúc 20g15.', '20g15 = T20:15'],
      ['Tàu chạy lúc 15 giờ kém 10.', '15 giờ kém 10 = T14:50'],
      ['Tàu chạy lúc 3 giờ chiều.', '3 giờ chiều = T15:00'],
      ['Tàu chạy lúc 12 giờ đêm.', '12 giờ đêm = T00:00'],
      ['Tàu chạy lúc 23:05 ngày 9/4.', '23:05 ngày 9/4 = 2021-04-09T23:05'],
    ]);
  });

  it('joins clock, part of the day and day', () => {
    expectRows([
      ['Hồi 10h30 sáng 8/4, mưa tạnh.', '10h30 sáng 8/4 = 2021-04-08T10:30'],
      ['Rạng sáng 5/4, lửa bùng lên.', 'Rạng sáng 5/4 = 2021-04-05TMO'],
      ['Chiều tối qua, gió giật mạnh.', 'Chiều tối qua = 2021-04-13TEV'],
      ['Đêm nay trời lạnh.', 'Đêm nay = 2021-04-14TNI'],
      ['Sáng sớm nay, 14/4, sương dày.', 'Sáng sớm nay, 14/4 = 2021-04-14TMO'],
      ['23h30, 1/11/2020, trận đấu bắt đầu.', '23h30, 1/11/2020 = 2020-11-01T23:30'],
    ]);
  });

  it('carries the zone that the text names', () => {
    expectRows([
      ['Trận đấu diễn ra lúc 2h giờ Hà Nội ngày 15/4.', '2h giờ Hà Nội ngày 15/4 = 2021-04-15T02:00+07:00'],
      ['Tên lửa rời bệ lúc 10h30 GMT ngày 9/4.', '10h30 GMT ngày 9/4 = 2021-04-09T10:30+00:00'],
    ]);
  });

  it('reads intervals of times', () => {
    expectRows([
      ['Giờ cao điểm là 17h30-22h30.', '17h30-22h30 = T17:30/T22:30'],
      ['Phòng khám mở từ 7 giờ 30 phút đến 11 giờ.', 'từ 7 giờ 30 phút đến 11 giờ = T07:30/T11:00'],
      ['Cúp điện từ 12h30 đến 17h chiều nay.', 'từ 12h30 đến 17h chiều nay = 2021-04-14T12:30/2021-04-14T17:00'],
    ]);
  });

  it('counts minutes of a match', () => {
    expectRows([
      ['Phút 78, thủ môn cản phá quả phạt đền.', 'Phút 78 = PT78M'],
      ["Ghi bàn: Văn Toàn 13', Hùng Dũng (60').", "13' = PT13M", "60' = PT60M"],
    ]);
  });
});

describe('days counted from now', () => {
  it('reads named days, weeks, months, years', () => {
    expectRows([
      ['Hôm kia trời nắng.', 'Hôm kia = 2021-04-12'],
      ['Ngày mai trường nghỉ.', 'Ngày mai = 2021-04-15'],
      ['Tuần trước giá giảm.', 'Tuần trước = 2021-W14'],
      ['Cuối tuần này có mưa.', 'Cuối tuần này = 2021-W15-WE'],
      ['Tháng trước, hồ đầy nước.', 'Tháng trước = 2021-03'],
      ['Năm ngoái, làng mất mùa.', 'Năm ngoái = 2020'],
      ['Cuối năm nay, cầu sẽ xong.', 'Cuối năm nay = 2021'],
      ['Tháng 12 năm ngoái, anh về nước.', 'Tháng 12 năm ngoái = 2020-12'],
      ['Tháng 6 tới, giải khởi tranh.', 'Tháng 6 tới = 2021-06'],
    ]);
  });

  it('counts days, weeks and years before and after', () => {
    expectRows([
      ['Ba hôm trước, tàu cập cảng.', 'Ba hôm trước = 2021-04-11'],
      ['Cách đây 3 ngày, suối cạn.', 'Cách đây 3 ngày = 2021-04-11'],
      ['Hai hôm nữa có kết quả.', 'Hai hôm nữa = 2021-04-16'],
      ['10 năm qua, rừng xanh trở lại.', '10 năm qua = 2011/2021'],
      ['Trong 5 ngày qua không có ca nhiễm.', '5 ngày qua = 2021-04-10/2021-04-14'],
    ]);
  });

  it('counts from the day that the story stands at', () => {
    expectRows([
      ['Ngày 2/4, tàu mắc cạn. Hai ngày sau đó, nước lên.', 'Ngày 2/4 = 2021-04-02', 'Hai ngày sau đó = 2021-04-04'],
      ['Ngày 2/4, tàu mắc cạn. Chiều cùng ngày, thuyền viên lên bờ.', 'Ngày 2/4 = 2021-04-02', 'Chiều cùng ngày = 2021-04-02TAF'],
      ['Đêm 2/4, tàu mắc cạn. Rạng sáng hôm sau, nước lên.', 'Đêm 2/4 = 2021-04-02TNI', 'Rạng sáng hôm sau = 2021-04-03TMO'],
      ['Sáng 5/4, xã khen thưởng đội cứu hộ đã kéo tàu lên 2 ngày trước.', 'Sáng 5/4 = 2021-04-05TMO', '2 ngày trước = 2021-04-03'],
    ]);
  });
});

describe('weekdays', () => {
  it('reads them against the week', () => {
    expectRows([
      ['Họp lúc 9h thứ sáu tới.', '9h thứ sáu tới = 2021-04-16T09:00'],
      ['Tối thứ ba tuần trước, điện mất.', 'Tối thứ ba tuần trước = 2021-04-06TEV'],
      ['Hẹn gặp sáng CN tuần này.', 'sáng CN tuần này = 2021-04-18TMO'],
      ['Hôm thứ hai, giá vàng giảm.', 'Hôm thứ hai = 2021-04-12'],
    ]);
  });

  it('says when one does not fall on its date', () => {
    expect(findDates('Phiên tòa mở thứ sáu, ngày 16/4/2021.')[0]).toMatchObject({ value: '2021-04-16' });
    expect(findDates('Phiên tòa mở thứ sáu, ngày 16/4/2021.')[0]).not.toHaveProperty('conflict');
    expect(findDates('Phiên tòa mở thứ hai, ngày 16/4/2021.')[0]).toMatchObject({ value: '2021-04-16', conflict: 'WEEKDAY' });
  });

  it('takes no ordinal for one', () => {
    expectRows([['Thứ hai, các tổ phải rà soát lại.'], ['Chị sinh con thứ ba.'], ['Sang ngày thứ tư, bệnh nhân hết sốt.']]);
  });
});

describe('dates without a year', () => {
  it('follow the tense of the sentence, else are the last one or the near one', () => {
    expectRows([
      ['Vụ cháy xảy ra ngày 5/9.', 'ngày 5/9 = 2020-09-05'],
      ['Lớp học sẽ khai giảng ngày 5/9.', 'ngày 5/9 = 2021-09-05'],
      ['Hội chợ mở cửa ngày 2/5.', 'ngày 2/5 = 2021-05-02'],
      ['Anh bị bắt hôm 28/4.', 'hôm 28/4 = 2020-04-28'],
    ]);
  });

  it('take the year of what stands in apposition', () => {
    expectRows([
      ['Doanh thu quý IV (từ ngày 1/10/2016 đến ngày 31/12/2016) giảm.', 'quý IV = 2016-Q4', 'từ ngày 1/10/2016 đến ngày 31/12/2016 = 2016-10-01/2016-12-31'],
    ]);
  });

  it('stay open without a reference day', () => {
    expect(values('Lễ hội mở ngày 8/6, kéo dài hết tháng 7.', null)).toEqual(['ngày 8/6 = XXXX-06-08', 'tháng 7 = XXXX-07']);
  });

  it('share the month and year of a list', () => {
    expectRows([
      ['Đoàn thăm xã ngày 5 và 6/8/2020.', 'ngày 5 = 2020-08-05', '6/8/2020 = 2020-08-06'],
      ['Mưa nhiều trong tháng 3, 4 và 5/2020.', 'tháng 3 = 2020-03', '4 = 2020-04', '5/2020 = 2020-05'],
      ['Xã đạt chuẩn các năm 2015 và 2016.', 'các năm 2015 = 2015', '2016 = 2016'],
    ]);
  });
});

describe('intervals', () => {
  it('reads every form', () => {
    expectRows([
      ['Hội trại mở từ 3 đến 7/2.', 'từ 3 đến 7/2 = 2021-02-03/2021-02-07'],
      ['Hội trại mở ngày 3-7/2/2021.', 'ngày 3-7/2/2021 = 2021-02-03/2021-02-07'],
      ['Hội trại mở từ ngày 28/1 đến ngày 3/2/2021.', 'từ ngày 28/1 đến ngày 3/2/2021 = 2021-01-28/2021-02-03'],
      ['Hội trại mở từ 28/12 đến 3/1/2021.', 'từ 28/12 đến 3/1/2021 = 2020-12-28/2021-01-03'],
      ['Đường cấm xe từ tháng 3 đến tháng 5 năm 2019.', 'từ tháng 3 đến tháng 5 năm 2019 = 2019-03/2019-05'],
      ['Từ năm 2017 đến nay, xã trồng 20 ha rừng.', 'Từ năm 2017 đến nay = 2017/..'],
      ['Từ nay đến ngày 30/4, phà dừng chạy.', 'Từ nay đến ngày 30/4 = 2021-04-14/2021-04-30'],
      ['Dự án kéo dài 2017-2020.', '2017-2020 = 2017/2020'],
    ]);
  });

  it('says when one runs backwards', () => {
    expect(findDates('Sổ ghi từ ngày 7/2/2021 đến ngày 3/2/2021.')[0]).toMatchObject({ value: '2021-02-07/2021-02-03', conflict: 'REVERSED' });
  });
});

describe('durations', () => {
  it('reads lengths with their qualifiers', () => {
    expectRows([
      ['Đợt mưa kéo dài 3 ngày.', '3 ngày = P3D'],
      ['Chuyến đi kéo dài 4 ngày 4 đêm.', '4 ngày 4 đêm = P4D'],
      ['Phim dài 2 giờ 30 phút.', '2 giờ 30 phút = PT2H30M'],
      ['Anh về đích sau 1 giờ 21 phút 49 giây.', '1 giờ 21 phút 49 giây = PT1H21M49S'],
      ['Ông lĩnh án 7 năm 6 tháng tù.', '7 năm 6 tháng = P7Y6M'],
      ['Họ xa nhau ba năm rưỡi.', 'ba năm rưỡi = P3Y6M'],
      ['Cần 5-7 ngày để sửa.', '5-7 ngày = P5D/P7D'],
      ['Tù từ 12 đến 18 tháng.', 'từ 12 đến 18 tháng = P12M/P18M'],
      ['Chợ đã họp hơn nửa thế kỷ.', 'hơn nửa thế kỷ = P50Y'],
      ['Cô học nghề 3,5 năm.', '3,5 năm = P3.5Y'],
      ['Mưa vài giờ thì tạnh.', 'vài giờ = PTXH'],
    ]);
  });

  it('says what their words say', () => {
    expect(findDates('Chuyến đi mất hơn 8 giờ.')[0]).toMatchObject({ type: 'duration', value: 'PT8H', modifier: 'MORE_THAN' });
    expect(findDates('Chuyến đi mất ít nhất 3 ngày.')[0]).toMatchObject({ value: 'P3D', modifier: 'EQUAL_OR_MORE' });
    expect(findDates('Chuyến đi mất gần hai tuần.')[0]).toMatchObject({ value: 'P2W', modifier: 'LESS_THAN' });
  });
});

describe('sets', () => {
  it('reads what comes back', () => {
    expectRows([
      ['Hằng năm, làng mở hội.', 'Hằng năm = every P1Y'],
      ['Bà tưới rau mỗi ngày.', 'mỗi ngày = every P1D'],
      ['Tổ tuần tra hai tuần một lần.', 'hai tuần một lần = every P2W'],
    ]);
  });

  it('says how often and on which day', () => {
    expect(findDates('Đội họp hai lần mỗi tháng.')[0]).toMatchObject({ text: 'hai lần mỗi tháng', value: 'every P1M', frequency: 2 });
    expect(findDates('Chợ họp thứ hai hằng tuần.')[0]).toMatchObject({ text: 'thứ hai hằng tuần', value: 'every P1W', on: 'WXX-1' });
    expect(findDates('Chùa đông vào ngày rằm hằng tháng.')[0]).toMatchObject({ value: 'every P1M', on: 'XX-15', calendar: 'lunar' });
    expect(findDates('Làng mở hội vào rằm tháng hai hằng năm.')[0]).toMatchObject({ value: 'every P1Y', on: 'XXXX-02-15', calendar: 'lunar' });
    expect(findDates('Trường họp mặt ngày 20/11 hằng năm.')[0]).toMatchObject({ value: 'every P1Y', on: 'XXXX-11-20', calendar: 'gregorian' });
  });

  it('takes no goods for one', () => {
    expectRows([['Cửa hàng bán hàng năm 2020 lãi to.', 'năm 2020 = 2020']]);
  });
});

describe('days that do not exist', () => {
  it('are said to be none', () => {
    expect(findDates('Giấy ghi ngày 31/4/2020.')[0]).toMatchObject({ value: '2020-04-31', conflict: 'NO_SUCH_DAY' });
    expect(findDates('Giấy ghi ngày 29/2/2019.')[0]).toMatchObject({ value: '2019-02-29', conflict: 'NO_SUCH_DAY' });
    expect(findDates('Giấy ghi ngày 29/2/2020.')[0]).not.toHaveProperty('conflict');
  });
});

describe('what is no date', () => {
  it('is left alone', () => {
    expectRows([
      ['Hai phần ba, tức 2/3 số dân, đã tiêm.'],
      ['Đội nhà thắng với tỷ số 2-1.'],
      ['Chủ nhà hòa 1-1 trước đội khách.'],
      ['Nghị định số 15/2020/NĐ-CP đã có hiệu lực.'],
      ['Quyết định số 12/2019 giao đất cho xã.'],
      ['Máy chủ ở địa chỉ 192.168.1.12.'],
      ['Bản 1.1.3 sửa nhiều lỗi.'],
      ['Nhà ở ngõ 12/4 phố Huế.'],
      ['Tòa án nhân dân tối cao bác đơn.'],
      ['Cửa hàng mở 24/7.'],
      ['Có 1975 người dự lễ.'],
      ['Lá cờ có tỷ lệ 11:28.'],
      ['Con bò nặng 3 tạ, cao 1,5 m.'],
      ['Cháu bé 18 tháng tuổi biết nói.'],
      ['Anh Xuân và chị Thu ra ga.'],
      ['Năm xã biên giới đã ký quy chế.'],
      ['Đảng viên nhớ Cách mạng Tháng Tám.'],
    ]);
  });
});

describe('the dateline', () => {
  it('gives the reference day when the caller gives none', () => {
    expect(values('Thứ bảy,  10/04/2021\n\nHôm qua, mưa lớn kéo dài.', null)).toEqual(['Thứ bảy,  10/04/2021 = 2021-04-10', 'Hôm qua = 2021-04-09']);
  });

  it('is none when its weekday is wrong', () => {
    expect(values('Thứ hai, 10/04/2021\n\nHôm qua, mưa lớn kéo dài.', null)).toEqual(['Thứ hai, 10/04/2021 = 2021-04-10', 'Hôm qua = XXXX-XX-XX']);
  });
});

describe('any text', () => {
  it('gives the same finds and mapped spans in decomposed Unicode', () => {
    const text = 'Chiều mùng 6 Tết Giáp Thìn, tức ngày mười lăm tháng hai năm 2024, hằng năm vẫn vậy.';
    const composed = findDates(text).map(({ value, text: surface }) => [value, surface]);
    const decomposed = findDates(text.normalize('NFD')).map(({ value, text: surface }) => [value, surface.normalize('NFC')]);
    expect(decomposed).toEqual(composed);
    expect(composed.length).toBe(3);
  });

  it('reads a megabyte of figures in linear time', () => {
    const time = (length: number) => {
      const text = '1/'.repeat(length / 2);
      const start = performance.now();
      expect(findDates(text)).toEqual([]);
      return performance.now() - start;
    };
    time(100_000);
    expect(time(1_000_000)).toBeLessThan(2000);
  });

  it('gives the same in every time zone of the machine', () => {
    const before = process.env.TZ;
    const read = () =>
      findDates('Tối qua mưa. Mùng 3 Tết, rằm tháng Giêng và thứ sáu tới trời nắng, 2h giờ Hà Nội.', { referenceDate: new Date(Date.UTC(2021, 3, 10, 20)) });
    const results = ['UTC', 'America/New_York', 'Asia/Ho_Chi_Minh'].map((zone) => {
      process.env.TZ = zone;
      return read();
    });
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
    expect(results[0]?.map(({ value }) => value)).toEqual(['2021-04-10TEV', '2021-02-14', '2021-02-26', '2021-04-16', 'T02:00+07:00']);
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });

  it('throws a TypeError for a malformed reference day', () => {
    expect(() => findDates('hôm nay', { referenceDate: '14/4/2021' })).toThrow(TypeError);
  });
});

describe('ends of intervals of times', () => {
  it('keeps the part of the day of an end, and the next day of a night', () => {
    expectRows([
      ['Mưa lớn từ chiều 5/3 đến ngày 7/3.', 'từ chiều 5/3 đến ngày 7/3 = 2021-03-05TAF/2021-03-07'],
      ['Đường bị cấm từ 22h ngày 5/3 đến 4h.', 'từ 22h ngày 5/3 đến 4h = 2021-03-05T22:00/2021-03-06T04:00'],
      ['Cửa hàng mở từ 18h30-21h15.', 'từ 18h30-21h15 = T18:30/T21:15'],
    ]);
  });
});

describe('large counts', () => {
  it('reads millions of years as a length, not as `năm trước`', () => {
    expectRows([
      ['Loài này sống cách đây khoảng 150 triệu năm.', 'khoảng 150 triệu năm = P150000000Y'],
      ['Sao nổ nửa tỷ năm trước.', 'nửa tỷ năm = P500000000Y'],
      ['Rừng đã đứng đó 100.000 năm qua.', '100.000 năm = P100000Y'],
    ]);
  });
});

describe('what reading more news taught', () => {
  it('takes the year after a comma, halves of a bare year, next year by `sang năm`', () => {
    expectRows([
      ['Đến tháng 6, 2019, hãng đã bán hết.', 'tháng 6, 2019 = 2019-06'],
      ['Doanh số nửa cuối 2017 tăng.', 'nửa cuối 2017 = 2017-H2'],
      ['Sang năm xã sẽ có chợ mới.', 'Sang năm = 2022'],
      ['Bước sang năm Ngựa, nhà nhà vui.'],
    ]);
  });

  it('reads a lunar day by its calendar alone, in the month of the day beside it', () => {
    expectRows([
      ['Đêm 26/3 (tức 14 âm lịch), phố cổ thắp đèn.', 'Đêm 26/3 = 2021-03-26TNI', '14 âm lịch = 2021-03-26'],
      ['Hội kéo dài từ tháng giêng đến tháng hai âm lịch.', 'từ tháng giêng đến tháng hai âm lịch = 2021-02-12/2021-04-11'],
    ]);
  });

  it('leaves scores, shares, number plates and any one night alone', () => {
    expectRows([
      ['Đội nhà thắng (2-1) sau hiệp phụ.'],
      ['Giá vé tăng từ 10-15% dịp này.'],
      ['Xe mang biển 37P và 75H đã rời bến.'],
      ['Liên tiếp trong các ngày sau đó, trời mưa.'],
      ['Một đêm cuối tháng 3, ông kể lại chuyện cũ.', 'cuối tháng 3 = 2021-03'],
    ]);
  });

  it('tells weekdays from ordinals by what they count', () => {
    expectRows([
      ['Ông dự hội nghị lần thứ 2 (17/3) tại xã.', '17/3 = 2021-03-17'],
      ['Chợ họp ngày thứ tư (7/4) vừa xong.', 'thứ tư (7/4) = 2021-04-07'],
      ['Ổ dịch này lớn thứ hai sau Bắc Ninh.'],
      ['Anh nghỉ trọn ngày chủ nhật ở quê.', 'chủ nhật = 2021-04-11'],
      ['Vợ ông đi năm thứ năm rồi.'],
    ]);
  });
});

describe('years of birth', () => {
  it('are no year of the story', () => {
    expect(values('Ngày 16/9, Nguyễn Văn Bình (SN 1991) bị tạm giữ.', null)).toEqual(['Ngày 16/9 = XXXX-09-16', '1991 = 1991']);
  });
});

describe('lengths by another length', () => {
  it('are rates, no times', () => {
    expect(values('Em học thêm 90 phút/ngày.')).toEqual([]);
  });
});
