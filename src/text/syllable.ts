/**
 * The Vietnamese syllable: onset + rhyme + tone. Which letter carries the tone, and whether letters make a syllable at all.
 * The tone's place follows the spelling that Vietnamese news uses (`hòa`, `thủy`, `quý`; Ministry of Education, Decision
 * 240/QĐ-1984 and daily practice differ on oa, oe, uy alone).
 */
import { CharClass, charClass, TONE_MARKS } from './characters.js';

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

/** Letters of a syllable without its tone; the tone is the last one written. */
export function stripTone(syllable: string): Letters {
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

/**
 * One syllable in its canonical form: NFC, `Ð` → `Đ`, the tone on its letter (`hoà` → `hòa`, `qúy` → `quý`), zero-width
 * characters gone, case kept. Letters that are no Vietnamese syllable keep their marks where they are.
 */
export function normalizeSyllable(syllable: string): string {
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
