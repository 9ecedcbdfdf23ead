/** k-means with weights, begun far apart (Arthur and Vassilvitskii 2007). In: points. Out: the cluster of each. */
import { createRandom } from './sentences.js';

const ROUNDS = 15;

const distance = (a: Float32Array, b: Float32Array, most: number): number => {
  let sum = 0;
  for (let d = 0; d < a.length && sum < most; d++) {
    const difference = (a[d] as number) - (b[d] as number);
    sum += difference * difference;
  }
  return sum;
};

function chooseCentres(points: readonly Float32Array[], weights: readonly number[], count: number, seed: number): Float32Array[] {
  const random = createRandom(seed);
  const nearest = new Float64Array(points.length).fill(Number.POSITIVE_INFINITY);
  const centres: Float32Array[] = [];
  let chosen = 0;
  while (centres.length < count) {
    const centre = (points[chosen] as Float32Array).slice();
    centres.push(centre);
    let total = 0;
    for (const [i, point] of points.entries()) {
      nearest[i] = Math.min(nearest[i] as number, distance(point, centre, nearest[i] as number));
      total += (nearest[i] as number) * (weights[i] as number);
    }
    let rest = random() * total;
    chosen = points.findIndex((_, i) => {
      rest -= (nearest[i] as number) * (weights[i] as number);
      return rest <= 0;
    });
    if (chosen < 0) chosen = 0;
  }
  return centres;
}

export function clusterPoints(points: readonly Float32Array[], weights: readonly number[], count: number, seed: number): number[] {
  const centres = chooseCentres(points, weights, count, seed);
  let own: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    own = points.map((point) => {
      let best = 0;
      let least = Number.POSITIVE_INFINITY;
      for (const [c, centre] of centres.entries()) {
        const far = distance(point, centre, least);
        if (far < least) {
          least = far;
          best = c;
        }
      }
      return best;
    });
    const sums = new Float64Array(count);
    for (const [i, c] of own.entries()) sums[c] = (sums[c] as number) + (weights[i] as number);
    for (const [c, centre] of centres.entries()) if ((sums[c] as number) > 0) centre.fill(0);
    for (const [i, c] of own.entries()) {
      const centre = centres[c] as Float32Array;
      const share = (weights[i] as number) / (sums[c] as number);
      for (const [d, x] of (points[i] as Float32Array).entries()) centre[d] = (centre[d] as number) + share * x;
    }
  }
  return own;
}
