/**
 * Long forms by their initials. In: the Document, the letters of a short form, where the long form ends or begins. Out: the
 * units of the long form. `Ủy ban Mặt trận Tổ quốc` for `UBMTTQ`; function words may go without a letter.
 */
import { baseLetter, type Document, hashSyllable, Shape, UnitKind, unitNorm } from '../text/index.js';
import { initialOf, standsFor } from './letters.js';

const FUNCTION_WORDS = new Set(
  'và của các về cho những trong với tại nước ở đối từ theo bằng hoặc a an and the of for in on to de la du des et'.split(' ').map(hashSyllable),
);
const VIET = hashSyllable('việt');
const NAM = hashSyllable('nam');
const SMALL_V = 0x76;

/** Whether `Việt Nam` begins on a unit. */
export const isVietNam = (doc: Document, unit: number): boolean => doc.hash[unit] === VIET && doc.hash[unit + 1] === NAM;

const MAX_WORDS = 18;
const MAX_SKIPS = 2;
const MAX_STEPS = 400;

export const isFunctionWord = (doc: Document, unit: number): boolean => FUNCTION_WORDS.has(doc.hash[unit] as number);

/** Marks that may stand inside a long form: `-` `,` `&` `.` `/` and the quotes of a name. */
const INSIDE = new Set([0x2d, 0x2c, 0x26, 0x2f, 0x2e, 0x22]);

/**
 * The first unit of the long form that ends before `end` and has these letters as its initials, or -1. `from` bounds the search.
 */
export function longFormBefore(doc: Document, letters: string, end: number, from: number): number {
  const wanted = letters.toLowerCase();
  const stop = Math.max(from, end - 2 * MAX_WORDS);
  const search: Search = { doc, wanted, stop, steps: MAX_STEPS };
  for (let skips = 0; skips <= (wanted.length >= 3 ? MAX_SKIPS : 0); skips++) {
    const first = matchBack(search, wanted.length, end - 1, skips, true);
    if (first >= 0) return first;
  }
  return -1;
}

interface Search {
  readonly doc: Document;
  readonly wanted: string;
  readonly stop: number;
  /** What the search may still look at: words that all match all letters must not cost more. */
  steps: number;
}

/** Letters `wanted[0..n)` against the units up to `unit`; the last word must have a letter. */
function matchBack(search: Search, n: number, unit: number, skips: number, last: boolean): number {
  const { doc, wanted } = search;
  if (n === 0) return unit + 1;
  if (unit < search.stop || --search.steps < 0) return -1;
  const kind = doc.kind[unit];
  if (kind === UnitKind.Punctuation || kind === UnitKind.Symbol) {
    if (last || !INSIDE.has(doc.hash[unit] as number)) return -1;
    return matchBack(search, n, unit - 1, skips, false);
  }
  if (kind !== UnitKind.Word && kind !== UnitKind.Number) return -1;
  const word = unitNorm(doc, unit);
  // a short form inside the long one gives all its letters: `Ngân hàng TMCP …`
  if (doc.shape[unit] === Shape.Upper && word.length <= n && sameLetters(wanted, n - word.length, word)) {
    const found = matchBack(search, n - word.length, unit - 1, skips, false);
    if (found >= 0) return found;
  }
  const letter = wanted.charCodeAt(n - 1);
  // `Công ty Cà phê Việt Nam` for `CCV`: the country may give one letter
  if (letter === SMALL_V && isVietNam(doc, unit - 1) && unit > search.stop) {
    if (n === 1) return unit - 1;
    const found = matchBack(search, n - 1, unit - 2, skips, false);
    if (found >= 0) return found;
  }
  if (standsFor(letter, initialOf(word))) {
    if (n === 1) return unit;
    const found = matchBack(search, n - 1, unit - 1, skips, false);
    if (found >= 0) return found;
  }
  if (last || n === wanted.length) return -1;
  if (isFunctionWord(doc, unit)) return matchBack(search, n, unit - 1, skips, false);
  return skips > 0 ? matchBack(search, n, unit - 1, skips - 1, false) : -1;
}

function sameLetters(wanted: string, at: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (!standsFor(wanted.charCodeAt(at + i), baseLetter(word.charCodeAt(i)))) return false;
  return true;
}

/** The unit after the long form that begins on `first` and has these letters as its initials, or -1. It must end at `end`. */
export function longFormWithin(doc: Document, letters: string, first: number, end: number): boolean {
  return longFormBefore(doc, letters, end, first) === first;
}
