/** Ranks. In: an amount. Out: `thứ 5`, `hạng 49`, `top 4`, `số một thế giới`, `vị trí 12`, `hiệp hai`. */
import { type Document, hasFlag, isGlued, UnitFlag, UnitKind, unitEquals } from '../text/index.js';
import type { Amount } from './amount.js';
import { build, type Reading } from './build.js';
import { COUNTED, isCapital, isWordIn, NUMBER_SIGN, ORDINAL, opensNoun, TIMES, wordSet } from './context.js';
import { isTime, statedAhead } from './measures.js';
import { readUnit } from './units.js';

const RANK_HEADS = wordSet('hạng top tốp');

const RANKED = wordSet('giống vị vợt ngôi trí hàng thủ');

const OF_NUMBER = wordSet('trong con tổng');

const RANKED_AMONG = wordSet('thế châu việt quốc đông wta đại');

/** `thứ 5`, `thứ ba`, `hạng 49`, `top 4`, `số một thế giới`, `vị trí 12`. */
export function readRank(doc: Document, amount: Amount): Reading | null {
  if (typeof amount.value !== 'number' || amount.scaled || amount.bare || !Number.isInteger(amount.value) || amount.value < 1) return null;
  if (hasFlag(doc, amount.first, UnitFlag.NewlineBefore)) return null;
  const before = amount.first - 1;
  const ranked = (first: number): Reading => build(doc, { first, end: amount.end, kind: 'rank', value: amount.value, unit: 'rank', bound: 'exact' });
  // phút thứ 20 is a time
  if (isWordIn(doc, before, ORDINAL)) return unitEquals(doc, before - 1, 'phút') ? { next: amount.end } : ranked(before);
  if (isWordIn(doc, before, RANK_HEADS) && (amount.form === 'digits' || (!isCapital(doc, amount.first) && amount.value !== 5))) return ranked(before);
  if (
    isWordIn(doc, before, NUMBER_SIGN) &&
    !isWordIn(doc, before - 1, OF_NUMBER) &&
    (isWordIn(doc, before - 1, RANKED) || isWordIn(doc, amount.end, RANKED_AMONG))
  )
    return ranked(before);
  if (isWordIn(doc, before, PERIODS) && isPeriod(doc, amount) && !isCapital(doc, amount.first)) return ranked(before);
  const stage = stageStart(doc, amount);
  if (stage >= 0) return ranked(stage);
  if (unitEquals(doc, before, 'trí') && unitEquals(doc, before - 1, 'vị') && amount.form === 'digits') return ranked(amount.first);
  return null;
}

/** Steps of a sequence, by one syllable and by two. */
const STAGES = wordSet('bước mùa lượt phần cấp');
const STAGE_PAIRS = [
  [wordSet('giai'), wordSet('đoạn')],
  [wordSet('cấp mức'), wordSet('độ')],
  [wordSet('vòng'), wordSet('đấu')],
  [wordSet('lượt'), wordSet('trận')],
] as const;
/** `nhà cấp 4` is a kind of house. */
const NOT_STAGED = wordSet('nhà đường một mỗi');

/** No sequence of steps is longer. */
const LAST_STAGE = 40;

/** `giai đoạn 2`, `bước 3`, `cấp độ 4`, `lượt trận hai`, `Cách 1:` – the unit where its head begins, or -1: what follows is no noun that the figure counts. */
function stageStart(doc: Document, amount: Amount): number {
  const { first, end, value } = amount;
  const before = first - 1;
  if (
    (value as number) > LAST_STAGE ||
    isCapital(doc, first) ||
    opensNoun(doc, end) ||
    (isGlued(doc, end) && doc.kind[end] === UnitKind.Word) ||
    !isPeriod(doc, amount)
  )
    return -1;
  if (STAGE_PAIRS.some(([a, b]) => isWordIn(doc, before, b) && isWordIn(doc, before - 1, a))) return before - 1;
  // Phần 2: is a heading
  if (
    isWordIn(doc, before, STAGES) &&
    !(unitEquals(doc, before, 'phần') && isCapital(doc, before)) &&
    !isWordIn(doc, before - 1, NOT_STAGED) &&
    !statedAhead(doc, first)
  )
    return before;
  return unitEquals(doc, before, 'cách') && isCapital(doc, before) ? before : -1;
}

const PERIODS = wordSet('hiệp set lần');

/** `hiệp hai`, `lần 2`: no counted noun follows. */
const isPeriod = (doc: Document, { first, end }: Amount): boolean =>
  doc.kind[first - 2] !== UnitKind.Number && !isTime(doc, end) && !isWordIn(doc, end, COUNTED) && !isWordIn(doc, end, TIMES) && !readUnit(doc, end, 1);
