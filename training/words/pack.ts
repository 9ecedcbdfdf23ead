/** Numbers as strings of printable ASCII; `src/words/unpack.ts` reads them. */
import { ALPHABET } from '../../src/words/unpack.js';

/** One character a weight of -31…31. */
export const packWeights = (weights: Int8Array): string => Array.from(weights, (w) => ALPHABET[w + 31]).join('');

/** Sorted integers: differences, Rice-coded, six bits a character. */
export function packSorted(values: readonly number[], k: number): string {
  let out = '';
  let bits = 0;
  let held = 0;
  const put = (bit: number): void => {
    bits = (bits << 1) | bit;
    if (++held === 6) {
      out += ALPHABET[bits];
      bits = 0;
      held = 0;
    }
  };
  let last = -1;
  for (const value of values) {
    const difference = value - last - 1;
    last = value;
    for (let i = difference >> k; i > 0; i--) put(1);
    put(0);
    for (let j = k - 1; j >= 0; j--) put((difference >> j) & 1);
  }
  while (held > 0) put(0);
  return out;
}

/** The Rice parameter that fits differences of this mean. */
export const riceBits = (values: readonly number[]): number => Math.max(0, Math.round(Math.log2(((values.at(-1) ?? 0) / values.length) * 0.69)));

/** Numbers of 0…63, one character each. */
export const packDigits = (values: readonly number[]): string => values.map((value) => ALPHABET[value]).join('');

/** Numbers below 2^18, three characters each. */
export const packTriples = (values: readonly number[]): string => packDigits(values.flatMap((value) => [value >> 12, (value >> 6) & 63, value & 63]));
