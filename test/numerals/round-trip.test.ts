/** Numbers spelled by two packages that write Vietnamese numbers must be read back as themselves. */
import { doReadNumber, ReadingConfig } from 'read-vietnamese-number';
import { describe, expect, it } from 'vitest';
import spell from 'vn-num2words';
import { parseNumber } from '../../src/numerals/index.js';

const COUNT = 100_000;

/** A sequence of numbers in [0, 1) that is the same in each run (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Numbers of every length, not of the greatest only: the number of digits is drawn first. */
const below = (random: () => number, digits: number): number => Math.floor(random() * 10 ** (1 + Math.floor(random() * digits)));

function numbers(seed: number, count: number, digits: number): number[] {
  const random = sequence(seed);
  return Array.from({ length: count }, () => below(random, digits));
}

function failures(written: readonly (readonly [value: number, words: string])[]): string[] {
  return written.filter(([value, words]) => parseNumber(words) !== value).map(([value, words]) => `${value}: ${words}`);
}

/** What vn-num2words 1.0.4 writes wrong: mười without its horn, and năm for lăm after it. */
const FAULTS: readonly (readonly [wrong: RegExp, right: string])[] = [
  [/muời năm/g, 'mười lăm'],
  [/muời/g, 'mười'],
];

describe('round trip', () => {
  const config = new ReadingConfig();
  config.unit = [];

  it('integers below 10^15, read-vietnamese-number', () => {
    expect(failures(numbers(1, COUNT, 15).map((value) => [value, doReadNumber(String(value), config)]))).toEqual([]);
  });

  it('decimals of up to three places below 10^9, read-vietnamese-number', () => {
    const random = sequence(2);
    const written = numbers(3, COUNT, 9).map((whole) => {
      const places = 1 + Math.floor(random() * 3);
      const text = `${whole}.${String(Math.floor(random() * 10 ** places)).padStart(places, '0')}`;
      return [Number(text), doReadNumber(text, config)] as const;
    });
    expect(failures(written)).toEqual([]);
  });

  it('integers below 10^15, vn-num2words, its two faults put right', () => {
    const written = numbers(4, COUNT, 15).map((value) => [value, FAULTS.reduce((words, [wrong, right]) => words.replace(wrong, right), spell(value))] as const);
    expect(failures(written)).toEqual([]);
  });

  it('what vn-num2words writes wrong is no number', () => {
    expect([11, 15, 115].map((value) => parseNumber(spell(value)))).toEqual([null, null, null]);
  });
});
