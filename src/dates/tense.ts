/**
 * Whether a sentence speaks of what was or of what will be. In: a document and a mention. Out: 1 will be, 0 no sign, -1 was,
 * -2 surely was (`hôm 28/4`), by the sign nearest to the mention; null where the mention is all there is.
 */
import { type Document, sentenceOf, sentenceStart } from '../text/index.js';
import { compile } from './language.js';
import type { TimeMention } from './parts.js';
import { match, matchBefore } from './pattern.js';
import { openReader } from './reader.js';

export type Tense = -2 | -1 | 0 | 1;

const FUTURE = compile(
  'sẽ|sắp|dự kiến|chuẩn bị|kế hoạch|hạn chót|dự định|nếu|hứa hẹn|kỳ vọng|dự báo|thời hạn|mở bán|khởi tranh|hướng tới|hạn cuối|đến hết|hiệu lực',
);
const PAST = compile('đã|vừa|từng|bị|xảy ra|hồi|qua đời|tử vong|phát hiện|khi đó|qua');
/** Right before a date: hôm 28/4. */
const JUST_PAST = compile('hôm|hồi');
/** Right before a date: from then on, or until then. */
const LIMIT = compile('từ|trước|đến hết|trước ngày|từ ngày');
const REACH = 40;

export function tenseAt(doc: Document, { first, end }: TimeMention): Tense | null {
  const sentence = sentenceOf(doc, first);
  const reader = openReader(doc, sentenceStart(doc, sentence), doc.sentenceEnds[sentence] as number);
  if (end - first >= reader.limit - reader.start - 1) return null;
  if (match(reader, first, JUST_PAST) || matchBefore(reader, first, JUST_PAST) >= 0) return -2;
  for (let distance = 1; distance <= REACH; distance++) {
    const before = first - distance;
    const after = end + distance - 1;
    if (match(reader, before, FUTURE) || match(reader, after, FUTURE)) return 1;
    if (match(reader, before, PAST) || match(reader, after, PAST)) return -1;
  }
  return match(reader, first, LIMIT) || matchBefore(reader, first, LIMIT) >= 0 ? 1 : 0;
}
