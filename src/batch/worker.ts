/** A worker thread: a chunk of articles in, their sheets out. The options come once, at the thread's start. */
import { workerData } from 'piscina';
import { createExtractor } from '../extract.js';
import type { ExtractOptions } from '../types.js';
import type { Chunk, ChunkResult } from './messages.js';

const extractor = createExtractor(workerData as ExtractOptions);

export default function extractChunk(chunk: Chunk): ChunkResult {
  return chunk.map((item) => {
    if (item.error !== undefined) return { error: item.error };
    try {
      return { sheet: extractor.extract(item.text, item.referenceDate === undefined ? {} : { referenceDate: item.referenceDate }) };
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  });
}
