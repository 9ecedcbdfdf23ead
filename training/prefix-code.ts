/**
 * Writes what `src/packing` reads: numbers in canonical prefix codes (Huffman), six bits a character. In: symbols told to
 * code books. Out: the lengths of each book's codes, and the string of bits.
 */
import { ALPHABET, gapSymbol, MAX_CODE } from '../src/packing/index.js';

/** Something told: the symbol of a book, whose code is known once all is told; or so many bits as they are. */
export type Told = { readonly book: CodeBook; readonly symbol: number } | { readonly bits: number; readonly count: number };

/** Counts symbols; when it is closed each has a code, the frequent ones short ones. */
export class CodeBook {
  private readonly counts: number[] = [];
  private codes: { code: number; length: number }[] = [];

  tell(symbol: number): Told {
    this.counts[symbol] = (this.counts[symbol] ?? 0) + 1;
    return { book: this, symbol };
  }

  /** The lengths of the codes, as `createCode` reads them. */
  close(): string {
    const lengths = codeLengths(Array.from(this.counts, (count) => count ?? 0));
    let next = 0;
    for (let length = 1; length <= MAX_CODE; length++) {
      next <<= 1;
      for (const [symbol, own] of lengths.entries()) if (own === length) this.codes[symbol] = { code: next++, length };
    }
    return lengths.map((length) => length.toString(36)).join('');
  }

  codeOf(symbol: number): { code: number; length: number } {
    const code = this.codes[symbol];
    if (!code) throw new Error(`no code for ${symbol}`);
    return code;
  }
}

/** Lengths of codes of at most `MAX_CODE` bits: counts are halved until the longest fits. */
function codeLengths(counts: readonly number[]): number[] {
  let weights = [...counts];
  for (;;) {
    const lengths = huffman(weights);
    if (lengths.every((length) => length <= MAX_CODE)) return lengths;
    weights = weights.map((weight) => (weight === 0 ? 0 : (weight >> 1) + 1));
  }
}

function huffman(weights: readonly number[]): number[] {
  const lengths = weights.map(() => 0);
  let groups = weights.map((weight, symbol) => ({ weight, symbols: [symbol] })).filter(({ weight }) => weight > 0);
  if (groups.length === 1) lengths[groups[0]?.symbols[0] ?? 0] = 1;
  while (groups.length > 1) {
    groups.sort((a, b) => a.weight - b.weight || (a.symbols[0] as number) - (b.symbols[0] as number));
    const [first, second, ...rest] = groups as [(typeof groups)[number], (typeof groups)[number], ...typeof groups];
    const symbols = [...first.symbols, ...second.symbols];
    for (const symbol of symbols) lengths[symbol] = (lengths[symbol] as number) + 1;
    groups = [...rest, { weight: first.weight + second.weight, symbols }];
  }
  return lengths;
}

/** A gap of 1 or more between sorted keys, as `readGap` reads it. */
export function tellGap(book: CodeBook, gap: number): Told[] {
  const { symbol, bits } = gapSymbol(gap);
  return [book.tell(symbol), { bits: gap & ((1 << bits) - 1), count: bits }];
}

/** All that was told, after the books were closed. */
export function writeBits(told: readonly Told[]): string {
  let out = '';
  let held = 0;
  let count = 0;
  const put = (bits: number, length: number): void => {
    for (let k = length - 1; k >= 0; k--) {
      held = (held << 1) | ((bits >> k) & 1);
      if (++count < 6) continue;
      out += ALPHABET[held];
      held = 0;
      count = 0;
    }
  };
  for (const item of told) {
    if ('book' in item) {
      const { code, length } = item.book.codeOf(item.symbol);
      put(code, length);
    } else put(item.bits, item.count);
  }
  if (count > 0) put(0, 6 - count);
  return out;
}
