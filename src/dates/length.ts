/**
 * Lengths of time. In: a unit. Out: counts with their units as written, `X` where the count is not said; a range has both ends.
 * `3 ngày`, `2 giờ 30 phút`, `ba năm rưỡi`, `nửa thế kỷ`, `vài ngày`, `hàng chục năm`, `5-7 ngày`, `từ 12 đến 18 tháng`, `30 giây đến 1 phút`.
 */
import { hasFlag, UnitFlag, UnitKind } from '../text/index.js';
import { compile, define } from './language.js';
import type { Length, Modifier, TimeUnit } from './parts.js';
import { like, match, matchBefore, type Pattern, pattern, readFields, test } from './pattern.js';
import { type Figure, type Reader, readFigure, say } from './reader.js';
import { NUMBERS, NumberId } from './vocabulary.js';

/** The one or two decimal numbers of a figure: `3,5` → 3.5, `4.000` → 4000, `3-5` → 3 and 5. */
function decimals({ values, digits, marks }: Figure): string[] | null {
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
    } else if (fraction || (mark !== ',' && mark !== '.')) return null;
    else if (mark === '.' && digits[i] === 3) current += text;
    else {
      current += `.${text}`;
      fraction = true;
    }
  }
  out.push(current);
  return out.length > 2 ? null : out;
}

define(
  'Decimal',
  pattern(
    (reader, at) => {
      const figure = readFigure(reader, at);
      const [count, to] = (figure && decimals(figure)) ?? [];
      if (count === undefined) return -1;
      say(reader, 'count', count);
      if (to !== undefined) {
        say(reader, 'to', true);
        say(reader, 'count', to);
        say(reader, 'to', 0);
      }
      return at + 1;
    },
    new Set(NUMBERS.filter((id) => id !== NumberId.Slash && id !== NumberId.Colon)),
  ),
);
/** hai ba ngày: the second digit is one or two more. */
define(
  'Near',
  test(({ log, size }) => {
    const more = Number(log[size - 1]) - Number(log[size - 5]);
    return more === 1 || more === 2;
  }),
);
// ASEAN Cup 2026 hôm nay: hôm counts few
define(
  'AfterBig',
  test(({ doc, start }, at) => at > start && doc.kind[at - 1] === UnitKind.Number && (doc.end[at - 1] as number) - (doc.start[at - 1] as number) > 1),
);
define('Size1', compile('{chục|mươi} <size=10>|trăm <size=100>|{nghìn|ngàn} <size=1000>|triệu <size=1000000>|{tỷ|tỉ} <size=1000000000>'));
define('Size', compile('Size1 [Size1]'));
define(
  'Count',
  compile(
    'nửa <count=0.5> [Size]|hàng <count=1> Size|{vài [ba]|mấy|dăm [ba|bảy]|đôi ba|một vài} [Size] <count=X>|Decimal [Size]' +
      '|$j <to> $j Near <to=0> &@unit|!tư $g [Size]|&{chục|trăm|nghìn|ngàn} <count=1> Size',
  ),
);
define('Unit', compile('!{AfterBig hôm} @unit|~ &Lower {h <unit=H>|{p|ph} <unit=I>}'));
const TO = compile('-|đến|tới|hoặc|hay [là]');
define('To', TO);

const FROM = compile('từ');
const TERM = compile('Count Unit');
const SHARED = compile('Count To <to> Count <to=0> Unit');
const RANGE = compile('Count Unit To <to> Count Unit <to=0>');
const AND = compile('và');
const AND_HALF = compile('rưỡi|rưởi');

type Term = Length['terms'][number];

export interface LengthReading {
  readonly end: number;
  readonly length: Length;
}

const ORDER: readonly TimeUnit[] = ['1000Y', '100Y', '12Y', '10Y', 'Y', 'Q', 'M', 'W', 'D', 'N', 'H', 'I', 'S'];
const rank = ({ unit }: Term): number => ORDER.indexOf(unit);

/** A count of tens, hundreds, thousands is written out. */
function termOf({ count, size, unit }: Record<string, unknown>): Term {
  const whole = size === undefined || count === 'X' ? String(count) : String(Math.round(Number(count) * Number(size) * 1e6) / 1e6);
  return { count: whole, unit: unit as TimeUnit };
}

/** 5-7 ngày, hai ba ngày, 5 đến 10 năm, 30 giây đến 1 phút: the second end is larger. */
const readRange = (reader: Reader, at: number, range: Pattern | null): LengthReading | null => rangeOf(range && readFields(reader, at, range));

function rangeOf(fields: ReturnType<typeof readFields>): LengthReading | null {
  if (!fields?.to || fields.point.count === 'X') return null;
  const from = termOf(fields.point);
  const to = termOf(fields.to);
  const rises = rank(to) < rank(from) || (to.unit === from.unit && Number(to.count) > Number(from.count));
  return rises ? { end: fields.end, length: { terms: [from], to: [to] } } : null;
}

/** Half of a unit, in the next smaller one: ba năm `rưỡi` is 3 years 6 months. */
const HALVES: { readonly [unit in TimeUnit]?: Term } = {
  Y: { count: '6', unit: 'M' },
  H: { count: '30', unit: 'I' },
  I: { count: '30', unit: 'S' },
  D: { count: '12', unit: 'H' },
};
const MOST_TERMS = 4;

/** The length that begins at a unit, or null. */
export function readLength(reader: Reader, at: number): LengthReading | null {
  if (reader.lengthAt !== at) {
    reader.lengthAt = at;
    reader.length = parseLength(reader, at);
  }
  return reader.length;
}

function parseLength(reader: Reader, at: number): LengthReading | null {
  const from = match(reader, at, FROM);
  const term = readFields(reader, from || at, TERM);
  const range = term?.to ? rangeOf(term) : readRange(reader, from || at, !term ? SHARED : match(reader, term.end, TO) ? RANGE : null);
  if (from || range || !term) return range;
  const terms: Term[] = [];
  let end = at;
  while (terms.length < MOST_TERMS) {
    const last = terms.at(-1);
    const first = (last && match(reader, end, AND)) || end;
    const fields = !last ? term : hasFlag(reader.doc, first, UnitFlag.NewlineBefore) ? null : readFields(reader, first, TERM);
    const next = fields && !fields.to ? termOf(fields.point) : null;
    if (!fields || !next) break;
    // 2 giờ 30 phút, một năm và ba tháng; after `và` the next unit alone
    const step = last ? rank(next) - rank(last) : 1;
    if (step <= 0 || (first > end && step > 2) || (last && (next.count === 'X' || next.count === '0.5'))) break;
    terms.push(next);
    end = fields.end;
    const half = match(reader, end, AND_HALF);
    if (half) {
      const part = HALVES[next.unit];
      terms.splice(part ? terms.length : terms.length - 1, 1, part ?? { ...next, count: String(Number(next.count) + 0.5) });
      end = half;
    }
    if (half || next.count === 'X') break;
  }
  return terms.length > 0 ? { end, length: { terms } } : null;
}

define(
  'Length',
  like(compile('từ Count|Count {Unit|To}'), (reader, at) => {
    const reading = readLength(reader, at);
    if (!reading) return -1;
    say(reader, 'length', reading.length);
    return reading.end;
  }),
);

const QUALIFIER = compile(
  '{hơn [cả]|trên|quá|ngoài} <modifier=MORE_THAN>|{gần [tròn]|dưới|chưa {đầy|đến|tới|được}|ít hơn|suýt soát|xấp xỉ gần} <modifier=LESS_THAN>' +
    '|{khoảng [chừng|gần|hơn]|[ước] chừng|tầm|độ|xấp xỉ|cỡ} <modifier=APPROX>|{ít nhất|tối thiểu|không dưới} <modifier=EQUAL_OR_MORE>' +
    '|{tối đa|không {quá|đến}|nhiều nhất} <modifier=EQUAL_OR_LESS>',
);

/** hơn, gần, khoảng, ít nhất … before a length: where it begins and what it says. */
export function readQualifier(reader: Reader, at: number): { first: number; modifier: Modifier } | null {
  const first = matchBefore(reader, at, QUALIFIER);
  const fields = first < 0 ? null : readFields(reader, first, QUALIFIER);
  return fields && { first, modifier: fields.point.modifier as Modifier };
}
