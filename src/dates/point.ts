/**
 * One point in time out of the forms that stand side by side (`10h30` `sáng` `thứ sáu` `ngày 8/6`). In: a unit. Out: one
 * reading, of all that join: a form joins when it fills other slots than those before it and what stands between allows it.
 */
import { asPoint, fieldsSince, type Said, slotsSince } from './fields.js';
import { form } from './forms.js';
import { compile, define } from './language.js';
import { Slot } from './parts.js';
import { like, type Pattern } from './pattern.js';
import { idAt, type Reader, say } from './reader.js';
import { CAPACITY } from './vocabulary.js';

/** Up to where a point was read, which slots it fills, and the point; `to` where it is an interval. */
export interface PointReading {
  readonly end: number;
  readonly slots: number;
  readonly point: Said;
  readonly to?: Said;
}

const DATED = Slot.Day | Slot.Month | Slot.Year | Slot.Week | Slot.Feast;
const NEAR = Slot.Clock | Slot.Part | Slot.Deictic | Slot.Weekday;
const but = (slots: number): number => ~slots;

define('Solar', compile('dương lịch|dl'));
define('Calendar', compile('{Lunar <lunar>|Solar}'));
define('Of', compile('của|trong|thuộc'));
define('At', compile('lúc|vào [lúc|hồi]|hồi'));
define('DateFigures', compile('Date|Figures|Doubtful'));
define('Day', compile('Date|DayFigures|Doubtful'));

/** Slots of which one must be filled, slots of which none may be, what joins them, and slots that it must fill. The first row that fits counts. */
type Join = readonly [filled: number, open: number, pattern: string, gains?: number];
const JOINS: readonly Join[] = [
  // 14/6 âm lịch, 14/6 (âm lịch), mùng 3 - ÂL
  [Slot.Day | Slot.Month, 0, '[-] Calendar|( Calendar )'],
  // 23h30, 1/11/2020; thứ bảy, 10/04/2021; hôm nay, ngày 11.7.2017
  [NEAR & ~Slot.Part, DATED, ', DateFigures', Slot.Day],
  [Slot.Part, but(Slot.Part), ', DateFigures', Slot.Day | Slot.Month],
  // ngày mai, thứ ba, ngày 13-6-2017: a weekday alone after a comma could open the next clause
  [NEAR, DATED | Slot.Weekday, ', Weekday {[,] DateFigures|( Day )}'],
  [Slot.Clock, but(Slot.Clock), ', NamedDay'],
  // tháng 4, năm 2021; tháng 6, 2019
  [Slot.Month, Slot.Year, ', {năm %V|%Y !Lower}'],
  // hôm nay (23/1), thứ sáu (16/5/2024)
  [Slot.Deictic | Slot.Weekday, DATED & ~Slot.Week, '( Day )', Slot.Day | Slot.Month],
  // chủ nhật của tuần sau, quý I của năm 2020, ngày 5 của tháng 6
  [Slot.Weekday, but(Slot.Weekday), 'Of Week'],
  [Slot.Division, but(Slot.Division), 'Of {YearOne|ThisYear}'],
  [Slot.Month, but(Slot.Month), 'Of YearOne'],
  [Slot.Day, but(Slot.Day | Slot.Part), 'Of Month'],
  // ngày 5/3 lúc 8h, 8h vào ngày 5/3
  [Slot.Day | Slot.Deictic | Slot.Weekday, Slot.Clock, 'At Clock'],
  [Slot.Clock, but(Slot.Clock | Slot.Part), 'At {NamedDay|Weekday|Day}'],
  // 8h sáng nay, hôm qua rạng sáng
  [Slot.Clock, DATED | Slot.Part | Slot.Deictic, 'Part'],
  [Slot.Deictic, DATED | Slot.Part, '&{buổi|rạng|nửa|giữa|ban} @part'],
  // sáng 12/5, chiều thứ sáu, tối hôm sau, hôm nay 5/3, thứ sáu tuần trước
  [Slot.Clock | Slot.Part, DATED | Slot.Deictic | Slot.Weekday, 'NamedDay|Weekday|Day'],
  [Slot.Deictic, DATED | Slot.Weekday, 'Weekday|Day'],
  [Slot.Weekday, DATED, 'Day|Week'],
  // đêm 30 Tết, đêm giao thừa, đêm 24 rạng sáng 25/12
  [Slot.Part, DATED | Slot.Deictic | Slot.Weekday, 'TetDay|Feast|%D &rạng'],
  [Slot.Deictic, DATED | Slot.Clock, 'Clock'],
  [Slot.Part, but(Slot.Part), 'SureClock'],
  // mùng 3 Tết; giao thừa Tết Ất Tỵ; ngày 5/6 năm 2020
  [Slot.Day, Slot.Month | Slot.Year | Slot.Feast, 'Tet'],
  [Slot.Feast, Slot.Year, '@feast:skip=lunar:1/1 {YearOne|TrailingYear}'],
  [Slot.Day | Slot.Month | Slot.Division | Slot.Feast, Slot.Year, 'YearOne|TrailingYear'],
  [Slot.Division, Slot.Year, 'YearRun|ThisYear'],
  // 22/09/2017 14:40
  [Slot.Year, but(Slot.Day | Slot.Month | Slot.Year), 'SureClock'],
];
const JOINED = JOINS.map(([filled, open, pattern, gains = 0]) => ({ filled, open, pattern: compile(pattern), gains }));
const FIRST = form('First');
/** ngày 24/6 tới đây; 24/6 alone could be followed by the verb */
const SHIFT = compile('@shift:direction');
const SHIFTED = Slot.Year | Slot.Feast | Slot.Deictic;

const MOST_JOINS = 6;

/** All that joins from a unit on, into the log. */
const POINT = like(FIRST, (reader, at) => {
  const from = reader.size;
  let end = FIRST.run(reader, at);
  for (let n = 0; end >= 0 && n < MOST_JOINS && end < reader.limit; n++) {
    const next = joinNext(reader, from, end);
    if (next < 0) break;
    // what stands with others is no bare figure and no length
    say(reader, 'bare', undefined);
    say(reader, 'weak', undefined);
    end = next;
  }
  return end;
});
define('Point', POINT);

/** The rows whose patterns a unit can begin, by its number. */
const rowsOf = new Array<typeof JOINED | undefined>(CAPACITY);
function rowsAt(reader: Reader, at: number): typeof JOINED {
  const id = idAt(reader, at);
  let rows = rowsOf[id];
  if (!rows) {
    rows = JOINED.filter(({ pattern }) => pattern.empty || !pattern.first || pattern.first.has(id));
    rowsOf[id] = rows;
  }
  return rows;
}

function joinNext(reader: Reader, from: number, end: number): number {
  const slots = slotsSince(reader, from);
  const { size } = reader;
  for (const { filled, open, pattern, gains } of rowsAt(reader, end)) {
    if ((slots & filled) === 0 || (slots & open) !== 0) continue;
    const next = pattern.run(reader, end);
    if (next < 0) continue;
    const gained = slotsSince(reader, size);
    if ((gained & slots) === 0 && (gained & gains) === gains) return next;
    reader.size = size;
  }
  const bare = reader.log[size - 2] === 'bare' && reader.log[size - 1] !== undefined;
  return (slots & Slot.Day) !== 0 && (slots & SHIFTED) === 0 && !bare ? SHIFT.run(reader, end) : -1;
}

/** 10h30 sáng 8/6; hôm nay, thứ bảy, ngày 10/4/2021; cuối tháng 12 năm ngoái; mùng 3 Tết Giáp Thìn. */
export function readPoint(reader: Reader, at: number, pattern: Pattern = POINT): PointReading | null {
  const { size } = reader;
  const end = pattern.run(reader, at);
  if (end < 0) return null;
  const slots = slotsSince(reader, size);
  const fields = fieldsSince(reader, size);
  reader.size = size;
  const point = asPoint(fields.point);
  const to = fields.to && asPoint(fields.to);
  if (!point || to === null) return null;
  return to ? { end, slots, point, to } : { end, slots, point };
}
