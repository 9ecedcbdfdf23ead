/**
 * The Vietnamese syllable: onset + rhyme + tone. Which letter carries the tone, and whether letters make a syllable at all.
 * The tone's place follows the spelling that Vietnamese news uses (`hòa`, `thủy`, `quý`; Ministry of Education, Decision
 * 240/QĐ-1984 and daily practice differ on oa, oe, uy alone).
 */
import { CharClass, charClass, TONE_MARKS } from './characters.js';

const ONSETS = new Set([
  '',
  'b',
  'c',
  'ch',
  'd',
  'đ',
  'g',
  'gh',
  'gi',
  'h',
  'k',
  'kh',
  'l',
  'm',
  'n',
  'ng',
  'ngh',
  'nh',
  'p',
  'ph',
  'qu',
  'r',
  's',
  't',
  'th',
  'tr',
  'v',
  'x',
]);
const RHYMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu ' +
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ' +
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơng ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyt uyu ' +
    'ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ych ynh yt'
  ).split(' '),
);
const VOWELS = 'aăâeêioôơuưy';

/** Onset and rhyme of lower-case letters without tone, or null when they make no Vietnamese syllable. */
function splitSyllable(letters: string): { onset: string; rhyme: string } | null {
  for (let n = Math.min(3, letters.length); n >= 0; n--) {
    const onset = letters.slice(0, n);
    if (!ONSETS.has(onset)) continue;
    const rhyme = letters.slice(n);
    if (RHYMES.has(rhyme)) return { onset, rhyme };
    // gì, gìn, giếng: the i of gi serves as the vowel
    if (onset === 'gi' && (rhyme === '' || RHYMES.has(`i${rhyme}`))) return { onset: 'g', rhyme: `i${rhyme}` };
  }
  return null;
}

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
  return base.length <= 7 && splitSyllable(base) !== null;
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
  const parts = splitSyllable(base);
  if (!parts) return text;
  const at = base.length - parts.rhyme.length + tonePlace(parts.rhyme);
  let out = '';
  for (let i = 0; i < base.length; i++) {
    const letter = (base[i] as string) + (i === at ? TONE_MARKS[tone] : '');
    const original = text[i] as string;
    out += (original === original.toLowerCase() ? letter : letter.toUpperCase()).normalize('NFC');
  }
  return out;
}
