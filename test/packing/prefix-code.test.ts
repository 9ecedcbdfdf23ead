import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCode, openBits, readBits, readGap, readSymbol } from '../../src/packing/index.js';
import { CodeBook, type Told, tellGap, writeBits } from '../../training/prefix-code.js';

describe('prefix codes', () => {
  it('give back the symbols that were told, a book for each kind', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(40), fc.nat(3)), { minLength: 1, maxLength: 300 }), (pairs) => {
        const letters = new CodeBook();
        const digits = new CodeBook();
        const told = pairs.flatMap(([letter, digit]) => [letters.tell(letter), digits.tell(digit)]);
        const [letterCode, digitCode] = [createCode(letters.close()), createCode(digits.close())];
        const source = openBits(writeBits(told));
        expect(pairs.map(() => [readSymbol(source, letterCode), readSymbol(source, digitCode)])).toEqual(pairs);
      }),
    );
  });

  it('give back gaps of any size', () => {
    const gaps = [1, 2, 31, 32, 33, 47, 48, 100, 1023, 1024, 70_000, 131_071];
    const book = new CodeBook();
    const told: Told[] = gaps.flatMap((gap) => tellGap(book, gap));
    const code = createCode(book.close());
    const source = openBits(writeBits(told));
    expect(gaps.map(() => readGap(source, code))).toEqual(gaps);
  });

  it('keep codes short where one symbol is all but never told', () => {
    const book = new CodeBook();
    const told: Told[] = [];
    for (let symbol = 0; symbol < 20; symbol++) for (let n = 0; n < 2 ** symbol; n += 1 + (n >> 3)) told.push(book.tell(symbol));
    const lengths = book.close();
    expect(Math.max(...Array.from(lengths, (digit) => Number.parseInt(digit, 36)))).toBeLessThanOrEqual(12);
    const source = openBits(writeBits(told));
    const code = createCode(lengths);
    expect(told.map(() => readSymbol(source, code))).toEqual(told.map((item) => ('book' in item ? item.symbol : -1)));
  });

  it('read bits as they stand', () => {
    const source = openBits(
      writeBits([
        { bits: 5, count: 3 },
        { bits: 0x1234, count: 16 },
        { bits: 1, count: 1 },
      ]),
    );
    expect([readBits(source, 3), readBits(source, 16), readBits(source, 1)]).toEqual([5, 0x1234, 1]);
  });
});
