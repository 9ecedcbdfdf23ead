/** What the mentions of a name say of each other. */
import { describe, expect, it } from 'vitest';
import { beginLabel, ENTITY_TYPES, insideLabel, LABEL_COUNT } from '../../src/entities/labels.js';
import { hintsOf } from '../../src/entities/repeats.js';
import type { TaggedName } from '../../src/entities/tagger.js';
import { readDocument, unitText } from '../../src/text/index.js';

const PER = ENTITY_TYPES.indexOf('PER');
const ORG = ENTITY_TYPES.indexOf('ORG');
const LOC = ENTITY_TYPES.indexOf('LOC');

/** Units with the labels that a first reading speaks for, as `Huyện B-LOC`; names stand at units [first, end). */
function hinted(text: string, ...names: [first: number, end: number, type: number, confidence: number][]): string[] {
  const doc = readDocument(text);
  const hints = hintsOf(
    doc,
    names.map(([first, end, type, confidence]): TaggedName => ({ first, end, type, confidence })),
  );
  const said: string[] = [];
  for (const [unit, row] of (hints?.row ?? []).entries())
    for (const [t, type] of ENTITY_TYPES.entries())
      for (const [mark, label] of [
        ['B', beginLabel(t)],
        ['I', insideLabel(t)],
      ] as const)
        if (row > 0 && (hints?.scores[row * LABEL_COUNT + label] ?? 0) > 0) said.push(`${unit} ${unitText(doc, unit)} ${mark}-${type}`);
  return said;
}

describe('hints of repeated names', () => {
  it('speak for the type that the words surely have elsewhere', () => {
    expect(hinted('Quán Sông Trăng mở cửa. Khách khen Sông Trăng.', [1, 3, ORG, 0.95])).toEqual(['8 Sông B-ORG', '9 Trăng I-ORG']);
  });

  it('leave a sure name as it is, and what stands inside one', () => {
    expect(hinted('Huế mưa. Huế ngập.', [0, 1, LOC, 0.95], [3, 4, LOC, 0.9])).toEqual([]);
    expect(hinted('Huế mưa. Báo Huế đưa tin.', [0, 1, LOC, 0.95], [3, 5, ORG, 0.9])).toEqual([]);
  });

  it('weigh in a doubtful name what the others say, not what it says itself', () => {
    expect(hinted('Gặp Mai An. Chợ Mai An đông.', [1, 3, PER, 0.6], [5, 7, LOC, 0.98])).toEqual(['1 Mai B-LOC', '2 An I-LOC']);
  });

  it('are none of doubtful mentions alone, of words that stand once, and of small letters', () => {
    expect(hinted('Gặp Mai An. Chợ Mai An đông.', [1, 3, PER, 0.5])).toEqual([]);
    expect(hinted('Gặp Mai An ở chợ.', [1, 3, PER, 0.95])).toEqual([]);
    expect(hinted('Gặp Bình ở chợ. Tình hình bình yên.', [1, 2, PER, 0.95])).toEqual([]);
  });

  it('say less where the same words are mostly no name', () => {
    const scoreOf = (text: string): number => {
      const hints = hintsOf(readDocument(text), [{ first: 1, end: 2, type: PER, confidence: 0.95 }]);
      return Math.max(...(hints?.scores ?? [0]));
    };
    expect(scoreOf('Gặp Hoa. Hoa cười.')).toBeGreaterThan(scoreOf('Gặp Hoa. Hoa nở. Hoa thơm. Hoa tàn.'));
  });
});
