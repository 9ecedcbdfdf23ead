/** The words around a figure that decide what it is: sets of syllables, and how the units beside it are asked. */
import { combineHashes, type Document, hasFlag, hashWord, Shape, UnitFlag, UnitKind } from '../text/index.js';

export type WordSet = ReadonlySet<number>;

/** A set of words, parted by spaces; `_` joins the two of a pair (`giai_đoạn`). */
export const wordSet = (words: string): WordSet => new Set(words.split(' ').map((word) => hashWord(word.replace('_', ' '))));

/** The hash of a word; 0 for a mark, a figure, and outside the text. */
export const wordAt = (doc: Document, unit: number): number => (isWord(doc, unit) ? (doc.hash[unit] as number) : 0);

/** The mark at a unit, as its first character; the hash of a word is none. */
export const markAt = (doc: Document, unit: number): number => doc.hash[unit] as number;

/** Outside the text the kind of a unit is none. */
export const isWord = (doc: Document, unit: number): boolean => doc.kind[unit] === UnitKind.Word;
export const isFigure = (doc: Document, unit: number): boolean => doc.kind[unit] === UnitKind.Number;

/** Marks, figures and what is outside the text have hashes of no word. */
export const isWordIn = (doc: Document, unit: number, set: WordSet): boolean => set.has(doc.hash[unit] as number);

/** Whether a word of the set, or a pair of it, ends at a unit. */
export const endsIn = (doc: Document, unit: number, set: WordSet): boolean => isWordIn(doc, unit, set) || isPairIn(doc, unit - 1, set);

/** Whether two words that follow each other are a pair of the set. */
export const isPairIn = (doc: Document, first: number, set: WordSet): boolean =>
  set.has(combineHashes(doc.hash[first] as number, doc.hash[first + 1] as number));

/** A line end stands before the unit. */
export const startsLine = (doc: Document, unit: number): boolean => hasFlag(doc, unit, UnitFlag.NewlineBefore);

/** Whether a word of the set, or a pair of it, stands in the `reach` units before `unit`, not across a line end. */
export function precededBy(doc: Document, unit: number, set: WordSet, reach: number): boolean {
  for (let i = unit - 1; i >= unit - reach && (i + 1 === unit || !startsLine(doc, i + 1)); i--) if (endsIn(doc, i, set)) return true;
  return false;
}

/** Whether a word of the set stands in the `reach` units from `unit` on, not across a line end. */
export function followedBy(doc: Document, unit: number, set: WordSet, reach: number): boolean {
  for (let i = unit; i < unit + reach && !startsLine(doc, i); i++) if (isWordIn(doc, i, set)) return true;
  return false;
}

export const isLower = (doc: Document, unit: number): boolean => doc.shape[unit] === Shape.Lower;
export const isCapital = (doc: Document, unit: number): boolean => (doc.shape[unit] as number) >= Shape.Title;

/** Words that count time: what stands before them is a length of time, not a quantity. */
export const TIME_WORDS = wordSet('giây phút giờ h ngày tuần tháng năm quý hôm đêm');

/** Words that name one thing by the figure after them, whatever follows: `quận 1`, `điều 5`. */
export const LABELS = wordSet(
  'nđ qđ nq tt quận đường phố ngõ ngách hẻm kiệt ql tl đt khoản chương khóa khoá bước bão áo ios windows android iphone euro seri nghị kênh biển ' +
    'bks lần phút ngã km set hiệp vòng kỳ đợt version quốc_lộ tỉnh_lộ đại_lộ hương_lộ huyện_lộ',
);
/** Words that do so unless a counted noun follows: `lớp 10`, but `lớp 40 học sinh`. */
export const WEAK_LABELS = wordSet(
  'lớp số điểm visa đạo series mục hình trang điều tổ khối tầng phòng lô thửa ô ấp thôn khóm phường xã nhà quyết luật phần tập bài câu bảng biểu ' +
    'lục đoạn giai hệ nhóm tuyến tàu bay ga cổng cửa đoàn quân đồn trại đội loại mức bản khu tòa toà block cư kiểu đề án hội cup games cảng máy ' +
    'bến tiết ca mùa season tiểu thế phiên mã mẫu zone liên trạm vùng chiều thứ hàng bàn căn vai dây khung tủ kho cột mốc pha giường nghề môn ải ' +
    'thị group trung sư làn xe cầu gói đại lộ kế hoạch dòng đời f g',
);
/** Nouns that are counted: classifiers and the commonest others. */
export const COUNTED = wordSet(
  'người con chiếc cái đứa vụ cuộc trận bàn đội nhà tàu xe chỗ ca giải tỉnh nước tầng học máy bệnh mẫu phòng bộ loại vòng doanh nhóm cây em bánh ' +
    'cán câu nhân khu hộ tên nạn tổ phiên nữ diễn đại địa quả căn khách ứng viên chiến xã sao thí làn vị phương tuyến trẻ đề điều lượt ngôi buổi ' +
    'chuyến hành ghế nam lớp bé chương cháu bậc ngành phụ cá nền chuyên suất giáo mục nghi lô bạn quận đợt gói cửa hướng đoạn phường trang lĩnh ' +
    'binh bảng huyện màu chữ điểm yếu thị giai dây thủy khẩu tiền thuyền bản bức dòng phiếu tiêu tiết sân vé bác cảnh hải phía cú tòa tấm cánh ' +
    'hình camera cuốn đoàn kẻ nghệ miền nhánh túi pha cặp võ miếng du sản ống món huy thiết cậu lính siêu ôtô ô chốt nhát hộp hồ hãng hậu loài tờ ' +
    'cốc pho tiểu bữa nguồn khối nghiên đôi phi bang tuyển lãnh phiến thùng tấn quân sàn vận vùng tử ly giám kỹ nghề hòn vết sĩ giường lá sắc bãi ' +
    'liều gốc toa mảnh lỗ ngón container chén thẩm trạm khoản đơn tác cổ cơ công đối dự thành trường quốc việc dân lao sinh ngư thanh thiếu tài ' +
    'hạng gia đồng điện mô ví sim nhiệm cư hạt giọt viện phần bóng trái trứng mũi liên lời like view mã cấp cầu kiện thế bước tay mắt chân tai nòng',
);
/** Words that begin no noun phrase: after a bare figure they say that it counts nothing. */
const FUNCTION_WORDS = wordSet(
  'của và đến là trong đã tại có ở được với trên tới bị sẽ cho để cùng đều này cũng từ vào thì đang mới nhưng sau vẫn khi hoặc thuộc lên mà do ' +
    'theo hiện còn nên trước như hay khiến đi chưa gồm vì xuống bằng lại phải rất nếu rồi về không ra đó ấy qua kể so vừa bởi nhằm giữa dù thay',
);
const FUNCTION_LOOKALIKES = wordSet('bị ra');
const NOUN_TAILS = wordSet('can cáo hại đơn đa');

/** A function word that is not the first syllable of a noun: `bị can`, `ra đa`. */
export const isFunctionWord = (doc: Document, unit: number): boolean =>
  isWordIn(doc, unit, FUNCTION_WORDS) && !(isWordIn(doc, unit, FUNCTION_LOOKALIKES) && isWordIn(doc, unit + 1, NOUN_TAILS));

/** A word that can be the noun which a figure counts. */
export const opensNoun = (doc: Document, unit: number): boolean => isLower(doc, unit) && !isFunctionWord(doc, unit);

/** Marks and words that several readings ask for. */
export const AGE = wordSet('tuổi');
export const TIMES = wordSet('lần');
export const FOLD = wordSet('gấp');
export const ORDINAL = wordSet('thứ');
export const NUMBER_SIGN = wordSet('số');
export const FROM = wordSet('từ');
export const AND = wordSet('và');
export const COLON = 0x3a;
export const COMMA = 0x2c;
export const HYPHEN = 0x2d;
export const QUOTE = 0x22;
export const SLASH = 0x2f;
export const STOP = 0x2e;
export const OPENING = 0x28;
export const CLOSING = 0x29;
