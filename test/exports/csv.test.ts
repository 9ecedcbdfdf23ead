import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/exports/index.js';
import { extractFacts, type Fact, type NumericFact } from '../../src/index.js';
import { articles } from '../package/articles.js';
import { madeSheet } from './made-sheet.js';

const read = (csv: string): Record<string, string>[] => parse(csv, { columns: true, record_delimiter: '\r\n' });

/** The first numeric fact with another noun. */
function withNoun(text: string): { facts: Fact[] } {
  const fact = madeSheet.facts.find((candidate) => candidate.kind === 'numeric') as NumericFact;
  return { facts: [{ ...fact, noun: { start: 0, end: text.length, text } }] };
}

describe('toCsv', () => {
  it('gives the columns that are asked for, after what the caller says of the article', () => {
    const one = withNoun('=xã');
    expect(toCsv(one, { columns: ['noun', 'kind'], article: { id: '@a', index: 3 } })).toBe("id,index,noun,kind\r\n'@a,3,'=xã,numeric\r\n");
    expect(toCsv(one, { columns: ['kind'], header: false })).toBe('numeric\r\n');
    expect(toCsv({ facts: [] }, { header: false })).toBe('');
  });

  it('gives a row a fact, read back by csv-parse', () => {
    const rows = read(toCsv(madeSheet));
    expect(rows).toHaveLength(madeSheet.facts.length);
    expect(rows[0]).toMatchObject({
      kind: 'role',
      sentence: '0',
      who: 'Nguyễn Văn An',
      role: 'Chủ tịch',
      organization: 'Ủy ban nhân dân tỉnh Quảng Nam',
      tenure: 'former',
      when: '2021-04-10',
      when_from: '2021-04-10',
      value: '',
    });
    expect(rows[1]).toMatchObject({
      kind: 'numeric',
      text: 'Chưa có 616 xã nào nhận hơn 16,1 tỷ đồng',
      value: '16100000000',
      value_max: '',
      unit: 'VND',
      bound: 'min',
      noun: 'xã',
      predicate: 'nhận',
      where: 'Ủy ban nhân dân tỉnh Quảng Nam',
      where_id: 'iso:VN-27',
      polarity: 'negative',
      attribution: 'Nguyễn Văn An',
      confidence: '0.8',
      repeated: '0',
    });
    expect(rows[2]).toMatchObject({ value: '2', value_max: '1', unit: 'score', who: 'đội A', opponent: 'đội B' });
    expect(rows[3]).toMatchObject({ kind: 'event', who: 'đội A', predicate: 'thắng', object: 'đội B' });
    expect(rows[4]).toMatchObject({ kind: 'duration', value: 'P18M', noun: 'dự án', modality: 'planned' });
  });

  it('keeps line ends and quotes inside a cell', () => {
    const rows = read(toCsv(madeSheet));
    expect(rows[0]?.text).toBe('Nguyễn Văn An, nguyên Chủ tịch UBND tỉnh\nQuảng Nam');
    expect(read(toCsv(withNoun('cái gọi là "hàng, thật"')))[0]?.noun).toBe('cái gọi là "hàng, thật"');
  });

  it('guards texts that a spreadsheet would run', () => {
    for (const text of ['=HYPERLINK("http://x")', '+84', '-1+2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1']) {
      expect(read(toCsv(withNoun(text)))[0]?.noun, JSON.stringify(text)).toBe(`'${text}`);
    }
    expect(read(toCsv(madeSheet))[5]?.text).toBe("'-5 độ C");
  });

  it('leaves numbers numbers, below zero too', () => {
    expect(read(toCsv(madeSheet))[5]?.value).toBe('-5');
  });

  it('has the header alone for a sheet without facts', () => {
    const csv = toCsv({ facts: [] });
    expect(csv).toMatch(/^kind,sentence,start,end,text,[a-z_,]+\r\n$/);
    expect(read(csv)).toEqual([]);
  });

  it('gives every row all the columns: whole articles', () => {
    for (const text of articles()) {
      const sheet = extractFacts(text);
      const rows = read(toCsv(sheet));
      expect(rows.map((row) => row.text?.replace(/^'/, ''))).toEqual(sheet.facts.map((fact) => fact.text));
    }
  });
});
