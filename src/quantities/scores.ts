/** Scores of a match. In: an amount. Out: `2-1`, `25-20`, `2 - 1` after `tỷ số`. */
import { type Document, isGlued, UnitKind } from '../text/index.js';
import { type Amount, readAmount } from './amount.js';
import { build, type Reading } from './build.js';
import { AGE, COUNTED, HYPHEN, isCapital, isLower, isWordIn, markAt, NUMBER_SIGN, opensNoun, precededBy, TIME_WORDS, TIMES, wordSet } from './context.js';
import { readUnit } from './units.js';

const SCORE_WORDS = wordSet('số thắng thua hòa hoà hạ bại dẫn gỡ bàn trận cuộc kết đậm đè vượt game set đối cầm thủng gặp ván');

const SCORE_SIGNS = wordSet('tỷ tỉ');

/** `2-1`, `25-20`, `2 - 1` after `tỷ số`. */
export function readScore(doc: Document, amount: Amount): Reading | null {
  const pair = scorePair(doc, amount);
  if (!pair) return null;
  const { home, away, end, glued, colon } = pair;
  if (
    home > 200 ||
    away > 200 ||
    (isGlued(doc, end) && doc.kind[end] === UnitKind.Word) ||
    readUnit(doc, end, away) ||
    isWordIn(doc, end, AGE) ||
    isWordIn(doc, end, TIMES) ||
    isWordIn(doc, end, TIME_WORDS)
  )
    return null;
  const first = amount.first;
  const said = precededBy(doc, first, SCORE_SIGNS, 8) && precededBy(doc, first, NUMBER_SIGN, 7);
  if (colon) return said ? scored(doc, first, end, home, away) : { next: end };
  const counted = isWordIn(doc, end, COUNTED) && !precededBy(doc, first, SCORE_WORDS, 4);
  const between = isCapital(doc, first - 1) && (isCapital(doc, end) || !isLower(doc, end));
  const sport = precededBy(doc, first, SCORE_WORDS, 8) || between;
  const likely = said || (glued && home >= away ? !counted : glued && (home === 0 || sport) && !counted && !(opensNoun(doc, end) && home > 0 && !sport));
  return likely ? scored(doc, first, end, home, away) : null;
}

const scored = (doc: Document, first: number, end: number, home: number, away: number): Reading =>
  build(doc, { first, end, kind: 'score', value: [home, away], unit: 'score', bound: 'exact' });

/** Two whole numbers with a dash (or colon) between them. */
function scorePair(doc: Document, amount: Amount): { home: number; away: number; end: number; glued: boolean; colon: boolean } | null {
  if (amount.form === 'compound' && typeof amount.value !== 'number' && amount.mark !== '/' && !amount.scaled) {
    const [home, away] = amount.value;
    return Number.isInteger(home) && Number.isInteger(away) ? { home, away, end: amount.end, glued: true, colon: amount.mark === ':' } : null;
  }
  if (amount.form !== 'digits' || amount.scaled || markAt(doc, amount.end) !== HYPHEN || doc.kind[amount.end + 1] !== UnitKind.Number) return null;
  const other = readAmount(doc, amount.end + 1, 'vietnamese');
  if (other?.form !== 'digits' || other.scaled || typeof amount.value !== 'number' || typeof other.value !== 'number') return null;
  return Number.isInteger(amount.value) && Number.isInteger(other.value)
    ? { home: amount.value, away: other.value, end: other.end, glued: false, colon: false }
    : null;
}
