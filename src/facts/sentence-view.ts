/** A sentence as the finders of facts read it: its number, its items, its chunks, and all that was found in the document. */
import type { Document } from '../text/index.js';
import type { Entity, TemporalExpression } from '../types.js';
import { type Chunk, ChunkKind } from './chunks.js';
import type { Findings } from './index.js';
import { ItemKind, type Items } from './items.js';

export interface SentenceView {
  readonly doc: Document;
  readonly findings: Findings;
  readonly items: Items;
  readonly sentence: number;
  /** Items, half-open. */
  readonly from: number;
  readonly to: number;
  readonly chunks: readonly Chunk[];
}

/** The first name in a chunk, if any. */
export function entityIn({ findings, items }: SentenceView, chunk: Chunk | undefined): Entity | undefined {
  if (chunk?.kind !== ChunkKind.Noun) return undefined;
  for (let i = chunk.first; i < chunk.end; i++) if (items.kind[i] === ItemKind.Entity) return findings.entities[items.ref[i] as number]?.entity;
  return undefined;
}

export const timeOfChunk = ({ findings }: Pick<SentenceView, 'findings'>, chunk: Chunk | undefined): TemporalExpression | undefined =>
  chunk?.kind === ChunkKind.Time ? findings.times[chunk.ref]?.expression : undefined;
