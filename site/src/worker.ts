/** The library, in a thread of its own: the page stays quick whatever is pasted. */
import { createExtractor } from '../../src/index.js';
import type { Request, Response } from './messages.js';

const extractor = createExtractor();
const send = (message: Response): void => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  const from = performance.now();
  const sheet = extractor.extract(data.text, data.referenceDate === null ? {} : { referenceDate: data.referenceDate });
  send({ kind: 'sheet', id: data.id, sheet, milliseconds: performance.now() - from });
});
send({ kind: 'ready' });
