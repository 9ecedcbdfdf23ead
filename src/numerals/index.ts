/** numerals: number words and digits, value and span. */
import type { Document } from '../text/index.js';

/** One number, stated by the units from `first` up to, not including, `end`. */
export interface Numeral {
  readonly first: number;
  readonly end: number;
  readonly value: number;
}

/** The longest number that begins at a unit, in digits or words (`hai mươi mốt`, `1,2 nghìn tỷ`), or null. */
export function readNumeral(_doc: Document, _unit: number): Numeral | null {
  return null;
}

export function parseNumber(_text: string): number | null {
  return null;
}
