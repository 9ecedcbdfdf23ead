/**
 * Whom a subject names. In: a noun phrase. Out: the name that is the whole phrase, or the person behind titles (`Phó Chủ nhiệm Văn
 * phòng Chính phủ [Nguyễn Văn An]`); none where the phrase only describes by a name (`Chủ tịch Quốc hội`, `vợ ông An`, `giá Bitcoin`).
 */
import type { Entity } from '../types.js';
import type { Chunk } from './chunks.js';
import { ItemKind } from './items.js';
import { type Match, RoleWord, roleWordAt } from './lexicon.js';
import type { SentenceView } from './sentence-view.js';

export function namedBy({ doc, items, findings }: SentenceView, chunk: Chunk): Entity | undefined {
  let named = chunk.end - 1;
  while (named > chunk.first && items.kind[named] === ItemKind.Mark) named--;
  if (items.kind[named] !== ItemKind.Entity) return undefined;
  const entity = findings.entities[items.ref[named] as number]?.entity;
  if (named === chunk.first || entity?.type !== 'PER') return named === chunk.first ? entity : undefined;
  const match: Match = { length: 0, bits: 0 };
  const end = items.first[named] as number;
  for (let item = chunk.first; item < named; ) {
    const unit = items.first[item] as number;
    if (items.kind[item] === ItemKind.Entity || items.kind[item] === ItemKind.Mark) item++;
    else if (roleWordAt(doc, unit, end, match) && match.bits & ~RoleWord.Appoint)
      while (item < named && (items.first[item] as number) < unit + match.length) item++;
    else return undefined;
  }
  return entity;
}
