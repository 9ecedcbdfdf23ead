/**
 * natural's Bayes classifier with and without `vietfacts/natural`. In: the raw corpora. Out, printed: the share of titles
 * classed rightly, per task and reader of words, with natural's smoothing of 1 and with 0.1.
 *
 *   years   titles of 2017 against titles of 2025 and 2026 (half each)
 *   topics  titles of 2017 in six topics; an article's topic is told by words of its body, which the classifier never sees:
 *           a topic counts when its words stand in the body four times, and twice as often as those of any other
 *
 * Every 5th title is for testing, in the order of a hash of the title; the rest trains.
 */
import natural from 'natural';
import { stemmer, tokenizer } from '../../src/adapters/natural.js';
import { inPart, type NewsArticle, readNews } from '../corpora.js';

interface Example {
  readonly title: string;
  readonly label: string;
}

/** How often the words of a topic stand in a body that is of it. */
const LEAST_WORDS = 4;
const EXAMPLES_EACH = 2000;

/** Natural's own, and less: words are rarer than syllables, and 1 drowns them. */
const SMOOTHINGS = [1, 0.1];

const TOPICS: Readonly<Record<string, RegExp>> = {
  sport: /cầu thủ|trận đấu|HLV|huấn luyện viên|bàn thắng|đội tuyển/giu,
  crime: /bị can|bị cáo|tạm giam|cơ quan điều tra|khởi tố|nghi phạm/giu,
  economy: /doanh nghiệp|cổ phiếu|lợi nhuận|ngân hàng|xuất khẩu|nhà đầu tư/giu,
  health: /bệnh nhân|bác sĩ|điều trị|bệnh viện|phẫu thuật|triệu chứng/giu,
  traffic: /tài xế|xe tải|lưu thông|tai nạn giao thông|xe khách|cao tốc/giu,
  stage: /ca sĩ|diễn viên|khán giả|bộ phim|nghệ sĩ|ca khúc/giu,
};

function topicOf(body: string): string | null {
  const counts = Object.entries(TOPICS)
    .map(([topic, words]) => ({ topic, count: body.match(words)?.length ?? 0 }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  return first && second && first.count >= LEAST_WORDS && first.count >= 2 * second.count ? first.topic : null;
}

/** The first examples of each label in the order of the corpus, titles once. */
function balanced(examples: Iterable<Example>): Example[] {
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  const kept: Example[] = [];
  for (const example of examples) {
    const count = counts.get(example.label) ?? 0;
    if (count >= EXAMPLES_EACH || seen.has(example.title)) continue;
    seen.add(example.title);
    counts.set(example.label, count + 1);
    kept.push(example);
  }
  return kept;
}

const titled = (articles: readonly NewsArticle[]): { title: string; text: string; date: string | null }[] =>
  articles.flatMap(({ title, text, date }) => (title === null ? [] : [{ title, text, date }]));

const old = titled(readNews('news-2017'));
const recent = titled(readNews('news-2025-2026')).filter((_, i) => i % 15 === 0);

const TASKS: Readonly<Record<string, Example[]>> = {
  years: balanced([...old.map(({ title }) => ({ title, label: '2017' })), ...recent.map(({ title }) => ({ title, label: '2025–26' }))]),
  topics: balanced(
    old.flatMap(({ title, text }) => {
      const label = topicOf(text);
      return label === null ? [] : [{ title, label }];
    }),
  ),
};

const vietnamese = new natural.AggressiveTokenizerVi();

/** How a title becomes the terms that the classifier sees; a string is left to natural's own stemmer. */
const READERS: Readonly<Record<string, (title: string) => string | string[]>> = {
  'natural as it is (Porter)': (title) => title,
  'natural, AggressiveTokenizerVi': (title) => vietnamese.tokenize(title.toLowerCase()),
  'vietfacts tokenizer': (title) => tokenizer.tokenize(title).map((word) => word.toLowerCase()),
  'vietfacts stemmer': (title) => stemmer.tokenizeAndStem(title),
};

for (const [task, examples] of Object.entries(TASKS)) {
  const labels = [...new Set(examples.map(({ label }) => label))];
  const counts = labels.map((label) => `${label} ${examples.filter((example) => example.label === label).length}`);
  const test = examples.filter(({ title }) => inPart(title, 5, 0));
  const train = examples.filter(({ title }) => !inPart(title, 5, 0));
  console.log(`${task}: ${counts.join(', ')}; ${train.length} titles train, ${test.length} test`);
  for (const [name, read] of Object.entries(READERS)) {
    const shares = SMOOTHINGS.map((smoothing) => {
      const classifier = new natural.BayesClassifier(undefined, smoothing);
      for (const { title, label } of train) classifier.addDocument(read(title), label);
      classifier.train();
      const right = test.filter(({ title, label }) => classifier.classify(read(title)) === label).length;
      return `${((100 * right) / test.length).toFixed(1)} %`;
    });
    console.log(`  ${name.padEnd(32)} ${shares.join('  ')}`);
  }
}
