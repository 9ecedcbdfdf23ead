/**
 * The features of a gap between two units: does the unit after it continue the word before it? In: a context, the
 * position after the gap and where the current word begins. Out: slots of the table of weights. The trainer and the
 * segmenter call these same functions.
 */
import type { Context } from './context.js';

/** Features that decide most gaps alone: written first, so that the others need not be looked at. */
export const CLEAR_FEATURES = 7;
export const GAP_FEATURES = 26;

/** Two integers and the seed of a template as one slot. */
function slot(seed: number, a: number, b: number, shift: number): number {
  const h = Math.imul(a ^ seed, 0x85ebca6b) ^ b;
  return Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) >>> shift;
}

function pair(a: number, b: number): number {
  const h = Math.imul(a, 0x9e3779b1) + b;
  return Math.imul(h ^ (h >>> 16), 0x85ebca77);
}

/** The lexicon around a gap: words that lie across it, begin after it and end before it. */
const lexiconAt = (c: Context, p: number): number => Math.min(4, c.across[p] as number) * 64 + (c.begins[p] as number) * 8 + (c.ends[p - 1] as number);

/** What is known of the word before a gap, and whether a space stands in it. */
function stateAt(c: Context, p: number, wordStart: number, listed: number): number {
  const whole = c.begins[wordStart] as number;
  /** A word of the lexicon that began with this one goes on here. */
  const inside = whole > p - wordStart ? whole : 0;
  return ((Math.min(4, p - wordStart) * 8 + inside) * 2 + listed) * 4 + (c.glued[p] as number);
}

/**
 * Writes the slots of the first features of the gap before position `p` into `out`. `wordStart` is the position at which
 * the word before the gap begins, `wordHash` the hash of its syllables, `listed` whether the lexicon has that word with
 * the unit after the gap, `previous` the length of the word before it.
 */
export function clearFeatures(
  c: Context,
  p: number,
  wordStart: number,
  wordHash: number,
  listed: number,
  previous: number,
  shift: number,
  out: Int32Array,
): void {
  const l1 = c.id[p - 1] as number;
  const r1 = c.id[p] as number;
  const looks = (c.look[p - 1] as number) * 16 + (c.look[p] as number);
  const glue = c.glued[p] as number;
  const lexicon = lexiconAt(c, p);
  const state = stateAt(c, p, wordStart, listed);
  out[0] = slot(-1492605010, lexicon, state, shift);
  out[1] = slot(-865977701, looks, lexicon, shift);
  out[2] = slot(295853050, pair(previous, looks), state, shift);
  out[3] = slot(-626627309, r1, glue, shift);
  out[4] = slot(-1105328093, wordHash, listed, shift);
  out[5] = slot(1013904226, l1, glue, shift);
  out[6] = slot(535203442, r1, lexicon, shift);
}

/** Writes the slots of the other features, after those of `clearFeatures`, whose parameters these are. */
export function otherFeatures(c: Context, p: number, wordStart: number, wordHash: number, listed: number, shift: number, out: Int32Array): void {
  const { id, look, begins } = c;
  const l1 = id[p - 1] as number;
  const r1 = id[p] as number;
  const l2 = id[p - 2] as number;
  const r2 = id[p + 1] as number;
  const k1 = look[p - 1] as number;
  const k2 = look[p] as number;
  const looks = (((look[p - 2] as number) * 16 + k1) * 16 + k2) * 16 + (look[p + 1] as number);
  const middle = pair(l1, r1);
  const lexicon = lexiconAt(c, p);
  const state = stateAt(c, p, wordStart, listed);
  const gluedLooks = k1 * 16 + k2 + ((c.glued[p] as number) << 10);
  out[7] = slot(-1640531535, middle, 0, shift);
  out[8] = slot(2027808452, l2, l1, shift);
  out[9] = slot(387276917, r1, r2, shift);
  out[10] = slot(-1253254618, l2, middle, shift);
  out[11] = slot(1401181143, middle, r2, shift);
  out[12] = slot(-239350392, l2, r1, shift);
  out[13] = slot(-1879881927, l1, r2, shift);
  out[14] = slot(774553834, looks, state, shift);
  out[15] = slot(1788458060, l1, gluedLooks, shift);
  out[16] = slot(147926525, r1, gluedLooks, shift);
  out[17] = slot(1161830751, middle, state, shift);
  out[18] = slot(-478700784, wordHash, r1, shift);
  out[19] = slot(-2119232319, l1, lexicon, shift);
  out[20] = slot(1549107668, looks, (begins[p] as number) * 8 + (begins[p + 1] as number), shift);
  out[21] = slot(-91423867, pair(looks, look[p + 2] as number), state, shift);
  out[22] = slot(-1731955402, pair(look[p - 3] as number, looks), state, shift);
  out[23] = slot(922480359, l1, looks, shift);
  out[24] = slot(-718051176, r1, looks, shift);
  out[25] = slot(1936384585, l2, looks * 8 + Math.min(4, p - wordStart), shift);
}
