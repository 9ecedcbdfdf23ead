/** Years and runs of years. In: a unit. Out: the year, two of them, or a year counted from now. */
import { Shape } from '../../text/index.js';
import { readInteger } from '../figures.js';
import { type Reading, Slot, type TimePoint } from '../parts.js';
import { isMark, isNumber, isWord, match, type Scope, terms } from '../scope.js';
import { readShift } from '../time-words.js';
import { readNumericDate, readYearPair } from './numeric-date.js';

const YEAR = terms('năm, các năm, hai năm, hai năm học');
/** Words that stand before a run of years: `nhiệm kỳ 2010-2015`. */
const PERIOD = terms(
  'năm học, năm học mới, niên khóa, niên độ, niên vụ, nhiệm kỳ, nhiệm kì, giai đoạn, thời kỳ, thời kì, khóa, mùa giải, mùa bóng, mùa, vụ, vụ mùa, vụ đông xuân, vụ hè thu, vụ thu đông, ' +
    'đông xuân, hè thu, chu kỳ, thời gian, khoảng thời gian, năm tài chính, năm tài khóa, tài khóa, năm mới, năm apec',
);
const FROM = terms('từ');
const TO = terms('đến, tới');
const BEFORE_ERA = terms('tcn, trước công nguyên, trước tây lịch, tr cn');
const OF_ERA = terms('scn, sau công nguyên, công nguyên');
const AGE = terms('tuổi');
const STORY = terms('đó, ấy, này đó');
/** năm trước, năm sau: of the year that the sentence named; năm ngoái, năm nay, năm tới: of now. */
const BESIDE = terms('trước, sau, liền trước, tiếp theo, kế tiếp, liền kề');
const SAME = terms('cùng năm');

const STEMS = 'giáp ất bính đinh mậu kỷ canh tân nhâm quý'.split(' ').map((stem) => terms(stem === 'kỷ' ? 'kỷ, kỉ' : stem === 'quý' ? 'quý, quí' : stem));
const BRANCHES = 'tý sửu dần mão thìn tỵ ngọ mùi thân dậu tuất hợi'
  .split(' ')
  .map((branch) => terms(branch === 'tý' ? 'tý, tí' : branch === 'tỵ' ? 'tỵ, tị' : branch === 'mão' ? 'mão, mẹo' : branch === 'hợi' ? 'hợi' : branch));

/** Giáp Thìn, Ất Tỵ: the place in the cycle of sixty years, which a stem and a branch have only when both are odd or both even. */
export function readSexagenary(scope: Scope, at: number): { end: number; place: number } | null {
  if (!isWord(scope, at) || !isWord(scope, at + 1)) return null;
  const stem = STEMS.findIndex((terms) => match(scope, at, terms));
  if (stem < 0) return null;
  const branch = BRANCHES.findIndex((terms) => match(scope, at + 1, terms));
  if (branch < 0 || (stem - branch) % 2 !== 0) return null;
  for (let place = stem; place < 60; place += 10) if (place % 12 === branch) return { end: at + 2, place };
  return null;
}

/** năm 2021, năm 1975-1980, năm 541, năm 179 TCN, năm 75, năm Giáp Thìn; năm nay, năm ngoái, năm sau; các năm 2015. */
export function readYear(scope: Scope, at: number): Reading | null {
  const word = match(scope, at, YEAR);
  if (!word) return null;
  // các năm trước names no year
  const shift = word === at + 1 ? readShift(scope, word) : null;
  if (shift) {
    const story = match(scope, shift.end, STORY);
    if (story) return { end: story, slots: Slot.Year, point: { yearShift: shift.value, yearAnchor: 'story' } };
    return { end: shift.end, slots: Slot.Year, point: { yearShift: shift.value, yearAnchor: match(scope, word, BESIDE) ? 'near' : 'now' } };
  }
  const cycle = readSexagenary(scope, word);
  if (cycle) {
    const year = bareYear(scope, cycle.end);
    const point: TimePoint = { sexagenary: cycle.place };
    if (!year) return { end: cycle.end, slots: Slot.Year, point };
    return { end: year.end, slots: Slot.Year, point: { ...point, year: year.value } };
  }
  return yearFigure(scope, word);
}

function yearFigure(scope: Scope, at: number): Reading | null {
  if (!isNumber(scope, at)) return null;
  const pair = readYearPair(scope, at);
  if (pair) return pair;
  const range = readNumericDate(scope, at);
  if (range?.to) return range.slots === Slot.Year ? range : null;
  const figure = readInteger(scope, at);
  if (!figure) return null;
  const before = match(scope, figure.end, BEFORE_ERA);
  if (before) return { end: before, slots: Slot.Year, point: { year: -figure.value } };
  const of = match(scope, figure.end, OF_ERA);
  if (of) return { end: of, slots: Slot.Year, point: { year: figure.value } };
  if (match(scope, figure.end, AGE)) return null;
  if (figure.digits === 2 && figure.value >= 45) return { end: figure.end, slots: Slot.Year, point: { year: figure.value, shortYear: true } };
  return figure.digits === 3 || (figure.digits === 4 && figure.value < 3000) ? { end: figure.end, slots: Slot.Year, point: { year: figure.value } } : null;
}

/** A year in figures alone: 2021. */
export function bareYear(scope: Scope, at: number): { end: number; value: number } | null {
  const figure = isNumber(scope, at) ? readInteger(scope, at) : null;
  return figure && figure.digits === 4 && figure.value >= 1000 && figure.value <= 2200 ? { end: figure.end, value: figure.value } : null;
}

/** nhiệm kỳ 2010-2015, giai đoạn 2021–2025, năm học 2020 - 2021, mùa giải 2016-17, vụ đông xuân 2020-2021, giai đoạn từ 2016 đến 2020. */
export function readPeriod(scope: Scope, at: number): Reading | null {
  const word = match(scope, at, PERIOD);
  if (word) {
    const from = match(scope, word, FROM);
    const years = yearRun(scope, skipYear(scope, from || word));
    if (years) return years;
  }
  const year = word ? bareYear(scope, word) : null;
  return year ? { end: year.end, slots: Slot.Year, point: { year: year.value } } : null;
}

const skipYear = (scope: Scope, at: number): number => match(scope, at, YEAR) || at;

/** 2010-2015, 2016-17, 2017/18, 2020 - 2021, 2016 đến 2020 */
export function yearRun(scope: Scope, at: number): Reading | null {
  const pair = readYearPair(scope, at);
  if (pair) return pair;
  const range = readNumericDate(scope, at);
  if (range) return range.to && range.slots === Slot.Year ? range : null;
  const from = bareYear(scope, at);
  if (!from) return null;
  const joint = isMark(scope, from.end, '-') ? from.end + 1 : match(scope, from.end, TO);
  const to = joint ? bareYear(scope, skipYear(scope, joint)) : null;
  return to && to.value > from.value && to.value - from.value < 500
    ? { end: to.end, slots: Slot.Year, point: { year: from.value }, to: { year: to.value } }
    : null;
}

/** A year that follows a month, a season or a feast without `năm`: Bính Ngọ 2026, Giáp Thìn, 2021; tháng 10 cùng năm. */
export function readTrailingYear(scope: Scope, at: number): Reading | null {
  const same = match(scope, at, SAME);
  if (same) return { end: same, slots: Slot.Year, point: { yearShift: 0, yearAnchor: 'story' } };
  const cycle = scope.doc.shape[at] === Shape.Title ? readSexagenary(scope, at) : null;
  const year = bareYear(scope, cycle ? cycle.end : at);
  if (!cycle) return year ? { end: year.end, slots: Slot.Year, point: { year: year.value } } : null;
  if (year) return { end: year.end, slots: Slot.Year, point: { sexagenary: cycle.place, year: year.value } };
  return { end: cycle.end, slots: Slot.Year, point: { sexagenary: cycle.place } };
}

const ONE_YEAR = terms('năm');

/** Whether `năm` with four digits or a shift stands here: năm 2022, năm ngoái. */
export function isYearNamed(scope: Scope, at: number): boolean {
  const word = match(scope, at, ONE_YEAR);
  if (!word) return false;
  return isNumber(scope, word) ? (scope.doc.end[word] as number) - (scope.doc.start[word] as number) === 4 : readShift(scope, word) !== null;
}
