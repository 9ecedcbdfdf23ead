/** The tags that words take in text that a teacher tagged. In: sentences and a teacher. Out: chances by sentence and by key. */
import { TAGS } from '../../src/words/words.js';
import type { GoldSentence } from './sentences.js';
import type { TagTeacher } from './tag-teacher.js';
import { keysOf } from './word-classes.js';

/** For each key how often it stands there, and its mean chance of each tag. */
export type TagLexicon = ReadonlyMap<string, { readonly count: number; readonly chances: Float32Array }>;

export interface TaggedSentence {
  readonly words: readonly string[];
  /** The chances of each word, one word after another. */
  readonly chances: Float32Array;
}

export const tagSentences = (sentences: readonly GoldSentence[], teacher: TagTeacher): TaggedSentence[] =>
  sentences.map(({ words }) => {
    const chances = new Float32Array(words.length * TAGS.length);
    for (const [i, own] of teacher(words).entries()) chances.set(own, i * TAGS.length);
    return { words, chances };
  });

export function collectTags(sentences: readonly TaggedSentence[]): TagLexicon {
  const lexicon = new Map<string, { count: number; chances: Float32Array }>();
  for (const { words, chances } of sentences) {
    for (const [i, key] of keysOf(words).entries()) {
      let entry = lexicon.get(key);
      if (!entry) {
        entry = { count: 0, chances: new Float32Array(TAGS.length) };
        lexicon.set(key, entry);
      }
      entry.count++;
      for (let t = 0; t < TAGS.length; t++) entry.chances[t] = (entry.chances[t] as number) + (chances[i * TAGS.length + t] as number);
    }
  }
  for (const entry of lexicon.values()) entry.chances = entry.chances.map((sum) => sum / entry.count);
  return lexicon;
}
