/** Days of a month in words. In: a unit. Out: day, month and year as far as they are said. */
import { readFigure, readInteger } from '../figures.js';
import { type Reading, Slot, type TimePoint } from '../parts.js';
import { isMark, isNumber, match, matchBefore, type Scope, terms } from '../scope.js';
import { readShift } from '../time-words.js';
import { readMonthValue } from './month.js';
import { readNumericDate } from './numeric-date.js';
import { isYearNamed } from './year.js';

const DAY = terms('ngày, hôm, ngày hôm, các ngày, những ngày');
const FIRST_TEN = terms('mùng, mồng');
const FULL_MOON = terms('rằm');
/** `nhằm ngày mùng 5 tháng 5` after a Gregorian day is lunar. */
const NAMELY = terms('nhằm, nhằm ngày, tức, tức ngày, tức là');
const MONTH = terms('tháng');
/** After a day of the month none of these stands: `ngày 3 lần`, `ngày 2 bữa`, `ngày hai mươi tư giờ`. */
const NO_DAY = terms('lần, bữa, buổi, tiếng, giờ, ca, viên, người, vụ, đôi, đồng, triệu, nghìn, ngàn, con, cái, nắng, công');

/** ngày 10 tháng 4 năm 2021, ngày 10/4, ngày 10.4.2021, hôm 28/5, ngày mười tháng tư, mùng 3, ngày rằm tháng 8, 17 tháng Chạp; ngày 9-13/4. */
export function readDate(scope: Scope, at: number): Reading | null {
  const cue = match(scope, at, DAY);
  const first = cue || at;
  const ten = match(scope, first, FIRST_TEN);
  const p = ten || first;
  const moon = match(scope, p, FULL_MOON);
  if (moon) return withMonth(scope, moon, { day: 15, lunar: true }, undefined);
  if (isNumber(scope, p)) {
    const date = readNumericDate(scope, p);
    if (date) {
      if (!cue && !ten) return null;
      return afterNumeric(scope, date);
    }
    // 9-13 tháng 4
    const figure = readFigure(scope, p);
    if (figure?.values.length !== 1) return null;
  }
  const day = readInteger(scope, p);
  if (!day || day.value < 1 || day.value > 31 || day.digits > 2) return null;
  const point: TimePoint = { day: day.value };
  if (ten && day.value > 10) return null;
  // 11 tháng năm 2022: eleven months of that year, no day of May
  const months = match(scope, day.end, MONTH);
  if (!cue && !ten && months && isYearNamed(scope, months)) return null;
  const dated = withMonth(scope, day.end, point, undefined, cue > 0);
  if (ten && matchBefore(scope, at, NAMELY) >= 0) point.lunar = true;
  if ((dated.slots & Slot.Month) !== 0) return cue || ten || day.digits > 0 ? dated : null;
  if (!cue && !ten) return null;
  // mùng 3 alone is of the Vietnamese calendar; mùng 2 tháng 9 need not be
  if (ten) point.lunar = true;
  else if (day.digits === 0 || match(scope, day.end, NO_DAY) || isMark(scope, day.end, '%')) return null;
  return dated;
}

/** `3-7` in `ngày 3-7 tháng 2` takes the month that follows. */
function afterNumeric(scope: Scope, date: Reading): Reading {
  if (date.to && date.to.month === undefined && date.to.day !== undefined) return withMonth(scope, date.end, date.point, date.to);
  // ngày 8-3 is the eighth of March; ngày 3-7 tháng 2 five days
  const { day, month, year } = date.point;
  if (!date.to && day !== undefined && month !== undefined && year === undefined && match(scope, date.end, MONTH) && month > day) {
    const range = withMonth(scope, date.end, { day }, { day: month });
    if ((range.slots & Slot.Month) !== 0) return range;
  }
  return date;
}

/** tháng 4, tháng tư, tháng Giêng, tháng 4/2021 after a day. */
function withMonth(scope: Scope, end: number, point: TimePoint, to: TimePoint | undefined, shifted = true): Reading {
  const word = match(scope, end, MONTH);
  const month = word ? readMonthValue(scope, word) : null;
  const last = to ?? point;
  if (!month || month.toMonth !== undefined) {
    const shift = word && shifted ? readShift(scope, word) : null;
    if (shift) {
      last.monthShift = shift.value;
      return reading(shift.end, Slot.Day | Slot.Month | Slot.Year, point, to);
    }
    return reading(end, Slot.Day, point, to);
  }
  last.month = month.month;
  if (month.lunar) last.lunar = true;
  if (month.leap) last.leap = true;
  if (month.year !== undefined) last.year = month.year;
  return reading(month.end, Slot.Day | Slot.Month | (month.year === undefined ? 0 : Slot.Year), point, to);
}

const reading = (end: number, slots: number, point: TimePoint, to: TimePoint | undefined): Reading => (to ? { end, slots, point, to } : { end, slots, point });
