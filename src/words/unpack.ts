/**
 * Packed tables back to numbers. In: strings of printable ASCII, as the packer in `training/words/pack.ts` writes them.
 * Out: typed arrays. No `atob`: the core runs where there is none.
 */

/** The 64 characters; a table's string compresses by their frequencies. */
export const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

let values: Uint8Array | undefined;

function characterValues(): Uint8Array {
  if (!values) {
    values = new Uint8Array(128);
    for (let i = 0; i < 64; i++) values[ALPHABET.charCodeAt(i)] = i;
  }
  return values;
}

/** One character a weight: `A` is -31, `f` is 0, `+` is 31. */
export function unpackWeights(packed: string): Int8Array {
  const value = characterValues();
  const weights = new Int8Array(packed.length);
  for (let i = 0; i < packed.length; i++) weights[i] = (value[packed.charCodeAt(i)] as number) - 31;
  return weights;
}

/** Sorted integers from their differences, Rice-coded with `k` bits of remainder, six bits a character. */
export function unpackSorted(packed: string, count: number, k: number): Int32Array {
  const value = characterValues();
  const out = new Int32Array(count);
  // the next bits, in the lowest `held` of a number
  let bits = 0;
  let held = 0;
  let at = 0;
  let last = -1;
  for (let i = 0; i < count; i++) {
    let difference = 0;
    for (;;) {
      for (; held <= HELD - 6; held += 6) bits = (bits << 6) | (value[packed.charCodeAt(at++)] as number);
      const ones = Math.min(held, Math.clz32(~(bits << (32 - held))));
      difference += ones;
      held -= ones;
      if (held > 0) break;
    }
    // past the zero that ends the ones
    held--;
    for (; held <= HELD - 6; held += 6) bits = (bits << 6) | (value[packed.charCodeAt(at++)] as number);
    held -= k;
    difference = (difference << k) | ((bits >>> held) & ((1 << k) - 1));
    last += difference + 1;
    out[i] = last;
  }
  return out;
}

/** So many bits are read ahead at most; remainders are shorter. */
const HELD = 30;

/** Numbers below 2^18, three characters each. */
export function unpackTriples(packed: string): Int32Array {
  const digits = unpackDigits(packed);
  return Int32Array.from(
    { length: digits.length / 3 },
    (_, i) => ((digits[3 * i] as number) << 12) | ((digits[3 * i + 1] as number) << 6) | (digits[3 * i + 2] as number),
  );
}

/** Numbers of 0…63, one character each. */
export function unpackDigits(packed: string): Uint8Array {
  const value = characterValues();
  const out = new Uint8Array(packed.length);
  for (let i = 0; i < packed.length; i++) out[i] = value[packed.charCodeAt(i)] as number;
  return out;
}
