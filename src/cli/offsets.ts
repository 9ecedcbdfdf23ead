/**
 * Offsets in code points, for programs that count so (Python, brat). In: a sheet with UTF-16 offsets. Out: the same with
 * every `start` and `end` in code points of its text.
 */
import type { FactSheet } from '../types.js';

export function withCodePointOffsets(sheet: FactSheet): FactSheet {
  if (!/[\ud800-\udbff]/.test(sheet.text)) return sheet;
  const points = new Uint32Array(sheet.text.length + 1);
  for (let i = 0; i < sheet.text.length; i++) {
    const code = sheet.text.charCodeAt(i);
    const next = sheet.text.charCodeAt(i + 1);
    const pair = code >= 0xd800 && code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff;
    // both halves of a pair are one point: the count moves on at the second
    points[i + 1] = (points[i] as number) + (pair ? 0 : 1);
  }
  return convert(sheet, points) as FactSheet;
}

function convert(value: unknown, points: Uint32Array): unknown {
  if (Array.isArray(value)) return value.map((item) => convert(item, points));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      (key === 'start' || key === 'end') && typeof inner === 'number' ? points[inner] : convert(inner, points),
    ]),
  );
}
