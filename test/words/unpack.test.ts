import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpackSorted } from '../../src/words/unpack.js';
import { packSorted } from '../../training/words/pack.js';

describe('unpackSorted', () => {
  it('gives back sorted numbers, near and far apart, by any length of remainder', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(5000), { maxLength: 300 }), fc.integer({ min: 0, max: 10 }), (numbers, k) => {
        const sorted = numbers.sort((a, b) => a - b);
        expect([...unpackSorted(packSorted(sorted, k), sorted.length, k)]).toEqual(sorted);
      }),
    );
  });
});
