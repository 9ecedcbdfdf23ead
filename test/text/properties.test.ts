import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize, splitSentences } from '../../src/index.js';
import { readDocument, unitEquals, unitNorm, unitText } from '../../src/text/index.js';

/** Text of the kind that reaches us, and worse: syllables, figures, marks, tags, lone surrogates, combining marks. */
const piece = fc.oneof(
  fc.constantFrom(
    'Hà Nội',
    'hoà',
    'nghiêng',
    'BĐBP',
    'TP.',
    '10/4/2021',
    '1.234,5',
    '15/2020/NĐ-CP',
    '0912 345 678',
    'a@b.vn',
    'https://x.vn/a',
    '<b>',
    '</p>',
    '&nbsp;',
    '…',
    '“',
    '”',
    '\r\n',
    '\n',
    ' ',
    '\u00a0',
    '\u200b',
    '👩‍👩‍👧',
    '\ud800',
    '\u0301',
    '-',
    '–',
    '/',
    '.',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const anyText = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''));

const shownText = (text: string): string =>
  text.replace(/<[^>]*>|&[a-z#0-9]+;/gi, '').replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u0085\u1680\u180e]/g, '');

describe('on any text', () => {
  it('units are in order, apart, and not empty', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const doc = readDocument(text);
        let before = 0;
        for (let i = 0; i < doc.count; i++) {
          expect(doc.start[i]).toBeGreaterThanOrEqual(before);
          expect(doc.end[i]).toBeGreaterThan(doc.start[i] as number);
          before = doc.end[i] as number;
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500, seed: 3 },
    );
  });

  it('units and markup hold every character that is shown', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const doc = readDocument(text);
        const units = Array.from({ length: doc.count }, (_, i) => unitText(doc, i)).join('');
        expect(shownText(units)).toBe(shownText(text));
      }),
      { numRuns: 500, seed: 4 },
    );
  });

  it('sentences cut the units without remainder', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const doc = readDocument(text);
        const ends = Array.from(doc.sentenceEnds);
        expect(ends).toEqual([...new Set(ends)].sort((a, b) => a - b));
        expect(ends.at(-1) ?? 0).toBe(doc.count);
        for (const s of splitSentences(text)) expect(text.slice(s.start, s.end)).toBe(s.text);
      }),
      { numRuns: 500, seed: 5 },
    );
  });

  it('normalize is idempotent and its way back never runs backwards', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normalize(text);
        expect(normalize(once.text).text).toBe(once.text);
        let before = 0;
        for (let i = 0; i <= once.text.length; i++) {
          const at = once.toOriginal(i);
          expect(at).toBeGreaterThanOrEqual(before);
          before = at;
        }
        expect(once.toOriginal(once.text.length)).toBe(text.length);
      }),
      { numRuns: 500, seed: 6 },
    );
  });
});

describe('decomposed text', () => {
  const article = 'Tỉnh ủy Quảng Trị và Bộ Tư lệnh đã họp. Ngày 5/8/2020, hoà giải thành 1.250 vụ (15/2020/NĐ-CP).Sau đó TP. Huế khen thưởng.';
  it('gives the same units, hashes and sentences as composed text', () => {
    const composed = readDocument(article);
    const decomposed = readDocument(article.normalize('NFD'));
    expect(decomposed.count).toBe(composed.count);
    expect(Array.from(decomposed.hash.slice(0, decomposed.count))).toEqual(Array.from(composed.hash.slice(0, composed.count)));
    expect(Array.from(decomposed.kind.slice(0, decomposed.count))).toEqual(Array.from(composed.kind.slice(0, composed.count)));
    expect(Array.from(decomposed.shape.slice(0, decomposed.count))).toEqual(Array.from(composed.shape.slice(0, composed.count)));
    expect(Array.from(decomposed.sentenceEnds)).toEqual(Array.from(composed.sentenceEnds));
    for (let i = 0; i < composed.count; i++) expect(unitNorm(decomposed, i)).toBe(unitNorm(composed, i));
  });
  it('compares letters without regard to form, case or tone place', () => {
    const doc = readDocument('HOÀ'.normalize('NFD'));
    expect(unitEquals(doc, 0, 'hòa')).toBe(true);
    expect(unitEquals(doc, 0, 'hóa')).toBe(false);
    expect(unitEquals(doc, 0, 'hò')).toBe(false);
    expect(unitEquals(doc, 1, 'hòa')).toBe(false);
  });
});

describe('time grows no faster than the text', () => {
  const time = (text: string): number => {
    let best = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 3; run++) {
      const from = performance.now();
      readDocument(text);
      best = Math.min(best, performance.now() - from);
    }
    return best;
  };
  it.each(['a', '1', '1/', '0', '<a', '.', 'Hà NộiNgười ', 'a.', 'x@', '&a', '(0', '👩\u200d', 'Đ\u0301', '"', '\n', '1.1.1-'])('%j', (unit) => {
    const small = unit.repeat(Math.ceil(50_000 / unit.length));
    const large = unit.repeat(Math.ceil(400_000 / unit.length));
    time(small);
    // eight times the text in at most thirty times the time: a square would take sixty-four
    expect(time(large)).toBeLessThan(30 * time(small) + 30);
  });
});
