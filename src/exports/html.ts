/**
 * A FactSheet as HTML: the text with what was found in it marked up. In: a sheet. Out: an `<article>` whose text content
 * is the sheet's text, letter for letter; line ends show as such with `htmlStyles`. All that comes from the sheet is escaped.
 *
 *   names          <mark class="vf-entity" data-type="PER" data-name="Nguyễn Văn An">
 *   times          <time class="vf-date" datetime="2021-04-10" data-value="2021-04-10">
 *   figures        <data class="vf-quantity" value="16100000000" data-unit="VND">
 *   abbreviations  <abbr class="vf-abbreviation" title="Bộ đội Biên phòng">
 */
import type { Abbreviation, Entity, FactSheet, Quantity, Span, TemporalExpression } from '../types.js';
import { attributes, escapeHtml } from './escape.js';

/** The text with its finds in `<mark>` elements, escaped throughout; `htmlStyles` colours them. */
export function toHtml(sheet: FactSheet): string {
  const marks = [
    ...sheet.entities.map(entityMark),
    ...sheet.dates.map(dateMark),
    ...sheet.quantities.map(quantityMark),
    ...sheet.abbreviations.map(abbreviationMark),
  ];
  return `<article class="vietfacts" lang="vi">${markUp(sheet.text, marks)}</article>`;
}

interface Mark extends Pick<Span, 'start' | 'end'> {
  readonly tag: string;
  readonly open: string;
}

/** Outer marks first: those that start earlier, or end later, or were given first. */
const outerFirst = (a: Mark, b: Mark): number => a.start - b.start || b.end - a.end;

/** The escaped text with its marks; where two cross, the inner one is cut in two. */
function markUp(text: string, marks: Mark[]): string {
  const sorted = marks.filter(({ start, end }) => start >= 0 && start < end && end <= text.length).sort(outerFirst);
  const open: Mark[] = [];
  let out = '';
  let at = 0;
  /** Writes up to `end`, closing the marks that end on the way and opening again those that they cut. */
  const writeUntil = (end: number): void => {
    while (open.length > 0) {
      const next = Math.min(...open.map((mark) => mark.end));
      if (next > end) break;
      out += escapeHtml(text.slice(at, next));
      at = next;
      const cut = open.splice(open.findIndex((mark) => mark.end === next));
      out += cut.reduce((closing, mark) => `</${mark.tag}>${closing}`, '');
      for (const mark of cut) if (mark.end > next) push(mark);
    }
    out += escapeHtml(text.slice(at, end));
    at = end;
  };
  const push = (mark: Mark): void => {
    out += mark.open;
    open.push(mark);
  };
  for (const mark of sorted) {
    writeUntil(mark.start);
    push(mark);
  }
  writeUntil(text.length);
  return out;
}

function entityMark({ start, end, type, name, id, cluster, level, confidence, successor }: Entity): Mark {
  const title = [name, type, id, successor && `→ ${successor.name}`].filter((part) => part !== undefined).join(' · ');
  const values = { class: 'vf-entity', title, 'data-type': type, 'data-name': name, 'data-id': id, 'data-level': level, 'data-cluster': cluster };
  return { start, end, tag: 'mark', open: `<mark${attributes({ ...values, 'data-confidence': confidence })}>` };
}

/** What HTML's `datetime` attribute can hold: days, months, years, weeks, minutes, durations without months and years. */
const HTML_TIME = /^(?:\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:[+-]\d{2}:\d{2})?)?)?|-W\d{2})?|P(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$/;

function dateMark({ start, end, type, value, from, to, calendar, modifier, conflict }: TemporalExpression): Mark {
  const title = [value, modifier, calendar === 'lunar' ? calendar : undefined, conflict].filter((part) => part !== undefined).join(' · ');
  const values = { class: 'vf-date', title, datetime: HTML_TIME.test(value) ? value : undefined, 'data-type': type, 'data-value': value };
  return { start, end, tag: 'time', open: `<time${attributes({ ...values, 'data-from': from, 'data-to': to, 'data-modifier': modifier })}>` };
}

const SIGNS: Readonly<Record<Quantity['bound'], string>> = { exact: '', approx: '≈ ', min: '≥ ', max: '≤ ' };

function quantityMark({ start, end, kind, value, of, unit, bound }: Quantity): Mark {
  const number = [value].flat().join(kind === 'score' ? '–' : '…');
  const title = `${SIGNS[bound]}${number}${of === undefined ? '' : ` / ${of}`}${unit === 'count' ? '' : ` ${unit}`}`;
  const values = { class: 'vf-quantity', title, value: number, 'data-kind': kind, 'data-unit': unit, 'data-of': of, 'data-bound': bound };
  return { start, end, tag: 'data', open: `<data${attributes(values)}>` };
}

function abbreviationMark({ start, end, expansion, source }: Abbreviation): Mark {
  const values = { class: 'vf-abbreviation', title: expansion ?? undefined, 'data-source': source };
  return { start, end, tag: 'abbr', open: `<abbr${attributes(values)}>` };
}
