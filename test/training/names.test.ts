/** What the names model learns from an annotated passage. */
import { describe, expect, it } from 'vitest';
import { beginLabel, insideLabel, OUTSIDE } from '../../src/entities/labels.js';
import { readDocument } from '../../src/text/index.js';
import { goldLabels } from '../../training/entities/examples.js';

const ORG = 1;
const LOC = 2;

describe('labels of a passage', () => {
  it('begin and go on with the spans of its names', () => {
    const text = 'Công an tỉnh Bình Sơn họp.';
    expect([...goldLabels(readDocument(text), [{ start: 0, end: 21, type: 'ORG' }])]).toEqual([
      beginLabel(ORG),
      ...new Array(4).fill(insideLabel(ORG)),
      OUTSIDE,
      OUTSIDE,
    ]);
  });

  it('leave out an organisation that readers may leave out, not a place', () => {
    const text = 'Nhà nước ở Mỹ.';
    const entities = [
      { start: 0, end: 8, type: 'ORG', optional: true },
      { start: 11, end: 13, type: 'LOC', optional: true },
    ];
    expect([...goldLabels(readDocument(text), entities)]).toEqual([OUTSIDE, OUTSIDE, OUTSIDE, beginLabel(LOC), OUTSIDE]);
  });
});
