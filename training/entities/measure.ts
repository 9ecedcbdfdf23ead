/** Exact F1 of names by type, counted as the scorers count. In: gold and found spans. Out: a table. */
import { ENTITY_TYPES } from '../../src/entities/labels.js';

export interface NameSpan {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly optional?: boolean;
}

interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

export class NameScore {
  private readonly counts = new Map<string, Counts>();

  private add(key: string, right: number, wrong: number, missed: number): void {
    const c = this.counts.get(key) ?? { right: 0, wrong: 0, missed: 0 };
    c.right += right;
    c.wrong += wrong;
    c.missed += missed;
    this.counts.set(key, c);
  }

  /** One text: optional names and MISC count neither way. */
  text(gold: readonly NameSpan[], found: readonly NameSpan[]): void {
    const left = new Set(found.filter((f) => f.type !== 'MISC'));
    const soft = gold.filter((g) => g.optional || g.type === 'MISC');
    for (const g of gold) {
      if (g.optional || g.type === 'MISC') continue;
      const hit = [...left].find((f) => f.start === g.start && f.end === g.end && f.type === g.type);
      if (hit) left.delete(hit);
      for (const key of ['all', g.type]) this.add(key, hit ? 1 : 0, 0, hit ? 0 : 1);
    }
    for (const f of left) if (!soft.some((g) => g.start < f.end && f.start < g.end)) for (const key of ['all', f.type]) this.add(key, 0, 1, 0);
  }

  f1(key: string): number {
    const { right, wrong, missed } = this.counts.get(key) ?? { right: 0, wrong: 0, missed: 0 };
    return (200 * right) / (2 * right + wrong + missed || 1);
  }

  toString(): string {
    return ['all', ...ENTITY_TYPES.filter((t) => t !== 'MISC')].map((key) => `${key} ${this.f1(key).toFixed(2)}`).join('  ');
  }
}
