import { describe, expect, it } from 'vitest';
import { vlspTag } from '../../src/adapters/vntk-tags.js';

describe('vlspTag', () => {
  it.each([
    ['Chiếc', 'NOUN', 'Nc'],
    ['tấn', 'NOUN', 'Nu'],
    ['UBND', 'NOUN', 'Ny'],
    ['TP.', 'NOUN', 'Ny'],
    ['A', 'NOUN', 'N'],
    ['bộ đội', 'NOUN', 'N'],
    ['Quảng Nam', 'PROPN', 'Np'],
    ['UBND', 'PROPN', 'Np'],
    ['%', 'SYM', 'N'],
    ['&', 'SYM', 'CH'],
    ['.', 'PUNCT', 'CH'],
    ['là', 'AUX', 'V'],
    ['đã', 'ADV', 'R'],
    ['nếu', 'SCONJ', 'C'],
    ['và', 'CCONJ', 'C'],
    ['các', 'DET', 'L'],
    ['này', 'PRON', 'P'],
    ['của', 'ADP', 'E'],
    ['nhanh', 'ADJ', 'A'],
    ['hai', 'NUM', 'M'],
    ['ạ', 'PART', 'T'],
    ['ôi', 'INTJ', 'I'],
    ['chạy', 'VERB', 'V'],
    ['x', 'X', 'X'],
  ] as const)('%s, %s: %s', (norm, pos, expected) => {
    expect(vlspTag({ norm, pos })).toBe(expected);
  });
});
