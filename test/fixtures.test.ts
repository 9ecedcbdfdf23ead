/** Whole articles: what they give is what was reviewed, in any Unicode form and with any line ends. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractFacts, type FactSheet, findDates, findQuantities, type Span } from '../src/index.js';
import { expectSound } from './sheet.js';

const FIXTURES = new URL('../fixtures/', import.meta.url);
const names = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -4))
  .sort();

/** A sheet's finds without their offsets in a decomposed or re-wrapped copy: spans of the original, texts composed. */
function mapped(sheet: FactSheet, toOriginal: (offset: number) => number): unknown {
  return JSON.parse(JSON.stringify({ ...sheet, text: '' }), (key, value) => {
    if (key === 'start' || key === 'end') return toOriginal(value);
    return key === 'text' || typeof value !== 'string' ? (key === 'text' ? String(value).normalize('NFC').replace(/\r/g, '') : value) : value.normalize('NFC');
  });
}

/** Offsets of `copy` in a text of which `restore` makes the original again. */
const offsetsOf = (copy: string, restore: (text: string) => string) => (offset: number) => restore(copy.slice(0, offset)).length;

const inside = (span: Span, names: readonly Span[]): boolean => names.some((name) => name.start <= span.start && span.end <= name.end);

describe('fixtures', () => {
  it.each(names)('%s', (name) => {
    const text = readFileSync(new URL(`${name}.txt`, FIXTURES), 'utf8');
    const reviewed = new URL(`${name}.json`, FIXTURES);
    const sheet = extractFacts(text);
    expectSound(sheet, text);
    expect(existsSync(reviewed), `fixtures/${name}.json: npm run fixtures writes it; then read it`).toBe(true);
    expect(sheet).toEqual(JSON.parse(readFileSync(reviewed, 'utf8')));
  });

  it.each(names)('%s, decomposed: the same finds', (name) => {
    const text = readFileSync(new URL(`${name}.txt`, FIXTURES), 'utf8').normalize('NFC');
    const copy = text.normalize('NFD');
    const sheet = extractFacts(copy);
    expectSound(sheet, copy);
    expect(
      mapped(
        sheet,
        offsetsOf(copy, (part) => part.normalize('NFC')),
      ),
    ).toEqual(mapped(extractFacts(text), (offset) => offset));
  });

  it.each(names)('%s, with CRLF: the same finds', (name) => {
    const text = readFileSync(new URL(`${name}.txt`, FIXTURES), 'utf8').replace(/\r/g, '');
    const copy = text.replace(/\n/g, '\r\n');
    const sheet = extractFacts(copy);
    expectSound(sheet, copy);
    expect(
      mapped(
        sheet,
        offsetsOf(copy, (part) => part.replace(/\r/g, '')),
      ),
    ).toEqual(mapped(extractFacts(text), (offset) => offset));
  });

  // `hai lần mỗi tuần` counts the times and sets their rhythm
  it.each(names)('%s: nothing is both a date and a quantity, but for a rate', (name) => {
    const { dates, quantities } = extractFacts(readFileSync(new URL(`${name}.txt`, FIXTURES), 'utf8'));
    const figures = quantities.filter(({ kind }) => kind !== 'times');
    const both = figures.filter((figure) => dates.some((date) => date.start < figure.end && figure.start < date.end));
    expect(both).toEqual([]);
  });

  it.each(names)('%s: extractFacts drops a date or a figure inside a name, and no other', (name) => {
    const text = readFileSync(new URL(`${name}.txt`, FIXTURES), 'utf8');
    const sheet = extractFacts(text);
    expect(sheet.dates).toEqual(findDates(text).filter((date) => !inside(date, sheet.entities)));
    expect(sheet.quantities).toEqual(findQuantities(text).filter((quantity) => !inside(quantity, sheet.entities)));
  });
});
