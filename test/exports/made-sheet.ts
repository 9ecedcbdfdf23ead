/**
 * A FactSheet made by hand, with every kind of find and fact, so that a format is tested apart from what the extractor
 * finds today. Its text has an emoji before most of the spans, a line end inside a name, and quotes.
 */
import type { Entity, FactSheet, Quantity, Span, TemporalExpression, Token, UniversalPos } from '../../src/index.js';

const TEXT =
  '📰 Ngày 10/4/2021, ông Nguyễn Văn An, nguyên Chủ tịch UBND tỉnh\nQuảng Nam, nói: "Chưa có 616 xã nào nhận hơn 16,1 tỷ đồng".\r\n' +
  'Theo BĐBP, đội A thắng đội B 2-1; dự án sẽ kéo dài 18 tháng. -5 độ C & <gió> mạnh.';

/** The span of the first `surface` in the text after `from`. */
function at(surface: string, from = 0): Span {
  const start = TEXT.indexOf(surface, from);
  if (start < 0) throw new Error(`no ${surface}`);
  return { start, end: start + surface.length, text: surface };
}

const person: Entity = { ...at('Nguyễn Văn An'), type: 'PER', name: 'Nguyễn Văn An', cluster: 0, confidence: 0.9 };
const committee: Entity = {
  ...at('UBND tỉnh\nQuảng Nam'),
  type: 'ORG',
  name: 'Ủy ban nhân dân tỉnh Quảng Nam',
  id: 'iso:VN-27',
  cluster: 1,
  confidence: 0.95,
};
const guard: Entity = { ...at('BĐBP'), type: 'ORG', name: 'Bộ đội Biên phòng', cluster: 2, confidence: 0.9 };
const home: Entity = { ...at('đội A'), type: 'ORG', name: 'đội A', cluster: 3, confidence: 0.6 };
const away: Entity = { ...at('đội B'), type: 'ORG', name: 'đội B', cluster: 4, confidence: 0.6 };
const day: TemporalExpression = { ...at('Ngày 10/4/2021'), type: 'date', value: '2021-04-10', from: '2021-04-10', to: '2021-04-10', calendar: 'gregorian' };
const months: TemporalExpression = { ...at('18 tháng'), type: 'duration', value: 'P18M', calendar: 'gregorian' };
const communes: Quantity = { ...at('616 xã'), kind: 'count', value: 616, unit: 'count', bound: 'exact' };
const money: Quantity = { ...at('hơn 16,1 tỷ đồng'), kind: 'money', value: 16_100_000_000, unit: 'VND', bound: 'min' };
const score: Quantity = { ...at('2-1'), kind: 'score', value: [2, 1], unit: 'score', bound: 'exact' };
const cold: Quantity = { ...at('-5 độ C'), kind: 'measure', value: -5, unit: 'Cel', bound: 'exact' };

const POS: readonly (readonly [surface: string, kind: Token['kind'], pos: UniversalPos])[] = [
  ['Theo', 'word', 'ADP'],
  ['BĐBP', 'word', 'PROPN'],
  [',', 'punctuation', 'PUNCT'],
  ['đội A', 'word', 'PROPN'],
  ['thắng', 'word', 'VERB'],
  ['đội', 'word', 'NOUN'],
  ['B', 'word', 'PROPN'],
  ['2-1', 'number', 'NUM'],
  [';', 'punctuation', 'PUNCT'],
];

const second = TEXT.indexOf('Theo');
let last = second;
const tokens: Token[] = POS.map(([surface, kind, pos]) => {
  const span = at(surface, last);
  last = span.end;
  return { ...span, kind, norm: surface, pos };
});

const fact = { repeatedAt: [], polarity: 'positive', modality: 'asserted', confidence: 0.8 } as const;

export const madeSheet: FactSheet = {
  version: 1,
  text: TEXT,
  referenceDate: '2021-04-10',
  sentences: [
    { ...at(TEXT.slice(0, TEXT.indexOf('\r'))), tokens: [] },
    { ...at(TEXT.slice(second, TEXT.indexOf('-5'))), tokens },
    { ...at(TEXT.slice(TEXT.indexOf('-5'))), tokens: [] },
  ],
  abbreviations: [
    { ...at('UBND'), expansion: 'Ủy ban nhân dân', source: 'dictionary', alternatives: [], confidence: 0.9 },
    { ...at('BĐBP'), expansion: 'Bộ đội Biên phòng', source: 'dictionary', alternatives: [], confidence: 0.9 },
  ],
  entities: [person, committee, guard, home, away],
  dates: [day, months],
  quantities: [communes, money, score, cold],
  facts: [
    {
      ...fact,
      ...at('Nguyễn Văn An, nguyên Chủ tịch UBND tỉnh\nQuảng Nam'),
      kind: 'role',
      sentence: 0,
      person,
      role: at('Chủ tịch'),
      organization: at('UBND tỉnh\nQuảng Nam'),
      organizationEntity: committee,
      tenure: 'former',
      when: day,
    },
    {
      ...fact,
      ...at('Chưa có 616 xã nào nhận hơn 16,1 tỷ đồng'),
      kind: 'numeric',
      sentence: 0,
      quantity: money,
      noun: at('xã'),
      predicate: at('nhận'),
      polarity: 'negative',
      attribution: at('Nguyễn Văn An'),
      when: day,
      where: committee,
    },
    { ...fact, ...at('đội A thắng đội B 2-1'), kind: 'numeric', sentence: 1, quantity: score, holder: home, opponent: away, attribution: at('BĐBP') },
    { ...fact, ...at('đội A thắng đội B'), kind: 'event', sentence: 1, agent: home, predicate: at('thắng'), object: at('đội B') },
    {
      ...fact,
      ...at('dự án sẽ kéo dài 18 tháng'),
      kind: 'duration',
      sentence: 1,
      duration: months,
      noun: at('dự án'),
      predicate: at('kéo dài'),
      modality: 'planned',
    },
    { ...fact, ...at('-5 độ C'), kind: 'numeric', sentence: 2, quantity: cold },
  ],
};
