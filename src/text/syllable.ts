/**
 * The Vietnamese syllable: onset + rhyme + tone. Which letter carries the tone, and whether letters make a syllable at all.
 * The tone's place follows the spelling that Vietnamese news uses (`hòa`, `thủy`, `quý`; Ministry of Education, Decision
 * 240/QĐ-1984 and daily practice differ on oa, oe, uy alone).
 */
import { baseLetter, CharClass, charClass, TONE_MARKS, toneOf } from './characters.js';

const ONSET = 'ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdđghklmnprstvx]|';
/** What a vowel can be followed by, a vowel a line. */
const RHYME = [
  'a(?:[imoptuy]|ch?|n[gh]?)?',
  'ă(?:[cmpt]|ng?)',
  'â(?:[cmptuy]|ng?)',
  'e(?:[cmopt]|ng?)?',
  'ê(?:[mptu]|ch|nh?)?',
  'i(?:[amptu]|ch|nh?|ê(?:[cmptu]|ng?))?',
  'o(?:[impt]|o?c|o?ng|n|a(?:[imopty]|ch?|n[gh]?)?|ă(?:[cmt]|ng?)|e[not]?)?',
  'ô(?:[cimpt]|ng?)?',
  'ơ(?:[impt]|ng?)?',
  'u(?:[acimpt]|ng?|â(?:[ty]|ng?)|ê(?:ch|nh)?|ơ|ô(?:[cimt]|ng?)|y(?:[atu]|ch|nh|ên|êt)?)?',
  'ư(?:[acimtu]|ng?|ơ(?:[cimptu]|ng?))?',
  'y(?:t|ch|nh|ê(?:[mtu]|ng?))?',
].join('|');
/** Of `gì` and `giếng` the i is the vowel: `gi` is their onset only where a rhyme is left without it. */
const SYLLABLE = new RegExp(`^(?:${ONSET})(${RHYME})$`);
const VOWELS = 'aăâeêioôơuưy';

/** The rhyme of lower-case letters without tone; undefined when they make no Vietnamese syllable. */
const rhymeOf = (letters: string): string | undefined => SYLLABLE.exec(letters)?.[1];

interface Letters {
  /** Lower case, tone taken off, NFC. */
  base: string;
  tone: number;
}

/** Whether a code unit is a composed letter (or ASCII) that is written in one way alone: nearly all of Vietnamese is. */
const isPlain = (code: number): boolean =>
  (code < 0x300 && code !== 0xad && code !== 0xd0 && code !== 0xf0 && code !== 0x130 && code !== 0x189) || (code >= 0x1ea0 && code <= 0x1ef9);

/** Letters of a syllable without its tone; the tone is the last one written. */
export function stripTone(syllable: string): Letters {
  let tone = 0;
  let plain = '';
  for (let i = 0; i < syllable.length; i++) {
    const code = syllable.charCodeAt(i);
    if (!isPlain(code)) return stripMarks(syllable);
    tone = toneOf(code) || tone;
    plain += String.fromCharCode(baseLetter(code));
  }
  return { base: plain, tone };
}

/** `stripTone` of letters in any Unicode form. */
function stripMarks(syllable: string): Letters {
  let tone = 0;
  let base = '';
  for (const char of syllable.normalize('NFD')) {
    const t = TONE_MARKS.indexOf(char as '');
    if (t > 0) tone = t;
    else if (charClass(char.charCodeAt(0)) !== CharClass.Ignorable) base += char === 'Ð' || char === 'ð' ? 'đ' : char.toLowerCase();
  }
  return { base: base.normalize('NFC'), tone };
}

/** Whether letters (any case, any Unicode form) spell a possible Vietnamese syllable. */
export function isVietnameseSyllable(syllable: string): boolean {
  if (syllable.length === 0 || syllable.length > 16) return false;
  const { base } = stripTone(syllable);
  return base.length <= 7 && SYLLABLE.test(base);
}

/** Index in the rhyme of the letter that carries the tone. */
function tonePlace(rhyme: string): number {
  let place = -1;
  let vowels = 0;
  for (let i = 0; i < rhyme.length; i++) {
    if (!VOWELS.includes(rhyme[i] as string)) break;
    vowels++;
    if ('ăâêôơư'.includes(rhyme[i] as string)) place = i; // of ươ the ơ
  }
  if (place >= 0) return place;
  if (vowels === 1) return 0;
  if (vowels < rhyme.length) return vowels - 1; // a consonant follows: the last vowel
  return vowels === 3 ? 1 : 0;
}

const VOWEL_CODES = new Set(Array.from(VOWELS, (vowel) => vowel.charCodeAt(0)));
/** ă â ê ô ơ ư */
const QUALITY_CODES = new Set(Array.from('ăâêôơư', (vowel) => vowel.charCodeAt(0)));

/** Whether composed letters have no tone, or one that no other place can be better for: those are most. */
function isSettled(letters: string): boolean {
  let toned = -1;
  for (let i = 0; i < letters.length; i++) {
    const code = letters.charCodeAt(i);
    if (!isPlain(code)) return false;
    if (code < 0x80 || toneOf(code) === 0) continue;
    if (toned >= 0) return false;
    toned = i;
  }
  if (toned < 0) return true;
  const at = (i: number): number => (i >= 0 && i < letters.length ? baseLetter(letters.charCodeAt(i)) : 0);
  const before = at(toned - 1);
  const after = at(toned + 1);
  const vowelAfter = VOWEL_CODES.has(after);
  if (!VOWEL_CODES.has(at(toned))) return false;
  // the last letter with a quality carries the tone
  if (QUALITY_CODES.has(at(toned))) return !QUALITY_CODES.has(after);
  // a consonant follows: the last vowel does
  if (toned + 1 < letters.length && !vowelAfter) return true;
  if (!VOWEL_CODES.has(before)) return !vowelAfter || (toned + 2 === letters.length && !QUALITY_CODES.has(after) && before !== G && before !== Q);
  // the second of three vowels
  return vowelAfter && toned + 2 === letters.length && !QUALITY_CODES.has(after) && !QUALITY_CODES.has(before) && !VOWEL_CODES.has(at(toned - 2));
}

const G = 'g'.charCodeAt(0);
const Q = 'q'.charCodeAt(0);

/**
 * One syllable in its canonical form: NFC, `Ð` → `Đ`, the tone on its letter (`hoà` → `hòa`, `qúy` → `quý`), zero-width
 * characters gone, case kept. Letters that are no Vietnamese syllable keep their marks where they are.
 */
export function normalizeSyllable(syllable: string): string {
  if (isSettled(syllable)) return syllable;
  let text = syllable.normalize('NFC');
  if (/[ÐðƉ\u00ad\u200b-\u200f\u2060\ufeff]/.test(text)) {
    text = text
      .replace(/[ÐƉ]/g, 'Đ')
      .replace(/ð/g, 'đ')
      .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '');
  }
  if (text.length > 16 || text.length < 2) return text;
  const { base, tone } = stripTone(text);
  if (tone === 0 || base.length !== text.length) return text;
  const rhyme = rhymeOf(base);
  if (rhyme === undefined) return text;
  const at = base.length - rhyme.length + tonePlace(rhyme);
  let out = '';
  for (let i = 0; i < base.length; i++) {
    const letter = (base[i] as string) + (i === at ? TONE_MARKS[tone] : '');
    const original = text[i] as string;
    out += (original === original.toLowerCase() ? letter : letter.toUpperCase()).normalize('NFC');
  }
  return out;
}
