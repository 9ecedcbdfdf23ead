/**
 * The time that holds for a figure or an event. In: a sentence and the chunk of the figure or verb. Out: the date, time or set
 * of its own clause, else of its sentence; a time to which something is only compared (`so với năm 2019`) is none.
 */
import type { TemporalExpression } from '../types.js';
import { type Chunk, ChunkKind } from './chunks.js';
import { FactWord } from './lexicon.js';
import { isComma } from './scene.js';
import { type SentenceView, timeOfChunk } from './sentence-view.js';

/** How far a time may stand from what it dates, in chunks. */
const REACH = 40;

export const timeFor = (view: SentenceView, at: number): TemporalExpression | undefined => timeOfChunk(view, view.chunks[nearestTime(view, at)]);

/** The chunk of the time that costs least to reach from `at`, or -1. */
export function nearestTime(view: Pick<SentenceView, 'chunks' | 'findings'>, at: number): number {
  const { chunks } = view;
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const direction of [-1, 1]) {
    let cost = direction < 0 ? 0 : 1;
    for (let i = at + direction, steps = 0; i >= 0 && i < chunks.length && steps < REACH; i += direction, steps++) {
      const chunk = chunks[i] as Chunk;
      const time = timeOfChunk(view, chunk);
      if (time && time.type !== 'duration' && direction > 0 && opensNext(chunks, i)) break;
      if (time && time.type !== 'duration' && !isCompared(chunks, i)) {
        const opening = i === 0 || (i === 1 && chunks[0]?.kind === ChunkKind.Prep);
        if (opening) cost = Math.min(cost, 4);
        if (cost < least) {
          least = cost;
          best = i;
        }
        break;
      }
      cost += passing(chunk, direction);
    }
  }
  return best;
}

/** What it costs to look past a chunk. */
function passing(chunk: Chunk, direction: number): number {
  if (chunk.kind === ChunkKind.Mark) return isComma(chunk) ? 2 : 3;
  if (chunk.kind === ChunkKind.Clause) return 2;
  if (chunk.kind === ChunkKind.Quantity) return direction > 0 ? 2 : 1;
  return chunk.kind === ChunkKind.Verb ? 1 : 0.3;
}

/** `…, hằng năm tổ chức …`, `… và [năm 2015], công ty …`: a time after a comma or conjunction dates what follows. */
export function opensNext(chunks: readonly Chunk[], at: number): boolean {
  const [before, next] = [chunks[at - 1], chunks[at + 1]];
  if (before?.kind === ChunkKind.Conj) return isComma(next) && chunks[at - 2]?.kind !== ChunkKind.Time;
  return before?.kind === ChunkKind.Mark && next?.kind === ChunkKind.Verb;
}

export const isCompared = (chunks: readonly Chunk[], at: number): boolean =>
  [1, 2].some((back) => {
    const chunk = chunks[at - back];
    return chunk?.kind === ChunkKind.Prep && (chunk.bits & FactWord.Compare) !== 0;
  });
