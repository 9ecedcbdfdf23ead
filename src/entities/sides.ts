/**
 * Two sides of a match read as one name. In: a document and its names in order. Out: the same, cut at the verb of the score:
 * `Hải Phòng thắng Bình Định` is two names.
 */
import { type Document, hashSyllable, Shape, UnitKind } from '../text/index.js';
import type { TaggedName } from './tagger.js';

const SCORE_VERBS = new Set(['thắng', 'thua', 'hạ'].map(hashSyllable));

const isCapital = (doc: Document, i: number): boolean => doc.kind[i] === UnitKind.Word && (doc.shape[i] === Shape.Title || doc.shape[i] === Shape.Upper);

/** The verb of a score with capitals on both sides of it, or -1. */
function verbIn(doc: Document, { first, end }: TaggedName): number {
  for (let i = first + 1; i < end - 1; i++) {
    if (SCORE_VERBS.has(doc.hash[i] as number) && doc.shape[i] === Shape.Lower && isCapital(doc, i - 1) && isCapital(doc, i + 1)) return i;
  }
  return -1;
}

export function splitSides(doc: Document, names: readonly TaggedName[]): readonly TaggedName[] {
  return names.flatMap((name) => {
    const verb = verbIn(doc, name);
    return verb < 0
      ? [name]
      : [
          { ...name, end: verb },
          { ...name, first: verb + 1 },
        ];
  });
}
