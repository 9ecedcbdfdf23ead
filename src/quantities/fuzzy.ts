/**
 * Figures typed without diacritics. In: a Document. Out: a Document of the same units in which the words of figures that stand
 * beside a figure have their diacritics back (`hai tram nghin dong` → `hai trăm nghìn đồng`), so that all rules apply to it.
 * A letter with its diacritic is as long as without it: offsets stay the caller's.
 */
import { type Document, hashSyllable, readUnits, removeDiacritics, UnitFlag, UnitKind, unitText } from '../text/index.js';

/** Without diacritics these are words of figures only, or mostly. */
const SURE = 'một bốn chín mười trăm nghìn ngàn triệu tỷ chục rưỡi';
/** These are other words too: they are read so beside a figure or one of the above. */
const BESIDE =
  'hai ba năm sáu bảy tám lăm mốt đồng phần tuổi lần khoảng hơn gần trên dưới từ đến gấp đôi thứ hạng mét lít tấn tạ độ điểm đô bảng lẻ trở lên xuống không quá ít nhất tối đa thiểu hàng vài người';

const DIGITS = 'hai ba bốn năm sáu bảy tám chín vài mấy';

const byHash = (words: string): ReadonlyMap<number, string> => new Map(words.split(' ').map((word) => [hashSyllable(removeDiacritics(word)), word]));

/** How far from a figure its words may stand. */
const REACH = 4;

export function restoreDiacritics(doc: Document): Document {
  const { count, kind, flags, hash, text } = doc;
  const sure = byHash(SURE);
  const beside = byHash(BESIDE);
  const digits = byHash(DIGITS);
  let restored = '';
  let copied = 0;
  let last = -REACH - 1;
  /** Whether a figure, or a word that is surely of one, stands at a unit. */
  const isFigure = (unit: number): boolean =>
    unit < count && (kind[unit] === UnitKind.Number || (kind[unit] === UnitKind.Word && sure.has(hash[unit] as number)));
  for (let unit = 0; unit < count; unit++) {
    if (isFigure(unit)) last = unit;
    if (kind[unit] !== UnitKind.Word || ((flags[unit] as number) & UnitFlag.NonAscii) !== 0) continue;
    let word = sure.get(hash[unit] as number) ?? (unit - last <= REACH || isAhead(unit) ? beside.get(hash[unit] as number) : undefined);
    // hai mươi, but mười hai
    if (word === 'mười' && digits.has(hash[unit - 1] as number)) word = 'mươi';
    if (word === undefined || unitText(doc, unit).length !== word.length) continue;
    restored += text.slice(copied, doc.start[unit]) + word;
    copied = doc.end[unit] as number;
  }
  if (copied === 0) return doc;
  const result = readUnits(restored + text.slice(copied));
  return result.count === count ? result : doc;

  function isAhead(unit: number): boolean {
    for (let i = unit + 1; i <= unit + REACH; i++) if (isFigure(i)) return true;
    return false;
  }
}
