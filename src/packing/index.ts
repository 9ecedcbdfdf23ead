/** packing: how models are told in printable strings, and how sparse tables are looked up. */
export { ALPHABET, type BitSource, openBits, readBits } from './bits.js';
export { createCode, gapSymbol, MAX_CODE, type PrefixCode, readGap, readSymbol } from './prefix-code.js';
export { addRow, closeRows, countBits, createRowIndex, hasRow, keepKnown, type RowIndex, rowOf, splitPair } from './row-index.js';
