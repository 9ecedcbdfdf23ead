import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/extract.js';

const entity = (text: string, surface: string, referenceDate?: string) =>
  extractFacts(text, referenceDate === undefined ? {} : { referenceDate }).entities.find((e) => e.text === surface);

describe('which unit a name means', () => {
  const text = 'Đoàn công tác đã đến tỉnh Quảng Nam và thành phố Hải Phòng để kiểm tra.';

  it('gives a province its ISO code, and says what became of it after the reform', () => {
    expect(entity(text, 'tỉnh Quảng Nam', '2024-05-01')).toMatchObject({ type: 'LOC', name: 'tỉnh Quảng Nam', id: 'iso:VN-27', level: 'province' });
    expect(entity(text, 'tỉnh Quảng Nam', '2024-05-01')?.successor).toBeUndefined();
    expect(entity(text, 'tỉnh Quảng Nam', '2025-09-01')?.successor).toEqual({ id: 'iso:VN-DN', name: 'thành phố Đà Nẵng' });
  });

  it('gives no successor to a province that lives on', () => {
    expect(entity(text, 'thành phố Hải Phòng', '2025-09-01')).toMatchObject({ id: 'iso:VN-HP', level: 'province' });
    expect(entity(text, 'thành phố Hải Phòng', '2025-09-01')?.successor).toBeUndefined();
  });

  it('tells communes of one name apart by the district named after them', () => {
    const first = entity('Vụ cháy xảy ra tại xã Minh Trí, huyện Sóc Sơn, Hà Nội.', 'xã Minh Trí', '2024-01-10');
    expect(first).toMatchObject({ id: 'gso2023:00382', level: 'commune' });
  });

  it('knows countries by their short and long names', () => {
    const lao = 'Thủ tướng Lào hội đàm với Thủ tướng Campuchia tại Phnom Penh.';
    expect(entity(lao, 'Lào')).toMatchObject({ id: 'iso:LA', level: 'country', name: 'Lào' });
    expect(entity(lao, 'Campuchia')).toMatchObject({ id: 'iso:KH' });
  });
});

describe('mentions of one thing', () => {
  const clusterOf = (text: string, ...surfaces: string[]): (number | undefined)[] => surfaces.map((s) => entity(text, s)?.cluster);

  it('joins a given name to the full name before it', () => {
    const [full, short] = clusterOf('Ông Nguyễn Văn Hải bị bắt hôm qua. Theo cơ quan điều tra, ông Hải đã nhận tội.', 'Nguyễn Văn Hải', 'Hải');
    expect(full).toBeTypeOf('number');
    expect(short).toBe(full);
  });

  it('joins a place with and without the word of its type', () => {
    const [a, b] = clusterOf('Bão gây mưa lớn ở tỉnh Nghệ An. Người dân Nghệ An đã sơ tán.', 'tỉnh Nghệ An', 'Nghệ An');
    expect(a).toBeTypeOf('number');
    expect(b).toBe(a);
  });
});
