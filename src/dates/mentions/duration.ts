/** Lengths of time that stand for themselves: `3 ngày`, `hơn 2 giờ`. In: a unit. Out: a mention with the words that bound it, or null where its words say something else. */

import { compile } from '../language.js';
import { readLength, readQualifier } from '../length.js';
import type { TimeMention } from '../parts.js';
import { match, matchBefore } from '../pattern.js';
import { isMark, isNumber, isWord, type Reader, readFigure } from '../reader.js';

const AGE = compile('tuổi|thai kỳ');
const SOUND = compile('vang|nổ|súng|kêu|la|hét|động|khóc|cười|hô|chuông|còi|nói|thở|gọi|anh|việt|pháp|trung|nhật|hàn|lòng');
const HOUR = compile('tiếng');
const LENGTH_BEFORE = compile('trong|sau|khoảng|gần|hơn|mất|chừng|suốt|dài|cách|thêm|chưa đầy|ít nhất|tối đa|đủ|tới|đến|tầm|hết');
const LENGTH_AFTER = compile('đồng hồ|sau|trước|mỗi|nữa|liền|rưỡi|một|đi|nghỉ|chờ|qua|tới|làm|để|là');
/** những `năm tháng` hoài thai */
const YEARS_MONTHS = compile('những|bao|ngày|từng|theo|cùng|với|của|suốt');
const FIVE = compile('năm');
const ONE_INDEFINITE = compile('nào|kia|khác|đẹp|mới|đầy|không|bất kỳ|đầu|cuối|giữa');
const ONE = compile('một');
/** 150 phút/tuần is a rate */
const PER = compile('/ @unit');
const BEFORE_NUMBER = compile('phút|giây|[lần] thứ|số|ngày|tháng');

const MANY = 1e6;

export function readDuration(reader: Reader, at: number, last: TimeMention | null): TimeMention | null {
  const reading = readLength(reader, at);
  if (!reading) return null;
  const { end, length } = reading;
  if (isNumber(reader, at) && matchBefore(reader, at, BEFORE_NUMBER) >= 0) return null;
  if (match(reader, end, AGE) || match(reader, end, PER) || (end === at + 2 && match(reader, at, ONE) && match(reader, end, ONE_INDEFINITE))) return null;
  if (match(reader, end - 1, HOUR) && (match(reader, end, SOUND) || (!isNumber(reader, at) && !isHours(reader, at, end)))) return null;
  const unit = (length.to ?? length.terms).at(-1)?.unit ?? '';
  // a million hours of work
  if ('HIS'.includes(unit) && Number(length.terms[0]?.count) >= MANY) return null;
  if (unit === 'M' && match(reader, at, FIVE) && matchBefore(reader, at, YEARS_MONTHS) >= 0) return null;
  // hai năm 2010 và 2011, hai ngày 17 và 18-9: the figures name the years and days
  const figure = 'YDM'.includes(unit) && length.terms.length === 1 ? readFigure(reader, end) : null;
  if (figure && (unit !== 'Y' || figure.digits[0] === 4) && !(unit === 'D' && figure.marks.includes('-'))) return null;
  const qualifier = readQualifier(reader, at);
  return qualifier && qualifier.first >= (last?.end ?? reader.start)
    ? { first: qualifier.first, end, parts: { kind: 'duration', length, modifier: qualifier.modifier } }
    : { first: at, end, parts: { kind: 'duration', length } };
}

/** Whether `một tiếng` is an hour and no sound: a word of length stands before it or after it. */
const isHours = (reader: Reader, at: number, end: number): boolean =>
  matchBefore(reader, at, LENGTH_BEFORE) >= 0 ||
  match(reader, end, LENGTH_AFTER) > 0 ||
  (end < reader.limit && !isWord(reader, end) && !isMark(reader, end, '"'));
