/** `vietfacts extract` as built: formats in, lines out, errors with their places, resuming after a kill. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { bratConfiguration, toBrat, toConllu, toCsv } from '../../src/exports/index.js';
import { extractFacts } from '../../src/index.js';

const MAIN = resolve('dist/cli/main.js');
const folder = mkdtempSync(join(tmpdir(), 'vietfacts-extract-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: string | Buffer): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};
const start = (args: string[], input = '') => spawnSync(process.execPath, [MAIN, 'extract', '--jobs', '1', ...args], { input, encoding: 'utf8' });
const run = (args: string[], input = '') => {
  const { status, stdout, stderr } = start(args, input);
  return {
    status,
    stderr,
    lines: stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>),
  };
};
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const FIRST = 'Xã Tân Lập có 214 hộ nghèo.';
const SECOND = 'Sáng qua, cầu Bến Thủy thông xe.';
const rows = `${JSON.stringify({ id: 'a', text: FIRST })}\n\n${JSON.stringify({ id: 2, text: SECOND, date: '2022-03-04' })}\n`;

describe('input', () => {
  it('reads JSON Lines with ids and days', () => {
    const { status, stderr, lines } = run([write('news.jsonl', rows)]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(lines).toEqual([
      { id: 'a', index: 0, sheet: plain(extractFacts(FIRST)) },
      { id: '2', index: 1, sheet: plain(extractFacts(SECOND, { referenceDate: '2022-03-04' })) },
    ]);
  });

  it('reads gzipped files, folders in order, plain text and standard input alike', () => {
    const archive = join(folder, 'archive');
    mkdirSync(join(archive, 'b'), { recursive: true });
    writeFileSync(join(archive, 'a.txt'), FIRST);
    writeFileSync(join(archive, 'b', 'c.jsonl.gz'), gzipSync(rows));
    writeFileSync(join(archive, 'ignored.png'), 'x');
    const texts = (lines: Record<string, unknown>[]) => lines.map((line) => (line.sheet as { text: string }).text);
    expect(texts(run([archive]).lines)).toEqual([FIRST, FIRST, SECOND]);
    expect(texts(run([], rows).lines)).toEqual([FIRST, SECOND]);
    expect(texts(run(['-'], `${FIRST}\n${SECOND}\n`).lines)).toEqual([`${FIRST}\n${SECOND}\n`]);
  });

  it('finds text, id and day under other names', () => {
    const file = write('other.jsonl', JSON.stringify({ body: SECOND, url: 'u1', published: '2022-03-04' }));
    const { lines } = run([file, '--text-field', 'body', '--id-field', 'url', '--date-field', 'published', '--fields', 'referenceDate']);
    expect(lines).toEqual([{ id: 'u1', index: 0, sheet: { referenceDate: '2022-03-04' } }]);
  });

  it('keeps line separators of Unicode inside an article', () => {
    const { lines } = run([write('separators.jsonl', `{"text":"Một.\u2028Hai."}\n`), '--fields', 'text']);
    expect(lines).toEqual([{ index: 0, sheet: { text: 'Một.\u2028Hai.' } }]);
  });
});

describe('errors', () => {
  it('name file and line, and stop nothing', () => {
    const file = write('bad.jsonl', `{"text": "Một."}\n{oops\n[1]\n{"id": "x"}\n{"text": "Hai.", "date": "4/3"}\n{"text": "Ba."}\n`);
    const { status, stderr, lines } = run([file, '--fields', 'text']);
    expect(status).toBe(1);
    expect(lines.map((line) => ('error' in line ? 'error' : 'sheet'))).toEqual(['sheet', 'error', 'error', 'error', 'error', 'sheet']);
    const told = stderr.trim().split('\n');
    expect(told.map((line) => line.slice(0, `vietfacts: ${file}:2`.length))).toEqual([2, 3, 4, 5].map((n) => `vietfacts: ${file}:${n}`));
    expect(told.at(-1)).toContain('referenceDate is "4/3"');
  });

  it('give 1 for a file that is not there and 2 for wrong arguments', () => {
    expect(run([join(folder, 'none.jsonl')])).toMatchObject({ status: 1, stderr: expect.stringContaining('none.jsonl') });
    expect(run(['--fields', 'facts,fact'])).toMatchObject({ status: 2, stderr: expect.stringContaining('"fact"') });
    expect(run(['--resume'])).toMatchObject({ status: 2, stderr: expect.stringContaining('--output') });
    expect(run(['--date', '4/3'], rows)).toMatchObject({ status: 2, stderr: expect.stringContaining('referenceDate is "4/3"') });
  });
});

it('counts code points on demand', () => {
  const { lines } = run(['-', '--offsets', 'codepoint', '--fields', 'entities'], JSON.stringify({ text: '👏👏 Ở Hà Nội có mưa.' }));
  expect(lines).toMatchObject([{ sheet: { entities: [{ start: 5, end: 11, text: 'Hà Nội' }] } }]);
});

describe('formats', () => {
  const BAD = '{oops\n';
  const file = write('formats.jsonl', BAD + rows);
  const sheets = [
    { id: 'a', index: 1, sheet: extractFacts(FIRST, { tokens: true }) },
    { id: '2', index: 2, sheet: extractFacts(SECOND, { referenceDate: '2022-03-04', tokens: true }) },
  ];

  it('csv is one table of the facts of all articles', () => {
    const { status, stdout, stderr } = start([file, '--format', 'csv']);
    expect(status).toBe(1);
    expect(stderr).toContain(`${file}:1`);
    expect(stdout).toBe(sheets.map(({ id, index, sheet }) => toCsv(sheet, { article: { index, id }, header: index === 1 })).join(''));
    const records = parse(stdout, { columns: true }) as Record<string, string>[];
    expect(records[0]).toMatchObject({ index: '1', id: 'a', kind: 'numeric', value: '214' });
  });

  it('csv writes the columns that are asked for', () => {
    expect(start([file, '--format', 'csv', '--fields', 'noun,value']).stdout.split('\r\n')[1]).toBe('1,a,hộ nghèo,214');
  });

  it('conllu names the article of each block', () => {
    const { stdout } = start([file, '--format', 'conllu']);
    expect(stdout).toBe(sheets.map(({ id, index, sheet }) => `# article = ${index}\n${toConllu(sheet, { document: id })}`).join(''));
    expect(stdout).toContain('# newdoc id = a\n# sent_id = a-1\n');
  });

  it('brat is a folder of documents with its configuration', () => {
    const output = join(folder, 'brat');
    expect(start([write('ids.jsonl', JSON.stringify({ id: 'https://a.vn/b?c', text: FIRST })), '--format', 'brat', '-o', output]).status).toBe(0);
    const name = '00000000-https-a-vn-b-c';
    expect(readdirSync(output).sort()).toEqual([`${name}.ann`, `${name}.txt`, 'annotation.conf']);
    expect(readFileSync(join(output, `${name}.txt`), 'utf8')).toBe(FIRST);
    expect(readFileSync(join(output, `${name}.ann`), 'utf8')).toBe(toBrat(extractFacts(FIRST)).ann);
    expect(readFileSync(join(output, 'annotation.conf'), 'utf8')).toBe(bratConfiguration);
  });

  it('say what does not go with them', () => {
    expect(start([file, '--format', 'brat'])).toMatchObject({ status: 2, stderr: expect.stringContaining('--output FOLDER') });
    expect(start([file, '--format', 'csv', '--fields', 'facts'])).toMatchObject({ status: 2, stderr: expect.stringContaining('"facts" is none of kind') });
    expect(start([file, '--format', 'conllu', '--fields', 'facts'])).toMatchObject({ status: 2, stderr: expect.stringContaining('takes none') });
    expect(start([file, '--format', 'xml'])).toMatchObject({ status: 2, stderr: expect.stringContaining('jsonl, csv, brat, conllu') });
    expect(start([file, '-o', join(folder, 'no', 'where.jsonl')])).toMatchObject({ status: 1, stderr: expect.stringContaining('where.jsonl') });
  });

  it.each(['jsonl', 'csv', 'conllu'])('%s goes on from any cut', (format) => {
    const whole = join(folder, `whole.${format}`);
    const args = [file, '--format', format, '--resume', '-o'];
    start([...args, whole]);
    const bytes = readFileSync(whole);
    const cut = join(folder, `cut.${format}`);
    for (const length of [3, Math.floor(bytes.length / 2), bytes.length - 1]) {
      writeFileSync(cut, bytes.subarray(0, length));
      start([...args, cut]);
      expect(readFileSync(cut, 'utf8'), `cut after ${length} bytes`).toBe(bytes.toString('utf8'));
    }
  });

  it('brat goes on from a document that was not finished', () => {
    const output = join(folder, 'brat-resumed');
    const args = [file, '--format', 'brat', '--resume', '-o', output];
    start(args);
    const last = readdirSync(output).filter((name) => name.endsWith('.ann'));
    const whole = readFileSync(join(output, last[1] ?? ''), 'utf8');
    copyFileSync(join(output, last[0] ?? ''), join(output, `${last[1]}~`));
    rmSync(join(output, last[1] ?? ''));
    start(args);
    expect(readdirSync(output).filter((name) => name.endsWith('.ann'))).toEqual(last);
    expect(readFileSync(join(output, last[1] ?? ''), 'utf8')).toBe(whole);
  });
});

describe('after a kill', () => {
  const ARTICLES = 4000;
  /** `VIETFACTS_LONG=1` (npm run test:long) kills twenty times. */
  const KILLS = process.env.VIETFACTS_LONG ? 20 : 3;

  it('--resume loses and doubles no line', { timeout: 600_000 }, async () => {
    const file = write(
      'long.jsonl',
      Array.from({ length: ARTICLES }, (_, i) => JSON.stringify({ id: `n${i}`, text: `${FIRST} Mã số ${i}. `.repeat(4) })).join('\n'),
    );
    const output = join(folder, 'long.out.jsonl');
    const args = [MAIN, 'extract', '--jobs', '2', file, '-o', output, '--resume', '--fields', 'facts,quantities'];
    let kills = 0;
    for (let run = 0; run < KILLS * 10 && kills < KILLS; run++) {
      const child = spawn(process.execPath, args, { stdio: 'ignore' });
      // a spread of moments without a random one: while reading, writing, between writes
      if (await killedAfter(child, 150 + ((run * 7919) % 350))) kills++;
      else rmSync(output, { force: true });
    }
    expect(kills).toBe(KILLS);
    expect(spawnSync(process.execPath, args).status).toBe(0);
    const lines = readFileSync(output, 'utf8').split('\n');
    expect(lines.pop()).toBe('');
    const written = lines.map((line) => JSON.parse(line) as { id: string; index: number });
    expect(written.map((line) => line.id)).toEqual(Array.from({ length: ARTICLES }, (_, i) => `n${i}`));
    expect(written.map((line) => line.index)).toEqual(Array.from({ length: ARTICLES }, (_, i) => i));
  });
});

/** Kills a process hard after some milliseconds; false when it had ended before. */
function killedAfter(child: ChildProcess, milliseconds: number): Promise<boolean> {
  return new Promise((settle) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.on('exit', (_, signal) => {
      clearTimeout(timer);
      settle(signal === 'SIGKILL');
    });
  });
}
