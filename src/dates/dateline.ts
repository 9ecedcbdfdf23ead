/**
 * The text's own dateline. In: a document and its mentions. Out: the day that a line of its own gives near the head or the
 * foot of the text (`Thứ bảy, 10/04/2021`, `10/04/2021 08:30 GMT+7`), `YYYY-MM-DD`, or null.
 */
import { type Document, sentenceOf, sentenceStart } from '../text/index.js';
import { daysInMonth, isoDate, toDayNumber, weekdayOf } from './calendar.js';
import type { TimeMention, TimePoint } from './parts.js';

const HEAD_SENTENCES = 12;
const FOOT_SENTENCES = 3;
/** Other units that a dateline may have: a place, `cập nhật`, `GMT+7`. */
const OTHER_UNITS = 6;

export function findDateline(doc: Document, mentions: readonly TimeMention[]): string | null {
  const sentences = doc.sentenceEnds.length;
  for (const mention of mentions) {
    if (mention.parts.kind !== 'point') continue;
    const sentence = sentenceOf(doc, mention.first);
    if (sentence >= HEAD_SENTENCES && sentence < sentences - FOOT_SENTENCES) continue;
    const length = (doc.sentenceEnds[sentence] as number) - sentenceStart(doc, sentence);
    if (length - (mention.end - mention.first) > OTHER_UNITS) continue;
    const day = fullDate(mention.parts.point);
    if (day) return day;
  }
  return null;
}

/** A date with its year, that exists, and falls on the weekday that is said. */
function fullDate({ day, month, year, weekday, shortYear, lunar }: TimePoint): string | null {
  if (day === undefined || month === undefined || year === undefined || shortYear || lunar || year < 1900 || year > 2199) return null;
  if (day > daysInMonth(year, month)) return null;
  if (weekday !== undefined && weekdayOf(toDayNumber(year, month, day)) !== weekday) return null;
  return isoDate({ year, month, day });
}
