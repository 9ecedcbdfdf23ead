/** Decades and centuries. In: a unit. Out: the ten or hundred years, or two of them. */
import { Shape } from '../../text/index.js';
import { readFigure, readInteger } from '../figures.js';
import { type Reading, Slot, type TimePoint } from '../parts.js';
import { isMark, isNumber, isWord, match, type Scope, terms } from '../scope.js';
import { readShift } from '../time-words.js';

const DECADE = terms('thập niên, thập kỷ, thập kỉ, những năm, các thập niên, những năm thập niên, những thập niên');
const CENTURY = terms('thế kỷ, thế kỉ, tk');
const ORDINAL = terms('thứ');
const OF = terms('của');
const BEFORE_ERA = terms('tcn, trước công nguyên');
const FIRST = terms('đầu tiên, đầu');
const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** I … XXI */
export function readRoman(scope: Scope, at: number): number {
  if (!isWord(scope, at) || (scope.doc.shape[at] !== Shape.Upper && scope.doc.shape[at] !== Shape.Initial)) return 0;
  const from = scope.doc.start[at] as number;
  const end = scope.doc.end[at] as number;
  if (end - from > 5) return 0;
  let value = 0;
  for (let i = from; i < end; i++) {
    const here = ROMAN[scope.doc.text[i] as string];
    if (!here) return 0;
    value += here < (ROMAN[scope.doc.text[i + 1] as string] ?? 0) && i + 1 < end ? -here : here;
  }
  return value > 0 && value < 40 ? value : 0;
}

function readCenturyNumber(scope: Scope, at: number): { end: number; value: number } | null {
  const roman = readRoman(scope, at);
  if (roman) return { end: at + 1, value: roman };
  const number = readInteger(scope, at);
  return number && number.value >= 1 && number.value <= 30 ? number : null;
}

/** thế kỷ 20, thế kỷ XX, thế kỷ thứ XII, thế kỷ XI-XIII, thế kỷ 3 TCN, thế kỷ trước, thế kỷ này. */
export function readCentury(scope: Scope, at: number): Reading | null {
  const word = match(scope, at, CENTURY);
  if (!word) return null;
  const shift = readShift(scope, word);
  if (shift) return { end: shift.end, slots: Slot.Age, point: { shift: { unit: '100Y', amount: shift.value, anchor: 'now' } } };
  const p = match(scope, word, ORDINAL) || word;
  const figure = isNumber(scope, p) ? readFigure(scope, p) : null;
  if (figure && figure.values.length === 2 && figure.marks === '-') {
    const [from = 0, to = 0] = figure.values;
    return from < to && to <= 30 && from > 0 ? { end: p + 1, slots: Slot.Age, point: { century: from }, to: { century: to } } : null;
  }
  const number = readCenturyNumber(scope, p);
  if (!number) return null;
  const before = match(scope, number.end, BEFORE_ERA);
  if (before) return { end: before, slots: Slot.Age, point: { century: -number.value } };
  const second = isMark(scope, number.end, '-') ? readCenturyNumber(scope, number.end + 1) : null;
  if (second && second.value > number.value) return { end: second.end, slots: Slot.Age, point: { century: number.value }, to: { century: second.value } };
  return { end: number.end, slots: Slot.Age, point: { century: number.value } };
}

/** thập niên 90, thập niên 1990, những năm 1960, thập kỷ 80 của thế kỷ trước, thập niên 20 của thế kỷ 20, thập niên đầu tiên của thế kỷ 21. */
export function readDecade(scope: Scope, at: number): Reading | null {
  const word = match(scope, at, DECADE);
  if (!word) return null;
  let end: number;
  let decade: number;
  let short = false;
  const figure = isNumber(scope, word) ? readInteger(scope, word) : null;
  if (figure) {
    if (figure.value % 10 !== 0 || !(figure.digits === 2 || (figure.digits === 4 && figure.value >= 1000 && figure.value <= 2100))) return null;
    end = figure.end;
    decade = figure.value;
    short = figure.digits === 2;
  } else {
    const words = readInteger(scope, word);
    const first = words ? 0 : match(scope, word, FIRST);
    if (first) decade = 0;
    else if (words && words.value % 10 === 0) {
      decade = words.value;
    } else return null;
    short = true;
    end = first || (words?.end as number);
    if (first && !readCentury(scope, match(scope, end, OF) || end)) return null;
  }
  const point: TimePoint = short ? { decade, shortYear: true } : { decade };
  const century = readCentury(scope, match(scope, end, OF) || end);
  if (century && !century.to && short) return { end: century.end, slots: Slot.Age, point: { ...century.point, ...point } };
  const second = isMark(scope, end, '-') && isNumber(scope, end + 1) ? readInteger(scope, end + 1) : null;
  if (second && second.value % 10 === 0 && second.value > decade && second.digits === figure?.digits)
    return { end: second.end, slots: Slot.Age, point, to: { ...point, decade: second.value } };
  return { end, slots: Slot.Age, point };
}
