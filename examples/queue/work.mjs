/**
 * A worker: takes jobs, extracts, stores. In: REDIS_URL, the store's file. Run one a processor, on any number of machines; it ends on
 * SIGTERM after the job at hand. A worker that dies leaves its job to the others once its lock has run out.
 *
 *   node examples/queue/work.mjs facts.db
 */
import { Worker } from 'bullmq';
import { createExtractor } from 'vietfacts';
import { connect, QUEUE } from './queue.mjs';
import { openStore } from './store.mjs';

const store = openStore(process.argv[2] ?? 'facts.db');
const extractor = createExtractor();
const connection = connect();

const worker = new Worker(
  QUEUE,
  async (job) => {
    store.save(job.data.map(({ id, text, date }) => ({ id, sheet: extractor.extract(text, date ? { referenceDate: date } : {}) })));
  },
  // the lock is renewed while the worker lives; a job may be found stalled as often as workers die
  { connection, concurrency: 1, lockDuration: 5000, stalledInterval: 2000, maxStalledCount: 100 },
);
worker.on('failed', (job, error) => console.error(`job ${job?.id}: ${error.message}`));
worker.on('error', (error) => console.error(`worker: ${error.message}`));

process.on('SIGTERM', async () => {
  await worker.close();
  connection.disconnect();
  store.close();
});
console.log('working');
