/** Minutes of a match. In: a unit. Out: how many minutes after its start: `phút 78`, `phút thứ 20`, `phút 90+3`, `13'`. */
import { isGlued, Shape } from '../../text/index.js';
import { form } from '../forms.js';
import { compile } from '../language.js';
import type { TimeMention } from '../parts.js';
import { match, readFields } from '../pattern.js';
import { isMark, isNumber, isWord, type Reader } from '../reader.js';

const WORD = compile('phút [thứ]');
const COUNT = form('MatchMinute');
const QUOTE_REACH = 30;

export function readMatchMinute(reader: Reader, at: number): TimeMention | null {
  const word = match(reader, at, WORD);
  if (word) return minuteAt(reader, word, at);
  const minute = minuteAt(reader, at);
  if (!minute || !isMark(reader, minute.end, "'") || !isGlued(reader.doc, minute.end) || !isScorer(reader, at, minute.end)) return null;
  return { ...minute, end: minute.end + 1 };
}

/** 78, 90+3 */
export function minuteAt(reader: Reader, at: number, first = at): TimeMention | null {
  const fields = isNumber(reader, at) ? readFields(reader, at, COUNT) : null;
  return fields && { first, end: fields.end, parts: { kind: 'minute', minute: Number(fields.point.minutes) + Number(fields.point.extra ?? 0) } };
}

/** `Văn Quyết 13'`, `(60')`, `31': …`: after a name, a comma or a bracket, or at the head of a line, where no quotation closes. */
function isScorer(reader: Reader, at: number, mark: number): boolean {
  for (let i = at - 1; i >= reader.start && i > at - QUOTE_REACH; i--) if (isMark(reader, i, "'") && !isNumber(reader, i - 1)) return false;
  if (isNumber(reader, mark + 1) || (isWord(reader, mark + 1) && isGlued(reader.doc, mark + 1))) return false;
  return (
    at === reader.start || isMark(reader, at - 1, ',') || isMark(reader, at - 1, '(') || (isWord(reader, at - 1) && reader.doc.shape[at - 1] === Shape.Title)
  );
}
