import { describe, expect, it } from 'vitest';
import { normalize, removeDiacritics } from '../../src/index.js';
import { isVietnameseSyllable, normalizeSyllable } from '../../src/text/index.js';

describe('normalizeSyllable', () => {
  it.each([
    ['hoà', 'hòa'],
    ['thuỷ', 'thủy'],
    ['khoẻ', 'khỏe'],
    ['qúy', 'quý'],
    ['gìa', 'già'],
    ['hòan', 'hoàn'],
    ['TÒAN', 'TOÀN'],
    ['Ðảng', 'Đảng'],
    ['giếng', 'giếng'],
    ['khuỷu', 'khuỷu'],
    ['ngoèo', 'ngoèo'],
    ['André', 'André'],
    ['Hà\u200b', 'Hà'],
  ])('%s → %s', (from, to) => {
    expect(normalizeSyllable(from)).toBe(to);
    expect(normalizeSyllable(from.normalize('NFD'))).toBe(to);
  });
});

describe('isVietnameseSyllable', () => {
  it.each(['nghiêng', 'quyển', 'gì', 'yêu', 'oa', 'khuya', 'HUẾ', 'xoong'])('%s is one', (s) => expect(isVietnameseSyllable(s)).toBe(true));
  it.each(['group', 'fast', 'zing', 'BĐBP', 'str', '', 'aeiou', 'w'])('%s is none', (s) => expect(isVietnameseSyllable(s)).toBe(false));
});

describe('normalize', () => {
  it('writes one form and maps back', () => {
    const input = 'Ðoàn\u00a0thuỷ – khoẻ'.normalize('NFD');
    const view = normalize(input);
    expect(view.text).toBe('Đoàn thủy - khỏe');
    const at = view.text.indexOf('khỏe');
    expect(input.slice(view.toOriginal(at), view.toOriginal(at + 4)).normalize('NFC')).toBe('khoẻ');
    expect(view.toOriginal(view.text.length)).toBe(input.length);
  });
  it('clamps offsets outside', () => {
    const view = normalize('ab');
    expect([view.toOriginal(-3), view.toOriginal(99), view.toOriginal(Number.NaN)]).toEqual([0, 2, 0]);
  });
  it('drops zero-width characters and folds CRLF', () => {
    expect(normalize('a\u200bb\r\nc').text).toBe('ab\nc');
  });
});

describe('removeDiacritics', () => {
  it.each([
    ['Đảng ủy', 'Dang uy'],
    ['Ðường lối'.normalize('NFD'), 'Duong loi'],
    ['Łódź 東京', 'Łodz 東京'],
  ])('%s', (from, to) => expect(removeDiacritics(from)).toBe(to));
});
