import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/text/index.js';
import { contextSize, createContext, fillContext } from '../../src/words/context.js';
import { createLexicon, lexiconSlot, PAIR_BITS } from '../../src/words/lexicon.js';
import { pairHash, rankPairs } from '../../training/words/pairs.js';

describe('rankPairs', () => {
  it('puts pairs that are often one word first, those that are often two last, and leaves out longer words', () => {
    const sentences = [
      { words: ['Cảnh sát', 'giao thông', 'dừng', 'xe', 'tải', '.'] },
      { words: ['Cảnh sát', 'hỏi', 'giấy tờ', 'xe', 'tải', 'của', 'tài xế', '.'] },
    ];
    const ranked = rankPairs(['cảnh sát', 'xe tải', 'giao thông', 'bến cảng', 'chủ nghĩa xã hội'], sentences);
    expect(ranked).toEqual(['canh sat', 'giao thong', 'ben cang', 'xe tai']);
  });

  it('counts words that are one without diacritics together', () => {
    const sentences = [{ words: ['Giáo dục', 'là', 'nền tảng', '.'] }, { words: ['Bạn', 'bè', 'ở', 'bản', 'be', 'bé', '.'] }];
    expect(rankPairs(['bạn bè', 'bàn bè', 'giáo dục'], sentences)).toEqual(['giao duc', 'ban be']);
  });
});

describe('pairHash', () => {
  it('is what the segmenter looks a pair up by', () => {
    const doc = readDocument('Hom qua canh sat da dung xe');
    const context = createContext(contextSize(doc));
    const lexicon = createLexicon([lexiconSlot(pairHash('canh sat'), PAIR_BITS)], [], PAIR_BITS);
    fillContext(doc, () => lexicon, context);
    expect([...context.begins].indexOf(2)).toBe(5);
    expect([...context.begins].filter((n) => n > 1)).toEqual([2]);
  });
});
