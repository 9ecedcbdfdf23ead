/**
 * Bits from a printable string: an adaptive binary range decoder (as in LZMA) over six bits a character, so that gzip finds
 * nothing left to take. In: the string and the number of contexts. Out: a reader of bits.
 */
export const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export interface BitReader {
  /** One bit whose chance is learned in a context. */
  bit(context: number): number;
  /** Bits that are as likely 0 as 1. */
  raw(count: number): number;
}

function sixBits(data: string): Uint8Array {
  const value = new Uint8Array(128);
  for (let i = 0; i < ALPHABET.length; i++) value[ALPHABET.charCodeAt(i)] = i;
  const bytes = new Uint8Array(Math.ceil((data.length * 3) / 4) + 8);
  let bits = 0;
  let buffer = 0;
  let n = 0;
  for (let i = 0; i < data.length; i++) {
    buffer = ((buffer << 6) | (value[data.charCodeAt(i)] as number)) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[n++] = buffer >>> bits;
    }
  }
  return bytes;
}

export function bitReader(data: string, contexts: number): BitReader {
  const bytes = sixBits(data);
  const chances = new Uint16Array(contexts).fill(1024);
  let range = 0xffffffff;
  let code = 0;
  let at = 1;
  for (let i = 0; i < 4; i++) code = ((code << 8) | (bytes[at++] ?? 0)) >>> 0;
  const refill = (): void => {
    while (range < 0x1000000) {
      range = (range << 8) >>> 0;
      code = ((code << 8) | (bytes[at++] ?? 0)) >>> 0;
    }
  };
  return {
    bit(context) {
      const chance = chances[context] as number;
      const bound = (range >>> 11) * chance;
      let bit = 0;
      if (code < bound) {
        range = bound;
        chances[context] = chance + ((2048 - chance) >> 5);
      } else {
        range -= bound;
        code -= bound;
        chances[context] = chance - (chance >> 5);
        bit = 1;
      }
      refill();
      return bit;
    },
    raw(count) {
      let value = 0;
      for (let i = 0; i < count; i++) {
        range >>>= 1;
        const bit = code >= range ? 1 : 0;
        if (bit) code -= range;
        value = (value << 1) | bit;
        refill();
      }
      return value;
    },
  };
}

/** Contexts for the sizes of gaps between sorted keys. */
export const GAP_CONTEXTS = 32;

/** The gap to the next key, 1 or more: its size in unary, then its bits. */
export function readGap({ bit, raw }: BitReader, contexts: number): number {
  let size = 0;
  while (bit(contexts + size)) size++;
  return (1 << size) + raw(size);
}
