import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/text/index.js';
import { segment, tag, tagWords, tokenize } from '../../src/words/index.js';

const tagged = (text: string): string =>
  tag(text)
    .map((token) => `${token.norm}/${token.pos}`)
    .join(' ');

describe('tag', () => {
  it('tells nouns, verbs, names and marks', () => {
    expect(tagged('Công an bắt hai người ở Hà Nội.')).toBe('Công an/NOUN bắt/VERB hai/NUM người/NOUN ở/ADP Hà Nội/PROPN ./PUNCT');
  });

  it('tags the small words by what they do', () => {
    expect(tagged('Các bác sĩ của bệnh viện và tôi không đồng ý.')).toBe(
      'Các/DET bác sĩ/NOUN của/ADP bệnh viện/NOUN và/CCONJ tôi/PRON không/ADV đồng ý/VERB ./PUNCT',
    );
  });

  it('gives the tokens of tokenize', () => {
    const text = '<b>Giá xăng</b> tăng 500 đồng/lít từ 15h hôm nay.';
    expect(tag(text).map(({ pos: _, ...token }) => token)).toEqual(tokenize(text));
  });

  it('gives tags of HTML and symbols SYM', () => {
    expect(tag('<p>tăng ©').map((token) => token.pos)).toEqual(['SYM', 'VERB', 'SYM']);
  });

  it('tags a text the same after any other', () => {
    const text = 'Ông Nguyễn Văn An được bầu làm chủ tịch huyện.';
    const first = tag(text);
    tag('Giá vàng giảm mạnh! 12.000 người đã rời thành phố.');
    expect(tag(text)).toEqual(first);
  });

  it('tags the words of some sentences as it does among all', () => {
    const doc = readDocument('Giá vàng giảm mạnh. Tôi không đồng ý!\nHai người ở Hà Nội.');
    const words = segment(doc);
    const all = tagWords(doc, words);
    const some = tagWords(doc, words, Uint8Array.of(1, 0, 1));
    const [second, third] = [0, 1].map((s) => words.first.indexOf(doc.sentenceEnds[s] as number));
    expect([...some]).toEqual([...all.subarray(0, second), ...new Uint8Array((third as number) - (second as number)), ...all.subarray(third)]);
  });

  it('tags names that no list holds as names', () => {
    expect(tagged('Chúng tôi gặp ông Lò Văn Pánh ở nhà.')).toContain('Lò Văn Pánh/PROPN');
  });
});
