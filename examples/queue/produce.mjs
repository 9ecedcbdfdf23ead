/**
 * Pushes articles. In: JSON Lines of { id, text, date? } on standard input. A job is named after its first article, so
 * pushing the same file twice adds nothing.
 *
 *   node examples/queue/produce.mjs < news.jsonl
 */
import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Queue } from 'bullmq';
import { connect, QUEUE } from './queue.mjs';

const ARTICLES_A_JOB = 20;

const connection = connect();
const queue = new Queue(QUEUE, {
  connection,
  // what a dead worker or a full disk left undone is tried again
  defaultJobOptions: { attempts: 20, backoff: { type: 'exponential', delay: 200, jitter: 0.5 }, removeOnComplete: 10_000 },
});

let articles = [];
let pushed = 0;
const push = async () => {
  if (articles.length === 0) return;
  const jobId = createHash('sha1')
    .update(articles.map((article) => article.id).join('\n'))
    .digest('hex');
  await queue.add('extract', articles, { jobId });
  pushed += articles.length;
  articles = [];
};
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue;
  articles.push(JSON.parse(line));
  if (articles.length === ARTICLES_A_JOB) await push();
}
await push();
await queue.close();
connection.disconnect();
console.log(`${pushed} articles pushed`);
