// An archive on many cores: node examples/archive.mjs [news.jsonl] [threads]
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { extractAll } from 'vietfacts/batch';

const [file = new URL('archive.jsonl', import.meta.url), threads = '2'] = process.argv.slice(2);

/** Articles are read as the threads can take them: a file of any size needs the memory of a few. */
async function* articles() {
  for await (const line of createInterface({ input: createReadStream(file) })) yield JSON.parse(line);
}

// stops the work on Ctrl-C
const stop = new AbortController();
process.once('SIGINT', () => stop.abort(new Error('stopped')));

const kinds = {};
for await (const result of extractAll(articles(), { threads: Number(threads), signal: stop.signal })) {
  // results come in the order of the articles; a bad one is a record, and stops nothing
  if ('error' in result) console.log(`${result.index}: ${result.error}`);
  else for (const { kind } of result.sheet.facts) kinds[kind] = (kinds[kind] ?? 0) + 1;
}
console.log(kinds);
