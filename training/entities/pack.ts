/** Weights to the printable form that `src/entities/weights.ts` reads: levels of unequal width, then a range coder. */

import { CLUSTER_KEY_BITS, type PackedClusters } from '../../src/entities/clusters.js';
import { FEATURE_BITS } from '../../src/entities/features.js';
import { LABEL_COUNT } from '../../src/entities/labels.js';
import { ALPHABET, GAP_CONTEXTS } from '../../src/entities/range-decoder.js';
import { CONTEXTS, levelContext, maskContext, type PackedWeights } from '../../src/entities/weights.js';

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

class BitWriter {
  private readonly chances: Uint16Array;
  private low = 0;
  private range = 0xffffffff;
  private cache = 0;
  private pending = 1;
  readonly bytes: number[] = [];

  constructor(contexts: number) {
    this.chances = new Uint16Array(contexts).fill(1024);
  }

  /** As `readGap` reads it. */
  gap(gap: number, contexts: number): void {
    const size = 31 - Math.clz32(gap);
    for (let k = 0; k < size; k++) this.bit(contexts + k, 1);
    this.bit(contexts + size, 0);
    this.raw(gap - (1 << size), size);
  }

  private shift(): void {
    if (this.low < 0xff000000 || this.low > 0xffffffff) {
      const carry = this.low > 0xffffffff ? 1 : 0;
      this.bytes.push((this.cache + carry) & 255);
      for (; this.pending > 1; this.pending--) this.bytes.push((255 + carry) & 255);
      this.pending = 0;
      this.cache = Math.floor(this.low / 0x1000000) & 255;
    }
    this.pending++;
    this.low = (this.low % 0x1000000) * 256;
  }

  bit(context: number, bit: number): void {
    const chance = this.chances[context] as number;
    const bound = (this.range >>> 11) * chance;
    if (bit === 0) {
      this.range = bound;
      this.chances[context] = chance + ((2048 - chance) >> 5);
    } else {
      this.low += bound;
      this.range -= bound;
      this.chances[context] = chance - (chance >> 5);
    }
    while (this.range < 0x1000000) {
      this.range = (this.range << 8) >>> 0;
      this.shift();
    }
  }

  raw(value: number, count: number): void {
    for (let i = count - 1; i >= 0; i--) {
      this.range >>>= 1;
      if ((value >>> i) & 1) this.low += this.range;
      while (this.range < 0x1000000) {
        this.range = (this.range << 8) >>> 0;
        this.shift();
      }
    }
  }

  finish(): string {
    for (let i = 0; i < 5; i++) this.shift();
    let out = '';
    let buffer = 0;
    let bits = 0;
    for (const byte of this.bytes) {
      buffer = ((buffer << 8) | byte) & 0xffff;
      bits += 8;
      while (bits >= 6) {
        bits -= 6;
        out += ALPHABET[(buffer >>> bits) & 63];
      }
    }
    return bits ? out + ALPHABET[(buffer << (6 - bits)) & 63] : out;
  }
}

/** Packs weights; what `unpackWeights` gives back are the nearest levels. */
export function packWeights(weights: Float32Array, transitions: Float32Array, levelCount: number): PackedWeights {
  const levels = chooseLevels(
    weights.filter((w) => w !== 0),
    levelCount,
  );
  const depth = Math.ceil(Math.log2(levelCount));
  const writer = new BitWriter(CONTEXTS.end);
  let rows = 0;
  let last = -1;
  for (let feature = 0; feature < 1 << FEATURE_BITS; feature++) {
    const row = weights.subarray(feature * LABEL_COUNT, (feature + 1) * LABEL_COUNT);
    if (row.every((w) => w === 0)) continue;
    rows++;
    writer.gap(feature - last, CONTEXTS.gap);
    last = feature;
    let seen = 0;
    for (let l = 0; l < LABEL_COUNT; l++) {
      const w = row[l] as number;
      writer.bit(maskContext(l, seen), w === 0 ? 0 : 1);
      if (w === 0) continue;
      seen++;
      const level = nearestLevel(levels, w);
      let node = 1;
      for (let k = depth - 1; k >= 0; k--) {
        const bit = (level >>> k) & 1;
        writer.bit(levelContext(l, node), bit);
        node = node * 2 + bit;
      }
    }
  }
  return { rows, levels, transitions: Array.from(transitions, (t) => Math.round(t * 1000) / 1000), data: writer.finish() };
}

/** Packs classes of syllables by key; keys that fall together keep the first. */
export function packClusters(clusters: ReadonlyMap<number, number>): PackedClusters {
  const short = new Map<number, number>();
  for (const [key, cluster] of clusters) {
    const k = key >>> (32 - CLUSTER_KEY_BITS);
    if (!short.has(k)) short.set(k, cluster);
  }
  const sorted = [...short].sort((a, b) => a[0] - b[0]);
  const depth = Math.ceil(Math.log2(Math.max(...short.values()) + 1));
  const writer = new BitWriter(GAP_CONTEXTS + (1 << depth));
  let last = -1;
  for (const [key, cluster] of sorted) {
    writer.gap(key - last, 0);
    last = key;
    let node = 1;
    for (let k = depth - 1; k >= 0; k--) {
      const bit = (cluster >>> k) & 1;
      writer.bit(GAP_CONTEXTS + node, bit);
      node = node * 2 + bit;
    }
  }
  return { count: sorted.length, depth, data: writer.finish() };
}
