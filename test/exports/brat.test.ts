import { describe, expect, it } from 'vitest';
import { bratConfiguration, toBrat } from '../../src/exports/index.js';
import { extractFacts, type FactSheet } from '../../src/index.js';
import { articles } from '../package/articles.js';
import { madeSheet } from './made-sheet.js';

/** Types and argument names of an `annotation.conf`, by section. */
function readConfiguration(configuration: string): Record<string, Map<string, string>> {
  const sections: Record<string, Map<string, string>> = {};
  let section = new Map<string, string>();
  for (const line of configuration.split('\n')) {
    const heading = /^\[(\w+)\]$/.exec(line);
    if (heading?.[1]) {
      section = new Map();
      sections[heading[1]] = section;
    } else if (line.trim() !== '') {
      const [type = '', args = ''] = line.trim().split('\t');
      section.set(type, args);
    }
  }
  return sections;
}

const { entities, events, attributes } = readConfiguration(bratConfiguration) as Record<'entities' | 'events' | 'attributes', Map<string, string>>;

/** Checks each line against the standoff format and the configuration; gives the lines back by id. */
function read({ txt, ann }: { txt: string; ann: string }): Map<string, string> {
  const characters = [...txt];
  const lines = new Map<string, string>();
  expect(ann === '' || ann.endsWith('\n')).toBe(true);
  for (const line of ann.split('\n').slice(0, -1)) {
    const [id = '', body = '', ...texts] = line.split('\t');
    if (id === '*') {
      const [, ...ids] = body.split(' ');
      expect(ids.length).toBeGreaterThan(1);
      for (const other of ids) expect(lines.has(other), line).toBe(true);
      continue;
    }
    expect(id).toMatch(/^[TEAN#][1-9]\d*$/);
    expect(lines.has(id), `${id} stands once`).toBe(false);
    lines.set(id, line);
    const [type = '', ...rest] = body.split(' ');
    if (id.startsWith('T')) {
      expect(entities.has(type) || events.has(type), type).toBe(true);
      const pieces = rest
        .join(' ')
        .split(';')
        .map((piece) => piece.split(' ').map(Number) as [number, number]);
      expect(texts).toEqual([pieces.map(([start, end]) => characters.slice(start, end).join('')).join(' ')]);
      for (const [start, end] of pieces) expect(start).toBeLessThan(end);
      expect(texts[0]).not.toMatch(/[\r\n]/);
    } else if (id.startsWith('E')) {
      for (const [i, argument] of body.split(' ').entries()) {
        const [role = '', target = ''] = argument.split(':');
        const targetType = lines.get(target)?.split('\t')[1]?.split(' ')[0];
        if (i === 0) {
          expect(events.has(role), line).toBe(true);
          expect(targetType).toBe(role);
        } else {
          const allowed = new RegExp(`(?:^|, )${role}\\??:([^,]+)`).exec(events.get(body.split(':')[0] ?? '') ?? '')?.[1];
          expect(allowed === '<ENTITY>' ? entities.has(targetType ?? '') : allowed === targetType, `${role}:${targetType}`).toBe(true);
        }
      }
    } else {
      expect(lines.has(rest[0] ?? ''), line).toBe(true);
      if (id.startsWith('A')) {
        expect(attributes.has(type)).toBe(true);
        const values = /Value:(.*)$/.exec(attributes.get(type) ?? '')?.[1]?.split('|');
        expect(values ? values.includes(rest[1] ?? '') : rest.length === 1, line).toBe(true);
      }
    }
  }
  return lines;
}

describe('toBrat', () => {
  it('gives the text as it is', () => {
    expect(toBrat(madeSheet).txt).toBe(madeSheet.text);
  });

  it('counts code points: an emoji before a name moves it by one', () => {
    const { ann } = toBrat(madeSheet);
    expect(ann.split('\n')[0]).toBe('T1\tPER 22 35\tNguyễn Văn An');
  });

  it('gives a span over a line end in pieces', () => {
    expect(toBrat(madeSheet).ann).toContain('T2\tORG 53 62;63 72\tUBND tỉnh Quảng Nam\n');
  });

  it('gives known identities, values and expansions', () => {
    const { ann } = toBrat(madeSheet);
    expect(ann).toContain('N1\tReference T2 iso:VN-27\tỦy ban nhân dân tỉnh Quảng Nam\n');
    expect(ann).toMatch(/\tAnnotatorNotes T\d+\t2021-04-10\n/);
    expect(ann).toMatch(/\tAnnotatorNotes T\d+\t16100000000 VND \(min\)\n/);
    expect(ann).toMatch(/\tAnnotatorNotes T\d+\tỦy ban nhân dân\n/);
  });

  it('gives facts as events with their attributes', () => {
    const lines = read(toBrat(madeSheet));
    const [, roleTrigger] = /\tRole:(T\d+) Person:T1 Organization:T2 When:T6$/.exec(lines.get('E1') ?? '') ?? [];
    expect(lines.get(roleTrigger ?? '')).toMatch(/\tChủ tịch$/);
    expect([...lines.values()].filter((line) => line.startsWith('A'))).toEqual(['A1\tTenure E1 former', 'A2\tNegation E2', 'A3\tModality E5 planned']);
  });

  it('joins the mentions of one thing', () => {
    const [first] = madeSheet.entities;
    const sheet: FactSheet = { ...madeSheet, entities: madeSheet.entities.map((entity) => (entity.name === 'đội B' ? { ...entity, cluster: 0 } : entity)) };
    expect(first?.cluster).toBe(0);
    expect(toBrat(sheet).ann).toContain('*\tEquiv T1 T5\n');
    expect(toBrat(madeSheet).ann).not.toContain('Equiv');
  });

  it('is sound after the format: the made sheet, whole articles, odd texts', () => {
    read(toBrat(madeSheet));
    for (const text of [...articles(), '🙂🙂 UBND\r\n\r\ntỉnh Quảng Nam', '\ud83d UBND']) read(toBrat(extractFacts(text)));
  });
});
