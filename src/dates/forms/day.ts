/** Days by name and parts of a day. In: a unit. Out: the part, the day counted from now or from the story, or the weekday. */
import { Shape } from '../../text/index.js';
import { readFigure, readNumberWords } from '../figures.js';
import { type DayPart, type Reading, Slot, type TimePoint } from '../parts.js';
import { isNumber, isWord, match, type Scope, terms } from '../scope.js';
import { readShift, timeWord } from '../time-words.js';

const EARLY = terms('sớm');
const ORDINAL = terms('thứ');
/** hôm thứ hai, các ngày thứ bảy */
const DAY = terms('hôm, các ngày');

/** sáng, rạng sáng, trưa, chiều tối, nửa đêm, khuya, buổi chiều; sáng nay, đêm qua, rạng sáng mai, sáng sớm nay. */
export function readDayPart(scope: Scope, at: number): Reading | null {
  const word = timeWord(scope, at, 'part');
  if (!word) return null;
  const point: TimePoint = { part: word.value as DayPart };
  let end = word.end;
  const day = scope.doc.shape[end] === Shape.Title ? null : timeWord(scope, end, 'partday');
  if (day && !timeWord(scope, end, 'day') && !timeWord(scope, end, 'story')) {
    end = day.end;
    return { end, slots: Slot.Part | Slot.Deictic, point: { ...point, shift: { unit: 'D', amount: Number(day.value), anchor: 'now' } } };
  }
  if (match(scope, at, EARLY) === end && !timeWord(scope, end, 'day')) return null;
  return { end, slots: Slot.Part, point };
}

/** hôm nay, hôm qua, hôm kia, ngày mai, ngày kia; cùng ngày, hôm sau, ngày hôm trước. */
export function readNamedDay(scope: Scope, at: number): Reading | null {
  const story = timeWord(scope, at, 'story');
  const now = timeWord(scope, at, 'day');
  const word = now && (!story || now.end >= story.end) ? now : story;
  if (!word) return null;
  return { end: word.end, slots: Slot.Deictic, point: { shift: { unit: 'D', amount: Number(word.value), anchor: word === now ? 'now' : 'story' } } };
}

/** thứ hai … thứ bảy, thứ 2 … thứ 7, thứ Tư, chủ nhật, CN; thứ sáu tới, thứ hai vừa qua, chủ nhật này. */
export function readWeekday(scope: Scope, at: number): Reading | null {
  const day = match(scope, at, DAY);
  if (day) {
    const named = readWeekday(scope, day);
    return named;
  }
  const name = timeWord(scope, at, 'weekday');
  let end = 0;
  let weekday = 7;
  if (name) {
    if (name.end === at + 1 && scope.doc.shape[at] !== Shape.Upper) return null;
    end = name.end;
  } else {
    const ordinal = match(scope, at, ORDINAL);
    if (!ordinal) return null;
    const figure = isNumber(scope, ordinal) ? readFigure(scope, ordinal) : null;
    const words = figure ? null : readWeekdayWord(scope, ordinal);
    const value = figure ? (figure.values.length === 1 && figure.digits[0] === 1 ? (figure.values[0] as number) : 0) : (words ?? 0);
    if (value < 2 || value > 7) return null;
    weekday = value - 1;
    end = ordinal + 1;
  }
  const point: TimePoint = { weekday };
  const shift = readShift(scope, end);
  if (shift) return { end: shift.end, slots: Slot.Weekday, point: { ...point, direction: shift.value } };
  return { end, slots: Slot.Weekday, point };
}

function readWeekdayWord(scope: Scope, at: number): number | null {
  if (!isWord(scope, at)) return null;
  const words = readNumberWords(scope, at);
  return words && words.end === at + 1 && words.value <= 7 ? words.value : null;
}
