/** Who holds which position: titles, appositions, lists, in sentences of our own. */
import { describe, expect, it } from 'vitest';
import { extractFacts, isRoleFact } from '../../src/index.js';
import { expectSound } from '../sheet.js';

const rolesOf = (text: string) => {
  const sheet = extractFacts(text, { referenceDate: '2024-05-20' });
  expectSound(sheet, text);
  return sheet.facts.filter(isRoleFact);
};
const pairsOf = (text: string) => rolesOf(text).map(({ person, role }) => `${role.text}: ${person.text}`);

describe('one person, one position', () => {
  it.each([
    ['Nhà cổ sinh vật học Laura Bennett công bố bộ xương mới.', 'Nhà cổ sinh vật học: Laura Bennett'],
    ['Tiếp viên hàng không Phạm Thu Trang kể lại chuyến bay.', 'Tiếp viên hàng không: Phạm Thu Trang'],
    ['Bà Lê Thị Hoài, trợ giảng Đại học Vinh, nhận giải.', 'trợ giảng: Lê Thị Hoài'],
    ['Ông Trần Văn Hậu (45 tuổi, chủ tiệm vàng) trình báo.', 'chủ tiệm: Trần Văn Hậu'],
  ])('%s', (text, pair) => {
    expect(pairsOf(text)).toEqual([pair]);
  });

  it('a position that is given to somebody not named belongs to nobody named', () => {
    expect(pairsOf('Chủ tịch nước Nguyễn Văn Bền trao quyết định bổ nhiệm thẩm phán.')).toEqual(['Chủ tịch nước: Nguyễn Văn Bền']);
  });
});

describe('who leaves a position', () => {
  it('one who dismisses somebody did not hold the position', () => {
    expect(pairsOf('Ông Lê Văn An cách chức tư lệnh quân đội.')).toEqual([]);
  });

  it('one who is dismissed did', () => {
    expect(rolesOf('Ông Lê Văn An bị cách chức tư lệnh quân đội.').map(({ person, tenure }) => [person.text, tenure])).toEqual([['Lê Văn An', 'former']]);
  });
});

describe('several persons', () => {
  it('a list shares its title, with clubs in parentheses', () => {
    expect(pairsOf('Các tiền vệ gồm Lê Văn Sơn (Hà Nội), Phạm Đức Huy (Nam Định) và Đỗ Hùng Dũng (Hà Nội).')).toEqual([
      'tiền vệ: Lê Văn Sơn',
      'tiền vệ: Phạm Đức Huy',
      'tiền vệ: Đỗ Hùng Dũng',
    ]);
  });

  it('what follows a name and a comma belongs to it, not to the next name', () => {
    expect(pairsOf('Cơ quan chức năng làm việc với ông Lê Văn Sơn (39 tuổi), Phó Giám đốc Công ty Hoa Lư, Phạm Đức Huy (34 tuổi), kế toán.')).toEqual([
      'Phó Giám đốc: Lê Văn Sơn',
      'kế toán: Phạm Đức Huy',
    ]);
  });

  it('each keeps the title before the name', () => {
    expect(pairsOf('Tổng thống Pháp Jean Moreau gặp Thủ tướng Đức Karl Weber.')).toEqual(['Tổng thống: Jean Moreau', 'Thủ tướng: Karl Weber']);
  });
});

describe('words in which others begin or end', () => {
  it('the quyền of chính quyền makes nobody acting', () => {
    expect(rolesOf('Chính quyền Tổng thống Jean Moreau đã áp thuế.')).toMatchObject([{ person: { text: 'Jean Moreau' }, tenure: 'current' }]);
  });

  it('the phụ of phụ trách is no end of a position', () => {
    expect(rolesOf('Ông Lê Văn Sơn, Phó Chủ tịch phụ trách tài chính, ký hợp đồng.')).toMatchObject([{ role: { text: 'Phó Chủ tịch' } }]);
  });

  it('the khoa of nội khoa is no body', () => {
    expect(rolesOf('Bà Trần Thị Mai, bác sĩ nội khoa, đã trả lời.')).toMatchObject([{ role: { text: 'bác sĩ nội khoa' } }]);
  });
});

describe('who came before', () => {
  it('the predecessor held it', () => {
    expect(rolesOf('Ông Bình kế nhiệm người tiền nhiệm là Chủ tịch UBND tỉnh Hà Nam Lê Văn Sơn.')).toMatchObject([
      { person: { text: 'Lê Văn Sơn' }, role: { text: 'Chủ tịch' }, tenure: 'former' },
    ]);
  });

  it('who takes the place of another holds it', () => {
    expect(pairsOf('Ông Trần Văn Bình thay ông Lê Văn Sơn làm Chủ tịch UBND tỉnh Hà Nam.')).toEqual(['Chủ tịch: Trần Văn Bình']);
  });
});

describe('how sure', () => {
  it('a title right before a name is surer than one given after many words', () => {
    const [near] = rolesOf('Giám đốc Công ty Hoa Lư Nguyễn Văn Bền nhận lỗi.');
    const [far] = rolesOf('Nguyễn Văn Bền bất ngờ trở thành cầu thủ trẻ nhất giải năm nay.');
    expect(near?.confidence).toBeGreaterThan(0.95);
    expect(far?.confidence ?? 0).toBeLessThan(0.9);
  });
});

describe('what is no position', () => {
  it('the end of one word and the beginning of the next', () => {
    expect(pairsOf('Chương trình vinh danh ca sĩ Lê Thu Hà.')).toEqual(['ca sĩ: Lê Thu Hà']);
  });
});
