/**
 * Quantities of a document. In: the Document and where its times stand. Out: each figure with its kind, value, unit and bound.
 * Every figure is read once: its amount, the unit after (or the currency before) it, and the words around it that say what
 * it is; a reading that loses is dropped.
 */
import type { TimeMention } from '../dates/index.js';
import { NUMBER_HASHES, numberWord, Role, readFigure, type Separators, separatorsOf, toNumber } from '../numerals/index.js';
import { type Document, hasFlag, isGlued, isVietnameseSyllable, readUnits, Shape, UnitFlag, UnitKind, unitEquals, unitText } from '../text/index.js';
import type { Quantity } from '../types.js';
import { type Amount, closingPower, joinRange, readAmount } from './amount.js';
import { type Bound, boundAfter, boundBefore } from './bounds.js';
import {
  COUNTED,
  followedBy,
  isCapital,
  isFunctionWord,
  isLower,
  isWordIn,
  LABELS,
  markAt,
  opensNoun,
  precededBy,
  TIME_WORDS,
  WEAK_LABELS,
  type WordSet,
  wordAt,
  wordSet,
} from './context.js';
import { timeFiguresEnd } from './times.js';
import { type FoundUnit, readUnit, toBase, type Unit } from './units.js';

/** A quantity with the units that it stands on. */
export interface FoundQuantity {
  readonly first: number;
  readonly end: number;
  readonly quantity: Quantity;
}

type Kind = Quantity['kind'];
type Value = number | readonly [number, number];

/** What one attempt gave: a quantity or nothing, and the unit from which to go on. */
interface Reading {
  readonly next: number;
  readonly found?: FoundQuantity;
}

const HYPHEN = 0x2d;
const SLASH = 0x2f;
const STOP = 0x2e;
const CLOSING = 0x29;

const AGE = wordSet('tuổi');
const TIMES = wordSet('lần');
const FOLD = wordSet('gấp');
const RANK_HEADS = wordSet('hạng top tốp');
const ORDINAL = wordSet('thứ');
const NUMBER_SIGN = wordSet('số');
const RANKED = wordSet('giống vị vợt ngôi trí hàng thủ');
const OF_NUMBER = wordSet('trong con tổng');
const RANKED_AMONG = wordSet('thế châu việt quốc đông wta đại');
const SCORE_WORDS = wordSet('số thắng thua hòa hoà hạ bại dẫn gỡ bàn trận cuộc kết đậm đè vượt game set đối cầm thủng gặp ván');
const RATIO_WORDS = wordSet('lệ');
const SCORE_SIGNS = wordSet('tỷ tỉ');
const TO = wordSet('đến tới');
const AND = wordSet('và');
const BETWEEN = wordSet('giữa');
const OR = wordSet('hoặc hay');
const FROM = wordSet('từ');
const HOURS = wordSet('tiếng');
const DECADES = wordSet('thập thế');
const ERA = wordSet('kỷ kỉ');
const SOUNDS = wordSet('nổ súng chuông cười khóc kêu còi hô vỗ đàn anh việt nói động sét la trống');
const ON = wordSet('trên');

/** The figures of a document; see `findQuantityMentions`. */
export function findFigures(doc: Document, times: readonly TimeMention[]): FoundQuantity[] {
  const found: FoundQuantity[] = [];
  const separators = separatorsOf(doc);
  const { count, kind, hash } = doc;
  for (let unit = 0; unit < count; ) {
    const numeric = kind[unit] === UnitKind.Number;
    if (!numeric && !(kind[unit] === UnitKind.Word && WAKES[(hash[unit] as number) & WAKE_MASK]) && !hasFlag(doc, unit, UnitFlag.HasDigit)) {
      unit++;
      continue;
    }
    if (!numeric && !wakes(doc, unit)) {
      unit++;
      continue;
    }
    const reading = readQuantity(doc, unit, separators);
    // 5 triệu $ 100: the sign belongs to the figure before it
    if (reading.found && reading.found.first >= (found.at(-1)?.end ?? 0)) found.push(reading.found);
    unit = Math.max(reading.next, unit + 1);
  }
  if (times.length === 0) return found;
  let time = 0;
  return found.filter(({ first, end }) => {
    while (time < times.length && (times[time] as TimeMention).end <= first) time++;
    return !(time < times.length && (times[time] as TimeMention).first < end);
  });
}

const WAKE_WORDS = wordSet('hàng vài mấy dăm gấp nhì');
const WAKE_MASK = 0xfff;
/** One look tells nearly every word that begins no figure. */
const WAKES = new Uint8Array(WAKE_MASK + 1);
for (const hash of [...WAKE_WORDS, ...NUMBER_HASHES]) WAKES[hash & WAKE_MASK] = 1;

function wakes(doc: Document, unit: number): boolean {
  if (doc.kind[unit] === UnitKind.Number || isWordIn(doc, unit, WAKE_WORDS)) return true;
  const word = numberWord(doc, unit);
  if (!word) return hasFlag(doc, unit, UnitFlag.HasDigit) && doc.shape[unit] === Shape.Upper;
  if (word.role === Role.Digit && (word.value < 2 || word.value === 5)) return opensFigure(doc, unit, word.value);
  if (word.role === Role.ShortDigit) return isWordIn(doc, unit - 1, ORDINAL);
  return word.role < Role.Link || word.role === Role.Half;
}

/** `không`, `một`, `năm` are mostly other words: they are read where a number, a unit or a counted noun follows. */
function opensFigure(doc: Document, unit: number, value: number): boolean {
  const next = unit + 1;
  if (numberWord(doc, next) !== null) return true;
  if (value === 0) return false;
  if (isWordIn(doc, next, AGE) || isWordIn(doc, next, TIMES) || isWordIn(doc, unit - 1, BEFORE_NUMBER)) return true;
  return (value === 5 && isWordIn(doc, next, COUNTED)) || markAt(doc, next) === 0x2c || readUnit(doc, next, value) !== null;
}
const BEFORE_NUMBER = wordSet('thứ hạng số gấp hiệp set cả');

function readQuantity(doc: Document, unit: number, separators: Separators): Reading {
  if (isWordIn(doc, unit, FOLD)) return readMultiple(doc, unit, separators);
  if (hasFlag(doc, unit, UnitFlag.HasDigit) && doc.kind[unit] === UnitKind.Word) return readGluedCode(doc, unit, separators);
  const time = timeFiguresEnd(doc, unit);
  if (time > 0) return { next: time };
  const amount = readAmount(doc, unit, separators) ?? ordinalAmount(doc, unit) ?? halfAmount(doc, unit);
  if (!amount) return { next: skipNumber(doc, unit) };
  if (isPartOfCode(doc, unit)) return { next: amount.end };
  return (
    readRatio(doc, amount, separators) ??
    readScore(doc, amount) ??
    readRange(doc, amount, separators) ??
    readRank(doc, amount) ??
    readSingle(doc, amount) ?? { next: amount.end }
  );
}

/** After `thứ`, `tư` is four and `nhì` two. */
function ordinalAmount(doc: Document, unit: number): Amount | null {
  const value = isWordIn(doc, unit - 1, ORDINAL) ? (unitEquals(doc, unit, 'tư') ? 4 : unitEquals(doc, unit, 'nhì') ? 2 : 0) : 0;
  return value > 0 ? { first: unit, end: unit + 1, value, form: 'words' } : null;
}

/** `nửa lít`; `nửa` before another word is no figure. */
function halfAmount(doc: Document, unit: number): Amount | null {
  const half = numberWord(doc, unit)?.role === Role.Half && readUnit(doc, unit + 1, 0)?.unit.kind === 'measure';
  return half ? { first: unit, end: unit + 1, value: 0.5, form: 'words' } : null;
}

/** A run of number words that make no number together is passed over as one. */
const skipNumber = (doc: Document, unit: number): number =>
  numberWord(doc, unit)?.role === Role.Digit && numberWord(doc, unit + 1)?.role === Role.Scale ? unit + 2 : unit + 1;

/* ---- parts ------------------------------------------------------------------------------ */

/** Figures that belong to a code: `COVID-19`, `A1-23`, `29A`, `F-16`. */
function isPartOfCode(doc: Document, unit: number): boolean {
  if (doc.kind[unit] !== UnitKind.Number || !isGlued(doc, unit)) return false;
  const before = unit - 1;
  const mark = markAt(doc, before);
  if (mark === HYPHEN || mark === SLASH || mark === STOP || mark === 0x5f)
    return isGlued(doc, before) && (doc.kind[before - 1] === UnitKind.Word || doc.kind[before - 1] === UnitKind.Number);
  return (
    mark === 0x23 ||
    mark === 0x40 ||
    (doc.kind[before] === UnitKind.Word && !hasFlag(doc, before, UnitFlag.NonAscii) && doc.shape[before] !== Shape.Lower && !readUnit(doc, before, 0))
  );
}

interface Built {
  readonly first: number;
  readonly end: number;
  readonly kind: Kind;
  readonly value: Value;
  readonly unit: string;
  readonly bound: Bound;
  readonly of?: number;
  readonly base?: { value: Value; unit: string } | undefined;
}

function build(doc: Document, { first, end, kind, value, unit, bound, of, base }: Built): Reading {
  const start = doc.start[first] as number;
  const stop = doc.end[end - 1] as number;
  const text = doc.text.slice(start, stop);
  const quantity: Quantity =
    of !== undefined
      ? { start, end: stop, text, kind, value, of, unit, bound }
      : base
        ? { start, end: stop, text, kind, value, unit, bound, normalized: base }
        : { start, end: stop, text, kind, value, unit, bound };
  return { next: end, found: { first, end, quantity } };
}

const mapValue = (value: Value, f: (x: number) => number): Value => (typeof value === 'number' ? f(value) : [f(value[0]), f(value[1])]);
const top = (value: Value): number => (typeof value === 'number' ? value : value[1]);

/** The bound of words before and after a figure, and the units that they cover. */
function bounded(
  doc: Document,
  first: number,
  end: number,
  options: { difference?: boolean; small?: boolean; measured?: boolean; aged?: boolean; vague?: boolean; range?: boolean },
): { bound: Bound; first: number; end: number } {
  let from = first;
  if (options.range && isWordIn(doc, first - 1, FROM)) from = first - 1;
  const before = boundBefore(doc, first, {
    difference: options.difference ?? false,
    small: options.small ?? false,
    measured: options.measured ?? false,
    aged: options.aged ?? false,
    next: end,
  });
  if (before.bound !== 'exact') from = before.first;
  const after = boundAfter(doc, end);
  if (after) return { bound: after.bound, first: isWordIn(doc, first - 1, FROM) ? first - 1 : from, end: after.end };
  return { bound: before.bound === 'exact' && options.vague ? 'approx' : before.bound, first: from, end };
}

/* ---- ratios and scores -------------------------------------------------------------------- */

/** `256/428`, `ba phần tư`, `63 trên 100`, and 2:3 where a `tỷ lệ` says so. */
function readRatio(doc: Document, amount: Amount, separators: Separators): Reading | null {
  const made = (value: number, of: number, end: number): Reading => {
    const { bound, first, end: stop } = bounded(doc, amount.first, end, {});
    return build(doc, { first, end: stop, kind: 'ratio', value, unit: 'count', bound, of });
  };
  if (amount.parts) return made(amount.parts[0], amount.parts[1], amount.end);
  if (isHalf(doc, amount)) return made(1, 2, amount.end);
  if (amount.form === 'compound' && typeof amount.value !== 'number') {
    const [part, whole] = amount.value;
    if (amount.mark === ':') return precededBy(doc, amount.first, RATIO_WORDS, 12) && whole > 0 ? made(part, whole, amount.end) : null;
    if (amount.mark !== '/') return null;
    const before = amount.first - 1;
    // vòng 1/8, Mega 6/45, 1/30 giây
    const label =
      isWordIn(doc, before, LABELS) ||
      (isWordIn(doc, before, WEAK_LABELS) && !unitEquals(doc, before, 'điểm')) ||
      (isCapital(doc, before) && isForeign(doc, before)) ||
      isTime(doc, amount.end);
    if (
      label ||
      part > whole ||
      !Number.isInteger(whole) ||
      whole < 2 ||
      part <= 0 ||
      (part === 24 && whole === 7) ||
      (isGlued(doc, amount.end) && doc.kind[amount.end] === UnitKind.Word)
    )
      return { next: amount.end };
    return made(part, whole, amount.end);
  }
  if (amount.form === 'digits' && isWordIn(doc, amount.end, ON) && typeof amount.value === 'number' && Number.isInteger(amount.value)) {
    const whole = readAmount(doc, amount.end + 1, separators);
    if (
      whole?.form === 'digits' &&
      typeof whole.value === 'number' &&
      whole.value > amount.value &&
      !readUnit(doc, whole.end, whole.value) &&
      !isWordIn(doc, whole.end, AGE)
    )
      return made(amount.value, whole.value, whole.end);
  }
  return null;
}

/** `một nửa` */
const isHalf = (doc: Document, amount: Amount): boolean =>
  amount.value === 0.5 && amount.end > amount.first + 1 && numberWord(doc, amount.end - 1)?.role === Role.Half;

/** `2-1`, `25-20`, `2 - 1` after `tỷ số`. */
function readScore(doc: Document, amount: Amount): Reading | null {
  const pair = scorePair(doc, amount);
  if (!pair) return null;
  const { home, away, end, glued, colon } = pair;
  if (
    home > 200 ||
    away > 200 ||
    (isGlued(doc, end) && doc.kind[end] === UnitKind.Word) ||
    readUnit(doc, end, away) ||
    isWordIn(doc, end, AGE) ||
    isWordIn(doc, end, TIMES) ||
    isWordIn(doc, end, TIME_WORDS)
  )
    return null;
  const first = amount.first;
  const said = precededBy(doc, first, SCORE_SIGNS, 8) && precededBy(doc, first, NUMBER_SIGN, 7);
  if (colon) return said ? scored(doc, first, end, home, away) : { next: end };
  const counted = isWordIn(doc, end, COUNTED) && !precededBy(doc, first, SCORE_WORDS, 4);
  const between = isCapital(doc, first - 1) && (isCapital(doc, end) || !isLower(doc, end));
  const sport = precededBy(doc, first, SCORE_WORDS, 8) || between;
  const likely = said || (glued && home >= away ? !counted : glued && (home === 0 || sport) && !counted && !(opensNoun(doc, end) && home > 0 && !sport));
  return likely ? scored(doc, first, end, home, away) : null;
}

const scored = (doc: Document, first: number, end: number, home: number, away: number): Reading =>
  build(doc, { first, end, kind: 'score', value: [home, away], unit: 'score', bound: 'exact' });

/** Two whole numbers with a dash (or colon) between them. */
function scorePair(doc: Document, amount: Amount): { home: number; away: number; end: number; glued: boolean; colon: boolean } | null {
  if (amount.form === 'compound' && typeof amount.value !== 'number' && amount.mark !== '/' && !amount.scaled) {
    const [home, away] = amount.value;
    return Number.isInteger(home) && Number.isInteger(away) ? { home, away, end: amount.end, glued: true, colon: amount.mark === ':' } : null;
  }
  if (amount.form !== 'digits' || amount.scaled || markAt(doc, amount.end) !== HYPHEN || doc.kind[amount.end + 1] !== UnitKind.Number) return null;
  const other = readAmount(doc, amount.end + 1, 'vietnamese');
  if (other?.form !== 'digits' || other.scaled || typeof amount.value !== 'number' || typeof other.value !== 'number') return null;
  return Number.isInteger(amount.value) && Number.isInteger(other.value)
    ? { home: amount.value, away: other.value, end: other.end, glued: false, colon: false }
    : null;
}

/* ---- ranges -------------------------------------------------------------------------------- */

/** `từ 5 đến 7 triệu`, `20-30%`, `30.000 đồng – 150.000 đồng`, `giữa 1 và 2 đô la`. */
function readRange(doc: Document, amount: Amount, separators: Separators): Reading | null {
  if (amount.form === 'compound') return amount.mark === '-' ? readTail(doc, amount) : { next: amount.end };
  if (typeof amount.value !== 'number' || amount.bare || amount.vague) return null;
  const own = readUnit(doc, amount.end, amount.value);
  const joint = own ? own.end : amount.end;
  const connected =
    markAt(doc, joint) === HYPHEN ||
    isWordIn(doc, joint, TO) ||
    (isWordIn(doc, joint, AND) && isWordIn(doc, amount.first - 1, BETWEEN)) ||
    (isWordIn(doc, joint, OR) && !own && !amount.scaled);
  if (!connected || hasFlag(doc, joint + 1, UnitFlag.NewlineBefore)) return readNeighbours(doc, amount);
  const high = readAmount(doc, joint + 1, separators);
  if (!high || high.form === 'compound' || high.vague || high.bare) return null;
  if (isWordIn(doc, joint, OR) && high.value !== amount.value + 1) return null;
  let value = joinRange(amount, high, own ? 0 : closingPower(doc, high));
  if (!value) return null;
  // 300 - 400.000 đồng
  if (
    value[0] < 1000 &&
    !amount.scaled &&
    value[0] * 10_000 >= value[1] &&
    value[0] * 1000 < value[1] &&
    readUnit(doc, high.end, value[1])?.unit.kind === 'money'
  )
    value = [value[0] * 1000, value[1]];
  if (own) {
    const other = readUnit(doc, high.end, top(high.value));
    if (other?.unit.letter !== own.unit.letter) return null;
  }
  const joined: Amount = { first: amount.first, end: high.end, value, form: amount.form, ...((amount.scaled || high.scaled) && { scaled: true as const }) };
  return readTail(doc, joined);
}

/** `hai ba người`, `năm bảy lượt`, `dăm ba`: neighbouring digits in words. */
function readNeighbours(doc: Document, amount: Amount): Reading | null {
  if (amount.form !== 'words' || typeof amount.value !== 'number' || amount.end !== amount.first + 1) return null;
  const comma = markAt(doc, amount.end) === 0x2c ? 1 : 0;
  const next = numberWord(doc, amount.end + comma);
  const low = amount.value;
  if (next?.role !== Role.Digit || !(next.value === low + 1 || (low === 5 && next.value === 7)) || low < 1 || low > 8) return null;
  const after = numberWord(doc, amount.end + comma + 1);
  if (after && after.role !== Role.Half) return null;
  const end = amount.end + comma + 1;
  return opensNoun(doc, end) ? readTail(doc, { first: amount.first, end, value: [low, next.value], form: 'words', vague: true }) : null;
}

/** A range is what its unit says, and a count where it has none and a noun follows. */
function readTail(doc: Document, amount: Amount): Reading {
  return readMeasured(doc, amount, true) ?? readMoneyWithoutUnit(doc, amount) ?? readCount(doc, amount) ?? { next: amount.end };
}

/* ---- ranks and multiples --------------------------------------------------------------------- */

/** `thứ 5`, `thứ ba`, `hạng 49`, `top 4`, `số một thế giới`, `vị trí 12`. */
function readRank(doc: Document, amount: Amount): Reading | null {
  if (typeof amount.value !== 'number' || amount.scaled || amount.bare || !Number.isInteger(amount.value) || amount.value < 1) return null;
  if (hasFlag(doc, amount.first, UnitFlag.NewlineBefore)) return null;
  const before = amount.first - 1;
  const ranked = (first: number): Reading => build(doc, { first, end: amount.end, kind: 'rank', value: amount.value, unit: 'rank', bound: 'exact' });
  // phút thứ 20 is a time
  if (isWordIn(doc, before, ORDINAL)) return unitEquals(doc, before - 1, 'phút') ? { next: amount.end } : ranked(before);
  if (isWordIn(doc, before, RANK_HEADS) && (amount.form === 'digits' || (!isCapital(doc, amount.first) && amount.value !== 5))) return ranked(before);
  if (
    isWordIn(doc, before, NUMBER_SIGN) &&
    !isWordIn(doc, before - 1, OF_NUMBER) &&
    (isWordIn(doc, before - 1, RANKED) || isWordIn(doc, amount.end, RANKED_AMONG))
  )
    return ranked(before);
  if (isWordIn(doc, before, PERIODS) && isPeriod(doc, amount) && !isCapital(doc, amount.first)) return ranked(before);
  if (unitEquals(doc, before, 'trí') && unitEquals(doc, before - 1, 'vị') && amount.form === 'digits') return ranked(amount.first);
  return null;
}

const PERIODS = wordSet('hiệp set lần');

/** `hiệp hai`, `lần 2`: no counted noun follows. */
const isPeriod = (doc: Document, { first, end }: Amount): boolean =>
  doc.kind[first - 2] !== UnitKind.Number && !isTime(doc, end) && !isWordIn(doc, end, COUNTED) && !isWordIn(doc, end, TIMES) && !readUnit(doc, end, 1);

/** `gấp 3 lần`, `gấp đôi`, `gấp rưỡi`, `gấp ba`, `gấp chục lần`. */
function readMultiple(doc: Document, unit: number, separators: Separators): Reading {
  const made = (value: Value, end: number, bound: Bound): Reading => {
    const before = boundBefore(doc, unit, { difference: true, small: false, next: end });
    return build(doc, { first: before.first, end, kind: 'multiple', value, unit: 'x', bound: bound === 'exact' ? before.bound : bound });
  };
  if (unitEquals(doc, unit + 1, 'đôi')) return made(2, unit + 2, 'exact');
  if (unitEquals(doc, unit + 1, 'rưỡi')) return made(1.5, unit + 2, 'exact');
  // gấp khoảng 3 lần, gấp hơn 2 lần, gấp từ 2 đến 3 lần
  let at = unit + 1;
  while (at < unit + 5 && doc.kind[at] === UnitKind.Word && !wakes(doc, at)) at++;
  if (at >= doc.count || !wakes(doc, at) || isWordIn(doc, at, FOLD)) return { next: unit + 1 };
  const amount = readAmount(doc, at, separators);
  if (!amount) return { next: unit + 1 };
  const reading = readRange(doc, amount, separators) ?? readMeasured(doc, amount, false);
  if (reading?.found?.quantity.unit === 'times') {
    const { value, bound } = reading.found.quantity;
    return made(value, reading.found.end, bound);
  }
  return at === unit + 1 && !amount.scaled && amount.form === 'words' ? made(amount.value, amount.end, 'exact') : { next: unit + 1 };
}

/* ---- units --------------------------------------------------------------------------------- */

function readSingle(doc: Document, amount: Amount): Reading | null {
  return readMeasured(doc, amount, false) ?? readMoneyWithoutUnit(doc, amount) ?? readCount(doc, amount);
}

/** Figures whose unit says what they are: measures, money, percents, ages, times; a length of time is passed over. */
function readMeasured(doc: Document, amount: Amount, range: boolean): Reading | null {
  const { first, end, vague } = amount;
  let { value } = amount;
  if (hasFlag(doc, end, UnitFlag.NewlineBefore) && !isAgeBefore(doc, first) && !currencyBefore(doc, first)) return null;
  if (isWordIn(doc, end, AGE)) return readAge(doc, amount, end + 1, range);
  if (isWordIn(doc, end, TIMES)) return readTimes(doc, amount, range);
  if (isTime(doc, end)) {
    if (unitEquals(doc, end, 'năm') && isWordIn(doc, end + 1, AGE)) return readAge(doc, amount, end + 2, range);
    return { next: end + 1 };
  }
  if (isAgeBefore(doc, first) && !amount.scaled) {
    const { bound, first: from, end: to } = bounded(doc, first, end, { range, aged: true, ...(vague && { vague }) });
    return build(doc, { first: unitEquals(doc, from - 1, 'tuổi') ? from - 1 : from, end: to, kind: 'age', value, unit: 'a', bound });
  }
  const unit = readUnit(doc, end, top(value));
  const prefix = unit?.unit.kind === 'money' ? null : currencyBefore(doc, first);
  if (prefix) {
    const { bound, first: from } = bounded(doc, prefix.first, end, { range });
    return build(doc, { first: from, end, kind: 'money', value, unit: prefix.unit.letter, bound, base: { value, unit: prefix.unit.letter } });
  }
  if (!unit || (amount.form === 'words' && (value === 0 || (value === 1 && isArticle(unit))))) return null;
  let stop = unit.end;
  // 1m7, 1m68
  const more = afterUnit(doc, stop, unit.unit);
  if (more && typeof value === 'number') {
    value = tidy(value + more.value);
    stop = more.end;
  }
  if (unit.unit.kind === 'money' && unit.unit.factor !== 1) value = mapValue(value, (x) => toBase(x, unit.unit));
  const compound = unit.unit.kind === 'percent' ? null : readPer(doc, stop, unit.unit);
  const letter = resolveUnit(doc, first, compound ? compound.end : stop, unit.unit);
  const sign = negative(doc, first, unit.unit.kind, letter);
  if (sign) value = typeof value === 'number' ? -value : [-value[0], -value[1]];
  const span = bounded(doc, sign ? first - 1 : first, compound ? compound.end : stop, {
    difference: unit.unit.kind === 'percent',
    measured: unit.unit.kind === 'measure' && !followedBy(doc, stop, COMPARED, 1),
    range,
    vague: vague === true || (amount.bare === true && !range),
  });
  const base = compound ? compound.base(value) : normalize(value, unit.unit, letter);
  return build(doc, { ...span, kind: unit.unit.kind, value, unit: letter + (compound?.letter ?? ''), bound: span.bound, base });
}

const isTime = (doc: Document, unit: number): boolean => {
  if (isWordIn(doc, unit, TIME_WORDS))
    return (
      !(unitEquals(doc, unit, 'ngày') && unitEquals(doc, unit + 1, 'công') && !isWordIn(doc, unit + 2, WORKS)) &&
      !(unitEquals(doc, unit, 'đêm') && unitEquals(doc, unit + 1, 'nhạc'))
    );
  if (isWordIn(doc, unit, HOURS)) return !isWordIn(doc, unit + 1, SOUNDS);
  return isWordIn(doc, unit, DECADES) && isWordIn(doc, unit + 1, ERA);
};

/** `4 ngày công chiếu` is a time, `20 ngày công lao động` a count. */
const WORKS = wordSet('chiếu thành bố tác diễn chúng');

/** `một mét` is a measure, `một đồng nghiệp` none; `một công đất` may be both. */
const isArticle = ({ unit }: FoundUnit): boolean => unit.kind === 'measure' && unit.base === '';

function readAge(doc: Document, { first, value, vague, bare }: Amount, end: number, range: boolean): Reading {
  let stop = end;
  let age = value;
  if (numberWord(doc, stop)?.role === Role.AndHalf && typeof age === 'number') {
    age += 0.5;
    stop++;
  }
  const span = bounded(doc, first, stop, { range, aged: true, vague: vague === true || bare === true });
  return build(doc, { ...span, kind: 'age', value: age, unit: 'a', bound: span.bound });
}

/** `tuổi 64`, `độ tuổi từ 18 đến 25`, `tuổi trên 50` */
function isAgeBefore(doc: Document, first: number): boolean {
  for (let i = first - 1; i >= first - 3 && i >= 0; i--) {
    if (isWordIn(doc, i, AGE)) return !isWordIn(doc, i - 1, NOT_AGE) && doc.kind[i - 1] !== UnitKind.Number;
    if (!isWordIn(doc, i, AGE_LINKS)) return false;
  }
  return false;
}
const AGE_LINKS = wordSet('từ trên dưới khoảng gần hơn là ngoài thứ');
const NOT_AGE = wordSet('trẻ nổi tháng ngày mừng');

const COMPARED = wordSet('so');
const RISES = wordSet('tăng giảm hơn cao nhanh bằng nhân');

/** `3 lần` is three times, but a multiple after `tăng`, `lớn hơn`; `1-2 lần/tuần` is a rate. */
function readTimes(doc: Document, amount: Amount, range: boolean): Reading | null {
  const { first, end, value, vague, bare } = amount;
  if (isWordIn(doc, end + 1, ORDINAL) || isWordIn(doc, end + 1, FIRST) || (value === 1 && isWordIn(doc, first - 1, TIME_WORDS))) return { next: end + 1 };
  const folded = isWordIn(doc, first - 1, FOLD) || isWordIn(doc, first - 2, FOLD);
  const per = folded ? null : readRate(doc, end + 1);
  const span = bounded(doc, first, per ? per.end : end + 1, { range, difference: true, vague: vague === true || bare === true });
  const multiple = !folded && !per && markAt(doc, end + 1) !== SLASH && isMultiple(doc, span.first, end + 1);
  return build(doc, { ...span, kind: multiple ? 'multiple' : 'times', value, unit: multiple ? 'x' : per ? `times/${per.letter}` : 'times', bound: span.bound });
}

function isMultiple(doc: Document, first: number, after: number): boolean {
  if (unitEquals(doc, after, 'so') || unitEquals(doc, after, 'mức')) return true;
  return isWordIn(doc, first - 1, RISES) && !unitEquals(doc, first - 1, 'tới') ? true : unitEquals(doc, first - 1, 'tới') && precededBy(doc, first, MORE, 8);
}
const MORE = wordSet('hơn');
const FIRST = wordSet('đầu');

const RATES: readonly (readonly [string, string])[] = [
  ['giây', 's'],
  ['s', 's'],
  ['phút', 'min'],
  ['giờ', 'h'],
  ['h', 'h'],
  ['ngày', 'd'],
  ['tuần', 'wk'],
  ['tháng', 'mo'],
  ['năm', 'a'],
];

/** `/ngày`, `/tháng` */
function readRate(doc: Document, unit: number): { letter: string; end: number } | null {
  if (markAt(doc, unit) !== SLASH) return null;
  const rate = RATES.find(([word]) => unitEquals(doc, unit + 1, word));
  return rate ? { letter: rate[1], end: unit + 2 } : null;
}

interface Per {
  /** `/kg`, `/mo`, `/[vé]` */
  readonly letter: string;
  readonly end: number;
  base(value: Value): { value: Value; unit: string } | undefined;
}

/** What gold is priced by: `170 triệu đồng một lượng`. */
const GOLD = wordSet('lượng chỉ');
const EACH = wordSet('một mỗi');
const SECONDS: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3600, d: 86400, wk: 604800 };
const PAIRS = wordSet('cổ học sản');
const PAIRED = wordSet('phiếu phần sinh viên phẩm');

/** What stands below the line: `đồng/kg`, `USD/thùng`, `đồng một lít`, `triệu đồng/tháng`, `đồng/vé`. */
function readPer(doc: Document, unit: number, above: Unit): Per | null {
  const slash = markAt(doc, unit) === SLASH;
  if (!slash && !(above.kind === 'money' && isWordIn(doc, unit, EACH))) return null;
  const below = readUnit(doc, unit + 1, 1000);
  if (below && below.unit.kind === 'measure') {
    const { unit: per } = below;
    return {
      letter: `/${per.letter}`,
      end: below.end,
      base: (value) =>
        above.base && per.base && !per.offset
          ? { value: mapValue(value, (x) => tidy((x * above.factor) / per.factor)), unit: `${above.base}/${per.base}` }
          : undefined,
    };
  }
  if (!slash) return isWordIn(doc, unit + 1, GOLD) ? { letter: `/[${unitText(doc, unit + 1).toLowerCase()}]`, end: unit + 2, base: () => undefined } : null;
  const rate = readRate(doc, unit);
  if (rate) {
    const seconds = SECONDS[rate.letter];
    return {
      ...rate,
      letter: `/${rate.letter}`,
      base: (value) =>
        above.kind === 'measure' && above.base && seconds
          ? { value: mapValue(value, (x) => tidy((x * above.factor) / seconds)), unit: `${above.base}/s` }
          : undefined,
    };
  }
  if (doc.kind[unit + 1] !== UnitKind.Word || hasFlag(doc, unit + 1, UnitFlag.NewlineBefore)) return null;
  const end = isWordIn(doc, unit + 1, PAIRS) && isWordIn(doc, unit + 2, PAIRED) ? unit + 3 : unit + 2;
  return { letter: `/[${unitText(doc, unit + 1, end).toLowerCase()}]`, end, base: () => undefined };
}

const tidy = (value: number): number => Number(value.toPrecision(15));

function normalize(value: Value, unit: Unit, letter: string): { value: Value; unit: string } | undefined {
  if (unit.kind === 'money') return { value, unit: letter };
  return unit.base && letter === unit.letter ? { value: mapValue(value, (x) => toBase(x, unit)), unit: unit.base } : undefined;
}

/** `1m7`, `1m68`, `2 mét rưỡi`: what stands after the unit belongs to the figure. */
function afterUnit(doc: Document, unit: number, { letter }: Unit): { value: number; end: number } | null {
  if (numberWord(doc, unit)?.role === Role.AndHalf) return { value: 0.5, end: unit + 1 };
  if (letter !== 'm' || doc.kind[unit] !== UnitKind.Number || !isGlued(doc, unit)) return null;
  const digits = unitText(doc, unit);
  return /^\d{1,2}$/.test(digits) ? { value: Number(`0.${digits}`), end: unit + 1 } : null;
}

const QUAKE = wordSet('chấn richter');
const QUAKE_PAIR = wordSet('động');
const EYES = wordSet('cận viễn loạn lão');
const ANGLES = wordSet('góc nghiêng dốc xoay quay vĩ kinh lệch chếch gập');

/** `độ` alone is of warmth, of an earthquake, of eyes or of an angle. */
function resolveUnit(doc: Document, first: number, end: number, unit: Unit): string {
  if (unit.letter !== 'deg' || !unitEquals(doc, end - 1, 'độ')) return unit.letter;
  if (followedBy(doc, end, ANGLES, 2)) return 'deg';
  if (precededBy(doc, first, QUAKE, 30) || (precededBy(doc, first, QUAKE_PAIR, 20) && followsPair(doc, first))) return '[Richter]';
  if (precededBy(doc, first, EYES, 6)) return '[diop]';
  if (precededBy(doc, first, ANGLES, 8)) return 'deg';
  return 'Cel';
}

function followsPair(doc: Document, first: number): boolean {
  for (let i = first - 1; i > 0 && i > first - 20; i--) if (unitEquals(doc, i, 'đất') && unitEquals(doc, i - 1, 'động')) return true;
  return false;
}

/** `-3,5 độ C`, `âm 5 %`, and `(-2 %)`; elsewhere a dash is a dash. */
function negative(doc: Document, first: number, kind: Unit['kind'], letter: string): boolean {
  if (unitEquals(doc, first - 1, 'âm')) return letter === 'Cel' || kind === 'percent';
  if (markAt(doc, first - 1) !== HYPHEN || !isGlued(doc, first) || (isGlued(doc, first - 1) && doc.kind[first - 2] !== UnitKind.Punctuation)) return false;
  return letter === 'Cel' || (kind === 'percent' && doc.kind[first - 2] !== UnitKind.Number && markAt(doc, first - 2) !== 0x25);
}

const PREFIXES = wordSet('usd eur gbp vnd aud cad jpy cny sgd hkd rm');

/** `$100`, `US$ 5`, `EUR 20`: the currency before the figure. */
function currencyBefore(doc: Document, first: number): { first: number; unit: Unit } | null {
  const before = first - 1;
  if (before < 0 || hasFlag(doc, first, UnitFlag.NewlineBefore)) return null;
  const word = doc.kind[before] === UnitKind.Word;
  if (word ? doc.shape[before] !== Shape.Upper : doc.kind[before] !== UnitKind.Symbol) return null;
  if (!word && isGlued(doc, before)) {
    const pair = readUnit(doc, before - 1, 1000);
    if (pair?.unit.kind === 'money' && pair.end === first) return { first: before - 1, unit: pair.unit };
  }
  const found = readUnit(doc, before, 1000);
  if (word && !isWordIn(doc, before, PREFIXES)) return null;
  // 20.000 USD 5: the code belongs to the figure before it
  return found?.unit.kind === 'money' && found.end === first && !(word && doc.kind[before - 1] === UnitKind.Number)
    ? { first: before, unit: found.unit }
    : null;
}

/** `USD1,23`: a code and its figure written as one. */
function readGluedCode(doc: Document, unit: number, separators: Separators): Reading {
  const surface = unitText(doc, unit);
  const match = /^([A-Z]{3})(\d{1,9})$/.exec(surface);
  if (!match) return { next: unit + 1 };
  const [, code = '', whole = ''] = match;
  let end = unit + 1;
  let figure = whole;
  const mark = markAt(doc, end);
  if ((mark === 0x2c || mark === STOP) && isGlued(doc, end) && isGlued(doc, end + 1) && doc.kind[end + 1] === UnitKind.Number) {
    figure += String.fromCharCode(mark) + unitText(doc, end + 1);
    end += 2;
  }
  const money = readUnit(readUnits(code), 0, 1000)?.unit;
  const decimal = readFigure(figure, 0, figure.length, separators);
  if (money?.kind !== 'money' || !decimal) return { next: unit + 1 };
  const value = toNumber(decimal);
  const span = bounded(doc, unit, end, {});
  return build(doc, { ...span, kind: 'money', value, unit: money.letter, base: { value, unit: money.letter } });
}

/* ---- counts --------------------------------------------------------------------------------- */

const MONEY_WORDS = wordSet(
  'giá tiền phạt lương vốn mua bán trả lãi lỗ chi thu nợ vay thưởng phí thuê lợi nhuận hại cọc ngân sản nhập tặng lừa nộp góp ủng quyên đòi chuộc xê cátxê ngốn đồng usd vnd sính',
);
const BILLION = 1e9;

/** `lãi 20 tỷ`, `giá 950 triệu`, `50k`: money whose unit goes without saying. */
function readMoneyWithoutUnit(doc: Document, amount: Amount): Reading | null {
  const { first, end, value, scaled, bare, vague, form } = amount;
  if (!scaled || (bare && form === 'words' && !vague && !boundsBare(doc, first))) return null;
  const least = typeof value === 'number' ? value : value[0];
  if (least < 1000) return null;
  const letter = form === 'digits' && end === first + 2 && unitEquals(doc, end - 1, 'k');
  if (letter && !isGlued(doc, end - 1)) return null;
  if (letter && doc.shape[end - 1] !== Shape.Lower) return { next: end };
  const lineEnds = hasFlag(doc, end, UnitFlag.NewlineBefore);
  const open = !lineEnds && opensNoun(doc, end) && !isWordIn(doc, end, MONEY_FOLLOWERS);
  if (open || (!lineEnds && isCapital(doc, end) && (least < BILLION || isAcronym(doc, end)))) return null;
  if (!letter && least < BILLION && !isAboutMoney(doc, first)) return null;
  if (letter && unitEquals(doc, first - 1, 'vàng')) return { next: end };
  const span = bounded(doc, first, end, { vague: vague === true || bare === true, range: typeof value !== 'number' });
  return build(doc, { ...span, kind: 'money', value, unit: 'VND', base: { value, unit: 'VND' } });
}
/** The nearest word before that is of money or of things counted says which it is. */
function isAboutMoney(doc: Document, first: number): boolean {
  for (let i = first - 1; i >= 0 && i >= first - 14 && !hasFlag(doc, i + 1, UnitFlag.BlockBefore); i--) {
    if (isWordIn(doc, i, MONEY_WORDS)) return true;
    if (isWordIn(doc, i, THINGS)) return false;
  }
  return false;
}
const THINGS = wordSet('người dân lượt khách bao chiếc con xe bản sinh suất');
const MONEY_FOLLOWERS = wordSet('tiền mỗi một chống mua nữa đồng');

const CARRIES_BARE = wordSet('hơn cả gần hàng chục trăm vài tới đến tiền');
const boundsBare = (doc: Document, first: number): boolean => isWordIn(doc, first - 1, CARRIES_BARE);

const YEARS_BEFORE = wordSet('mỗi bao hằng hàng cuối đầu giữa cả qua sau nhiều các những vài số');
const FAMILY = wordSet('mẹ má tôi mình nó mày tao chồng vợ ruột nuôi gác em anh hoa lê tư lô rọi chỉ toong gai');
const ALL = wordSet('cả');
const ALWAYS_WORDS = wordSet('hai bốn sáu bảy tám mười');

/** A figure that counts what the words after it name. */
function readCount(doc: Document, amount: Amount): Reading | null {
  const { first, end, form, vague, bare } = amount;
  if (hasFlag(doc, end, UnitFlag.NewlineBefore) && form === 'words') return null;
  const counts = form === 'words' ? countsInWords(doc, amount) : countsInDigits(doc, amount);
  if (!counts) return { next: end };
  const range = typeof amount.value !== 'number';
  const small = typeof amount.value === 'number' && !amount.scaled && amount.value < 10;
  const span = bounded(doc, first, end, { small, range, vague: vague === true || bare === true });
  const value = thousands(doc, amount);
  const beyond = span.end === end ? boundBeyondNoun(doc, end) : null;
  if (!beyond) return build(doc, { ...span, kind: 'count', value, unit: 'count' });
  return build(doc, { first: isWordIn(doc, first - 1, FROM) ? first - 1 : span.first, end, kind: 'count', value, unit: 'count', bound: beyond });
}

/** People and things come whole: `2,500 người` is 2500; points may be decimals. */
function thousands(doc: Document, { first, end, value, form, scaled }: Amount): Value {
  if (form !== 'digits' || scaled || typeof value !== 'number' || Number.isInteger(value) || !isCounted(doc, end) || unitEquals(doc, end, 'điểm')) return value;
  return /^[1-9]\d{0,2},\d{3}$/.test(unitText(doc, first)) ? Math.round(value * 1000) : value;
}

/** `từ 3 người trở lên`: the bound stands after a noun of up to four syllables. */
function boundBeyondNoun(doc: Document, end: number): Bound | null {
  for (let i = end; i <= end + 4 && isLower(doc, i); i++) {
    const after = boundAfter(doc, i);
    if (after) return after.bound;
  }
  return null;
}

function countsInWords(doc: Document, amount: Amount): boolean {
  const { first, end, value, bare, vague } = amount;
  if (bare && !vague) return boundsBare(doc, first) || boundBefore(doc, first, { difference: false, small: false, next: end }).bound !== 'exact';
  if (typeof value !== 'number') return true;
  if (value < 2 || (doc.shape[first] === Shape.Title && !startsSentence(doc, first)) || isLabelled(doc, amount)) return false;
  const single = end === first + 1 && !vague;
  const plain = !single || isWordIn(doc, first, ALWAYS_WORDS) || value === 3;
  if (wordAt(doc, end) === 0) return vague === true || (plain && (isWordIn(doc, first - 1, ALL) || markAt(doc, end) === 0x22));
  const shouted = doc.shape[first] === Shape.Upper && doc.shape[end] === Shape.Upper;
  if (!isLower(doc, end) && !shouted) return !single || (plain && isAcronym(doc, end));
  if (!single) return true;
  if (isWordIn(doc, first, ALWAYS_WORDS)) return !isFunctionWord(doc, end) || isWordIn(doc, first - 1, ALL);
  if (value === 3) return !isFunctionWord(doc, end) && !isWordIn(doc, end, FAMILY);
  if (value === 5)
    return (
      isWordIn(doc, end, COUNTED) &&
      !isWordIn(doc, first - 1, YEARS_BEFORE) &&
      doc.kind[first - 1] !== UnitKind.Number &&
      !YEAR_PAIRS.has(wordAt(doc, end)) &&
      !(numberWord(doc, first - 1) !== null)
    );
  return (value === 9 || value === 7) && isWordIn(doc, end, COUNTED);
}

/** `năm học`, `năm tài chính`, `năm thành lập` */
const YEAR_PAIRS = wordSet('học lớp tài thành kinh sinh đầu việc thế mới nam trường diễn công thi');

/** `3 CĐV`, `5 HCV`: an acronym can be counted. */
const isAcronym = (doc: Document, unit: number): boolean =>
  doc.kind[unit] === UnitKind.Word && (doc.shape[unit] === Shape.Upper || doc.shape[unit] === Shape.Mixed);

/** The second syllables of labels of two: `nghị định 5`, but `ấn định 5 suất`; `báo động 1`, `huy động 1`. */
const PAIRED_LABELS = wordSet('định động tư cấp');
const LABEL_HEADS = wordSet('nghị quyết báo thông học');
const GATHERING = wordSet('triệu tụ');
const PRIZES = wordSet('giải hạng');
/** A counted noun; `đối với` is none. */
const isCounted = (doc: Document, unit: number): boolean =>
  isWordIn(doc, unit, COUNTED) && doc.shape[unit] !== Shape.Title && !(unitEquals(doc, unit, 'đối') && unitEquals(doc, unit + 1, 'với'));

const startsSentence = (doc: Document, unit: number): boolean =>
  unit === 0 || hasFlag(doc, unit, UnitFlag.NewlineBefore) || doc.kind[unit - 1] !== UnitKind.Word;

function isLabelled(doc: Document, { first, end, form }: Amount): boolean {
  let before = first - 1;
  if (hasFlag(doc, first, UnitFlag.NewlineBefore) || /\d(?:,|\.\d{3})/.test(unitText(doc, first))) return false;
  // điều 18 và 23, Nghị định (NĐ) 67
  if (doc.kind[before - 1] === UnitKind.Number && !isCounted(doc, end) && (isWordIn(doc, before, AND) || markAt(doc, before) === 0x2c)) before -= 2;
  else if (markAt(doc, before) === CLOSING) before--;
  if (isWordIn(doc, before, LABELS) || (form === 'words' && isWordIn(doc, before, PRIZES))) return true;
  if (isWordIn(doc, before, PAIRED_LABELS)) return isWordIn(doc, before - 1, LABEL_HEADS) && !isCounted(doc, end);
  // triệu tập 4 tiền đạo
  if (unitEquals(doc, before, 'tập') && isWordIn(doc, before - 1, GATHERING)) return false;
  return isWordIn(doc, before, WEAK_LABELS) && !isCounted(doc, end) && !isAcronym(doc, end);
}

function countsInDigits(doc: Document, amount: Amount): boolean {
  const { first, end, scaled, form, value } = amount;
  const next = end;
  const sameLine = !hasFlag(doc, next, UnitFlag.NewlineBefore);
  const counted = sameLine && isCounted(doc, next);
  if (scaled) return true;
  // 5G, 12A
  if (doc.kind[next] === UnitKind.Word && isGlued(doc, next)) return false;
  if (markAt(doc, next) === HYPHEN && isGlued(doc, next) && isGlued(doc, next + 1) && doc.kind[next + 1] === UnitKind.Word) return false;
  if (markAt(doc, next) === SLASH && isGlued(doc, next) && doc.kind[next + 1] !== UnitKind.Word) return false;
  if (isLabelled(doc, amount) || isListNumber(doc, first)) return false;
  const surface = doc.text.slice(doc.start[first], doc.end[end - 1]);
  if (form === 'digits' && isNameless(surface, counted && !isCapital(doc, first - 1))) return false;
  if (isPlate(doc, first) || (!counted && isRegistered(doc, first))) return false;
  if (value === 1 && isWordIn(doc, next, ONE_OF_NOTHING)) return false;
  if (isAddress(doc, first, next)) return false;
  const noun = sameLine && (opensNoun(doc, next) || isTitled(doc, first, next));
  if (!counted && isDayMonth(surface)) return false;
  if (!noun && !stands(doc, amount, surface)) return false;
  // tàu ngầm Trường Chinh - 18
  if (!noun && markAt(doc, first - 1) === HYPHEN && isCapital(doc, first - 2)) return false;
  // 17 Pro Max
  if (!noun && sameLine && doc.shape[next] === Shape.Title && isForeign(doc, next)) return false;
  // iPhone 15, Boeing 737, World Cup 2018
  if (isCapital(doc, first - 1) && sameGap(doc, first) && !counted) {
    if (!isLower(doc, next) || isFunctionWord(doc, next)) return startsSentence(doc, first - 1) && !isName(doc, first - 1) && doc.kind[next] === UnitKind.Word;
    return !isForeign(doc, first - 1) || surface.includes(',');
  }
  if (typeof value !== 'number') return isLower(doc, next) || isAcronym(doc, next);
  return true;
}

/** `cử 30 BTV`, `kỷ luật 4 Cục phó`: people by an acronym or a capitalised rank. */
const isTitled = (doc: Document, first: number, next: number): boolean =>
  (doc.shape[next] === Shape.Upper &&
    !hasFlag(doc, next, UnitFlag.HasDigit) &&
    (isWordIn(doc, next, COUNTED_ACRONYMS) || (unitText(doc, next).length > 2 && isLower(doc, first - 1) && !isWordIn(doc, first - 1, WEAK_LABELS)))) ||
  (doc.shape[next] === Shape.Title && isWordIn(doc, next, RANKS) && isLower(doc, next + 1));
const COUNTED_ACRONYMS = wordSet('cđv hcv hcb hcđ vđv hlv dn hv hs sv cbcs clb đbqh ctv csgt cb nlđ bn');
const RANKS = wordSet('cục phó thứ tổng giám trưởng đại thượng trung thiếu thẩm tiến thạc giáo ủy vụ');
const ONE_OF_NOTHING = wordSet('chút số cách mình ít vài');
const REGISTERS: readonly (readonly [WordSet, WordSet])[] = [
  [wordSet('biển'), wordSet('số')],
  [wordSet('kiểm'), wordSet('soát')],
  [wordSet('tài'), wordSet('khoản')],
  [wordSet('số'), wordSet('hiệu')],
];

/** `37K1 - 648.69` */
const isPlate = (doc: Document, first: number): boolean =>
  markAt(doc, first - 1) === HYPHEN && doc.kind[first - 2] === UnitKind.Word && (hasFlag(doc, first - 2, UnitFlag.HasDigit) || isGlued(doc, first - 2));

/** `biển số 29A - 123.45`, `tài khoản 1903 …` */
function isRegistered(doc: Document, first: number): boolean {
  for (let i = first - 1; i >= first - 4; i--) {
    if (isWordIn(doc, i, PLATES)) return true;
    if (REGISTERS.some(([a, b]) => isWordIn(doc, i, b) && isWordIn(doc, i - 1, a))) return true;
  }
  return false;
}
const PLATES = wordSet('bks bs');

/** `ở 24 Hàng Muối`: a house number before the name of its street. */
const isAddress = (doc: Document, first: number, next: number): boolean =>
  isWordIn(doc, first - 1, AT_HOME) && doc.shape[next] === Shape.Title && doc.shape[next + 1] === Shape.Title;
const AT_HOME = wordSet('ở tại gia nhà số');

/** `30.4`, `2.9`: rather a day than a decimal where nothing is counted. */
function isDayMonth(surface: string): boolean {
  const [, day, month] = /^(\d{1,2})\.(\d{1,2})$/.exec(surface) ?? [];
  return Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
}

/** A bare figure that no noun follows counts something only after a word that takes a number, between marks, or with separators. */
function stands(doc: Document, { first, end }: Amount, surface: string): boolean {
  if (first === 0 || isWordIn(doc, first - 1, TAKES_NUMBER) || /\d[.,]\d/.test(surface)) return true;
  if (doc.kind[first - 1] !== UnitKind.Word) return true;
  return boundBefore(doc, first, { difference: false, small: false, next: end }).bound !== 'exact';
}
const TAKES_NUMBER = wordSet(
  'là được lên còn đạt có thành với tới đến xuống gồm tăng giảm chỉ bằng từ thêm mất ghi thắng thua và hoặc hay chiếm mới cả những ở nhận bán ' +
    'mua khiến làm trong về cho như',
);

const sameGap = (doc: Document, unit: number): boolean => !hasFlag(doc, unit, UnitFlag.NewlineBefore) && unit > 0;
const isForeign = (doc: Document, unit: number): boolean => !isVietnameseSyllable(unitText(doc, unit));
const isName = (doc: Document, unit: number): boolean => doc.shape[unit] !== Shape.Title || isForeign(doc, unit);

/** Account numbers, years, and figures that lead with zeros name something. */
function isNameless(surface: string, counted: boolean): boolean {
  if (/^0\d\d/.test(surface)) return true;
  // vàng 9999
  if (/^\d{7,}$|^999[.,]?9$/.test(surface)) return !counted;
  return /^(?:1[89]|20)\d\d$/.test(surface) && !counted;
}

/** `1.`, `2)` at the head of a line or a sentence. */
function isListNumber(doc: Document, first: number): boolean {
  const mark = markAt(doc, first + 1);
  if (mark !== STOP && mark !== CLOSING && mark !== SLASH && mark !== HYPHEN) return false;
  return (
    first === 0 ||
    hasFlag(doc, first, UnitFlag.NewlineBefore) ||
    (mark !== HYPHEN && SENTENCE_ENDS.has(markAt(doc, markAt(doc, first - 1) === 0x22 ? first - 2 : first - 1)))
  );
}
/** `.` `!` `?` `…` */
const SENTENCE_ENDS = new Set([STOP, 0x21, 0x3f, 0x2026]);
