/**
 * Long forms whose initials are not the letters of the short form (`Tổ chức Y tế Thế giới (WHO)`). In: the Document, where the
 * bracket opens. Out: the units of the long form, by the readings of the dictionary or by how Vietnamese names begin.
 */
import { type Document, hashSyllable, Shape, UnitKind } from '../text/index.js';
import type { Entry } from './dictionary.js';

const MAX_WORDS = 22;
const MAX_PHRASE = 8;
const COMMA = 0x2c;
const DASH = 0x2d;

const hashes = (words: string): Set<number> => new Set(words.split(' ').map(hashSyllable));

/** Words with which names of bodies, treaties, events and things begin. */
const HEADS = hashes(
  'ban bảo bệnh biên bộ bưu câu các chi chỉ chính chương công cộng cơ cục cuộc dịch diễn doanh dự đài đại đảng đạo đặc đoàn đội đơn giải giáo hãng hệ hiệp hiệu hội hợp kế kênh khoa khối khu kính lễ liên lực lương mạng máy mặt ' +
    'mô mức nền ngân nghị nhà nhóm nước phi phong phòng quân quốc quy quỹ sáng sân siêu sở tạp tàu tập tên thị thỏa thông thư tiểu tiêu tòa tổ tổng trạm triển trung trường tuyên ủy vàng văn vật viện virus vùng vũ xe xí đường điều hàng lao',
);
/** Words that stand before a name and end the search for its beginning. */
const STOPS = hashes('của và là cho với theo tại từ về do bởi vào trong trên gọi là tên một những này đó nhưng mà thì khi được bị đã đang sẽ qua thuộc');

const isWord = (doc: Document, unit: number): boolean => doc.kind[unit] === UnitKind.Word;

/** Hashes of the syllables of a reading. */
const syllablesOf = (expansion: string): number[] =>
  expansion
    .split(/[\s,\-–&/]+/)
    .filter((word) => word.length > 0)
    .map(hashSyllable);

const FREE = hashes('các của và thế nước tự xưng');

/**
 * A reading of the dictionary in the words before a bracket, whatever stands between it and the bracket (`tự xưng`, a gloss in
 * another language): its first word is there, and most of the others in their order.
 */
export function readingBefore(doc: Document, before: number, from: number, entries: readonly Entry[] | undefined): { first: number; end: number } | null {
  if (!entries) return null;
  const stop = Math.max(from, before - MAX_WORDS);
  for (const entry of entries) {
    for (const sense of entry.senses) {
      const wanted = syllablesOf(sense.expansion);
      if (wanted.length < 2) continue;
      const reading = align(doc, wanted, before, stop);
      if (reading) return reading;
    }
  }
  return null;
}

/** The words of a reading, last to first, in the units before `before`; a quarter of them may differ, its last may be missing (`Mỹ`). */
function align(doc: Document, wanted: readonly number[], before: number, stop: number): { first: number; end: number } | null {
  return alignFrom(doc, wanted, wanted.length - 1, before, stop) ?? (wanted.length > 3 ? alignFrom(doc, wanted, wanted.length - 2, before, stop) : null);
}

function alignFrom(doc: Document, wanted: readonly number[], last: number, before: number, stop: number): { first: number; end: number } | null {
  let w = last;
  let end = -1;
  let missed = 0;
  const allowed = wanted.length >> 2;
  for (let i = before - 1; i >= stop && w >= 0; i--) {
    if (!isWord(doc, i)) continue;
    const hash = doc.hash[i] as number;
    if (hash === wanted[w]) {
      if (end < 0) end = i + 1;
      w--;
    } else if (end >= 0) {
      if (FREE.has(hash)) continue;
      if (w > 0 && hash === wanted[w - 1]) {
        if (!FREE.has(wanted[w] as number)) missed++;
        w -= 2;
      } else missed++;
      if (missed > allowed) return null;
    }
    if (w < 0) return { first: i, end };
  }
  return null;
}

/** Whether the units from `first` to `end` are a reading of the dictionary. */
export function readingWithin(doc: Document, first: number, end: number, entries: readonly Entry[] | undefined): boolean {
  const reading = readingBefore(doc, end, first, entries);
  return reading !== null && reading.first === first && reading.end === end;
}

/**
 * The first unit of the name that ends at a bracket: the nearest capitalised word that heads names, with a head right before it
 * (`Tổng Công ty`, `Trường Đại học`, `Hội nghị Bộ trưởng`); for a phrase in small letters (`vùng đặc quyền kinh tế (EEZ)`) what
 * stands after the nearest preposition or verb. -1 where nothing says.
 */
export function namedLongForm(doc: Document, before: number, from: number): number {
  const stop = Math.max(from, before - MAX_WORDS);
  for (let i = before - 1; i >= stop; i--) {
    if (!isWord(doc, i)) {
      if (doc.kind[i] === UnitKind.Punctuation && doc.hash[i] !== COMMA && doc.hash[i] !== DASH) break;
      continue;
    }
    if (!isHead(doc, i)) continue;
    let first = i;
    for (;;) {
      if (isHead(doc, first - 1) && first - 1 >= stop) first--;
      else if (isHead(doc, first - 2) && first - 2 >= stop && isWord(doc, first - 1) && doc.shape[first - 1] === Shape.Lower) first -= 2;
      else break;
    }
    return before - first >= 3 ? first : -1;
  }
  for (let i = before - 2; i >= stop && i >= before - MAX_PHRASE; i--) {
    if (!isWord(doc, i)) return -1;
    if (STOPS.has(doc.hash[i] as number)) return before - i >= 3 ? i + 1 : -1;
  }
  return -1;
}

/** A capitalised word that heads names. */
const isHead = (doc: Document, unit: number): boolean =>
  unit >= 0 && isWord(doc, unit) && doc.shape[unit] === Shape.Title && HEADS.has(doc.hash[unit] as number);
