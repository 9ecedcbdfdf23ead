/**
 * One task in a process of its own. In: its name, and `cold` or `warm`. Out: JSON on standard output.
 * cold: milliseconds from before the import to the end of the first text. warm: after two passes that are not counted,
 * the median pass over all texts, as characters a second.
 */
import { characters, english, vietnamese } from './articles.mjs';
import { median } from './median.mjs';
import { TASKS } from './tasks.mjs';

const [name, mode] = process.argv.slice(2);
const { text, runs, load } = TASKS[name];
const all = vietnamese().texts;
const texts = text === 'vi' ? all : text === 'en' ? english(all) : all.slice(0, 10).map((article) => article.slice(0, 1_000));

/** Keeps results alive, so that no call can be optimised away. */
let kept;
const pass = () => {
  const started = performance.now();
  for (const article of texts) kept = read(article);
  return performance.now() - started;
};

const started = performance.now();
const read = await load();
kept = read(texts[0]);
const first = performance.now() - started;
if (mode === 'cold') console.log(JSON.stringify({ ms: first }));
else {
  if (text !== 'short') for (let i = 0; i < 2; i++) pass();
  const ms = median(Array.from({ length: runs }, pass));
  console.log(JSON.stringify({ perSecond: (characters(texts) / ms) * 1000, runs, kept: kept !== undefined }));
}
