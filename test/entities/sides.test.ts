/** Two sides of a match read as one name. */
import { describe, expect, it } from 'vitest';
import { splitSides } from '../../src/entities/sides.js';
import { readDocument, unitText } from '../../src/text/index.js';
import { segment } from '../../src/words/index.js';

/** The names that are left of the whole of a text, read as one. */
function sides(text: string): string[] {
  const doc = readDocument(text);
  return splitSides(doc, segment(doc), [{ first: 0, end: doc.count, type: 1, confidence: 0.9 }]).map(({ first, end }) => unitText(doc, first, end));
}

describe('splitSides', () => {
  it.each([
    ['Hải Phòng thắng Bình Định', ['Hải Phòng', 'Bình Định']],
    ['Nam Định thua CAHN', ['Nam Định', 'CAHN']],
    ['Công ty Thắng Lợi', ['Công ty Thắng Lợi']],
    ['Bảo tàng Chiến thắng B52', ['Bảo tàng Chiến thắng B52']],
    ['Khu di tích hạ Lào', ['Khu di tích hạ Lào']],
  ])('%s', (text, expected) => {
    expect(sides(text)).toEqual(expected);
  });
});
