/** Figures whose unit says what they are. In: an amount. Out: measures, money, percents, ages, times; a length of time is passed over. */
import { numberWord, Role } from '../numerals/index.js';
import { type Document, isGlued, UnitKind, unitEquals, unitText } from '../text/index.js';
import { isAgeBefore, readAge } from './ages.js';
import { type Amount, Form } from './amount.js';
import { Ask } from './bounds.js';
import { bounded, build, type Normalized, type Reading } from './build.js';
import { AGE, followedBy, HYPHEN, isFigure, isPairIn, isWordIn, markAt, precededBy, startsLine, TIME_WORDS, TIMES, wordSet } from './context.js';
import { currencyBefore } from './money.js';
import { readTimes } from './occurrences.js';
import { lengthLetter, normalizeRate, readPer, readRate } from './rates.js';
import { readUnit, toBase, type Unit, unitAhead } from './units.js';
import { mapValue, tidy, top, type Value } from './value.js';

/** Figures whose unit says what they are: measures, money, percents, ages, times; a length of time is passed over. */
export function readMeasured(doc: Document, amount: Amount): Reading | null {
  const { first, end, value } = amount;
  const aged = isAgeBefore(doc, first);
  if (startsLine(doc, end) && !aged && !currencyBefore(doc, first)) return null;
  if (isWordIn(doc, end, AGE)) return readAge(doc, amount, end + 1);
  if (isWordIn(doc, end, TIMES)) return readTimes(doc, amount);
  if (isTime(doc, end)) {
    const letter = lengthLetter(doc, end);
    if (letter && isWordIn(doc, end + 1, AGE)) return readAge(doc, amount, end + 2, letter);
    // 150 phút/tuần
    const rate = letter ? readRate(doc, end + 1) : null;
    return letter && rate ? build(doc, bounded(doc, amount, rate.end, Ask.Measured), 'measure', value, `${letter}/${rate.letter}`) : { next: end + 1 };
  }
  if (isGlued(doc, end) && unitEquals(doc, end, 'x') && precededBy(doc, first, MAGNIFIED, 4))
    return build(doc, bounded(doc, amount, end + 1), 'multiple', value, 'x');
  if (aged && !amount.scaled) {
    const span = bounded(doc, amount, end, Ask.Aged);
    return build(doc, isWordIn(doc, span.first - 1, AGE) ? { ...span, first: span.first - 1 } : span, 'age', value, 'a');
  }
  const found = readUnit(doc, end, top(value));
  const prefix = found?.unit.kind === 'money' ? null : currencyBefore(doc, first);
  if (prefix) {
    const { letter } = prefix.unit;
    return build(doc, { ...bounded(doc, amount, end, 0, prefix.first), end }, 'money', value, letter, { value, unit: letter });
  }
  if (found) return amount.form === Form.Words && isArticle(value, found.unit) ? null : readSpelled(doc, amount, found.unit, found.end);
  const ahead = statedAhead(doc, first);
  return ahead ? build(doc, bounded(doc, amount, end, Ask.Measured, first - 1), 'measure', value, ahead.letter) : null;
}

/** `zoom quang 5x`, `phóng đại 10x` */
const MAGNIFIED = wordSet('zoom phóng_đại phóng_to');

/** An amount with its unit: what follows it (`1m68`), what it is divided by (`đồng/kg`), its sign. */
function readSpelled(doc: Document, amount: Amount, unit: Unit, unitEnd: number): Reading {
  const { first } = amount;
  const { kind } = unit;
  const more = afterUnit(doc, unitEnd, unit);
  const stop = more ? unitEnd + 1 : unitEnd;
  const per = kind === 'percent' ? null : readPer(doc, stop, unit);
  const end = per ? per.end : stop;
  const letter = resolveUnit(doc, first, end, unit);
  const sign = isNegative(doc, first, kind, letter) ? -1 : 1;
  const cents = kind === 'money' ? unit.factor : 1;
  const value =
    sign < 0 || cents !== 1 || more ? mapValue(amount.value, (x) => tidy(sign * cents * (typeof amount.value === 'number' ? x + more : x))) : amount.value;
  const ask = kind === 'percent' ? Ask.Difference : kind === 'measure' && !followedBy(doc, stop, COMPARED, 1) ? Ask.Measured : 0;
  const span = bounded(doc, amount, end, ask, sign < 0 ? first - 1 : first);
  const normalized = per ? normalizeRate(value, unit, per) : normalize(value, unit, letter);
  return build(doc, span, kind, value, per ? `${letter}/${per.letter}` : letter, normalized);
}

const COUNTED_DAYS = wordSet('ngày_công đêm_nhạc');
/** `4 ngày công chiếu` is a time, `20 ngày công lao động` a count. */
const WORKS = wordSet('chiếu thành bố tác diễn chúng');
const HOURS = wordSet('tiếng');
const SOUNDS = wordSet('nổ súng chuông cười khóc kêu còi hô vỗ đàn anh việt nói động sét la trống');
const AGES = wordSet('thập_kỷ thập_kỉ thế_kỷ thế_kỉ');

/** Whether a length of time is said by the word at a unit. */
export function isTime(doc: Document, unit: number): boolean {
  if (isWordIn(doc, unit, TIME_WORDS)) return !isPairIn(doc, unit, COUNTED_DAYS) || isWordIn(doc, unit + 2, WORKS);
  return isWordIn(doc, unit, HOURS) ? !isWordIn(doc, unit + 1, SOUNDS) : isPairIn(doc, unit, AGES);
}

/** `một mét` is a measure, `một đồng nghiệp` none; `một công đất` may be both. */
const isArticle = (value: Value, { kind, base }: Unit): boolean => value === 0 || (value === 1 && kind === 'measure' && base === '');

/** `gió giật cấp 8`, `bão mạnh cấp 12`: the force of wind and sea. */
const WIND_FORCE = '[Bft]';
const WINDS = wordSet('gió giật bão sóng thấp lốc');

/** The unit that stands before its figure: `Mach 2`, `gió cấp 8`. */
export function statedAhead(doc: Document, first: number): Unit | undefined {
  const ahead = unitAhead(doc, first);
  return ahead?.letter === WIND_FORCE && !precededBy(doc, first - 1, WINDS, 14) ? undefined : ahead;
}

const COMPARED = wordSet('so');

function normalize(value: Value, unit: Unit, letter: string): Normalized | null {
  if (unit.kind === 'money') return { value, unit: letter };
  return unit.base && letter === unit.letter ? { value: mapValue(value, (x) => toBase(x, unit)), unit: unit.base } : null;
}

/** `1m7`, `1m68`, `2 mét rưỡi`: the part of a unit that stands after it. */
function afterUnit(doc: Document, unit: number, { letter }: Unit): number {
  if (numberWord(doc, unit)?.role === Role.AndHalf) return 0.5;
  const digits = letter === 'm' && isFigure(doc, unit) && isGlued(doc, unit) ? unitText(doc, unit) : '';
  return /^\d{1,2}$/.test(digits) ? Number(`0.${digits}`) : 0;
}

const DEGREE = wordSet('độ');
const QUAKE = wordSet('chấn richter động_đất');
const EYES = wordSet('cận viễn loạn lão');
const ANGLES = wordSet('góc nghiêng dốc xoay quay vĩ kinh lệch chếch gập');

/** `độ` alone is of warmth, of an earthquake, of eyes or of an angle. */
function resolveUnit(doc: Document, first: number, end: number, { letter }: Unit): string {
  if (letter !== 'deg' || !isWordIn(doc, end - 1, DEGREE) || followedBy(doc, end, ANGLES, 2)) return letter;
  if (precededBy(doc, first, QUAKE, 30)) return '[Richter]';
  if (precededBy(doc, first, EYES, 6)) return '[diop]';
  return precededBy(doc, first, ANGLES, 8) ? letter : 'Cel';
}

/** `-3,5 độ C`, `âm 5 %`, and `(-2 %)`; elsewhere a dash is a dash. */
function isNegative(doc: Document, first: number, kind: Unit['kind'], letter: string): boolean {
  const warmth = letter === 'Cel';
  if (!warmth && kind !== 'percent') return false;
  const sign = first - 1;
  if (unitEquals(doc, sign, 'âm')) return true;
  if (markAt(doc, sign) !== HYPHEN || !isGlued(doc, first) || (isGlued(doc, sign) && doc.kind[sign - 1] !== UnitKind.Punctuation)) return false;
  return warmth || (!isFigure(doc, sign - 1) && markAt(doc, sign - 1) !== 0x25);
}
