/** What a text is about, as far as it tells readings apart. In: the Document. Out: for a subject (`sport`, `law` …), 0 to 3. */
import { type Document, hashSyllable, unitEquals } from '../text/index.js';

/** Subjects by the letter that the packed dictionary has, with syllables that few texts of other subjects use. */
const MARKERS: Readonly<Record<string, string>> = {
  s: 'bóng trận hlv clb ghi sân cầu thủ vđv vô địch huy chương giải',
  f: 'cổ phiếu lãi suất vốn ngân hàng chứng khoán tín dụng doanh nợ tỷ',
  e: 'học sinh trường lớp thi điểm giáo viên tuyển thpt đh',
  h: 'bệnh viện nhân thuốc bác sĩ khám virus tế nhiễm',
  l: 'bị cáo án tòa tội bắt tù khởi tố công an truy',
  m: 'quân đội tên lửa chiến tàu hải tấn binh phòng',
  g: 'ủy ban đảng hội nghị chủ tịch tỉnh nghị quyết đại biểu cán bộ',
  t: 'công nghệ máy dữ liệu điện thoại mạng phần mềm internet thiết',
  r: 'xe đường tai nạn giao thông lái ô tô quốc lộ',
  a: 'phim ca sĩ diễn viên khán nhạc sân khấu nghệ',
  w: 'mỹ tổng thống trung quốc nga liên hợp thế giới ngoại',
};

const subjects = new Map<number, { letters: string; syllable: string }>();
for (const [letter, words] of Object.entries(MARKERS)) {
  for (const syllable of words.split(' ')) {
    const hash = hashSyllable(syllable);
    const others = subjects.get(hash);
    if (others) others.letters += letter;
    else subjects.set(hash, { letters: letter, syllable });
  }
}

/** Units that are looked at: the beginning of a text says what it is about. */
const MAX_UNITS = 600;

export class Subject {
  private counts: Map<string, number> | undefined;

  constructor(private readonly doc: Document) {}

  /** How much of the text is about a subject: 0 nothing, 3 all. */
  of(letter: string): number {
    this.counts ??= this.count();
    const counted = this.counts.get(letter) ?? 0;
    const size = Math.min(this.doc.count, MAX_UNITS) + 20;
    return Math.min(3, (counted / size) * 20);
  }

  private count(): Map<string, number> {
    const { doc } = this;
    const counts = new Map<string, number>();
    const end = Math.min(doc.count, MAX_UNITS);
    for (let i = 0; i < end; i++) {
      const marker = subjects.get(doc.hash[i] as number);
      if (!marker || !unitEquals(doc, i, marker.syllable)) continue;
      for (const letter of marker.letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    return counts;
  }
}
