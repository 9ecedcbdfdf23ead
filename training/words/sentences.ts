/**
 * Sentences with known words, and the ways in which a text may write them. In: `.seg` and `.conllu` files. Out: words,
 * and the same words as text: with spaces around marks as in treebanks, or as published; in capitals; without diacritics.
 */
import { readLines } from '../corpora.js';

export interface GoldSentence {
  readonly words: readonly string[];
  /** Universal tags, where the file has them. */
  readonly tags?: readonly string[];
  /** For each letter or mark, spaces left out, 1 where another labeller has a word begin. */
  readonly otherBounds?: Uint8Array;
}

/** A sentence a line, the syllables of a word joined by `_`. */
export function readSeg(path: string): GoldSentence[] {
  return readLines(path).map(parseSeg);
}

export function parseSeg(line: string): GoldSentence {
  return {
    words: line
      .trim()
      .split(/\s+/)
      .map((word) => word.replace(/(?<=.)_(?=.)/gu, ' ').normalize('NFC')),
  };
}

export function readConllu(path: string): GoldSentence[] {
  const sentences: GoldSentence[] = [];
  let words: string[] = [];
  let tags: string[] = [];
  const close = (): void => {
    if (words.length > 0) sentences.push(splitRanges(words, tags));
    words = [];
    tags = [];
  };
  for (const line of readLines(path)) {
    if (line.startsWith('# sent_id')) close();
    if (!/^\d+\t/.test(line)) continue;
    const columns = line.split('\t');
    words.push((columns[1] as string).replace(/_/g, ' ').normalize('NFC'));
    tags.push(columns[3] as string);
  }
  close();
  return sentences;
}

const SPACED_RANGE = /^[\d.,/]+( ?[-–] [\d.,/]+| [-–] ?[\d.,/]+)+$/;

/** `8 – 2003` is one word in parts of VTB, three in the others and in VLSP: three. */
function splitRanges(words: readonly string[], tags: readonly string[]): GoldSentence {
  if (!words.some((word) => SPACED_RANGE.test(word))) return { words, tags };
  const parts = words.map((word) => (SPACED_RANGE.test(word) ? word.split(/\s*([-–])\s*/) : [word]));
  return { words: parts.flat(), tags: parts.flatMap((part, i) => part.map((word) => (/^[-–]$/.test(word) ? 'PUNCT' : (tags[i] as string)))) };
}

/** A seeded generator of numbers in [0, 1): the same seed gives the same training. */
export function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The same things in an order drawn by `random`. */
export function shuffle<T>(things: readonly T[], random: () => number): T[] {
  const out = [...things];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}

export interface WrittenSentence {
  readonly text: string;
  /** Spans of the words in `text`. */
  readonly spans: readonly (readonly [start: number, end: number])[];
}

/** Words joined by spaces. */
export function writeSpaced(words: readonly string[]): WrittenSentence {
  let text = '';
  const spans: [number, number][] = [];
  for (const word of words) {
    if (text) text += ' ';
    spans.push([text.length, text.length + word.length]);
    text += word;
  }
  return { text, spans };
}

const TIGHT_BEFORE = /^[.,;:!?)\]}”’%…]+$|^\.\.\.$/;
const TIGHT_AFTER = /^[([{“‘]$/;

/** Words as a newspaper writes them: marks glued to words, `GD & ĐT` and `17 - 3` now and then without spaces. */
export function writePublished(words: readonly string[], random: () => number): WrittenSentence {
  let text = '';
  const spans: [number, number][] = [];
  let tight = true;
  let open = false;
  for (const [i, word] of words.entries()) {
    const next = words[i + 1] ?? '';
    const before = words[i - 1] ?? '';
    let tightNext = TIGHT_AFTER.test(word);
    let tightHere = tight || TIGHT_BEFORE.test(word);
    if (word === '"' || word === "'") {
      if (open) tightHere = true;
      else tightNext = true;
      open = !open;
    } else if ((word === '-' || word === '–') && i > 0 && joinsParts(before, next) && random() < 0.4) tightHere = tightNext = true;
    else if ((word === '/' || word === '&') && i > 0 && random() < 0.7) tightHere = tightNext = true;
    else if (/\.$/.test(word) && /^\p{Lu}/u.test(word) && /^\p{Lu}/u.test(next) && word.length <= 4 && random() < 0.7) tightNext = true;
    if (text && !tightHere) text += ' ';
    spans.push([text.length, text.length + word.length]);
    text += word;
    tight = tightNext;
  }
  return { text, spans };
}

/** Whether a dash between two words would be written without spaces: numbers, capitals, names of places. */
const joinsParts = (before: string, after: string): boolean =>
  /^\d/.test(before) === /^\d/.test(after) && /[\p{Lu}\d]/u.test(before) && /[\p{Lu}\d]/u.test(after);

/** Changes every letter of a written sentence by a function that keeps the number of its UTF-16 units. */
export function rewrite(sentence: WrittenSentence, change: (text: string) => string): WrittenSentence {
  const text = change(sentence.text);
  return text.length === sentence.text.length ? { text, spans: sentence.spans } : sentence;
}
