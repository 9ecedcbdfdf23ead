/**
 * The chain over labels. In: scores of the labels at each unit of a stretch, scores of transitions, all whole numbers of
 * `1 / SCALE`. Out: the best sequence (Viterbi), and how likely its labels are (forward-backward).
 */
import { isInside, LABEL_COUNT, mayFollow, OUTSIDE } from './labels.js';
import { SCALE, SCALE_BITS } from './weights.js';

const L = LABEL_COUNT;
export interface Chain {
  /** From label `i / LABEL_COUNT` to label `i % LABEL_COUNT`. */
  readonly transitions: Int32Array;
  /** The same as odds; 0 where it may not be. */
  readonly odds: Float64Array;
  /** By how much label `i / LABEL_COUNT` can gain on label `i % LABEL_COUNT` at the next free label: what lies further behind can't overtake. */
  readonly gains: Int32Array;
}

/** A chain from transition scores. */
export function createChain(scores: ArrayLike<number>): Chain {
  const transitions = new Int32Array(L * L);
  const odds = new Float64Array(L * L);
  for (let l = 0; l < L; l++) {
    for (let p = 0; p < L; p++) {
      if (!mayFollow(p, l)) continue;
      const score = Math.round((scores[p * L + l] as number) * SCALE);
      transitions[p * L + l] = score;
      odds[p * L + l] = Math.exp(score / SCALE);
    }
  }
  const gains = new Int32Array(L * L).fill(UNREACHED);
  for (let p = 0; p < L; p++)
    for (let q = 0; q < L; q++)
      for (let l = 0; l < L; l++)
        if (!isInside(l)) gains[p * L + q] = Math.max(gains[p * L + q] as number, (transitions[p * L + l] as number) - (transitions[q * L + l] as number));
  return { transitions, odds, gains };
}

/** Chains are no longer: a text of capitals without an end is cut, so that its buffers stay small. */
export const MAX_CHAIN = 1 << 11;

// buffers for all chains: a call leaves nothing in them that the next one reads
const back = new Uint8Array(MAX_CHAIN * L);
const emit = new Float64Array(MAX_CHAIN * L);
const forward = new Float64Array(MAX_CHAIN * L);
const before = new Int32Array(L);
const now = new Int32Array(L);
const likely = new Uint8Array(L);

/** The best labels of units [0, n); the stretch begins after `OUTSIDE`. `scores` holds L numbers a unit. */
export function viterbi(scores: Int32Array, n: number, { transitions, gains }: Chain, out: Uint8Array): void {
  for (let l = 0; l < L; l++) before[l] = isInside(l) ? UNREACHED : (scores[l] as number) + (transitions[OUTSIDE * L + l] as number);
  for (let i = 1; i < n; i++) {
    let top = 0;
    for (let l = 1; l < L; l++) if ((before[l] as number) > (before[top] as number)) top = l;
    let count = 0;
    for (let p = 0; p < L; p++) if ((before[p] as number) + (gains[p * L + top] as number) >= (before[top] as number)) likely[count++] = p;
    const at = i * L;
    for (let l = 0; l < L; l++) {
      let best: number;
      let from: number;
      if (l > 0 && (l & 1) === 0) {
        // only its own begin and itself lead to an inside label
        best = (before[l] as number) + (transitions[l * L + l] as number);
        from = l;
        const begun = (before[l - 1] as number) + (transitions[(l - 1) * L + l] as number);
        if (begun >= best) {
          best = begun;
          from = l - 1;
        }
      } else {
        from = likely[0] as number;
        best = (before[from] as number) + (transitions[from * L + l] as number);
        for (let k = 1; k < count; k++) {
          const p = likely[k] as number;
          const s = (before[p] as number) + (transitions[p * L + l] as number);
          if (s > best) {
            best = s;
            from = p;
          }
        }
      }
      now[l] = best + (scores[at + l] as number);
      back[at + l] = from;
    }
    // a loop: of so few numbers `set` and `fill` cost more
    for (let l = 0; l < L; l++) before[l] = now[l] as number;
  }
  let best = 0;
  for (let l = 1; l < L; l++) if ((before[l] as number) > (before[best] as number)) best = l;
  for (let i = n - 1; i >= 0; i--) {
    out[i] = best;
    best = back[i * L + best] as number;
  }
}

/** The score of what can't be, far from the ends of the numbers. */
const UNREACHED = -(2 ** 24);

/** Powers of e, looked up: of whole numbers and of the parts between, by what they are below 0. Scores span less than `STEPS`. */
const STEPS = 2 ** (16 - SCALE_BITS) + 1;
let wholes: Float64Array | undefined;
let parts: Float64Array | undefined;

const after = new Float64Array(L);
const weighted = new Float64Array(L);

/**
 * How likely the labels of names are at the units [first, end) of a stretch of n, by forward-backward in scaled numbers. What
 * lies before `first` is read forwards alone, what lies after `end` backwards alone.
 */
export function chancesOf(labels: Uint8Array, scores: Int32Array, n: number, { odds }: Chain, first: number, end: number, out: Float64Array): void {
  readEmissions(scores, n);
  for (let i = 0; i < end; i++) readForward(i * L, odds);
  after.fill(1);
  for (let i = n - 1; i >= first; i--) {
    const at = i * L;
    const label = labels[i] as number;
    if (i < end && label !== OUTSIDE) {
      let total = 0;
      for (let l = 0; l < L; l++) total += (forward[at + l] as number) * (after[l] as number);
      out[i] = ((forward[at + label] as number) * (after[label] as number)) / total;
    }
    readBackward(at, odds);
  }
}

/** The chances of the labels of the unit at `at`, by what stands up to it; their sum is 1. */
function readForward(at: number, odds: Float64Array): void {
  if (at === 0) for (let l = 0; l < L; l++) forward[l] = odds[OUTSIDE * L + l] as number;
  else {
    // outside and the six begins, one variable each: the sums stay in registers, and nothing branches
    let s0 = 0;
    let s1 = 0;
    let s3 = 0;
    let s5 = 0;
    let s7 = 0;
    let s9 = 0;
    let s11 = 0;
    for (let p = 0, row = 0; p < L; p++, row += L) {
      const chance = forward[at - L + p] as number;
      s0 += chance * (odds[row] as number);
      s1 += chance * (odds[row + 1] as number);
      s3 += chance * (odds[row + 3] as number);
      s5 += chance * (odds[row + 5] as number);
      s7 += chance * (odds[row + 7] as number);
      s9 += chance * (odds[row + 9] as number);
      s11 += chance * (odds[row + 11] as number);
    }
    forward[at] = s0;
    forward[at + 1] = s1;
    forward[at + 3] = s3;
    forward[at + 5] = s5;
    forward[at + 7] = s7;
    forward[at + 9] = s9;
    forward[at + 11] = s11;
    // only its own begin and itself lead to an inside label
    for (let l = 2; l < L; l += 2) {
      const begun = forward[at - L + l - 1] as number;
      const inside = forward[at - L + l] as number;
      forward[at + l] = begun * (odds[(l - 1) * L + l] as number) + inside * (odds[l * L + l] as number);
    }
  }
  let sum = 0;
  for (let l = at; l < at + L; l++) {
    const chance = (forward[l] as number) * (emit[l] as number);
    forward[l] = chance;
    sum += chance;
  }
  const scale = 1 / sum;
  for (let l = at; l < at + L; l++) forward[l] = (forward[l] as number) * scale;
}

/** Makes of `after`, how well what follows the unit at `at` fits each of its labels, the same of the unit before. */
function readBackward(at: number, odds: Float64Array): void {
  let most = 0;
  for (let l = 0; l < L; l++) {
    const weight = (emit[at + l] as number) * (after[l] as number);
    weighted[l] = weight;
    if (weight > most) most = weight;
  }
  const scale = 1 / most;
  for (let l = 0; l < L; l++) weighted[l] = (weighted[l] as number) * scale;
  const w0 = weighted[0] as number;
  const w1 = weighted[1] as number;
  const w3 = weighted[3] as number;
  const w5 = weighted[5] as number;
  const w7 = weighted[7] as number;
  const w9 = weighted[9] as number;
  const w11 = weighted[11] as number;
  for (let p = 0, row = 0; p < L; p++, row += L) {
    const sum =
      (odds[row] as number) * w0 +
      (odds[row + 1] as number) * w1 +
      (odds[row + 3] as number) * w3 +
      (odds[row + 5] as number) * w5 +
      (odds[row + 7] as number) * w7 +
      (odds[row + 9] as number) * w9 +
      (odds[row + 11] as number) * w11;
    // a begin and its inside lead to that inside
    const inside = (p + 1) & ~1;
    after[p] = p === OUTSIDE ? sum : sum + (odds[row + inside] as number) * (weighted[inside] as number);
  }
}

/** The odds of each label by its unit alone, beside the likeliest. */
function readEmissions(scores: Int32Array, n: number): void {
  wholes ??= Float64Array.from({ length: STEPS }, (_, k) => Math.exp(-k));
  parts ??= Float64Array.from({ length: SCALE }, (_, k) => Math.exp(-k / SCALE));
  for (let at = 0; at < n * L; at += L) {
    let max = scores[at] as number;
    for (let l = 1; l < L; l++) if ((scores[at + l] as number) > max) max = scores[at + l] as number;
    for (let l = 0; l < L; l++) {
      const behind = max - (scores[at + l] as number);
      emit[at + l] = (wholes[behind >> SCALE_BITS] as number) * (parts[behind & (SCALE - 1)] as number);
    }
  }
}
