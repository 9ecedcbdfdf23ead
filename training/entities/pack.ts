/** Weights to the printable form that `src/entities/weights.ts` reads: levels of unequal width, then prefix codes. */

import { FEATURE_BITS } from '../../src/entities/features.js';
import { LABEL_COUNT } from '../../src/entities/labels.js';
import type { PackedTable } from '../../src/entities/short-table.js';
import { LOWER_LABELS, LOWER_MASK, type PackedWeights } from '../../src/entities/weights.js';
import { countBits } from '../../src/packing/index.js';
import { CodeBook, type Told, tellGap, writeBits } from '../prefix-code.js';

/** Levels for values by Lloyd's algorithm over their quantiles; sorted. */
export function chooseLevels(values: Float32Array, count: number): number[] {
  const sorted = Float32Array.from(values).sort();
  let levels = Array.from({ length: count }, (_, k) => sorted[Math.floor(((k + 0.5) * sorted.length) / count)] as number);
  for (let round = 0; round < 60; round++) {
    const sums = new Float64Array(count);
    const sizes = new Float64Array(count);
    let k = 0;
    for (const value of sorted) {
      while (k + 1 < count && Math.abs((levels[k + 1] as number) - value) <= Math.abs((levels[k] as number) - value)) k++;
      // large weights are few and decide much: they pull the levels outwards
      const pull = Math.abs(value);
      sums[k] = (sums[k] as number) + value * pull;
      sizes[k] = (sizes[k] as number) + pull;
    }
    levels = levels.map((level, i) => (sizes[i] ? (sums[i] as number) / (sizes[i] as number) : level)).sort((a, b) => a - b);
  }
  return levels.map((level) => Math.round(level * 1000) / 1000);
}

export function nearestLevel(levels: readonly number[], value: number): number {
  let low = 0;
  let high = levels.length - 1;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (value > ((levels[mid] as number) + (levels[mid + 1] as number)) / 2) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** Packs weights; what `unpackWeights` gives back are the nearest levels. */
export function packWeights(weights: Float32Array, transitions: Float32Array, levels: readonly number[]): PackedWeights {
  const gap = new CodeBook();
  const upper = new CodeBook();
  const lower = Array.from({ length: LABEL_COUNT - LOWER_LABELS + 1 }, () => new CodeBook());
  const level = Array.from({ length: LABEL_COUNT }, () => new CodeBook());
  const told: Told[] = [];
  let rows = 0;
  let last = -1;
  for (let feature = 0; feature < 1 << FEATURE_BITS; feature++) {
    const row = weights.subarray(feature * LABEL_COUNT, (feature + 1) * LABEL_COUNT);
    const mask = row.reduce((bits, w, label) => (w === 0 ? bits : bits | (1 << label)), 0);
    if (mask === 0) continue;
    rows++;
    told.push(...tellGap(gap, feature - last));
    last = feature;
    const above = mask >> LOWER_LABELS;
    told.push(upper.tell(above), (lower[countBits(above)] as CodeBook).tell(mask & LOWER_MASK));
    for (const [label, w] of row.entries()) if (w !== 0) told.push((level[label] as CodeBook).tell(nearestLevel(levels, w)));
  }
  return {
    rows,
    levels,
    transitions: Array.from(transitions, (t) => Math.round(t * 1000) / 1000),
    codes: { gap: gap.close(), upper: upper.close(), lower: lower.map((book) => book.close()), level: level.map((book) => book.close()) },
    data: writeBits(told),
  };
}

/** Packs small numbers by the upper bits of their keys; of keys that fall together the first counts. */
export function packTable(entries: Iterable<readonly [key: number, value: number]>, keyBits: number): PackedTable {
  const short = new Map<number, number>();
  for (const [key, value] of entries) {
    const k = key >>> (32 - keyBits);
    if (!short.has(k)) short.set(k, value);
  }
  const gap = new CodeBook();
  const values = new CodeBook();
  const told: Told[] = [];
  let last = -1;
  for (const [key, value] of [...short].sort((a, b) => a[0] - b[0])) {
    told.push(...tellGap(gap, key - last), values.tell(value));
    last = key;
  }
  return { count: short.size, keyBits, codes: { gap: gap.close(), value: values.close() }, data: writeBits(told) };
}
