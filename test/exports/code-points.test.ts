import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointOffsets } from '../../src/exports/code-points.js';

describe('codePointOffsets', () => {
  it('counts an emoji as one', () => {
    const toCodePoints = codePointOffsets('a😀b😀😀c');
    expect([0, 1, 3, 4, 6, 8, 9].map(toCodePoints)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('counts an offset inside a pair as the one before the pair', () => {
    expect(codePointOffsets('a😀b')(2)).toBe(1);
  });

  it('agrees with counting the characters of the text before, lone surrogates too', () => {
    const unit = fc.oneof(fc.constantFrom('\ud83d', '\ude00', '😀', 'a', 'ệ'), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const text = units.join('');
        const toCodePoints = codePointOffsets(text);
        let offset = 0;
        for (const [i, char] of [...text].entries()) {
          expect(toCodePoints(offset)).toBe(i);
          offset += char.length;
        }
        expect(toCodePoints(text.length)).toBe([...text].length);
      }),
    );
  });
});
