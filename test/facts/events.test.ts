/** Who did what and how long something lasts, in sentences of our own. */
import { describe, expect, it } from 'vitest';
import { extractFacts, isDurationFact, isEventFact } from '../../src/index.js';
import { expectSound } from '../sheet.js';

const factsOf = (text: string) => {
  const sheet = extractFacts(text, { referenceDate: '2024-05-20' });
  expectSound(sheet, text);
  return sheet.facts;
};
const eventsOf = (text: string) => factsOf(text).filter(isEventFact);
const durationsOf = (text: string) => factsOf(text).filter(isDurationFact);

describe('the actor of an event', () => {
  it('is the person behind the titles, not the body in them', () => {
    expect(eventsOf('Sáng 12/5, Phó Chủ nhiệm Văn phòng Chính phủ Nguyễn Văn Bền ký quyết định.')).toMatchObject([
      { agent: { text: 'Nguyễn Văn Bền' }, predicate: { text: 'ký' }, object: { text: 'quyết định' }, when: { value: '2024-05-12TMO' } },
    ]);
  });

  it('an actor who is only described is not replaced by the body in the description', () => {
    expect(eventsOf('Chủ tịch Quốc hội ký nghị quyết sáng 12/5.')).toEqual([]);
  });

  it('a person with a position between commas', () => {
    expect(eventsOf('Ông Nguyễn Văn Bền, Giám đốc Công ty Hoa Lư, khánh thành nhà máy ngày 12/5.')).toMatchObject([
      { agent: { text: 'Nguyễn Văn Bền' }, predicate: { text: 'khánh thành' }, object: { text: 'nhà máy' }, when: { value: '2024-05-12' } },
    ]);
  });

  it('of what happens or is suffered there is none', () => {
    expect(eventsOf('Vụ cháy xảy ra tại TP Vinh tối 12/5.')).toMatchObject([
      { predicate: { text: 'xảy ra' }, object: { text: 'Vụ cháy' }, when: { value: '2024-05-12TEV' }, where: { text: 'TP Vinh' } },
    ]);
    const [arrest] = eventsOf('Lê Văn Đạt bị bắt ngày 12/5.');
    expect(arrest).toMatchObject({ predicate: { text: 'bắt' }, object: { text: 'Lê Văn Đạt' } });
    expect(arrest?.agent).toBeUndefined();
  });

  it('what somebody says is told of its own actor, with the speaker as source', () => {
    expect(eventsOf('Bộ Y tế cho biết ngày 12/5, Công ty Hoa Lư thu hồi lô thuốc.')).toMatchObject([
      { agent: { text: 'Công ty Hoa Lư' }, predicate: { text: 'thu hồi' }, when: { value: '2024-05-12' }, attribution: { text: 'Bộ Y tế' } },
    ]);
  });
});

describe('the time and place of an event', () => {
  it('stand in its own clause', () => {
    expect(eventsOf('Công ty Hoa Lư ký hợp đồng có hiệu lực từ ngày 1/7/2024.')).toEqual([]);
    const [event] = eventsOf('Ngày 12/5, Công ty Hoa Lư ký hợp đồng cung cấp gạo cho những cửa hàng mở tại Hà Nội.');
    expect(event).toMatchObject({ when: { value: '2024-05-12' } });
    expect(event?.where).toBeUndefined();
  });

  it('a question states nothing', () => {
    expect(eventsOf('Công ty Hoa Lư ký hợp đồng ngày 12/5 với ai?')).toEqual([]);
  });

  it('a state is no event', () => {
    expect(eventsOf('Năm 2020, Nguyễn Văn Bền biết tin.')).toEqual([]);
  });

  it.each([
    ['Sáng 12/5, Công ty Hoa Lư đã phải đóng cửa nhà máy.', 'asserted'],
    ['Ngày 30/5, Công ty Hoa Lư sẽ khai trương cửa hàng.', 'planned'],
  ])('%s', (text, modality) => {
    expect(eventsOf(text).map((event) => event.modality)).toEqual([modality]);
  });
});

describe('durations', () => {
  it('what is stopped for a time is told by the verb that stops it', () => {
    expect(durationsOf('Bác sĩ Hồ Thị Nhàn bị tước chứng chỉ hành nghề 2 tháng.')).toMatchObject([
      { duration: { value: 'P2M' }, predicate: { text: 'tước' }, holder: { text: 'Hồ Thị Nhàn' } },
    ]);
  });

  it.each([
    'Sau 6 năm bên nhau, Nguyễn Văn Bền chia tay.',
    'Trường kỷ niệm 40 năm ngày thành lập.',
    'Em chỉ được ngủ 4 tiếng/ngày.',
    'Dự án hoàn thành sớm 8 tháng.',
    'Biến chứng xảy ra 3 ngày sau phẫu thuật.',
    'Nhóm thợ chờ vài năm.',
  ])('no length of anything: %s', (text) => {
    expect(durationsOf(text)).toEqual([]);
  });

  it('a day after hours makes them a rate', () => {
    expect(durationsOf('Ông Bền làm việc 18 giờ một ngày.').map((fact) => fact.duration.value)).toEqual(['PT18H']);
  });

  it('a name in another part of the sentence is not the holder', () => {
    const [fact] = durationsOf('Theo số liệu mà Công ty Hoa Lư công bố, nhà máy dừng 3 tháng.');
    expect(fact).toMatchObject({ duration: { value: 'P3M' }, predicate: { text: 'dừng' } });
    expect(fact?.holder).toBeUndefined();
  });
});
