/**
 * Texts that every build of the package must read alike.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));

const SHORT = [
  'Thứ bảy, 10/04/2021\n\nSáng 10/4, UBND tỉnh Quảng Nam cho biết đã hỗ trợ 1,2 tỷ đồng cho 350 hộ dân ở huyện Nam Giang.',
  'Ông Nguyễn Văn Bình, Chủ tịch UBND huyện, nói: “Hai mươi mốt đồn biên phòng đã xong trong 18 tháng.” 🙂',
  'Đảng ủy Bộ đội Biên phòng (BĐBP) vừa họp.Năm 2010, BĐBP có 256/428 đồn.',
  'Thủy triều lên 2,5 m, gió cấp 6–7; nhiệt độ 35°C vào 15h30 ngày 8/6.'.normalize('NFD'),
  '',
];

/** The fixtures' articles, and short texts with what sets engines apart: decomposed letters, emoji, glued sentences. */
export const articles = (): string[] => [
  ...SHORT,
  ...readdirSync(FIXTURES)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(FIXTURES + name, 'utf8')),
];
