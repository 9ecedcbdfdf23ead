import { describe, expect, it } from 'vitest';
import { MAX_SEEN_UNITS, markSeenNames, seenKey } from '../../src/entities/seen-names.js';
import { lookUp, openTable, type ShortTable } from '../../src/entities/short-table.js';
import { combineHashes, readDocument } from '../../src/text/index.js';
import { packTable } from '../../training/entities/pack.js';

/** A table that knows these names, each with a number. */
function tableOf(names: Readonly<Record<string, number>>): ShortTable {
  const entries = Object.entries(names).map(([name, value]): [number, number] => {
    const { hash, count } = readDocument(name);
    return [seenKey(hash.slice(0, count).reduce((all, unit) => combineHashes(all, unit))), value];
  });
  return openTable(packTable(entries, 23));
}

function marks(text: string, names: Readonly<Record<string, number>>): number[] {
  const doc = readDocument(text);
  const out = new Uint8Array(doc.count);
  markSeenNames(doc, 0, doc.count, tableOf(names), out);
  return [...out];
}

describe('short tables', () => {
  it('give each key its number again, other keys none', () => {
    const entries = Array.from({ length: 500 }, (_, i): [number, number] => [Math.imul(i + 1, 0x9e3779b1) >>> 0, 1 + (i % 20)]);
    const table = openTable(packTable(entries, 20));
    expect(entries.map(([key]) => lookUp(table, key))).toEqual(entries.map(([, value]) => value));
    expect(lookUp(table, 12345)).toBe(0);
  });
});

describe('names that the news shows', () => {
  it('are marked on each of their units, the first one apart', () => {
    expect(marks('Đội Hoa Ban thắng.', { 'Hoa Ban': 4 })).toEqual([0, 8, 9, 0, 0]);
  });

  it('are the longest from the left', () => {
    expect(marks('Ca sĩ Sao Mai Lan hát.', { 'Sao Mai': 1, 'Sao Mai Lan': 2, 'Mai Lan': 3 })).toEqual([0, 0, 4, 5, 5, 0, 0]);
  });

  it('begin and end with a capital', () => {
    expect(marks('Hoa ban nở, sao mai mọc.', { 'Hoa ban': 4, 'sao mai': 1 })).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('are not looked for beyond their longest length', () => {
    const long = Array.from({ length: MAX_SEEN_UNITS + 1 }, () => 'An').join(' ');
    expect(marks(long, { [long]: 5 })).toEqual(new Array(MAX_SEEN_UNITS + 1).fill(0));
  });
});
