// What it gets wrong, as it comes out today: node examples/wrong.mjs
import { extractFacts } from 'vietfacts';

const SENTENCES = {
  'the time is that of another part of the sentence': [
    'Hai người sinh năm 1987 bị bắt cùng 5 bánh heroin.',
    'Giá vàng tăng 500.000 đồng, cao hơn tuần trước 1,2%.',
    'Dự án có tổng vốn 2.200 tỷ đồng, dự kiến xây xong năm 2027.',
  ],
  'the holder is the name that stands near, or that only tells': [
    'Công an huyện Đức Thọ bắt hai người vận chuyển 60 bánh heroin.',
    'Bộ Y tế cho biết dịch đã lan ra 12 tỉnh.',
  ],
  'what is denied from afar counts as said': ['Không có chuyện 50 người bị ngộ độc như tin đồn.'],
  'a figure without its noun is left out, or has the verb of another': ['Trường có 1.200 thí sinh dự thi, vắng 12.', 'Khoa tiếp nhận 40 ca, tử vong 1.'],
  'a club, a street or a hospital is taken for what it is named after, or missed': [
    'Hoàng Mai thắng Sông Gianh 3-1.',
    'Lý Thường Kiệt kẹt xe hơn hai tiếng.',
    'Ba, Tư và Năm cùng ra đồng.',
    'Bệnh viện K có 40 ca.',
  ],
  'without diacritics few names and facts are found': ['nguyen van an lam chu tich ubnd xa tan lap, xa co 20 ho ngheo'],
  'what follows from two sentences is not put together': ['Năm ngoái tỉnh có 120 vụ cháy. Con số này năm nay gấp ba.'],
};

const part = (name, value) => (value === undefined ? [] : [`${name} ${value}`]);

for (const [title, sentences] of Object.entries(SENTENCES)) {
  console.log(`\n${title}`);
  for (const sentence of sentences) {
    const { entities, facts } = extractFacts(sentence, { referenceDate: '2022-06-10' });
    console.log(`  ${sentence}`);
    console.log(`    names: ${entities.map(({ text, type }) => `${text} (${type})`).join(', ') || 'none'}`);
    for (const { kind, quantity, noun, predicate, holder, opponent, when, polarity } of facts) {
      const status = polarity === 'negative' ? ['denied'] : [];
      const parts = [...part('noun', noun?.text), ...part('verb', predicate?.text), ...part('of', holder?.text), ...part('against', opponent?.text)];
      console.log(`    ${[quantity?.text ?? kind, ...parts, ...part('when', when?.value), ...status].join(', ')}`);
    }
  }
}
