import { describe, expect, it } from 'vitest';
import { Era, fullName, gazetteer, nameKey } from '../../src/entities/gazetteer.js';

const { count: total, thing, successorOf, named: numbersOf } = gazetteer();
const things = Array.from({ length: total }, (_, number) => thing(number));
const named = (name: string) => numbersOf(nameKey(name)).map(thing);

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
    expect(named('Hoà Bình').map(fullName)).toContain('tỉnh Hòa Bình');
  });

  it('know a country by its transliterations', () => {
    expect(named('Ác-hen-ti-na')[0]).toMatchObject({ name: 'Argentina', id: 'iso:AR' });
  });

  it('say what a commune became, and nothing where it was divided', () => {
    const number = (id: string): number => things.findIndex((t) => t.id === id);
    expect(thing(successorOf(number('gso2023:00001')))).toMatchObject({ id: 'gso2025:00097', era: Era.New });
    expect(successorOf(number('gso2023:00007'))).toBe(-1);
  });
});
