/**
 * The one scan: characters in, units out. Linear: each character is looked at a bounded number of times, look-aheads are
 * bounded in length.
 */
import { addressRunEnd, bareDomainEnd, codeEnd, emailEnd, isAddressMark, phoneEnd, urlEnd } from './addresses.js';
import {
  CHAR_CLASSES,
  CharClass,
  charClass,
  describe,
  isAsciiLetter,
  isAsciiWord,
  isDigit,
  isFigureSeparator,
  isLetterClass,
  toneOfMark,
  withQuality,
} from './characters.js';
import { Shape, UnitFlag, UnitKind } from './document.js';
import { HASH_SEED, hashEnd, hashStep } from './hash.js';
import { entityEnd, isBlockTag, isSpaceEntity, surrogateEnd, tagEnd } from './markup.js';
import { isSentenceStarter } from './starters.js';
import { isVietnameseSyllable } from './syllable.js';

export interface Units {
  count: number;
  start: Int32Array;
  end: Int32Array;
  kind: Uint8Array;
  shape: Uint8Array;
  flags: Uint8Array;
  hash: Int32Array;
  markup: number[];
}

/** Marks that are one for every stage: the dashes, the quotes, the ellipsis, the fullwidth forms. */
function plainMark(code: number): number {
  switch (code) {
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return 0x2d;
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0x201f:
    case 0xab:
    case 0xbb:
    case 0xff02:
      return 0x22;
    case 0x2018:
    case 0x2019:
    case 0x201a:
    case 0x201b:
    case 0x2039:
    case 0x203a:
      return 0x27;
    case 0x2022:
    case 0x00b7:
      return 0x2022;
    default:
      return code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  }
}

class UnitArrays implements Units {
  count = 0;
  start: Int32Array;
  end: Int32Array;
  kind: Uint8Array;
  shape: Uint8Array;
  flags: Uint8Array;
  hash: Int32Array;
  markup: number[] = [];
  /** `UnitFlag` bits of the white space and tags since the last unit; the next unit takes them. */
  gap = 0;
  /** Line ends in that gap. */
  lines = 0;
  /** No address begins before this offset: the run of letters, dots and hyphens up to it was looked at and is none. */
  plainUntil = 0;

  /** All arrays in one piece of memory: one allocation a text. */
  constructor(capacity: number) {
    const memory = new ArrayBuffer(capacity * 15);
    this.start = new Int32Array(memory, 0, capacity);
    this.end = new Int32Array(memory, capacity * 4, capacity);
    this.hash = new Int32Array(memory, capacity * 8, capacity);
    this.kind = new Uint8Array(memory, capacity * 12, capacity);
    this.shape = new Uint8Array(memory, capacity * 13, capacity);
    this.flags = new Uint8Array(memory, capacity * 14, capacity);
  }

  add(start: number, end: number, kind: UnitKind, shape: Shape, flags: number, hash: number): void {
    const n = this.count++;
    if (n === this.start.length) this.grow();
    this.start[n] = start;
    this.end[n] = end;
    this.kind[n] = kind;
    this.shape[n] = shape;
    this.flags[n] = flags | this.gap;
    this.hash[n] = hash;
    this.gap = 0;
    this.lines = 0;
  }

  private grow(): void {
    const { start, end, hash, kind, shape, flags } = new UnitArrays(this.start.length * 2);
    start.set(this.start);
    end.set(this.end);
    hash.set(this.hash);
    kind.set(this.kind);
    shape.set(this.shape);
    flags.set(this.flags);
    Object.assign(this, { start, end, hash, kind, shape, flags });
  }
}

/** Characters in, units out. */
export function scanUnits(text: string): Units {
  const units = new UnitArrays((text.length >> 2) + 16);
  const length = text.length;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    switch (CHAR_CLASSES[code]) {
      case CharClass.Space:
        units.gap |= UnitFlag.SpaceBefore;
        at++;
        break;
      case CharClass.Newline:
        // CR LF is one line end
        if (!(code === 0x0a && text.charCodeAt(at - 1) === 0x0d)) units.lines++;
        units.gap |= UnitFlag.SpaceBefore | UnitFlag.NewlineBefore | (units.lines > 1 ? UnitFlag.BlockBefore : 0);
        at++;
        break;
      case CharClass.Ignorable:
        at++;
        break;
      case CharClass.Lower:
      case CharClass.Upper:
      case CharClass.Uncased:
      case CharClass.Mark:
        at = scanWord(text, at, units);
        break;
      case CharClass.Digit:
        at = scanNumber(text, at, units);
        break;
      default:
        at = scanMark(text, at, code, units);
    }
  }
  return units;
}

/** Letters with their marks and the digits after them; addresses that begin with a letter. */
function scanWord(text: string, at: number, units: UnitArrays): number {
  let hash = HASH_SEED;
  let before = hash;
  let base = 0;
  let tone = 0;
  let upper = 0;
  let digits = 0;
  let uncased = false;
  /** The bits of all letters and marks: above 0x7f where one is outside a–z. */
  let bits = 0;
  let lower = false;
  let firstUpper = false;
  /** Where a small letter is followed by a capital for the first time, and the last capital. */
  let hump = -1;
  let lastUpper = -1;
  let previous: CharClass = CharClass.Other;
  let end = at;
  scan: for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    const info = describe(code);
    const cls: CharClass = info >>> 20;
    if (cls === CharClass.Lower) {
      lower = true;
      bits |= code;
    } else if (cls === CharClass.Upper) {
      if (upper++ === 0) firstUpper = !lower && !uncased;
      lastUpper = end;
      if (previous === CharClass.Lower && hump < 0) hump = end;
      bits |= code;
    } else
      switch (cls) {
        case CharClass.Uncased:
          uncased = true;
          bits |= code;
          break;
        case CharClass.Mark: {
          const t = toneOfMark(code);
          bits |= code;
          if (t) tone = t;
          else if (base) {
            base = withQuality(base, code);
            hash = hashStep(before, base);
          }
          continue;
        }
        case CharClass.Ignorable:
          continue;
        case CharClass.Digit:
          // `m2`, `F0`, `H5N1` are one; `ngày10` and the 30 of `8h30` stand apart
          if ((bits > 0x7f && lower) || (isAfterNumber(units, at) && !isPower(text, at, end))) break scan;
          digits++;
          break;
        default:
          if (isPowerSign(code) && end > at && base === 0x6d /* m */) {
            digits++;
            bits |= code;
            break;
          }
          // H'Hen, K’Brông, O'Neill
          if (
            (code === 0x27 || code === 0x2019) &&
            end > at &&
            end - at <= 3 &&
            previous === CharClass.Upper &&
            upper === 1 &&
            isLetterClass(charClass(text.charCodeAt(end + 1)))
          )
            continue;
          break scan;
      }
    before = hash;
    base = info & 0xffff;
    tone = (info >>> 16) & 15 || tone;
    hash = hashStep(before, base);
    previous = cls;
  }
  // zero-width characters at the end belong to the gap, so that spans end at letters
  while (end > at + 1 && CHAR_CLASSES[text.charCodeAt(end - 1)] === CharClass.Ignorable) end--;

  if (bits <= 0x7f && at >= units.plainUntil && isAddressMark(text.charCodeAt(end))) {
    const url = urlEnd(text, at);
    const address = url > end ? url : emailEnd(text, at);
    if (address > end) {
      units.add(at, address, url > end ? UnitKind.Url : UnitKind.Email, Shape.None, 0, 0);
      return address;
    }
    units.plainUntil = addressRunEnd(text, end);
  }

  if (lastUpper > at && lower && digits === 0) {
    const cut = runTogetherAt(text, at, end, hump, lastUpper, units);
    if (cut > 0) {
      scanWordPart(text, at, cut, units);
      units.gap = UnitFlag.RunTogether;
      scanWordPart(text, cut, end, units);
      return end;
    }
  }

  let shape: Shape;
  if (upper === 0) shape = lower ? Shape.Lower : uncased ? Shape.Uncased : Shape.None;
  else if (!lower) shape = upper > 1 || digits > 0 ? Shape.Upper : Shape.Initial;
  else shape = firstUpper && upper === 1 ? Shape.Title : Shape.Mixed;
  units.add(at, end, UnitKind.Word, shape, (digits > 0 ? UnitFlag.HasDigit : 0) | (bits > 0x7f ? UnitFlag.NonAscii : 0), hashEnd(hash, tone));
  return end;
}

/** A run of letters that is glued to the figure before it. */
const isAfterNumber = (units: UnitArrays, at: number): boolean => {
  const last = units.count - 1;
  return units.gap === 0 && last >= 0 && units.end[last] === at && units.kind[last] === UnitKind.Number;
};

const isPowerSign = (code: number): boolean => code === 0xb2 || code === 0xb3;

/** `m2`, `km3` after a number: a 2 or 3 that follows an m and ends the word. */
function isPower(text: string, at: number, digit: number): boolean {
  const code = text.charCodeAt(digit);
  return (code === 0x32 || code === 0x33) && (text.charCodeAt(digit - 1) | 0x20) === 0x6d && digit - at <= 2 && !isAsciiWord(text.charCodeAt(digit + 1));
}

/** A part of a run of letters whose end is known. */
function scanWordPart(text: string, at: number, end: number, units: UnitArrays): void {
  const part = text.slice(at, end);
  const before = units.count;
  scanWord(part, 0, units);
  // the slice was scanned at offset 0
  for (let i = before; i < units.count; i++) {
    units.start[i] = (units.start[i] as number) + at;
    units.end[i] = (units.end[i] as number) + at;
  }
}

/**
 * Where a run of letters is two words run together (`NộiNgười`, `HCMNgười`), or -1: both parts must be Vietnamese
 * syllables (the first may be an acronym), and one of them must show it by a letter outside a–z, or the second must be
 * a word that opens sentences after a name (`Hà NamHai xe…`).
 */
function runTogetherAt(text: string, at: number, end: number, hump: number, lastUpper: number, units: UnitArrays): number {
  if (end - at > 40) return -1;
  const cut = hump > 0 ? hump : lastUpper;
  if (hump > 0 && lastUpper !== hump) return -1; // more than one hump: a brand
  const first = text.slice(at, cut);
  const second = text.slice(cut, end);
  if (!isVietnameseSyllable(second)) return -1;
  const shown = NON_ASCII.test(second);
  if (hump < 0) return shown && cut - at >= 2 && second.length > 2 && isSentenceStarter(second) ? cut : -1;
  if (!isVietnameseSyllable(first)) return -1;
  if (shown || NON_ASCII.test(first)) return cut;
  const previous = units.count - 1;
  return previous >= 0 && units.gap === UnitFlag.SpaceBefore && units.shape[previous] === Shape.Title && isSentenceStarter(second) ? cut : -1;
}

const NON_ASCII = /[^\x00-\x7f]/;

/** Digits with separators; telephone numbers, document codes, addresses that begin with a digit. */
function scanNumber(text: string, at: number, units: UnitArrays): number {
  const first = text.charCodeAt(at);
  if (first === 0x30 || first === 0x31) {
    const phone = phoneEnd(text, at);
    if (phone > 0) {
      units.add(at, phone, UnitKind.Phone, Shape.None, 0, 0);
      return phone;
    }
  }
  let end = at + 1;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (isDigit(code)) continue;
    if (isFigureSeparator(code) && isDigit(text.charCodeAt(end + 1))) continue;
    break;
  }
  const codeStop = codeEnd(text, end);
  if (codeStop > 0) {
    units.add(at, codeStop, UnitKind.Code, Shape.None, UnitFlag.HasDigit, 0);
    return codeStop;
  }
  const next = text.charCodeAt(end);
  // 24h.com.vn, 123@abc.vn
  if (isAsciiLetter(next) || next === 0x40) {
    const address = Math.max(bareDomainEnd(text, at), emailEnd(text, at));
    if (address > end) {
      units.add(at, address, emailEnd(text, at) > 0 ? UnitKind.Email : UnitKind.Url, Shape.None, 0, 0);
      return address;
    }
  }
  units.add(at, end, UnitKind.Number, Shape.None, UnitFlag.HasDigit, 0);
  return end;
}

const REPEATABLE = new Set(Array.from('.!?-=*_~#+•', (c) => c.charCodeAt(0)));

/** Punctuation, symbols, tags, entities, pictographs. Tags and space entities become a gap. */
function scanMark(text: string, at: number, code: number, units: UnitArrays): number {
  if (code === 0x3c /* < */) {
    const end = tagEnd(text, at);
    if (end > 0) {
      units.markup.push(at, end);
      units.gap |= UnitFlag.SpaceBefore | (isBlockTag(text, at) ? UnitFlag.NewlineBefore | UnitFlag.BlockBefore : 0);
      return end;
    }
  } else if (code === 0x26 /* & */) {
    const end = entityEnd(text, at);
    if (end > 0) {
      if (isSpaceEntity(text, at)) {
        units.markup.push(at, end);
        units.gap |= UnitFlag.SpaceBefore;
      } else units.add(at, end, UnitKind.Symbol, Shape.None, 0, 0x26);
      return end;
    }
  } else if (code === 0x2b || code === 0x28) {
    const phone = phoneEnd(text, at);
    if (phone > 0) {
      units.add(at, phone, UnitKind.Phone, Shape.None, 0, 0);
      return phone;
    }
  }
  const cls = charClass(code);
  if (cls === CharClass.Surrogate) {
    const end = surrogateEnd(text, at);
    units.add(at, end, UnitKind.Symbol, Shape.None, 0, code);
    return end;
  }
  let end = at + 1;
  let mark = plainMark(code);
  if (text.charCodeAt(end) === code && REPEATABLE.has(mark)) while (text.charCodeAt(end) === code) end++;
  if (mark === 0x2e && end - at > 1) mark = 0x2026; // ... is …
  // a pictograph of the basic plane keeps its variation selector
  if (cls === CharClass.Other) while (end < text.length && text.charCodeAt(end) >= 0xfe00 && text.charCodeAt(end) <= 0xfe0f) end++;
  units.add(at, end, cls === CharClass.Punctuation ? UnitKind.Punctuation : UnitKind.Symbol, Shape.None, 0, mark);
  return end;
}
