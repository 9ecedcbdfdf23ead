import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpackDigits, unpackSorted, unpackTriples, unpackWeights } from '../../src/words/unpack.js';
import { packDigits, packSorted, packTriples, packWeights } from '../../training/words/pack.js';

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

describe('packed tables', () => {
  it('of weights, digits and triples come back as they were', () => {
    const weights = Int8Array.from({ length: 63 }, (_, i) => i - 31);
    expect(unpackWeights(packWeights(weights))).toEqual(weights);
    const digits = Array.from({ length: 64 }, (_, i) => i);
    expect([...unpackDigits(packDigits(digits))]).toEqual(digits);
    const triples = [0, 1, 63, 64, 4095, 4096, (1 << 18) - 1];
    expect([...unpackTriples(packTriples(triples))]).toEqual(triples);
  });
});
