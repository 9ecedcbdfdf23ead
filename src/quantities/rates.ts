/** What stands below the line. In: the unit after a figure's unit. Out: `/kg`, `/tháng`, `/vé`, `một lít`, with what the base unit becomes. */
import { type Document, unitEquals, unitText } from '../text/index.js';
import type { Normalized } from './build.js';
import { isPairIn, isWord, isWordIn, markAt, SLASH, startsLine, wordSet } from './context.js';
import { readUnit, type Unit } from './units.js';
import { mapValue, tidy, type Value } from './value.js';

/** Words for lengths of time, their letters and seconds; months and years differ in length. */
const LENGTHS: readonly (readonly [word: string, letter: string, seconds: number])[] = [
  ['giây', 's', 1],
  ['s', 's', 1],
  ['phút', 'min', 60],
  ['giờ', 'h', 3600],
  ['h', 'h', 3600],
  ['ngày', 'd', 86400],
  ['tuần', 'wk', 604800],
  ['tháng', 'mo', 0],
  ['năm', 'a', 0],
];

const lengthAt = (doc: Document, unit: number) => LENGTHS.find(([word]) => unitEquals(doc, unit, word));

/** The letter of a word for a length of time: `mo` for `tháng`. */
export const lengthLetter = (doc: Document, unit: number): string | undefined => lengthAt(doc, unit)?.[1];

interface Per {
  /** `kg`, `mo`, `[vé]` */
  readonly letter: string;
  readonly end: number;
  /** The base unit and how much of it; '' and 0 where it has none. */
  readonly base: string;
  readonly factor: number;
}

const thing = (doc: Document, first: number, end: number): Per => ({ letter: `[${unitText(doc, first, end).toLowerCase()}]`, end, base: '', factor: 0 });

/** `/ngày`, `/tháng` */
export function readRate(doc: Document, unit: number): Per | null {
  const length = markAt(doc, unit) === SLASH ? lengthAt(doc, unit + 1) : undefined;
  return length ? { letter: length[1], end: unit + 2, base: 's', factor: length[2] } : null;
}

/** What gold is priced by: `170 triệu đồng một lượng`. */
const GOLD = wordSet('lượng chỉ');
const EACH = wordSet('một mỗi');
const ONE = /^(?:1|một)$/i;
/** Things of two syllables. */
const PAIRS = wordSet('cổ_phiếu cổ_phần học_phần học_sinh học_viên sản_phẩm');

/** What stands below the line: `đồng/kg`, `USD/thùng`, `đồng một lít`, `triệu đồng/tháng`, `đồng/vé`. */
export function readPer(doc: Document, unit: number, above: Unit): Per | null {
  const slash = markAt(doc, unit) === SLASH;
  if (!slash && !(above.kind === 'money' && isWordIn(doc, unit, EACH))) return null;
  // đồng/1 kg
  const next = slash && ONE.test(unitText(doc, unit + 1)) ? unit + 2 : unit + 1;
  const below = readUnit(doc, next, 1000);
  if (below && (slash || below.unit.kind === 'measure') && below.unit.kind !== 'percent') {
    const { letter, base, factor, offset, kind } = below.unit;
    return { letter, end: below.end, base: kind === 'money' || offset ? '' : base, factor };
  }
  if (!slash) return isWordIn(doc, next, GOLD) ? thing(doc, next, next + 1) : null;
  return readRate(doc, unit) ?? (isWord(doc, next) && !startsLine(doc, next) ? thing(doc, next, isPairIn(doc, next, PAIRS) ? next + 2 : next + 1) : null);
}

/** The same rate in base units, or null: money stays money, but by the year or the day as it is said. */
export function normalizeRate(value: Value, above: Unit, { base, factor }: Per): Normalized | null {
  if (!above.base || !base || !factor || (above.kind === 'money' && base === 's')) return null;
  return { value: mapValue(value, (x) => tidy((x * above.factor) / factor)), unit: `${above.base}/${base}` };
}
