import { describe, expect, it } from 'vitest';
import { parseNumber } from '../../src/numerals/index.js';

const reads = (rows: readonly (readonly [string, number | null])[]): void => {
  for (const [text, value] of rows) it(`${JSON.stringify(text)} is ${value}`, () => expect(parseNumber(text)).toBe(value));
};

describe('parseNumber: words', () => {
  reads([
    ['mười lăm', 15],
    ['hai mươi mốt', 21],
    ['HAI MƯƠI MỐT', 21],
    ['chín mươi tư', 94],
    ['hăm bảy', 27],
    ['bốn nhăm', 45],
    ['một trăm linh chín', 109],
    ['trăm lẻ hai', 102],
    ['bốn trăm rưỡi', 450],
    ['năm trăm hai', 520],
    ['hai nghìn không trăm hai mươi sáu', 2026],
    ['bảy ngàn không trăm lẻ một', 7001],
    ['ba vạn chín nghìn', 39000],
    ['hai tỷ tư', 2_400_000_000],
    ['sáu triệu rưỡi', 6_500_000],
    ['mười hai nghìn ba trăm tỷ', 12_300_000_000_000],
    ['nửa triệu', 500_000],
    ['ba phần năm', 0.6],
    ['một phần ba', 1 / 3],
    ['một nửa', 0.5],
    ['hai phẩy không bảy', 2.07],
    ['âm mười tám', -18],
  ]);
});

describe('parseNumber: digits and both mixed', () => {
  reads([
    ['1.234.567', 1234567],
    ['1,234,567', 1234567],
    ['1 234 567', 1234567],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['0,5', 0.5],
    ['3.5', 3.5],
    ['1.095', 1095],
    ['1,095', 1.095],
    ['0.125', 0.125],
    ['16,1 tỷ', 16_100_000_000],
    ['1,2 nghìn tỷ', 1_200_000_000_000],
    ['3 tỷ 450 triệu', 3_450_000_000],
    ['7 tỷ rưỡi', 7_500_000_000],
    ['−12', -12],
    ['250K', 250_000],
  ]);
});

describe('parseNumber: what is not one number', () => {
  reads([
    ['', null],
    ['   ', null],
    ['ba người', null],
    ['mười mười', null],
    ['linh ba', null],
    ['1.2.3', null],
    ['10/04/2021', null],
    ['năm 2021', null],
    ['không có', null],
    ['đầu tư', null],
    ['1.23.456', null],
  ]);
});
