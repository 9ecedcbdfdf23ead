/** Where to go on in an output that was cut after any of its bytes. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { OutputFormat } from '../../src/cli/formats.js';
import { resumeAt } from '../../src/cli/resume.js';

const folder = mkdtempSync(join(tmpdir(), 'vietfacts-resume-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Outputs by the articles that they hold: articles 1 and 11 gave nothing to CSV and CoNLL-U. */
const OUTPUTS: Readonly<Partial<Record<OutputFormat, readonly (readonly [index: number, text: string])[]>>> = {
  jsonl: [
    [0, '{"index":0,"sheet":{"text":"Ở Huế."}}\n'],
    [1, '{"index":1,"error":"no JSON"}\n'],
    [2, '{"index":2,"sheet":{}}\n'],
  ],
  csv: [
    [-1, 'index,id,text\r\n'],
    [0, '0,a,"Ở Huế\n12,có ""mưa"""\r\n0,a,mưa\r\n'],
    [2, '2,b,nắng\r\n'],
    [10, '10,c,"1,5 mét"\r\n10,c,gió\r\n'],
    [12, '12,d,bão\r\n'],
  ],
  conllu: [
    [0, '# article = 0\n# sent_id = a-1\n1\tHuế\n\n# sent_id = a-2\n1\tmưa\n\n'],
    [10, '# article = 10\n# sent_id = b-1\n1\tđêm\n\n'],
    [12, '# article = 12\n# sent_id = c-1\n1\tgió\n\n'],
  ],
};

describe.each(Object.entries(OUTPUTS))('%s', (format, articles) => {
  const bytes = Buffer.from(articles.map(([, text]) => text).join(''));
  const starts = articles.map(([index], i) => ({
    index,
    start: Buffer.byteLength(
      articles
        .slice(0, i)
        .map(([, text]) => text)
        .join(''),
    ),
  }));

  it('goes on at the beginning of an article, and keeps all before it', () => {
    const file = join(folder, `output.${format}`);
    for (let length = 0; length <= bytes.length; length++) {
      writeFileSync(file, bytes.subarray(0, length));
      const mark = resumeAt(file, format as OutputFormat);
      const kept = readFileSync(file);
      expect(kept).toEqual(bytes.subarray(0, mark.start));
      expect(mark.start).toBeLessThanOrEqual(length);
      if (mark.start === bytes.length) expect(mark.index).toBe(articles.length);
      else expect(mark.start === 0 ? 0 : mark.index).toBe(Math.max(0, starts.find(({ start }) => start === mark.start)?.index ?? Number.NaN));
      // no more than one whole article is read again
      const lost = starts.filter(({ start }) => start > mark.start && start < length).length;
      expect(lost, `cut after ${length} bytes`).toBeLessThanOrEqual(1);
    }
  });
});

it('begins where there is no output yet', () => {
  for (const format of ['jsonl', 'csv', 'conllu', 'brat'] as const) expect(resumeAt(join(folder, 'none'), format)).toEqual({ index: 0, start: 0 });
});
