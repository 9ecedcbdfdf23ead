/**
 * Bounds: whether a figure is exact, about, at least or at most. In: where the figure begins and ends. Out: the bound that the
 * words before it (`khoảng`, `hơn`, `không quá`) or after it (`trở lên`) state, and where these begin or end.
 */
import { combineHashes, type Document, hashSyllable, hashWord, unitEquals } from '../text/index.js';
import type { Quantity } from '../types.js';
import { FROM, isWordIn, markAt, startsLine, wordSet } from './context.js';

export type Bound = Quantity['bound'];

/** Words that qualify what follows them, longest reading first where one ends like another. */
const BEFORE_ROWS: readonly (readonly [Bound, string])[] = [
  [
    'approx',
    'khoảng,vào khoảng,trong khoảng,ở khoảng,khoảng chừng,ước chừng,áng chừng,chừng,gần,gần tới,gần đến,gần bằng,xấp xỉ,tầm,tầm khoảng,cỡ,ngót,ngót nghét,suýt soát,sát,quanh,xung quanh,quanh mức,' +
      'quanh ngưỡng,trên dưới,ước,ước tính,ước khoảng,chừng khoảng,hòm hòm,non',
  ],
  [
    'min',
    'hơn,trên,ít nhất,tối thiểu,chí ít,không dưới,không ít hơn,không kém,quá,vượt quá,nhiều hơn,lớn hơn,ngoài,ít ra,ít nhất là,tối thiểu là,thấp nhất là,không thấp hơn,không nhỏ hơn',
  ],
  [
    'max',
    'dưới,tối đa,nhiều nhất,nhiều nhất là,tối đa là,cùng lắm,không quá,không vượt quá,không được quá,không được vượt quá,chưa đến,chưa tới,chưa đầy,chưa quá,chưa đủ,chưa tròn,chưa được,chưa bằng,chưa,không đến,không tới,không đầy,' +
      'không hơn,không nhiều hơn,không lớn hơn,không cao hơn,không trên,ít hơn,nhỏ hơn',
  ],
];

interface Phrase {
  readonly bound: Bound;
  readonly words: readonly string[];
}

/** Phrases by their hash. */
const phraseMap = (rows: readonly (readonly [Bound, string])[]): ReadonlyMap<number, Phrase> =>
  new Map(rows.flatMap(([bound, phrases]) => phrases.split(',').map((phrase) => [hashWord(phrase), { bound, words: phrase.split(' ') }])));

const BEFORE = phraseMap(BEFORE_ROWS);
const AFTER = phraseMap([
  ['min', 'trở lên,đổ lên,hoặc hơn,hay hơn,hoặc nhiều hơn,hoặc cao hơn'],
  ['max', 'trở xuống,đổ lại,đổ xuống,hoặc ít hơn,hoặc thấp hơn'],
]);
/** The last words of those before, the first words of those after: nearly every other word is told by these. */
const CLOSERS = new Set([...BEFORE.values()].map(({ words }) => hashSyllable(words.at(-1) as string)));
const OPENERS = wordSet('trở đổ hoặc hay');

const LONGEST = 4;

/** The longest phrase of a map that begins at `first` and ends before `end`, from its other end on; undefined where there is none. */
function phraseIn(doc: Document, phrases: ReadonlyMap<number, Phrase>, first: number, end: number, step: 0 | 1): Phrase | undefined {
  for (let from = first, to = end; from < to; step ? from++ : to--) {
    let hash = doc.hash[from] as number;
    for (let unit = from + 1; unit < to; unit++) hash = combineHashes(hash, doc.hash[unit] as number);
    const phrase = phrases.get(hash);
    if (phrase?.words.every((word, i) => unitEquals(doc, from + i, word))) return phrase;
  }
  return undefined;
}

/** `cao hơn 5 %` compares: the figure itself is exact. */
const COMPARATIVES = wordSet(
  'cao thấp nhanh chậm dài ngắn rẻ đắt tốt mạnh giàu trẻ già sớm muộn xa kém thua nặng nhẹ rộng hẹp sâu dày mỏng đông lâu khó dễ gần nhiều ít lớn nhỏ to bé hay nóng lạnh ấm yếu',
);
/** `tốc độ tối đa 80 km/h` is that speed, `cấp tối đa 80 giấy phép` at most so many. */
const HEADS = wordSet('độ gió suất lượng mức tải giá áp gian tích lực điểm trọng phạt hạn tiền số lương vốn tầm dài rộng cao');
const DIMENSIONS = wordSet('rộng dài cao sâu dày nặng nóng lạnh');
const NOT_CLOSE = wordSet('cảnh giám quan khảo trinh ám thị');
/** Things on which or under which something stands: `trên 2 tuyến`, `dưới 2 hình thức`. */
const PLACES = wordSet(
  'tuyến kênh đường phương lĩnh mặt trang sàn tờ tàu xe loại nền bình cây địa tỉnh bánh chân tay góc hình dạng tán gầm khán sân mạng bàn chiếc thửa lô',
);

const MARKS = new Map<number, Bound>([
  [0x7e, 'approx'],
  [0x2248, 'approx'],
  [0x3e, 'min'],
  [0x2265, 'min'],
  [0x3c, 'max'],
  [0x2264, 'max'],
]);
const ELLIPSIS = 0x2026;

export interface Qualified {
  readonly bound: Bound;
  readonly first: number;
}

/** What the qualifiers of a figure depend on, as bits. */
export const enum Ask {
  /** A share or a multiple: `nhiều hơn 5 %` compares. */
  Difference = 1,
  /** A bare number below ten: `trên` may say where. */
  Small = 2,
  /** A measure: `dài hơn 3 km` is at least 3 km. */
  Measured = 4,
  /** Years of age: `ngoài 40 tuổi`. */
  Aged = 8,
}

/** The qualifiers right before `unit`; `next` is the unit after the figure. */
export function boundBefore(doc: Document, unit: number, next: number, ask = 0): Qualified {
  let bound: Bound = 'exact';
  let first = unit;
  let at = unit;
  for (let n = 0; n < 5 && at > 0 && !startsLine(doc, at); n++) {
    const mark = MARKS.get(markAt(doc, at - 1));
    // khoảng từ 5 đến 7, gần… 20 lần
    if (mark === undefined && (isWordIn(doc, at - 1, FROM) || markAt(doc, at - 1) === ELLIPSIS)) {
      at--;
      continue;
    }
    const phrase = mark ? { bound: mark, words: [''] } : isWordIn(doc, at - 1, CLOSERS) ? phraseIn(doc, BEFORE, Math.max(at - LONGEST, 0), at, 1) : undefined;
    if (!phrase || excluded(doc, at, phrase, next, ask)) break;
    bound = stronger(bound, phrase.bound);
    at -= phrase.words.length;
    first = at;
  }
  return { bound, first };
}

const stronger = (inner: Bound, outer: Bound): Bound => (inner === 'exact' || (inner === 'approx' && outer !== 'exact') ? outer : inner);

function excluded(doc: Document, end: number, { words }: Phrase, next: number, ask: number): boolean {
  const before = end - words.length - 1;
  const last = words.at(-1);
  if (last === 'sát') return isWordIn(doc, before, NOT_CLOSE);
  // rộng hơn 2.000 m2 is at least that, 2 m cao hơn so với … a difference
  if (last === 'hơn' && words.length === 1) return isWordIn(doc, before, COMPARATIVES) && !(ask & Ask.Measured && isWordIn(doc, before, DIMENSIONS));
  if (last === 'hơn' && ask & Ask.Difference && words[0] !== 'không') return true;
  if (words[0] === 'tối') return isWordIn(doc, before, HEADS);
  if (ask & Ask.Small && words.length === 1 && (last === 'trên' || last === 'dưới')) return isWordIn(doc, next, PLACES);
  return last === 'ngoài' && !(ask & Ask.Aged);
}

/** What the words right after the figure say: `trở lên`; null where they say nothing. */
export function boundAfter(doc: Document, unit: number): { bound: Bound; end: number } | null {
  const phrase = isWordIn(doc, unit, OPENERS) ? phraseIn(doc, AFTER, unit, unit + LONGEST, 0) : undefined;
  return phrase ? { bound: phrase.bound, end: unit + phrase.words.length } : null;
}
