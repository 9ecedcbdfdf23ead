import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LABEL_COUNT, mayFollow, OUTSIDE } from '../../src/entities/labels.js';
import { chancesOf, createChain, viterbi } from '../../src/entities/lattice.js';
import { SCALE } from '../../src/entities/weights.js';

const L = LABEL_COUNT;
const UNITS = 3;

const transitions = fc.array(fc.integer({ min: -4 * SCALE, max: 4 * SCALE }), { minLength: L * L, maxLength: L * L });
const emissions = fc.array(fc.integer({ min: -5 * SCALE, max: 5 * SCALE }), { minLength: L * UNITS, maxLength: L * UNITS });

/** Every sequence of labels that may be, with its score. */
function sequences(between: readonly number[], at: readonly number[]): { labels: number[]; score: number }[] {
  let all = [{ labels: [] as number[], score: 0 }];
  for (let i = 0; i < UNITS; i++)
    all = all.flatMap(({ labels, score }) => {
      const before = labels[i - 1] ?? OUTSIDE;
      return Array.from({ length: L }, (_, l) => l)
        .filter((l) => mayFollow(before, l))
        .map((l) => ({ labels: [...labels, l], score: score + (between[before * L + l] as number) + (at[i * L + l] as number) }));
    });
  return all;
}

describe('the chain over labels', () => {
  it('finds a sequence than which none that may be is better', () => {
    fc.assert(
      fc.property(transitions, emissions, (between, at) => {
        const labels = new Uint8Array(UNITS);
        viterbi(Int32Array.from(at), UNITS, createChain(between.map((score) => score / SCALE)), labels);
        const all = sequences(between, at);
        const found = all.find((one) => one.labels.every((l, i) => l === labels[i]));
        expect(found?.score).toBe(all.reduce((most, { score }) => Math.max(most, score), Number.NEGATIVE_INFINITY));
      }),
      { numRuns: 40 },
    );
  });

  it('gives a label of a name the share of all sequences that have it', () => {
    fc.assert(
      fc.property(transitions, emissions, (between, at) => {
        const chain = createChain(between.map((score) => score / SCALE));
        const scores = Int32Array.from(at);
        const labels = new Uint8Array(UNITS);
        viterbi(scores, UNITS, chain, labels);
        const chances = new Float64Array(UNITS);
        chancesOf(labels, scores, UNITS, chain, 0, UNITS, chances);
        const all = sequences(between, at).map(({ labels: own, score }) => ({ own, odds: Math.exp(score / SCALE) }));
        const total = all.reduce((sum, { odds }) => sum + odds, 0);
        for (let i = 0; i < UNITS; i++) {
          if (labels[i] === OUTSIDE) continue;
          const share = all.reduce((sum, { own, odds }) => sum + (own[i] === labels[i] ? odds : 0), 0) / total;
          expect(chances[i]).toBeCloseTo(share, 9);
        }
      }),
      { numRuns: 40 },
    );
  });
});
