/**
 * Figures in digits: `1.234.567`, `1.234,5`, `0,5`, `3.5`. In: characters and the document's habit. Out: an exact decimal.
 * A stop before three digits is a thousand, a comma a decimal (`1.095` is one thousand and ninety-five, `1,095` a little
 * more than one), unless the document writes the English way.
 */
import { CharClass, charClass, type Document, digitValue, UnitKind } from '../text/index.js';

/** `coefficient` × 10^`exponent`. */
export interface Decimal {
  readonly coefficient: number;
  readonly exponent: number;
}

/** Which mark parts the thousands where the shape leaves it open. */
export type Separators = 'vietnamese' | 'english';

const MAX_DIGITS = 21;
const COMMA = 0x2c;
const STOP = 0x2e;

/** The double nearest to a decimal: one exact multiplication or division. */
export function toNumber({ coefficient, exponent }: Decimal, scale = 0): number {
  const power = exponent + scale;
  return power < 0 ? coefficient / 10 ** -power : coefficient * 10 ** power;
}

/** One figure with its separators, or null: `1.2.3`, `10/04`, `2010-2015` are none. */
export function readFigure(text: string, start: number, end: number, separators: Separators = 'vietnamese'): Decimal | null {
  if (end - start > MAX_DIGITS + 8) return null;
  let digits = '';
  /** Length of the digits before the first separator, and of the group that is being read. */
  let head = -1;
  let group = 0;
  let first = 0;
  let last = 0;
  let marks = 0;
  /** Whether all groups but the last one and the first one are of three digits. */
  let even = true;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (charClass(code) === CharClass.Digit) {
      digits += digitValue(code);
      group++;
      continue;
    }
    if (code !== COMMA && code !== STOP) return null;
    // a second mark after a change of marks: `1.234,5,6`
    if (marks > 0 && last !== first) return null;
    if (head < 0) head = group;
    else if (group !== 3) even = false;
    if (marks === 0) first = code;
    last = code;
    marks++;
    group = 0;
  }
  if (digits.length > MAX_DIGITS) return null;
  const coefficient = Number(digits);
  if (marks === 0) return { coefficient, exponent: 0 };
  const grouped = even && head <= 3 && !(text.charCodeAt(start) === 0x30 && head > 0);
  const decimal = { coefficient, exponent: -group };
  if (first !== last) return grouped ? decimal : null;
  if (marks > 1) return grouped && group === 3 ? { coefficient, exponent: 0 } : null;
  return grouped && group === 3 && first === (separators === 'english' ? COMMA : STOP) ? { coefficient, exponent: 0 } : decimal;
}

/** Enough figures to know a habit by; the rest of a long text is not asked. */
const HABIT_SAMPLE = 2000;

/** 080.43162, 3.941.0123: no decimals. */
const TELEPHONE = /^0\d|\.\d{4}/;

/** Which mark parts the thousands in this document: English only where it plainly and throughout writes so. */
export function separatorsOf(doc: Document): Separators {
  let english = false;
  let stopDecimals = false;
  let commaThousands = false;
  let seen = 0;
  for (let unit = 0; unit < doc.count && seen < HABIT_SAMPLE; unit++) {
    if (doc.kind[unit] !== UnitKind.Number) continue;
    seen++;
    const start = doc.start[unit] as number;
    const end = doc.end[unit] as number;
    if (end - start < 3 || end - start > MAX_DIGITS) continue;
    const surface = doc.text.slice(start, end);
    if (!/[.,]/.test(surface)) continue;
    const marks = surface.replace(/\d/g, '');
    const thousands = /\D\d{3}$/.test(surface);
    if (/^,+\.$/.test(marks) || (/^,,+$/.test(marks) && thousands)) english = true;
    else if (/^\.+,$/.test(marks) || (marks === ',' && !thousands)) return 'vietnamese';
    else if (marks === ',') commaThousands = true;
    // more than one stop is a date or a version as well
    else if (marks === '.' && !thousands && !TELEPHONE.test(surface)) stopDecimals = true;
  }
  return english || (commaThousands && stopDecimals) ? 'english' : 'vietnamese';
}
