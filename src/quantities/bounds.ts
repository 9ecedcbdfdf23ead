/**
 * Bounds: whether a figure is exact, about, at least or at most. In: where the figure begins and ends. Out: the bound that the
 * words before it (`khoảng`, `hơn`, `không quá`) or after it (`trở lên`) state, and where these begin or end.
 */
import { type Document, hasFlag, UnitFlag, unitEquals } from '../text/index.js';
import type { Quantity } from '../types.js';
import { FROM, isWordIn, markAt, wordAt, wordSet } from './context.js';

export type Bound = Quantity['bound'];

/** Words that qualify what follows them, longest reading first where one ends like another. */
const BEFORE: readonly (readonly [Bound, string])[] = [
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

const byLastWord = new Map<string, Phrase[]>();
for (const [bound, phrases] of BEFORE)
  for (const phrase of phrases.split(',')) {
    const words = phrase.split(' ');
    const last = words.at(-1) as string;
    byLastWord.set(
      last,
      [...(byLastWord.get(last) ?? []), { bound, words }].sort((a, b) => b.words.length - a.words.length),
    );
  }
const LAST_WORDS = new Map<number, readonly Phrase[]>();
for (const [last, phrases] of byLastWord) for (const hash of wordSet(last)) LAST_WORDS.set(hash, phrases);

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

/** What the qualifiers of a figure depend on. */
export interface Asked {
  /** A share or a multiple: `nhiều hơn 5 %` compares. */
  readonly difference: boolean;
  /** A bare number below ten: `trên` may say where. */
  readonly small: boolean;
  /** A measure: `dài hơn 3 km` is at least 3 km. */
  readonly measured?: boolean;
  /** Years of age: `ngoài 40 tuổi`. */
  readonly aged?: boolean;
  /** The unit after the figure. */
  readonly next: number;
}

/** The qualifiers right before `unit`. */
export function boundBefore(doc: Document, unit: number, asked: Asked): Qualified {
  let bound: Bound = 'exact';
  let first = unit;
  let at = unit;
  for (let n = 0; n < 5 && at > 0 && !hasFlag(doc, at, UnitFlag.NewlineBefore); n++) {
    const mark = MARKS.get(markAt(doc, at - 1));
    if (mark) {
      bound = stronger(bound, mark);
      first = --at;
      continue;
    }
    // khoảng từ 5 đến 7, gần… 20 lần
    if (isWordIn(doc, at - 1, FROM) || markAt(doc, at - 1) === ELLIPSIS) {
      at--;
      continue;
    }
    const phrase = phraseEndingAt(doc, at);
    if (!phrase || excluded(doc, at, phrase, asked)) break;
    bound = stronger(bound, phrase.bound);
    at -= phrase.words.length;
    first = at;
  }
  return { bound, first };
}

const stronger = (inner: Bound, outer: Bound): Bound => (inner === 'exact' || (inner === 'approx' && outer !== 'exact') ? outer : inner);

function phraseEndingAt(doc: Document, end: number): Phrase | undefined {
  const hash = wordAt(doc, end - 1);
  return hash === 0 ? undefined : LAST_WORDS.get(hash)?.find(({ words }) => words.every((word, i) => unitEquals(doc, end - words.length + i, word)));
}

function excluded(doc: Document, end: number, { words }: Phrase, { difference, small, measured, aged, next }: Asked): boolean {
  const before = end - words.length - 1;
  const last = words.at(-1);
  if (last === 'sát') return isWordIn(doc, before, NOT_CLOSE);
  // rộng hơn 2.000 m2 is at least that, 2 m cao hơn so với … a difference
  if (last === 'hơn' && words.length === 1) return isWordIn(doc, before, COMPARATIVES) && !(measured && isWordIn(doc, before, DIMENSIONS));
  if (last === 'hơn' && difference && !(words[0] === 'không')) return true;
  if (words[0] === 'tối') return isWordIn(doc, before, HEADS);
  if (small && words.length === 1 && (last === 'trên' || last === 'dưới')) return isWordIn(doc, next, PLACES);
  return last === 'ngoài' && !aged;
}

const AFTER: readonly (readonly [Bound, readonly string[]])[] = [
  ['min', ['trở', 'lên']],
  ['max', ['trở', 'xuống']],
  ['min', ['đổ', 'lên']],
  ['max', ['đổ', 'lại']],
  ['max', ['đổ', 'xuống']],
  ['min', ['hoặc', 'hơn']],
  ['min', ['hay', 'hơn']],
  ['min', ['hoặc', 'nhiều', 'hơn']],
  ['min', ['hoặc', 'cao', 'hơn']],
  ['max', ['hoặc', 'ít', 'hơn']],
  ['max', ['hoặc', 'thấp', 'hơn']],
];
const OPENERS = wordSet('trở đổ hoặc hay');

/** What the words right after the figure say: `trở lên`; null where they say nothing. */
export function boundAfter(doc: Document, unit: number): { bound: Bound; end: number } | null {
  if (!isWordIn(doc, unit, OPENERS)) return null;
  for (const [bound, words] of AFTER) if (words.every((word, i) => unitEquals(doc, unit + i, word))) return { bound, end: unit + words.length };
  return null;
}
