/**
 * Two sides of a match read as one name. In: a document, its words and its names in order. Out: the same, cut at the verb of the
 * score: `Hải Phòng thắng Bình Định` is two names, `Bảo tàng Chiến thắng B52` is one.
 */
import { type Document, hashSyllable, Shape, UnitKind } from '../text/index.js';
import type { Words } from '../words/index.js';
import type { TaggedName } from './tagger.js';

const SCORE_VERBS = new Set(['thắng', 'thua', 'hạ'].map(hashSyllable));

const isCapital = (doc: Document, i: number): boolean => doc.kind[i] === UnitKind.Word && (doc.shape[i] === Shape.Title || doc.shape[i] === Shape.Upper);

export function splitSides(doc: Document, words: Words, names: readonly TaggedName[]): readonly TaggedName[] {
  let word = 0;
  /** Whether a unit is a word by itself; asked from left to right. */
  const isWord = (unit: number): boolean => {
    while (word < words.count && (words.first[word] as number) < unit) word++;
    return words.first[word] === unit && words.first[word + 1] === unit + 1;
  };
  /** The verb of a score with capitals on both sides of it, or -1. */
  const verbIn = ({ first, end }: TaggedName): number => {
    for (let i = first + 1; i < end - 1; i++) {
      if (!SCORE_VERBS.has(doc.hash[i] as number) || doc.shape[i] !== Shape.Lower) continue;
      if (isCapital(doc, i - 1) && isCapital(doc, i + 1) && isWord(i)) return i;
    }
    return -1;
  };
  return names.flatMap((name) => {
    const verb = verbIn(name);
    return verb < 0
      ? [name]
      : [
          { ...name, end: verb },
          { ...name, first: verb + 1 },
        ];
  });
}
