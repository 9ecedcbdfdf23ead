/** Counts. In: an amount without a unit. Out: a quantity where it counts what the words after it name, or nothing. */
import { numberWord } from '../numerals/index.js';
import { type Document, hasFlag, isGlued, Shape, UnitFlag, unitText } from '../text/index.js';
import { type Amount, Form } from './amount.js';
import { Ask, type Bound, boundAfter, boundBefore } from './bounds.js';
import { bounded, build, type Reading } from './build.js';
import {
  COUNTED,
  FROM,
  HYPHEN,
  isCapital,
  isFigure,
  isFunctionWord,
  isLower,
  isPairIn,
  isWord,
  isWordIn,
  markAt,
  opensNoun,
  QUOTE,
  SLASH,
  startsLine,
  WEAK_LABELS,
  wordSet,
} from './context.js';
import {
  isAcronym,
  isAddress,
  isCounted,
  isDayMonth,
  isForeign,
  isLabelled,
  isListNumber,
  isNameless,
  isPlate,
  isRegistered,
  startsSentence,
} from './labels.js';
import { carriesBare } from './money.js';
import type { Value } from './value.js';

/** A figure that counts what the words after it name. */
export function readCount(doc: Document, amount: Amount): Reading {
  const { first, end, form, value, scaled } = amount;
  const counts = form === Form.Words ? !startsLine(doc, end) && countsInWords(doc, amount) : countsInDigits(doc, amount);
  if (!counts) return { next: end };
  const span = bounded(doc, amount, end, !scaled && (value as number) < 10 ? Ask.Small : 0);
  const beyond = span.end === end ? boundBeyondNoun(doc, end) : null;
  return build(
    doc,
    beyond ? { end, first: isWordIn(doc, first - 1, FROM) ? first - 1 : span.first, bound: beyond } : span,
    'count',
    thousands(doc, amount),
    'count',
  );
}

const POINTS = wordSet('điểm');

/** People and things come whole: `2,500 người` is 2500; points may be decimals. */
function thousands(doc: Document, { first, end, value, form, scaled }: Amount): Value {
  const whole = form !== Form.Digits || scaled || Number.isInteger(value) || !isCounted(doc, end) || isWordIn(doc, end, POINTS);
  return !whole && /^[1-9]\d{0,2},\d{3}$/.test(unitText(doc, first)) ? Math.round((value as number) * 1000) : value;
}

/** `từ 3 người trở lên`: the bound stands after a noun of up to four syllables. */
function boundBeyondNoun(doc: Document, end: number): Bound | null {
  for (let i = end; i <= end + 4 && isLower(doc, i); i++) {
    const after = boundAfter(doc, i);
    if (after) return after.bound;
  }
  return null;
}

const isBounded = (doc: Document, { first, end }: Amount): boolean => boundBefore(doc, first, end).bound !== 'exact';

const YEARS_BEFORE = wordSet('mỗi bao hằng hàng cuối đầu giữa cả qua sau nhiều các những vài số');
/** `năm học`, `năm tài chính`, `năm thành lập` */
const YEAR_NOUNS = wordSet('học lớp tài thành kinh sinh đầu việc thế mới nam trường diễn công thi');
const FAMILY = wordSet('mẹ má tôi mình nó mày tao chồng vợ ruột nuôi gác em anh hoa lê tư lô rọi chỉ toong gai');
const TALENT = wordSet('tài_ba');
const ALL = wordSet('cả');
const PLAIN_WORDS = wordSet('hai bốn sáu bảy tám mười');

function countsInWords(doc: Document, amount: Amount): boolean {
  const { first, end, value, bare, vague } = amount;
  if (bare) return carriesBare(doc, first) || isBounded(doc, amount);
  if (typeof value !== 'number') return true;
  if (value < 2 || (doc.shape[first] === Shape.Title && !startsSentence(doc, first)) || isLabelled(doc, amount)) return false;
  const single = end === first + 1;
  const plain = isWordIn(doc, first, PLAIN_WORDS);
  const all = isWordIn(doc, first - 1, ALL);
  const sure = !single || plain || value === 3;
  if (!isWord(doc, end)) return vague || (sure && (all || markAt(doc, end) === QUOTE));
  const shouted = doc.shape[first] === Shape.Upper && doc.shape[end] === Shape.Upper;
  if (!isLower(doc, end) && !shouted) return !single || (sure && isAcronym(doc, end));
  if (!single) return true;
  const noun = !isFunctionWord(doc, end);
  if (plain) return noun || all;
  if (value === 3) return noun && !isWordIn(doc, end, FAMILY) && !isPairIn(doc, first - 1, TALENT);
  if (!isWordIn(doc, end, COUNTED)) return false;
  if (value !== 5) return value === 9 || value === 7;
  // hai năm, mỗi năm, năm học, năm em 5 tuổi
  const year =
    isWordIn(doc, first - 1, YEARS_BEFORE) ||
    isFigure(doc, first - 1) ||
    isFigure(doc, end + 1) ||
    isWordIn(doc, end, YEAR_NOUNS) ||
    numberWord(doc, first - 1) !== null;
  return !year;
}

/** `cách`, `số`: one of them is no count. */
const ONE_OF_NOTHING = wordSet('chút số cách mình ít vài');

function countsInDigits(doc: Document, amount: Amount): boolean {
  const { first, end, scaled, form, value } = amount;
  if (scaled) return true;
  const before = first - 1;
  const mark = markAt(doc, end);
  if (isGlued(doc, end)) {
    // 5G, 12A, 3-way, 4/x
    if (isWord(doc, end) || (mark === HYPHEN && isGlued(doc, end + 1) && isWord(doc, end + 1)) || (mark === SLASH && !isWord(doc, end + 1))) return false;
  }
  if (isLabelled(doc, amount) || isListNumber(doc, first, value) || isPlate(doc, first) || isAddress(doc, first, end)) return false;
  const sameLine = !startsLine(doc, end);
  const counted = sameLine && isCounted(doc, end);
  const named = isCapital(doc, before);
  const surface = unitText(doc, first, end);
  if (form === Form.Digits && isNameless(surface, counted && !named)) return false;
  // 09 6658 1270
  if (isFigure(doc, before) && (isFigure(doc, end) || isFigure(doc, before - 1))) return false;
  if (!counted && (isRegistered(doc, first) || isDayMonth(surface))) return false;
  if (value === 1 && isWordIn(doc, end, ONE_OF_NOTHING)) return false;
  // 3 “cổng thông minh”
  const noun =
    sameLine &&
    (opensNoun(doc, end) || isTitled(doc, first, end) || (mark === QUOTE && !isGlued(doc, end) && isGlued(doc, end + 1) && opensNoun(doc, end + 1)));
  if (!noun) {
    // tàu ngầm Trường Chinh - 18, 17 Pro Max
    if (!stands(doc, amount, surface) || (markAt(doc, before) === HYPHEN && isCapital(doc, first - 2))) return false;
    if (sameLine && doc.shape[end] === Shape.Title && isForeign(doc, end)) return false;
  }
  // iPhone 15, Boeing 737, World Cup 2018
  if (named && !startsLine(doc, first) && !counted) {
    if (!isLower(doc, end) || isFunctionWord(doc, end)) return startsSentence(doc, before) && !isName(doc, before) && isWord(doc, end);
    return !isForeign(doc, before) || surface.includes(',');
  }
  return typeof value === 'number' || noun || isLower(doc, end) || isAcronym(doc, end);
}

const COUNTED_ACRONYMS = wordSet('cđv hcv hcb hcđ vđv hlv dn hv hs sv cbcs clb đbqh ctv csgt cb nlđ bn');
const RANKS = wordSet('cục phó thứ tổng giám trưởng đại thượng trung thiếu thẩm tiến thạc giáo ủy vụ');

/** `cử 30 BTV`, `kỷ luật 4 Cục phó`: people by an acronym or a capitalised rank. */
function isTitled(doc: Document, first: number, next: number): boolean {
  if (doc.shape[next] === Shape.Title) return isWordIn(doc, next, RANKS) && isLower(doc, next + 1);
  if (doc.shape[next] !== Shape.Upper || hasFlag(doc, next, UnitFlag.HasDigit)) return false;
  return isWordIn(doc, next, COUNTED_ACRONYMS) || (unitText(doc, next).length > 2 && isLower(doc, first - 1) && !isWordIn(doc, first - 1, WEAK_LABELS));
}

const TAKES_NUMBER = wordSet(
  'là được lên còn đạt có thành với tới đến xuống gồm tăng giảm chỉ bằng từ thêm mất ghi thắng thua và hoặc hay chiếm mới cả những ở nhận bán ' +
    'mua khiến làm trong về cho như',
);
const FIGURE_ITSELF = wordSet('con_số');

/** A bare figure that no noun follows counts something only after a word that takes a number, between marks, or with separators. */
const stands = (doc: Document, amount: Amount, surface: string): boolean =>
  !isWord(doc, amount.first - 1) ||
  isWordIn(doc, amount.first - 1, TAKES_NUMBER) ||
  /\d[.,]\d/.test(surface) ||
  isPairIn(doc, amount.first - 2, FIGURE_ITSELF) ||
  isBounded(doc, amount);

/** A word that is spelled like a name, and not only for being the first of its sentence. */
const isName = (doc: Document, unit: number): boolean => doc.shape[unit] !== Shape.Title || isForeign(doc, unit);
