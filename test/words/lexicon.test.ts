import { describe, expect, it } from 'vitest';
import { hashWord } from '../../src/text/index.js';
import { createLexicon, LEXICON_BITS, lexiconGoesOn, lexiconHas, lexiconSlot, PAIR_BITS, prefixSlot } from '../../src/words/lexicon.js';

describe('lexicon', () => {
  it.each([LEXICON_BITS, PAIR_BITS])('knows the words it was made of, by slots of %i bits', (bits) => {
    const lexicon = createLexicon([lexiconSlot(hashWord('bến cảng'), bits)], [], bits);
    expect([lexiconHas(lexicon, hashWord('bến cảng')), lexiconHas(lexicon, hashWord('bến xe'))]).toEqual([true, false]);
  });

  it('goes on after a pair that begins a longer word, and after none where it has pairs alone', () => {
    const pair = hashWord('chủ nghĩa');
    expect(lexiconGoesOn(createLexicon([], [prefixSlot(pair)]), pair)).toBe(true);
    expect(lexiconGoesOn(createLexicon([], [prefixSlot(pair)]), hashWord('chủ nhà'))).toBe(false);
    expect(lexiconGoesOn(createLexicon([lexiconSlot(pair, PAIR_BITS)], [], PAIR_BITS), pair)).toBe(false);
  });
});
