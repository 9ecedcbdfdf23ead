/**
 * Word classes: words that take the same tags as often share one. In: the tags that words take. Out: slots with classes,
 * groups of classes, and the tags that each class takes.
 */
import { hashWord } from '../../src/text/index.js';
import { classSlot, NAME_SEED } from '../../src/words/classes.js';
import { MODEL_TAGS, toColumn } from '../../src/words/tag-features.js';
import { TAGS } from '../../src/words/words.js';
import { clusterPoints } from './k-means.js';
import type { TagLexicon } from './tag-lexicon.js';

/** A word as the classes know it: lower case; numbers by class; names within a sentence apart. */
export function keysOf(words: readonly string[]): string[] {
  let initial = true;
  return words.map((word) => {
    if (/^[\d.,/:%-]*\d[\d.,/:%-]*$/.test(word)) {
      initial = false;
      return /^\d{4}$/.test(word) ? '0000' : word.length > 1 && /[./:-]/.test(word) ? '0/0' : '0';
    }
    // UD treebanks write brackets as codes
    if (word === 'LBKT') return '(';
    if (word === 'RBKT') return ')';
    const lower = word.toLowerCase();
    if (!/\p{L}/u.test(word)) {
      if (/^["“”:.\-–(]+$/.test(word)) initial = true;
      return word;
    }
    const capital = lower !== word;
    const key = capital && !initial ? `^${lower}` : lower;
    initial = false;
    return key;
  });
}

export interface ClassedWords {
  /** Slots of the words, sorted. */
  readonly slots: number[];
  /** Their classes, from 1. */
  readonly classes: number[];
  /** For each class, from 1, its group, from 1. */
  readonly groups: number[];
  /** For each class, from 1, the columns of its tags as bits; for 0 all. */
  readonly columns: number[];
}

/** Words rarer than this are left to their syllables. */
const RAREST = 3;
/** The least chance of a tag that a class takes. */
const LIKELY = 0.01;

/** The `words` most frequent words in classes; of two words in one slot the more frequent stays. */
export function classWords(lexicon: TagLexicon, words: number, classes: number, groups: number): ClassedWords {
  const listed = [...lexicon]
    .filter(([key, { count }]) => count >= RAREST && /^\^?[\p{L} ]+$/u.test(key))
    .sort(([a, { count: n }], [b, { count: m }]) => m - n || (a < b ? -1 : 1))
    .slice(0, words);
  const points = listed.map(([, { chances }]) => chances.map(Math.sqrt));
  const weights = listed.map(([, { count }]) => Math.sqrt(count));
  const own = clusterPoints(points, weights, classes, 3);
  const bySlot = new Map<number, number>();
  const means = Array.from({ length: classes }, () => new Float32Array((points[0] as Float32Array).length));
  const sums = new Array<number>(classes).fill(0);
  const places = new Array<number>(classes).fill(0);
  const seen = Array.from({ length: classes }, () => new Float64Array(TAGS.length));
  for (const [i, [key, { chances, count }]] of listed.entries()) {
    const c = own[i] as number;
    const slot = classSlot(key.startsWith('^') ? hashWord(key.slice(1)) ^ NAME_SEED : hashWord(key));
    if (!bySlot.has(slot)) bySlot.set(slot, c + 1);
    const mean = means[c] as Float32Array;
    sums[c] = (sums[c] as number) + (weights[i] as number);
    places[c] = (places[c] as number) + count;
    const all = seen[c] as Float64Array;
    for (const [t, chance] of chances.entries()) {
      mean[t] = (mean[t] as number) + (weights[i] as number) * chance;
      all[t] = (all[t] as number) + count * chance;
    }
  }
  const centres = means.map((mean, c) => mean.map((x) => Math.sqrt(x / ((sums[c] as number) || 1))));
  const sorted = [...bySlot].sort(([a], [b]) => a - b);
  return {
    slots: sorted.map(([slot]) => slot),
    classes: sorted.map(([, c]) => c),
    columns: [(1 << MODEL_TAGS) - 1, ...seen.map((all, c) => toBits(all.map((sum) => sum / (places[c] as number))))],
    groups: [0, ...clusterPoints(centres, sums, groups, 4).map((group) => group + 1)],
  };
}

/** The columns of the tags that are likely, as bits; `INTJ` has none. */
const toBits = (chances: Float64Array): number =>
  TAGS.reduce((bits, tag, t) => (tag !== 'INTJ' && (chances[t] as number) >= LIKELY ? bits | (1 << toColumn(t)) : bits), 0);
