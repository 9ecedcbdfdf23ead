/**
 * Resolving: what time expressions mean. In: mentions and the reference day. Out: values, spans of days, contradictions.
 * What a text leaves out comes, in this order, from the expression's neighbours, the day that the story stands at, the
 * reference day and the sentence's tense.
 */
import { type Document, sentenceOf, unitText } from '../text/index.js';
import type { TemporalExpression } from '../types.js';
import { addMonths, fromDayNumber, isoDay, pad, toDayNumber } from './calendar.js';
import type { Context } from './context.js';
import { anchorDay, hasDay, resolveDays } from './days.js';
import { lengthValue } from './lengths.js';
import { completeEnds, isApposed, isTime, saidDay, shareParts, yearsNearby } from './neighbours.js';
import type { Length, Modifier, TimeMention, TimeParts, TimePoint, TimeUnit } from './parts.js';
import { between, type Days, dayAt, stretchAt } from './periods.js';
import { type Tense, tenseAt } from './tense.js';
import { hasYear } from './years.js';

/** A time expression with the units that it stands on. */
export interface FoundTime {
  readonly first: number;
  readonly end: number;
  readonly expression: TemporalExpression;
}

export function resolveTimes(doc: Document, mentions: readonly TimeMention[], referenceDate: string | null): FoundTime[] {
  const reference = referenceDate === null ? null : dayOf(referenceDate);
  const shared = shareParts(mentions);
  const found: FoundTime[] = [];
  let story: number | null = null;
  let storySentence = -1;
  let yearNamed: number | null = null;
  let yearSentence = -1;
  const nearYears = reference === null ? yearsNearby(doc, shared) : [];
  for (const [i, mention] of shared.entries()) {
    const alone = resolveAlone(doc, mention);
    if (alone) {
      found.push({ first: mention.first, end: mention.end, expression: alone });
      continue;
    }
    const sentence = sentenceOf(doc, mention.first);
    let tense: Tense | null | undefined;
    const resolved = resolveMention(
      {
        reference,
        story,
        sentenceDay: sentence === storySentence ? story : null,
        yearNamed: sentence === yearSentence ? yearNamed : null,
        nearYear: nearYears[i] ?? null,
        beside: dayBeside(doc, shared, i, found),
        tense() {
          if (tense === undefined) tense = tenseAt(doc, mention);
          return tense;
        },
      },
      mention.parts,
    );
    if (!resolved) continue;
    const { first, end, parts } = mention;
    const text = unitText(doc, first, end);
    const start = doc.start[first] as number;
    found.push({ first, end, expression: { start, end: start + text.length, text, ...resolved.expression } });
    if (resolved.expression.from !== undefined && parts.kind === 'point' && parts.point.year !== undefined && !parts.point.shortYear) {
      yearNamed = dayOf(resolved.expression.from);
      yearSentence = sentence;
    }
    if (resolved.day !== undefined) {
      story = resolved.day;
      storySentence = sentence;
    }
  }
  return found;
}

function dayOf(iso: string): number {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  return toDayNumber(year as number, month as number, day as number);
}

/** The day of the mention that stands in apposition to one: before its bracket, or in it. */
function dayBeside(doc: Document, mentions: readonly TimeMention[], i: number, found: readonly FoundTime[]): number | null {
  const here = mentions[i] as TimeMention;
  const before = mentions[i - 1];
  if (before && isApposed(doc, before.end, here.first)) {
    const last = found.at(-1);
    return last?.expression.from !== undefined && last.end <= here.first ? dayOf(last.expression.from) : null;
  }
  const after = mentions[i + 1];
  return after && isApposed(doc, here.end, after.first) ? saidDay(after) : null;
}

/* ---- mentions ----------------------------------------------------------------------------- */

type Expression = Omit<TemporalExpression, 'start' | 'end' | 'text'>;

interface Resolved {
  readonly expression: Expression;
  /** The day that the story now stands at. */
  readonly day?: number;
}

/**
 * What a mention means whatever stands around it: a length, a minute of a match, a set; null of others. Texts can have very many of
 * them: each is made at once, without objects that a garbage collector would have to carry along.
 */
function resolveAlone(doc: Document, { first, end, parts }: TimeMention): TemporalExpression | null {
  switch (parts.kind) {
    case 'duration':
      return plain(doc, first, end, 'duration', lengthValue(parts.length), parts.modifier);
    case 'minute':
      return plain(doc, first, end, 'time', `PT${parts.minute}M`);
    case 'set': {
      const { every, frequency, lunar, part, on = part && `T${part}` } = parts;
      const set = plain(doc, first, end, 'set', everyValue(every));
      return lunar || frequency !== undefined || on !== undefined
        ? { ...set, calendar: lunar ? 'lunar' : 'gregorian', ...(frequency !== undefined && { frequency }), ...(on !== undefined && { on }) }
        : set;
    }
    default:
      return null;
  }
}

const everyOne = new Map<TimeUnit, string>();

/** `every P2W`; of one unit always the same string. */
function everyValue(every: Length): string {
  const [term, more] = every.terms;
  const isOne = term?.count === '1' && !more && !every.to;
  const known = isOne ? everyOne.get(term.unit) : undefined;
  if (known !== undefined) return known;
  const value = `every ${lengthValue(every)}`;
  if (isOne) everyOne.set(term.unit, value);
  return value;
}

/** An expression without days. */
function plain(doc: Document, first: number, last: number, type: Expression['type'], value: string, modifier?: Modifier): TemporalExpression {
  const text = unitText(doc, first, last);
  const start = doc.start[first] as number;
  const end = start + text.length;
  return modifier ? { start, end, text, type, value, calendar: 'gregorian', modifier } : { start, end, text, type, value, calendar: 'gregorian' };
}

/** What the others mean. */
function resolveMention(context: Context, parts: TimeParts): Resolved | null {
  switch (parts.kind) {
    case 'stretch':
      return resolveStretch(anchorDay(context, parts.anchor), parts.length, parts.direction);
    case 'interval':
      return parts.from && parts.to ? resolveInterval(context, parts.from, parts.to) : resolveOpen(context, parts.from ?? parts.to ?? {}, parts.from === null);
    case 'point':
      return express(endOf(context, parts.point));
    default:
      return null;
  }
}

/** A point with its days. */
interface End {
  readonly point: TimePoint;
  readonly days: Days | null;
}

const endOf = (context: Context, point: TimePoint): End => atMidnight(point, hasDay(point) ? resolveDays(context, point) : null);

/** 12 giờ đêm 19/3 is the midnight with which the 20th begins. */
function atMidnight(point: TimePoint, days: Days | null): End {
  const next = point.hour === 12 && (point.part === 'NI' || point.part === 'EV') && days?.from !== undefined ? days.from + 1 : null;
  return { point, days: next === null ? days : { ...days, ...dayAt(next) } };
}

/** The hour on the clock of 24: 3 giờ chiều is 15, 12 giờ đêm 0, 1 giờ trưa 13. */
function hourOf({ hour = 0, part }: TimePoint): number {
  if (part === 'AF') return hour < 12 ? hour + 12 : hour;
  if (part === 'MI') return hour < 5 ? hour + 12 : hour;
  if (part === undefined || part === 'DT') return hour;
  if (hour === 12) return 0;
  return (part === 'EV' && hour < 12) || (part === 'NI' && hour >= 6 && hour < 12) ? hour + 12 : hour;
}

const clockOf = (point: TimePoint): string => `T${pad(hourOf(point))}:${pad(point.minute ?? 0)}`;

function isoOf({ point, days }: End): string {
  const { hour, part, second, zone } = point;
  const day = days?.value ?? '';
  if (hour !== undefined) return `${day}${clockOf(point)}${second === undefined ? '' : `:${pad(second)}`}${zone ?? ''}`;
  return part === undefined ? day : `${day}T${part}`;
}

/** The first or last day of an end, its minute where it has a clock. */
function edgeOf({ point, days }: End, side: 'from' | 'to'): string | undefined {
  const day = days?.[side];
  return day === undefined ? undefined : point.hour === undefined ? isoDay(day) : isoDay(day) + clockOf(point);
}

/** Two values as an interval; of a lunar month, itself an interval of days, the outer end. */
function joinValues(first: string, last: string): string {
  const [from, to] = [first.split('/')[0], last.split('/').at(-1)];
  return from === to ? first : `${from}/${to}`;
}

/** One point, or two as an interval. */
function express(first: End, last: End = first): Resolved | null {
  const { point, days } = first;
  const time = isTime(point) || isTime(last.point);
  if (!days && !time) return null;
  const reversed = days?.from !== undefined && last.days?.from !== undefined && days.from > last.days.from;
  const conflict = days?.conflict ?? last.days?.conflict ?? (reversed ? 'REVERSED' : undefined);
  const lunar = days?.lunar ?? last.days?.lunar;
  const modifier = point.modifier === last.point.modifier ? point.modifier : undefined;
  const from = edgeOf(first, 'from');
  const to = edgeOf(last, 'to');
  const known = from !== undefined && to !== undefined && (!conflict || (first === last && conflict === 'WEEKDAY'));
  return {
    expression: {
      type: time ? 'time' : 'date',
      value: first === last ? isoOf(first) : joinValues(isoOf(first), isoOf(last)),
      ...(known && { from, to }),
      calendar: lunar ? 'lunar' : 'gregorian',
      ...(lunar && { lunar }),
      ...(conflict && { conflict }),
      ...(modifier && { modifier }),
    },
    ...(days?.from !== undefined && days.conflict !== 'NO_SUCH_DAY' && (days.from === days.to || (time && first === last)) && { day: days.from }),
  };
}

/** Units that are counted up to five thousand; more is no stretch that a calendar shows. */
const MOST_UNITS = 5000;

/** Decades and centuries are counted as years; the unit that runs counts besides. */
const inYears = (unit: TimeUnit, count: number): [TimeUnit, number] =>
  unit.endsWith('Y') ? ['Y', count * (Number.parseInt(unit, 10) || 1) + 1] : [unit, count + 1];

/** 10 năm qua, 5 ngày tới: the stretch that ends or begins at a day. */
function resolveStretch(base: number | null, length: Length, direction: -1 | 1): Resolved {
  const [term, more] = length.terms;
  const count = Number(term?.count);
  let days: Days | null = null;
  if (term && base !== null && !length.to && !more && count <= MOST_UNITS) {
    if (term.unit === 'H') days = stretchAt('D', Math.ceil(count / 24) + 1, base, direction);
    else if ('DNW'.includes(term.unit)) days = stretchAt(term.unit, count, direction > 0 ? base + 1 : base, direction);
    else {
      const [unit, units] = inYears(term.unit, count);
      if (Number.isInteger(units)) days = stretchAt(unit, units, base, direction);
    }
  }
  return (days && express({ point: {}, days })) ?? { expression: { type: 'duration', value: lengthValue(length), calendar: 'gregorian' } };
}

/* ---- intervals ------------------------------------------------------------------------------- */

/** Both ends, each with what the other says. */
function resolveInterval(context: Context, from: TimePoint, to: TimePoint): Resolved | null {
  const [a, b] = completeEnds(from, to);
  const first = endOf(context, a);
  const last = first.days ? atMidnight(b, resolveEnd(context, a, b, first.days)) : { point: b, days: null };
  if (isTime(a) && isTime(b)) {
    // 22h đến 4h: the next day
    const overnight = first.days?.from !== undefined && first.days.from === last.days?.from && clockOf(b) < clockOf(a) && !hasDay(to) && b.hour !== undefined;
    return express(first, overnight ? { ...last, days: dayAt((first.days?.from as number) + 1) } : last);
  }
  return first.days && last.days ? express(first, last) : null;
}

/** The second end, in the year of the first where it says none. */
function resolveEnd(context: Context, a: TimePoint, b: TimePoint, { from, lunar }: Days): Days | null {
  if (!hasDay(b)) return null;
  if (hasYear(b) || from === undefined || b.feast || (b.month === undefined && b.day === undefined && b.division === undefined)) return resolveDays(context, b);
  const { year, month } = fromDayNumber(from);
  if (b.day !== undefined && b.month === undefined && a.day !== undefined && !b.lunar && b.monthShift === undefined) {
    const { year: y, month: m } = addMonths({ year, month, day: 1 }, b.day < a.day ? 1 : 0);
    return resolveDays(context, { ...b, month: m, year: y });
  }
  const base = lunar?.year ?? year;
  const days = resolveDays(context, { ...b, year: base });
  return days?.from !== undefined && days.from < from ? resolveDays(context, { ...b, year: base + 1 }) : days;
}

/** từ năm 2017 đến nay: 2017/.. ; từ nay đến ngày 30/5: reference/2026-05-30 */
function resolveOpen(context: Context, point: TimePoint, fromNow: boolean): Resolved | null {
  if (!fromNow) {
    const start = express(endOf(context, point));
    if (!start) return null;
    const { to: _, modifier: __, ...expression } = start.expression;
    return { expression: { ...expression, value: `${expression.value.split('/')[0]}/..` } };
  }
  const days = hasDay(point) ? resolveDays({ ...context, tense: () => 1 }, point) : null;
  const now: Days = context.reference === null ? { value: '..' } : dayAt(context.reference);
  return days && express({ point: {}, days: { ...days, ...between(now, days) } });
}
