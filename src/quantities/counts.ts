/** Counts. In: an amount without a unit. Out: a quantity where it counts what the words after it name, or nothing. */
import { numberWord } from '../numerals/index.js';
import { type Document, hasFlag, isGlued, Shape, UnitFlag, UnitKind, unitEquals, unitText } from '../text/index.js';
import type { Amount } from './amount.js';
import { type Bound, boundAfter, boundBefore } from './bounds.js';
import { bounded, build, type Reading, type Value } from './build.js';
import {
  COUNTED,
  FROM,
  HYPHEN,
  isCapital,
  isFunctionWord,
  isLower,
  isWordIn,
  markAt,
  NUMBER_SIGN,
  opensNoun,
  SLASH,
  WEAK_LABELS,
  wordAt,
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
import { boundsBare } from './money.js';

const YEARS_BEFORE = wordSet('mỗi bao hằng hàng cuối đầu giữa cả qua sau nhiều các những vài số');

const FAMILY = wordSet('mẹ má tôi mình nó mày tao chồng vợ ruột nuôi gác em anh hoa lê tư lô rọi chỉ toong gai');

const QUOTE = 0x22;

const ALL = wordSet('cả');

const ALWAYS_WORDS = wordSet('hai bốn sáu bảy tám mười');

/** A figure that counts what the words after it name. */
export function readCount(doc: Document, amount: Amount): Reading | null {
  const { first, end, form, vague, bare } = amount;
  if (hasFlag(doc, end, UnitFlag.NewlineBefore) && form === 'words') return null;
  const counts = form === 'words' ? countsInWords(doc, amount) : countsInDigits(doc, amount);
  if (!counts) return { next: end };
  const range = typeof amount.value !== 'number';
  const small = typeof amount.value === 'number' && !amount.scaled && amount.value < 10;
  const span = bounded(doc, first, end, { small, range, vague: vague === true || bare === true });
  const value = thousands(doc, amount);
  const beyond = span.end === end ? boundBeyondNoun(doc, end) : null;
  if (!beyond) return build(doc, { ...span, kind: 'count', value, unit: 'count' });
  return build(doc, { first: isWordIn(doc, first - 1, FROM) ? first - 1 : span.first, end, kind: 'count', value, unit: 'count', bound: beyond });
}

/** People and things come whole: `2,500 người` is 2500; points may be decimals. */
function thousands(doc: Document, { first, end, value, form, scaled }: Amount): Value {
  if (form !== 'digits' || scaled || typeof value !== 'number' || Number.isInteger(value) || !isCounted(doc, end) || unitEquals(doc, end, 'điểm')) return value;
  return /^[1-9]\d{0,2},\d{3}$/.test(unitText(doc, first)) ? Math.round(value * 1000) : value;
}

/** `từ 3 người trở lên`: the bound stands after a noun of up to four syllables. */
function boundBeyondNoun(doc: Document, end: number): Bound | null {
  for (let i = end; i <= end + 4 && isLower(doc, i); i++) {
    const after = boundAfter(doc, i);
    if (after) return after.bound;
  }
  return null;
}

function countsInWords(doc: Document, amount: Amount): boolean {
  const { first, end, value, bare, vague } = amount;
  if (bare && !vague) return boundsBare(doc, first) || boundBefore(doc, first, { difference: false, small: false, next: end }).bound !== 'exact';
  if (typeof value !== 'number') return true;
  if (value < 2 || (doc.shape[first] === Shape.Title && !startsSentence(doc, first)) || isLabelled(doc, amount)) return false;
  const single = end === first + 1 && !vague;
  const plain = !single || isWordIn(doc, first, ALWAYS_WORDS) || value === 3;
  if (wordAt(doc, end) === 0) return vague === true || (plain && (isWordIn(doc, first - 1, ALL) || markAt(doc, end) === QUOTE));
  const shouted = doc.shape[first] === Shape.Upper && doc.shape[end] === Shape.Upper;
  if (!isLower(doc, end) && !shouted) return !single || (plain && isAcronym(doc, end));
  if (!single) return true;
  if (isWordIn(doc, first, ALWAYS_WORDS)) return !isFunctionWord(doc, end) || isWordIn(doc, first - 1, ALL);
  if (value === 3) return !isFunctionWord(doc, end) && !isWordIn(doc, end, FAMILY);
  if (value === 5)
    return (
      isWordIn(doc, end, COUNTED) &&
      !isWordIn(doc, first - 1, YEARS_BEFORE) &&
      doc.kind[first - 1] !== UnitKind.Number &&
      !YEAR_PAIRS.has(wordAt(doc, end)) &&
      !(numberWord(doc, first - 1) !== null)
    );
  return (value === 9 || value === 7) && isWordIn(doc, end, COUNTED);
}

/** `năm học`, `năm tài chính`, `năm thành lập` */
const YEAR_PAIRS = wordSet('học lớp tài thành kinh sinh đầu việc thế mới nam trường diễn công thi');

function countsInDigits(doc: Document, amount: Amount): boolean {
  const { first, end, scaled, form, value } = amount;
  const next = end;
  const sameLine = !hasFlag(doc, next, UnitFlag.NewlineBefore);
  const counted = sameLine && isCounted(doc, next);
  if (scaled) return true;
  // 5G, 12A
  if (doc.kind[next] === UnitKind.Word && isGlued(doc, next)) return false;
  if (markAt(doc, next) === HYPHEN && isGlued(doc, next) && isGlued(doc, next + 1) && doc.kind[next + 1] === UnitKind.Word) return false;
  if (markAt(doc, next) === SLASH && isGlued(doc, next) && doc.kind[next + 1] !== UnitKind.Word) return false;
  if (isLabelled(doc, amount) || isListNumber(doc, first)) return false;
  const surface = doc.text.slice(doc.start[first], doc.end[end - 1]);
  if (form === 'digits' && isNameless(surface, counted && !isCapital(doc, first - 1))) return false;
  if (isPlate(doc, first) || (!counted && isRegistered(doc, first))) return false;
  if (value === 1 && isWordIn(doc, next, ONE_OF_NOTHING)) return false;
  if (isAddress(doc, first, next)) return false;
  // 3 “cổng thông minh”
  const quoted = markAt(doc, next) === QUOTE && !isGlued(doc, next) && isGlued(doc, next + 1) && opensNoun(doc, next + 1);
  const noun = sameLine && (quoted || opensNoun(doc, next) || isTitled(doc, first, next));
  if (!counted && isDayMonth(surface)) return false;
  if (!noun && !stands(doc, amount, surface)) return false;
  // tàu ngầm Trường Chinh - 18
  if (!noun && markAt(doc, first - 1) === HYPHEN && isCapital(doc, first - 2)) return false;
  // 17 Pro Max
  if (!noun && sameLine && doc.shape[next] === Shape.Title && isForeign(doc, next)) return false;
  // iPhone 15, Boeing 737, World Cup 2018
  if (isCapital(doc, first - 1) && sameGap(doc, first) && !counted) {
    if (!isLower(doc, next) || isFunctionWord(doc, next)) return startsSentence(doc, first - 1) && !isName(doc, first - 1) && doc.kind[next] === UnitKind.Word;
    return !isForeign(doc, first - 1) || surface.includes(',');
  }
  if (typeof value !== 'number') return isLower(doc, next) || isAcronym(doc, next);
  return true;
}

/** `cử 30 BTV`, `kỷ luật 4 Cục phó`: people by an acronym or a capitalised rank. */
const isTitled = (doc: Document, first: number, next: number): boolean =>
  (doc.shape[next] === Shape.Upper &&
    !hasFlag(doc, next, UnitFlag.HasDigit) &&
    (isWordIn(doc, next, COUNTED_ACRONYMS) || (unitText(doc, next).length > 2 && isLower(doc, first - 1) && !isWordIn(doc, first - 1, WEAK_LABELS)))) ||
  (doc.shape[next] === Shape.Title && isWordIn(doc, next, RANKS) && isLower(doc, next + 1));

const COUNTED_ACRONYMS = wordSet('cđv hcv hcb hcđ vđv hlv dn hv hs sv cbcs clb đbqh ctv csgt cb nlđ bn');

const RANKS = wordSet('cục phó thứ tổng giám trưởng đại thượng trung thiếu thẩm tiến thạc giáo ủy vụ');

const ONE_OF_NOTHING = wordSet('chút số cách mình ít vài');

/** A bare figure that no noun follows counts something only after a word that takes a number, between marks, or with separators. */
function stands(doc: Document, { first, end }: Amount, surface: string): boolean {
  if (first === 0 || isWordIn(doc, first - 1, TAKES_NUMBER) || /\d[.,]\d/.test(surface)) return true;
  if (doc.kind[first - 1] !== UnitKind.Word || (isWordIn(doc, first - 1, NUMBER_SIGN) && unitEquals(doc, first - 2, 'con'))) return true;
  return boundBefore(doc, first, { difference: false, small: false, next: end }).bound !== 'exact';
}

const TAKES_NUMBER = wordSet(
  'là được lên còn đạt có thành với tới đến xuống gồm tăng giảm chỉ bằng từ thêm mất ghi thắng thua và hoặc hay chiếm mới cả những ở nhận bán ' +
    'mua khiến làm trong về cho như',
);

const sameGap = (doc: Document, unit: number): boolean => !hasFlag(doc, unit, UnitFlag.NewlineBefore) && unit > 0;

const isName = (doc: Document, unit: number): boolean => doc.shape[unit] !== Shape.Title || isForeign(doc, unit);
