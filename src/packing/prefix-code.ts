/**
 * Canonical prefix codes (Huffman). In: for each symbol the length of its code, as digits in base 36. Out: a table that
 * gives the next symbol of a source by the bits that lie ahead.
 */
import { type BitSource, readBits } from './bits.js';

/** No code is longer. */
export const MAX_CODE = 12;

/** By the next `MAX_CODE` bits: the symbol, above the four bits of its code's length. */
export type PrefixCode = Uint16Array;

export function createCode(lengths: string): PrefixCode {
  const table = new Uint16Array(1 << MAX_CODE);
  let at = 0;
  for (let length = 1; length <= MAX_CODE; length++) {
    const span = 1 << (MAX_CODE - length);
    const digit = length.toString(36);
    for (let symbol = lengths.indexOf(digit); symbol >= 0; symbol = lengths.indexOf(digit, symbol + 1)) {
      table.fill((symbol << 4) | length, at, at + span);
      at += span;
    }
  }
  return table;
}

/** The next symbol. */
export function readSymbol(source: BitSource, code: PrefixCode): number {
  // a model is tens of thousands of symbols, read before this code is compiled: no calls
  const { bytes, at } = source;
  const first = at >> 3;
  const three = ((bytes[first] as number) << 16) | ((bytes[first + 1] as number) << 8) | (bytes[first + 2] as number);
  const entry = code[(three >> (24 - MAX_CODE - (at & 7))) & (code.length - 1)] as number;
  source.at = at + (entry & 15);
  return entry >> 4;
}

/** Gaps up to this have a symbol of their own; larger ones share one with all of their size and of the same two bits below the first. */
const SMALL_GAPS = 32;

/** How a gap of 1 or more is told: its symbol, and how many bits follow. */
export function gapSymbol(gap: number): { symbol: number; bits: number } {
  if (gap < SMALL_GAPS) return { symbol: gap, bits: 0 };
  const size = 31 - Math.clz32(gap);
  return { symbol: SMALL_GAPS + (size - 5) * 4 + ((gap >> (size - 2)) & 3), bits: size - 2 };
}

/** The gap to the next of sorted keys. */
export function readGap(source: BitSource, code: PrefixCode): number {
  const symbol = readSymbol(source, code);
  if (symbol < SMALL_GAPS) return symbol;
  const size = 5 + ((symbol - SMALL_GAPS) >> 2);
  return ((4 | (symbol & 3)) << (size - 2)) + readBits(source, size - 2);
}
