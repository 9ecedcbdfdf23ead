/**
 * What the expressions of a text say for one another. In: mentions in order. Out: members of a list with the month and year that
 * the next one names, both ends of an interval with what the other says, the year that is named nearest, the day in apposition.
 */
import type { Document } from '../text/index.js';
import { toDayNumber } from './calendar.js';
import { hasDay } from './days.js';
import { compile } from './language.js';
import type { TimeMention, TimePoint } from './parts.js';
import { match, matchBefore } from './pattern.js';
import { isMark, openReader } from './reader.js';
import { hasYear } from './years.js';

export const isTime = (point: TimePoint): boolean => point.hour !== undefined || point.part !== undefined;

/** The point of a mention, of an interval one end. */
const pointOf = ({ parts }: TimeMention, end: 'from' | 'to'): TimePoint | null =>
  parts.kind === 'point' ? parts.point : parts.kind === 'interval' ? parts[end] : null;

const YEAR_FIELDS = ['year', 'shortYear', 'sexagenary', 'yearShift', 'yearAnchor', 'direction'] as const;
const CLOCK_FIELDS = ['hour', 'minute', 'second', 'part', 'zone', 'modifier'] as const;

/** The year that another point says. */
const yearFields = (other: TimePoint): TimePoint =>
  Object.fromEntries(YEAR_FIELDS.flatMap((field) => (other[field] === undefined ? [] : [[field, other[field]]])));

/** ngày 5 và 6/8: members of a list take the month and year that the next one names. */
export function shareParts(mentions: readonly TimeMention[]): TimeMention[] {
  const out = [...mentions];
  for (let i = out.length - 2; i >= 0; i--) {
    const here = out[i] as TimeMention;
    const next = out[i + 1] as TimeMention;
    const other = next.first - here.end <= 1 && here.parts.kind === 'point' ? pointOf(next, 'to') : null;
    if (other && here.parts.kind === 'point') out[i] = { ...here, parts: { kind: 'point', point: withHigher(here.parts.point, other) } };
  }
  return out;
}

/** A point with the month and year of another where it has none itself. */
function withHigher(point: TimePoint, other: TimePoint): TimePoint {
  const { day, month, division } = point;
  const { direction: _, ...said } = other;
  if (hasYear(point) || point.shift || point.feast) return point;
  if (day !== undefined && month === undefined && point.monthShift === undefined && other.day !== undefined && other.month !== undefined)
    return { ...point, month: other.month, ...(other.lunar && { lunar: true }), ...yearFields(said) };
  if ((month === undefined && division === undefined) || (division === undefined) !== (other.division === undefined)) return point;
  return day !== undefined && other.month === undefined ? point : { ...point, ...yearFields(said) };
}

/** SN 1991: the year of a birth is no year of the story. */
const BORN = compile('sn|sinh');

/** For each mention the year that the text names nearest, before it or else after it; years of months and days before others. */
export function yearsNearby(doc: Document, mentions: readonly TimeMention[]): (number | null)[] {
  const reader = openReader(doc);
  const years = mentions.map((mention) => {
    reader.limit = mention.first;
    if (matchBefore(reader, mention.first, BORN) >= 0) return null;
    const point = pointOf(mention, 'from') ?? pointOf(mention, 'to');
    return point?.year !== undefined && !point.shortYear && point.year > 1900 ? point.year : null;
  });
  const dated = mentions.map((mention, i) => (mention.parts.kind === 'point' && mention.parts.point.month !== undefined ? (years[i] ?? null) : null));
  const out = dated.some((year) => year !== null) ? dated : years;
  for (let i = 1; i < out.length; i++) out[i] ??= out[i - 1] ?? null;
  for (let i = out.length - 2; i >= 0; i--) out[i] ??= out[i + 1] ?? null;
  return out;
}

/** từ 28 đến 3/2: the months, years and days that an end leaves out. */
export function completeEnds(from: TimePoint, to: TimePoint): [TimePoint, TimePoint] {
  const a: TimePoint = { ...from };
  const b: TimePoint = { ...to };
  if (isTime(a) && isTime(b)) {
    const [bare, dated] = hasDay(a) ? [b, a] : [a, b];
    if (!hasDay(bare)) {
      const own = { ...bare };
      Object.assign(bare, dated);
      for (const field of CLOCK_FIELDS) delete bare[field];
      Object.assign(bare, own);
    }
    if (b.zone !== undefined) a.zone ??= b.zone;
    if (b.part !== undefined && a.hour !== undefined && b.hour !== undefined && a.hour <= b.hour && a.hour < 12) a.part ??= b.part;
  }
  if (b.lunar) a.lunar = true;
  if (b.leap && a.month === undefined) a.leap = true;
  if (a.day !== undefined && a.month === undefined) {
    if (b.monthShift !== undefined) a.monthShift = b.monthShift;
    else if (b.month !== undefined && a.monthShift === undefined) {
      const before = b.day !== undefined && a.day > b.day && !a.lunar;
      a.month = before ? ((b.month + 10) % 12) + 1 : b.month;
    }
  }
  if (!hasYear(a) && hasYear(b) && (a.month !== undefined || a.division !== undefined)) {
    Object.assign(a, yearFields(b));
    const months = (a.month ?? 0) - (b.month ?? 12);
    if (a.month !== undefined && b.month !== undefined && (months > 0 || (months === 0 && (a.day ?? 0) > (b.day ?? 99)))) {
      if (a.year !== undefined) a.year--;
      if (a.yearShift !== undefined) a.yearShift--;
    }
  }
  if (b.decade !== undefined && a.decade !== undefined && b.century !== undefined) a.century ??= b.century;
  return [a, b];
}

const APPOSITION = compile('{tức|nhằm} [ngày]|tức {là|từ}|từ|là');

/** Whether nothing but a bracket or `tức` stands between two mentions. */
export function isApposed(doc: Document, end: number, first: number): boolean {
  if (first - end < 1 || first - end > 4) return false;
  const reader = openReader(doc, end, first);
  const bracket = isMark(reader, end, '(');
  const p = bracket || isMark(reader, end, ',') ? end + 1 : end;
  return p === first ? bracket : match(reader, p, APPOSITION) === first;
}

/** The first day of a mention where it says its year. */
export function saidDay(mention: TimeMention): number | null {
  const point = pointOf(mention, 'from') ?? pointOf(mention, 'to');
  const year = point?.year ?? pointOf(mention, 'to')?.year;
  return year === undefined || point?.shortYear || year < 0 || point?.lunar ? null : toDayNumber(year, point?.month ?? 7, point?.day ?? 1);
}
