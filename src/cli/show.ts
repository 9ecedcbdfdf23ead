/**
 * A FactSheet as a page for a terminal. In: the sheet. Out: lines of text: each sentence with what was found in it
 * coloured, below it the facts that it states; then the names, times and abbreviations.
 */
import type { Entity, EntityType, Fact, FactSheet, Quantity, Span, TemporalExpression } from '../types.js';
import { columnsOf, type Paint, painter, type Style } from './style.js';

export interface ShowOptions {
  /** What the page is headed with. */
  readonly title: string;
  readonly color: boolean;
  /** Columns of the page. */
  readonly width: number;
}

const NAME_STYLES: Readonly<Record<EntityType, Style>> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'place',
  EVENT: 'otherName',
  LAW: 'otherName',
  MISC: 'otherName',
};
const NAME_LABELS: Readonly<Record<EntityType, string>> = { PER: 'person', ORG: 'organisation', LOC: 'place', EVENT: 'event', LAW: 'law', MISC: 'other' };

export function showSheet(sheet: FactSheet, { title, color, width }: ShowOptions): string {
  const paint = painter(color);
  const page = [paint(title, 'bold'), summary(sheet), ...(color ? [legend(paint)] : []), ''];
  const facts = groupBy(sheet.facts, (fact) => fact.sentence);
  const margin = String(sheet.sentences.length).length;
  const styles = stylesByOffset(sheet);
  for (const [i, sentence] of sheet.sentences.entries()) {
    const number = paint(String(i + 1).padStart(margin), 'dim');
    const lines = wrap(styledWords(sentence, styles, paint), width - margin - 2);
    page.push(...lines.map((line, n) => `${n === 0 ? number : ' '.repeat(margin)}  ${line}`));
    for (const fact of facts.get(i) ?? []) page.push(`${' '.repeat(margin)}    ${paint('▸', 'dim')} ${factLine(fact, sheet, paint)}`);
    page.push('');
  }
  page.push(...table('Names', nameRows(sheet, paint), paint), ...table('Times', timeRows(sheet, paint), paint));
  page.push(...table('Abbreviations', abbreviationRows(sheet), paint));
  return `${page.join('\n').trimEnd()}\n`;
}

function summary(sheet: FactSheet): string {
  const counts: readonly (readonly [number, string])[] = [
    [sheet.sentences.length, 'sentence'],
    [sheet.facts.length, 'fact'],
    [sheet.entities.length, 'name'],
    [sheet.dates.length, 'time'],
    [sheet.quantities.length, 'figure'],
    [sheet.abbreviations.length, 'abbreviation'],
  ];
  const counted = counts.map(([count, noun]) => `${count} ${noun}${count === 1 ? '' : 's'}`).join(', ');
  return `${sheet.referenceDate === null ? 'no reference date' : `read as of ${sheet.referenceDate}`}: ${counted}`;
}

const legend = (paint: Paint): string =>
  [paint('person', 'person'), paint('organisation', 'organization'), paint('place', 'place'), paint('other name', 'otherName')]
    .concat(paint('time', 'time'), paint('figure', 'figure'), paint('abbreviation', 'underline'))
    .join('  ');

/* ---- the text ------------------------------------------------------------------------- */

interface OffsetStyles {
  readonly colors: readonly Style[];
  readonly underlined: readonly boolean[];
}

function stylesByOffset(sheet: FactSheet): OffsetStyles {
  const colors = new Array<Style>(sheet.text.length).fill('plain');
  const underlined = new Array<boolean>(sheet.text.length).fill(false);
  const cover = (span: Span, style: Style) => colors.fill(style, span.start, span.end);
  for (const quantity of sheet.quantities) cover(quantity, 'figure');
  for (const time of sheet.dates) cover(time, 'time');
  for (const entity of sheet.entities) cover(entity, NAME_STYLES[entity.type]);
  for (const abbreviation of sheet.abbreviations) underlined.fill(true, abbreviation.start, abbreviation.end);
  return { colors, underlined };
}

interface PaintedWord {
  readonly columns: number;
  readonly painted: string;
}

/** The words of a sentence between white space, each painted run by run. */
function styledWords(sentence: Span, { colors, underlined }: OffsetStyles, paint: Paint): PaintedWord[] {
  const words: PaintedWord[] = [];
  let at = sentence.start;
  for (const plain of sentence.text.split(/\s/)) {
    let painted = '';
    let from = 0;
    for (let i = 1; i <= plain.length; i++) {
      const offset = at + i;
      if (i < plain.length && colors[offset] === colors[offset - 1] && underlined[offset] === underlined[offset - 1]) continue;
      painted += paint(plain.slice(from, i), colors[offset - 1] ?? 'plain', underlined[offset - 1] ? 'underline' : 'plain');
      from = i;
    }
    if (plain !== '') words.push({ columns: columnsOf(plain), painted });
    at += plain.length + 1;
  }
  return words;
}

function wrap(words: readonly PaintedWord[], width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let columns = 0;
  for (const word of words) {
    if (line !== '' && columns + 1 + word.columns > width) {
      lines.push(line);
      line = '';
      columns = 0;
    }
    line += (line === '' ? '' : ' ') + word.painted;
    columns += (columns === 0 ? 0 : 1) + word.columns;
  }
  return [...lines, line];
}

/* ---- facts ---------------------------------------------------------------------------- */

function factLine(fact: Fact, sheet: FactSheet, paint: Paint): string {
  const parts = [...factParts(fact, paint)];
  if (fact.when) parts.push(`when ${paint(fact.when.value, 'time')}`);
  if (fact.where) parts.push(`where ${paint(fact.where.name, 'place')}`);
  if (fact.polarity === 'negative') parts.push('not so');
  if (fact.modality !== 'asserted') parts.push(fact.modality);
  if (fact.attribution) parts.push(`says ${flat(fact.attribution)}`);
  const again = [...new Set(fact.repeatedAt.map((span) => sentenceNumber(sheet, span)))];
  if (again.length > 0) parts.push(paint(`again in ${again.join(', ')}`, 'dim'));
  return parts.join(paint(' · ', 'dim'));
}

function factParts(fact: Fact, paint: Paint): string[] {
  switch (fact.kind) {
    case 'numeric': {
      const figure = paint(showQuantity(fact.quantity), 'figure');
      const parts = [fact.noun ? `${figure} ${flat(fact.noun)}` : figure];
      if (fact.predicate) parts.push(flat(fact.predicate));
      if (fact.direction) parts.push(fact.direction);
      if (fact.from) parts.push(`from ${showQuantity(fact.from)}`);
      if (fact.comparedWith) parts.push(flat(fact.comparedWith));
      if (fact.holder) parts.push(`of ${showName(fact.holder, paint)}${fact.opponent ? ` against ${showName(fact.opponent, paint)}` : ''}`);
      return parts;
    }
    case 'duration': {
      const parts = [paint(showTime(fact.duration), 'time')];
      if (fact.noun) parts.push(flat(fact.noun));
      if (fact.predicate) parts.push(flat(fact.predicate));
      if (fact.holder) parts.push(`of ${showName(fact.holder, paint)}`);
      return parts;
    }
    case 'role': {
      const organization = fact.organizationEntity?.name ?? (fact.organization ? flat(fact.organization) : undefined);
      const role = `${flat(fact.role)}${organization === undefined ? '' : ` ${paint(organization, 'organization')}`}`;
      return [`${showName(fact.person, paint)}: ${role}`, ...(fact.tenure === 'current' ? [] : [fact.tenure])];
    }
    case 'event': {
      const words = [fact.agent ? showName(fact.agent, paint) : '', paint(flat(fact.predicate), 'bold'), fact.object ? flat(fact.object) : ''];
      return [words.filter((word) => word !== '').join(' ')];
    }
  }
}

/** A span's text on one line. */
const flat = (span: Span): string => span.text.replace(/\s+/g, ' ');

const showName = (entity: Entity, paint: Paint): string => paint(entity.name, NAME_STYLES[entity.type]);

/** As written, with the value where its digits do not show it: `16,1 tỷ đồng = 16.100.000.000 VND`. */
function showQuantity(quantity: Quantity): string {
  const surface = flat(quantity);
  const numbers = [quantity.value, quantity.of ?? []].flat().map(showNumber);
  if (numbers.every((number) => surface.includes(number))) return surface;
  const unit = { count: '', rank: '', score: '', x: ' ×', a: ' years' }[quantity.unit] ?? ` ${quantity.unit}`;
  const sign = { exact: '', approx: '≈ ', min: '> ', max: '< ' }[quantity.bound];
  return `${surface} = ${sign}${numbers.join(quantity.of === undefined ? '…' : ' of ')}${unit}`;
}

/** Digits as Vietnamese writes them, without the locale data of the machine: 1234567.5 → `1.234.567,5`. */
function showNumber(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.includes('e') ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

const showTime = (time: TemporalExpression): string => `${flat(time)} = ${time.value}`;

function sentenceNumber(sheet: FactSheet, span: Span): number {
  return sheet.sentences.findIndex((sentence) => span.start < sentence.end) + 1;
}

/* ---- the tables below the text -------------------------------------------------------- */

type Row = readonly [left: string, right: string];

function table(title: string, rows: readonly Row[], paint: Paint): string[] {
  if (rows.length === 0) return [];
  const width = Math.max(...rows.map(([left]) => columnsOf(left)));
  return [paint(title, 'bold'), ...rows.map(([left, right]) => `  ${left}${' '.repeat(width - columnsOf(left))}  ${right}`), ''];
}

/** One row a cluster of mentions, under its longest name. */
function nameRows(sheet: FactSheet, paint: Paint): Row[] {
  return [...groupBy(sheet.entities, (entity) => entity.cluster).values()].map((mentions) => {
    const head = mentions.reduce((best, mention) => (mention.name.length > best.name.length ? mention : best));
    const surfaces = [...new Set(mentions.map(flat))].filter((surface) => surface !== head.name);
    const notes = [paint(NAME_LABELS[head.type], NAME_STYLES[head.type])];
    if (mentions.length > 1) notes.push(`× ${mentions.length}`);
    const id = mentions.find((mention) => mention.id !== undefined)?.id;
    if (id !== undefined) notes.push(id);
    const successor = mentions.find((mention) => mention.successor !== undefined)?.successor;
    if (successor) notes.push(`now ${successor.name}`);
    if (surfaces.length > 0) notes.push(`“${surfaces.join('”, “')}”`);
    return [head.name, notes.join('  ')] as const;
  });
}

function timeRows(sheet: FactSheet, paint: Paint): Row[] {
  return [...groupBy(sheet.dates, (time) => `${flat(time)}\n${time.value}`).values()].flatMap((times) => {
    const [time] = times;
    if (!time) return [];
    const notes = [paint(time.value, 'time')];
    if (times.length > 1) notes.push(`× ${times.length}`);
    if (time.modifier) notes.push(time.modifier);
    if (time.calendar === 'lunar') notes.push('lunar');
    if (time.conflict) notes.push(`conflict: ${time.conflict}`);
    return [[flat(time), notes.join('  ')] as const];
  });
}

function abbreviationRows(sheet: FactSheet): Row[] {
  return [...groupBy(sheet.abbreviations, ({ text, expansion }) => `${text}\n${expansion}`).values()].flatMap((uses) => {
    const [use] = uses;
    if (!use) return [];
    const from = use.source === 'document' ? '  defined in the text' : '';
    return [[use.text, `${use.expansion ?? '?'}${uses.length > 1 ? `  × ${uses.length}` : ''}${from}`] as const];
  });
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
