import { describe, expect, it } from 'vitest';
import { pairBrackets } from '../../src/entities/brackets.js';
import { ENTITY_TYPES } from '../../src/entities/labels.js';
import { readDocument, unitText } from '../../src/text/index.js';

/** Names by their surfaces, in the order of the text, as a model could have seen them. */
function paired(text: string, seen: readonly [surface: string, type: 'PER' | 'ORG' | 'LOC'][]): string[] {
  const doc = readDocument(text);
  const names = seen.map(([surface, type]) => {
    const start = text.indexOf(surface);
    const first = doc.start.indexOf(start);
    let end = first + 1;
    while ((doc.end[end - 1] as number) < start + surface.length) end++;
    return { first, end, type: ENTITY_TYPES.indexOf(type), confidence: 0.9 };
  });
  return pairBrackets(doc, names).map(({ first, end, type }) => `${ENTITY_TYPES[type]} ${unitText(doc, first, end)}`);
}

describe('names and brackets', () => {
  it('a short form in brackets stands inside a name that goes on with a place', () => {
    const whole = ['ORG Sở Giáo dục và Đào tạo (GD-ĐT) tỉnh Bình Sơn'];
    const text = 'Theo Sở Giáo dục và Đào tạo (GD-ĐT) tỉnh Bình Sơn, học sinh nghỉ hai ngày.';
    expect(
      paired(text, [
        ['Sở Giáo dục và Đào tạo', 'ORG'],
        ['GD-ĐT) tỉnh Bình Sơn', 'ORG'],
      ]),
    ).toEqual(whole);
    expect(
      paired(text, [
        ['Sở Giáo dục và Đào tạo', 'ORG'],
        ['GD-ĐT', 'ORG'],
        ['tỉnh Bình Sơn', 'LOC'],
      ]),
    ).toEqual(whole);
  });

  it('a person after the bracket is a name of his own', () => {
    expect(
      paired('Chủ tịch Liên đoàn Bóng rổ (LĐBR) Trần Văn Khoa phát biểu.', [
        ['Liên đoàn Bóng rổ', 'ORG'],
        ['Trần Văn Khoa', 'PER'],
      ]),
    ).toEqual(['ORG Liên đoàn Bóng rổ', 'PER Trần Văn Khoa']);
  });

  it('a place in brackets before a place is no short form', () => {
    expect(
      paired('Đội Sao Biển (Bình Sơn) Quảng Hà đón khách.', [
        ['Đội Sao Biển', 'ORG'],
        ['Bình Sơn', 'LOC'],
        ['Quảng Hà', 'LOC'],
      ]),
    ).toEqual(['ORG Đội Sao Biển', 'LOC Bình Sơn', 'LOC Quảng Hà']);
  });

  it('half a pair is left outside, a bracket that closes right after the name is taken in', () => {
    expect(paired('Nhóm (HMC) Lê Khôi hát.', [['HMC) Lê Khôi', 'ORG']])).toEqual(['ORG HMC']);
    expect(paired('Đến Hội (chi nhánh Bình Sơn) dự lễ.', [['Hội (chi nhánh Bình Sơn', 'ORG']])).toEqual(['ORG Hội (chi nhánh Bình Sơn)']);
    expect(paired('Đến Đoàn Sao Mai (do Lan dẫn đầu) xem.', [['Đoàn Sao Mai (do', 'ORG']])).toEqual(['ORG Đoàn Sao Mai']);
  });
});
