/** Figures that a careful reader would take otherwise than their nearest words say: one behaviour a test, sentences of our own. */
import { describe, expect, it } from 'vitest';
import { extractFacts, isNumericFact } from '../../src/index.js';
import { expectSound } from '../sheet.js';

const numeric = (text: string) => {
  const sheet = extractFacts(text, { referenceDate: '2024-05-20', minConfidence: 0 });
  expectSound(sheet, text);
  return sheet.facts.filter(isNumericFact);
};
const nouns = (text: string) => numeric(text).map((fact) => fact.noun?.text);
const statuses = (text: string) => numeric(text).map((fact) => fact.modality);

describe('what is no figure', () => {
  it('an ordinal that opens a sentence counts what is said', () => {
    expect(numeric('Thứ hai, công ty phát hành cổ phiếu cho nhân viên.')).toEqual([]);
  });

  it('một lần nữa is an adverb', () => {
    expect(numeric('Ông Bền một lần nữa khẳng định quan điểm.')).toEqual([]);
  });

  it('a number after lớp tells which class', () => {
    expect(numeric('Em học sinh lớp 12 vừa nhận học bổng.')).toEqual([]);
  });
});

describe('numbers that count nothing', () => {
  it.each([
    ['a floor is named by its number', 'Đám cháy bùng lên ở tầng 2 của ngôi nhà lúc nửa đêm.'],
    ['ordinals before a copula count what is said', 'Thứ hai là giá nguyên liệu tăng cao.'],
    ['a version is no count', 'Cách mạng công nghiệp 4.0 mở ra nhiều cơ hội.'],
    ['the number of a house stands before the name of its street', 'Trụ sở: 16 Lê Hồng Phong, Hà Nội.'],
    ['a stage is numbered, not counted', 'Tỉnh sẽ mở rộng giai đoạn 3 khu công nghiệp Yên Bình.'],
    ['so is a component of a project', 'Nhà thầu thi công dự án thành phần 5 đã huy động máy móc.'],
    ['a third party is nobody’s rank', 'Phụ kiện của bên thứ ba bán chạy hơn.'],
    ['two digits are no count', 'Nền kinh tế vẫn tăng trưởng hai con số.'],
    ['and a term of school', 'Đề thi có câu hỏi thuộc kì 2 lớp 12.'],
    ['the year of a student is none either', 'Nhi là sinh viên năm 3 ngành du lịch.'],
    ['a range of months ends in a time', 'Mưa lớn thường kéo dài trong tháng 5 - 6 hằng năm.'],
  ])('%s', (_, text) => {
    expect(numeric(text)).toEqual([]);
  });

  it('a father is no number', () => {
    expect(nouns('Ba mất sớm, chị Hoa nuôi hai em ăn học.')).toEqual(['em']);
  });
});

describe('times of other things', () => {
  const times = (text: string) => numeric(text).map((fact) => [fact.quantity.text, fact.when?.value]);

  it('a year of birth dates the birth alone', () => {
    expect(times('Đối tượng Lê Văn Hải (sinh năm 1984) cùng 5 người khác bị tạm giữ.')).toEqual([['5', undefined]]);
  });

  it('a year beyond two verbs dates the noun before it', () => {
    expect(times('Cảnh sát tìm 3 nhân chứng cho rằng ông An nhận tiền để giúp công ty thắng gói thầu năm 2019.')).toEqual([['3', undefined]]);
  });

  it('a rate is that of the figure next to it', () => {
    expect(times('Anh Bình vay 300 triệu đồng của chủ nợ, chịu lãi 2 triệu đồng mỗi ngày.')).toEqual([
      ['300 triệu đồng', undefined],
      ['2 triệu đồng', 'every P1D'],
    ]);
  });
});

describe('what a figure belongs to', () => {
  it('each item of a list has the verb before the list', () => {
    const facts = numeric('Công an thu giữ 14 viên ma túy, 3 thẻ ngân hàng và 6 điện thoại.');
    expect(facts.map((fact) => fact.predicate?.text)).toEqual(['thu giữ', 'thu giữ', 'thu giữ']);
  });

  it('nhau is nothing that a length measures', () => {
    expect(nouns('Ngôi nhà cách trường học 3 km, hai làng cách nhau 5 km.')).not.toContain('nhau');
  });

  it('the năm before an age is its word, not its noun', () => {
    expect(nouns('Năm 14 tuổi, Lan rời quê lên Hà Nội học nghề.')).toEqual(['Lan']);
  });

  it('an age is nobody’s who only plays in a film', () => {
    expect(nouns('Cô đóng vai chính trong Hương Quê khi mới 18 tuổi.')).not.toContain('Hương Quê');
  });

  it('what is being prepared is said to be', () => {
    expect(statuses('Ban tổ chức chuẩn bị 300 túi quà phát cho người dân.')).toEqual(['asserted']);
  });

  it('who took a picture has no figure', () => {
    expect(numeric('Ảnh: Trần Minh Thành phố quy hoạch 8 tuyến metro.').map((fact) => fact.holder)).toEqual([undefined]);
  });
});

describe('nouns with a verb in them', () => {
  it('a classifier takes the verb after it', () => {
    expect(nouns('Nước này đã tiến hành 5 cuộc thử tên lửa.')).toEqual(['cuộc thử tên lửa']);
  });

  it.each([
    ['Khu du lịch mở 5 điểm chụp ảnh mới.', 'điểm chụp ảnh', 'mở'],
    ['Xã có 4 tổ hòa giải.', 'tổ hòa giải', 'có'],
    ['Phường lắp 30 điểm thu gom rác.', 'điểm thu gom rác', 'lắp'],
  ])('a place or group for doing something is one noun: %s', (text, noun, verb) => {
    expect(numeric(text)).toMatchObject([{ noun: { text: noun }, predicate: { text: verb } }]);
  });

  it.each([
    ['a vehicle and what it is for are one noun', 'Công an tỉnh điều động 5 xe chữa cháy đến hiện trường.', 'xe chữa cháy'],
    ['so is income with the verb in its name', 'Tổng thu du lịch đạt 1.000 tỷ đồng.', 'Tổng thu du lịch'],
    ['a level of what is done goes on with the verb', 'Mức độ quan tâm tăng 12%.', 'Mức độ quan tâm'],
    ['a noun of the next clause is no part of a list', 'Cô Hạnh dạy 15 tiết, giáo viên tiểu học dạy 12 tiết.', 'tiết'],
  ])('%s', (_, text, noun) => {
    expect(nouns(text)[0]).toBe(noun);
  });

  it('what something is away from has no such length', () => {
    expect(nouns('Tòa tháp cách Quảng trường Đỏ 7 km.')).toEqual(['Tòa tháp']);
  });

  it('a share in parentheses is one of the index, not of its points', () => {
    expect(numeric('Chỉ số VN30 tăng 5,2 điểm (0,4%) trong phiên sáng.')).toMatchObject([
      { quantity: { text: '0,4%' }, noun: { text: 'Chỉ số VN30' } },
      { quantity: { text: '5,2' }, noun: { text: 'điểm' } },
    ]);
  });

  it('what is more by a figure has hơn as its verb', () => {
    expect(numeric('Anh Nam hơn tôi 3 tuổi.').map((fact) => [fact.noun?.text, fact.predicate?.text])).toEqual([['Anh Nam', 'hơn']]);
  });

  it('a need takes its figure as a verb does', () => {
    expect(numeric('Mỗi tàu cá xa bờ cần ít nhất 10 ngư dân.').map((fact) => fact.predicate?.text)).toEqual(['cần']);
  });

  it('what a share goes with ends the noun before it', () => {
    expect(numeric('Chỉ số sàn Hà Nội tăng 12,5 điểm tương ứng 1,2%.')).toMatchObject([
      { quantity: { text: '1,2%' }, noun: { text: 'Chỉ số sàn Hà Nội' }, predicate: { text: 'tương ứng' } },
      { quantity: { text: '12,5' }, noun: { text: 'điểm' } },
    ]);
  });

  it('the ceiling of a price is no noun of it', () => {
    expect(numeric('Cổ phiếu Hoa Lư tăng trần lên 24.500 đồng.')).toMatchObject([{ noun: { text: 'Cổ phiếu Hoa Lư' }, direction: 'up' }]);
  });

  it('a kitchen is no verb', () => {
    expect(nouns('Huyện vừa dựng 14 bếp ăn cho học sinh.')).toEqual(['bếp ăn']);
  });

  it('bên is a noun where it is counted', () => {
    expect(nouns('Hai bên ký thỏa thuận hợp tác.')).toEqual(['bên']);
  });

  it('the cả of cả hai names nothing', () => {
    expect(nouns('Cả hai kết hôn năm 1999.')).toEqual([undefined]);
  });
});

describe('status', () => {
  it('phải and cần are no plans', () => {
    expect(statuses('Em bé phải uống 2 viên thuốc.')).toEqual(['asserted']);
  });

  it('a plan holds for the list that follows it', () => {
    expect(statuses('Công ty đặt mục tiêu doanh thu tăng 5%, lợi nhuận tăng 7%.')).toEqual(['planned', 'planned']);
  });

  it.each([
    'Bộ trưởng kêu gọi mỗi gia đình sinh 2 con.',
    'Tỉnh khuyến khích mỗi xã trồng 10.000 cây xanh.',
    'Người dân mong thành phố xây 3 cây cầu.',
    'Ông Nam hy vọng doanh thu đạt 20 tỷ đồng.',
  ])('what is asked or wished for has not happened: %s', (text) => {
    expect(statuses(text)).toEqual(['possible']);
  });

  it.each([
    ['có thể nói only opens a sentence', 'Có thể nói, công ty có 3 nhà máy lớn.', ['asserted']],
    ['targets that are counted are no plan', 'Đơn vị đã đánh chặn 44 mục tiêu, gồm 26 tên lửa.', ['asserted', 'asserted']],
    ['hướng đến plans no figure beyond its own', 'Hướng đến giới trẻ, công ty bán 3 mẫu điện thoại.', ['asserted']],
    ['what somebody is accused of is possible', 'Ông Bền bị cáo buộc nhận hối lộ 5 tỷ đồng.', ['possible']],
  ])('%s', (_, text, expected) => {
    expect(statuses(text)).toEqual(expected);
  });

  it('không may denies nothing', () => {
    expect(numeric('Chiều qua, 2 học sinh không may tử vong.')).toMatchObject([{ polarity: 'positive' }]);
  });

  it('what a call has brought in is stated', () => {
    expect(statuses('Quỹ đã kêu gọi được 5 tỷ đồng từ nhà hảo tâm.')).toEqual(['asserted']);
  });

  it('what may be reached is possible, though it lies ahead', () => {
    expect(statuses('Giá dầu sẽ có thể tăng 5%.')).toEqual(['possible']);
  });
});

describe('holder and time', () => {
  it('an age without a verb holds for no time', () => {
    expect(numeric('Sáng 12/5, anh Trần Văn Cường, 43 tuổi, đến trụ sở công an.').map((fact) => fact.when)).toEqual([undefined]);
  });

  it('a bare year after a name tells which contest it is, a year after what is measured when', () => {
    expect(numeric('Hai thí sinh lọt vào chung kết cuộc thi hùng biện 2021.').map((fact) => fact.when)).toEqual([undefined]);
    expect(numeric('Doanh thu 2023 đạt 45 tỷ đồng.')).toMatchObject([{ when: { value: '2023' } }]);
  });

  it.each([
    ['a time beyond a comparison dates what is compared with', 'Doanh thu chiếm 17 % thị trường, giảm so với mức mà công ty đạt được trong quý 1/2020.'],
    ['a time in a phrase of what came before dates that alone', 'Khu vực có diện tích 546 km2, vẫn tranh chấp sau cuộc nội chiến năm 2005.'],
    ['a time after và and before a comma dates what follows', 'Chị Hoa quảng cáo cho 20 nhãn hiệu và năm 2015, chị mở cửa hàng.'],
    ['a time after a verb of saying dates the saying', 'Tỉnh thu hút 8 tỷ USD, theo báo cáo công bố 15/12.'],
    ['cuối tuần after a noun is any weekend', 'Khách của các tour cuối tuần đạp xe qua 2 làng nghề.'],
    ['a rate is that of the length next to it', 'Nếu đạp xe 30 phút mỗi ngày, nguy cơ mắc bệnh giảm 40 %.'],
  ])('%s', (_, text) => {
    expect(numeric(text).map((fact) => fact.when)).toEqual([undefined]);
  });

  it('a time that something is only higher than dates nothing', () => {
    expect(numeric('Giá lúa ở Đồng Tháp cao hơn tháng trước 500 đồng/kg.')).toMatchObject([{ quantity: { text: '500 đồng/kg' }, direction: 'up' }]);
    expect(numeric('Giá lúa ở Đồng Tháp cao hơn tháng trước 500 đồng/kg.').map((fact) => fact.when)).toEqual([undefined]);
  });

  it('what lay before a year does not lie in it', () => {
    expect(numeric('Nhà máy lắp 40 tấm pin ở khu ký túc xá trước năm 2019.')).toMatchObject([{ noun: { text: 'tấm pin' }, predicate: { text: 'lắp' } }]);
    expect(numeric('Nhà máy lắp 40 tấm pin ở khu ký túc xá trước năm 2019.').map((fact) => fact.when)).toEqual([undefined]);
  });

  it('the side before the verb of a score holds it', () => {
    expect(numeric('Ở vòng 8, Hải Phòng thắng Bình Định 2-1.').filter((fact) => fact.quantity.kind === 'score')).toMatchObject([
      { holder: { text: 'Hải Phòng' }, opponent: { text: 'Bình Định' } },
    ]);
  });
});

describe('repeats', () => {
  it('a headline takes its time from the body, another sentence does not', () => {
    expect(numeric('Huyện trồng 40 cây lim.\n\nNăm 2023, huyện trồng 40 cây lim.')).toMatchObject([{ when: { value: '2023' } }]);
    const later = 'Trường khai giảng.\n\nThầy cô đến sớm.\n\nHọc sinh trồng 40 cây lim.\n\nNăm 2023, phụ huynh trồng 40 cây lim.';
    expect(numeric(later).map((fact) => fact.when)).toEqual([undefined]);
  });

  it('up is not down', () => {
    expect(numeric('Doanh thu du lịch giảm 48%.\n\nDoanh thu bán hàng tăng 48%.')).toHaveLength(2);
  });

  it('two patients of one age are two', () => {
    const text = 'Sở Y tế công bố hai ca bệnh.\n\nCả hai đã được cách ly.\n\nBệnh nhân nam, 25 tuổi, ở Huế.\n\nBệnh nhân nam, 25 tuổi, ở Đà Nẵng.';
    expect(numeric(text).filter((fact) => fact.quantity.kind === 'age')).toHaveLength(2);
  });
});
