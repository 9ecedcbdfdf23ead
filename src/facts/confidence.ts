/**
 * How sure a fact is. In: how sure its parts are. Out: 0…1, steeper than the models' own shares, since of the facts read by
 * eye those with doubtful parts were wrong about every second time.
 */
import type { Quantity } from '../types.js';
import type { Ranked } from './ranker.js';

export function numericConfidence(quantity: Quantity, noun: Ranked, verb: Ranked): number {
  const parts = 0.6 * noun.share + 0.4 * verb.share;
  const missing = noun.at < 0 ? 0.1 : 0;
  const fuzzy = quantity.bound === 'approx' ? 0.02 : 0;
  return round(0.2 + 0.75 * parts - missing - fuzzy);
}

export const round = (value: number): number => Math.round(Math.min(0.99, Math.max(0, value)) * 100) / 100;
