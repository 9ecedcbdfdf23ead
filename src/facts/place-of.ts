/**
 * The place of a figure or an event. In: a sentence and the chunk of the figure or verb. Out: the nearest place name after
 * `tại`, `ở`, `trong`, `trên`; of an address the first, most exact part.
 */

import { unitEquals } from '../text/index.js';
import type { Entity } from '../types.js';
import { type Chunk, ChunkKind } from './chunks.js';
import { entityIn, type SentenceView } from './sentence-view.js';

const AT = ['tại', 'ở', 'trên', 'trong'];
/** How far a place may stand from what it places, in chunks. */
const REACH = 30;

export function placeFor(view: SentenceView, at: number): Entity | undefined {
  const { chunks, doc, items } = view;
  let best: Entity | undefined;
  let least = REACH;
  for (let i = Math.max(0, at - REACH); i + 1 < chunks.length && i < at + REACH; i++) {
    const chunk = chunks[i] as Chunk;
    if (chunk.kind !== ChunkKind.Prep) continue;
    const distance = Math.abs(i - at);
    const entity = distance < least ? entityIn(view, chunks[i + 1]) : undefined;
    if (entity?.type !== 'LOC' || !AT.some((word) => unitEquals(doc, items.first[chunk.first] as number, word))) continue;
    least = distance;
    best = entity;
  }
  return best;
}
