/**
 * What is read: 200 Vietnamese articles of the corpus beside the project, spread over it, or the fixtures where it is
 * missing; and as many characters of English news (our own text, repeated) for the packages that read English.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const CORPUS = new URL('../../shared/corpora/news-2017.jsonl.gz', import.meta.url);
const FIXTURES = new URL('../fixtures/', import.meta.url);
const COUNT = 200;

/** Repeats texts until there are `count` of them. */
const repeatTo = (texts, count) => Array.from({ length: count }, (_, i) => texts[i % texts.length]);

export function vietnamese() {
  if (existsSync(CORPUS)) {
    const lines = gunzipSync(readFileSync(CORPUS)).toString('utf8').trimEnd().split('\n');
    const step = Math.floor(lines.length / COUNT);
    return { source: 'corpora/news-2017', texts: Array.from({ length: COUNT }, (_, i) => JSON.parse(lines[i * step]).text) };
  }
  const texts = readdirSync(FIXTURES)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(new URL(name, FIXTURES), 'utf8'));
  return { source: 'fixtures, repeated', texts: repeatTo(texts, COUNT) };
}

/** English texts of the lengths of the Vietnamese ones. */
export function english(texts) {
  const paragraphs = readFileSync(new URL('english.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n\n');
  return texts.map(({ length }, i) => {
    let text = '';
    for (let n = i; text.length < length; n++) text += `${paragraphs[n % paragraphs.length]}\n\n`;
    return text.slice(0, length);
  });
}

export const characters = (texts) => texts.reduce((sum, text) => sum + text.length, 0);
