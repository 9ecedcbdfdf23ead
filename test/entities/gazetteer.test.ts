import { describe, expect, it } from 'vitest';
import { Era, fullName, gazetteer, nameKey } from '../../src/entities/gazetteer.js';

const { things, byName } = gazetteer();
const named = (name: string) => (byName.get(nameKey(name)) ?? []).map((i) => things[i]);

describe('the gazetteers', () => {
  it('hold every unit of both worlds', () => {
    const count = (level: string, era: Era): number => things.filter((t) => t.level === level && t.era === era).length;
    expect([count('province', Era.Old), count('district', Era.Old)]).toEqual([63, 705]);
    expect([count('province', Era.New), count('commune', Era.New)]).toEqual([34, 3321]);
    expect(count('commune', Era.Old)).toBe(10599);
  });

  it('give every unit and country an identity of its own', () => {
    const ids = things.filter((t) => t.era !== Era.New && t.id !== undefined).map((t) => t.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('know units by either place of the tone', () => {
    expect(named('Hoà Bình').map((t) => t && fullName(t))).toContain('tỉnh Hòa Bình');
  });

  it('know a country by its transliterations', () => {
    expect(named('Ác-hen-ti-na')[0]).toMatchObject({ name: 'Argentina', id: 'iso:AR' });
  });

  it('say what a commune became, and nothing where it was divided', () => {
    const old = things.filter((t) => t.level === 'commune' && t.era === Era.Old);
    const after = old.find((t) => t.id === 'gso2023:00001')?.successor ?? -1;
    expect(things[after]).toMatchObject({ id: 'gso2025:00097', era: Era.New });
    expect(old.find((t) => t.id === 'gso2023:00007')?.successor).toBe(-1);
  });
});
