/**
 * Addresses, telephone numbers, document codes: units that are known by their form. In: the text and where one may begin.
 * Out: where it ends, or -1. Look-aheads are bounded, but for the body of a URL, which becomes one unit.
 */
import { CharClass, charClass, isAsciiLetter, isAsciiWord, isDash, isLetterClass } from './characters.js';

const DOMAIN_ENDS = new Set('vn com net org edu gov info biz io tv asia int eu uk us jp kr cn fr de ru au sg'.split(' '));

/** `https://…`, `www.…`, or `tuoitre.vn/…`: up to white space or a closing mark. */
export function urlEnd(text: string, at: number): number {
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
export function bareDomainEnd(text: string, at: number): number {
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

export function emailEnd(text: string, at: number): number {
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
export const isAddressMark = (code: number): boolean => code === 0x2e || code === 0x3a || code === 0x2d || code === 0x40 || code === 0x5f || code === 0x2b;

/** The end of the run in which no other address can begin once none began at its start. */
export function addressRunEnd(text: string, at: number): number {
  let end = at;
  const limit = Math.min(text.length, at + 64);
  while (end < limit && (isAsciiWord(text.charCodeAt(end)) || text.charCodeAt(end) === 0x2e || text.charCodeAt(end) === 0x2d)) end++;
  return end;
}

/**
 * Telephone numbers: `0912 345 678`, `(024) 3825 1234`, `+84 24 3825 1234`, `0984.123.456`, hotlines `1900 6067`.
 * Ten or eleven digits after a zero, the first group of three digits or more, so that `05.02.2020` is none.
 */
export function phoneEnd(text: string, at: number): number {
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
export function codeEnd(text: string, at: number): number {
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
