import { describe, expect, it } from 'vitest';
import { normalizeSyllable } from '../../src/text/index.js';
import { tokenize } from '../../src/words/index.js';

const ONSETS = ['', 'b', 'c', 'đ', 'g', 'gi', 'h', 'm', 'ng', 'ngh', 'qu', 'th', 'tr'];
const VOWELS =
  'a ai ao au ay âu e eo ê êu i ia iê iêu iu o oa oai oao oay oe oeo oi ô ôi ơ ơi u ua uâ uây uê ui uô uôi uơ uy uya uyê uyu ư ưa ưi ươ ươi ươu ưu y yê yêu'.split(
    ' ',
  );
const ENDS = ['', 'c', 'n', 'nh', 't'];
const TONES = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];

describe('normal forms', () => {
  it('have the tone where each syllable has it, wherever it was written', () => {
    for (const onset of ONSETS) {
      for (const vowels of VOWELS) {
        for (const end of ENDS) {
          for (let i = 0; i < vowels.length; i++) {
            const tone = TONES[(i + vowels.length + end.length) % TONES.length] as string;
            const syllable = `${onset}${vowels.slice(0, i + 1)}${tone}${vowels.slice(i + 1)}${end}`.normalize('NFC');
            for (const written of [syllable, syllable.toUpperCase()])
              expect(
                tokenize(written)
                  .map(({ norm }) => norm)
                  .join(''),
              ).toBe(normalizeSyllable(written));
          }
        }
      }
    }
  });

  it('are as written where the syllable is written as newspapers do', () => {
    expect(
      tokenize('Đã giá quý hoàng ngoài mía')
        .map(({ norm }) => norm)
        .join(' '),
    ).toBe('Đã giá quý hoàng ngoài mía');
  });
});
