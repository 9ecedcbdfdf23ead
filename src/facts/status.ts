/**
 * How a fact is stated. In: the chunks of a sentence and where its predicate stands. Out: polarity (`không`, `chưa`, `bác bỏ`),
 * modality (`sẽ`, `dự kiến`; `có thể`, `nghi`) and attribution (`theo [Bộ Y tế]`, `[ông An] cho biết`), each by itself.
 */
import { unitEquals } from '../text/index.js';
import type { Span } from '../types.js';
import { type Chunk, ChunkKind } from './chunks.js';
import { hasBits, ItemKind, wordRef } from './items.js';
import { FactWord } from './lexicon.js';
import { isComma, isOpen } from './scene.js';
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
  const bits =
    predicate < 0
      ? 0
      : predicateBits(view, predicate, Math.min(predicate, figure)) |
        sentenceBits(chunks) |
        listBits(view, Math.min(predicate, figure)) |
        (denies(view, predicate) ? FactWord.Neg : 0);
  const attribution = attributionOf(view, predicate < 0 ? figure : predicate);
  return {
    polarity: bits & FactWord.Neg ? 'negative' : 'positive',
    modality: bits & (FactWord.Possible | FactWord.Ask) ? 'possible' : bits & FactWord.Plan ? 'planned' : 'asserted',
    ...(attribution ? { attribution } : {}),
  };
}

/** The status of what is done; what `đã`, `vừa` says is done was not planned, nor what `phải` alone says. */
export function eventStatus(view: SentenceView, verbAt: number): Status {
  const status = statusOf(view, verbAt, verbAt);
  const { doc, items, chunks } = view;
  const { first, head } = chunks[verbAt] as Chunk;
  const has = (words: readonly string[]): boolean => {
    for (let unit = items.first[first] as number; unit < (items.first[head] as number); unit++)
      if (words.some((word) => unitEquals(doc, unit, word))) return true;
    return false;
  };
  if (status.modality !== 'planned') return status;
  if (has(['thể', 'nghi'])) return { ...status, modality: 'possible' };
  return has(['đã', 'vừa']) || (has(['phải']) && !has(['sẽ', 'cần', 'sắp'])) ? { ...status, modality: 'asserted' } : status;
}

const MODALITY = FactWord.Plan | FactWord.Possible | FactWord.Ask;

const PREPARE = wordRef('chuẩn bị');

/** What the verb's auxiliaries say of it, and what stands before it and its figure, from `first` on: `dự kiến [đạt]`, `nghi có [5 người bị kẹt]`. */
function predicateBits({ chunks, items }: SentenceView, predicate: number, first: number): number {
  // `yêu cầu 5 triệu đồng` is stated; that someone `yêu cầu [nộp] 5 triệu đồng` does not say that anyone did
  const own = (chunks[predicate] as Chunk).bits & (FactWord.Plan | FactWord.Possible | FactWord.Neg);
  // `chuẩn bị 300 suất quà` is done
  let bits = items.ref[(chunks[predicate] as Chunk).head] === PREPARE ? own & ~FactWord.Plan : own;
  for (let i = first - 1; i >= Math.max(0, first - LOOK_BACK); i--) {
    const { kind, bits: own } = chunks[i] as Chunk;
    if (kind === ChunkKind.Mark || kind === ChunkKind.Quantity || kind === ChunkKind.Prep) break;
    if (kind === ChunkKind.Clause) return bits | (own & FactWord.Possible);
    // `không được phép bán`, but not `không cho biết ai bán`
    const isNext = i === first - 1;
    if (kind === ChunkKind.Verb && own & FactWord.Say && !(own & MODALITY)) break;
    if (kind === ChunkKind.Verb || kind === ChunkKind.Other) bits |= own & (isNext ? MODALITY | FactWord.Neg : MODALITY);
    if (kind === ChunkKind.Noun && isNext && own & FactWord.Plan) bits |= FactWord.Plan;
  }
  return bits;
}

/** `Dự kiến, trong năm 2025, tỉnh xây 30 cầu`: what a sentence opens with holds for all of it; `Có thể nói, …` only opens it. */
function sentenceBits(chunks: readonly Chunk[]): number {
  const opener = chunks[0];
  if (!opener || !isComma(chunks[1]) || (opener.kind !== ChunkKind.Other && opener.kind !== ChunkKind.Verb)) return 0;
  return opener.bits & (opener.bits & FactWord.Say ? FactWord.Plan : MODALITY);
}

/** `đặt mục tiêu doanh thu tăng 5 %, lợi nhuận tăng 7 %`: a plan holds for the list that follows it. */
function listBits({ chunks, items }: SentenceView, first: number): number {
  for (let i = first - 1; i >= 0; i--) {
    const chunk = chunks[i] as Chunk;
    if (chunk.kind === ChunkKind.Clause || (chunk.kind === ChunkKind.Mark && !isComma(chunk))) return 0;
    // `đánh chặn 44 mục tiêu`: a thing that is counted
    if (chunk.counted >= 0) continue;
    for (let item = chunk.first; item < chunk.end; item++)
      if (hasBits(items, item, FactWord.Plan) && !ITS_OWN.has(items.ref[item] as number)) return FactWord.Plan;
  }
  return 0;
}

/** These plan the verb after them alone. */
const ITS_OWN = new Set(['sẽ', 'sắp', 'muốn', 'chuẩn bị', 'dự báo', 'kỳ vọng', 'hướng đến', 'hướng tới'].map(wordRef));

/** Whether a verb of denying stands before the predicate in its clause: `bác bỏ việc nhận 5 tỷ đồng`. */
function denies({ chunks, items }: SentenceView, predicate: number): boolean {
  for (let i = predicate - 1; i >= Math.max(0, predicate - 6); i--) {
    const chunk = chunks[i] as Chunk;
    if (chunk.kind === ChunkKind.Mark || chunk.kind === ChunkKind.Quantity) return false;
    if (chunk.kind === ChunkKind.Verb && hasBits(items, chunk.head, FactWord.Neg)) return true;
  }
  return false;
}

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
    // `người đứng [đầu câu lạc bộ A] nói`: the end of a longer name
    if (view.chunks[i - 1]?.kind === ChunkKind.Verb) continue;
    const entity = entityIn(view, chunk);
    if (entity?.type === 'PER') return chunk;
    if (entity && !isOpen(view.chunks[i - 1]) && view.chunks[i - 1]?.kind !== ChunkKind.Prep) nearest ??= chunk;
  }
  return nearest;
}

function hasEntity(kinds: Uint8Array, { first, end }: Chunk): boolean {
  for (let i = first; i < end; i++) if (kinds[i] === ItemKind.Entity) return true;
  return false;
}
