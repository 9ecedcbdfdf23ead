/**
 * Resolving: what time expressions mean. In: mentions and the reference day. Out: values, spans of days, contradictions.
 * What a text leaves out comes, in this order, from the expression's neighbours, the day that the story stands at, the
 * reference day and the sentence's tense.
 */
import { type Document, sentenceOf, unitText } from '../text/index.js';
import type { TemporalExpression } from '../types.js';
import { addMonths, daysInMonth, fromDayNumber, isoDate, isoDay, isoMonth, isoWeekOf, isoYear, pad, toDayNumber, weekdayOf } from './calendar.js';
import { lengthValue } from './lengths.js';
import { daysInLunarMonth, type LunarDate, lunarToDayNumber } from './lunar.js';
import type { Anchor, Length, Modifier, TimeMention, TimePoint, TimeUnit } from './parts.js';
import { compile, match } from './pattern.js';
import { isMark, openReader } from './reader.js';
import { type Tense, tenseAt } from './tense.js';

/** A time expression with the units that it stands on. */
export interface FoundTime {
  readonly first: number;
  readonly end: number;
  readonly expression: TemporalExpression;
}

type Conflict = NonNullable<TemporalExpression['conflict']>;

/** A stretch of whole days with its ISO value; `from` and `to` are day numbers, absent where a part is unknown. */
interface Days {
  value: string;
  from?: number;
  to?: number;
  lunar?: NonNullable<TemporalExpression['lunar']>;
  conflict?: Conflict;
  /** Year was chosen, not said. */
  guessed?: boolean;
}

interface Context {
  readonly doc: Document;
  readonly reference: number | null;
  readonly mention: TimeMention;
  /** The day that the text named last. */
  story: number | null;
  /** The sentence in which it was named. */
  storySentence: number;
  /** First day of a year that the same sentence named before. */
  yearNamed: number | null;
  /** A year that the text names nearest, for texts without a reference day. */
  readonly nearYear: number | null;
  /** The day that an apposition says: quý IV (từ ngày 1/10/2016 …), 21/7/2013 (14/6 âm lịch). */
  readonly beside: number | null;
  /** Read at the first need. */
  tense: Tense | null | undefined;
}

export function resolveTimes(doc: Document, mentions: readonly TimeMention[], referenceDate: string | null): FoundTime[] {
  const reference = referenceDate === null ? null : dayOf(referenceDate);
  const points = shareParts(mentions);
  const found: FoundTime[] = [];
  let story: number | null = null;
  let storySentence = -1;
  let yearNamed: number | null = null;
  let yearSentence = -1;
  const nearYears = reference === null ? yearsNearby(points) : null;
  for (const [i, mention] of points.entries()) {
    const sentence = sentenceOf(doc, mention.first);
    if (sentence !== yearSentence) yearNamed = null;
    const beside = apposition(doc, points, i, found);
    const context: Context = {
      doc,
      reference,
      mention,
      story,
      storySentence,
      yearNamed,
      nearYear: nearYears ? (nearYears[i] as number | null) : null,
      beside,
      tense: undefined,
    };
    const resolved = resolveMention(context);
    if (!resolved) continue;
    const text = unitText(doc, mention.first, mention.end);
    const start = doc.start[mention.first] as number;
    found.push({ first: mention.first, end: mention.end, expression: { start, end: start + text.length, text, ...resolved.expression } });
    if (resolved.expression.from !== undefined && saysYear(mention)) {
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

const saysYear = ({ parts }: TimeMention): boolean => parts.kind === 'point' && parts.point.year !== undefined && !parts.point.shortYear;

function dayOf(iso: string): number {
  return toDayNumber(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)));
}

/* ---- neighbours --------------------------------------------------------------------------- */

/** ngày 5 và 6/8: members of a list take the month and year that the next one names. */
function shareParts(mentions: readonly TimeMention[]): TimeMention[] {
  const out = [...mentions];
  for (let i = out.length - 2; i >= 0; i--) {
    const here = out[i] as TimeMention;
    const next = out[i + 1] as TimeMention;
    if (next.first - here.end > 1 || here.parts.kind !== 'point') continue;
    const point = here.parts.point;
    const other = next.parts.kind === 'point' ? next.parts.point : next.parts.kind === 'interval' ? next.parts.to : null;
    if (!other) continue;
    const shared = withHigher(point, other);
    if (shared !== point) out[i] = { ...here, parts: { kind: 'point', point: shared } };
  }
  return out;
}

/** A point with the month and year of another where it has none itself. */
function withHigher(point: TimePoint, other: TimePoint): TimePoint {
  const out: TimePoint = { ...point };
  if (hasYear(point) || point.shift || point.feast) return point;
  if (point.day !== undefined && point.month === undefined && point.monthShift === undefined && other.day !== undefined && other.month !== undefined) {
    out.month = other.month;
    if (other.lunar) out.lunar = true;
  } else if (point.month === undefined && point.division === undefined) return point;
  else if ((point.division === undefined) !== (other.division === undefined)) return point;
  else if (point.day !== undefined && other.month === undefined) return point;
  if (other.year !== undefined) out.year = other.year;
  if (other.shortYear) out.shortYear = true;
  if (other.yearShift !== undefined) out.yearShift = other.yearShift;
  if (other.yearAnchor !== undefined) out.yearAnchor = other.yearAnchor;
  return out;
}

const hasYear = ({ year, yearShift, sexagenary, direction }: TimePoint): boolean =>
  year !== undefined || yearShift !== undefined || sexagenary !== undefined || direction !== undefined;

/** For each mention the year that the text names nearest, before it or else after it. */
function yearsNearby(mentions: readonly TimeMention[]): (number | null)[] {
  const years = mentions.map(({ parts }) => {
    const point = parts.kind === 'point' ? parts.point : parts.kind === 'interval' ? (parts.from ?? parts.to) : null;
    return point?.year !== undefined && !point.shortYear && point.year > 1900 ? point.year : null;
  });
  const dated = mentions.map(({ parts }, i) => (parts.kind === 'point' && parts.point.month !== undefined ? (years[i] as number | null) : null));
  const any = dated.some((year) => year !== null) ? dated : years;
  let last: number | null = null;
  const out = any.map((year) => {
    last = year ?? last;
    return last;
  });
  let next: number | null = null;
  for (let i = any.length - 1; i >= 0; i--) {
    next = any[i] ?? next;
    out[i] = out[i] ?? next;
  }
  return out;
}

const APPOSITION = compile('tức|tức là|nhằm|nhằm ngày|tức ngày|từ|là|tức từ');

/** The first day of the mention that stands in apposition to a mention, where its year is said: the one before its bracket, or the one in it. */
function apposition(doc: Document, mentions: readonly TimeMention[], i: number, found: readonly FoundTime[]): number | null {
  const here = mentions[i] as TimeMention;
  const before = mentions[i - 1];
  if (before && isApposed(doc, before.end, here.first)) {
    const { expression } = found.at(-1) ?? {};
    return expression?.from !== undefined && expression.end <= (doc.start[here.first] as number) ? dayOf(expression.from) : null;
  }
  const after = mentions[i + 1];
  if (!after || !isApposed(doc, here.end, after.first)) return null;
  const point = after.parts.kind === 'point' ? after.parts.point : after.parts.kind === 'interval' ? (after.parts.from ?? after.parts.to) : null;
  const year = point?.year ?? (after.parts.kind === 'interval' ? after.parts.to?.year : undefined);
  return year === undefined || point?.shortYear || year < 0 || point?.lunar ? null : toDayNumber(year, point?.month ?? 7, point?.day ?? 1);
}

/** Whether nothing but a bracket or `tức` stands between two mentions. */
function isApposed(doc: Document, end: number, first: number): boolean {
  if (first - end < 1 || first - end > 4) return false;
  const reader = openReader(doc, end, first);
  const p = isMark(reader, end, '(') || isMark(reader, end, ',') ? end + 1 : end;
  return p === first ? isMark(reader, end, '(') : match(reader, p, APPOSITION) === first;
}

/* ---- mentions ----------------------------------------------------------------------------- */

type Expression = Omit<TemporalExpression, 'start' | 'end' | 'text'>;

interface Resolved {
  readonly expression: Expression;
  /** The day that the story now stands at. */
  readonly day?: number;
}

function resolveMention(context: Context): Resolved | null {
  const { parts } = context.mention;
  switch (parts.kind) {
    case 'duration':
      return {
        expression: {
          type: 'duration',
          value: lengthValue(parts.length),
          calendar: 'gregorian',
          ...(parts.modifier && { modifier: parts.modifier }),
        },
      };
    case 'minute':
      return { expression: { type: 'time', value: `PT${parts.minute}M`, calendar: 'gregorian' } };
    case 'set': {
      const value = `every ${lengthValue(parts.every)}`;
      const on = parts.on ?? (parts.part && `T${parts.part}`);
      return {
        expression: {
          type: 'set',
          value,
          calendar: parts.lunar ? 'lunar' : 'gregorian',
          ...(parts.frequency !== undefined && { frequency: parts.frequency }),
          ...(on !== undefined && { on }),
        },
      };
    }
    case 'stretch':
      return resolveStretch(context, parts.length, parts.direction, parts.anchor);
    case 'interval':
      return resolveInterval(context, parts.from, parts.to);
    case 'point':
      return resolvePoint(context, parts.point);
  }
}

const isTime = (point: TimePoint): boolean => point.hour !== undefined || point.part !== undefined;

function resolvePoint(context: Context, point: TimePoint): Resolved | null {
  const days = hasDay(point) ? resolveDays(context, point) : null;
  if (isTime(point)) {
    const clock = clockValue(point);
    const day = days ? midnightShift(days, point) : null;
    const value = (day?.value ?? '') + clock;
    const minute = point.hour !== undefined && day?.from !== undefined ? `${isoDay(day.from)}T${pad(hourOf(point))}:${pad(point.minute ?? 0)}` : undefined;
    return {
      expression: {
        type: 'time',
        value,
        ...(minute ? { from: minute, to: minute } : spanOf(day)),
        ...calendarOf(day),
        ...(point.modifier && { modifier: point.modifier }),
      },
      ...(days?.from !== undefined && { day: days.from }),
    };
  }
  if (!days) return null;
  return {
    expression: { type: 'date', value: days.value, ...spanOf(days), ...calendarOf(days), ...(point.modifier && { modifier: point.modifier }) },
    ...(days.from !== undefined && days.from === days.to && { day: days.from }),
  };
}

const spanOf = (days: Days | null): { from?: string; to?: string } =>
  days?.from !== undefined && days.to !== undefined && !days.conflict?.startsWith('NO') ? { from: isoDay(days.from), to: isoDay(days.to) } : {};

const calendarOf = (days: Days | null): Pick<Expression, 'calendar' | 'lunar' | 'conflict'> => ({
  calendar: days?.lunar ? 'lunar' : 'gregorian',
  ...(days?.lunar && { lunar: days.lunar }),
  ...(days?.conflict && { conflict: days.conflict }),
});

const hasDay = (point: TimePoint): boolean =>
  point.day !== undefined ||
  point.month !== undefined ||
  hasYear(point) ||
  point.weekday !== undefined ||
  point.division !== undefined ||
  point.decade !== undefined ||
  point.century !== undefined ||
  point.feast !== undefined ||
  point.shift !== undefined ||
  point.monthShift !== undefined;

/* ---- times of the day ----------------------------------------------------------------------- */

/** The hour on the clock of 24: 3 giờ chiều is 15, 12 giờ đêm 0, 1 giờ trưa 13. */
function hourOf({ hour = 0, part }: TimePoint): number {
  switch (part) {
    case 'AF':
    case 'EV':
      return hour < 12 ? hour + 12 : hour === 12 && part === 'EV' ? 0 : hour;
    case 'MI':
      return hour < 5 ? hour + 12 : hour;
    case 'NI':
      return hour === 12 ? 0 : hour >= 6 && hour < 12 ? hour + 12 : hour;
    case 'MO':
      return hour === 12 ? 0 : hour;
    default:
      return hour;
  }
}

function clockValue(point: TimePoint): string {
  if (point.hour === undefined) return `T${point.part}`;
  const seconds = point.second === undefined ? '' : `:${pad(point.second)}`;
  return `T${pad(hourOf(point))}:${pad(point.minute ?? 0)}${seconds}${point.zone ?? ''}`;
}

/** 12 giờ đêm 19/3 is the midnight with which the 20th begins. */
function midnightShift(days: Days, point: TimePoint): Days {
  const night = point.hour === 12 && (point.part === 'NI' || point.part === 'EV');
  if (!night || days.from === undefined) return days;
  return { ...days, value: isoDay(days.from + 1), from: days.from + 1, to: days.from + 1 };
}

/* ---- days ----------------------------------------------------------------------------------- */

function resolveDays(context: Context, point: TimePoint): Days | null {
  if (point.slice) return resolveSlice(context, point);
  if (point.century !== undefined || point.decade !== undefined) return resolveAge(context, point);
  if (point.feast !== undefined) return resolveFeast(context, point);
  if (point.lunar && (point.month !== undefined || point.day !== undefined)) return resolveLunar(context, point);
  if (point.day !== undefined) return checkWeekday(resolveDate(context, point), point);
  if (point.weekday !== undefined) return resolveWeekday(context, point);
  if (point.month !== undefined) return resolveMonth(context, point);
  if (point.division !== undefined) return resolveDivision(context, point);
  if (point.shift) return resolveShift(context, point, point.shift.unit, point.shift.amount, point.shift.anchor);
  return resolveYear(context, point);
}

function yearDays(year: number): Days {
  return { value: isoYear(year), from: toDayNumber(year, 1, 1), to: toDayNumber(year, 12, 31) };
}

/** The astronomical year that a point says, or null where it says none. */
function sayYear(context: Context, point: TimePoint): number | null {
  const { reference } = context;
  if (point.year !== undefined) {
    if (point.shortYear) return expandYear(point.year, reference);
    return point.year < 0 ? point.year + 1 : point.year;
  }
  if (point.sexagenary !== undefined) {
    // the year of that name nearest to the reference: 1984 was a Giáp Tý year
    const now = reference === null ? (context.nearYear ?? 2000) : fromDayNumber(reference).year;
    const behind = (((now - 1984 - point.sexagenary) % 60) + 60) % 60;
    return behind <= 48 ? now - behind : now - behind + 60;
  }
  if (point.yearShift !== undefined) {
    const base = point.yearAnchor === 'story' ? (context.story ?? reference) : point.yearAnchor === 'near' ? (context.yearNamed ?? reference) : reference;
    return base === null ? null : fromDayNumber(base).year + point.yearShift;
  }
  return null;
}

/** A year of two digits: at most ten years after the reference. */
function expandYear(year: number, reference: number | null): number {
  const now = reference === null ? 2025 : fromDayNumber(reference).year;
  const full = Math.floor(now / 100) * 100 + year;
  return full > now + 10 ? full - 100 : full;
}

function resolveYear(context: Context, point: TimePoint): Days {
  const year = sayYear(context, point);
  return year === null ? { value: 'XXXX' } : yearDays(year);
}

/**
 * How many days ahead a date may lie to be meant rather than that of the year before, by the tense of its sentence: counted on
 * dated news, where a date without a year nearly always is the nearest one. A date that stands alone is the last one.
 */
const AHEAD = { '1': 200, '0': 75, '-1': 31, '-2': 0 } as const;
const LONG_PAST = 75;
const FAR = 290;

/**
 * The year of a period that comes back each year: after the tense of the sentence; without one the last on or before the
 * reference, unless the next is near.
 */
function chooseYear(context: Context, direction: number | undefined, start: (year: number) => number, end: (year: number) => number): number | null {
  const { reference, beside } = context;
  if (beside !== null) {
    const { year } = fromDayNumber(beside);
    const distance = (y: number): number => Math.abs(start(y) - beside);
    return [year - 1, year, year + 1].reduce((best, y) => (distance(y) < distance(best) ? y : best));
  }
  if (reference === null) return context.nearYear;
  const now = fromDayNumber(reference).year;
  let last = now;
  while (start(last) > reference) last--;
  while (start(last + 1) <= reference) last++;
  const next = end(last) >= reference && direction !== 1 ? last : last + 1;
  if (direction !== undefined)
    return direction > 0
      ? start(next) - reference > FAR && reference - end(last) < LONG_PAST
        ? last
        : next
      : direction === 0
        ? now
        : end(last) >= reference
          ? last - 1
          : last;
  const tense = tenseOf(context);
  if (tense === null || (end(last) >= reference - LONG_PAST && (tense < 1 || end(last) >= reference))) return last;
  return start(last + 1) - reference <= AHEAD[tense] ? last + 1 : last;
}

function tenseOf(context: Context): Tense | null {
  if (context.tense === undefined) context.tense = tenseAt(context.doc, context.mention);
  return context.tense;
}

function resolveDate(context: Context, point: TimePoint): Days {
  const day = point.day as number;
  let { month } = point;
  let year = sayYear(context, point);
  if (month === undefined) {
    const at = monthOfDay(context, point, day);
    if (!at) return { value: `XXXX-XX-${pad(day)}` };
    month = at.month;
    year = at.year;
  }
  const m = month;
  if (year === null) {
    if (point.shift && context.reference !== null) year = nearestYear(context.reference, m, day);
    else if (point.weekday !== undefined && context.reference !== null) year = yearOfWeekday(context.reference, m, day, point.weekday);
    year ??= chooseYear(
      context,
      point.direction,
      (y) => toDayNumber(y, m, Math.min(day, daysInMonth(y, m))),
      (y) => toDayNumber(y, m, Math.min(day, daysInMonth(y, m))),
    );
    // 29/2 in a text of no leap year
    if (year !== null && m === 2 && day === 29) while (daysInMonth(year, 2) < 29) year--;
  }
  if (year === null)
    return day > daysInMonth(2000, m) ? { value: `XXXX-${pad(m)}-${pad(day)}`, conflict: 'NO_SUCH_DAY' } : { value: `XXXX-${pad(m)}-${pad(day)}` };
  const value = isoDate({ year, month: m, day });
  if (day > daysInMonth(year, m)) return { value, conflict: 'NO_SUCH_DAY' };
  const at = toDayNumber(year, m, day);
  return { value, from: at, to: at };
}

/** The year in which a date is nearest to the reference: hôm qua (6/7). */
function nearestYear(reference: number, month: number, day: number): number {
  const now = fromDayNumber(reference).year;
  const distance = (year: number): number => Math.abs(toDayNumber(year, month, Math.min(day, daysInMonth(year, month))) - reference);
  return [now - 1, now, now + 1].reduce((best, year) => (distance(year) < distance(best) ? year : best));
}

/** The year nearest to the reference in which a date falls on a weekday, if one of the next or last three does. */
function yearOfWeekday(reference: number, month: number, day: number, weekday: number): number | null {
  const now = fromDayNumber(reference).year;
  let best: number | null = null;
  let nearest = 400;
  for (let year = now - 1; year <= now + 1; year++) {
    if (day > daysInMonth(year, month)) continue;
    const at = toDayNumber(year, month, day);
    if (weekdayOf(at) === weekday && Math.abs(at - reference) < nearest) {
      best = year;
      nearest = Math.abs(at - reference);
    }
  }
  return best;
}

/** The month of `ngày 7`: that of the story, or of the reference by the tense. */
function monthOfDay(context: Context, point: TimePoint, day: number): { year: number; month: number } | null {
  const { reference, story } = context;
  if (point.monthShift !== undefined) return reference === null ? null : addMonths({ ...fromDayNumber(reference), day: 1 }, point.monthShift);
  if (story !== null) {
    const { year, month } = fromDayNumber(story);
    return { year, month };
  }
  if (reference === null) return null;
  const now = fromDayNumber(reference);
  if (point.shift || day <= now.day) return now;
  const tense = tenseOf(context);
  return tense === 1 || (tense !== null && day - now.day <= 10) ? now : addMonths({ ...now, day: 1 }, -1);
}

function checkWeekday(days: Days, { weekday }: TimePoint): Days {
  return weekday === undefined || days.from === undefined || days.conflict || weekdayOf(days.from) === weekday ? days : { ...days, conflict: 'WEEKDAY' };
}

function resolveWeekday(context: Context, point: TimePoint): Days {
  const weekday = point.weekday as number;
  const { reference } = context;
  if (reference === null) return { value: `XXXX-WXX-${weekday}` };
  const monday = reference - weekdayOf(reference) + 1;
  const here = monday + weekday - 1;
  const day = point.shift
    ? point.shift.unit === 'W'
      ? here + 7 * point.shift.amount
      : reference + point.shift.amount
    : point.direction !== undefined
      ? point.direction > 0
        ? here > reference
          ? here
          : here + 7
        : point.direction < 0
          ? here < reference
            ? here
            : here - 7
          : here
      : weekdayByTense(context, here);
  const days: Days = { value: isoDay(day), from: day, to: day };
  return point.shift?.unit === 'D' ? checkWeekday(days, point) : days;
}

function weekdayByTense(context: Context, here: number): number {
  const reference = context.reference as number;
  if (tenseOf(context) === 1) return here >= reference ? here : here + 7;
  return here <= reference ? here : here - 7;
}

function resolveMonth(context: Context, point: TimePoint): Days {
  const month = point.month as number;
  const year =
    sayYear(context, point) ??
    chooseYear(
      context,
      point.direction,
      (y) => toDayNumber(y, month, 1),
      (y) => toDayNumber(y, month, daysInMonth(y, month)),
    );
  return year === null ? { value: `XXXX-${pad(month)}` } : monthDays(year, month);
}

const monthDays = (year: number, month: number): Days => ({
  value: isoMonth(year, month),
  from: toDayNumber(year, month, 1),
  to: toDayNumber(year, month, daysInMonth(year, month)),
});

/** First month of a division, and how many it has. Winter begins in December of the year before by the almanac; news means the months of its year. */
const DIVISIONS: Readonly<Record<string, readonly [number, number]>> = {
  Q1: [1, 3],
  Q2: [4, 3],
  Q3: [7, 3],
  Q4: [10, 3],
  H1: [1, 6],
  H2: [7, 6],
  SP: [2, 3],
  SU: [5, 3],
  FA: [8, 3],
  WI: [11, 3],
};

function divisionDays(year: number, division: string): Days {
  const [first, months] = DIVISIONS[division] as readonly [number, number];
  const end = addMonths({ year, month: first, day: 1 }, months);
  return { value: `${isoYear(year)}-${division}`, from: toDayNumber(year, first, 1), to: toDayNumber(end.year, end.month, 1) - 1 };
}

function resolveDivision(context: Context, point: TimePoint): Days {
  const division = point.division as string;
  const year =
    sayYear(context, point) ??
    chooseYear(
      context,
      point.direction,
      (y) => divisionDays(y, division).from as number,
      (y) => divisionDays(y, division).to as number,
    );
  return year === null ? { value: `XXXX-${division}` } : divisionDays(year, division);
}

const UNKNOWN: { readonly [unit in TimeUnit]?: string } = { D: 'XXXX-XX-XX', W: 'XXXX-WXX', M: 'XXXX-XX', Y: 'XXXX', Q: 'XXXX-QX' };

/** A day, week, month, quarter, year counted from now or from the story. */
function resolveShift(context: Context, point: TimePoint, unit: TimeUnit, amount: number, anchor: Anchor): Days | null {
  const base = anchorDay(context, anchor);
  if (base === null) return UNKNOWN[unit] === undefined ? null : { value: UNKNOWN[unit] };
  const civil = fromDayNumber(base);
  switch (unit) {
    case 'D':
      return { value: isoDay(base + amount), from: base + amount, to: base + amount };
    case 'W': {
      const { year, week, monday } = isoWeekOf(base + 7 * amount);
      const value = `${isoYear(year)}-W${pad(week)}`;
      return point.weekend ? { value: `${value}-WE`, from: monday + 5, to: monday + 6 } : { value, from: monday, to: monday + 6 };
    }
    case 'M': {
      const { year, month } = addMonths({ ...civil, day: 1 }, amount);
      return monthDays(year, month);
    }
    case 'Q': {
      const index = civil.year * 4 + Math.floor((civil.month - 1) / 3) + amount;
      return divisionDays(Math.floor(index / 4), `Q${(index % 4) + 1}`);
    }
    case '100Y':
      return centuryDays(Math.floor((civil.year - 1) / 100) + 1 + amount);
    default: {
      const years = unit === 'Y' ? 1 : Number(unit.slice(0, -1));
      return Number.isNaN(years) ? null : yearDays(civil.year + amount * years);
    }
  }
}

/** The day to count from; `near` is the day that the same sentence named, else the reference. */
function anchorDay(context: Context, anchor: Anchor): number | null {
  if (anchor === 'story') return context.story ?? context.reference;
  if (anchor === 'near' && context.story !== null && context.storySentence === sentenceOf(context.doc, context.mention.first)) return context.story;
  return context.reference;
}

/* ---- decades, centuries ------------------------------------------------------------------------ */

function centuryDays(century: number): Days {
  if (century <= 0) {
    const value = century === 0 ? '-00XX' : `-${pad(-century, 2)}XX`;
    return { value };
  }
  const first = (century - 1) * 100;
  return { value: `${pad(century - 1)}XX`, from: toDayNumber(first || 1, 1, 1), to: toDayNumber(first + 99, 12, 31) };
}

function resolveAge(context: Context, point: TimePoint): Days {
  const { century, decade, shift } = point;
  const now = context.reference === null ? 2000 : fromDayNumber(context.reference).year;
  const hundreds = century !== undefined ? century - 1 : shift?.unit === '100Y' ? Math.floor((now - 1) / 100) + shift.amount : undefined;
  if (decade === undefined) return centuryDays(century !== undefined && century < 0 ? century + 1 : (hundreds ?? 0) + 1);
  const year = point.shortYear ? (hundreds !== undefined ? hundreds * 100 + decade : expandYear(decade, context.reference)) : decade;
  return { value: `${pad(Math.floor(year / 10), 3)}X`, from: toDayNumber(year, 1, 1), to: toDayNumber(year + 9, 12, 31) };
}

/* ---- the Vietnamese calendar ---------------------------------------------------------------------- */

const lunarDays = (date: LunarDate): Days => {
  const at = lunarToDayNumber(date.year, date.month, date.day, date.leap);
  const lunar = { year: date.year, month: date.month, day: date.day, ...(date.leap && { leap: true }) };
  return at === null ? { value: 'XXXX-XX-XX', lunar } : { value: isoDay(at), from: at, to: at, lunar };
};

/** Day of a lunar month, or the whole month. */
function resolveLunar(context: Context, point: TimePoint): Days {
  const leap = point.leap ?? false;
  const month = point.month ?? storyLunarMonth();
  const { day } = point;
  const start = (year: number): number => lunarToDayNumber(year, month, day ?? 1, leap) ?? toDayNumber(year, month, 28);
  const end = (year: number): number => (day === undefined ? start(year) + daysInLunarMonth(year, month, leap) - 1 : start(year));
  const year = sayYear(context, point) ?? chooseYear(context, point.direction, start, end);
  if (year === null) return { value: day === undefined ? 'XXXX-XX' : 'XXXX-XX-XX', lunar: { month, ...(day !== undefined && { day }), ...(leap && { leap }) } };
  if (day !== undefined) {
    const length = daysInLunarMonth(year, month, leap);
    const days = lunarDays({ year, month, day: Math.min(day, length || day), leap });
    return day > 30 || (length > 0 && day > length) ? { ...days, lunar: { year, month, day }, conflict: 'NO_SUCH_DAY' } : days;
  }
  const from = lunarToDayNumber(year, month, 1, leap);
  const lunar = { year, month, ...(leap && { leap }) };
  if (from === null) return { value: 'XXXX-XX', lunar };
  const to = from + daysInLunarMonth(year, month, leap) - 1;
  return { value: `${isoDay(from)}/${isoDay(to)}`, from, to, lunar };
}

const storyLunarMonth = (): number => 1;

/** `lunar:1/1`, `gregorian:2/9`; a day before it (mùng 3 Tết, 30 Tết) is counted in the month around Tết. */
function resolveFeast(context: Context, point: TimePoint): Days {
  const [calendar, dayMonth] = (point.feast as string).split(':') as [string, string];
  const [day, month] = dayMonth.split('/').map(Number) as [number, number];
  const { feast: _, ...rest } = point;
  if (calendar === 'gregorian') return resolveDate(context, { ...rest, day, month });
  const place = point.day ?? day;
  // the days before Tết belong to the twelfth month of the year that ends
  const before = month === 1 && (place === 0 || place >= 20);
  const date = (year: number): LunarDate => {
    if (!before) return { year, month, day: place, leap: false };
    const length = daysInLunarMonth(year - 1, 12);
    return { year: year - 1, month: 12, day: place === 0 ? length || 30 : Math.min(place, length || place), leap: false };
  };
  const at = (year: number): number => {
    const { year: y, month: m, day: d } = date(year);
    return lunarToDayNumber(y, m, d) ?? toDayNumber(year, m === 12 ? 1 : m + 1, 20);
  };
  const year = sayYear(context, point) ?? chooseYear(context, point.direction, at, at);
  return year === null ? { value: 'XXXX-XX-XX', lunar: { month: before ? 12 : month, ...(place > 0 && { day: place }) } } : lunarDays(date(year));
}

/* ---- slices and stretches ---------------------------------------------------------------------- */

/** 8 tháng đầu năm 2020: so many months, weeks or days from the start or end of a whole. */
function resolveSlice(context: Context, point: TimePoint): Days | null {
  const { slice, ...rest } = point;
  if (!slice) return null;
  const whole = resolveDays(context, rest);
  if (!whole || whole.from === undefined || whole.to === undefined) return whole;
  const start = fromDayNumber(whole.from);
  const end = fromDayNumber(whole.to);
  const { unit, count, last } = slice;
  if (unit === 'M' || unit === 'Q' || unit === 'Y') {
    const months = unit === 'M' ? count : unit === 'Q' ? count * 3 : count * 12;
    const a = last ? addMonths({ ...end, day: 1 }, 1 - months) : { ...start, day: 1 };
    const b = last ? { ...end, day: 1 } : addMonths({ ...start, day: 1 }, months - 1);
    const from = monthDays(a.year, a.month);
    const to = monthDays(b.year, b.month);
    if (unit === 'Q' && count === 1) return divisionDays(a.year, `Q${Math.floor((a.month - 1) / 3) + 1}`);
    if (unit === 'Y') return between(yearDays(a.year), yearDays(b.year));
    return between(from, to);
  }
  const days = unit === 'W' ? count * 7 : unit === 'D' || unit === 'N' ? count : 0;
  if (days === 0) return null;
  const from = last ? whole.to - days + 1 : whole.from;
  return between(dayAt(from), dayAt(from + days - 1));
}

const dayAt = (day: number): Days => ({ value: isoDay(day), from: day, to: day });

function between(from: Days, to: Days): Days {
  const days: Days = { value: from.value === to.value ? from.value : `${from.value}/${to.value}` };
  if (from.from !== undefined && to.to !== undefined) {
    days.from = from.from;
    days.to = to.to;
  }
  return days;
}

/** 10 năm qua, 5 ngày tới: the stretch that ends or begins at the anchor. */
function resolveStretch(context: Context, length: Length, direction: -1 | 1, anchor: Anchor): Resolved {
  const [term] = length.terms;
  const base = anchorDay(context, anchor);
  const duration: Resolved = { expression: { type: 'duration', value: lengthValue(length), calendar: 'gregorian' } };
  if (!term || base === null || length.to || length.terms.length > 1 || !Number.isFinite(Number(term.count)) || Number(term.count) > 5000) return duration;
  const count = Number(term.count);
  const civil = fromDayNumber(base);
  const made = (from: Days, to: Days): Resolved => {
    const days = direction < 0 ? between(from, to) : between(to, from);
    return { expression: { type: 'date', value: days.value, ...spanOf(days), calendar: 'gregorian' } };
  };
  switch (term.unit) {
    case 'H':
      return made(dayAt(base + direction * Math.ceil(count / 24)), dayAt(base));
    case 'D':
    case 'N':
      return direction < 0 ? made(dayAt(base - count + 1), dayAt(base)) : made(dayAt(base + count), dayAt(base + 1));
    case 'W':
      return direction < 0 ? made(dayAt(base - 7 * count + 1), dayAt(base)) : made(dayAt(base + 7 * count), dayAt(base + 1));
    case 'M':
    case 'Q': {
      if (!Number.isInteger(count)) return duration;
      const other = addMonths({ ...civil, day: 1 }, direction * count * (term.unit === 'Q' ? 3 : 1));
      return made(monthDays(other.year, other.month), monthDays(civil.year, civil.month));
    }
    case 'S':
    case 'I':
      return duration;
    default: {
      const years = count * (term.unit === 'Y' ? 1 : Number(term.unit.slice(0, -1)));
      return Number.isInteger(years) ? made(yearDays(civil.year + direction * years), yearDays(civil.year)) : duration;
    }
  }
}

/* ---- intervals ------------------------------------------------------------------------------- */

/** Both ends, each with what the other says. */
function resolveInterval(context: Context, from: TimePoint | null, to: TimePoint | null): Resolved | null {
  if (from === null || to === null) return resolveOpen(context, from, to);
  const [a, b] = completeEnds(from, to);
  if (isTime(a) && isTime(b)) return resolveTimes2(context, a, b);
  const start = hasDay(a) ? resolveDays(context, a) : null;
  if (!start) return null;
  const end = resolveEnd(context, a, b, start);
  if (!end) return null;
  const days = between(start, end);
  const reversed = start.from !== undefined && end.from !== undefined && start.from > end.from;
  const conflict = start.conflict ?? end.conflict ?? (reversed ? 'REVERSED' : undefined);
  const lunar = start.lunar ?? end.lunar;
  const modifier: Modifier | undefined = a.modifier === b.modifier ? a.modifier : undefined;
  return {
    expression: {
      type: isTime(a) || isTime(b) ? 'time' : 'date',
      value: days.value,
      ...(conflict ? {} : spanOf(days)),
      calendar: lunar ? 'lunar' : 'gregorian',
      ...(lunar && { lunar }),
      ...(conflict && { conflict }),
      ...(modifier && { modifier }),
    },
    ...(start.from !== undefined && start.from === start.to && { day: start.from }),
  };
}

/** từ năm 2017 đến nay: 2017/.. ; từ nay đến ngày 30/5: reference/2026-05-30 */
function resolveOpen(context: Context, from: TimePoint | null, to: TimePoint | null): Resolved | null {
  if (from) {
    const start = resolvePoint(context, from);
    if (!start) return null;
    const { value, type, from: first, calendar, lunar, conflict } = start.expression;
    return {
      expression: {
        type,
        value: `${value.split('/')[0]}/..`,
        ...(first !== undefined && { from: first }),
        calendar,
        ...(lunar && { lunar }),
        ...(conflict && { conflict }),
      },
    };
  }
  const { reference } = context;
  const end = to && hasDay(to) ? resolveDays({ ...context, tense: 1 as const }, to) : null;
  if (!end) return null;
  const start = reference === null ? { value: '..' } : dayAt(reference);
  const days = between(start, end);
  return { expression: { type: 'date', value: days.value, ...spanOf(days), ...calendarOf(end) } };
}

/** từ 28 đến 3/2: the months and years that an end leaves out. */
function completeEnds(from: TimePoint, to: TimePoint): [TimePoint, TimePoint] {
  const a: TimePoint = { ...from };
  const b: TimePoint = { ...to };
  if (isTime(a) && isTime(b)) {
    if (!hasDay(a) && hasDay(b)) {
      const { hour: _h, minute: _m, second: _s, part: _p, zone: _z, modifier: _mod, ...day } = b;
      Object.assign(a, day);
    } else if (hasDay(a) && !hasDay(b)) {
      const { hour: _h, minute: _m, second: _s, part: _p, zone: _z, modifier: _mod, ...day } = a;
      Object.assign(b, day);
    }
    if (b.zone !== undefined && a.zone === undefined) a.zone = b.zone;
    if (a.part === undefined && b.part !== undefined && a.hour !== undefined && b.hour !== undefined && a.hour <= b.hour && a.hour < 12) a.part = b.part;
  }
  if (b.lunar) a.lunar = true;
  if (b.leap && a.month === undefined) a.leap = true;
  if (a.day !== undefined && a.month === undefined && a.monthShift === undefined && b.month !== undefined) {
    a.month = b.month;
    if (b.day !== undefined && a.day > b.day && !a.lunar) {
      a.month = b.month === 1 ? 12 : b.month - 1;
      if (b.year !== undefined && b.month === 1) a.year = b.year - 1;
    }
  }
  if (b.monthShift !== undefined && a.day !== undefined && a.month === undefined) a.monthShift = b.monthShift;
  if (!hasYear(a) && hasYear(b) && (a.month !== undefined || a.division !== undefined)) {
    const earlier = a.month !== undefined && b.month !== undefined && (a.month > b.month || (a.month === b.month && (a.day ?? 0) > (b.day ?? 99))) ? 1 : 0;
    if (b.year !== undefined) a.year = b.year - earlier;
    if (b.shortYear) a.shortYear = true;
    if (b.sexagenary !== undefined) a.sexagenary = b.sexagenary;
    if (b.yearShift !== undefined) a.yearShift = b.yearShift - earlier;
    if (b.yearAnchor !== undefined) a.yearAnchor = b.yearAnchor;
    if (b.direction !== undefined) a.direction = b.direction;
  }
  if (b.decade !== undefined && a.decade !== undefined && b.century !== undefined && a.century === undefined) a.century = b.century;
  return [a, b];
}

/** The second end, in the year of the first where it says none. */
function resolveEnd(context: Context, a: TimePoint, b: TimePoint, start: Days): Days | null {
  if (!hasYear(b) && start.from !== undefined && (b.month !== undefined || b.day !== undefined || b.division !== undefined) && !b.feast) {
    const { year, month } = fromDayNumber(start.from);
    if (b.day !== undefined && b.month === undefined && a.day !== undefined && !b.lunar && b.monthShift === undefined) {
      const next = b.day < a.day ? addMonths({ year, month, day: 1 }, 1) : { year, month };
      return resolveDays(context, { ...b, month: next.month, year: next.year });
    }
    const base = start.lunar?.year ?? year;
    const sameYear = resolveDays(context, { ...b, year: base });
    if (sameYear?.from !== undefined && sameYear.from < start.from) return resolveDays(context, { ...b, year: base + 1 });
    return sameYear;
  }
  return hasDay(b) ? resolveDays(context, b) : null;
}

/** 12h30 đến 17h chiều nay, 22h ngày 5/3 đến 4h ngày 6/3 */
function resolveTimes2(context: Context, a: TimePoint, b: TimePoint): Resolved {
  const start = hasDay(a) ? resolveDays(context, a) : null;
  const end = start ? resolveEnd(context, a, b, start) : null;
  const first = start ? midnightShift(start, a) : null;
  const last = end ? midnightShift(end, b) : null;
  const value = `${first?.value ?? ''}${clockValue(a)}/${last?.value ?? ''}${clockValue(b)}`;
  const minutes =
    first?.from !== undefined && last?.to !== undefined && a.hour !== undefined && b.hour !== undefined
      ? {
          from: `${isoDay(first.from)}T${pad(hourOf(a))}:${pad(a.minute ?? 0)}`,
          to: `${isoDay(last.to)}T${pad(hourOf(b))}:${pad(b.minute ?? 0)}`,
        }
      : {};
  const conflict = start?.conflict ?? end?.conflict;
  return {
    expression: {
      type: 'time',
      value,
      ...minutes,
      calendar: start?.lunar ? 'lunar' : 'gregorian',
      ...(start?.lunar && { lunar: start.lunar }),
      ...(conflict && { conflict }),
    },
    ...(start?.from !== undefined && start.from === start.to && { day: start.from }),
  };
}
