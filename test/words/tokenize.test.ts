import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/words/index.js';
import { tokenize as tokenizeLite } from '../../src/words/lite.js';

const norms = (text: string, words?: readonly string[]): string[] => tokenize(text, words ? { words } : undefined).map((token) => token.norm);

describe('words', () => {
  it('joins the syllables of words and names', () => {
    expect(norms('Bộ Công an vừa khởi tố ông Trần Văn Bình.')).toEqual(['Bộ', 'Công an', 'vừa', 'khởi tố', 'ông', 'Trần Văn Bình', '.']);
  });

  it('reads capitals as their small letters', () => {
    expect(norms('NGƯỜI DÂN XẾP HÀNG MUA VÉ XEM BÓNG ĐÁ')).toContain('BÓNG ĐÁ');
  });

  it('finds words in a text without diacritics', () => {
    expect(norms('cong an tinh vua bat giu hai doi tuong van chuyen ma tuy')).toEqual(expect.arrayContaining(['cong an', 'doi tuong', 'van chuyen', 'ma tuy']));
  });

  it('cuts a short sentence without diacritics as the document around it is written', () => {
    const long = 'Cac truong hoc o thanh pho nay phai dong cua trong hai ngay.';
    const words = ['Thoi tiet', 'xau', '.'];
    expect(norms(`Thoi tiet xau. ${long}`).slice(0, 3)).toEqual(words);
    expect(norms(`${long} Thoi tiet xau.`).slice(-3)).toEqual(words);
    expect(norms('Các trường học phải đóng cửa. Thoi tiet xau.').slice(-4)).toEqual(['Thoi', 'tiet', 'xau', '.']);
  });

  it('cuts a sentence without diacritics among others that have them', () => {
    const [first, second] = ['Sáng nay các trường học phải đóng cửa vì bão.', 'Phu huynh da nhan duoc thong bao tu hom qua.'];
    expect(norms(`${first} ${second}`)).toEqual([...norms(first), 'Phu huynh', 'da', 'nhan', 'duoc', 'thong bao', 'tu', 'hom qua', '.']);
  });

  it('takes a foreign name with a diacritic for no sign of Vietnamese ones', () => {
    const text = 'Hom qua, giam doc Müller da gap dai dien cong nhan nha may de ban ve tien luong va dieu kien lam viec.';
    expect(norms(text)).toEqual(expect.arrayContaining(['Hom qua', 'giam doc', 'Müller', 'dai dien', 'cong nhan', 'dieu kien', 'lam viec']));
  });

  it.each([
    ['Sở GD-ĐT họp.', ['Sở', 'GD-ĐT', 'họp', '.']],
    ['Mưa lớn tại TP.HCM.', ['Mưa', 'lớn', 'tại', 'TP.', 'HCM', '.']],
    ['Mưa lớn tại TP. HCM .', ['Mưa', 'lớn', 'tại', 'TP.', 'HCM', '.']],
    ['Lúc 8h30, tàu rời ga.', ['Lúc', '8h30', ',', 'tàu', 'rời', 'ga', '.']],
  ])('cuts %s after the convention of VLSP', (text, expected) => {
    expect(norms(text)).toEqual(expected);
  });

  it('cuts words that run together', () => {
    expect(norms('Ông sống ở Hà NộiNgười dân quý ông.').join('|')).toContain('Hà Nội|Người');
  });
});

describe('tokens', () => {
  it('gives each kind of unit its kind', () => {
    const kinds = tokenize('Theo Nghị định 15/2020/NĐ-CP, gọi 0912 345 678, viết về an@bao.vn hay https://bao.vn/tin trước 10/4/2021.').map((t) => [
      t.kind,
      t.text,
    ]);
    expect(kinds).toEqual(
      expect.arrayContaining([
        ['code', '15/2020/NĐ-CP'],
        ['phone', '0912 345 678'],
        ['email', 'an@bao.vn'],
        ['url', 'https://bao.vn/tin'],
        ['number', '10/4/2021'],
        ['punctuation', '.'],
        ['word', 'Theo'],
      ]),
    );
  });

  it('has composed letters, Đ and the modern place of the tone as norm, and the text as written', () => {
    const [first, second] = tokenize('Ðồng thuỷ'.normalize('NFD'));
    expect([first?.norm, second?.norm]).toEqual(['Đồng', 'thủy']);
    expect(first?.text).toBe('Ðồng'.normalize('NFD'));
  });

  it('gives tags and entities of HTML as symbols', () => {
    expect(tokenize('<p>Giá&nbsp;xăng <b>tăng</b></p>').map((t) => `${t.kind} ${t.text}`)).toEqual([
      'symbol <p>',
      'word Giá',
      'symbol &nbsp;',
      'word xăng',
      'symbol <b>',
      'word tăng',
      'symbol </b>',
      'symbol </p>',
    ]);
  });

  it('keeps an entity inside a word in its span but not in its norm', () => {
    expect(tokenize('lực lượng công&nbsp;an').at(-1)).toMatchObject({ text: 'công&nbsp;an', norm: 'công an' });
  });

  it('gives nothing for a text without a letter or mark', () => {
    expect(tokenize('')).toEqual([]);
    expect(tokenize(' \n\t ')).toEqual([]);
  });

  it('covers every character that is no space, in order and without overlap, in any string', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc
        .array(fc.constantFrom('công an ', 'Hà Nội', '<b>', '&amp;', '8h30', 'TP.', 'HCM', ' ', '\r\n', '12/5', '-', '“', 'hoà', 'e\u0301', '😀'), {
          maxLength: 20,
        })
        .map((p) => p.join('')),
    );
    fc.assert(
      fc.property(text, (input) => {
        let at = 0;
        for (const token of tokenize(input)) {
          expect(token.start).toBeGreaterThanOrEqual(at);
          expect(input.slice(at, token.start)).toMatch(/^[\s\u0085\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]*$/);
          expect(input.slice(token.start, token.end)).toBe(token.text);
          expect(token.end).toBeGreaterThan(token.start);
          at = token.end;
        }
        expect(input.slice(at)).toMatch(/^[\s\u0085\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]*$/);
      }),
    );
  });

  it('finds the same words in decomposed letters', () => {
    const text = 'Hội đồng nhân dân thành phố thông qua nghị quyết về đất đai.';
    expect(tokenize(text.normalize('NFD')).map((t) => t.norm)).toEqual(norms(text));
  });
});

describe("the caller's own words", () => {
  it('are kept whole against the model', () => {
    expect(norms('Dự án đường vành đai khởi công.', ['đường vành đai'])).toContain('đường vành đai');
    expect(norms('Chương trình Cặp lá yêu thương trao quà.', ['cặp lá yêu thương'])).toContain('Cặp lá yêu thương');
  });

  it('prefer the longest', () => {
    expect(norms('bánh tráng trộn ngon', ['bánh tráng', 'bánh tráng trộn'])).toEqual(['bánh tráng trộn', 'ngon']);
  });

  it('cut what the model joins', () => {
    expect(norms('công an nhân dân', ['an nhân'])).toContain('an nhân');
  });

  it('may be named as members of objects are', () => {
    expect(norms('hàm __proto__ và constructor', ['__proto__', 'constructor'])).toEqual(['hàm', '__proto__', 'và', 'constructor']);
  });

  it('are read in any form of Unicode', () => {
    expect(norms('hoà mạng lưới', ['hòa mạng'.normalize('NFD')])).toEqual(['hòa mạng', 'lưới']);
  });
});

describe('the small model', () => {
  it('cuts a plain sentence as the full one does', () => {
    const text = 'Thủ tướng Chính phủ yêu cầu các địa phương đẩy nhanh tiến độ giải ngân vốn đầu tư công.';
    expect(tokenizeLite(text)).toEqual(tokenize(text));
  });
});

describe('long and hostile texts', () => {
  it.each(['a', '1', '1/', 'công an ', '<', '. ', 'Ế'])('takes time in proportion to its length: %j', (piece) => {
    const text = piece.repeat(Math.ceil(200_000 / piece.length));
    const start = performance.now();
    tokenize(text, { words: ['công an công an'] });
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
