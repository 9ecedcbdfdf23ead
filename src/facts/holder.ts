/**
 * Whose figure it is, when a name. In: the scene of a figure with its noun and verb. Out: the name in the noun phrase or right
 * after it (`của X`, `ở X`), else the name that is subject of the verb.
 */
import type { Entity } from '../types.js';
import { type Chunk, ChunkKind } from './chunks.js';
import { FactWord } from './lexicon.js';
import { isOpen } from './scene.js';
import { entityIn, type SentenceView } from './sentence-view.js';

/** How far to the left a subject is looked for, in chunks. */
const REACH = 14;

export function holderFor(view: SentenceView, figure: number, noun: number, verb: number): Entity | undefined {
  const { chunks } = view;
  const own = entityIn(view, chunks[noun]);
  if (own) return own;
  if (noun >= 0) {
    const link = chunks[noun + 1];
    if (link?.kind === ChunkKind.Prep && link.bits & FactWord.Of) {
      const entity = entityIn(view, chunks[noun + 2]);
      if (entity) return entity;
    }
  }
  // an apposition in parentheses belongs to the name before it
  if (isOpen(chunks[figure - 1])) return entityIn(view, chunks[figure - 2]);
  const from = verb >= 0 && verb < figure ? verb : noun >= 0 && noun < figure ? noun : figure;
  for (let i = from - 1; i >= Math.max(0, from - REACH); i--) {
    const chunk = chunks[i] as Chunk;
    // who says it is not whose it is
    if (chunk.kind === ChunkKind.Verb && chunk.bits & FactWord.Say) break;
    const entity = entityIn(view, chunk);
    if (entity && entity.type !== 'LAW' && entity.type !== 'MISC' && isSubject(chunks, i)) return entity;
    if (chunk.kind === ChunkKind.Mark && chunk.ref !== 0x2c && chunk.ref !== 0x29 && chunk.ref !== 0x28) break;
  }
  return undefined;
}

/** Not inside a prepositional phrase, but for `tại X`, which opens a sentence about X. */
const isSubject = (chunks: readonly Chunk[], at: number): boolean => {
  const before = chunks[at - 1];
  return before?.kind !== ChunkKind.Prep || (at === 1 && !(before.bits & FactWord.Source));
};
