/** The page that the command prints. */
import { describe, expect, it } from 'vitest';
import { showSheet } from '../../src/cli/show.js';
import { columnsOf, painter, wantsColor } from '../../src/cli/style.js';
import type { FactSheet, NumericFact, Span } from '../../src/index.js';

const TEXT = 'Ngày 10/4, UBND xã Tân Lập trao 1,5 tỷ đồng cho 20 hộ.\nUBND xã đã trao 1,5 tỷ đồng.';
const span = (surface: string, from = 0): Span => {
  const start = TEXT.indexOf(surface, from);
  return { start, end: start + surface.length, text: surface };
};

const time = { ...span('Ngày 10/4'), type: 'date', value: '2021-04-10', from: '2021-04-10', to: '2021-04-10', calendar: 'gregorian' } as const;
const commune = { ...span('UBND xã Tân Lập'), type: 'ORG', name: 'Ủy ban nhân dân xã Tân Lập', cluster: 0, confidence: 1 } as const;
const money = { ...span('1,5 tỷ đồng'), kind: 'money', value: 1_500_000_000, unit: 'VND', bound: 'exact' } as const;
const fact: NumericFact = {
  kind: 'numeric',
  ...span('UBND xã Tân Lập trao 1,5 tỷ đồng'),
  sentence: 0,
  quantity: money,
  predicate: span('trao'),
  holder: commune,
  when: time,
  polarity: 'negative',
  modality: 'planned',
  repeatedAt: [span('1,5 tỷ đồng', 50)],
  confidence: 0.9,
};
const second = TEXT.indexOf('\n') + 1;
const sheet: FactSheet = {
  version: 1,
  text: TEXT,
  referenceDate: '2021-04-10',
  sentences: [span(TEXT.slice(0, second - 1)), span(TEXT.slice(second), second)],
  abbreviations: [0, second].map((from) => ({ ...span('UBND', from), expansion: 'Ủy ban nhân dân', source: 'dictionary', alternatives: [], confidence: 1 })),
  entities: [commune],
  dates: [time],
  quantities: [money],
  facts: [fact],
};

describe('showSheet', () => {
  it('prints each sentence, below it its facts, then names, times and abbreviations', () => {
    expect(showSheet(sheet, { title: 'tin.txt', color: false, width: 80 })).toBe(`tin.txt
read as of 2021-04-10: 2 sentences, 1 fact, 1 name, 1 time, 1 figure, 2 abbreviations

1  Ngày 10/4, UBND xã Tân Lập trao 1,5 tỷ đồng cho 20 hộ.
     ▸ 1,5 tỷ đồng = 1.500.000.000 VND · trao · of Ủy ban nhân dân xã Tân Lập · when 2021-04-10 · not so · planned · again in 2

2  UBND xã đã trao 1,5 tỷ đồng.

Names
  Ủy ban nhân dân xã Tân Lập  organisation  “UBND xã Tân Lập”

Times
  Ngày 10/4  2021-04-10

Abbreviations
  UBND  Ủy ban nhân dân  × 2
`);
  });

  it('colours the finds where they stand, and nothing but colour is added', () => {
    const colored = showSheet(sheet, { title: 'tin.txt', color: true, width: 80 });
    expect(colored).toContain('\u001b[33mNgày\u001b[0m \u001b[33m10/4\u001b[0m, \u001b[34;4mUBND\u001b[0m');
    const plain = colored.replace(/\u001b\[[\d;]*m/g, '').split('\n');
    const legend = plain.splice(2, 1);
    expect(legend).toEqual(['person  organisation  place  other name  time  figure  abbreviation']);
    expect(plain.join('\n')).toBe(showSheet(sheet, { title: 'tin.txt', color: false, width: 80 }));
  });

  it('wraps a sentence at the width it is given', () => {
    const lines = showSheet({ ...sheet, facts: [] }, { title: 'tin.txt', color: false, width: 30 }).split('\n');
    expect(lines.slice(3, 5)).toEqual(['1  Ngày 10/4, UBND xã Tân Lập', '   trao 1,5 tỷ đồng cho 20 hộ.']);
  });
});

describe('wantsColor', () => {
  it('follows NO_COLOR, then FORCE_COLOR, then the terminal', () => {
    expect(wantsColor({}, true)).toBe(true);
    expect(wantsColor({}, false)).toBe(false);
    expect(wantsColor({ NO_COLOR: '1', FORCE_COLOR: '1' }, true)).toBe(false);
    expect(wantsColor({ NO_COLOR: '' }, true)).toBe(true);
    expect(wantsColor({ FORCE_COLOR: '1' }, false)).toBe(true);
    expect(wantsColor({ FORCE_COLOR: '0' }, true)).toBe(false);
    expect(wantsColor({ TERM: 'dumb' }, true)).toBe(false);
  });
});

describe('columnsOf', () => {
  it('counts letters, not the marks on them', () => {
    expect(columnsOf('Hà Nội')).toBe(6);
    expect(columnsOf('Hà Nội'.normalize('NFD'))).toBe(6);
    expect(painter(false)('xã', 'bold')).toBe('xã');
  });
});
