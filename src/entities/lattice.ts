/**
 * The chain over labels. In: scores of the labels at each unit of a stretch, scores of transitions, all whole numbers of
 * `1 / SCALE`. Out: the best sequence (Viterbi), and the probability of each label at each unit (forward-backward).
 */
import { isInside, LABEL_COUNT, mayFollow, OUTSIDE } from './labels.js';
import { SCALE, SCALE_BITS } from './weights.js';

const L = LABEL_COUNT;
export interface Chain {
  /** From label `i / LABEL_COUNT` to label `i % LABEL_COUNT`. */
  readonly transitions: Int32Array;
  /** The same as odds; 0 where it may not be. */
  readonly odds: Float64Array;
  /** How far apart two transitions to one free label can be: what lies further behind can't overtake. */
  readonly spread: number;
}

/** A chain from transition scores. */
export function createChain(scores: ArrayLike<number>): Chain {
  const transitions = new Int32Array(L * L);
  const odds = new Float64Array(L * L);
  let spread = 0;
  for (let l = 0; l < L; l++) {
    let least = Number.POSITIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    for (let p = 0; p < L; p++) {
      if (!mayFollow(p, l)) continue;
      const score = Math.round((scores[p * L + l] as number) * SCALE);
      transitions[p * L + l] = score;
      odds[p * L + l] = Math.exp(score / SCALE);
      least = Math.min(least, score);
      most = Math.max(most, score);
    }
    if (!isInside(l)) spread = Math.max(spread, most - least);
  }
  return { transitions, odds, spread };
}

/** Buffers of the chain; they grow with the longest stretch, but longer ones than `KEEP` units are not kept. */
interface Room {
  readonly size: number;
  readonly back: Uint8Array;
  readonly emit: Float64Array;
  readonly forward: Float64Array;
}
const KEEP = 1 << 12;
const createRoom = (size: number): Room => ({
  size,
  back: new Uint8Array(size * L),
  emit: new Float64Array(size * L),
  forward: new Float64Array(size * L),
});
let shared: Room | undefined;

function roomFor(n: number): Room {
  if (shared && n <= shared.size) return shared;
  const room = createRoom(Math.max(256, n <= KEEP ? n * 2 : n));
  if (n <= KEEP) shared = room;
  return room;
}

const before = new Int32Array(L);
const now = new Int32Array(L);
const likely = new Uint8Array(L);

/** The best labels of units [0, n); the stretch begins after `OUTSIDE`. `scores` holds L numbers a unit. */
export function viterbi(scores: Int32Array, n: number, { transitions, spread }: Chain, out: Uint8Array): void {
  const { back } = roomFor(n);
  for (let l = 0; l < L; l++) before[l] = isInside(l) ? UNREACHED : (scores[l] as number) + (transitions[OUTSIDE * L + l] as number);
  for (let i = 1; i < n; i++) {
    let top = before[0] as number;
    for (let l = 1; l < L; l++) if ((before[l] as number) > top) top = before[l] as number;
    let count = 0;
    for (let p = 0; p < L; p++) if ((before[p] as number) >= top - spread) likely[count++] = p;
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
    before.set(now);
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

/** What is less likely than this, beside the likeliest at its unit, counts as nothing. */
const NOTHING = 1e-12;

const after = new Float64Array(L);
const earlier = new Float64Array(L);
const weighted = new Float64Array(L);

/** The probability of each label at each of n units, by forward-backward in scaled numbers. */
export function marginals(scores: Int32Array, n: number, { odds }: Chain, out: Float32Array): void {
  const { emit, forward } = roomFor(n);
  readEmissions(scores, n, emit);
  forward.fill(0, 0, n * L);
  for (let i = 0; i < n; i++) {
    const at = i * L;
    const last = at - L;
    if (i === 0) for (let l = 0; l < L; l++) forward[l] = odds[OUTSIDE * L + l] as number;
    else {
      for (let p = 0; p < L; p++) {
        const f = forward[last + p] as number;
        if (f < NOTHING) continue;
        const row = p * L;
        forward[at] = (forward[at] as number) + f * (odds[row] as number);
        for (let l = 1; l < L; l += 2) forward[at + l] = (forward[at + l] as number) + f * (odds[row + l] as number);
        if (p === OUTSIDE) continue;
        const inside = (p + 1) & ~1;
        forward[at + inside] = (forward[at + inside] as number) + f * (odds[row + inside] as number);
      }
    }
    let sum = 0;
    for (let l = 0; l < L; l++) {
      const a = (forward[at + l] as number) * (emit[at + l] as number);
      forward[at + l] = a;
      sum += a;
    }
    for (let l = 0; l < L; l++) forward[at + l] = (forward[at + l] as number) / sum;
  }
  after.fill(1);
  for (let i = n - 1; i >= 0; i--) {
    const at = i * L;
    let total = 0;
    for (let l = 0; l < L; l++) total += (forward[at + l] as number) * (after[l] as number);
    for (let l = 0; l < L; l++) out[at + l] = ((forward[at + l] as number) * (after[l] as number)) / total;
    let most = 0;
    for (let l = 0; l < L; l++) {
      const weight = (emit[at + l] as number) * (after[l] as number);
      weighted[l] = weight;
      if (weight > most) most = weight;
    }
    earlier.fill(0);
    for (let l = 0; l < L; l++) {
      const weight = (weighted[l] as number) / most;
      if (weight < NOTHING) continue;
      for (let p = isInside(l) ? l - 1 : 0; p < (isInside(l) ? l + 1 : L); p++) earlier[p] = (earlier[p] as number) + (odds[p * L + l] as number) * weight;
    }
    let sum = 0;
    for (let p = 0; p < L; p++) sum += earlier[p] as number;
    for (let p = 0; p < L; p++) after[p] = (earlier[p] as number) / sum;
  }
}

/** The odds of each label by its unit alone, beside the likeliest. */
function readEmissions(scores: Int32Array, n: number, emit: Float64Array): void {
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
