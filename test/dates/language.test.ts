import { describe, expect, it } from 'vitest';
import { compile } from '../../src/dates/language.js';
import { readFields } from '../../src/dates/pattern.js';
import { openReader } from '../../src/dates/reader.js';
import { readUnits } from '../../src/text/index.js';

/** What a pattern reads at the head of a text: the end and the fields, or null. */
function read(pattern: string, text: string) {
  const compiled = compile(pattern);
  const doc = readUnits(text);
  const found = readFields(openReader(doc, 0, doc.count), 0, compiled);
  return found && { end: found.end, ...found.point, ...(found.to && { to: found.to }) };
}

describe('the pattern language', () => {
  it('takes the longest of several, whatever their order', () => {
    expect(read('{ngày <n=1>|ngày mai <n=2>|ngày kia <n=3>}', 'ngày mai trời mưa')).toEqual({ end: 2, n: 2 });
    expect(read('ngày [mai] trời', 'ngày trời mưa')).toEqual({ end: 2 });
  });

  it('takes back what a failed alternative said', () => {
    expect(read('{%D <a=1> tháng|%D <b=2>}', '5 người')).toEqual({ end: 1, day: 5, b: 2 });
  });

  it('reads numbers in figures, in words and in Roman figures within their bounds', () => {
    expect(read('#M', 'mười hai giờ')).toEqual({ end: 2, month: 12 });
    expect(read('%M', '13')).toBeNull();
    expect(read('^C', 'XIV')).toEqual({ end: 1, century: 14 });
    expect(read('$D', '12')).toBeNull();
  });

  it('reads the groups of one number, with one mark throughout, and both ends of a dash', () => {
    expect(read('%D*M*Y', '3-7-2020')).toEqual({ end: 1, day: 3, month: 7, year: 2020 });
    expect(read('%D*M*Y', '3/7-2020')).toBeNull();
    expect(read('%D~D+M', '3-7/2')).toEqual({ end: 1, day: 3, to: { day: 7, month: 2 } });
    expect(read('%Y~n', '2016-17')).toEqual({ end: 1, year: 2016, to: { year: 2017 } });
    expect(read('%D~D', '7-3')).toBeNull();
  });

  it('looks ahead and at the space between units without reading them', () => {
    expect(read('năm !học', 'năm học mới')).toBeNull();
    expect(read('năm &học', 'năm học mới')).toEqual({ end: 1 });
    expect(read('%h ~ h', '8h sáng')).toEqual({ end: 2, hour: 8, minute: 0 });
    expect(read('%h ~ h', '8 h sáng')).toBeNull();
  });

  it('names the pattern that it does not know', () => {
    expect(() => read('ngày Mốt', 'ngày')).toThrow('Mốt');
    expect(() => read('{ngày', 'ngày')).toThrow('{ngày');
  });
});
