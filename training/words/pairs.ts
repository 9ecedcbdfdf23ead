/**
 * Pairs of syllables without diacritics that it is useful to know as words. In: words of the lexicon, and sentences cut into
 * words. Out: pairs, the most useful first; the hash by which the segmenter finds one.
 */
import { combineHashes, hashSyllable, removeDiacritics } from '../../src/text/index.js';
import { plainId } from '../../src/words/context.js';
import type { GoldSentence } from './sentences.js';

/** The words of two syllables, by how often they are one word in the sentences less half of how often they are not. */
export function rankPairs(vocabulary: readonly string[], sentences: readonly GoldSentence[]): string[] {
  const gains = new Map(vocabulary.filter((word) => word.split(' ').length === 2).map((word) => [removeDiacritics(word), 0]));
  for (const { words } of sentences) {
    let before: string | undefined;
    for (const word of words) {
      const syllables = removeDiacritics(word.toLowerCase()).split(' ');
      for (const [i, syllable] of syllables.entries()) {
        const pair = `${before} ${syllable}`;
        const gain = gains.get(pair);
        if (gain !== undefined) gains.set(pair, gain + (i === 1 && syllables.length === 2 ? 1 : -0.5));
        before = syllable;
      }
    }
  }
  return [...gains].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([pair]) => pair);
}

/** The hash of two syllables as `fillContext` combines them. */
export function pairHash(pair: string): number {
  const [first, second] = pair.split(' ') as [string, string];
  return combineHashes(plainId(hashSyllable(first)), plainId(hashSyllable(second)));
}
