/**
 * The normalised view of a text and the way back. In: any string. Out: NFC, `Ð` → `Đ`, the tone on its canonical letter,
 * one kind of dash (`-`) and space, LF line ends, no zero-width characters; and for each offset of it the offset it came from.
 */
import { CharClass, charClass, isLetterClass } from './characters.js';
import { normalizeSyllable } from './syllable.js';

/** A normalised text, and the way back to the original. */
export interface NormalizedText {
  readonly text: string;
  /** Offset in `text` → offset in the original. Offsets outside are clamped; a non-integer is cut. */
  toOriginal(offset: number): number;
}

export function normalizeText(text: string): NormalizedText {
  const parts: string[] = [];
  const origin: number[] = [];
  let at = 0;
  const put = (part: string, from: number, to: number): void => {
    parts.push(part);
    // letters that kept their number map one by one, others to the start of their run
    const even = part.length === to - from;
    for (let i = 0; i < part.length; i++) origin.push(even ? from + i : from + Math.floor((i * (to - from)) / part.length));
  };
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const cls = charClass(code);
    if (cls === CharClass.Mark || isLetterClass(cls)) {
      const end = lettersEnd(text, at);
      putLetters(text, at, end, put);
      at = end;
    } else if (cls === CharClass.Newline) {
      const end = code === 0x0d && text.charCodeAt(at + 1) === 0x0a ? at + 2 : at + 1;
      put('\n', at, end);
      at = end;
    } else if (cls === CharClass.Space) {
      put(code === 0x09 ? '\t' : ' ', at, ++at);
    } else if (cls === CharClass.Ignorable) {
      at++;
    } else if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212) {
      put('-', at, ++at);
    } else {
      put(text[at] as string, at, ++at);
    }
  }
  const out = parts.join('');
  origin.push(text.length);
  const map = Int32Array.from(origin);
  return {
    text: out,
    toOriginal(offset) {
      const i = Math.trunc(offset);
      return i >= map.length ? text.length : i <= 0 || Number.isNaN(i) ? (map[0] as number) : (map[i] as number);
    },
  };
}

function lettersEnd(text: string, at: number): number {
  let end = at + 1;
  for (; end < text.length; end++) {
    const cls = charClass(text.charCodeAt(end));
    if (cls !== CharClass.Mark && cls !== CharClass.Ignorable && !isLetterClass(cls)) break;
  }
  return end;
}

/** A run of letters, letter by letter when the canonical form keeps their number. */
function putLetters(text: string, at: number, end: number, put: (part: string, from: number, to: number) => void): void {
  const run = text.slice(at, end);
  const canonical = normalizeSyllable(run);
  if (canonical.length === run.length) {
    put(canonical, at, end);
    return;
  }
  // decomposed or with zero-width characters: one canonical letter for each group of letter and marks
  const groups: number[] = [];
  for (let i = at; i < end; i++) {
    const cls = charClass(text.charCodeAt(i));
    if (cls !== CharClass.Mark && cls !== CharClass.Ignorable) groups.push(i);
  }
  if (groups.length !== canonical.length) {
    put(canonical, at, end);
    return;
  }
  for (let i = 0; i < groups.length; i++) put(canonical[i] as string, groups[i] as number, groups[i + 1] ?? end);
}
