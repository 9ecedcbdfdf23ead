/**
 * Lengths counted from a day. In: a unit. Out: a mention: `3 ngày trước`, `cách đây 3 ngày`, `hai hôm nữa`, `10 năm qua`, `5 ngày tới`,
 * `hai ngày sau đó`, `sau đó 2 ngày`, `8 tháng đầu năm 2020`, `11 tháng năm 2022`, `ba ngày đầu tuần`.
 */
import { hasFlag, Shape, UnitFlag } from '../../text/index.js';
import { asPoint } from '../fields.js';
import { after, compile, define } from '../language.js';
import type { Anchor, Length, TimeMention, TimeUnit } from '../parts.js';
import { readFields, unit } from '../pattern.js';
import { isWord, type Reader } from '../reader.js';

// thêm một năm nữa: a length more
define('AfterMore', after('thêm|còn|mất|cần|chờ|lại|hơn|dài|hạn|ở|khoảng'));
define(
  'Name',
  unit((reader, at) => isWord(reader, at) && reader.doc.shape[at] !== Shape.Lower && !hasFlag(reader.doc, at, UnitFlag.NewlineBefore), null),
);
// 3 ngày trước khi, hai tuần trước Tết: before something else than now
define('Thing', compile('khi|ngày|lúc|tết|trận|vụ|sự|cuộc|kỳ|lễ|năm|giờ|ngưỡng|thời|buổi|thềm|đại|phiên|chuyến|mùa|hạn|bầu|lần|vòng|tháng|Name|Number'));
define('About', compile('hơn|gần|khoảng|chừng|đúng|tròn|chưa đầy'));
define('Whole', compile('Point|ThisYear|tháng <m=0>|tuần <w=0>'));

// hàng chục năm qua says no years
export const STRETCH = compile(
  '!hàng {{cách {đây|nay}|trước đây} [About] Length <steps=-1> <anchor=now>|{trước|cách} đó [About] Length <steps=-1> <anchor=story>' +
    '|sau đó [About] Length <steps=1> <anchor=story>|!AfterMore Length nữa <steps=1> <anchor=now>' +
    '|Length {trước {đó|đấy} <steps=-1> <anchor=story>|sau {đó|đấy} <steps=1> <anchor=story>|{[về] trước|trước đây} !Thing <steps=-1> <anchor=near>' +
    '|{[vừa|đã] qua|gần {đây|nhất}|nay|trở lại đây|vừa rồi} <run=-1>|{[sắp] tới|tới đây} !Thing <run=1>' +
    '|{đầu [tiên] [của|trong] <cut=first>|cuối [cùng] [của] <cut=last>|{của|trong} <cut=of>|&YearNamed <cut=of>} Whole}}',
);
/** 4.000 năm trước names no year, 400 triệu năm qua no stretch of years. */
const LONGEST = 5000;
const FARTHEST = 1000;

export function readStretch(reader: Reader, at: number): TimeMention | null {
  const fields = readFields(reader, at, STRETCH);
  if (!fields || fields.to) return null;
  const { length: said, steps, anchor, run, cut, ...rest } = fields.point;
  const length = said as Length;
  const [term, more] = length.terms;
  if (!term || length.to || term.count === 'X') return null;
  const made = (parts: TimeMention['parts']): TimeMention => ({ first: at, end: fields.end, parts });
  if (run && Number(term.count) > LONGEST) return null;
  if (run) return made({ kind: 'stretch', length, direction: run === 1 ? 1 : -1, anchor: 'now' });
  const count = Number(term.count);
  if (more || !Number.isInteger(count)) return null;
  if (cut) {
    const whole = asPoint(rest);
    if (!whole || whole.day !== undefined || (cut === 'of' && term.unit !== 'M')) return null;
    // một đêm cuối tháng 3 is any
    if (count === 1 && 'DN'.includes(term.unit)) return null;
    return made({ kind: 'point', point: { ...whole, slice: { unit: term.unit, count, last: cut === 'last' } } });
  }
  // hours and minutes stay lengths: the hour of the anchor is not known
  if ('HIS'.includes(term.unit) || count > FARTHEST) return null;
  const unit: TimeUnit = term.unit === 'N' ? 'D' : term.unit;
  return made({ kind: 'point', point: { shift: { unit, amount: Number(steps) * count, anchor: anchor as Anchor } } });
}
