/** packing: how models are told in printable strings. */
export { ALPHABET, type BitSource, openBits, readBits } from './bits.js';
export { createCode, gapSymbol, MAX_CODE, type PrefixCode, readGap, readSymbol } from './prefix-code.js';
