/**
 * A FactSheet as brat standoff (https://brat.nlplab.org/standoff.html). In: a sheet. Out: the two files of a document,
 * `.txt` and `.ann`; `bratConfiguration` is the `annotation.conf` that shows them. Offsets count code points, as brat
 * does; a span over a line end is given in pieces, as brat asks.
 *
 *   T1  PER 0 13      Nguyễn Văn An      names, times, figures, abbreviations, parts of facts
 *   E1  Role:T2 Person:T1                facts, on the word that says them
 *   A1  Negation E1                      what is not so, planned, possible
 *   N1  Reference T3 iso:VN-27  …        known identities
 *   *   Equiv T1 T4                      mentions of one thing
 *   #1  AnnotatorNotes T5  2021-04-10    values
 */
import type { Fact, FactSheet, Quantity, Span, TemporalExpression } from '../types.js';
import { codePointOffsets } from './code-points.js';

/** The two files of a document of brat. */
export interface BratDocument {
  readonly txt: string;
  readonly ann: string;
}

const TIMES: Readonly<Record<TemporalExpression['type'], string>> = { date: 'Date', time: 'Time', duration: 'Duration', set: 'Set' };

/** The sheet as brat standoff; offsets count code points. */
export function toBrat(sheet: FactSheet): BratDocument {
  const { text } = sheet;
  const toCodePoints = codePointOffsets(text);
  const lines: string[] = [];
  const counts = new Map<string, number>();
  const textBounds = new Map<string, string>();
  const nextId = (prefix: string): string => {
    const count = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, count);
    return prefix + count;
  };
  /** The id of a text-bound annotation; one for all that share type and span. */
  const bound = (type: string, span: Span): string => {
    const key = `${type} ${span.start} ${span.end}`;
    const known = textBounds.get(key);
    if (known !== undefined) return known;
    const id = nextId('T');
    const pieces = piecesOf(text, span);
    const offsets = pieces.map(([start, end]) => `${toCodePoints(start)} ${toCodePoints(end)}`).join(';');
    lines.push(`${id}\t${type} ${offsets}\t${pieces.map(([start, end]) => text.slice(start, end)).join(' ')}`);
    textBounds.set(key, id);
    return id;
  };
  const note = (id: string, value: string): void => {
    lines.push(`${nextId('#')}\tAnnotatorNotes ${id}\t${flat(value)}`);
  };

  const clusters = new Map<number, string[]>();
  for (const entity of sheet.entities) {
    const id = bound(entity.type, entity);
    const cluster = clusters.get(entity.cluster);
    if (cluster) cluster.push(id);
    else clusters.set(entity.cluster, [id]);
    const reference = entity.id === undefined ? null : /^([^\s:]+):(\S+)$/.exec(entity.id);
    if (reference) lines.push(`${nextId('N')}\tReference ${id} ${reference[0]}\t${flat(entity.name)}`);
    else if (entity.name !== entity.text) note(id, entity.name);
  }
  for (const ids of clusters.values()) if (ids.length > 1) lines.push(`*\tEquiv ${ids.join(' ')}`);
  for (const time of sheet.dates) note(bound(TIMES[time.type], time), time.value);
  for (const quantity of sheet.quantities) note(bound('Quantity', quantity), quantityValue(quantity));
  for (const abbreviation of sheet.abbreviations) {
    const id = bound('Abbreviation', abbreviation);
    if (abbreviation.expansion !== null) note(id, abbreviation.expansion);
  }
  for (const fact of sheet.facts) {
    const { trigger, parts } = bratParts(fact);
    const head = bound(trigger[0], trigger[1]);
    const roles = parts.map(([role, type, span]) => `${role}:${bound(type, span)}`);
    const id = nextId('E');
    lines.push([`${id}\t${trigger[0]}:${head}`, ...roles].join(' '));
    if (fact.polarity === 'negative') lines.push(`${nextId('A')}\tNegation ${id}`);
    if (fact.modality !== 'asserted') lines.push(`${nextId('A')}\tModality ${id} ${fact.modality}`);
    if (fact.kind === 'role' && fact.tenure !== 'current') lines.push(`${nextId('A')}\tTenure ${id} ${fact.tenure}`);
  }
  return { txt: text, ann: lines.map((line) => `${line}\n`).join('') };
}

/** The lines of a span, without the white space at their ends. */
function piecesOf(text: string, { start, end }: Span): [start: number, end: number][] {
  const pieces: [number, number][] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && text[at] !== '\n' && text[at] !== '\r') continue;
    const line = text.slice(from, at);
    const trimmed = line.trim();
    const indent = line.length - line.trimStart().length;
    if (trimmed !== '') pieces.push([from + indent, from + indent + trimmed.length]);
    from = at + 1;
  }
  return pieces;
}

type Part = readonly [role: string, type: string, span: Span];

/** What a fact hangs on, and its parts. */
function bratParts(fact: Fact): { trigger: readonly [type: string, span: Span]; parts: readonly Part[] } {
  const parts: Part[] = [];
  const add = (role: string, type: string | undefined, span: Span | undefined): void => {
    if (span && type !== undefined) parts.push([role, type, span]);
  };
  let trigger: readonly [string, Span];
  switch (fact.kind) {
    case 'numeric':
      trigger = ['Numeric', fact.quantity];
      add('Value', 'Quantity', fact.quantity);
      add('From', 'Quantity', fact.from);
      add('Noun', 'Noun', fact.noun);
      add('Predicate', 'Predicate', fact.predicate);
      add('Compared', 'Comparison', fact.comparedWith);
      add('Holder', fact.holder?.type, fact.holder);
      add('Opponent', fact.opponent?.type, fact.opponent);
      break;
    case 'duration':
      trigger = ['Lasting', fact.duration];
      add('Value', TIMES[fact.duration.type], fact.duration);
      add('Noun', 'Noun', fact.noun);
      add('Predicate', 'Predicate', fact.predicate);
      add('Holder', fact.holder?.type, fact.holder);
      break;
    case 'role':
      trigger = ['Role', fact.role];
      add('Person', fact.person.type, fact.person);
      if (fact.organizationEntity) add('Organization', fact.organizationEntity.type, fact.organizationEntity);
      else add('Organization', 'Organization', fact.organization);
      break;
    case 'event':
      trigger = ['Event', fact.predicate];
      add('Agent', fact.agent?.type, fact.agent);
      add('Object', 'Object', fact.object);
      break;
  }
  if (fact.when) add('When', TIMES[fact.when.type], fact.when);
  add('Where', fact.where?.type, fact.where);
  add('Source', 'Source', fact.attribution);
  return { trigger, parts };
}

const flat = (value: string): string => value.replace(/\s+/g, ' ');

function quantityValue({ kind, value, of, unit, bound }: Quantity): string {
  const number = [value].flat().join(kind === 'score' ? '-' : '…');
  return `${number}${of === undefined ? '' : ` / ${of}`} ${unit}${bound === 'exact' ? '' : ` (${bound})`}`;
}
