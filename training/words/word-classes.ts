/** Word classes as tables. In: words with the classes they were exchanged into. Out: slots with classes, groups of classes. */
import { hashWord } from '../../src/text/index.js';
import { classSlot, NAME_SEED } from '../../src/words/classes.js';
import type { Clusters } from './exchange.js';

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

/** Slots and classes (from 1) of the first words, sorted by slot; of two words in one slot the more frequent stays. */
export function listClasses({ keys, classes }: Clusters, words: number): { slots: number[]; classes: number[] } {
  const bySlot = new Map<number, number>();
  let listed = 0;
  for (const [i, key] of keys.entries()) {
    const name = key.startsWith('^');
    const word = name ? key.slice(1) : key;
    if (!/^[\p{L} ]+$/u.test(word)) continue;
    if (listed++ === words) break;
    const slot = classSlot(name ? hashWord(word) ^ NAME_SEED : hashWord(word));
    if (!bySlot.has(slot)) bySlot.set(slot, (classes[i] as number) + 1);
  }
  const sorted = [...bySlot].sort(([a], [b]) => a - b);
  return { slots: sorted.map(([slot]) => slot), classes: sorted.map(([, c]) => c) };
}

/** For each class, counted from 1, the coarser one that most of its words are in, counted from 1; frequent words count more. */
export function groupClasses(fine: Clusters, coarse: Clusters, classes: number): number[] {
  const shares = Array.from({ length: classes + 1 }, () => new Map<number, number>());
  for (const [i, c] of fine.classes.entries()) {
    const share = shares[c + 1] as Map<number, number>;
    const group = (coarse.classes[i] as number) + 1;
    // the words are in the same order in both; the frequency of a word is about one in its rank
    share.set(group, (share.get(group) ?? 0) + 1 / (i + 10));
  }
  return shares.map((share) => [...share].sort(([a, n], [b, m]) => m - n || a - b)[0]?.[0] ?? 0);
}
