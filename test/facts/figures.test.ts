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

describe('nouns with a verb in them', () => {
  it('a classifier takes the verb after it', () => {
    expect(nouns('Nước này đã tiến hành 5 cuộc thử tên lửa.')).toEqual(['cuộc thử tên lửa']);
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

  it('what may be reached is possible, though it lies ahead', () => {
    expect(statuses('Giá dầu sẽ có thể tăng 5%.')).toEqual(['possible']);
  });
});

describe('holder and time', () => {
  it('an age without a verb holds for no time', () => {
    expect(numeric('Sáng 12/5, anh Trần Văn Cường, 43 tuổi, đến trụ sở công an.').map((fact) => fact.when)).toEqual([undefined]);
  });

  it('the side before the verb of a score holds it', () => {
    expect(numeric('Ở vòng 8, Hải Phòng thắng Bình Định 2-1.').filter((fact) => fact.quantity.kind === 'score')).toMatchObject([
      { holder: { text: 'Hải Phòng' }, opponent: { text: 'Bình Định' } },
    ]);
  });
});

describe('repeats', () => {
  it('up is not down', () => {
    expect(numeric('Doanh thu du lịch giảm 48%.\n\nDoanh thu bán hàng tăng 48%.')).toHaveLength(2);
  });

  it('two patients of one age are two', () => {
    const text = 'Sở Y tế công bố hai ca bệnh.\n\nCả hai đã được cách ly.\n\nBệnh nhân nam, 25 tuổi, ở Huế.\n\nBệnh nhân nam, 25 tuổi, ở Đà Nẵng.';
    expect(numeric(text).filter((fact) => fact.quantity.kind === 'age')).toHaveLength(2);
  });
});
