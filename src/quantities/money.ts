/** Money without a unit of its own after the figure. In: an amount. Out: `$100`, `USD1,23`, `lãi 20 tỷ`, `giá 950 triệu`, `50k`. */
import { readFigure, type Separators, toNumber } from '../numerals/index.js';
import { type Document, hasFlag, isGlued, readUnits, Shape, UnitFlag, UnitKind, unitEquals, unitText } from '../text/index.js';
import type { Amount } from './amount.js';
import { bounded, build, type Reading } from './build.js';
import { isCapital, isWordIn, markAt, opensNoun, STOP, wordSet } from './context.js';
import { isAcronym } from './labels.js';
import { readUnit, type Unit } from './units.js';

const PREFIXES = wordSet('usd eur gbp vnd aud cad jpy cny sgd hkd rm');

/** `$100`, `US$ 5`, `EUR 20`: the currency before the figure. */
export function currencyBefore(doc: Document, first: number): { first: number; unit: Unit } | null {
  const before = first - 1;
  if (before < 0 || hasFlag(doc, first, UnitFlag.NewlineBefore)) return null;
  const word = doc.kind[before] === UnitKind.Word;
  if (word ? doc.shape[before] !== Shape.Upper : doc.kind[before] !== UnitKind.Symbol) return null;
  if (!word && isGlued(doc, before)) {
    const pair = readUnit(doc, before - 1, 1000);
    if (pair?.unit.kind === 'money' && pair.end === first) return { first: before - 1, unit: pair.unit };
  }
  const found = readUnit(doc, before, 1000);
  if (word && !isWordIn(doc, before, PREFIXES)) return null;
  // 20.000 USD 5: the code belongs to the figure before it
  return found?.unit.kind === 'money' && found.end === first && !(word && doc.kind[before - 1] === UnitKind.Number)
    ? { first: before, unit: found.unit }
    : null;
}

/** `USD1,23`: a code and its figure written as one. */
export function readGluedCode(doc: Document, unit: number, separators: Separators): Reading {
  const surface = unitText(doc, unit);
  const match = /^([A-Z]{3})(\d{1,9})$/.exec(surface);
  if (!match) return { next: unit + 1 };
  const [, code = '', whole = ''] = match;
  let end = unit + 1;
  let figure = whole;
  const mark = markAt(doc, end);
  if ((mark === 0x2c || mark === STOP) && isGlued(doc, end) && isGlued(doc, end + 1) && doc.kind[end + 1] === UnitKind.Number) {
    figure += String.fromCharCode(mark) + unitText(doc, end + 1);
    end += 2;
  }
  const money = readUnit(readUnits(code), 0, 1000)?.unit;
  const decimal = readFigure(figure, 0, figure.length, separators);
  if (money?.kind !== 'money' || !decimal) return { next: unit + 1 };
  const value = toNumber(decimal);
  const span = bounded(doc, unit, end, {});
  return build(doc, { ...span, kind: 'money', value, unit: money.letter, base: { value, unit: money.letter } });
}

const MONEY_WORDS = wordSet(
  'giá tiền phạt lương vốn mua bán trả lãi lỗ chi thu nợ vay thưởng phí thuê lợi nhuận hại cọc ngân sản nhập tặng lừa nộp góp ủng quyên đòi chuộc xê cátxê ngốn đồng usd vnd sính',
);

const BILLION = 1e9;

/** `lãi 20 tỷ`, `giá 950 triệu`, `50k`: money whose unit goes without saying. */
export function readMoneyWithoutUnit(doc: Document, amount: Amount): Reading | null {
  const { first, end, value, scaled, bare, vague, form } = amount;
  if (!scaled || (bare && form === 'words' && !vague && !boundsBare(doc, first))) return null;
  const least = typeof value === 'number' ? value : value[0];
  if (least < 1000) return null;
  const letter = form === 'digits' && end === first + 2 && unitEquals(doc, end - 1, 'k');
  if (letter && !isGlued(doc, end - 1)) return null;
  if (letter && doc.shape[end - 1] !== Shape.Lower) return { next: end };
  const lineEnds = hasFlag(doc, end, UnitFlag.NewlineBefore);
  const open = !lineEnds && opensNoun(doc, end) && !isWordIn(doc, end, MONEY_FOLLOWERS);
  if (open || (!lineEnds && isCapital(doc, end) && (least < BILLION || isAcronym(doc, end)))) return null;
  if (!letter && least < BILLION && !isAboutMoney(doc, first)) return null;
  if (letter && unitEquals(doc, first - 1, 'vàng')) return { next: end };
  const span = bounded(doc, first, end, { vague: vague === true || bare === true, range: typeof value !== 'number' });
  return build(doc, { ...span, kind: 'money', value, unit: 'VND', base: { value, unit: 'VND' } });
}

/** The nearest word before that is of money or of things counted says which it is. */
function isAboutMoney(doc: Document, first: number): boolean {
  for (let i = first - 1; i >= 0 && i >= first - 14 && !hasFlag(doc, i + 1, UnitFlag.BlockBefore); i--) {
    if (isWordIn(doc, i, MONEY_WORDS)) return true;
    if (isWordIn(doc, i, THINGS)) return false;
  }
  return false;
}

const THINGS = wordSet('người dân lượt khách bao chiếc con xe bản sinh suất');

const MONEY_FOLLOWERS = wordSet('tiền mỗi một chống mua nữa đồng');

const CARRIES_BARE = wordSet('hơn cả gần hàng chục trăm vài tới đến tiền');

export const boundsBare = (doc: Document, first: number): boolean => isWordIn(doc, first - 1, CARRIES_BARE);
