import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import vntk from '../../src/entries/vntk.js';

describe('tokenizer', () => {
  it('gives syllables, numbers and marks', () => {
    const text = 'Giá vé: 140.000đ/lượt,  giảm 20% (tới 3/4)';
    const tokens = ['Giá', 'vé', ':', '140.000', 'đ', '/', 'lượt', ',', 'giảm', '20', '%', '(', 'tới', '3/4', ')'];
    expect(vntk.tokenizer().tokenize(text)).toEqual(tokens);
    expect(vntk.tokenizer().stokenize(text)).toBe(tokens.join(' '));
  });

  it('gives nothing for nothing', () => {
    expect(vntk.tokenizer().tokenize(' \n')).toEqual([]);
    expect(vntk.tokenizer().stokenize('')).toBe('');
  });
});

describe('wordTokenizer', () => {
  it('gives words, or a line with their syllables joined', () => {
    expect(vntk.wordTokenizer().tag('Bộ đội biên phòng tuần tra biên giới.')).toEqual(['Bộ đội', 'biên phòng', 'tuần tra', 'biên giới', '.']);
    expect(vntk.wordTokenizer().tag('Bộ đội biên phòng tuần tra biên giới.', 'text')).toBe('Bộ_đội biên_phòng tuần_tra biên_giới .');
    expect(vntk.wordSent().tag('Bộ đội')).toEqual(['Bộ đội']);
  });

  it('puts a word that runs over a line end on one line', () => {
    expect(vntk.wordTokenizer().tag('bộ\nđội', 'text')).not.toContain('\n');
  });
});

const TAGS = new Set(['N', 'Np', 'Nc', 'Nu', 'Ny', 'V', 'A', 'P', 'R', 'L', 'M', 'E', 'C', 'I', 'T', 'X', 'CH']);

describe('posTag', () => {
  it('gives a tag of VLSP with each word, or a line of bracketed words', () => {
    const text = 'Hai chiếc xe tải chở 5 tấn gỗ.';
    const rows = vntk.posTag().tag(text);
    expect(rows.map(([word]) => word)).toEqual(vntk.wordTokenizer().tag(text));
    for (const [word, pos] of rows) expect(TAGS.has(pos), `${word} ${pos}`).toBe(true);
    expect(vntk.posTag().tag(text, 'text')).toBe(rows.map(([word, pos]) => `[${pos} ${word}]`).join(' '));
  });
});

describe('ner', () => {
  const text = 'Ông Nguyễn Văn Bình đến Đà Nẵng hôm qua.';

  it('gives word, tag, `O` for the chunk, and the name', () => {
    const rows = vntk.ner().tag(text);
    expect(rows.map(([word]) => word)).toEqual(vntk.wordTokenizer().tag(text));
    for (const [, pos, chunk, name] of rows) {
      expect(TAGS.has(pos)).toBe(true);
      expect(chunk).toBe('O');
      expect(name).toMatch(/^(?:O|[BI]-(?:PER|ORG|LOC|MISC))$/);
    }
    expect(rows.find(([word]) => word === 'Đà Nẵng')?.[3]).toBe('B-LOC');
    expect(rows.find(([word]) => word.startsWith('Nguyễn'))?.[3]).toBe('B-PER');
  });

  it('brackets the names of a line', () => {
    expect(vntk.ner().tag(text, 'text')).toBe('Ông [PER Nguyễn Văn Bình] đến [LOC Đà Nẵng] hôm qua .');
  });
});

describe('util().clean_html', () => {
  const clean = vntk.util().clean_html;

  it('takes tags away and makes white space single', () => {
    expect(clean('<p class="tin">Mưa  lớn ở\n<b>Huế</b></p><p>Lũ lên<br/>nhanh</p>')).toBe('Mưa lớn ở Huế Lũ lên nhanh');
    expect(clean('Chiều&nbsp;nay')).toBe('Chiều nay');
  });

  it('takes scripts, styles and comments away with what is in them', () => {
    expect(clean('<script>if (a < b) alert("<p>")</script>Tin<STYLE type="x">p { color: red }</STYLE ><!-- <b>ẩn</b> -->mới')).toBe('Tin mới');
    expect(clean('Tin <script>var a = 1;')).toBe('Tin');
    expect(clean('Tin <!-- ẩn')).toBe('Tin');
  });

  it('knows a > inside an attribute', () => {
    expect(clean('<img alt="5 > 3">Ảnh')).toBe('Ảnh');
  });

  it('leaves what is no tag', () => {
    expect(clean('3 < 5 và 7 > 6')).toBe('3 < 5 và 7 > 6');
    expect(clean('a <b và c')).toBe('a <b và c');
    expect(clean('x &amp; y &lt;b&gt;')).toBe('x &amp; y &lt;b&gt;');
  });

  it('is quick on markup that never ends', () => {
    for (const piece of ['<', '<a', '<a ', '<a x="', '<!--', '<script', '<script>', '</script', '&nbsp', '<a x="<!--']) {
      const started = performance.now();
      clean(piece.repeat(300_000));
      expect(performance.now() - started, piece).toBeLessThan(2000);
    }
  });

  it('leaves no tag in any mix of markup', () => {
    const piece = fc.constantFrom('<b>', '</b>', '<p class="x">', 'tin', ' ', '<br/>', '<!-- x -->', '<script>x</script>', '&nbsp;');
    fc.assert(fc.property(fc.array(piece), (pieces) => !/[<>]|nbsp| {2}/.test(clean(pieces.join('')))));
  });
});

describe('what is not here', () => {
  it('throws and says what takes its place', () => {
    expect(() => vntk.chunking()).toThrow('vietfacts/vntk has no chunking; tag() of vietfacts gives universal POS tags');
    expect(() => vntk.langid()).toThrow('vietfacts/vntk has no langid');
    for (const name of ['dictionary', 'getDictionary', 'langid', 'Langid', 'crfsuite', 'logger'] as const) expect(() => vntk[name]()).toThrow('has no');
    expect(() => new vntk.TfIdf()).toThrow('vietfacts/vntk has no TfIdf; natural has one that takes the tokenizer of vietfacts/natural');
    for (const name of ['BayesClassifier', 'LogisticRegressionClassifier', 'FastTextClassifier'] as const)
      expect(() => new vntk[name]('model')).toThrow(`has no ${name}`);
  });

  it('throws for a model of the caller', () => {
    for (const name of ['wordTokenizer', 'posTag', 'ner'] as const) {
      expect(() => vntk[name]('model.bin')).toThrow(`vietfacts/vntk: ${name}() takes no model; it got "model.bin"`);
    }
  });

  it('throws for what is no text', () => {
    for (const call of [vntk.tokenizer().tokenize, vntk.wordTokenizer().tag, vntk.posTag().tag, vntk.ner().tag, vntk.util().clean_html]) {
      expect(() => call(undefined as unknown as string)).toThrow(TypeError);
    }
  });
});
