/**
 * How a fact is stated. In: the chunks of a sentence and where its predicate stands. Out: polarity (`không`, `chưa`, `bác bỏ`),
 * modality (`sẽ`, `dự kiến`; `có thể`, `nghi`) and attribution (`theo [Bộ Y tế]`, `[ông An] cho biết`), each by itself.
 */
import type { Span } from '../types.js';
import { type Chunk, ChunkKind } from './chunks.js';
import { hasBits, ItemKind } from './items.js';
import { FactWord } from './lexicon.js';
import { isComma } from './scene.js';
import { entityIn, type SentenceView } from './sentence-view.js';
import { itemSpan } from './spans.js';

export interface Status {
  readonly polarity: 'positive' | 'negative';
  readonly modality: 'asserted' | 'planned' | 'possible';
  readonly attribution?: Span;
}

/** How far before the predicate a word still sets its status, in chunks. */
const LOOK_BACK = 4;

export function statusOf(view: SentenceView, predicate: number, figure: number): Status {
  const { chunks } = view;
  const anchor = predicate >= 0 ? predicate : figure;
  let bits = anchor === predicate ? statusBits(view, chunks[anchor] as Chunk) : 0;
  const left = predicate >= 0 ? Math.min(predicate, figure) : figure;
  for (let i = left - 1; i >= Math.max(0, left - LOOK_BACK); i--) {
    const chunk = chunks[i] as Chunk;
    if (chunk.kind === ChunkKind.Mark || chunk.kind === ChunkKind.Quantity || (chunk.kind === ChunkKind.Clause && !(chunk.bits & FactWord.Possible))) break;
    if (chunk.kind === ChunkKind.Verb && chunk.bits & FactWord.Say) break;
    bits |= statusBits(view, chunk) & (chunk.kind === ChunkKind.Verb ? ~FactWord.Neg : ~0);
  }
  for (let i = anchor - 1; i >= Math.max(0, anchor - 12); i--) {
    const chunk = chunks[i] as Chunk;
    if (chunk.kind === ChunkKind.Verb && hasBits(view.items, chunk.head, FactWord.Neg)) bits |= FactWord.Neg;
    if (chunk.kind === ChunkKind.Mark && !isComma(chunk)) break;
  }
  const attribution = attributionOf(view, anchor);
  return {
    polarity: bits & FactWord.Neg ? 'negative' : 'positive',
    modality: bits & FactWord.Plan ? 'planned' : bits & (FactWord.Possible | FactWord.Ask) ? 'possible' : 'asserted',
    ...(attribution ? { attribution } : {}),
  };
}

const STATUS = FactWord.Neg | FactWord.Plan | FactWord.Possible | FactWord.Ask;

const statusBits = (_view: SentenceView, chunk: Chunk): number =>
  chunk.kind === ChunkKind.Verb || chunk.kind === ChunkKind.Other || chunk.kind === ChunkKind.Clause ? chunk.bits & STATUS : 0;

/** Who says it: `theo X` anywhere in the sentence, or the name that stands before a verb of saying left of the fact. */
function attributionOf(view: SentenceView, anchor: number): Span | undefined {
  const { doc, items, chunks } = view;
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i] as Chunk;
    if (chunk.kind === ChunkKind.Prep && chunk.bits & FactWord.Source) {
      const source = chunks[i + 1];
      const opens = i === 0 || isComma(chunks[i - 1]) || chunks[i - 1]?.kind === ChunkKind.Mark;
      if (opens && source?.kind === ChunkKind.Noun && hasEntity(items.kind, source)) return itemSpan(doc, items, source.first, source.end);
    }
    if (i < anchor && chunk.kind === ChunkKind.Verb && chunk.bits & FactWord.Say) {
      const speaker = speakerBefore(view, i);
      if (speaker) return itemSpan(doc, items, speaker.first, speaker.end);
    }
  }
  return undefined;
}

/** Who says it: the person named before a verb of saying, else the nearest name. */
function speakerBefore(view: SentenceView, verb: number): Chunk | undefined {
  let nearest: Chunk | undefined;
  for (let i = verb - 1; i >= Math.max(0, verb - 8); i--) {
    const chunk = view.chunks[i] as Chunk;
    if (chunk.kind === ChunkKind.Verb || chunk.kind === ChunkKind.Clause) break;
    const entity = entityIn(view, chunk);
    if (entity?.type === 'PER') return chunk;
    if (entity) nearest ??= chunk;
  }
  return nearest;
}

function hasEntity(kinds: Uint8Array, { first, end }: Chunk): boolean {
  for (let i = first; i < end; i++) if (kinds[i] === ItemKind.Entity) return true;
  return false;
}
