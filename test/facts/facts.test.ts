/** Facts, from the string to the statement: one behaviour a test, in sentences of our own. */
import { describe, expect, it } from 'vitest';
import { extractFacts, isDurationFact, isEventFact, isNumericFact, isRoleFact } from '../../src/index.js';
import { expectSound } from '../sheet.js';

const read = (text: string) => {
  const sheet = extractFacts(text, { referenceDate: '2024-05-20' });
  expectSound(sheet, text);
  return sheet.facts;
};
const numeric = (text: string) => read(text).filter(isNumericFact);
const roles = (text: string) => read(text).filter(isRoleFact);

describe('the noun and the verb of a figure', () => {
  it('nouns that share their modifiers are one phrase, and their own verb wins over `có`', () => {
    expect(numeric('Đến nay, toàn tỉnh có 34 xã, phường ven biển ký quy chế giữ rừng ngập mặn.')).toMatchObject([
      { quantity: { value: 34 }, noun: { text: 'xã, phường ven biển' }, predicate: { text: 'ký' }, polarity: 'positive', modality: 'asserted' },
    ]);
  });

  it('what an accident causes is said of the people', () => {
    expect(numeric('Vụ cháy khiến 4 người thiệt mạng và 12 người bị thương.')).toMatchObject([
      { quantity: { value: 4 }, noun: { text: 'người' }, predicate: { text: 'thiệt mạng' } },
      { quantity: { value: 12 }, noun: { text: 'người' }, predicate: { text: 'bị thương' } },
    ]);
  });

  it('a list after one verb is as many facts', () => {
    const facts = numeric('Tang vật gồm 3 xe tải, 2 xe con và 15 điện thoại.');
    expect(facts.map((fact) => [fact.quantity.value, fact.noun?.text, fact.predicate?.text])).toEqual([
      [3, 'xe tải', 'gồm'],
      [2, 'xe con', 'gồm'],
      [15, 'điện thoại', 'gồm'],
    ]);
  });

  it('a noun with a verb in it stays whole', () => {
    expect(numeric('Đoạn phim thu hút 200 lượt xem.')).toMatchObject([{ noun: { text: 'lượt xem' }, predicate: { text: 'thu hút' } }]);
  });

  it('a measured noun stands before its verb, its holder after it', () => {
    expect(numeric('Lợi nhuận sau thuế của Công ty Hoa Lư đạt 120 tỷ đồng, tăng 12% so với năm 2023.')).toMatchObject([
      { quantity: { unit: 'VND' }, noun: { text: 'Lợi nhuận sau thuế' }, predicate: { text: 'đạt' }, holder: { text: 'Công ty Hoa Lư' } },
      {
        quantity: { unit: '%' },
        noun: { text: 'Lợi nhuận sau thuế' },
        predicate: { text: 'tăng' },
        direction: 'up',
        comparedWith: { text: 'so với năm 2023' },
      },
    ]);
  });

  it('what a figure is compared with is told, wherever it stands, and is not its time', () => {
    const compared = (text: string) => numeric(text).map((fact) => [fact.quantity.text, fact.comparedWith?.text, fact.when?.value]);
    expect(compared('Số vụ cháy tăng 18% so với cùng kỳ năm 2022.')).toEqual([['18%', 'so với cùng kỳ năm 2022', undefined]]);
    expect(compared('Số ca mắc tăng 25% so với tuần trước đó.')).toEqual([['25%', 'so với tuần trước đó', undefined]]);
    expect(compared('So với cùng kỳ năm 2021, số vụ cháy giảm 2,5%.')).toEqual([['2,5%', 'So với cùng kỳ năm 2021', undefined]]);
  });

  it('a short form is no verb', () => {
    expect(
      extractFacts('Năm 2018, Bộ Tư lệnh Cảnh sát biển cùng UBND các tỉnh đã ký chương trình.').facts.map(
        (fact) => 'predicate' in fact && fact.predicate?.text,
      ),
    ).not.toContain('UBND');
  });

  it('from one level to another is one fact', () => {
    expect(numeric('Tỷ lệ hộ nghèo của huyện giảm từ 9% xuống 5% trong năm 2023.')).toMatchObject([
      { quantity: { text: '5%' }, from: { text: '9%' }, noun: { text: 'Tỷ lệ hộ nghèo' }, direction: 'down', when: { value: '2023' } },
    ]);
  });

  it('a score belongs to both sides', () => {
    expect(numeric('Việt Nam thắng Lào 3-0 trên sân Mỹ Đình tối 18/5.')).toMatchObject([
      { quantity: { value: [3, 0] }, predicate: { text: 'thắng' }, holder: { text: 'Việt Nam' }, opponent: { text: 'Lào' }, when: { value: '2024-05-18TEV' } },
    ]);
  });
});

describe('how a figure is stated', () => {
  it('chưa: negative; theo X: who says so, not whose it is', () => {
    const [fact] = numeric('Theo Bộ Y tế, cả nước chưa ghi nhận 1 ca tử vong nào.');
    expect(fact).toMatchObject({ polarity: 'negative', modality: 'asserted', attribution: { text: 'Bộ Y tế' } });
    expect(fact?.holder).toBeUndefined();
  });

  it('sẽ: planned; ông X cho biết: the person', () => {
    expect(numeric('Ông Nguyễn Văn Bền, Chủ tịch UBND tỉnh Hà Nam, cho biết tỉnh sẽ xây 30 cây cầu trong năm 2025.')).toMatchObject([
      { noun: { text: 'cây cầu' }, predicate: { text: 'xây' }, modality: 'planned', attribution: { text: 'Ông Nguyễn Văn Bền' }, when: { value: '2025' } },
    ]);
  });

  it('nghi, có thể: possible', () => {
    expect(numeric('Cơ quan chức năng nghi có thể có 5 người bị mắc kẹt.')).toMatchObject([{ quantity: { value: 5 }, modality: 'possible' }]);
  });

  it('a time that opens the next clause does not date the figure', () => {
    const [fact] = numeric('Có 40 trường ký cam kết, hằng năm tổ chức sơ kết.');
    expect(fact).toMatchObject({ quantity: { value: 40 }, noun: { text: 'trường' } });
    expect(fact?.when).toBeUndefined();
  });
});

describe('roles', () => {
  it.each([
    ['Chủ tịch UBND tỉnh Hà Nam Nguyễn Văn Bền dự lễ.', 'Nguyễn Văn Bền', 'Chủ tịch', 'UBND tỉnh Hà Nam', 'current'],
    ['Ông Nguyễn Văn Bền, Chủ tịch UBND tỉnh Hà Nam, dự lễ.', 'Nguyễn Văn Bền', 'Chủ tịch', 'UBND tỉnh Hà Nam', 'current'],
    ['Bà Trần Thị Hoa được bầu làm Chủ tịch Hội Phụ nữ tỉnh Lào Cai.', 'Trần Thị Hoa', 'Chủ tịch', 'Hội Phụ nữ tỉnh Lào Cai', 'elect'],
    ['Nguyên Bí thư Tỉnh ủy Lào Cai Đỗ Văn Minh dự lễ.', 'Đỗ Văn Minh', 'Bí thư', 'Tỉnh ủy Lào Cai', 'former'],
  ])('%s', (text, person, role, organization, tenure) => {
    expect(roles(text)).toMatchObject([{ person: { text: person }, role: { text: role }, organization: { text: organization }, tenure }]);
  });

  it('several persons share one title', () => {
    expect(roles('Hai tiền đạo Lê Văn Sơn và Phạm Đức Huy cùng ghi bàn.').map((fact) => [fact.person.text, fact.role.text])).toEqual([
      ['Lê Văn Sơn', 'tiền đạo'],
      ['Phạm Đức Huy', 'tiền đạo'],
    ]);
  });

  it('the `tướng` of `Thủ tướng` is no rank', () => {
    expect(roles('Thủ tướng Nguyễn Văn Bền tiếp khách.')).toMatchObject([{ role: { text: 'Thủ tướng' } }]);
  });

  it('a rank alone is no position', () => {
    expect(roles('Đại tá Nguyễn Văn Bền kể lại trận đánh.')).toEqual([]);
  });
});

describe('durations and events', () => {
  it('a sentence has its holder and verb', () => {
    expect(read('Bị cáo Trần Văn Cường lĩnh 7 năm tù.').filter(isDurationFact)).toMatchObject([
      { duration: { value: 'P7Y' }, noun: { text: 'tù' }, predicate: { text: 'lĩnh' }, holder: { text: 'Trần Văn Cường' } },
    ]);
  });

  it('who did what, when and where', () => {
    expect(read('Sáng 12/5, Công an tỉnh Nghệ An bắt giữ Lê Văn Đạt tại TP Vinh.').filter(isEventFact)).toMatchObject([
      {
        agent: { text: 'Công an tỉnh Nghệ An' },
        predicate: { text: 'bắt giữ' },
        object: { text: 'Lê Văn Đạt' },
        when: { value: '2024-05-12TMO' },
        where: { text: 'TP Vinh' },
      },
    ]);
  });
});

describe('repeats', () => {
  it('what the body says again is one fact', () => {
    const text = 'Bão quật đổ 120 ngôi nhà.\n\nĐêm qua, bão quật đổ 120 ngôi nhà ở huyện Cô Tô.';
    const facts = numeric(text);
    expect(facts).toHaveLength(1);
    expect(facts[0]?.sentence).toBe(0);
    expect(facts[0]?.repeatedAt).toHaveLength(1);
    expect(facts[0]?.repeatedAt[0]?.text).toContain('120');
  });

  it('figures that differ stay two', () => {
    expect(numeric('Bão quật đổ 120 ngôi nhà.\n\nĐêm qua, bão quật đổ 150 ngôi nhà.')).toHaveLength(2);
  });
});
