/** Lengths as ISO 8601 durations. In: counts with units. Out: `P3D`, `PT2H30M`, `P3.5Y`, `PXM`, ranges `P3D/P5D`. */
import type { Length, TimeUnit } from './parts.js';

/** Units that ISO has no letter for, as so many of another. */
const MULTIPLES: { readonly [unit in TimeUnit]?: readonly [number, string] } = {
  '10Y': [10, 'Y'],
  '12Y': [12, 'Y'],
  '100Y': [100, 'Y'],
  '1000Y': [1000, 'Y'],
  Q: [3, 'M'],
};
/** Half of a unit in a smaller one: nửa năm is six months. */
const HALVES: { readonly [unit in TimeUnit]?: string } = {
  Y: 'P6M',
  D: 'PT12H',
  H: 'PT30M',
  I: 'PT30S',
  Q: 'P45D',
  M: 'P15D',
};

/** A count times a factor, without the dust of binary fractions. */
const times = (count: string, factor: number): string => (count === 'X' ? 'X' : String(Math.round(Number(count) * factor * 1e6) / 1e6));

function termsValue(terms: Length['terms']): string {
  const [first] = terms;
  if (first && terms.length === 1 && first.count === '0.5') {
    const half = HALVES[first.unit];
    if (half) return half;
  }
  let date = '';
  let time = '';
  const hasDays = terms.some(({ unit }) => unit === 'D');
  for (const { count, unit } of terms) {
    // `4 ngày 3 đêm`: the nights lie between the days
    if (unit === 'N' && hasDays) continue;
    const multiple = MULTIPLES[unit];
    if (unit === 'H' || unit === 'S') time += count + unit;
    else if (unit === 'I') time += `${count}M`;
    else if (multiple) date += times(count, multiple[0]) + multiple[1];
    else date += count + (unit === 'N' ? 'D' : unit);
  }
  return `P${date}${time && `T${time}`}`;
}

export const lengthValue = ({ terms, to }: Length): string => (to ? `${termsValue(terms)}/${termsValue(to)}` : termsValue(terms));
