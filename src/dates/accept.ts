/**
 * Whether a point that could be something else is a time here. In: a reading and what stands around it. Out: yes or no.
 * `2/3 số dân` is a fraction, `thứ hai` an ordinal, `7 giờ` a length, `2018` a count, `Tết` a feast.
 */
import { hasFlag, Shape, UnitFlag, UnitKind } from '../text/index.js';
import { compile } from './language.js';
import { Slot } from './parts.js';
import { match, matchBefore } from './pattern.js';
import type { PointReading } from './point.js';
import { isMark, isNumber, isWord, type Reader } from './reader.js';

export function acceptPoint(reader: Reader, at: number, reading: PointReading): boolean {
  const { slots } = reading;
  if (isNumber(reader, at) && matchBefore(reader, at, DOCUMENT) >= 0) return false;
  if (isVague(reader, at, reading)) return false;
  // năm thứ năm rồi; lần thứ hai (17/3)
  if (matchBefore(reader, at, ORDINAL) >= 0) return false;
  if ((slots & Slot.Weekday) !== 0 && match(reader, at, ORDINAL) && isCounted(reader, at, slots === Slot.Weekday)) return false;
  if (slots === Slot.Month && matchBefore(reader, at, REVOLUTION) >= 0) return false;
  if (slots === Slot.Clock) return acceptClock(reader, at, reading);
  if (slots === Slot.Part) return acceptPart(reader, at, reading);
  if (slots === Slot.Weekday) return acceptWeekday(reader, at, reading);
  if (slots === Slot.Feast) return acceptFeast(reader, at, reading);
  if (reading.point.bare) return slots === Slot.Year ? acceptYear(reader, at, reading) : acceptNumeric(reader, at, reading);
  return true;
}

/** Numbers of documents: QĐ số 12/2019, Nghị định 82/2017. */
const DOCUMENT = compile('số|định|tư|thị|văn|nghị quyết|qđ|nđ|đồng|bản|phép|quốc lộ|điều|khoản|mục|lô|thửa');
/** Cách mạng tháng Tám is a name. */
const REVOLUTION = compile('cách mạng|đường|phố|quảng trường');
const PLURAL = compile('những|các|mấy|nhiều');

/** những năm trước, các tuần tới: no one time. */
function isVague(reader: Reader, at: number, { slots, point }: PointReading): boolean {
  const counted =
    (slots === Slot.Year && point.yearShift !== undefined) ||
    (point.shift !== undefined && (point.shift.unit !== 'D' || point.shift.anchor === 'story') && !point.weekend && !point.modifier);
  return counted && matchBefore(reader, at, PLURAL) >= 0;
}

const CLOCK_CUE = compile('lúc|vào|hồi|đúng|từ|đến|tới|trước|lúc khoảng|vào khoảng|đến khoảng');
const LENGTH_CUE = compile('dưới|trên|tối đa|ít nhất|thành tích|chưa đầy|dài|trong|suốt|sau|mất|hết|gần|hơn|gian|lượng|với|là|chỉ|thêm|khoảng');
const AROUND = compile('khoảng|tầm|đúng');

/** lúc 7 giờ, 10 giờ 45 phút, 8h; not `hơn 8 giờ`, `dài 2 giờ 30 phút`, `24h`. */
function acceptClock(reader: Reader, at: number, { point, to, end }: PointReading): boolean {
  const { weak } = point;
  if (to) return !weak || matchBefore(reader, at, LENGTH_CUE) < 0;
  if (point.hour === 24 && (weak || point.minute === 0) && matchBefore(reader, at, CLOCK_CUE) < 0) return false;
  if (matchBefore(reader, at, RATIO) >= 0) return false;
  if (!weak) {
    // sau 2h, hơn 3h, 2h đồng hồ
    return point.minute !== 0 || end > at + 2 || matchBefore(reader, at, LENGTH_CUE_STRONG) < 0;
  }
  if (matchBefore(reader, at, CLOCK_CUE) >= 0) return true;
  const around = matchBefore(reader, at, AROUND);
  if (around >= 0) return around === reader.start || matchBefore(reader, around, CLOCK_CUE) >= 0;
  if (matchBefore(reader, at, LENGTH_CUE) >= 0) return false;
  return (point.minute !== 0 && point.second === undefined) || (at === reader.start && point.minute === 0 && !isWord(reader, end));
}
/** 11:28 after these is no time of the day. */
const RATIO = compile('tỷ lệ|tỉ lệ|tỷ số|tỉ số|kích thước|khổ');
const LENGTH_CUE_STRONG = compile('dài|trong|suốt|sau|mất|hết|hơn|thời gian|thêm');

const PART_CUE = compile('vào|lúc|mỗi|trong|hồi');
/** Parts that are a time by themselves. */
const PART_ALONE = compile('rạng sáng|nửa đêm|giữa đêm|giữa trưa|giờ trưa');

/** rạng sáng, lúc nửa đêm; not `tối cao`, `sáng tạo`, `đêm nhạc`. */
function acceptPart(reader: Reader, at: number, { end }: PointReading): boolean {
  return match(reader, at, PART_ALONE) === end && matchBefore(reader, at, PART_CUE) >= 0;
}

const ORDINAL = compile('thứ');
const SUNDAY = compile('chủ nhật|chúa nhật|cn');
const WEEKDAY_CUE = compile('hôm|vào|từ|đến|sáng|chiều|tối|trưa|đêm|nay|các ngày|trước|sau|hết|tới|vào ngày');
/** `phút thứ 7 sau`, `người thứ ba`: ordinals. */
const COUNTED_BEFORE = compile('phút|lần|người|con|vòng|trận|hạng|vị trí|năm|tháng|tuần|giờ|ngày|chiếc|điểm');

/** With a date the weekday is sure but after `lần` and the like. */
const TIMES_BEFORE = compile('lần|vòng|trận|hạng|phút');
const isCounted = (reader: Reader, at: number, alone: boolean): boolean =>
  matchBefore(reader, at, alone ? COUNTED_BEFORE : TIMES_BEFORE) >= 0 && matchBefore(reader, at, WEEKDAY_CUE) < 0;

/** vào thứ sáu, hôm thứ năm, chủ nhật, thứ sáu tới; not `con thứ hai`, `thứ ba, các bộ phận`. */
function acceptWeekday(reader: Reader, at: number, { point, end }: PointReading): boolean {
  if (point.direction !== undefined || !(match(reader, at, ORDINAL) || match(reader, at, SUNDAY))) return true;
  if (point.weekday === 7) return !isWord(reader, at - 1) || reader.doc.shape[at - 1] !== Shape.Title || at - 1 === reader.start;
  const cue = matchBefore(reader, at, WEEKDAY_CUE);
  return cue >= 0 && !isMark(reader, end, '-');
}

const FEAST_CUE = compile('dịp|đêm|trước|sau|đến|từ|vào|hôm|mùa|nghỉ|cận|giáp|qua|sát|lễ|tối');

function acceptFeast(reader: Reader, at: number, { end }: PointReading): boolean {
  // Tết Songkran is another feast
  if (isWord(reader, end) && reader.doc.shape[end] !== Shape.Lower) return false;
  return matchBefore(reader, at, FEAST_CUE) >= 0;
}

const YEAR_CUE = compile('năm|sinh|sn|từ|đến|tới|trước|sau|vào|hồi|cuối|đầu|giữa|mùa|giải|cup|euro|bản|đời|khóa|kỳ|luật|tết|xuân|hè|thu|đông|cả|trong');

/** World Cup 2018, (2003, …), SN 1991; not `1975 người`, `số 2018`. */
function acceptYear(reader: Reader, at: number, { end, point }: PointReading): boolean {
  const year = point.year as number;
  if (year < 1800 || year > 2100) return false;
  // a noun after it is counted
  if (isWord(reader, end) && reader.doc.shape[end] === Shape.Lower && !match(reader, end, AFTER_YEAR)) return false;
  // the small planet 2017 SQ2
  if (isWord(reader, end) && hasFlag(reader.doc, end, UnitFlag.HasDigit)) return false;
  if (isMark(reader, end, '%') || isNumber(reader, end) || isMark(reader, at - 1, '/') || isMark(reader, end, '/')) return false;
  if (isMark(reader, at - 1, '-') && reader.doc.kind[at - 2] === UnitKind.Number) return false;
  if (match(reader, end, YEAR_SHIFT)) return true;
  if (at === reader.start) return isMark(reader, end, ',') || isMark(reader, end, ':');
  if (matchBefore(reader, at, YEAR_CUE) >= 0) return true;
  if (matchBefore(reader, at, NUMBER_CUE) >= 0) return false;
  return isWord(reader, at - 1) || isMark(reader, at - 1, '"') || isMark(reader, at - 1, "'") || isMark(reader, at - 1, '-') || isMark(reader, at - 1, '(');
}

/** 2020 vừa qua, 2026 sắp tới */
const YEAR_SHIFT = compile('vừa {qua|rồi}|sắp tới');
const AFTER_YEAR = compile(
  'và|của|là|tại|ở|với|do|đã|sẽ|đang|được|bị|có|cho|để|khi|thì|mà|nhưng|vì|nên|trong|vừa|về|từ|đến|trên|theo|dành|diễn|này|mới|cũng|chính|không|chưa|như|sau|trước|so|hoặc|qua|giữa|lên|vào|ra|gồm|lần|đạt|tăng|giảm|ước',
);
const NUMBER_CUE = compile('số|hơn|gần|khoảng|trên|dưới|có|là|với|đạt|thêm|tổng|phòng|mã|còn|giá|tăng|giảm|lên');

const NUMERIC_CUE = compile('ngày|sáng|trưa|chiều|tối|đêm|khuya|hôm|dịp|lễ|từ|đến|tới|vào|trước|sau|nay|qua|mai|hết|khánh|niệm|đợt|mừng');
const FRACTION_CUE = compile(
  'còn|hơn|gần|khoảng|chiếm|bằng|quá|chưa|vòng|trên|dưới|được|với|đạt|có|chỉ|số|nhà|ngõ|hẻm|đường|tổ|ngách|kiệt|lô|căn|điểm|thắng|thua|hòa|lệ|phố|dẫn trước',
);

/** 30/4, 15/12 after a comma or in brackets; not `2/3 số dân`, `vòng 1/8`, `đường 3/2`, `24.5`. */
function acceptNumeric(reader: Reader, at: number, { end, point, slots, to }: PointReading): boolean {
  const text = reader.doc.text.slice(reader.doc.start[at], reader.doc.end[at]);
  const slash = text.includes('/');
  const dayCue = matchBefore(reader, at, DAY_CUE) >= 0;
  // open 24/7; 2/3 số dân
  if (isMark(reader, end, '%') || (!dayCue && (text === '24/7' || (isWord(reader, end) && match(reader, end, COUNTED) > 0)))) return false;
  if (matchBefore(reader, at, FRACTION_CUE) >= 0) return false;
  if (matchBefore(reader, at, NUMERIC_CUE) >= 0) return slash || dayCue || (!to && !isWord(reader, end) && matchBefore(reader, at, DOT_CUE) >= 0);
  // (2-1) is a score
  if (!slash && (to !== undefined || (text.includes('-') && (point.day as number) < 13))) return false;
  if (isMark(reader, at - 1, '(') && (isMark(reader, end, ')') || isMark(reader, end, ','))) return true;
  if (!slash) return false;
  if ((slots & Slot.Month) === 0 || point.day === undefined || point.month === undefined) return false;
  // a proper fraction needs a cue, but for 2/9 and other months that divide nothing; 30/4, 20/11 are no fractions
  if (point.day < point.month) return (at === reader.start && end === reader.limit) || (NO_DENOMINATORS.has(point.month) && !isWord(reader, end));
  return true;
}
const NO_DENOMINATORS = new Set([7, 9, 11, 12]);
const DAY_CUE = compile('ngày|sáng|trưa|chiều|tối|đêm|khuya|hôm|dịp|nay|mai|qua');
/** Of a day and month with a dot: Từ 15.3, …; nghỉ lễ 30.4. */
const DOT_CUE = compile('từ|đến|trước|sau|lễ|khánh|niệm|hết');
const COUNTED = compile('số|diện|tổng|người|dân|trong|thành|phiếu|quãng|thời|chặng');
