import { readFileSync } from 'node:fs';
import natural from 'natural';
import { afterEach, describe, expect, it } from 'vitest';
import { sentenceTokenizer, stemmer, stopWords, tokenizer } from '../../src/adapters/natural.js';

const GUARD = 'Đồn Biên phòng Nậm Cắn tuần tra trên tuyến biên giới, bộ đội biên phòng bắt giữ hai xe chở gỗ lậu.';
const ROOM = 'Căn phòng nhỏ ở biên lề thành phố vừa được sửa lại.';

describe('TfIdf', () => {
  const tfidf = new natural.TfIdf();

  // natural keeps one tokenizer and one list for all its TfIdf objects
  afterEach(() => {
    tfidf.setTokenizer(new natural.WordTokenizer());
    tfidf.setStopwords(natural.stopwords);
    tfidf.documents.length = 0;
  });

  it('counts `biên phòng` as one term', () => {
    tfidf.setTokenizer(tokenizer);
    tfidf.addDocument(GUARD);
    tfidf.addDocument(ROOM);
    const terms = tfidf.listTerms(0).map(({ term }) => term);
    expect(terms).toContain('biên phòng');
    expect(terms).not.toContain('phòng');
    expect(tfidf.listTerms(0).find(({ term }) => term === 'biên phòng')?.tf).toBe(2);
    const [guard = 0, room] = tfidf.tfidfs('biên phòng');
    expect(guard).toBeGreaterThan(0);
    expect(room).toBe(0);
  });

  it('tells nothing apart by syllables, with the tokenizer that natural has for Vietnamese', () => {
    tfidf.setTokenizer(new natural.AggressiveTokenizerVi());
    tfidf.addDocument(GUARD);
    tfidf.addDocument(ROOM);
    expect(tfidf.listTerms(0).map(({ term }) => term)).not.toContain('biên phòng');
    expect(tfidf.tfidfs('biên phòng')[1]).toBeGreaterThan(0);
  });

  it('drops the stop words', () => {
    tfidf.setTokenizer(tokenizer);
    expect(tfidf.setStopwords(stopWords)).toBe(true);
    tfidf.addDocument('Các cán bộ của xã đã họp về việc này.');
    expect(tfidf.listTerms(0).map(({ term }) => term)).toEqual(['cán bộ', 'xã', 'họp']);
  });
});

describe('NGrams', () => {
  it('joins words, not syllables', () => {
    natural.NGrams.setTokenizer(tokenizer);
    expect(natural.NGrams.bigrams('Bộ đội biên phòng tuần tra biên giới.')).toEqual([
      ['Bộ đội', 'biên phòng'],
      ['biên phòng', 'tuần tra'],
      ['tuần tra', 'biên giới'],
    ]);
    natural.NGrams.setTokenizer(new natural.WordTokenizer());
  });
});

describe('classifiers', () => {
  it('learn and tell by whole words', () => {
    const classifier = new natural.BayesClassifier(stemmer);
    classifier.addDocument('Giá vàng trong nước tăng mạnh, ngân hàng giữ lãi suất', 'kinh tế');
    classifier.addDocument('Doanh nghiệp xuất khẩu gạo đạt doanh thu kỷ lục', 'kinh tế');
    classifier.addDocument('Đội tuyển thắng trận chung kết nhờ hai bàn phút cuối', 'thể thao');
    classifier.addDocument('Huấn luyện viên công bố danh sách cầu thủ dự giải', 'thể thao');
    classifier.train();
    expect(classifier.classify('Cầu thủ ghi bàn trong trận đấu')).toBe('thể thao');
    expect(classifier.classify('Ngân hàng và doanh nghiệp bàn về lãi suất')).toBe('kinh tế');
    expect(Object.keys(classifier.features)).toContain('cầu thủ');
  });

  it('read a logistic regression too', () => {
    const classifier = new natural.LogisticRegressionClassifier(stemmer);
    classifier.addDocument('mưa lũ', 'thời tiết');
    classifier.addDocument('bóng đá', 'thể thao');
    classifier.train();
    expect(classifier.classify('mưa lũ lớn')).toBe('thời tiết');
  });
});

describe('tokenizer', () => {
  it('gives words and numbers with their case, without marks', () => {
    expect(tokenizer.tokenize('Ngày 10/4, UBND tỉnh Quảng Nam chi 5,5% (hơn 2 tỷ đồng)…')).toEqual([
      'Ngày',
      '10/4',
      'UBND',
      'tỉnh',
      'Quảng Nam',
      'chi',
      '5,5',
      'hơn',
      '2',
      'tỷ',
      'đồng',
    ]);
  });

  it('gives one form for all ways to write a word', () => {
    expect(tokenizer.tokenize('hoà bình'.normalize('NFD'))).toEqual(['hòa bình']);
  });

  it('trims empty tokens at both ends alone', () => {
    expect(tokenizer.trim(['', 'a', '', 'b', ''])).toEqual(['a', '', 'b']);
    expect(tokenizer.trim(['', ''])).toEqual([]);
    expect(tokenizer.trim([])).toEqual([]);
  });
});

describe('stemmer', () => {
  it('leaves words whole, in one form', () => {
    expect(stemmer.stem('Hoà Bình')).toBe('hòa bình');
    expect(stemmer.tokenizeAndStem('Đảng uỷ Bộ đội Biên phòng')).toEqual(['đảng ủy', 'bộ đội', 'biên phòng']);
  });

  it('drops stop words unless told to keep them', () => {
    expect(stemmer.tokenizeAndStem('Mưa rất to ở Huế')).toEqual(['mưa', 'to', 'huế']);
    expect(stemmer.tokenizeAndStem('Mưa rất to ở Huế', true)).toEqual(['mưa', 'rất', 'to', 'ở', 'huế']);
  });

  it('takes stop words of the caller, and gives them back', () => {
    stemmer.addStopWord('Huế');
    stemmer.addStopWords(['to']);
    expect(stemmer.tokenizeAndStem('Mưa rất to ở Huế')).toEqual(['mưa']);
    stemmer.removeStopWord('Huế');
    stemmer.removeStopWords(['to']);
    expect(stemmer.tokenizeAndStem('Mưa rất to ở Huế')).toEqual(['mưa', 'to', 'huế']);
    expect(stopWords).not.toContain('huế');
  });
});

describe('sentenceTokenizer', () => {
  it('cuts at the ends of sentences, not at the dots of names and figures', () => {
    expect(sentenceTokenizer.tokenize('TP. Hồ Chí Minh chi 1.200 tỷ đồng. ThS. Lê Văn Bình nói vậy.\nHết tin')).toEqual([
      'TP. Hồ Chí Minh chi 1.200 tỷ đồng.',
      'ThS. Lê Văn Bình nói vậy.',
      'Hết tin',
    ]);
  });
});

describe('stop words', () => {
  it('are those of data/stop-words.tsv', () => {
    const table = readFileSync(new URL('../../data/stop-words.tsv', import.meta.url), 'utf8');
    const rows = table.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(stopWords).toEqual(rows.map((row) => row.split('\t')[0]));
    for (const row of rows) expect(row).toMatch(/^[^\t]+\t(?:pronoun|determiner|preposition|conjunction|auxiliary|adverb|particle|report)$/);
  });

  it('leave nothing of themselves, as one word or as several', () => {
    expect(stopWords.filter((word) => stemmer.tokenizeAndStem(word).length > 0)).toEqual([]);
  });
});
