/** Scores of a match. In: an amount. Out: `2-1`, `25-20`, `2 - 1` after `tỷ số`. */
import { type Document, isGlued } from '../text/index.js';
import { type Amount, Form, readAmount } from './amount.js';
import { build, type Reading } from './build.js';
import {
  AGE,
  COLON,
  COUNTED,
  HYPHEN,
  isCapital,
  isFigure,
  isLower,
  isWord,
  isWordIn,
  markAt,
  precededBy,
  SLASH,
  TIME_WORDS,
  TIMES,
  wordSet,
} from './context.js';
import { readUnit } from './units.js';

const SCORE_WORDS = wordSet('số thắng thua hòa hoà hạ bại dẫn gỡ bàn trận cuộc kết đậm đè vượt game set đối cầm thủng gặp ván biệt');
const SCORE_SIGNS = wordSet('tỷ_số tỉ_số');

/** No side scores more. */
const HIGHEST = 200;
/** 30/4 could be a day. */
const LAST_DAY = 31;

const WON = wordSet('thắng thua hạ bại');

/** `thắng đối thủ 40/13`: more than the whole is no share. */
export const isWon = (doc: Document, { first, value }: Amount): boolean =>
  typeof value !== 'number' && value[0] > value[1] && value[0] > LAST_DAY && precededBy(doc, first, WON, 5);

/** `2-1`, `25-20`, `2 - 1` after `tỷ số`. */
export function readScore(doc: Document, amount: Amount): Reading | null {
  const { first, form, mark, value, scaled } = amount;
  if (scaled || (mark === SLASH && !isWon(doc, amount))) return null;
  const glued = form === Form.Compound;
  // 2 - 1, in three units
  const other =
    !glued && form === Form.Digits && markAt(doc, amount.end) === HYPHEN && isFigure(doc, amount.end + 1)
      ? readAmount(doc, amount.end + 1, 'vietnamese')
      : null;
  if (other?.scaled) return null;
  const [home, away] = typeof value === 'number' ? [value, other?.value] : value;
  const end = other ? other.end : amount.end;
  if (!(glued || other) || !isPoints(home) || !isPoints(away) || (isGlued(doc, end) && isWord(doc, end)) || isMeasured(doc, end, away)) return null;
  const scored = (): Reading => build(doc, { first, end, bound: 'exact' }, 'score', [home, away], 'score');
  if (precededBy(doc, first, SCORE_SIGNS, 7)) return scored();
  if (mark === COLON) return { next: end };
  if (!glued) return null;
  const sport = precededBy(doc, first, SCORE_WORDS, 8) || (isCapital(doc, first - 1) && !isLower(doc, end));
  const counted = isWordIn(doc, end, COUNTED) && !precededBy(doc, first, SCORE_WORDS, 4);
  return !counted && (home >= away || home === 0 || sport) ? scored() : null;
}

const isPoints = (value: unknown): value is number => Number.isInteger(value) && (value as number) <= HIGHEST;

const isMeasured = (doc: Document, end: number, value: number): boolean =>
  readUnit(doc, end, value) !== null || isWordIn(doc, end, AGE) || isWordIn(doc, end, TIMES) || isWordIn(doc, end, TIME_WORDS);
