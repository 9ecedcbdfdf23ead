/** A published article, read where it stands: the whole way from the string to the facts. */
import { beforeAll, expect, it } from 'vitest';
import { extractFacts, type FactSheet, isNumericFact, type NumericFact, type Span } from '../src/index.js';
import { describeWithShared, readShared } from './shared.js';
import { expectSound } from './sheet.js';

const ARTICLE = 'articles/bien-phong-2021.txt';

describeWithShared(ARTICLE, 'the article on the border guard', () => {
  let text = '';
  let sheet: FactSheet;
  beforeAll(() => {
    text = readShared(ARTICLE);
    sheet = extractFacts(text);
  });

  const occurrences = (needle: string): Span[] =>
    [...text.matchAll(new RegExp(needle, 'g'))].map(({ index }) => ({ start: index, end: index + needle.length, text: needle }));
  const figure = (surface: string): NumericFact[] => sheet.facts.filter(isNumericFact).filter((fact) => fact.quantity.text === surface);
  const entity = (surface: string) => sheet.entities.filter((found) => found.text === surface).map(({ text, type }) => ({ text, type }));

  it('gives a sound sheet', () => expectSound(sheet, text));

  it('takes its reference date from the dateline, whose weekday is right', () => {
    expect(sheet.referenceDate).toBe('2021-04-10');
    const [dateline] = sheet.dates;
    expect(dateline).toEqual({
      start: 0,
      end: 20,
      text: text.slice(0, 20),
      type: 'date',
      value: '2021-04-10',
      from: '2021-04-10',
      to: '2021-04-10',
      calendar: 'gregorian',
    });
    const wrong = extractFacts(text.replace('Thứ bảy', 'Thứ hai'));
    expect(wrong.dates[0]).toMatchObject({ value: '2021-04-10', conflict: 'WEEKDAY' });
  });

  it('ends a sentence where the space after it is missing', () => {
    expect(sheet.sentences.filter((sentence) => sentence.text.endsWith('trở ra.'))).toHaveLength(2);
    expect(sheet.sentences.filter((sentence) => sentence.text.startsWith('Năm 2010, Đảng ủy, Bộ Tư lệnh'))).toHaveLength(2);
  });

  it('reads Ð (eth) as Đ', () => {
    const [name] = sheet.entities.filter((found) => found.text.startsWith('Ðảng ủy'));
    expect(name).toMatchObject({ type: 'ORG', name: 'Đảng ủy Bộ đội Biên phòng' });
  });

  it('writes out every BĐBP and UBND', () => {
    const bdbp = sheet.abbreviations.filter((found) => found.text === 'BĐBP');
    expect(bdbp).toHaveLength(14);
    expect(bdbp.map(({ start, end, text }) => ({ start, end, text }))).toEqual(occurrences('BĐBP'));
    expect(new Set(bdbp.map((found) => found.expansion))).toEqual(new Set(['Bộ đội Biên phòng']));
    expect(new Set(bdbp.map((found) => found.source))).toEqual(new Set(['document']));
    expect(bdbp[1]?.definedAt).toMatchObject({ text: expect.stringContaining('Bộ đội Biên phòng') });
    const ubnd = sheet.abbreviations.filter((found) => found.text === 'UBND');
    expect(ubnd.map(({ start, end, text }) => ({ start, end, text }))).toEqual(occurrences('UBND'));
    expect(ubnd.map((found) => found.expansion)).toEqual(['Ủy ban nhân dân', 'Ủy ban nhân dân']);
  });

  it('counts what the article counts, each with its noun and verb, a repeat as one fact', () => {
    const districts = figure('219');
    expect(districts).toHaveLength(1);
    expect(districts[0]).toMatchObject({
      quantity: { kind: 'count', value: 219, unit: 'count', bound: 'exact' },
      noun: { text: 'huyện, thị ủy biên giới' },
      predicate: { text: 'ký' },
      polarity: 'positive',
      modality: 'asserted',
    });
    expect(districts[0]?.repeatedAt).toHaveLength(1);
    expect(districts[0]?.repeatedAt[0]?.text).toContain('219');

    const communes = figure('616');
    expect(communes).toHaveLength(1);
    expect(communes[0]).toMatchObject({ quantity: { value: 616 }, noun: { text: 'xã, thị trấn biên giới' }, predicate: { text: 'ký' }, repeatedAt: [] });

    const posts = figure('256/428');
    expect(posts).toHaveLength(1);
    expect(posts[0]).toMatchObject({ quantity: { kind: 'ratio', value: 256, of: 428, unit: 'count' }, noun: { text: 'đồn biên phòng' } });

    expect(figure('sáu')).toMatchObject([
      { quantity: { value: 6 }, noun: { text: expect.stringMatching(/^biện pháp/) }, predicate: { text: expect.stringContaining('đề ra') } },
    ]);
    expect(figure('bốn')).toMatchObject([
      { quantity: { value: 4 }, noun: { text: 'nội dung' }, predicate: { text: expect.stringMatching(/đề nghị|đề xuất/) } },
    ]);
  });

  it('resolves its times', () => {
    const times = sheet.dates.map(({ text, type, value }) => ({ text, type, value }));
    expect(times.filter((time) => time.text === 'Năm 2010')).toEqual(new Array(2).fill({ text: 'Năm 2010', type: 'date', value: '2010' }));
    expect(times.filter((time) => time.text.includes('2010-2015')).map((time) => time.value)).toEqual(['2010/2015', '2010/2015']);
    expect(times).toContainEqual({ text: 'hằng năm', type: 'set', value: 'every P1Y' });
  });

  it('names its places and bodies', () => {
    expect(entity('TP Lạng Sơn')).toEqual(new Array(2).fill({ text: 'TP Lạng Sơn', type: 'LOC' }));
    expect(entity('Lạng Sơn')).toEqual(new Array(2).fill({ text: 'Lạng Sơn', type: 'LOC' }));
    expect(entity('tỉnh Quảng Ngãi')).toEqual(new Array(2).fill({ text: 'tỉnh Quảng Ngãi', type: 'LOC' }));
    expect(entity('Bộ Tư lệnh BĐBP')).toEqual(new Array(2).fill({ text: 'Bộ Tư lệnh BĐBP', type: 'ORG' }));
    expect(entity('Đảng ủy BĐBP').length).toBeGreaterThanOrEqual(2);
    expect(new Set(entity('Đảng ủy BĐBP').map(({ type }) => type))).toEqual(new Set(['ORG']));
    expect(sheet.entities.find((found) => found.text === 'Đảng ủy BĐBP')?.name).toBe('Đảng ủy Bộ đội Biên phòng');
    expect(new Set(sheet.entities.filter((found) => /Lạng Sơn|Quảng Ngãi/.test(found.text)).map((found) => found.id !== undefined))).toEqual(new Set([true]));
  });
});
