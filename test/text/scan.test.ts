import { describe, expect, it } from 'vitest';
import { readDocument, Shape, UnitFlag, UnitKind, unitText } from '../../src/text/index.js';

const KIND_NAMES: Record<number, string> = {
  [UnitKind.Word]: 'word',
  [UnitKind.Number]: 'number',
  [UnitKind.Punctuation]: 'mark',
  [UnitKind.Symbol]: 'symbol',
  [UnitKind.Url]: 'url',
  [UnitKind.Email]: 'email',
  [UnitKind.Phone]: 'phone',
  [UnitKind.Code]: 'code',
};

/** Units as `surface/kind`, words without the kind. */
function units(text: string): string[] {
  const doc = readDocument(text);
  return Array.from({ length: doc.count }, (_, i) => {
    const kind = KIND_NAMES[doc.kind[i] as number];
    return unitText(doc, i) + (kind === 'word' ? '' : `/${kind}`);
  });
}

describe('figures are one unit each', () => {
  it.each([
    ['Giá 1.234,5 đồng', ['Giá', '1.234,5/number', 'đồng']],
    ['256/428 đồn', ['256/428/number', 'đồn']],
    ['ngày 10/04/2021', ['ngày', '10/04/2021/number']],
    ['nhiệm kỳ 2010–2015', ['nhiệm', 'kỳ', '2010–2015/number']],
    ['lúc 10:30', ['lúc', '10:30/number']],
    ['rộng 2.000m2, 5ha', ['rộng', '2.000/number', 'm2', ',/mark', '5/number', 'ha']],
    ['8h30', ['8/number', 'h', '30/number']],
    ['1tr5', ['1/number', 'tr', '5/number']],
    ['ngày10', ['ngày', '10/number']],
    ['12km²', ['12/number', 'km²']],
    ['000 85 .', ['000/number', '85/number', './mark']],
  ])('%s', (text, expected) => expect(units(text)).toEqual(expected));
});

describe('codes, telephone numbers and addresses are one unit each', () => {
  it.each([
    ['Nghị định 15/2020/NĐ-CP nêu', ['Nghị', 'định', '15/2020/NĐ-CP/code', 'nêu']],
    ['Luật số 72/2020/QH14.', ['Luật', 'số', '72/2020/QH14/code', './mark']],
    ['Chỉ thị 05/CT-TTg', ['Chỉ', 'thị', '05/CT-TTg/code']],
    ['gọi 0912 345 678 nhé', ['gọi', '0912 345 678/phone', 'nhé']],
    ['gọi (024) 3825 1234.', ['gọi', '(024) 3825 1234/phone', './mark']],
    ['gọi +84 24 3825 1234', ['gọi', '+84 24 3825 1234/phone']],
    ['tổng đài 1900 6067', ['tổng', 'đài', '1900 6067/phone']],
    ['viết tới toa.soan+tin@bao.com.vn.', ['viết', 'tới', 'toa.soan+tin@bao.com.vn/email', './mark']],
    ['xem https://bao.vn/tin?id=1&b=2. Sau', ['xem', 'https://bao.vn/tin?id=1&b=2/url', './mark', 'Sau']],
    ['xem tuoitho.com.vn, nhé', ['xem', 'tuoitho.com.vn/url', ',/mark', 'nhé']],
  ])('%s', (text, expected) => expect(units(text)).toEqual(expected));

  it('takes a date that begins with a zero for no telephone number', () => {
    expect(units('05.02.2020 12 người')).toEqual(['05.02.2020/number', '12/number', 'người']);
  });

  it('takes a rate per area for no document code', () => {
    expect(units('30/Hà Nội')).toEqual(['30/number', '//symbol', 'Hà', 'Nội']);
  });
});

describe('words run together are cut', () => {
  it.each([
    ['Hà NộiNgười dân', ['Hà', 'Nội', 'Người', 'dân']],
    ['Hà NamHai xe khách', ['Hà', 'Nam', 'Hai', 'xe', 'khách']],
    ['TP HCMNgười ta', ['TP', 'HCM', 'Người', 'ta']],
    ['YouTube, VietinBank và iPhone', ['YouTube', ',/mark', 'VietinBank', 'và', 'iPhone']],
    ['BigC', ['BigC']],
  ])('%s', (text, expected) => expect(units(text)).toEqual(expected));

  it('marks the unit that was cut off', () => {
    const doc = readDocument('Hà NộiNgười');
    expect(Array.from(doc.flags, (f) => f & UnitFlag.RunTogether).slice(0, 3)).toEqual([0, 0, UnitFlag.RunTogether]);
  });
});

describe('letters of other kinds stay in their words', () => {
  it.each([
    ["H'Hen Niê và K’Brông", ["H'Hen", 'Niê', 'và', 'K’Brông']],
    ['vi rút H5N1, F0, U23', ['vi', 'rút', 'H5N1', ',/mark', 'F0', ',/mark', 'U23']],
    ['São Paulo, Москва, 東京', ['São', 'Paulo', ',/mark', 'Москва', ',/mark', '東京']],
    ['Hà\u200bNội', ['Hà', 'Nội']],
    ['biên\u00a0phòng', ['biên', 'phòng']],
  ])('%s', (text, expected) => expect(units(text).map((u) => u.replace('\u200b', ''))).toEqual(expected));
});

describe('HTML', () => {
  it('keeps tags and space entities out of the units and remembers where they stood', () => {
    const text = '<p>Hà&nbsp;Nội</p><b>R&amp;D</b>';
    const doc = readDocument(text);
    expect(units(text)).toEqual(['Hà', 'Nội', 'R', '&amp;/symbol', 'D']);
    const markup: string[] = [];
    for (let i = 0; i < doc.markup.length; i += 2) markup.push(text.slice(doc.markup[i], doc.markup[i + 1]));
    expect(markup).toEqual(['<p>', '&nbsp;', '</p>', '<b>', '</b>']);
  });

  it('reads a bare angle bracket as a symbol', () => {
    expect(units('3 < 5')).toEqual(['3/number', '</symbol', '5/number']);
  });
});

describe('pictographs', () => {
  it.each([
    ['vui 👨‍👩‍👧 quá', ['vui', '👨‍👩‍👧/symbol', 'quá']],
    ['🇻🇳 vô địch', ['🇻🇳/symbol', 'vô', 'địch']],
    ['\ud800 lẻ', ['\ud800/symbol', 'lẻ']],
  ])('%s', (text, expected) => expect(units(text)).toEqual(expected));
});

describe('shapes', () => {
  it.each([
    ['xã', Shape.Lower],
    ['Quảng', Shape.Title],
    ['UBND', Shape.Upper],
    ['BĐBP', Shape.Upper],
    ['Ð', Shape.Initial],
    ['ThS', Shape.Mixed],
    ['F0', Shape.Upper],
    ['東京', Shape.Uncased],
    ['12', Shape.None],
  ])('%s', (text, shape) => expect(readDocument(text).shape[0]).toBe(shape));
});

describe('hashes', () => {
  const hash = (text: string) => readDocument(text).hash[0];
  it('are the same for every form of one syllable', () => {
    for (const form of ['hòa', 'hoà', 'HÒA', 'Hoà', 'hoà'.normalize('NFD'), 'hòa'.normalize('NFD')]) expect(hash(form)).toBe(hash('hòa'));
    expect(hash('Ðảng')).toBe(hash('đảng'));
    expect(hash('km²')).toBe(hash('km2'));
  });
  it('differ where a tone or a quality differs', () => {
    expect(new Set(['ma', 'mà', 'má', 'mả', 'mã', 'mạ', 'mâ', 'mă', 'da', 'đa'].map(hash)).size).toBe(10);
  });
});
