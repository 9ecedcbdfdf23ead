/**
 * What an event is done to. In: a sentence, the chunk of the verb and the unit after it. Out: the phrase after the verb with its
 * figure, and with the verb and noun that finish it where its noun stays open.
 *
 *   ký [biên bản]      thu hồi [6 lô thuốc]      tổ chức [lễ ra mắt sách]      tổ chức [khảo sát bờ biển]
 */
import { unitEquals } from '../text/index.js';
import type { Span } from '../types.js';
import { type Chunk, ChunkKind } from './chunks.js';
import { ItemKind } from './items.js';
import type { SentenceView } from './sentence-view.js';
import { itemSpan } from './spans.js';

/** Last syllables of nouns whose object or purpose follows as a verb: `lễ [ra mắt sách]`, `vụ [buôn lậu gỗ]`. */
const OPEN_NOUNS = 'lễ kiện khu trại nghị trình dịch vụ cuộc buổi phiên án hoạch lệnh định đồng thuận tội thi nhóm dây'.split(' ');
/** Words before a time of day, which the chunks take for nouns: `xảy ra khoảng 17h`. */
const HOURS = ['khoảng', 'lúc', 'hồi', 'chừng', 'tầm', 'vào'];
/** Last syllables of verbs that say nothing of what is done but that it is: `tổ chức`, `tiến hành`. */
const LIGHT = ['chức', 'hành', 'khai', 'hiện', 'động'];
const QUOTES = new Set([...`"“”`].map((mark) => mark.charCodeAt(0)));

export function objectAfter(view: SentenceView, verbAt: number, from: number): Span | undefined {
  const { doc, items, chunks } = view;
  const is = (chunk: Chunk | undefined, words: readonly string[]): boolean =>
    chunk !== undefined && words.some((word) => unitEquals(doc, items.first[chunk.first] as number, word));
  let at = verbAt + 1;
  // `thu thập và phân tích 370 mẫu`
  if (chunks[at]?.kind === ChunkKind.Conj && chunks[at + 1]?.kind === ChunkKind.Verb) at += 2;
  // `ra mắt tổng cộng 6 mẫu`
  if (is(chunks[at], ['tổng']) && chunks[at + 1]?.kind === ChunkKind.Quantity) at++;
  const first = chunks[at];
  if (!first || (items.first[first.first] as number) < from) return undefined;
  if (first.kind === ChunkKind.Verb) {
    const thing = chunks[at + 1];
    const isName = first.first === first.head && thing?.kind === ChunkKind.Noun && LIGHT.some((word) => unitEquals(doc, from - 1, word));
    return isName ? itemSpan(doc, items, first.first, thing.end) : undefined;
  }
  if (first.kind === ChunkKind.Quantity) at++;
  const noun = chunks[at];
  // `ký quyết định`: elsewhere an auxiliary
  const isNoun = noun?.kind === ChunkKind.Noun || (noun?.kind === ChunkKind.Other && is(noun, ['quyết']));
  return isNoun && !is(noun, HOURS) ? itemSpan(doc, items, first.first, endOf(view, at, noun)) : undefined;
}

/** Where an object ends whose noun is the chunk `at`. */
function endOf(view: SentenceView, at: number, noun: Chunk): number {
  const { doc, items, chunks } = view;
  const [next, then, after] = [chunks[at + 1], chunks[at + 2], chunks[at + 3]];
  const end = closedEnd(view, noun);
  if (end < noun.end) return end;
  const last = (items.end[end - 1] as number) - 1;
  // `hội nghị lần [thứ 15]`
  if (next?.kind === ChunkKind.Quantity && unitEquals(doc, last, 'lần')) return next.end;
  if (next?.kind !== ChunkKind.Verb || !OPEN_NOUNS.some((word) => unitEquals(doc, last, word))) return end;
  const thing = then?.kind === ChunkKind.Quantity ? after : then;
  return thing?.kind === ChunkKind.Noun ? thing.end : next.end;
}

/** The end of a phrase, before a quotation that begins in it and ends beyond it. */
function closedEnd({ items }: SentenceView, { first, end }: Chunk): number {
  const quotes: number[] = [];
  for (let i = first; i < end; i++) if (items.kind[i] === ItemKind.Mark && QUOTES.has(items.ref[i] as number)) quotes.push(i);
  const [quote = end] = quotes;
  return quotes.length === 1 && quote > first ? quote : end;
}
