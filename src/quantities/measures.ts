/** Figures whose unit says what they are. In: an amount. Out: measures, money, percents, ages, times; a length of time is passed over. */
import { numberWord, Role } from '../numerals/index.js';
import { type Document, hasFlag, isGlued, UnitFlag, UnitKind, unitEquals, unitText } from '../text/index.js';
import { isAgeBefore, readAge } from './ages.js';
import type { Amount } from './amount.js';
import { bounded, build, mapValue, type Reading, tidy, top, type Value } from './build.js';
import { AGE, followedBy, HYPHEN, isWordIn, markAt, precededBy, TIME_WORDS, TIMES, wordSet } from './context.js';
import { currencyBefore } from './money.js';
import { readTimes } from './occurrences.js';
import { rateLetter, readPer } from './rates.js';
import { type FoundUnit, readUnit, toBase, type Unit, unitAhead } from './units.js';

const HOURS = wordSet('tiếng');

const DECADES = wordSet('thập thế');

const ERA = wordSet('kỷ kỉ');

const SOUNDS = wordSet('nổ súng chuông cười khóc kêu còi hô vỗ đàn anh việt nói động sét la trống');

/** Figures whose unit says what they are: measures, money, percents, ages, times; a length of time is passed over. */
export function readMeasured(doc: Document, amount: Amount, range: boolean): Reading | null {
  const { first, end, vague } = amount;
  let { value } = amount;
  if (hasFlag(doc, end, UnitFlag.NewlineBefore) && !isAgeBefore(doc, first) && !currencyBefore(doc, first)) return null;
  if (isWordIn(doc, end, AGE)) return readAge(doc, amount, end + 1, range);
  if (isWordIn(doc, end, TIMES)) return readTimes(doc, amount, range);
  if (isTime(doc, end)) {
    const letter = isWordIn(doc, end + 1, AGE) ? rateLetter(doc, end) : undefined;
    return letter ? readAge(doc, amount, end + 2, range, letter) : { next: end + 1 };
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
  const ahead = unit ? null : statedAhead(doc, first);
  if (ahead) return build(doc, { ...bounded(doc, first - 1, end, { measured: true }), kind: 'measure', value, unit: ahead.letter });
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

export const isTime = (doc: Document, unit: number): boolean => {
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

/** `gió giật cấp 8`, `bão mạnh cấp 12`: the force of wind and sea. */
const WIND_FORCE = '[Bft]';
const WINDS = wordSet('gió giật bão sóng thấp lốc');

/** The unit that stands before its figure: `Mach 2`, `gió cấp 8`. */
export function statedAhead(doc: Document, first: number): Unit | null {
  const ahead = unitAhead(doc, first);
  return ahead?.letter === WIND_FORCE && !precededBy(doc, first - 1, WINDS, 14) ? null : ahead;
}

const COMPARED = wordSet('so');

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
