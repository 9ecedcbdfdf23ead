/** Whether a sentence speaks of what was or of what will be. In: a document and a mention. Out: -1, 0 or 1, by the nearest sign. */
import { type Document, sentenceOf, sentenceStart } from '../text/index.js';
import type { TimeMention } from './parts.js';
import { match, type Scope, terms } from './scope.js';

const FUTURE = terms(
  'sẽ, sắp, dự kiến, chuẩn bị, kế hoạch, hạn chót, sắp tới, dự định, nếu, trước ngày, đến hết ngày, hứa hẹn, kỳ vọng, dự báo, thời hạn, đăng ký, mở bán, khởi tranh, hướng tới, hạn cuối, đến hết',
);
const PAST = terms('đã, vừa, từng, bị, hôm, xảy ra, hồi, rồi, qua đời, tử vong, được phát hiện, cho biết, khi đó');
const REACH = 40;

export function tenseAt(doc: Document, { first, end }: TimeMention): -1 | 0 | 1 {
  const sentence = sentenceOf(doc, first);
  const scope: Scope = { doc, start: sentenceStart(doc, sentence), limit: doc.sentenceEnds[sentence] as number };
  for (let distance = 1; distance <= REACH; distance++) {
    const before = first - distance;
    const after = end + distance - 1;
    if (match(scope, before, FUTURE) || match(scope, after, FUTURE)) return 1;
    if (match(scope, before, PAST) || match(scope, after, PAST)) return -1;
  }
  return 0;
}
