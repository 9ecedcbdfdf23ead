/**
 * Which figures belong to a date or an hour: enough to keep them out of the quantities, without finding whole time expressions
 * (that is the room `dates`, which is ten times as large). In: the unit of a figure. Out: where the figures of the time end, or 0.
 * Lengths (`3 ngày`) are told by the word after them, in `measures.ts`.
 */
import { numberWord, readSmallNumber } from '../numerals/index.js';
import { type Document, isGlued, Shape } from '../text/index.js';
import {
  CLOSING,
  COMMA,
  COUNTED,
  HYPHEN,
  isFigure,
  isLower,
  isPairIn,
  isWord,
  isWordIn,
  markAt,
  OPENING,
  ORDINAL,
  opensNoun,
  startsLine,
  wordSet,
} from './context.js';
import { readUnit } from './units.js';

/** Words that a date's figure follows: `ngày 5`, `tháng 4`, `mồng ba`, `năm 2020`, `thế kỷ 19`, `19 giờ 30`. */
const HEADS = wordSet('ngày mồng mùng tháng năm quý kỷ kỉ niên sn');
const WORD_HEADS = wordSet('tháng mồng mùng ngày');
const YEAR = wordSet('năm');
const MONTH = wordSet('tháng');
const DECADE = wordSet('niên');
const DECADES = wordSet('thập_niên');
const CLOCKS = wordSet('giờ h');
const EACH = wordSet('mỗi một hằng hàng hai ba bốn sáu');
/** Before `24.5` and `7-2`, which could be figures, only the words for a day make a day. */
const DAY_CUES = wordSet('sáng trưa chiều tối đêm khuya hôm dịp lễ nay qua mai');
const AROUND = wordSet('sáng trưa chiều tối đêm khuya hôm dịp lễ nay qua mai từ đến tới vào trước sau nghỉ hết đợt niệm');
const FRACTION = wordSet('điểm');
const FOLLOWS_COUNT = wordSet('lần tuổi');
const CHAINS = wordSet('và đến tới hoặc hay');
const AMPERSAND = 0x26;

const isYear = (text: string): boolean => /^(?:1[5-9]|20)\d\d$/.test(text);

/** The characters of a figure, cut where no time is so long; '' for any other unit. */
const surfaceOf = (doc: Document, unit: number): string =>
  isFigure(doc, unit) ? doc.text.slice(doc.start[unit], Math.min(doc.end[unit] as number, (doc.start[unit] as number) + 24)) : '';

/** The end of the figures of a time that begin at a unit; 0 where the figure is of no time. */
export function timeFiguresEnd(doc: Document, unit: number): number {
  if (!isFigure(doc, unit)) return wordsOfTimeEnd(doc, unit);
  if (isDigitsOfTime(doc, unit) || leadsToDay(doc, unit)) return chainEnd(doc, unit + 1);
  return matchMinuteEnd(doc, unit) || (isDigitWeekday(doc, unit) ? unit + 1 : 0);
}

function isDigitsOfTime(doc: Document, unit: number): boolean {
  const text = surfaceOf(doc, unit);
  const before = unit - 1;
  const next = unit + 1;
  const sameLine = !startsLine(doc, unit);
  if (sameLine && isWordIn(doc, before, HEADS)) {
    // mỗi ngày 2 lít, một tháng 5 triệu, năm 3 lần
    if (isMeasured(doc, next) || (isWordIn(doc, before, DECADE) && !isPairIn(doc, before - 1, DECADES))) return false;
    if (isYear(text) || /[/\-–]/.test(text)) return true;
    return isWordIn(doc, before, YEAR) ? !isWordIn(doc, next, COUNTED) : !isWordIn(doc, before - 1, EACH);
  }
  if (sameLine && isWordIn(doc, before, CLOCKS)) return /^\d\d?$/.test(text) && !isMeasured(doc, next) && isFigure(doc, before - 1);
  if (text.length < 3) return false;
  const counts = (after: number): boolean => isMeasured(doc, after) || isWordIn(doc, after, COUNTED);
  if (isYear(text) && markAt(doc, next) === HYPHEN && isYear(surfaceOf(doc, next + 1))) return !counts(next + 2);
  const [, a = '', mark = '', b = ''] = /^(\d{1,4})([/.–-])(\d{1,4})$/.exec(text) ?? [];
  if (isYear(a) && (isYear(b) || /^\d\d$/.test(b)) && mark !== '.') return !counts(next);
  const day = Number(a);
  const month = Number(b);
  if (mark === '/' && isYear(b) && day >= 1 && day <= 12) return true;
  if (!(day >= 1 && day <= 31 && month >= 1 && month <= 12) || b.length > 2 || isMeasured(doc, next)) return false;
  if (sameLine && isWordIn(doc, before, AROUND)) return mark === '/' || isWordIn(doc, before, DAY_CUES);
  if (isWordIn(doc, before, FRACTION)) return false;
  // sáng nay (8-7), sáng nay, 14-5
  const opened = markAt(doc, before) === OPENING;
  if (isWordIn(doc, before - 1, DAY_CUES) && (opened || markAt(doc, before) === COMMA)) return true;
  // more than the whole is no share: 30/4
  return mark === '/' && (day > month || (opened && markAt(doc, next) === CLOSING) || (day === month && !isLower(doc, next)));
}

/** The 3 of `từ 3 đến 7/2`, the 5 of `5 và 6 tháng 4`. */
function leadsToDay(doc: Document, unit: number): boolean {
  const next = unit + 2;
  if (!(markAt(doc, unit + 1) === HYPHEN || isWordIn(doc, unit + 1, CHAINS)) || !/^\d\d?$/.test(surfaceOf(doc, unit))) return false;
  if (isWordIn(doc, next + 1, MONTH) && isFigure(doc, next + 2)) return isFigure(doc, next);
  return surfaceOf(doc, next).includes('/') && isDigitsOfTime(doc, next);
}

const isMeasured = (doc: Document, unit: number): boolean =>
  isWordIn(doc, unit, FOLLOWS_COUNT) || readUnit(doc, unit, 0) !== null || (numberWord(doc, unit)?.value ?? 0) > 2;

/** `ngày 5, 6 và 7/8`, `từ 3 đến 7/2`: the figures that go on with the first. */
function chainEnd(doc: Document, unit: number): number {
  let end = unit;
  for (let n = 0; n < 8; n++) {
    const mark = markAt(doc, end);
    if (!(mark === COMMA || mark === HYPHEN || mark === AMPERSAND || isWordIn(doc, end, CHAINS))) break;
    const next = end + 1;
    const text = surfaceOf(doc, next);
    if (startsLine(doc, next) || !/^\d{1,2}(?:[/.-]\d{1,4})*$|^\d{4}$/.test(text) || isMeasured(doc, next + 1)) break;
    if (opensNoun(doc, next + 1) && !text.includes('/') && !isWordIn(doc, next + 1, AROUND) && !isWordIn(doc, next + 1, HEADS)) break;
    end = next + 1;
  }
  return end;
}

/** `tháng tư`, `mồng ba`, `ngày mười lăm`, `thứ hai tuần sau`. */
function wordsOfTimeEnd(doc: Document, unit: number): number {
  const head = unit - 1;
  const weekday = isWordIn(doc, head, ORDINAL);
  if (!weekday && (!isWordIn(doc, head, WORD_HEADS) || (!isLower(doc, unit) && !isWordIn(doc, head, MONTH)))) return 0;
  const number = readSmallNumber(doc, unit);
  if (!number) return 0;
  if (weekday) return isWeekday(doc, head, number.end, number.value) ? number.end : 0;
  return isMeasured(doc, number.end) || isWordIn(doc, head - 1, EACH) ? 0 : number.end;
}

const WEEKDAY_BEFORE = wordSet('trước sáng chiều tối đêm hôm vào từ ngày hết phiên');
const WEEKDAY_AFTER = wordSet('tuần này tới vừa ngày hàng hằng');

/** `hôm thứ ba`, `thứ hai tuần sau`, `thứ 6 (22/9)`, `thứ Tư` with its capital: a day of the week, no ordinal. */
function isWeekday(doc: Document, head: number, end: number, value: number): boolean {
  const after = markAt(doc, end);
  return (
    value >= 2 &&
    value <= 7 &&
    ((doc.shape[end - 1] === Shape.Title && isLower(doc, head)) ||
      isWordIn(doc, head - 1, WEEKDAY_BEFORE) ||
      isWordIn(doc, end, WEEKDAY_AFTER) ||
      ((after === OPENING || (after === COMMA && !isGlued(doc, head))) && isFigure(doc, end + 1)))
  );
}

const WEEKS = wordSet('tuần hàng hằng');
const DAY = wordSet('ngày');
const IN_A_ROW = wordSet('liên');
const DAYS_OF = wordSet('vào các');
const FROM_DAY = wordSet('từ');

/** `tối thứ 6`, `các ngày thứ 7`, `thứ 2 hàng tuần`, `mỗi Thứ 3`; `ngày thứ 5 liên tiếp` is an ordinal. */
function isDigitWeekday(doc: Document, unit: number): boolean {
  const head = unit - 1;
  if (!isWordIn(doc, head, ORDINAL) || isWordIn(doc, unit + 1, IN_A_ROW) || !/^[2-7]$/.test(surfaceOf(doc, unit))) return false;
  // Thứ 7, 17/02/2024
  const dated = (markAt(doc, unit + 1) === COMMA || markAt(doc, unit + 1) === OPENING) && /^\d\d?[/.-]\d/.test(surfaceOf(doc, unit + 2));
  if (dated || isWordIn(doc, unit + 1, WEEKS) || (doc.shape[head] === Shape.Title && isWord(doc, head - 1))) return true;
  return isWordIn(doc, head - 1, DAY) ? isWordIn(doc, head - 2, DAYS_OF) : !isWordIn(doc, head - 1, FROM_DAY) && isWordIn(doc, head - 1, WEEKDAY_BEFORE);
}

const MINUTE = wordSet('phút');
const PLUS = 0x2b;
const MINUTE_SIGN = 0x27;

/** `phút 78`, `phút 90+3`, `Văn Toàn 13'`: a minute of a match. */
function matchMinuteEnd(doc: Document, unit: number): number {
  const end = markAt(doc, unit + 1) === PLUS && isFigure(doc, unit + 2) ? unit + 3 : unit + 1;
  if (isWordIn(doc, unit - 1, MINUTE)) return isFigure(doc, unit - 2) || isMeasured(doc, end) || isWordIn(doc, end, COUNTED) ? 0 : end;
  const mark = markAt(doc, unit - 1);
  if (markAt(doc, end) !== MINUTE_SIGN || !isGlued(doc, end) || !(doc.shape[unit - 1] === Shape.Title || mark === OPENING || mark === COMMA)) return 0;
  return isFigure(doc, end + 1) || (isWord(doc, end + 1) && isGlued(doc, end + 1)) ? 0 : end + 1;
}
