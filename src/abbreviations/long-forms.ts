/**
 * Long forms whose initials are not the letters of the short form (`Tổ chức Y tế Thế giới (WHO)`). In: the Document, where the
 * bracket opens. Out: the units of the long form, by the readings of the dictionary or by how Vietnamese names begin.
 */
import { type Document, hashSyllable, isGlued, Shape, UnitKind } from '../text/index.js';
import type { Entry } from './dictionary.js';

const MAX_WORDS = 22;
const COMMA = 0x2c;
const DASH = 0x2d;
const AND = hashSyllable('và');

const hashes = (words: string): Set<number> => new Set(words.split(' ').map(hashSyllable));

/** Words with which names of bodies, treaties, events and things begin; of two syllables where the first alone begins other words too. */
const HEADS: ReadonlyMap<number, ReadonlySet<number> | null> = readHeads(
  'ban | bảng xếp | bảo hiểm, tàng | báo | bệnh | biên bản | bộ | bưu điện | câu lạc | cao ủy | chỉ số | chiến dịch, lược | chính sách | chứng chỉ, nhận, bệnh | chương trình | ' +
    'công nghệ, ước, ty, thức | cộng đồng, hòa | cổng | cơ quan, chế, sở | cục | cuộc | cúp | cảng | dịch vụ | diễn đàn | doanh nghiệp, thu | dự án, luật | đài | đại học, hội | đảng | đạo luật | ' +
    'đặc nhiệm | đề án | điện lực | điều trị | đoàn | đội | đồng bằng | giải | giáo hội | hạng mục | hãng | hàng tiêu | hệ thống, số | hiệp hội, định, ước, sĩ | hình ảnh | học viện | hội | hợp đồng, tác | kênh | kế hoạch | khoa | khối | khu | khung hình | ' +
    'kiểm toán | kính | kho bạc | kỹ thuật, xảo | lễ hội | liên đoàn, minh, hiệp, hoan, hợp, danh | lợi nhuận | luật | lực lượng | mạng | máy bay | mặt trận | mô hình | mức | mua bán | ngành | ngân hàng | nghị định, quyết, viện | ' +
    'nhà hát, máy, xuất, văn | nhóm | ống phóng | phanh | phân bổ | phí | phi | phòng | phong trào | phương pháp, án | quân | quốc hội | quy tắc, hoạch, chế, định, chuẩn | quỹ | rối loạn | sàn | sáng kiến | sân | siêu | sở | tạp chí | tàu | tập đoàn | ' +
    'tên lửa, mạng | thị trường, xã | thiết bị | thỏa thuận | thông tấn, tư | thu phí, nhập | thuế | thuốc | tiểu ban | tiêu chuẩn | tòa | tổ chức | tổng công, cục, liên, sản, lãnh, hội | trạm | triển lãm | trợ lý | trung tâm, đoàn | trường | tuần tra, lễ | tuyên bố | ' +
    'tỷ lệ, suất | ủy ban, hội | vắc | văn phòng | vật thể, liệu | vệ tinh, binh | viện | virus | vi rút, khuẩn | vùng | vườn quốc | vũ trụ, khí | xạ trị | xe | xử lý',
);
/** Between a head and the bracket these show a sentence, not a name. */
const STOPS = hashes('là được bị đã đang sẽ vừa cũng nói biết như nhưng mà thì khi do bởi theo tại vào từ');

function readHeads(table: string): Map<number, Set<number> | null> {
  const heads = new Map<number, Set<number> | null>();
  for (const entry of table.split(' | ')) {
    const [first = '', ...seconds] = entry.split(/,? /);
    heads.set(hashSyllable(first), seconds.length > 0 ? new Set(seconds.map(hashSyllable)) : null);
  }
  return heads;
}

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
 * (`Tổng Công ty`, `Trường Đại học`, `Hội nghị Bộ trưởng`); for a phrase in small letters the nearest such head (`vùng đặc quyền
 * kinh tế (EEZ)`). -1 where there is none.
 */
export function namedLongForm(doc: Document, before: number, from: number): number {
  const stop = Math.max(from, before - MAX_WORDS);
  let small = -1;
  for (let i = before - 1; i >= stop; i--) {
    if (!isWord(doc, i)) {
      if (!isGlued(doc, i) && doc.hash[i] !== COMMA && doc.hash[i] !== DASH) break;
      continue;
    }
    if (STOPS.has(doc.hash[i] as number)) break;
    if (!isHead(doc, i, before) || joins(doc, i - 1)) continue;
    if (doc.shape[i] === Shape.Title) return widened(doc, i, stop, before);
    if (small < 0 && doc.shape[i] === Shape.Lower) small = i;
  }
  return small >= 0 && before - small >= 3 ? small : -1;
}

/** The heads that stand before a head belong to the name. */
function widened(doc: Document, head: number, stop: number, before: number): number {
  let first = head;
  for (;;) {
    if (first - 1 >= stop && isTitleHead(doc, first - 1, before)) first--;
    else if (first - 2 >= stop && isTitleHead(doc, first - 2, before) && isWord(doc, first - 1) && doc.shape[first - 1] === Shape.Lower) first -= 2;
    else break;
  }
  return before - first >= 3 ? first : -1;
}

/** Of bodies whose names no other name has inside: after `và` or a comma they begin a name of their own. */
const BODIES = hashes('trường trung bệnh công tập ngân hiệp liên ủy đài hãng');

/**
 * Whether the word after this unit goes on with a name: `An ninh và Quốc phòng`, `Văn hóa, Thể thao`; not `Ngày 27/5, Trung tâm …`,
 * `Đại học Văn Lang và Trường …`.
 */
function joins(doc: Document, unit: number): boolean {
  if (unit < 1 || (doc.hash[unit] !== AND && !(doc.hash[unit] === COMMA && doc.kind[unit] === UnitKind.Punctuation))) return false;
  if (doc.shape[unit + 1] !== Shape.Title) return true;
  return isWord(doc, unit - 1) && !BODIES.has(doc.hash[unit + 1] as number);
}

function isHead(doc: Document, unit: number, before: number): boolean {
  if (unit < 0 || !isWord(doc, unit)) return false;
  const seconds = HEADS.get(doc.hash[unit] as number);
  return seconds === null || (seconds !== undefined && unit + 1 < before && seconds.has(doc.hash[unit + 1] as number));
}

const isTitleHead = (doc: Document, unit: number, before: number): boolean => unit >= 0 && doc.shape[unit] === Shape.Title && isHead(doc, unit, before);

/** Whether a phrase begins with a word that heads names. */
export const beginsWithHead = (doc: Document, first: number, end: number): boolean => isHead(doc, first, end);
