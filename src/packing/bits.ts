/**
 * Bits from a printable string, six a character, so that gzip finds little left to take. In: the string. Out: a source
 * of bits that is read from its beginning. No `atob`: the core runs where there is none.
 */
export const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

let values: Uint8Array | undefined;

export interface BitSource {
  readonly bytes: Uint8Array;
  /** Bits read so far. */
  at: number;
}

export function openBits(data: string): BitSource {
  if (!values) {
    values = new Uint8Array(128);
    for (let i = 0; i < ALPHABET.length; i++) values[ALPHABET.charCodeAt(i)] = i;
  }
  const value = values;
  // room to look ahead at the end
  const bytes = new Uint8Array(Math.ceil((data.length * 3) / 4) + 4);
  for (let i = 0, n = 0; i < data.length; i += 4, n += 3) {
    const four =
      ((value[data.charCodeAt(i)] as number) << 18) |
      ((value[data.charCodeAt(i + 1)] as number) << 12) |
      ((value[data.charCodeAt(i + 2)] as number) << 6) |
      (value[data.charCodeAt(i + 3)] as number);
    bytes[n] = four >> 16;
    bytes[n + 1] = four >> 8;
    bytes[n + 2] = four;
  }
  return { bytes, at: 0 };
}

/** The next `count` bits, at most 16, as a number. */
export function readBits(source: BitSource, count: number): number {
  const { bytes, at } = source;
  const first = at >> 3;
  const three = ((bytes[first] as number) << 16) | ((bytes[first + 1] as number) << 8) | (bytes[first + 2] as number);
  source.at = at + count;
  return (three >> (24 - (at & 7) - count)) & ((1 << count) - 1);
}
