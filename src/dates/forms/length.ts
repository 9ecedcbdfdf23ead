/** Lengths of time. In: a unit. Out: counts with their units as written, `X` where the count is not said; a range has both ends. */

import { hasFlag, hashSyllable, UnitFlag } from '../../text/index.js';
import { readFigure, readNumberWords } from '../figures.js';
import type { Length, Modifier, TimeUnit } from '../parts.js';
import { glued, isMark, isNumber, isWord, match, matchBefore, type Scope, terms } from '../scope.js';
import { timeWord } from '../time-words.js';

const SOME = terms('vài, mấy, dăm, vài ba, đôi ba, dăm ba, dăm bảy, một vài, hàng');
const HALF = terms('nửa');
const AND_HALF = terms('rưỡi, rưởi');
const TENS = terms('chục, mươi');
const HUNDREDS = terms('trăm');
const THOUSANDS = terms('nghìn, ngàn');
const MILLIONS = terms('triệu');
const BILLIONS = terms('tỷ, tỉ');
const TO = terms('đến, tới, hoặc, hay, hay là');
const FROM = terms('từ');
const SEPARATE = terms('và');
const DAY = terms('hôm');
const HOUR_LETTER = terms('h');
const MINUTE_LETTERS = terms('p, ph');

interface Count {
  readonly end: number;
  readonly count: string;
  readonly to?: string;
}

const MAGNITUDES = [
  [TENS, 10],
  [HUNDREDS, 100],
  [THOUSANDS, 1e3],
  [MILLIONS, 1e6],
  [BILLIONS, 1e9],
] as const;

/** chục, trăm, nghìn, triệu after a count. */
function magnitude(scope: Scope, at: number): { end: number; value: number } | null {
  for (const [words, value] of MAGNITUDES) {
    const end = match(scope, at, words);
    if (end) {
      const more = value < 1e6 ? magnitude(scope, end) : null;
      return more ? { end: more.end, value: value * more.value } : { end, value };
    }
  }
  return null;
}

/** 3; 3,5; 4.000; 3-5; ba; hai mươi; nửa; vài; hàng chục; mấy chục; 2,5 triệu; hai ba. */
function readCount(scope: Scope, at: number): Count | null {
  const half = match(scope, at, HALF);
  if (half) return { end: half, count: '0.5' };
  const some = match(scope, at, SOME);
  if (some) {
    const size = magnitude(scope, some);
    const hang = scope.doc.hash[at] === HANG_HASH;
    if (hang) return size ? { end: size.end, count: String(size.value) } : null;
    return { end: size ? size.end : some, count: 'X' };
  }
  if (!isNumber(scope, at)) {
    const words = readNumberWords(scope, at);
    const size = magnitude(scope, words ? words.end : at);
    if (size) return { end: size.end, count: String((words?.value ?? 1) * size.value) };
    if (!words) return null;
    // hai ba ngày, năm bảy năm: from … to
    const second = words.end === at + 1 ? readNumberWords(scope, words.end) : null;
    if (
      second &&
      second.end === at + 2 &&
      words.end === at + 1 &&
      second.value > words.value &&
      second.value < 10 &&
      second.value - words.value <= 2 &&
      timeWord(scope, second.end, 'unit')
    )
      return { end: second.end, count: String(words.value), to: String(second.value) };
    return { end: words.end, count: String(words.value) };
  }
  const figure = readFigure(scope, at);
  if (!figure) return null;
  const { values, digits, marks } = figure;
  const numbers = decimals(values, digits, marks);
  if (!numbers) return null;
  const size = magnitude(scope, at + 1);
  const [count, to] = size ? numbers.map((number) => String(Math.round(Number(number) * size.value * 1e6) / 1e6)) : numbers;
  const end = size ? size.end : at + 1;
  return to === undefined ? { end, count: count as string } : { end, count: count as string, to };
}

const HANG_HASH = hashSyllable('hàng');

/** The one or two decimal numbers of a figure: `3,5` → 3.5, `4.000` → 4000, `3-5` → 3 and 5. */
function decimals(values: readonly number[], digits: readonly number[], marks: string): string[] | null {
  const out: string[] = [];
  let current = String(values[0]);
  let fraction = false;
  for (let i = 1; i < values.length; i++) {
    const mark = marks[i - 1];
    const text = String(values[i]).padStart(digits[i] as number, '0');
    if (mark === '-') {
      out.push(current);
      current = String(values[i]);
      fraction = false;
    } else if (mark === '.' && digits[i] === 3 && !fraction) current += text;
    else if ((mark === ',' || mark === '.') && !fraction) {
      current += `.${text}`;
      fraction = true;
    } else return null;
  }
  out.push(current);
  return out.length > 2 ? null : out;
}

interface Term {
  readonly count: string;
  readonly unit: TimeUnit;
}

/** The unit after a count: tiếng đồng hồ, năm; glued `h`, `p`. */
function readUnit(scope: Scope, at: number): { end: number; unit: TimeUnit } | null {
  const word = timeWord(scope, at, 'unit');
  // hôm counts few: ba hôm, not ASEAN Cup 2026 hôm nay
  if (word)
    return isNumber(scope, at - 1) && match(scope, at, DAY) && (scope.doc.end[at - 1] as number) - (scope.doc.start[at - 1] as number) > 1
      ? null
      : { end: word.end, unit: word.value as TimeUnit };
  if (!glued(scope, at)) return null;
  const hours = match(scope, at, HOUR_LETTER);
  if (hours) return { end: hours, unit: 'H' };
  const minutes = match(scope, at, MINUTE_LETTERS);
  return minutes ? { end: minutes, unit: 'I' } : null;
}

const ORDER: readonly TimeUnit[] = ['1000Y', '100Y', '12Y', '10Y', 'Y', 'Q', 'M', 'W', 'D', 'N', 'H', 'I', 'S'];
const rank = (unit: TimeUnit): number => ORDER.indexOf(unit);

export interface LengthReading {
  readonly end: number;
  readonly length: Length;
  readonly first: number;
}

/** 3 ngày; 2 giờ 30 phút; 1 giờ 21 phút 49 giây; ba năm rưỡi; 7 năm 6 tháng; nửa thế kỷ; vài ngày; 5-7 ngày; từ 12 đến 18 tháng; 30 giây đến 1 phút. */
export function readLength(scope: Scope, at: number): LengthReading | null {
  const { memo } = scope;
  if (memo.lengthAt !== at) {
    memo.length = parseLength(scope, at);
    memo.lengthAt = at;
  }
  return memo.length;
}

function parseLength(scope: Scope, at: number): LengthReading | null {
  const from = match(scope, at, FROM);
  const first = at;
  const count = readCount(scope, from || at);
  if (!count) return null;
  const unit = readUnit(scope, count.end);
  if (!unit) {
    // 5 đến 10 năm; 2 hoặc 3 tháng
    const joint = isMark(scope, count.end, '-') ? count.end + 1 : match(scope, count.end, TO);
    const second = joint && count.to === undefined ? readCount(scope, joint) : null;
    const shared = second && second.to === undefined ? readUnit(scope, second.end) : null;
    if (!second || !shared || count.count === 'X' || Number(second.count) <= Number(count.count)) return null;
    return { end: shared.end, first, length: { terms: [{ count: count.count, unit: shared.unit }], to: [{ count: second.count, unit: shared.unit }] } };
  }
  if (from && count.to === undefined) {
    const range = readRange(scope, unit.end, first, { count: count.count, unit: unit.unit });
    return range;
  }
  if (count.to !== undefined)
    return { end: unit.end, first, length: { terms: [{ count: count.count, unit: unit.unit }], to: [{ count: count.to, unit: unit.unit }] } };
  const terms: Term[] = [{ count: count.count, unit: unit.unit }];
  let end = unit.end;
  while (terms.length < 4 && count.count !== 'X') {
    const half = match(scope, end, AND_HALF);
    if (half) {
      const last = terms[terms.length - 1] as Term;
      const part = HALVES[last.unit];
      if (part) terms.push(part);
      else terms[terms.length - 1] = { count: String(Number(last.count) + 0.5), unit: last.unit };
      end = half;
      break;
    }
    const next = readTerm(scope, match(scope, end, SEPARATE) || end);
    const last = terms[terms.length - 1] as Term;
    if (!next || rank(next.term.unit) <= rank(last.unit) || (end !== next.first && rank(next.term.unit) - rank(last.unit) > 2)) break;
    if (hasFlag(scope.doc, next.first, UnitFlag.NewlineBefore)) break;
    terms.push(next.term);
    end = next.end;
  }
  if (terms.length === 1 && count.count !== 'X') {
    const range = readRange(scope, end, first, terms[0] as Term);
    if (range) return range;
  }
  return { end, first, length: { terms } };
}

/** Half of a unit, in the next smaller one: ba năm `rưỡi` is 3 years 6 months. */
const HALVES: { readonly [unit in TimeUnit]?: Term } = {
  Y: { count: '6', unit: 'M' },
  H: { count: '30', unit: 'I' },
  I: { count: '30', unit: 'S' },
  D: { count: '12', unit: 'H' },
};

function readTerm(scope: Scope, at: number): { first: number; end: number; term: Term } | null {
  if (!isNumber(scope, at) && !isWord(scope, at)) return null;
  const count = readCount(scope, at);
  if (!count || count.to !== undefined || count.count === 'X' || count.count === '0.5') return null;
  const unit = readUnit(scope, count.end);
  return unit ? { first: at, end: unit.end, term: { count: count.count, unit: unit.unit } } : null;
}

/** `30 giây đến 1 phút`, `1 tháng - 2 tháng` after the first term. */
function readRange(scope: Scope, end: number, first: number, term: Term): LengthReading | null {
  const joint = isMark(scope, end, '-') ? end + 1 : match(scope, end, TO);
  const second = joint ? readTerm(scope, joint) : null;
  if (!second) return null;
  const larger = rank(second.term.unit) < rank(term.unit) || (second.term.unit === term.unit && Number(second.term.count) > Number(term.count));
  return larger ? { end: second.end, first, length: { terms: [term], to: [second.term] } } : null;
}

const QUALIFIERS: readonly (readonly [Modifier, ReturnType<typeof terms>])[] = [
  ['MORE_THAN', terms('hơn, trên, quá, ngoài, hơn cả')],
  ['LESS_THAN', terms('gần, dưới, chưa đầy, chưa đến, chưa tới, ít hơn, suýt soát, gần tròn, xấp xỉ gần, chưa được')],
  ['APPROX', terms('khoảng, chừng, tầm, khoảng chừng, độ, ước chừng, khoảng gần, khoảng hơn, xấp xỉ, cỡ')],
  ['EQUAL_OR_MORE', terms('ít nhất, tối thiểu, không dưới')],
  ['EQUAL_OR_LESS', terms('tối đa, không quá, nhiều nhất, không đến')],
];

/** hơn, gần, khoảng, ít nhất … before a length: where it begins and what it says. */
export function readQualifier(scope: Scope, at: number): { first: number; modifier: Modifier } | null {
  for (const [modifier, words] of QUALIFIERS) {
    const first = matchBefore(scope, at, words);
    if (first >= 0) return { first, modifier };
  }
  return null;
}
