import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { BatchResult } from '../../src/batch/index.js';
import { extractFacts } from '../../src/index.js';

// the worker is a file of the built package
const { extractAll } = (await import(pathToFileURL(resolve('dist/batch/index.js')).href)) as typeof import('../../src/batch/index.js');

const collect = async (results: AsyncIterable<BatchResult>): Promise<BatchResult[]> => {
  const all: BatchResult[] = [];
  for await (const result of results) all.push(result);
  return all;
};

const TEXTS = Array.from({ length: 150 }, (_, i) => `Xã Hòa Bình có ${i + 2} hộ nghèo, giảm ${i % 7} hộ so với năm 2019.`);

describe('extractAll', () => {
  it('gives the sheets of extractFacts in the order of the articles', async () => {
    const results = await collect(extractAll(TEXTS, { threads: 2 }));
    expect(results.map((r) => r.index)).toEqual(TEXTS.map((_, i) => i));
    expect(results.map((r) => ('sheet' in r ? r.sheet : r.error))).toEqual(TEXTS.map((text) => JSON.parse(JSON.stringify(extractFacts(text)))));
  });

  it('takes ids, dates of articles before the date of all, and options', async () => {
    const articles = [
      { id: 'a', text: 'Sáng nay trời mưa.' },
      { id: 'b', text: 'Sáng nay trời mưa.', referenceDate: new Date('2020-02-29T20:00:00Z') },
    ];
    const results = await collect(extractAll(articles, { threads: 1, referenceDate: '2021-05-06', tokens: true }));
    expect(results.map((r) => [r.id, 'sheet' in r && r.sheet.referenceDate, 'sheet' in r && r.sheet.sentences[0]?.tokens !== undefined])).toEqual([
      ['a', '2021-05-06', true],
      ['b', '2020-03-01', true],
    ]);
  });

  it('keeps facts pointing at the objects of their sheet', async () => {
    const [result] = await collect(extractAll(['Huyện có 12 xã.'], { threads: 1 }));
    if (!result || !('sheet' in result)) throw new Error('no sheet');
    for (const fact of result.sheet.facts) if (fact.kind === 'numeric') expect(result.sheet.quantities).toContain(fact.quantity);
  });

  it('makes a record of a bad item and goes on', async () => {
    const items = [
      'Huyện có 12 xã.',
      7,
      null,
      { id: 'x' },
      { id: 3, text: 'a' },
      { id: 'y', text: 'a', referenceDate: '30/4/2020' },
      { id: 'z', text: '' },
    ] as string[];
    const results = await collect(extractAll(items, { threads: 1 }));
    expect(results.map((r) => ('error' in r ? [r.index, r.id, r.error] : [r.index, r.id]))).toEqual([
      [0, undefined],
      [1, undefined, 'vietfacts: article is 7; it takes a string or { id?, text, referenceDate? }'],
      [2, undefined, 'vietfacts: article is null; it takes a string or { id?, text, referenceDate? }'],
      [3, 'x', 'vietfacts: article.text is undefined; it takes a string'],
      [4, undefined, 'vietfacts: article.id is 3; it takes a string'],
      [5, 'y', 'vietfacts: referenceDate is "30/4/2020"; it takes a day "YYYY-MM-DD", an ISO 8601 date-time, or a valid Date'],
      [6, 'z'],
    ]);
  });

  it('gives what came before an error of the source, then throws it', async () => {
    const failing = async function* (): AsyncGenerator<string> {
      yield 'Huyện có 12 xã.';
      throw new Error('the disk is gone');
    };
    const seen: number[] = [];
    const read = async (): Promise<void> => {
      for await (const result of extractAll(failing(), { threads: 1 })) seen.push(result.index);
    };
    await expect(read()).rejects.toThrow('the disk is gone');
    expect(seen).toEqual([0]);
  });

  it('reads no further ahead than the threads need', async () => {
    let read = 0;
    const endless = function* (): Generator<string> {
      for (;;) {
        read++;
        yield 'Huyện có 12 xã.';
      }
    };
    for await (const result of extractAll(endless(), { threads: 1 })) if (result.index === 99) break;
    // 32 an article chunk: the chunk that holds the hundredth, two more under way, one being read
    expect(read).toBeLessThanOrEqual(32 * 7);
  });

  it('ends at once when aborted', async () => {
    const controller = new AbortController();
    const never = async function* (): AsyncGenerator<string> {
      yield 'Huyện có 12 xã.';
      await new Promise(() => undefined);
    };
    const work = collect(extractAll(never(), { threads: 1, signal: controller.signal }));
    controller.abort(new Error('enough'));
    await expect(work).rejects.toThrow('enough');
  });

  it.each([
    [{ threads: 0 }, 'threads is 0'],
    [{ threads: 1.5 }, 'threads is 1.5'],
    [{ signal: 'stop' }, 'signal is "stop"'],
    [{ referenceDate: 'hôm nay' }, 'referenceDate is "hôm nay"'],
  ])('refuses %j at the call', (options, message) => {
    expect(() => extractAll([], options as never)).toThrow(message);
  });

  it('refuses a source that is no iterable', () => {
    for (const source of ['một bài', 5, null, {}]) expect(() => extractAll(source as never)).toThrow(TypeError);
  });
});
