/** Ranks. In: an amount. Out: `thứ 5`, `hạng 49`, `top 4`, `số một thế giới`, `vị trí 12`, `hiệp hai`. */
import { type Document, hasFlag, UnitFlag, UnitKind, unitEquals } from '../text/index.js';
import type { Amount } from './amount.js';
import { build, type Reading } from './build.js';
import { COUNTED, isCapital, isWordIn, NUMBER_SIGN, ORDINAL, TIMES, wordSet } from './context.js';
import { isTime } from './measures.js';
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
  if (unitEquals(doc, before, 'trí') && unitEquals(doc, before - 1, 'vị') && amount.form === 'digits') return ranked(amount.first);
  return null;
}

const PERIODS = wordSet('hiệp set lần');

/** `hiệp hai`, `lần 2`: no counted noun follows. */
const isPeriod = (doc: Document, { first, end }: Amount): boolean =>
  doc.kind[first - 2] !== UnitKind.Number && !isTime(doc, end) && !isWordIn(doc, end, COUNTED) && !isWordIn(doc, end, TIMES) && !readUnit(doc, end, 1);
