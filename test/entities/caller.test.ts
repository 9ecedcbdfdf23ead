import { describe, expect, it } from 'vitest';
import { findEntities } from '../../src/entities/index.js';
import type { ExtractOptions } from '../../src/types.js';

describe("the caller's names", () => {
  const gazetteer: ExtractOptions['gazetteer'] = [{ name: 'Hợp tác xã Rau sạch Mai Hương', type: 'ORG', id: 'x:1', aliases: ['HTX Mai Hương'] }];

  it('are found beside the built-in ones, under their own id', () => {
    const found = findEntities('Sáng nay HTX Mai Hương khai trương cửa hàng ở Hà Nội.', { gazetteer });
    expect(found.map(({ text, type, id, name }) => ({ text, type, id, name }))).toEqual([
      { text: 'HTX Mai Hương', type: 'ORG', id: 'x:1', name: 'Hợp tác xã Rau sạch Mai Hương' },
      { text: 'Hà Nội', type: 'LOC', id: 'iso:VN-HN', name: 'thành phố Hà Nội' },
    ]);
  });

  it('are not found in small letters when they have capitals', () => {
    expect(findEntities('một htx mai hương nào đó', { gazetteer })).toEqual([]);
  });
});

describe('fuzzy', () => {
  const names = (text: string, fuzzy: boolean) => findEntities(text, { fuzzy }).map((e) => `${e.text} = ${e.name}`);

  it('reads names typed without diacritics', () => {
    expect(names('toi song o quang ngai tu nho', true)).toEqual(['quang ngai = tỉnh Quảng Ngãi']);
    expect(names('toi song o quang ngai tu nho', false)).toEqual([]);
  });

  it('takes one typing fault in a capitalised name', () => {
    expect(names('Hôm qua anh ấy đã bay sang Phillippines.', true)).toContain('Phillippines = Philippines');
  });

  it('leaves a place that is written as a list has it', () => {
    expect(names('Gia đình chị sống ở xã Tân Định từ năm 2019.', true)).toEqual(['xã Tân Định = xã Tân Định']);
  });
});
