/**
 * Which figures belong to a date or an hour: enough to keep them out of the quantities, without finding whole time expressions
 * (that is the room `dates`, which is ten times as large). In: the unit of a figure. Out: where the figures of the time end, or 0.
 * Lengths (`3 ngày`) are told by the word after them, in `measures.ts`.
 */
import { numberWord, readSmallNumber } from '../numerals/index.js';
import { type Document, hasFlag, isGlued, Shape, UnitFlag, UnitKind, unitEquals } from '../text/index.js';
import { isOtherWord } from './amount.js';
import { CLOSING, COUNTED, HYPHEN, isLower, isWordIn, markAt, OPENING, opensNoun, wordSet } from './context.js';
import { readUnit } from './units.js';

/** Words that a date's figure follows: `ngày 5`, `tháng 4`, `mồng ba`, `năm 2020`, `thế kỷ 19`, `19 giờ 30`. */
const HEADS = wordSet('ngày mồng mùng tháng năm quý kỷ kỉ niên sn');
const CLOCKS = wordSet('giờ h');
const EACH = wordSet('mỗi một hằng hàng hai ba bốn sáu');
const AROUND = wordSet('sáng trưa chiều tối đêm khuya hôm dịp lễ từ đến tới vào trước sau nghỉ nay qua mai hết đợt niệm');
const FRACTION = wordSet('điểm');
const WEEKDAY_BEFORE = wordSet('trước sáng chiều tối đêm hôm vào từ ngày hết phiên');
const WEEKDAY_AFTER = wordSet('tuần này tới vừa ngày hàng hằng');
const FOLLOWS_COUNT = wordSet('lần tuổi');
const CHAINS = wordSet('và đến tới hoặc hay');

const isYear = (text: string): boolean => /^(?:1[5-9]|20)\d\d$/.test(text);

function surfaceOf(doc: Document, unit: number): string {
  return unit < doc.count && doc.kind[unit] === UnitKind.Number
    ? doc.text.slice(doc.start[unit], Math.min(doc.end[unit] as number, (doc.start[unit] as number) + 24))
    : '';
}

/** The end of the figures of a time that begin at a unit; 0 where the figure is of no time. */
export function timeFiguresEnd(doc: Document, unit: number): number {
  if (doc.kind[unit] !== UnitKind.Number) return wordsOfTimeEnd(doc, unit);
  if (isDigitsOfTime(doc, unit) || leadsToDay(doc, unit)) return chainEnd(doc, unit + 1);
  return matchMinuteEnd(doc, unit) || (isDigitWeekday(doc, unit) ? unit + 1 : 0);
}

function isDigitsOfTime(doc: Document, unit: number): boolean {
  const text = surfaceOf(doc, unit);
  const before = unit - 1;
  const sameLine = !hasFlag(doc, unit, UnitFlag.NewlineBefore);
  if (sameLine && isWordIn(doc, before, HEADS)) {
    // mỗi ngày 2 lít, một tháng 5 triệu, năm 3 lần
    if (isMeasured(doc, unit + 1) || (unitEquals(doc, before, 'niên') && !unitEquals(doc, before - 1, 'thập'))) return false;
    if (isYear(text) || /[/\-–]/.test(text)) return true;
    return !(isWordIn(doc, before - 1, EACH) && !unitEquals(doc, before, 'năm')) && !(isWordIn(doc, unit + 1, COUNTED) && unitEquals(doc, before, 'năm'));
  }
  if (sameLine && isWordIn(doc, before, CLOCKS)) return /^\d\d?$/.test(text) && !isMeasured(doc, unit + 1) && doc.kind[before - 1] === UnitKind.Number;
  if (isYear(text) && markAt(doc, unit + 1) === HYPHEN && isYear(surfaceOf(doc, unit + 2)))
    return !isMeasured(doc, unit + 3) && !isWordIn(doc, unit + 3, COUNTED);
  const [, a = '', mark = '', b = ''] = /^(\d{1,4})([/.–-])(\d{1,4})$/.exec(text) ?? [];
  if (a === '') return false;
  if (isYear(a) && (isYear(b) || /^\d\d$/.test(b)) && mark !== '.') return !isMeasured(doc, unit + 1) && !isWordIn(doc, unit + 1, COUNTED);
  const day = Number(a);
  const month = Number(b);
  if (mark === '/' && isYear(b) && day >= 1 && day <= 12) return true;
  if (day < 1 || day > 31 || month < 1 || month > 12 || b.length > 2 || isMeasured(doc, unit + 1)) return false;
  if (sameLine && isWordIn(doc, before, AROUND)) return mark === '/' || isWordIn(doc, before, DAY_CUES);
  if (isWordIn(doc, before, FRACTION)) return false;
  // sáng nay (8-7), sáng nay, 14-5
  if (isWordIn(doc, before - 1, DAY_CUES) && (markAt(doc, before) === OPENING || markAt(doc, before) === 0x2c)) return true;
  if (mark !== '/') return false;
  // more than the whole is no share: 30/4
  return day > month || (markAt(doc, before) === OPENING && markAt(doc, unit + 1) === CLOSING) || (day === month && !isLower(doc, unit + 1));
}
/** Before `24.5` and `7-2`, which could be figures, only the words for a day make a day. */
const DAY_CUES = wordSet('sáng trưa chiều tối đêm khuya hôm dịp lễ nay qua mai');

/** The 3 of `từ 3 đến 7/2`, the 5 of `5 và 6 tháng 4`. */
function leadsToDay(doc: Document, unit: number): boolean {
  const next = unit + 2;
  if (!/^\d\d?$/.test(surfaceOf(doc, unit)) || !(markAt(doc, unit + 1) === 0x2d || isWordIn(doc, unit + 1, CHAINS))) return false;
  if (unitEquals(doc, next + 1, 'tháng') && doc.kind[next + 2] === UnitKind.Number) return doc.kind[next] === UnitKind.Number;
  return surfaceOf(doc, next).includes('/') && isDigitsOfTime(doc, next);
}

const isMeasured = (doc: Document, unit: number): boolean =>
  isWordIn(doc, unit, FOLLOWS_COUNT) || readUnit(doc, unit, 0) !== null || ((numberWord(doc, unit)?.value ?? 0) > 2 && !isOtherWord(doc, unit));

/** `ngày 5, 6 và 7/8`, `từ 3 đến 7/2`: the figures that go on with the first. */
function chainEnd(doc: Document, unit: number): number {
  let end = unit;
  for (let n = 0; n < 8; n++) {
    const mark = markAt(doc, end);
    if (!(mark === 0x2c || mark === 0x2d || mark === 0x26 || isWordIn(doc, end, CHAINS))) break;
    const next = end + 1;
    if (doc.kind[next] !== UnitKind.Number || next >= doc.count || hasFlag(doc, next, UnitFlag.NewlineBefore)) break;
    if (
      !/^\d{1,2}(?:[/.-]\d{1,4})*$|^\d{4}$/.test(surfaceOf(doc, next)) ||
      isMeasured(doc, next + 1) ||
      (opensNoun(doc, next + 1) && !surfaceOf(doc, next).includes('/') && !isWordIn(doc, next + 1, AROUND) && !isWordIn(doc, next + 1, HEADS))
    )
      break;
    end = next + 1;
  }
  return end;
}

/** `tháng tư`, `mồng ba`, `ngày mười lăm`, `thứ hai tuần sau`. */
function wordsOfTimeEnd(doc: Document, unit: number): number {
  const before = unit - 1;
  const weekday = unitEquals(doc, before, 'thứ');
  if (doc.shape[unit] !== Shape.Lower && !weekday && !unitEquals(doc, before, 'tháng')) return 0;
  if (!weekday && !isWordIn(doc, before, WORD_HEADS)) return 0;
  const number = readSmallNumber(doc, unit);
  if (!number) return 0;
  if (!weekday) return isMeasured(doc, number.end) || isWordIn(doc, before - 1, EACH) ? 0 : number.end;
  return isWeekday(doc, before, number.end, number.value) ? number.end : 0;
}

/** `hôm thứ ba`, `thứ hai tuần sau`, `thứ 6 (22/9)`, `thứ Tư` with its capital: a day of the week, no ordinal. */
function isWeekday(doc: Document, head: number, end: number, value: number): boolean {
  if (!(value >= 2 && value <= 7)) return false;
  const after = markAt(doc, end);
  return (
    (doc.shape[end - 1] === Shape.Title && doc.shape[head] === Shape.Lower) ||
    isWordIn(doc, head - 1, WEEKDAY_BEFORE) ||
    isWordIn(doc, end, WEEKDAY_AFTER) ||
    ((after === 0x28 || (after === 0x2c && !isGlued(doc, head))) && doc.kind[end + 1] === UnitKind.Number)
  );
}

/** `tối thứ 6`, `các ngày thứ 7`, `thứ 2 hàng tuần`; `ngày thứ 5 liên tiếp` is an ordinal. */
function isDigitWeekday(doc: Document, unit: number): boolean {
  const head = unit - 1;
  if (!unitEquals(doc, head, 'thứ') || !/^[2-7]$/.test(surfaceOf(doc, unit))) return false;
  if (isWordIn(doc, unit + 1, WEEKS) || (doc.shape[head] === Shape.Title && doc.kind[head - 1] === UnitKind.Word)) return true;
  return unitEquals(doc, head - 1, 'ngày') ? isWordIn(doc, head - 2, DAYS_OF) : !unitEquals(doc, head - 1, 'từ') && isWordIn(doc, head - 1, WEEKDAY_BEFORE);
}
const WEEKS = wordSet('tuần hàng hằng');
const DAYS_OF = wordSet('vào các');

/** `phút 78`, `phút 90+3`, `Văn Toàn 13'`: a minute of a match. */
function matchMinuteEnd(doc: Document, unit: number): number {
  let end = unit + 1;
  if (doc.hash[end] === 0x2b && doc.kind[end + 1] === UnitKind.Number) end += 2;
  if (unitEquals(doc, unit - 1, 'phút')) return doc.kind[unit - 2] === UnitKind.Number || isMeasured(doc, end) || isWordIn(doc, end, COUNTED) ? 0 : end;
  if (!isMinuteSign(doc, end)) return 0;
  const scorer = doc.shape[unit - 1] === Shape.Title || markAt(doc, unit - 1) === 0x28 || markAt(doc, unit - 1) === 0x2c;
  return scorer ? end + 1 : 0;
}
const isMinuteSign = (doc: Document, unit: number): boolean =>
  markAt(doc, unit) === 0x27 &&
  isGlued(doc, unit) &&
  doc.kind[unit + 1] !== UnitKind.Number &&
  !(doc.kind[unit + 1] === UnitKind.Word && isGlued(doc, unit + 1));
const WORD_HEADS = wordSet('tháng mồng mùng ngày');
