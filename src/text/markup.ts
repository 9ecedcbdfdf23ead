/**
 * HTML and pictographs. In: the text and where one may begin. Out: where it ends, or -1. Look-aheads are bounded.
 */
import { CharClass, charClass, isAsciiLetter, isAsciiWord } from './characters.js';

const BLOCK_TAGS = new Set(
  'p br div li ul ol td th tr table h1 h2 h3 h4 h5 h6 section article blockquote figure figcaption hr header footer title head body'.split(' '),
);

/** Whether the tag at `at` parts what stands before it from what follows, as a line end does. */
export const isBlockTag = (text: string, at: number): boolean => BLOCK_TAGS.has(tagName(text, at));

/** `<b>`, `</p>`, `<br/>`, `<!-- … -->`, `<a href="…">`: a name right after the bracket and a closing bracket within 2,000 characters. */
export function tagEnd(text: string, at: number): number {
  if (text.startsWith('<!--', at)) {
    const close = boundedIndexOf(text, '-->', at + 4, 20000);
    return close < 0 ? -1 : close + 3;
  }
  let i = at + 1;
  if (text[i] === '/' || text[i] === '!') i++;
  if (!isAsciiLetter(text.charCodeAt(i))) return -1;
  const close = boundedIndexOf(text, '>', i, 2000);
  if (close < 0) return -1;
  const open = text.lastIndexOf('<', close);
  return open === at ? close + 1 : -1;
}

/** indexOf that gives up after `limit` characters, so that a megabyte of `<a` costs no more than a megabyte of letters. */
function boundedIndexOf(text: string, what: string, from: number, limit: number): number {
  const end = Math.min(text.length, from + limit);
  const first = what.charCodeAt(0);
  for (let i = from; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === first && text.startsWith(what, i)) return i;
    if (what === '>' && code === 0x3c) return -1;
  }
  return -1;
}

function tagName(text: string, at: number): string {
  let i = at + 1;
  if (text[i] === '/') i++;
  const from = i;
  while (i < from + 12 && isAsciiWord(text.charCodeAt(i))) i++;
  return text.slice(from, i).toLowerCase();
}

/** `&nbsp;`, `&#273;`, `&amp;` */
export function entityEnd(text: string, at: number): number {
  let i = at + 1;
  if (text[i] === '#') i++;
  const from = i;
  while (i < at + 12 && isAsciiWord(text.charCodeAt(i))) i++;
  return i > from && i - from >= 2 && text[i] === ';' ? i + 1 : -1;
}

/** Entities that are read as a space. */
export const SPACE_ENTITIES = new Set(['&nbsp;', '&ensp;', '&emsp;', '&thinsp;', '&#160;', '&#xa0;', '&#xA0;', '&zwnj;', '&shy;']);

/** The end of a pictograph: surrogate pairs joined by ZWJ, with skin tones, variation selectors, flags. */
export function surrogateEnd(text: string, at: number): number {
  let end = at + (isPair(text, at) ? 2 : 1);
  const limit = Math.min(text.length, at + 40);
  const regional = (i: number): boolean => text.charCodeAt(i) === 0xd83c && text.charCodeAt(i + 1) >= 0xdde6 && text.charCodeAt(i + 1) <= 0xddff;
  if (regional(at) && regional(end)) end += 2;
  while (end < limit) {
    const code = text.charCodeAt(end);
    if (code >= 0xfe00 && code <= 0xfe0f) end++;
    else if (code === 0xd83c && text.charCodeAt(end + 1) >= 0xdffb && text.charCodeAt(end + 1) <= 0xdfff) end += 2;
    else if (code === 0x200d && end + 1 < text.length && (isPair(text, end + 1) || charClass(text.charCodeAt(end + 1)) === CharClass.Other))
      end += isPair(text, end + 1) ? 3 : 2;
    else break;
  }
  return Math.min(end, text.length);
}

function isPair(text: string, at: number): boolean {
  const high = text.charCodeAt(at);
  const low = text.charCodeAt(at + 1);
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
}
