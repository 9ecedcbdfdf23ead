/** Money without a unit of its own after the figure. In: an amount. Out: `$100`, `USD1,23`, `lãi 20 tỷ`, `giá 950 triệu`, `50k`. */
import { readFigure, type Separators, toNumber } from '../numerals/index.js';
import { type Document, hasFlag, isGlued, readUnits, Shape, UnitFlag, UnitKind, unitEquals, unitText } from '../text/index.js';
import { type Amount, Form, plainAmount } from './amount.js';
import { bounded, build, type Reading } from './build.js';
import { COMMA, isCapital, isFigure, isWordIn, markAt, opensNoun, SLASH, STOP, startsLine, wordSet } from './context.js';
import { isAcronym } from './labels.js';
import { normalizeRate, readPer } from './rates.js';
import { readUnit, type Unit } from './units.js';

const PREFIXES = wordSet('usd eur gbp vnd aud cad jpy cny sgd hkd rm');

/** `$100`, `US$ 5`, `EUR 20`: the currency before the figure. */
export function currencyBefore(doc: Document, first: number): { first: number; unit: Unit } | null {
  const before = first - 1;
  const sign = doc.kind[before] === UnitKind.Symbol;
  // 20.000 USD 5: the code belongs to the figure before it
  if (startsLine(doc, first) || !(sign || (isWordIn(doc, before, PREFIXES) && doc.shape[before] === Shape.Upper && !isFigure(doc, before - 1)))) return null;
  for (const from of sign && isGlued(doc, before) ? [before - 1, before] : [before]) {
    const found = readUnit(doc, from, 1000);
    if (found?.unit.kind === 'money' && found.end === first) return { first: from, unit: found.unit };
  }
  return null;
}

/** `USD1,23`: a code and its figure written as one. */
export function readGluedCode(doc: Document, unit: number, separators: Separators): Reading {
  const [, code = '', whole = ''] = /^([A-Z]{3})(\d{1,9})$/.exec(unitText(doc, unit)) ?? [];
  const mark = unit + 1;
  const decimals = (markAt(doc, mark) === COMMA || markAt(doc, mark) === STOP) && isGlued(doc, mark) && isGlued(doc, mark + 1) && isFigure(doc, mark + 1);
  const end = decimals ? mark + 2 : mark;
  const figure = whole + unitText(doc, mark, end);
  const money = code === '' ? undefined : readUnit(readUnits(code), 0, 1000)?.unit;
  const decimal = readFigure(figure, 0, figure.length, separators);
  if (money?.kind !== 'money' || !decimal) return { next: mark };
  const value = toNumber(decimal);
  return build(doc, bounded(doc, plainAmount(unit, end, value, Form.Digits), end), 'money', value, money.letter, { value, unit: money.letter });
}

const MONEY_WORDS = wordSet(
  'giá tiền phạt lương vốn mua bán trả lãi lỗ chi thu nợ vay thưởng phí thuê lợi nhuận hại cọc ngân sản nhập tặng lừa nộp góp ủng quyên đòi chuộc xê cátxê ngốn đồng usd vnd sính',
);
const GOLD = wordSet('vàng');
const BILLION = 1e9;
const DONG: Unit = { kind: 'money', letter: 'VND', factor: 1, offset: 0, base: 'VND' };

/** `lãi 20 tỷ`, `giá 950 triệu`, `50k`: money whose unit goes without saying. */
export function readMoneyWithoutUnit(doc: Document, amount: Amount): Reading | null {
  const { first, end, value, scaled, bare, form } = amount;
  const least = typeof value === 'number' ? value : value[0];
  if (!scaled || least < 1000 || (bare && form === Form.Words && !carriesBare(doc, first))) return null;
  const letter = form === Form.Digits && end === first + 2 && unitEquals(doc, end - 1, 'k');
  if (letter) {
    if (!isGlued(doc, end - 1)) return null;
    // 50K, vàng 18k
    if (doc.shape[end - 1] !== Shape.Lower || isWordIn(doc, first - 1, GOLD)) return { next: end };
  }
  if (!startsLine(doc, end)) {
    if (opensNoun(doc, end) && !isWordIn(doc, end, MONEY_FOLLOWERS)) return null;
    if (isCapital(doc, end) && (least < BILLION || isAcronym(doc, end))) return null;
  }
  const per = markAt(doc, end) === SLASH ? readPer(doc, end, DONG) : null;
  if (!letter && least < BILLION && per?.base !== 'm2' && !isAboutMoney(doc, first)) return null;
  const span = bounded(doc, amount, per ? per.end : end);
  return per
    ? build(doc, span, 'money', value, `VND/${per.letter}`, normalizeRate(value, DONG, per))
    : build(doc, span, 'money', value, 'VND', { value, unit: 'VND' });
}

/** How far before a figure its money may be spoken of. */
const REACH = 14;
const THINGS = wordSet('người dân lượt khách bao chiếc con xe bản sinh suất');

/** The nearest word before that is of money or of things counted says which it is. */
function isAboutMoney(doc: Document, first: number): boolean {
  for (let i = first - 1; i >= first - REACH && !hasFlag(doc, i + 1, UnitFlag.BlockBefore) && !isWordIn(doc, i, THINGS); i--)
    if (isWordIn(doc, i, MONEY_WORDS)) return true;
  return false;
}

const MONEY_FOLLOWERS = wordSet('tiền mỗi một chống mua nữa đồng');
const CARRIES_BARE = wordSet('hơn cả gần hàng chục trăm vài tới đến tiền');

/** `hơn trăm triệu`, `tiền tỷ`: a power of ten that nothing counts is a figure after these words. */
export const carriesBare = (doc: Document, first: number): boolean => isWordIn(doc, first - 1, CARRIES_BARE);
