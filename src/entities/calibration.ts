/**
 * From the model's own probability of a name to how often such a name is right. In and out: 0…1. The points were read on
 * passages that training left out (`training/entities/calibrate.ts`).
 */
const POINTS: readonly (readonly [model: number, right: number])[] = [
  [0, 0.3],
  [0.3, 0.5],
  [0.5, 0.65],
  [0.8, 0.85],
  [1, 0.99],
];

export function calibrate(probability: number): number {
  for (let i = 1; i < POINTS.length; i++) {
    const [x1, y1] = POINTS[i] as readonly [number, number];
    if (probability > x1 && i < POINTS.length - 1) continue;
    const [x0, y0] = POINTS[i - 1] as readonly [number, number];
    return Math.round((y0 + ((y1 - y0) * (Math.min(probability, x1) - x0)) / (x1 - x0)) * 100) / 100;
  }
  return probability;
}
