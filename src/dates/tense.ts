/**
 * Whether a sentence speaks of what was or of what will be. In: a document and a mention. Out: 1 will be, 0 no sign, -1 was,
 * -2 surely was (`hôm 28/4`), by the sign nearest to the mention; null where the mention is all there is.
 */
import { type Document, sentenceOf, sentenceStart } from '../text/index.js';
import type { TimeMention } from './parts.js';
import { match, matchBefore, openScope, terms } from './scope.js';

export type Tense = -2 | -1 | 0 | 1;

const FUTURE = terms(
  'sẽ, sắp, dự kiến, chuẩn bị, kế hoạch, hạn chót, dự định, nếu, hứa hẹn, kỳ vọng, dự báo, thời hạn, mở bán, khởi tranh, hướng tới, hạn cuối, đến hết, hiệu lực',
);
const PAST = terms('đã, vừa, từng, bị, xảy ra, hồi, qua đời, tử vong, phát hiện, khi đó, qua');
/** Right before a date: hôm 28/4. */
const JUST_PAST = terms('hôm, hồi');
/** Right before a date: from then on, or until then. */
const LIMIT = terms('từ, trước, đến hết, trước ngày, từ ngày');
const REACH = 40;

export function tenseAt(doc: Document, { first, end }: TimeMention): Tense | null {
  const sentence = sentenceOf(doc, first);
  const scope = openScope(doc, sentenceStart(doc, sentence), doc.sentenceEnds[sentence] as number);
  if (end - first >= scope.limit - scope.start - 1) return null;
  if (match(scope, first, JUST_PAST) || matchBefore(scope, first, JUST_PAST) >= 0) return -2;
  for (let distance = 1; distance <= REACH; distance++) {
    const before = first - distance;
    const after = end + distance - 1;
    if (match(scope, before, FUTURE) || match(scope, after, FUTURE)) return 1;
    if (match(scope, before, PAST) || match(scope, after, PAST)) return -1;
  }
  return match(scope, first, LIMIT) || matchBefore(scope, first, LIMIT) >= 0 ? 1 : 0;
}
