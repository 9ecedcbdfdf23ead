/** Which sentences are read for facts: those that hold all that a fact needs, by kind. */
import { describe, expect, it } from 'vitest';
import { findTimeMentions, resolveTimes } from '../../src/dates/index.js';
import { findEntityMentions } from '../../src/entities/index.js';
import { findFacts, statingSentences } from '../../src/facts/index.js';
import { Kind } from '../../src/facts/stating.js';
import { findQuantityMentions } from '../../src/quantities/index.js';
import { readDocument } from '../../src/text/index.js';
import { segment, tagWords } from '../../src/words/index.js';

const DAY = '2024-05-20';

function findingsOf(text: string) {
  const doc = readDocument(text);
  const words = segment(doc);
  const entities = findEntityMentions(doc, words, [], {}, DAY);
  return { doc, words, entities, abbreviations: [], times: resolveTimes(doc, findTimeMentions(doc), DAY), quantities: findQuantityMentions(doc) };
}
const kindsOf = (text: string): number[] => [...statingSentences(findingsOf(text))];

describe('statingSentences', () => {
  it.each([
    ['a figure', 'Tỉnh xây 12 cây cầu.', Kind.Numeric],
    ['a length of time', 'Họ thi công trong hai năm.', Kind.Duration],
    ['a person with a position', 'Bác sĩ Nguyễn Thị Hoa lắc đầu.', Kind.Role],
    ['an event with its day', 'Vụ cháy xảy ra sáng 5/3.', Kind.Event],
    ['a position of nobody named', 'Bác sĩ lắc đầu.', 0],
    ['a day on which nothing happens', 'Hôm qua trời mưa.', 0],
    ['nothing', 'Trời lại nắng.', 0],
  ])('%s', (_, text, kinds) => {
    expect(kindsOf(text)).toEqual([kinds]);
  });

  it('tells the sentences apart', () => {
    expect(kindsOf('Trời lại nắng. Tỉnh xây 12 cây cầu. Ai cũng vui.')).toEqual([0, Kind.Numeric, 0]);
  });

  it('leaves out no sentence that states a fact', () => {
    const text = [
      'Ông Lê Văn Sơn, Giám đốc Sở Y tế tỉnh Nghệ An, cho biết có 52 ca mắc.',
      'Trời lại nắng, ai cũng vui vẻ ra đồng.',
      'Ngày 5/3, Công an tỉnh Nghệ An bắt giữ Trần Văn Hậu tại huyện Con Cuông.',
      'Bị cáo Trần Văn Hậu lĩnh 7 năm tù.',
    ].join('\n');
    const findings = findingsOf(text);
    const tags = tagWords(findings.doc, findings.words);
    const all = new Uint8Array(findings.doc.sentenceEnds.length).fill(Kind.Numeric | Kind.Duration | Kind.Role | Kind.Event);
    const stating = statingSentences(findings);
    expect([...stating].map((kinds) => kinds > 0)).toEqual([true, false, true, true]);
    expect(findFacts({ ...findings, tags: tagWords(findings.doc, findings.words, stating) }, stating)).toEqual(findFacts({ ...findings, tags }, all));
  });
});
