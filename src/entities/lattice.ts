/**
 * The chain over labels. In: scores of the labels at each unit of a stretch, scores of transitions. Out: the best
 * sequence (Viterbi), and the probability of each label at each unit (forward-backward).
 */
import { isInside, LABEL_COUNT, mayFollow, OUTSIDE } from './labels.js';

const L = LABEL_COUNT;
export const IMPOSSIBLE = -1e4;

/** Transition scores with those that may not be set to `IMPOSSIBLE`. */
export function constrain(transitions: Float32Array): Float32Array {
  for (let p = 0; p < L; p++) for (let l = 0; l < L; l++) if (!mayFollow(p, l)) transitions[p * L + l] = IMPOSSIBLE;
  return transitions;
}

/** The best labels of units [0, n); the stretch begins after `OUTSIDE`. `scores` holds L numbers a unit. */
export function viterbi(scores: Float32Array, n: number, transitions: Float32Array, back: Uint8Array, out: Uint8Array): void {
  let before = new Float32Array(L);
  let now = new Float32Array(L);
  for (let l = 0; l < L; l++) before[l] = (scores[l] as number) + (transitions[OUTSIDE * L + l] as number);
  for (let i = 1; i < n; i++) {
    for (let l = 0; l < L; l++) {
      let best: number;
      let from: number;
      if (isInside(l)) {
        // only its own begin and itself lead to an inside label
        best = (before[l] as number) + (transitions[l * L + l] as number);
        from = l;
        const begun = (before[l - 1] as number) + (transitions[(l - 1) * L + l] as number);
        if (begun >= best) {
          best = begun;
          from = l - 1;
        }
      } else {
        best = Number.NEGATIVE_INFINITY;
        from = 0;
        for (let p = 0; p < L; p++) {
          const s = (before[p] as number) + (transitions[p * L + l] as number);
          if (s > best) {
            best = s;
            from = p;
          }
        }
      }
      now[l] = best + (scores[i * L + l] as number);
      back[i * L + l] = from;
    }
    [before, now] = [now, before];
  }
  let best = 0;
  for (let l = 1; l < L; l++) if ((before[l] as number) > (before[best] as number)) best = l;
  for (let i = n - 1; i >= 0; i--) {
    out[i] = best;
    best = back[i * L + best] as number;
  }
}

/** The probability of each label at each of n units, by forward-backward in scaled numbers. */
export function marginals(scores: Float32Array, n: number, transitions: Float32Array, out: Float32Array): void {
  const odds = new Float64Array(L * L);
  for (let i = 0; i < L * L; i++) odds[i] = Math.exp(transitions[i] as number);
  const emit = new Float64Array(n * L);
  const forward = new Float64Array(n * L);
  for (let i = 0; i < n; i++) {
    let max = Number.NEGATIVE_INFINITY;
    for (let l = 0; l < L; l++) max = Math.max(max, scores[i * L + l] as number);
    let sum = 0;
    for (let l = 0; l < L; l++) {
      const e = Math.exp((scores[i * L + l] as number) - max);
      emit[i * L + l] = e;
      let a = 0;
      if (i === 0) a = odds[OUTSIDE * L + l] as number;
      else if (isInside(l)) {
        // only its own begin and itself lead to an inside label
        a = (forward[(i - 1) * L + l] as number) * (odds[l * L + l] as number) + (forward[(i - 1) * L + l - 1] as number) * (odds[(l - 1) * L + l] as number);
      } else for (let p = 0; p < L; p++) a += (forward[(i - 1) * L + p] as number) * (odds[p * L + l] as number);
      forward[i * L + l] = a * e;
      sum += a * e;
    }
    for (let l = 0; l < L; l++) forward[i * L + l] = (forward[i * L + l] as number) / sum;
  }
  let after = new Float64Array(L).fill(1);
  let before = new Float64Array(L);
  const weighted = new Float64Array(L);
  for (let i = n - 1; i >= 0; i--) {
    let total = 0;
    for (let l = 0; l < L; l++) total += (forward[i * L + l] as number) * (after[l] as number);
    for (let l = 0; l < L; l++) out[i * L + l] = ((forward[i * L + l] as number) * (after[l] as number)) / total;
    let sum = 0;
    for (let l = 0; l < L; l++) weighted[l] = (emit[i * L + l] as number) * (after[l] as number);
    for (let p = 0; p < L; p++) {
      let b = (odds[p * L] as number) * (weighted[0] as number);
      for (let l = 1; l < L; l += 2) b += (odds[p * L + l] as number) * (weighted[l] as number);
      if (p !== OUTSIDE) {
        const inside = isInside(p) ? p : p + 1;
        b += (odds[p * L + inside] as number) * (weighted[inside] as number);
      }
      before[p] = b;
      sum += b;
    }
    for (let p = 0; p < L; p++) before[p] = (before[p] as number) / sum;
    [after, before] = [before, after];
  }
}
