/**
 * The scene of a figure: the chunks of its sentence seen from where it stands. In: chunks and the index of the figure's chunk.
 * Out: what lies between the figure and a chunk to its left or right, counted once on the way out.
 */
import type { FoundQuantity } from '../quantities/index.js';
import { type Chunk, ChunkKind } from './chunks.js';
import type { Findings } from './index.js';
import type { Items } from './items.js';
import { FactWord } from './lexicon.js';

export interface Scene {
  readonly findings: Findings;
  readonly items: Items;
  readonly chunks: readonly Chunk[];
  /** The figure's chunk. */
  readonly at: number;
  readonly figure: FoundQuantity;
  /** Number of the figure's kind, for features. */
  readonly kind: number;
}

const KINDS = ['count', 'money', 'percent', 'measure', 'age', 'ratio', 'score', 'multiple', 'times', 'rank'] as const;
export const kindNumber = (figure: FoundQuantity): number => KINDS.indexOf(figure.quantity.kind) + 1;

/** How far a part of a figure may stand from it, in chunks. */
export const REACH = 24;

/** What lies between the figure and a chunk. */
export interface Path {
  chunks: number;
  verbs: number;
  nouns: number;
  commas: number;
  stops: number;
  opens: number;
  closes: number;
  clauses: number;
  preps: number;
  quantities: number;
  times: number;
  conjunctions: number;
}

const newPath = (): Path => ({
  chunks: 0,
  verbs: 0,
  nouns: 0,
  commas: 0,
  stops: 0,
  opens: 0,
  closes: 0,
  clauses: 0,
  preps: 0,
  quantities: 0,
  times: 0,
  conjunctions: 0,
});

const COMMA = ','.charCodeAt(0);
const OPEN = '('.charCodeAt(0);
const CLOSE = ')'.charCodeAt(0);

function passChunk(path: Path, chunk: Chunk): void {
  path.chunks++;
  if (chunk.kind === ChunkKind.Verb) path.verbs++;
  else if (chunk.kind === ChunkKind.Noun) path.nouns++;
  else if (chunk.kind === ChunkKind.Clause) path.clauses++;
  else if (chunk.kind === ChunkKind.Prep) path.preps++;
  else if (chunk.kind === ChunkKind.Quantity) path.quantities++;
  else if (chunk.kind === ChunkKind.Time) path.times++;
  else if (chunk.kind === ChunkKind.Conj) path.conjunctions++;
  else if (chunk.kind === ChunkKind.Mark) {
    if (chunk.ref === COMMA) path.commas++;
    else if (chunk.ref === OPEN) path.opens++;
    else if (chunk.ref === CLOSE) path.closes++;
    else path.stops++;
  }
}

/** Shows the chunks around the figure, first to its right, then to its left, each with what lies between. */
export function eachAround({ chunks, at }: Scene, visit: (at: number, chunk: Chunk, direction: 1 | -1, path: Path) => void, reach = REACH): void {
  for (const direction of [1, -1] as const) {
    const path = newPath();
    for (let steps = 1; steps <= reach; steps++) {
      const i = at + direction * steps;
      const chunk = chunks[i];
      if (!chunk) break;
      visit(i, chunk, direction, path);
      passChunk(path, chunk);
    }
  }
}

/** What lies between two chunks. */
export function pathBetween(chunks: readonly Chunk[], a: number, b: number): Path {
  const path = newPath();
  for (let i = Math.min(a, b) + 1; i < Math.max(a, b); i++) passChunk(path, chunks[i] as Chunk);
  return path;
}

/** How a chunk, the verb and the figure follow each other: 0 without a verb, else one number an order. */
export function orderOf(at: number, verb: number, figure: number): number {
  if (verb < 0) return 0;
  if (at < verb) return figure < verb ? (at < figure ? 1 : 2) : 3;
  return figure < verb ? 4 : at < figure ? 5 : 6;
}

/** What a chunk hangs on: the word of the preposition, conjunction or verb right before it, else the sort of what stands there. */
export function linkBefore({ chunks, items }: Scene, at: number): number {
  const before = chunks[at - 1];
  const isWord = before?.kind === ChunkKind.Prep || before?.kind === ChunkKind.Clause || before?.kind === ChunkKind.Verb;
  return isWord ? (items.ref[before.head] as number) : -chunkSort(before);
}

export const isComma = (chunk: Chunk | undefined): boolean => chunk?.kind === ChunkKind.Mark && chunk.ref === COMMA;
export const isOpen = (chunk: Chunk | undefined): boolean => chunk?.kind === ChunkKind.Mark && chunk.ref === OPEN;

/** A chunk as one small number: its kind, and of verbs, marks and prepositions which sort. 0 at the end of the sentence. */
export function chunkSort(chunk: Chunk | undefined): number {
  if (!chunk) return 0;
  const { kind, bits } = chunk;
  if (kind === ChunkKind.Verb) return 20 + verbSort(bits);
  if (kind === ChunkKind.Mark) return chunk.ref === COMMA ? 11 : chunk.ref === OPEN ? 12 : chunk.ref === CLOSE ? 13 : 14;
  if (kind === ChunkKind.Prep) return bits & FactWord.Of ? 15 : bits & FactWord.Compare ? 16 : 17;
  if (kind === ChunkKind.Noun) return bits & FactWord.Attr ? 18 : 1;
  return kind;
}

export function verbSort(bits: number): number {
  if (bits & FactWord.Copula) return 1;
  if (bits & FactWord.Exist) return 2;
  if (bits & FactWord.Up) return 3;
  if (bits & FactWord.Down) return 4;
  if (bits & FactWord.Dim) return 5;
  if (bits & FactWord.Reach) return 6;
  if (bits & FactWord.Cause) return 7;
  if (bits & FactWord.Say) return 8;
  if (bits & FactWord.Passive) return 9;
  return 0;
}

export const atMost = (value: number, most: number): number => Math.min(value, most);

/** The chunk that stands before `at`, prepositions and adverbs left out: the verb of `lên tới 27 tỷ`. */
export function governorOf(chunks: readonly Chunk[], at: number): Chunk | undefined {
  let i = at - 1;
  for (let steps = 0; steps < 3 && i >= 0; steps++, i--) {
    const chunk = chunks[i] as Chunk;
    if (chunk.kind !== ChunkKind.Prep && chunk.kind !== ChunkKind.Other && chunk.kind !== ChunkKind.Time) return chunk;
  }
  return chunks[i];
}
