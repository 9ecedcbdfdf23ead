/**
 * The one scan: characters in, units out. Linear: each character is looked at a bounded number of times, look-aheads are
 * bounded in length.
 */
import { baseLetter, CHAR_CLASSES, CharClass, charClass, isLetterClass, toneOf, toneOfMark, withQuality } from './characters.js';
import { Shape, UnitFlag, UnitKind } from './document.js';
import { HASH_SEED, hashEnd, hashStep, superscriptDigit } from './hash.js';
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

const DOMAIN_ENDS = new Set([
  'vn',
  'com',
  'net',
  'org',
  'edu',
  'gov',
  'info',
  'biz',
  'io',
  'tv',
  'asia',
  'int',
  'eu',
  'uk',
  'us',
  'jp',
  'kr',
  'cn',
  'fr',
  'de',
  'ru',
  'au',
  'sg',
]);
const BLOCK_TAGS = new Set([
  'p',
  'br',
  'div',
  'li',
  'ul',
  'ol',
  'td',
  'th',
  'tr',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'article',
  'blockquote',
  'figure',
  'figcaption',
  'hr',
  'header',
  'footer',
  'title',
  'head',
  'body',
]);

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

const isAsciiLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
const isAsciiWord = (code: number): boolean => isAsciiLetter(code) || (code >= 0x30 && code <= 0x39);
const isDigit = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
const isDash = (code: number): boolean => code === 0x2d || (code >= 0x2010 && code <= 0x2015) || code === 0x2212;
const isFigureSeparator = (code: number): boolean => code === 0x2e || code === 0x2c || code === 0x2f || code === 0x3a || isDash(code);

/* ---- look-aheads: each gives the end of what stands at `at`, or -1 ------------------------ */

/** `https://…`, `www.…`, or `tuoitre.vn/…`: up to white space or a closing mark. */
function urlEnd(text: string, at: number): number {
  const first = text.charCodeAt(at) | 0x20;
  let scheme = false;
  if (first === 0x68 /* h */ || first === 0x66 /* f */) scheme = /^(?:https?|ftp):\/\//i.test(text.slice(at, at + 8));
  else if (first === 0x77 /* w */) scheme = text.slice(at, at + 4).toLowerCase() === 'www.';
  if (!scheme) return bareDomainEnd(text, at);
  return urlBodyEnd(text, at);
}

/** Up to white space, a quote or an angle bracket; marks that close a sentence stay outside. */
function urlBodyEnd(text: string, at: number): number {
  let end = at;
  let open = 0;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    const cls = charClass(code);
    if (
      cls === CharClass.Space ||
      cls === CharClass.Newline ||
      code === 0x22 ||
      code === 0x3c ||
      code === 0x3e ||
      code === 0x201c ||
      code === 0x201d ||
      cls === CharClass.Surrogate
    )
      break;
    if (code === 0x28) open++;
    else if (code === 0x29 && --open < 0) break;
  }
  while (end > at && ".,;:!?'…".includes(text[end - 1] as string)) end--;
  return end;
}

/** `vnexpress.net`, `moh.gov.vn/tin-tuc`: ASCII labels, the last one a known ending in small letters. */
function bareDomainEnd(text: string, at: number): number {
  let labelStart = at;
  let end = at;
  const limit = Math.min(text.length, at + 80);
  let dots = 0;
  for (; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (code === 0x2e) {
      if (end === labelStart || !isAsciiWord(text.charCodeAt(end + 1))) break;
      dots++;
      labelStart = end + 1;
    } else if (!isAsciiWord(code) && code !== 0x2d) break;
  }
  if (dots === 0 || isLetterClass(charClass(text.charCodeAt(end)))) return -1;
  if (!DOMAIN_ENDS.has(text.slice(labelStart, end))) return -1;
  return text.charCodeAt(end) === 0x2f ? urlBodyEnd(text, end) : end;
}

function emailEnd(text: string, at: number): number {
  let end = at;
  const limit = Math.min(text.length, at + 64);
  while (end < limit && (isAsciiWord(text.charCodeAt(end)) || '._+-'.includes(text[end] as string))) end++;
  if (text.charCodeAt(end) !== 0x40 || !isAsciiWord(text.charCodeAt(end - 1))) return -1;
  const domain = end + 1;
  end = domain;
  let dot = -1;
  const domainLimit = Math.min(text.length, domain + 255);
  for (; end < domainLimit; end++) {
    const code = text.charCodeAt(end);
    if (code === 0x2e) {
      if (!isAsciiWord(text.charCodeAt(end + 1)) || end === domain) break;
      dot = end;
    } else if (!isAsciiWord(code) && code !== 0x2d) break;
  }
  return dot > domain && isAsciiLetter(text.charCodeAt(dot + 1)) ? end : -1;
}

/** What may follow the first letters of an address: `.` `:` `-` `@` `_` `+`. */
const ADDRESS_MARKS = new Set([0x2e, 0x3a, 0x2d, 0x40, 0x5f, 0x2b]);

/** The end of the run in which no other address can begin once none began at its start. */
function addressRunEnd(text: string, at: number): number {
  let end = at;
  const limit = Math.min(text.length, at + 64);
  while (end < limit && (isAsciiWord(text.charCodeAt(end)) || text.charCodeAt(end) === 0x2e || text.charCodeAt(end) === 0x2d)) end++;
  return end;
}

/**
 * Telephone numbers: `0912 345 678`, `(024) 3825 1234`, `+84 24 3825 1234`, `0984.123.456`, hotlines `1900 6067`.
 * Ten or eleven digits after a zero, the first group of three digits or more, so that `05.02.2020` is none.
 */
function phoneEnd(text: string, at: number): number {
  let i = at;
  let digits = 0;
  let group = 0;
  let groups = 0;
  let firstGroup = 0;
  let end = -1;
  let bracket = false;
  if (text[i] === '+') {
    if (text.slice(i + 1, i + 3) !== '84') return -1;
    i += 3;
    digits = 1; // +84 stands for the zero
    firstGroup = 3;
    if (text[i] === ' ' || text[i] === '.' || text[i] === '-') i++;
    if (text[i] === '(') i++;
  } else if (text[i] === '(') {
    bracket = true;
    i++;
    if (text[i] === '+' && text.slice(i + 1, i + 3) === '84') {
      i += 3;
      digits = 1;
      firstGroup = 3;
    }
  }
  const hotline = text[i] === '1' && (text[i + 1] === '8' || text[i + 1] === '9') && text[i + 2] === '0' && text[i + 3] === '0';
  if (!hotline && digits === 0 && !(text[i] === '0' && text[i + 1] !== undefined && text[i + 1] !== '0')) return -1;
  for (; i <= text.length && digits <= 12; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) {
      digits++;
      group++;
      continue;
    }
    if (group === 0) break;
    if (firstGroup === 0) firstGroup = group;
    groups++;
    if (group < 2 && digits > 1) return -1;
    group = 0;
    end = i;
    if (bracket && code === 0x29) {
      bracket = false;
      if (firstGroup < 3) firstGroup = 3;
      if (text[i + 1] === ' ' || text[i + 1] === '-') i++;
      continue;
    }
    const next = text.charCodeAt(i + 1);
    if ((code === 0x20 || code === 0xa0 || code === 0x2e || code === 0x2d) && next >= 0x30 && next <= 0x39) continue;
    break;
  }
  if (end < 0 || bracket || isLetterClass(charClass(text.charCodeAt(end)))) return -1;
  if (hotline) return digits >= 8 && digits <= 10 && (groups === 1 || firstGroup === 4) && groups <= 2 && !/[-]/.test(text.slice(at, end)) ? end : -1;
  return (digits === 10 || digits === 11) && firstGroup >= 3 ? end : -1;
}

/** After the digits of `15/2020`: `/NĐ-CP`, `/QH14`, `/CT-TTg`, `/UBND-VX`: at least two capitals first. */
function codeEnd(text: string, at: number): number {
  if (text.charCodeAt(at) !== 0x2f) return -1;
  if (charClass(text.charCodeAt(at + 1)) !== CharClass.Upper || charClass(text.charCodeAt(at + 2)) !== CharClass.Upper) return -1;
  let end = at + 1;
  const limit = Math.min(text.length, at + 64);
  for (; end < limit; end++) {
    const code = text.charCodeAt(end);
    const cls = charClass(code);
    if (isLetterClass(cls) || cls === CharClass.Digit || cls === CharClass.Mark) continue;
    if (code === 0x26) continue;
    const nextCls = charClass(text.charCodeAt(end + 1));
    if ((isDash(code) || code === 0x2f || code === 0x2e) && (nextCls === CharClass.Upper || (isDash(code) && nextCls === CharClass.Digit))) continue;
    break;
  }
  return end;
}

/** `<b>`, `</p>`, `<br/>`, `<!-- … -->`, `<a href="…">`: a name right after the bracket and a closing bracket within 2,000 characters. */
function tagEnd(text: string, at: number): number {
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
function entityEnd(text: string, at: number): number {
  let i = at + 1;
  if (text[i] === '#') i++;
  const from = i;
  while (i < at + 12 && isAsciiWord(text.charCodeAt(i))) i++;
  return i > from && i - from >= 2 && text[i] === ';' ? i + 1 : -1;
}

const SPACE_ENTITIES = new Set(['&nbsp;', '&ensp;', '&emsp;', '&thinsp;', '&#160;', '&#xa0;', '&#xA0;', '&zwnj;', '&shy;']);

/** The end of a pictograph: surrogate pairs joined by ZWJ, with skin tones, variation selectors, flags. */
function surrogateEnd(text: string, at: number): number {
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

/* ---- the scan ----------------------------------------------------------------------------- */

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

  constructor(capacity: number) {
    this.start = new Int32Array(capacity);
    this.end = new Int32Array(capacity);
    this.kind = new Uint8Array(capacity);
    this.shape = new Uint8Array(capacity);
    this.flags = new Uint8Array(capacity);
    this.hash = new Int32Array(capacity);
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
    const size = this.start.length * 2;
    const wider = <T extends Int32Array | Uint8Array>(old: T, fresh: T): T => {
      fresh.set(old);
      return fresh;
    };
    this.start = wider(this.start, new Int32Array(size));
    this.end = wider(this.end, new Int32Array(size));
    this.kind = wider(this.kind, new Uint8Array(size));
    this.shape = wider(this.shape, new Uint8Array(size));
    this.flags = wider(this.flags, new Uint8Array(size));
    this.hash = wider(this.hash, new Int32Array(size));
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
  const glued = units.gap === 0 && units.count > 0 && units.end[units.count - 1] === at;
  const afterNumber = glued && units.kind[units.count - 1] === UnitKind.Number;
  let hash = HASH_SEED;
  let before = hash;
  let base = 0;
  let tone = 0;
  let upper = 0;
  let lower = 0;
  let uncased = 0;
  let firstUpper = false;
  let digits = 0;
  let nonAscii = 0;
  /** Where a small letter is followed by a capital for the first time, and the last such place. */
  let hump = -1;
  let lastUpper = -1;
  let previous: CharClass = CharClass.Other;
  let end = at;
  scan: for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    const cls = CHAR_CLASSES[code] as CharClass;
    switch (cls) {
      case CharClass.Lower:
        lower++;
        break;
      case CharClass.Upper:
        if (upper + lower + uncased === 0) firstUpper = true;
        upper++;
        lastUpper = end;
        if (previous === CharClass.Lower && hump < 0) hump = end;
        break;
      case CharClass.Uncased:
        uncased++;
        break;
      case CharClass.Mark: {
        const t = toneOfMark(code);
        nonAscii++;
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
        if ((nonAscii > 0 && lower > 0) || (afterNumber && !isPower(text, at, end))) break scan;
        digits++;
        break;
      default:
        if (isPowerSign(code) && end > at && base === 0x6d /* m */) {
          digits++;
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
    if (code > 0x7f && cls !== CharClass.Digit) nonAscii++;
    before = hash;
    base = baseLetter(superscriptDigit(code));
    tone = toneOf(code) || tone;
    hash = hashStep(before, base);
    previous = cls;
  }
  // zero-width characters at the end belong to the gap, so that spans end at letters
  while (end > at + 1 && CHAR_CLASSES[text.charCodeAt(end - 1)] === CharClass.Ignorable) end--;

  if (nonAscii === 0 && at >= units.plainUntil && ADDRESS_MARKS.has(text.charCodeAt(end))) {
    const url = urlEnd(text, at);
    const address = url > end ? url : emailEnd(text, at);
    if (address > end) {
      units.add(at, address, url > end ? UnitKind.Url : UnitKind.Email, Shape.None, 0, 0);
      return address;
    }
    units.plainUntil = addressRunEnd(text, end);
  }

  if (lastUpper > at && lower > 0 && digits === 0) {
    const cut = runTogetherAt(text, at, end, hump, lastUpper, units);
    if (cut > 0) {
      scanWordPart(text, at, cut, units);
      units.gap = UnitFlag.RunTogether;
      scanWordPart(text, cut, end, units);
      return end;
    }
  }

  let shape: Shape;
  if (upper === 0) shape = lower > 0 ? Shape.Lower : uncased > 0 ? Shape.Uncased : Shape.None;
  else if (lower === 0) shape = upper > 1 || digits > 0 ? Shape.Upper : Shape.Initial;
  else shape = firstUpper && upper === 1 ? Shape.Title : Shape.Mixed;
  units.add(at, end, UnitKind.Word, shape, (digits > 0 ? UnitFlag.HasDigit : 0) | (nonAscii > 0 ? UnitFlag.NonAscii : 0), hashEnd(hash, tone));
  return end;
}

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
      units.gap |= UnitFlag.SpaceBefore | (BLOCK_TAGS.has(tagName(text, at)) ? UnitFlag.NewlineBefore | UnitFlag.BlockBefore : 0);
      return end;
    }
  } else if (code === 0x26 /* & */) {
    const end = entityEnd(text, at);
    if (end > 0) {
      if (SPACE_ENTITIES.has(text.slice(at, end))) {
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
  if (REPEATABLE.has(mark)) while (end < text.length && text.charCodeAt(end) === code) end++;
  if (mark === 0x2e && end - at > 1) mark = 0x2026; // ... is …
  // a pictograph of the basic plane keeps its variation selector
  if (cls === CharClass.Other) while (end < text.length && text.charCodeAt(end) >= 0xfe00 && text.charCodeAt(end) <= 0xfe0f) end++;
  units.add(at, end, cls === CharClass.Punctuation ? UnitKind.Punctuation : UnitKind.Symbol, Shape.None, 0, mark);
  return end;
}
