/**
 * Names and brackets. In: a document and the names that the model saw, in order. Out: the same names, none with half a pair of
 * brackets: a body's short form in brackets stands inside its name where the name goes on with a place
 * (`Sở Giáo dục và Đào tạo (GD-ĐT) tỉnh Đồng Tháp`), else a name ends before the bracket that it does not hold whole.
 */
import { type Document, isGlued, Shape, UnitKind } from '../text/index.js';
import { ENTITY_TYPES } from './labels.js';
import type { TaggedName } from './tagger.js';

const ORGANIZATION = ENTITY_TYPES.indexOf('ORG');
const PLACE = ENTITY_TYPES.indexOf('LOC');
const OPEN = 0x28;
const CLOSE = 0x29;
/** A short form has so many units at most: `GD-ĐT`, `LĐ-TB&XH`. */
const MAX_SHORT = 6;

const isMark = (doc: Document, unit: number, mark: number): boolean => doc.kind[unit] === UnitKind.Punctuation && doc.hash[unit] === mark;

/** The bracket that opens a short form (`GD-ĐT`) which ends before a unit; −1 where there is none. */
function openBefore(doc: Document, unit: number): number {
  for (let i = unit - 1; i > 0 && i >= unit - MAX_SHORT; i--) {
    if (isMark(doc, i, OPEN)) return i;
    if (doc.kind[i] === UnitKind.Word ? doc.shape[i] !== Shape.Upper && doc.shape[i] !== Shape.Mixed : !isGlued(doc, i)) return -1;
  }
  return -1;
}

/** The first bracket of a name that closes without having been opened in it; −1 where there is none. */
function strayClose(doc: Document, { first, end }: TaggedName): number {
  let open = 0;
  for (let i = first; i < end; i++) {
    if (isMark(doc, i, OPEN)) open++;
    else if (isMark(doc, i, CLOSE) && --open < 0) return i;
  }
  return -1;
}

/** The last bracket of a name that it opens and does not close; −1 where there is none. */
function strayOpen(doc: Document, { first, end }: TaggedName): number {
  let closed = 0;
  for (let i = end - 1; i >= first; i--) {
    if (isMark(doc, i, CLOSE)) closed++;
    else if (isMark(doc, i, OPEN) && --closed < 0) return i;
  }
  return -1;
}

/** The name of a body that goes on after its short form in brackets: its place in the list; −1 where there is none. */
function bodyBefore(doc: Document, names: readonly TaggedName[], close: number): number {
  const open = openBefore(doc, close);
  let k = names.length - 1;
  while (open >= 0 && k >= 0 && (names[k] as TaggedName).first > open) k--;
  const body = names[k];
  return open >= 0 && body?.end === open && body.type === ORGANIZATION ? k : -1;
}

/** Names with whole pairs of brackets. */
export function pairBrackets(doc: Document, names: readonly TaggedName[]): TaggedName[] {
  const paired: TaggedName[] = [];
  for (const name of names) {
    const stray = strayClose(doc, name);
    // a name begun inside the bracket goes on after it, or a place follows it
    const close = stray >= 0 ? stray : name.type === PLACE && name.first > 0 && isMark(doc, name.first - 1, CLOSE) ? name.first - 1 : -1;
    const body = close < 0 || close + 1 >= name.end ? -1 : bodyBefore(doc, paired, close);
    if (body >= 0) {
      const { first, type, confidence } = paired[body] as TaggedName;
      paired.splice(body, paired.length, { first, end: name.end, type, confidence: Math.min(confidence, name.confidence) });
      continue;
    }
    const end = stray >= 0 ? stray : name.end;
    const open = strayOpen(doc, { ...name, end });
    if (open < 0) paired.push({ ...name, end });
    else if (isMark(doc, end, CLOSE)) paired.push({ ...name, end: end + 1 });
    else if (open > name.first) paired.push({ ...name, end: open });
  }
  return paired;
}
