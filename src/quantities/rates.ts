/** What stands below the line. In: the unit after a figure's unit. Out: `/kg`, `/tháng`, `/vé`, `một lít`, with what the base unit becomes. */
import { type Document, hasFlag, UnitFlag, UnitKind, unitEquals, unitText } from '../text/index.js';
import { mapValue, tidy, type Value } from './build.js';
import { isWordIn, markAt, SLASH, wordSet } from './context.js';
import { readUnit, type Unit } from './units.js';

const RATES: readonly (readonly [string, string])[] = [
  ['giây', 's'],
  ['s', 's'],
  ['phút', 'min'],
  ['giờ', 'h'],
  ['h', 'h'],
  ['ngày', 'd'],
  ['tuần', 'wk'],
  ['tháng', 'mo'],
  ['năm', 'a'],
];

/** `/ngày`, `/tháng` */
export function readRate(doc: Document, unit: number): { letter: string; end: number } | null {
  if (markAt(doc, unit) !== SLASH) return null;
  const letter = rateLetter(doc, unit + 1);
  return letter ? { letter, end: unit + 2 } : null;
}

/** The letter of a word for a length of time: `mo` for `tháng`. */
export const rateLetter = (doc: Document, unit: number): string | undefined => RATES.find(([word]) => unitEquals(doc, unit, word))?.[1];

interface Per {
  /** `/kg`, `/mo`, `/[vé]` */
  readonly letter: string;
  readonly end: number;
  base(value: Value): { value: Value; unit: string } | undefined;
}

/** What gold is priced by: `170 triệu đồng một lượng`. */
const GOLD = wordSet('lượng chỉ');

const EACH = wordSet('một mỗi');

const SECONDS: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3600, d: 86400, wk: 604800 };

const PAIRS = wordSet('cổ học sản');

const PAIRED = wordSet('phiếu phần sinh viên phẩm');

/** What stands below the line: `đồng/kg`, `USD/thùng`, `đồng một lít`, `triệu đồng/tháng`, `đồng/vé`. */
export function readPer(doc: Document, unit: number, above: Unit): Per | null {
  const slash = markAt(doc, unit) === SLASH;
  if (!slash && !(above.kind === 'money' && isWordIn(doc, unit, EACH))) return null;
  const below = readUnit(doc, unit + 1, 1000);
  if (slash && below?.unit.kind === 'money') return { letter: `/${below.unit.letter}`, end: below.end, base: () => undefined };
  if (below?.unit.kind === 'measure') {
    const { unit: per } = below;
    return {
      letter: `/${per.letter}`,
      end: below.end,
      base: (value) =>
        above.base && per.base && !per.offset
          ? { value: mapValue(value, (x) => tidy((x * above.factor) / per.factor)), unit: `${above.base}/${per.base}` }
          : undefined,
    };
  }
  if (!slash) return isWordIn(doc, unit + 1, GOLD) ? { letter: `/[${unitText(doc, unit + 1).toLowerCase()}]`, end: unit + 2, base: () => undefined } : null;
  const rate = readRate(doc, unit);
  if (rate) {
    const seconds = SECONDS[rate.letter];
    return {
      ...rate,
      letter: `/${rate.letter}`,
      base: (value) =>
        above.kind === 'measure' && above.base && seconds
          ? { value: mapValue(value, (x) => tidy((x * above.factor) / seconds)), unit: `${above.base}/s` }
          : undefined,
    };
  }
  if (doc.kind[unit + 1] !== UnitKind.Word || hasFlag(doc, unit + 1, UnitFlag.NewlineBefore)) return null;
  const end = isWordIn(doc, unit + 1, PAIRS) && isWordIn(doc, unit + 2, PAIRED) ? unit + 3 : unit + 2;
  return { letter: `/[${unitText(doc, unit + 1, end).toLowerCase()}]`, end, base: () => undefined };
}
