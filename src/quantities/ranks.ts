/** Ranks. In: an amount. Out: `thứ 5`, `hạng 49`, `top 4`, `số một thế giới`, `vị trí 12`, `hiệp hai`, `giai đoạn 2`. */
import { type Document, isGlued } from '../text/index.js';
import { type Amount, Form } from './amount.js';
import { build, type Reading } from './build.js';
import { COUNTED, isCapital, isFigure, isPairIn, isWord, isWordIn, NUMBER_SIGN, ORDINAL, opensNoun, startsLine, TIMES, wordSet } from './context.js';
import { isTime, statedAhead } from './measures.js';
import { readUnit } from './units.js';

const RANK_HEADS = wordSet('hạng top tốp');
const RANKED = wordSet('giống vị vợt ngôi trí hàng thủ');
const OF_NUMBER = wordSet('trong con tổng');
const RANKED_AMONG = wordSet('thế châu việt quốc đông wta đại');
const PERIODS = wordSet('hiệp set lần');
const PLACE = wordSet('vị_trí');
const MINUTE = wordSet('phút');

/** `thứ 5`, `thứ ba`, `hạng 49`, `top 4`, `số một thế giới`, `vị trí 12`. */
export function readRank(doc: Document, amount: Amount): Reading | null {
  const { first, end, value, form } = amount;
  if (!Number.isInteger(value) || (value as number) < 1 || amount.scaled || amount.bare || startsLine(doc, first)) return null;
  const before = first - 1;
  // phút thứ 20 is a time
  if (isWordIn(doc, before, ORDINAL) && isWordIn(doc, before - 1, MINUTE)) return { next: end };
  const digits = form === Form.Digits;
  const lower = !isCapital(doc, first);
  const head =
    isWordIn(doc, before, ORDINAL) ||
    (isWordIn(doc, before, RANK_HEADS) && (digits || (lower && value !== 5))) ||
    (isWordIn(doc, before, NUMBER_SIGN) && !isWordIn(doc, before - 1, OF_NUMBER) && (isWordIn(doc, before - 1, RANKED) || isWordIn(doc, end, RANKED_AMONG))) ||
    (isWordIn(doc, before, PERIODS) && lower && isPeriod(doc, amount));
  const from = head ? before : digits && isPairIn(doc, before - 1, PLACE) ? first : stageStart(doc, amount);
  return from < 0 ? null : build(doc, { first: from, end, bound: 'exact' }, 'rank', value, 'rank');
}

/** Steps of a sequence, by one syllable and by two. */
const STAGES = wordSet('bước mùa lượt cấp');
const LONG_STAGES = wordSet('giai_đoạn cấp_độ mức_độ vòng_đấu lượt_trận');
/** At the head of a line or a sentence: `Cách 2:` is a step, `Phần 2:` a heading. */
const WAY = wordSet('cách');
const HEADING = wordSet('phần');
/** `nhà cấp 4` is a kind of house. */
const NOT_STAGED = wordSet('nhà đường một mỗi');

/** No sequence of steps is longer. */
const LAST_STAGE = 40;

/** `giai đoạn 2`, `bước 3`, `cấp độ 4`, `lượt trận hai`, `Cách 1:` – the unit where its head begins; -1 where a noun follows that the figure counts, or no head stands. */
function stageStart(doc: Document, amount: Amount): number {
  const { first, end, value } = amount;
  const before = first - 1;
  if ((value as number) > LAST_STAGE || isCapital(doc, first) || (isGlued(doc, end) && isWord(doc, end)) || !isPeriod(doc, amount)) return -1;
  // giai đoạn 2 xây dựng hạng mục, but giai đoạn chín nhất
  if (isPairIn(doc, before - 1, LONG_STAGES) && (amount.form === Form.Digits || !opensNoun(doc, end))) return before - 1;
  if (opensNoun(doc, end)) return -1;
  if (isCapital(doc, before) ? isWordIn(doc, before, WAY) : isWordIn(doc, before, HEADING)) return before;
  const staged = isWordIn(doc, before, STAGES) && !isWordIn(doc, before - 1, NOT_STAGED) && !statedAhead(doc, first);
  return staged ? before : -1;
}

/** `hiệp hai`, `lần 2`: no counted noun follows. */
const isPeriod = (doc: Document, { first, end }: Amount): boolean =>
  !isFigure(doc, first - 2) && !isTime(doc, end) && !isWordIn(doc, end, COUNTED) && !isWordIn(doc, end, TIMES) && !readUnit(doc, end, 1);
