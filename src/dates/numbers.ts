/**
 * Numbers of the pattern language. In: a letter (`D` a day of the month, `Y` a year …), or letters with the marks between them. Out: patterns
 * that read one number in figures, in words or in Roman figures, or all groups of one Number unit.
 */
import { readSmallNumber } from '../numerals/index.js';
import { UnitKind } from '../text/index.js';
import { meaning } from './fields.js';
import { type Pattern, pattern } from './pattern.js';
import { type Reader, readFigure, say, sayAll } from './reader.js';
import { idOf, NumberId } from './vocabulary.js';

/** A number in figures or words: its field, least and greatest value, least and greatest count of digits. */
type Letter = readonly [field: string, from: number, to: number, digits: number, most: number];

const LETTERS: Readonly<Record<string, Letter>> = {
  D: ['day', 1, 31, 1, 2],
  /** two digits: 03.09.91 */
  d: ['day', 1, 31, 2, 2],
  /** no month: 17-18-2 */
  E: ['day', 13, 31, 2, 2],
  /** mùng 1 … mùng 10 */
  T: ['day', 1, 10, 1, 2],
  /** 28 Tết */
  P: ['day', 20, 30, 2, 2],
  M: ['month', 1, 12, 1, 2],
  Y: ['year', 1000, 2200, 4, 4],
  /** after `năm` */
  V: ['year', 100, 2999, 3, 4],
  /** năm 75 */
  S: ['short', 45, 99, 2, 2],
  /** năm 40 sau công nguyên */
  A: ['year', 1, 9999, 1, 4],
  y: ['short', 0, 99, 2, 2],
  /** the year after: 2016-17, 2017/2018 */
  n: ['next', 0, 2200, 2, 4],
  h: ['hour', 0, 24, 1, 2],
  m: ['minute', 0, 59, 1, 2],
  k: ['minute', 0, 59, 2, 2],
  s: ['second', 0, 59, 1, 2],
  c: ['second', 0, 59, 2, 2],
  /** 15 giờ kém 10 */
  l: ['less', 1, 59, 1, 2],
  q: ['quarter', 1, 4, 1, 1],
  C: ['century', 1, 30, 1, 2],
  X: ['decade', 1000, 2100, 4, 4],
  x: ['ten', 10, 90, 2, 2],
  /** thứ 2 … thứ 7 */
  w: ['ordinal', 2, 7, 1, 1],
  /** GMT+7, GMT-5 */
  u: ['east', 0, 14, 1, 2],
  v: ['west', 0, 14, 1, 2],
  /** of a length */
  g: ['count', 1, 99, 1, 2],
  j: ['count', 1, 9, 1, 1],
  f: ['frequency', 1, 99, 1, 2],
  o: ['once', 1, 1, 1, 1],
  /** of a match */
  z: ['minutes', 1, 130, 1, 3],
  e: ['extra', 1, 29, 1, 2],
};

const tell = (reader: Reader, field: string, value: number): void => sayAll(reader, meaning(field, value));

const letterOf = (key: string): Letter => LETTERS[key] as Letter;

const fits = ([field, from, to, least, most]: Letter, value: number, digits: number): boolean =>
  value >= from && value <= to && digits >= least && digits <= most && ((field !== 'decade' && field !== 'ten') || value % 10 === 0);

const DIGIT_WORDS = 'một hai ba bốn năm sáu bảy bẩy tám chín'.split(' ').map(idOf);
const NUMBER_WORDS = new Set([...DIGIT_WORDS, ...'mười hăm tư'.split(' ').map(idOf)]);
const NUMBER_TAILS = new Set([...DIGIT_WORDS, ...'mươi mốt tư lăm nhăm dăm'.split(' ').map(idOf)]);

/** `$D`: words below a hundred. */
export function spelledPattern(key: string): Pattern {
  const letter = letterOf(key);
  return pattern(
    (reader, at) => {
      const words = at < reader.limit ? readSmallNumber(reader.doc, at) : null;
      if (!words || words.end > reader.limit || words.value === 0 || !fits(letter, words.value, letter[3])) return -1;
      tell(reader, letter[0], words.value);
      return words.end;
    },
    NUMBER_WORDS,
    NUMBER_TAILS,
  );
}

/** 1380-1442, but 1000-1500 may count people. */
const MOST_YEARS = 200;

/** `%D~D*M`: one Number unit. */
export function figurePattern(shape: string): Pattern {
  const groups = [...shape.matchAll(/([A-Za-z])([^A-Za-z]*)/g)].map(([, key = '', mark = '']) => ({ letter: letterOf(key), mark }));
  const allowed = groups.map(({ mark }) => marksOf(mark));
  /** 3-7, 2010-2015: two of a kind must rise. */
  const two = groups.length === 2 && shape.includes('~') && groups[0]?.letter[0] === groups[1]?.letter[0];
  return pattern(
    (reader, at) => {
      const figure = readFigure(reader, at);
      if (figure?.values.length !== groups.length) return -1;
      const { values, digits, marks } = figure;
      let same = '';
      for (const [i, { letter, mark }] of groups.entries()) {
        if (!fits(letter, values[i] as number, digits[i] as number)) return -1;
        if (i === marks.length) break;
        const written = marks[i] as string;
        if (!allowed[i]?.includes(written)) return -1;
        if (mark === '*' || mark === '+') {
          if (same && written !== same) return -1;
          same = written;
        }
      }
      const [a = 0, b = 0] = values;
      const next = groups[1]?.letter[0] === 'next';
      if (next ? b !== a + 1 && (digits[1] !== 2 || b !== (a + 1) % 100) : two && (b <= a || b - a > MOST_YEARS)) return -1;
      for (const [i, { letter, mark }] of groups.entries()) {
        tell(reader, next && i === 1 ? 'year' : letter[0], next && i === 1 ? a + 1 : (values[i] as number));
        if (mark[0] === '~') say(reader, 'to', true);
      }
      if (shape.includes('~')) say(reader, 'to', 0);
      return at + 1;
    },
    new Set(groups.length === 1 ? plainIds(groups[0]?.letter) : marksOf(groups[0]?.mark ?? '').map((mark) => MARK_IDS['/.-:,'.indexOf(mark)] as number)),
  );
}

const MARK_IDS = [NumberId.Slash, NumberId.Stop, NumberId.Dash, NumberId.Colon, NumberId.Comma];
/** The marks that a sign between two letters stands for. */
const marksOf = (sign: string): string[] => [...(sign === '*' ? '/.-' : sign === '+' ? '/.' : sign === '~' ? '-' : sign.slice(-1))];

/** How a number without marks can look that has a letter's count of digits. */
const plainIds = ([, , , least, most]: Letter = LETTERS.A as Letter): number[] => [
  ...(least <= 2 ? [NumberId.Short] : []),
  ...(least <= 4 && most >= 4 ? [NumberId.FourDigits] : []),
  ...(least <= 3 && most >= 3 ? [NumberId.OtherDigits] : most > 4 ? [NumberId.OtherDigits] : []),
];

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
const LONGEST_ROMAN = 5;

/** `^C`: I … XXX in capitals. */
export function romanPattern(key: string): Pattern {
  const letter = letterOf(key);
  return pattern((reader, at) => {
    if (at >= reader.limit) return -1;
    const { text, start, end, kind } = reader.doc;
    const to = end[at] as number;
    if (kind[at] !== UnitKind.Word || to - (start[at] as number) > LONGEST_ROMAN) return -1;
    let value = 0;
    for (let i = start[at] as number; i < to; i++) {
      const here = ROMAN[text[i] as string];
      if (!here) return -1;
      value += i + 1 < to && here < (ROMAN[text[i + 1] as string] ?? 0) ? -here : here;
    }
    if (value < letter[1] || value > letter[2]) return -1;
    tell(reader, letter[0], value);
    return at + 1;
  }, null);
}
