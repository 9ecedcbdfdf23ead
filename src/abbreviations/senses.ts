/** Which reading of a short form is meant. In: the Document, the place, the dictionary's entry. Out: its readings, best first. */
import type { Document } from '../text/index.js';
import { ANY_NUMBER, type Entry } from './dictionary.js';
import type { Surface } from './surfaces.js';

export interface RankedSense {
  readonly expansion: string;
  /** Share of the belief that this reading has, 0…1. */
  readonly share: number;
}

export function rankSenses(_doc: Document, surface: Surface, entry: Entry): RankedSense[] {
  const weights = entry.senses.map((sense) => 2 ** sense.prior);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const number = entry.surface.endsWith(ANY_NUMBER) ? (/\d+$/.exec(surface.key)?.[0] ?? '') : '';
  return entry.senses
    .map((sense, i) => ({ expansion: sense.expansion.replace(ANY_NUMBER, number), share: (weights[i] as number) / total }))
    .sort((a, b) => b.share - a.share);
}
