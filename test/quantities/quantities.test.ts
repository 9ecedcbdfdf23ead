import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../src/quantities/index.js';
import type { ExtractOptions, Quantity } from '../../src/types.js';

/** A quantity in one line: surface, kind, value (and whole), unit, bound. */
const line = ({ text, kind, value, of, unit, bound }: Quantity): string =>
  [text, kind, JSON.stringify(value) + (of === undefined ? '' : `/${of}`), unit, bound].join(' | ');

const finds = (rows: readonly (readonly [text: string, ...quantities: string[]])[]): void => {
  for (const [text, ...quantities] of rows) it(text, () => expect(findQuantities(text).map(line)).toEqual(quantities));
};

describe('counts', () => {
  finds([
    ['Sáng nay, bốn học sinh được khen thưởng.', 'bốn | count | 4 | count | exact'],
    ['Xã có 1.245 hộ nghèo.', '1.245 | count | 1245 | count | exact'],
    ['Tỉnh trao 2,500 suất quà.', '2,500 | count | 2500 | count | exact'],
    ['Hàng nghìn cổ động viên đổ ra đường.', 'Hàng nghìn | count | 1000 | count | approx'],
    ['Vườn có vài chục gốc bưởi.', 'vài chục | count | [20,30] | count | approx'],
    ['Đội thu về 4 HCV.', '4 | count | 4 | count | exact'],
    ['Cảnh sát triệu tập 6 nghi can.', '6 | count | 6 | count | exact'],
    ['Có năm bác sĩ trực đêm.', 'năm | count | 5 | count | exact'],
    ['Kho chứa 12 000 bao gạo.', '12 000 | count | 12000 | count | exact'],
    ['Số người mắc tăng lên 73.', '73 | count | 73 | count | exact'],
    ['Công an khởi tố 7 bị can.', '7 | count | 7 | count | exact'],
    ['Hai bị cáo Lê Văn Tám và Đỗ Văn Chín xin giảm án.', 'Hai | count | 2 | count | exact'],
    ['Đài cử 30 BTV đi tác nghiệp.', '30 | count | 30 | count | exact'],
    ['Bộ khiển trách 4 Cục phó vi phạm.', '4 | count | 4 | count | exact'],
    ['Đơn vị vận hành 2 ra đa tầm xa.', '2 | count | 2 | count | exact'],
    ['Phòng lắp 3 "cổng thông minh".', '3 | count | 3 | count | exact'],
    ['Số ca tử vong dừng ở con số 9.', '9 | count | 9 | count | exact'],
    ['Tàu có hai khẩu pháo loại 6 nòng.', 'hai | count | 2 | count | exact', '6 | count | 6 | count | exact'],
    ['Chuyến hàng có hai, ba thùng bị ướt.', 'hai, ba | count | [2,3] | count | approx'],
  ]);
});

describe('money', () => {
  finds([
    ['Đất ven sông giá 12-15 triệu/m2.', '12-15 triệu/m2 | money | [12000000,15000000] | VND/m2 | exact'],
    ['Lương thợ 300k/ngày.', '300k/ngày | money | 300000 | VND/d | exact'],
    ['Cua bán 450.000 đồng/1 kg.', '450.000 đồng/1 kg | money | 450000 | VND/kg | exact'],
    ['Cặp vợ chồng mất tiền tỷ vì tin người.', 'tỷ | money | 1000000000 | VND | approx'],
    ['Tỷ giá bán ra 25.450 VND/USD.', '25.450 VND/USD | money | 25450 | VND/USD | exact'],
    ['Cầu mới tốn 16,1 tỷ đồng.', '16,1 tỷ đồng | money | 16100000000 | VND | exact'],
    ['Bà bán căn nhà giá 2 tỷ rưỡi.', '2 tỷ rưỡi | money | 2500000000 | VND | exact'],
    ['Bát phở giá 50k, ly cà phê 25.000đ.', '50k | money | 50000 | VND | exact', '25.000đ | money | 25000 | VND | exact'],
    ['Anh trả 1tr5 tiền nhà.', '1tr5 | money | 1500000 | VND | exact'],
    ['Hãng lãi 3,2 triệu USD.', '3,2 triệu USD | money | 3200000 | USD | exact'],
    ['Vé giá €45 hoặc USD60.', '€45 | money | 45 | EUR | exact', 'USD60 | money | 60 | USD | exact'],
    ['Xăng tăng lên 21.300 đồng một lít.', '21.300 đồng một lít | money | 21300 | VND/L | exact'],
    ['Đất ở đây giá 35 triệu đồng/m2.', '35 triệu đồng/m2 | money | 35000000 | VND/m2 | exact'],
    ['Vàng bán ra 82,5 triệu đồng/lượng.', '82,5 triệu đồng/lượng | money | 82500000 | VND/[lượng] | exact'],
    ['Đội chi 30 triệu bảng mua tiền vệ.', '30 triệu bảng | money | 30000000 | GBP | exact'],
  ]);
});

describe('percents and measures', () => {
  finds([
    ['Thu ngân sách tăng 7,25% so với cùng kỳ.', '7,25% | percent | 7.25 | % | exact'],
    ['Lãi suất còn 6%/năm.', '6% | percent | 6 | % | exact'],
    ['Nhà rộng 2.000m2, vườn rộng hơn 5ha.', '2.000m2 | measure | 2000 | m2 | exact', 'hơn 5ha | measure | 5 | ha | min'],
    ['Máy quay 120 fps, màn hình sáng 900 nit.', '120 fps | measure | 120 | fps | exact', '900 nit | measure | 900 | nit | exact'],
    ['Anh cao 1m68.', '1m68 | measure | 1.68 | m | exact'],
    ['Đêm qua Sa Pa xuống -2 độ C.', '-2 độ C | measure | -2 | Cel | exact'],
    ['Động đất mạnh 5,4 độ xảy ra ngoài khơi.', '5,4 độ | measure | 5.4 | [Richter] | exact'],
    ['Xe chạy 95 km/giờ.', '95 km/giờ | measure | 95 | km/h | exact'],
    ['Hồ xả 800 m³/s.', '800 m³/s | measure | 800 | m3/s | exact'],
    ['Ông có 3 sào ruộng.', '3 sào | measure | 3 | [sào] | exact'],
    ['Bé uống nửa lít sữa.', 'nửa lít | measure | 0.5 | L | exact'],
    ['Chị mua một cân thịt.', 'một cân | measure | 1 | kg | exact'],
    ['Trạm bơm từ 1.500m3 đến 2000 m3/ngày.', 'từ 1.500m3 đến 2000 m3/ngày | measure | [1500,2000] | m3/d | exact'],
    ['Đường dài mười lăm ki-lô-mét.', 'mười lăm ki-lô-mét | measure | 15 | km | exact'],
  ]);
  it('gives the base unit where there is one', () => {
    const base = (text: string): unknown => findQuantities(text)[0]?.normalized;
    expect(base('Rừng rộng 12 ha.')).toEqual({ value: 120000, unit: 'm2' });
    expect(base('Gió mạnh 90 km/h.')).toEqual({ value: 25, unit: 'm/s' });
    expect(base('Trời 20 độ C.')).toEqual({ value: 293.15, unit: 'K' });
    expect(base('Ruộng rộng 2 sào.')).toBe(undefined);
    expect(base('Giá 90.000 đồng/kg.')).toEqual({ value: 90000, unit: 'VND/kg' });
  });
});

describe('units before their figure', () => {
  finds([
    ['Gió giật cấp 9-10 trên vịnh.', 'cấp 9-10 | measure | [9,10] | [Bft] | exact'],
    ['Bão có thể mạnh lên trên cấp 12.', 'trên cấp 12 | measure | 12 | [Bft] | min'],
    ['Tên lửa bay nhanh hơn Mach 5,5.', 'Mach 5,5 | measure | 5.5 | [Mach] | exact'],
  ]);
});

describe('vague figures with a unit', () => {
  finds([
    ['Chợ chỉ cách nhà vài km.', 'vài km | measure | [2,3] | km | approx'],
    ['Ông đã ghé đây một vài lần.', 'một vài lần | times | [2,3] | times | approx'],
    ['Áo phối 2 gam màu trầm.', '2 | count | 2 | count | exact'],
  ]);
});

describe('steps of a sequence', () => {
  finds([
    ['Dự án bước vào giai đoạn 2.', 'giai đoạn 2 | rank | 2 | rank | exact'],
    ['Bước 3: Ướp cá với gừng.', 'Bước 3 | rank | 3 | rank | exact'],
    ['Chương trình mùa 4 đã lên sóng.', 'mùa 4 | rank | 4 | rank | exact'],
    ['Đội thắng ở lượt trận hai.', 'lượt trận hai | rank | 2 | rank | exact'],
    ['Dịch vụ công đạt mức độ 4.', 'mức độ 4 | rank | 4 | rank | exact'],
    ['Mỗi mùa 2 vụ lúa.', '2 | count | 2 | count | exact'],
    ['Chủ đầu tư xong giai đoạn 2 xây dựng kè.', 'giai đoạn 2 | rank | 2 | rank | exact'],
    ['Cô đang ở giai đoạn chín nhất.'],
    ['Vàng giảm phiên thứ 3 liên tiếp.', 'thứ 3 | rank | 3 | rank | exact'],
    ['Bà dựng lại căn nhà cấp 4.'],
    ['Phần 2: Lời hứa'],
  ]);
});

describe('figures of times that look like others', () => {
  finds([
    ['Hôm nay (17-9), đoàn lên đường.'],
    ['Dịp nghỉ 30/4 - 1/5 trời nắng.'],
    ['Năm học 2024 - 2025 bắt đầu sớm.'],
    ['Hội chợ mở từ 12- 15/10 ở Huế.'],
    ['Lớp học vào mỗi Thứ 3 và tối Thứ 5.'],
    ['Giải năm 2024 lần lượt có ba nhà vô địch.', 'ba | count | 3 | count | exact'],
    ['Trận đấu lúc 21:00 (GMT+7).'],
    ['Xe lật tại Km95+300 quốc lộ 5.'],
  ]);
});

describe('ranges, ratios, scores', () => {
  finds([
    ['Có cự ly 5, 10 và 21 km.', '5 | measure | 5 | km | exact', '10 | measure | 10 | km | exact', '21 km | measure | 21 | km | exact'],
    ['Hai bé 3 và 4 tuổi được cứu.', 'Hai | count | 2 | count | exact', '3 | age | 3 | a | exact', '4 tuổi | age | 4 | a | exact'],
    ['Thời hạn tăng từ 30 lên 90 ngày.'],
    ['Giá giảm từ 9 xuống 7 triệu đồng.', '9 | money | 9000000 | VND | exact', '7 triệu đồng | money | 7000000 | VND | exact'],
    ['Mức phạt từ 500.000 đến một triệu đồng.', 'từ 500.000 đến một triệu đồng | money | [500000,1000000] | VND | exact'],
    ['Đã cứu được hai trong số 5 thuyền viên.', 'hai trong số 5 | ratio | 2/5 | count | exact'],
    ['Có 68 trên tổng số 149 đơn vị nộp thuế.', '68 trên tổng số 149 | ratio | 68/149 | count | exact'],
    ['Lương từ 8 đến 12 triệu đồng.', 'từ 8 đến 12 triệu đồng | money | [8000000,12000000] | VND | exact'],
    ['Giá 300 – 400.000 đồng/kg.', '300 – 400.000 đồng/kg | money | [300000,400000] | VND/kg | exact'],
    ['Sản lượng giảm 15-20%.', '15-20% | percent | [15,20] | % | exact'],
    ['Trẻ từ 6 đến 10 tuổi được tiêm.', 'từ 6 đến 10 tuổi | age | [6,10] | a | exact'],
    ['Có 187/204 xã đạt chuẩn.', '187/204 | ratio | 187/204 | count | exact'],
    ['Giám khảo chấm điểm 6/10.', '6/10 | ratio | 6/10 | count | exact'],
    ['Hơn hai phần ba cư dân đồng ý.', 'Hơn hai phần ba | ratio | 2/3 | count | min'],
    ['Tỷ lệ pha là 1:3.', '1:3 | ratio | 1/3 | count | exact'],
    ['Đội khách thắng 3-1.', '3-1 | score | [3,1] | score | exact'],
    ['Tỷ số là 0 - 2.', '0 - 2 | score | [0,2] | score | exact'],
  ]);
});

describe('ages, times, multiples, ranks', () => {
  finds([
    ['Bé gái 3 tháng tuổi đã khỏe lại.', '3 tháng tuổi | age | 3 | mo | exact'],
    ['Bé trai 4 tuổi rưỡi đi lạc.', '4 tuổi rưỡi | age | 4.5 | a | exact'],
    ['Cụ qua đời ở tuổi 91.', 'tuổi 91 | age | 91 | a | exact'],
    ['Anh dự giải này ba lần.', 'ba lần | times | 3 | times | exact'],
    ['Uống thuốc 2 lần/ngày.', '2 lần/ngày | times | 2 | times/d | exact'],
    ['Giá cao gấp đôi năm ngoái.', 'gấp đôi | multiple | 2 | x | exact'],
    ['Sản lượng tăng gần 3 lần.', 'gần 3 lần | multiple | 3 | x | approx'],
    ['Cô về thứ tư chung cuộc.', 'thứ tư | rank | 4 | rank | exact'],
    ['Tay vợt hạng 57 thế giới bỏ cuộc.', 'hạng 57 | rank | 57 | rank | exact'],
  ]);
});

describe('bounds', () => {
  finds([
    ['Khoảng 40 căn nhà bị tốc mái.', 'Khoảng 40 | count | 40 | count | approx'],
    ['Không dưới 12 người bị thương.', 'Không dưới 12 | count | 12 | count | min'],
    ['Mỗi bài không quá 800 chữ.', 'không quá 800 | count | 800 | count | max'],
    ['Hộ từ 4 người trở lên được giảm phí.', 'từ 4 | count | 4 | count | min'],
    ['Phim cấm khán giả dưới 16 tuổi.', 'dưới 16 tuổi | age | 16 | a | max'],
    ['Giá vé cao hơn 20% so với năm trước.', '20% | percent | 20 | % | exact'],
    ['Tốc độ tối đa 80 km/h.', '80 km/h | measure | 80 | km/h | exact'],
    ['Tên lửa xuất hiện trên 3 kênh truyền hình.', '3 | count | 3 | count | exact'],
  ]);
});

describe('what is no quantity', () => {
  finds([
    ['Nghị định 15/2020/NĐ-CP có hiệu lực từ ngày 15/4.'],
    ['Bị cáo ở quận 7, học hết lớp 9.'],
    ['Chiếc xe mang biển số 51F - 123.45 lao xuống vực.'],
    ['Đội U23 thua vì COVID-19.'],
    ['Ba mẹ tôi đầu tư vào năm nay.'],
    ['Họp từ 3 đến 5/8, nghỉ tháng tư.'],
    ['Thứ hai tuần sau trường khai giảng.'],
    ['Công trình kéo dài 18 tháng, mỗi ngày làm 8 giờ.'],
    ['Nhà văn sinh năm 1954, đoạt giải năm 1987 và 1990.'],
    ['iPhone 15 ra mắt tại Mỹ.'],
    ['Các bên nhất trí, không ai phản đối.'],
    ['1. Mục tiêu chung'],
    ['Có hai việc: (1) đắp đê, (2) trồng rừng.', 'hai | count | 2 | count | exact'],
    ['Tài xế chạy theo quốc lộ 19 đoạn qua đèo.'],
    ['Năm em 6 tuổi, nhà chuyển về quê.', '6 tuổi | age | 6 | a | exact'],
    ['Anh ở khu Vạn Yên đã lâu.'],
    ['Máy 2in1 bán chạy.'],
    ['Cửa hàng mở 24/24.'],
    ['Cô là đầu bếp tài ba nhất vùng.'],
    ['Thứ 7, 17/02/2024, trời mưa.'],
    ['Chuyên đề 7 hướng dẫn trồng nấm.'],
    ['Liên hệ số 09 1234 5678 để đặt bàn.'],
    ['Em thi vào lớp 10 THPT.'],
    ['Trận cầu tâm điểm vòng 11 V-League.'],
    ['Giá vàng nhẫn trơn 9999 tăng.'],
    ['Phút 27, Văn Lâm cản phá thành công.'],
    ['Họ gỡ hòa ở phút thứ 90, thắng ở phút 90+4.'],
    ["Bàn thắng: Công Minh 13', Đức Huy (60')."],
    ['Chương trình phát tối thứ 6, phát lại vào thứ Ba.'],
    ['Phim lập kỷ lục sau 4 ngày công chiếu.'],
    ['Điều 12 và 15 của luật này.'],
    ['Gọi 0912 345 678 để được hỗ trợ.'],
  ]);
});

describe('findQuantities', () => {
  const sample = 'Hơn 1,2 tỷ đồng, 25% của 30 km và hai phần ba, tỷ số 2-1, từ 5 đến 7 triệu đồng, gấp 3 lần, 8 tuổi.';
  it('finds the same in decomposed text, with its spans there', () => {
    const decomposed = sample.normalize('NFD');
    const found = findQuantities(decomposed);
    expect(found.map((quantity) => line({ ...quantity, text: quantity.text.normalize('NFC') }))).toEqual(findQuantities(sample).map(line));
    for (const { start, end, text } of found) expect(decomposed.slice(start, end)).toBe(text);
  });
  it('gives exact, ordered spans on any text made of its words', () => {
    const words = [...new Set(sample.split(' ')), '/', '-', '.', '\n', '1.000', '½', '$', 'năm', 'thứ', 'gấp', 'lần', 'trở lên', '10/4', 'k', 'm2', 'ngày'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), fc.constantFrom(' ', ''), (parts, gap) => {
        const text = parts.join(gap);
        let last = 0;
        for (const { start, end, text: surface, value } of findQuantities(text)) {
          expect(start >= last && end > start && text.slice(start, end) === surface).toBe(true);
          for (const number of [value].flat()) expect(Number.isFinite(number)).toBe(true);
          last = end;
        }
      }),
      { numRuns: 2000, seed: 5 },
    );
  });
  it('reads figures without diacritics when asked to', () => {
    const text = 'Gia xe hon 3 trieu dong, hai tram nghin dong tien ve, khoang 20 nguoi, muoi lam tuoi, bay muoi hai km.';
    expect(findQuantities(text, { fuzzy: true }).map(line)).toEqual([
      'hon 3 trieu dong | money | 3000000 | VND | min',
      'hai tram nghin dong | money | 200000 | VND | exact',
      'khoang 20 | count | 20 | count | approx',
      'muoi lam tuoi | age | 15 | a | exact',
      'bay muoi hai km | measure | 72 | km | exact',
    ]);
    expect(findQuantities(sample, { fuzzy: true })).toEqual(findQuantities(sample));
  });
  it('refuses what is no string, and options that are none', () => {
    expect(() => findQuantities(7 as unknown as string)).toThrow(TypeError);
    expect(() => findQuantities('', { fuzzy: 1 as unknown as boolean })).toThrow('fuzzy');
    expect(() => findQuantities('', [] as ExtractOptions)).toThrow(TypeError);
  });
  for (const piece of ['7', '1/', 'một ', 'từ 5 đến ', '3 lần ', '123 ', '1-2 ', 'hàng trăm '])
    it(`takes time in proportion to the length: ${JSON.stringify(piece)}`, () => {
      const time = (size: number): number => {
        const text = piece.repeat(size / piece.length);
        const start = performance.now();
        findQuantities(text);
        return performance.now() - start;
      };
      time(50_000);
      const short = Math.max(2, Math.min(time(100_000), time(100_000)));
      expect(Math.min(time(800_000), time(800_000)) / short).toBeLessThan(40);
    });
});

describe('measures by other figures', () => {
  finds([
    ['Tấm bìa 5x7 cm được gấp đôi nhiều lần.', '5 | measure | 5 | cm | exact', '7 cm | measure | 7 | cm | exact', 'gấp đôi | multiple | 2 | x | exact'],
    ['Sân rộng 20 × 40 m.', '20 | measure | 20 | m | exact', '40 m | measure | 40 | m | exact'],
    ['Đội dùng xe 4x4 chỗ ngồi.', '4 | count | 4 | count | exact'],
    ['Trẻ nên vận động ít nhất 60 phút/ngày.', 'ít nhất 60 phút/ngày | measure | 60 | min/d | min'],
    ['Độ trễ của mạng là 15-20 ms.', '15-20 ms | measure | [15,20] | ms | exact'],
    ['Bà biếu cháu một cân nhãn.', 'một cân | measure | 1 | kg | exact'],
    ['Hai ông cân nhắc rất lâu.', 'Hai | count | 2 | count | exact'],
    ['Máy ảnh có zoom quang 5x.', '5x | multiple | 5 | x | exact'],
    ['Anh thắng đàn anh 40/25 ở bán kết.', '40/25 | score | [40,25] | score | exact'],
  ]);
});
