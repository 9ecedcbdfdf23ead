/**
 * The queue on a real Redis: two workers, one killed in the middle of its work, Redis killed and started again; each article is
 * stored exactly once. Needs `redis-server` (Debian's package); `.ci/run` installs it.
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, expect, it } from 'vitest';

/** `VIETFACTS_LONG=1` (npm run test:long) pushes five thousand. */
const ARTICLES = process.env.VIETFACTS_LONG ? 5000 : 400;

const folder = mkdtempSync(join(tmpdir(), 'vietfacts-queue-'));
const store = join(folder, 'facts.db');
const running = new Set<ChildProcess>();
let port = 0;
let environment: NodeJS.ProcessEnv = {};

const freePort = (): Promise<number> =>
  new Promise((settle) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => settle(typeof address === 'object' && address ? address.port : 0));
    });
  });

const pause = (milliseconds: number): Promise<void> => new Promise((settle) => setTimeout(settle, milliseconds));

async function until(what: string, holds: () => boolean, seconds: number): Promise<void> {
  for (let waited = 0; waited < seconds * 1000; waited += 50) {
    if (holds()) return;
    await pause(50);
  }
  throw new Error(`waited ${seconds} s for ${what}`);
}

function start(command: string, args: string[]): ChildProcess {
  const child = spawn(command, args, { env: environment, stdio: ['ignore', 'ignore', 'ignore'] });
  running.add(child);
  child.on('exit', () => running.delete(child));
  return child;
}

const startRedis = async (): Promise<ChildProcess> => {
  const redis = start('redis-server', [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    '--appendonly',
    'yes',
    '--appendfsync',
    'always',
    '--save',
    '',
  ]);
  await until('Redis', () => spawnSync('redis-cli', ['-p', String(port), 'ping'], { encoding: 'utf8' }).stdout === 'PONG\n', 20);
  return redis;
};
const startWorker = (): ChildProcess => start(process.execPath, [resolve('examples/queue/work.mjs'), store]);

function stored(): number {
  try {
    const database = new Database(store, { readonly: true });
    const row = database.prepare('SELECT count(*) AS n FROM articles').get() as { n: number };
    database.close();
    return row.n;
  } catch {
    return 0; // not there yet
  }
}

beforeAll(async () => {
  port = await freePort();
  environment = { ...process.env, REDIS_URL: `redis://127.0.0.1:${port}` };
});
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

it('stores each article exactly once though a worker and Redis are killed', { timeout: 600_000 }, async () => {
  const lines = Array.from({ length: ARTICLES }, (_, i) =>
    JSON.stringify({
      id: `bai-${i}`,
      text: `Ngày 3/2, xã Tân Lập trao ${i + 2} suất quà cho hộ nghèo. ${'Trời rét đậm kéo dài. '.repeat(20)}`,
      date: '2022-02-05',
    }),
  ).join('\n');
  const redis = await startRedis();
  const produce = (): string => execFileSync(process.execPath, [resolve('examples/queue/produce.mjs')], { input: lines, env: environment, encoding: 'utf8' });
  expect(produce()).toBe(`${ARTICLES} articles pushed\n`);
  // a producer that was started twice adds nothing
  expect(produce()).toBe(`${ARTICLES} articles pushed\n`);

  const victim = startWorker();
  const survivor = startWorker();
  await until('the first articles', () => stored() > 0, 60);
  victim.kill('SIGKILL');
  redis.kill('SIGKILL');
  await pause(300);
  await startRedis();
  await until('the last article', () => stored() === ARTICLES, 300);
  survivor.kill('SIGTERM');
  await until('the end of the worker', () => !running.has(survivor), 30);

  const database = new Database(store, { readonly: true });
  const ids = (database.prepare('SELECT id FROM articles').all() as { id: string }[]).map((row) => row.id).sort();
  expect(ids).toEqual(Array.from({ length: ARTICLES }, (_, i) => `bai-${i}`).sort());
  const { n } = database.prepare('SELECT count(*) AS n FROM articles a WHERE a.facts <> (SELECT count(*) FROM facts f WHERE f.article = a.id)').get() as {
    n: number;
  };
  expect(n).toBe(0);
  database.close();
});
