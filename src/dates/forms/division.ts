/** Quarters, halves, seasons, weeks. In: a unit. Out: that part of a year, or a week counted from now. */
import { Shape } from '../../text/index.js';
import { readFigure, readInteger } from '../figures.js';
import { type Modifier, type Reading, Slot, type TimePoint } from '../parts.js';
import { isMark, isNumber, match, type Scope, terms } from '../scope.js';
import { readShift, timeWord } from '../time-words.js';
import { readRoman } from './age.js';
import { bareYear, readSexagenary } from './year.js';

const QUARTER = terms('quý, quí');
const YEAR = terms('năm');
const FIRST_HALF = terms('nửa đầu, nửa đầu của');
const SECOND_HALF = terms('nửa cuối, nửa sau, nửa cuối của, nửa còn lại của');
const SEASON = terms('mùa, tiết');
const WEEK = terms('tuần, tuần lễ');
const WEEKEND = terms('cuối tuần, ngày cuối tuần, những ngày cuối tuần, dịp cuối tuần');
const WEEK_PARTS = terms('đầu tuần, giữa tuần');
const START_OF_WEEK = terms('đầu');

/** quý I, quý 3, quý IV/2016, quý 3/2028, quý II-2021, quý trước, quý này; quý I-II/2021. */
export function readQuarter(scope: Scope, at: number): Reading | null {
  const word = match(scope, at, QUARTER);
  if (!word) return null;
  const shift = readShift(scope, word);
  if (shift) return { end: shift.end, slots: Slot.Division | Slot.Year, point: { shift: { unit: 'Q', amount: shift.value, anchor: 'now' } } };
  const number = readQuarterNumber(scope, word);
  if (!number) return null;
  const point: TimePoint = { division: `Q${number.value}` };
  if (number.year !== undefined) return { end: number.end, slots: Slot.Division | Slot.Year, point: { ...point, year: number.year } };
  const second = isMark(scope, number.end, '-') ? readQuarterNumber(scope, number.end + 1) : null;
  if (second && second.value > number.value) {
    const to: TimePoint = { division: `Q${second.value}` };
    if (second.year !== undefined) to.year = second.year;
    return { end: second.end, slots: Slot.Division | (second.year === undefined ? 0 : Slot.Year), point, to };
  }
  return { end: number.end, slots: Slot.Division, point };
}

interface QuarterNumber {
  end: number;
  value: number;
  year?: number;
}

function readQuarterNumber(scope: Scope, at: number): QuarterNumber | null {
  const roman = readRoman(scope, at);
  if (roman) {
    if (roman > 4) return null;
    const joint = isMark(scope, at + 1, '/') || isMark(scope, at + 1, '-') || isMark(scope, at + 1, '.');
    const year = joint ? bareYear(scope, at + 2) : null;
    return year ? { end: year.end, value: roman, year: year.value } : { end: at + 1, value: roman };
  }
  const figure = isNumber(scope, at) ? readFigure(scope, at) : null;
  if (figure) {
    const [value = 0, year = 0] = figure.values;
    if (value < 1 || value > 4 || figure.digits[0] !== 1) return null;
    if (figure.values.length === 1) return { end: at + 1, value };
    return figure.values.length === 2 && figure.digits[1] === 4 && '/-.'.includes(figure.marks) ? { end: at + 1, value, year } : null;
  }
  const words = readInteger(scope, at);
  return words && words.value <= 4 && scope.doc.shape[at] === Shape.Lower ? { end: words.end, value: words.value } : null;
}

/** Whether `quý` (also a given name) at a unit names a quarter: a numeral or a shift follows. */
export const isQuarter = (scope: Scope, at: number): boolean => readQuarter(scope, at) !== null;

/** nửa đầu năm, nửa cuối năm: the year may follow (`nửa cuối năm 2020`); the reading ends before `năm`. */
export function readHalf(scope: Scope, at: number): Reading | null {
  const first = match(scope, at, FIRST_HALF);
  const half = first || match(scope, at, SECOND_HALF);
  return half && match(scope, half, YEAR) ? { end: half, slots: Slot.Division, point: { division: first ? 'H1' : 'H2' } } : null;
}

/** mùa hè năm 2019, mùa thu này, hè 2015, xuân Giáp Thìn, vụ hè thu … : bare only after `mùa`. */
export function readSeason(scope: Scope, at: number): Reading | null {
  const word = match(scope, at, SEASON);
  const season = timeWord(scope, word || at, 'season');
  if (!season) return null;
  const point: TimePoint = { division: season.value };
  const slots = Slot.Division;
  const year = bareYear(scope, season.end) ?? (scope.doc.shape[season.end] === Shape.Title ? readSexagenary(scope, season.end) : null);
  if (year) return { end: season.end, slots, point };
  // Hè” 2017
  if (word && match(scope, season.end, YEAR)) return { end: season.end, slots, point };
  const shift = readShift(scope, season.end);
  if (shift && (word || season.value === 'SU') && scope.doc.shape[at] !== Shape.Upper)
    return { end: shift.end, slots: slots | Slot.Year, point: { ...point, direction: shift.value } };
  if (match(scope, season.end, YEAR) && season.value === 'SU') return { end: season.end, slots, point };
  return null;
}

/** tuần trước, tuần này, tuần tới; cuối tuần, cuối tuần trước; đầu tuần, giữa tuần này. */
export function readWeek(scope: Scope, at: number): Reading | null {
  const weekend = match(scope, at, WEEKEND);
  const part = weekend || match(scope, at, WEEK_PARTS);
  const word = part || match(scope, at, WEEK);
  if (!word) return null;
  const shift = readShift(scope, word);
  if (!part && !shift) return null;
  const modifier: Modifier = match(scope, at, START_OF_WEEK) ? 'START' : 'MID';
  const point: TimePoint = { shift: { unit: 'W', amount: shift ? shift.value : 0, anchor: 'near' } };
  if (weekend) point.weekend = true;
  else if (part) point.modifier = modifier;
  return { end: shift ? shift.end : word, slots: Slot.Week, point };
}
