/** Letters of short forms. In: a string. Out: the key under which all its spellings stand (`GD&ĐT`, `GD-ĐT`, `GDĐT`), and initials. */
import { baseLetter, CharClass, charClass, type Document, hasFlag, isLetterClass, UnitFlag, unitText } from '../text/index.js';

/** The letters and digits of a short form, in capitals, without its points, dashes and spaces. NFC in. */
export function letterKey(surface: string): string {
  // most are written so
  if (isCapitals(surface)) return surface;
  let key = '';
  for (const char of surface) {
    const cls = charClass(char.charCodeAt(0));
    if (isLetterClass(cls) || cls === CharClass.Digit) key += char.toUpperCase();
  }
  return key;
}

/** Nothing but capitals and digits. */
function isCapitals(surface: string): boolean {
  for (let i = 0; i < surface.length; i++) {
    const cls = charClass(surface.charCodeAt(i));
    if (cls !== CharClass.Upper && cls !== CharClass.Digit) return false;
  }
  return true;
}

/** The letters of a unit in NFC with `Ð` read as `Đ`: capitals need no more, and most units are ASCII. */
export function unitLetters(doc: Document, unit: number): string {
  const text = unitText(doc, unit);
  return hasFlag(doc, unit, UnitFlag.NonAscii) ? text.normalize('NFC').replace(/[ÐƉ]/g, 'Đ') : text;
}

/** The first letter of a word, lower case, without tone: `Ủy` → `u`, `Đảng` → `đ`, `Ưu` → `ư`. 0 where it begins with none. */
export function initialOf(word: string): number {
  const code = word.charCodeAt(0);
  const cls = charClass(code);
  return isLetterClass(cls) || cls === CharClass.Digit ? baseLetter(code) : 0;
}

/** Whether a letter of a short form can stand for an initial: `U` for `ư` too, `D` for `đ`, `O` for `ô`, but not `Đ` for `d`. */
export function standsFor(letter: number, initial: number): boolean {
  if (letter === initial) return true;
  switch (initial) {
    case 0xe2: // â
    case 0x103: // ă
      return letter === 0x61;
    case 0xea: // ê
      return letter === 0x65;
    case 0xf4: // ô
    case 0x1a1: // ơ
      return letter === 0x6f;
    case 0x1b0: // ư, `W` in TW
      return letter === 0x75 || letter === 0x77;
    case 0x111: // đ
      return letter === 0x64;
    default:
      return false;
  }
}

const ROMAN = /^(?=[IVXLCDM])M{0,3}(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})$/;

/** `II`, `XIV`: a Roman numeral below forty; larger ones are rarer than short forms such as `MC`, `CD`. */
export const isRomanNumeral = (letters: string): boolean => letters.length < 7 && /^[IVX]+$/.test(letters) && ROMAN.test(letters);
