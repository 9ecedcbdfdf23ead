/**
 * Features of units for the names model. In: a Document. Out: for each unit near a capital letter the hashed features
 * that the model has weights for. Training reads the same code, so that what was learned is what is looked up.
 */

import {
  baseLetter,
  CharClass,
  charClass,
  combineHashes,
  type Document,
  hasFlag,
  hashSyllable,
  isGlued,
  Shape,
  sentenceStart,
  UnitFlag,
  UnitKind,
} from '../text/index.js';
import type { Words } from '../words/index.js';
import { clusterOf, coarseOf } from './clusters.js';
import { markKnownNames, nameSyllable } from './name-table.js';
import { markSeenNames, seenNames } from './seen-names.js';
import type { ShortTable } from './short-table.js';

export const FEATURE_BITS = 20;

/** Looks of a unit, a little finer than `Shape`. */
const enum Look {
  Edge = 0,
  Lower,
  Title,
  FirstTitle,
  Upper,
  ShoutedUpper,
  Initial,
  Mixed,
  Uncased,
  Digits,
  Year,
  Code,
  Stop,
  Comma,
  Bracket,
  Quote,
  Dash,
  Mark,
  Address,
  UpperDigit,
  /** A capitalised word that a quote, a dash or a colon opens. */
  OpenedTitle,
}

export interface UnitViews {
  /** Hash of the unit whatever its case; marks by their sign, numbers by their length. */
  readonly form: Int32Array;
  readonly look: Uint8Array;
  /** 1 where names can be: units near a capital letter of the same sentence. */
  readonly active: Uint8Array;
  /** For units of a run of capitalised words: its first unit and the one after its last; for others the unit itself. */
  readonly runStart: Int32Array;
  readonly runEnd: Int32Array;
  /** Hashes of the last two, last three and first three letters of capitalised words, else 0. */
  readonly tail2: Int32Array;
  readonly tail3: Int32Array;
  readonly head3: Int32Array;
  /** What `markKnownNames` says. */
  readonly known: Uint8Array;
  /** What `markSeenNames` says. */
  readonly seen: Uint8Array;
  /** What `nameSyllable` says of capitalised words. */
  readonly syllable: Uint8Array;
  /** Place of a unit in its word: 0 where it is a word by itself, else by the word's length and case; see `markWords`. */
  readonly place: Uint8Array;
  /** Hash of the word that a unit is in. */
  readonly word: Int32Array;
  /** First unit of that word, and the unit after its last. */
  readonly wordStart: Int32Array;
  readonly wordEnd: Int32Array;
  /** `clusterOf` of words. */
  readonly cluster: Uint16Array;
}

/**
 * Words that open names of a kind: what follows belongs to an organisation (`Ban Quản lý dự án đầu tư…`), an event, a law
 * or a place for longer than neighbours can tell.
 */
const HEADS = new Set(
  (
    'bộ sở ban cục vụ viện trường ty công hãng tập đoàn ngân hàng hội liên hiệp trung tâm tòa ủy ubnd hđnd phòng chi tổng đảng clb đội tuyển bệnh bv đại học thpt thcs báo đài tạp ' +
    'quỹ nhà xí nghiệp htx quân tư lệnh cảnh sát csgt khoa văn mặt trận tỉnh thành đồn trạm kho nhóm giải cúp lễ festival cuộc kỳ chiến dịch ngày luật nghị thông quyết chỉ hiến ' +
    'sân cầu đường phố chùa đền chợ khu cảng công sông hồ núi đảo tp xã phường huyện quận thị'
  )
    .split(' ')
    .map(hashSyllable),
);
const HEAD_REACH = 10;

/** How far before the first and after the last capital of a name its small letters may reach. */
const REACH_LEFT = 6;
const REACH_RIGHT = 4;
/** The same after a word that opens names of a kind: `Ban Quản lý dự án đầu tư xây dựng …`. */
const REACH_AFTER_HEAD = 7;

const isCapital = (look: number): boolean =>
  look === Look.Title ||
  look === Look.FirstTitle ||
  look === Look.OpenedTitle ||
  look === Look.Upper ||
  look === Look.ShoutedUpper ||
  look === Look.Initial ||
  look === Look.Mixed ||
  look === Look.UpperDigit ||
  look === Look.Code;

/** Whether most letters of a sentence are capitals: a headline set in capitals. */
function isShouted(doc: Document, from: number, to: number): boolean {
  let upper = 0;
  let other = 0;
  for (let i = from; i < to; i++) {
    if (doc.kind[i] !== UnitKind.Word) continue;
    const shape = doc.shape[i];
    if (shape === Shape.Upper || shape === Shape.Initial) upper++;
    else other++;
  }
  return upper >= 4 && upper > 3 * other;
}

function markLook(code: number): Look {
  switch (code) {
    case 0x2e:
    case 0x21:
    case 0x3f:
    case 0x2026:
      return Look.Stop;
    case 0x2c:
    case 0x3b:
      return Look.Comma;
    case 0x28:
    case 0x29:
    case 0x5b:
    case 0x5d:
      return Look.Bracket;
    case 0x22:
    case 0x27:
      return Look.Quote;
    case 0x2d:
      return Look.Dash;
    default:
      return Look.Mark;
  }
}

function wordLook(doc: Document, i: number, first: boolean, shouted: boolean): Look {
  switch (doc.shape[i]) {
    case Shape.Lower:
      return Look.Lower;
    case Shape.Title: {
      if (first) return Look.FirstTitle;
      const mark = i > 0 && doc.kind[i - 1] === UnitKind.Punctuation ? (doc.hash[i - 1] as number) : 0;
      return mark === 0x22 || mark === 0x3a || mark === 0x2e || mark === 0x21 || mark === 0x3f || mark === 0x27 ? Look.OpenedTitle : Look.Title;
    }
    case Shape.Upper:
      return shouted ? Look.ShoutedUpper : hasFlag(doc, i, UnitFlag.HasDigit) ? Look.UpperDigit : Look.Upper;
    case Shape.Initial:
      return shouted ? Look.ShoutedUpper : hasFlag(doc, i, UnitFlag.HasDigit) ? Look.UpperDigit : Look.Initial;
    case Shape.Mixed:
      return Look.Mixed;
    default:
      return Look.Uncased;
  }
}

function numberLook(doc: Document, i: number): Look {
  const length = (doc.end[i] as number) - (doc.start[i] as number);
  const first = doc.text.charCodeAt(doc.start[i] as number);
  return length === 4 && (first === 0x31 || first === 0x32) ? Look.Year : Look.Digits;
}

/** Looks at every unit once. */
export function viewUnits(doc: Document, words: Words, seenBefore: ShortTable = seenNames()): UnitViews {
  const { count } = doc;
  const form = new Int32Array(count);
  const look = new Uint8Array(count);
  const active = new Uint8Array(count);
  const runStart = new Int32Array(count);
  const runEnd = new Int32Array(count);
  const tail2 = new Int32Array(count);
  const tail3 = new Int32Array(count);
  const head3 = new Int32Array(count);
  const known = new Uint8Array(count);
  const seen = new Uint8Array(count);
  const syllable = new Uint8Array(count);
  const cluster = new Uint16Array(count);
  for (let s = 0; s < doc.sentenceEnds.length; s++) {
    const from = sentenceStart(doc, s);
    const to = doc.sentenceEnds[s] as number;
    const shouted = isShouted(doc, from, to);
    let words = 0;
    let reach = 0;
    let lastCapital = from - 1;
    for (let i = from; i < to; i++) {
      const kind = doc.kind[i];
      let l: Look;
      let f = doc.hash[i] as number;
      if (kind === UnitKind.Word) {
        l = wordLook(doc, i, words === 0, shouted);
        cluster[i] = clusterOf(f, doc.shape[i] as number);
        words++;
      } else if (kind === UnitKind.Number) {
        l = numberLook(doc, i);
        f = 0x51ed27 + l * 64 + Math.min(9, (doc.end[i] as number) - (doc.start[i] as number));
      } else if (kind === UnitKind.Punctuation || kind === UnitKind.Symbol) l = markLook(f);
      else l = kind === UnitKind.Code ? Look.Code : Look.Address;
      form[i] = f;
      look[i] = l;
      runStart[i] = i;
      if (isCapital(l)) {
        if (i > from && isCapital(look[i - 1] as number)) runStart[i] = runStart[i - 1] as number;
        for (let j = Math.max(from, lastCapital + 1, i - REACH_LEFT); j <= i; j++) active[j] = 1;
        lastCapital = i;
        reach = HEADS.has(form[runStart[i] as number] as number) ? REACH_AFTER_HEAD : REACH_RIGHT;
        if (kind === UnitKind.Word) {
          readAffixes(doc, i, tail2, tail3, head3);
          syllable[i] = nameSyllable(f);
        }
      } else if (i - lastCapital <= reach) active[i] = 1;
    }
    markKnownNames(doc, from, to, active, known);
    markSeenNames(doc, from, to, seenBefore, seen);
    for (let i = to - 1; i >= from; i--)
      runEnd[i] = i + 1 < to && isCapital(look[i] as number) && isCapital(look[i + 1] as number) ? (runEnd[i + 1] as number) : i + 1;
  }
  const { place, word, wordStart, wordEnd } = markWords(doc, words, form);
  return { form, look, active, runStart, runEnd, tail2, tail3, head3, known, seen, syllable, cluster, place, word, wordStart, wordEnd };
}

/** Words as the segmenter cut them: a capital before small letters in one word (`Nguyên nhân`) begins a sentence, no name. */
function markWords(doc: Document, words: Words, form: Int32Array): Pick<UnitViews, 'place' | 'word' | 'wordStart' | 'wordEnd'> {
  const place = new Uint8Array(doc.count);
  const word = new Int32Array(doc.count);
  const wordStart = new Int32Array(doc.count);
  const wordEnd = new Int32Array(doc.count);
  for (let w = 0; w < words.count; w++) {
    const first = words.first[w] as number;
    const end = words.first[w + 1] as number;
    let hash = form[first] as number;
    let small = 0;
    for (let i = first + 1; i < end; i++) {
      hash = combineHashes(hash, form[i] as number);
      if (doc.shape[i] === Shape.Lower) small = 1;
    }
    const length = Math.min(3, end - first);
    for (let i = first; i < end; i++) {
      place[i] = length === 1 ? 0 : length * 8 + small * 4 + (i === first ? 0 : i === end - 1 ? 2 : 1);
      word[i] = hash;
      wordStart[i] = first;
      wordEnd[i] = end;
    }
  }
  return { place, word, wordStart, wordEnd };
}

/** The first and last letters of a word, composed, so that they are the same in NFC and NFD. */
function readAffixes(doc: Document, i: number, tail2: Int32Array, tail3: Int32Array, head3: Int32Array): void {
  let letters = doc.text.slice(doc.start[i], doc.end[i]);
  for (let k = 1; k < letters.length; k++) {
    if (charClass(letters.charCodeAt(k)) !== CharClass.Mark) continue;
    letters = letters.normalize('NFC');
    break;
  }
  const to = letters.length;
  const at = (k: number): number => (k >= 0 && k < to ? baseLetter(letters.charCodeAt(k)) : 0);
  tail2[i] = (at(to - 2) << 10) ^ at(to - 1);
  tail3[i] = (at(to - 3) << 20) ^ (tail2[i] as number) ^ (Math.min(8, to) << 28);
  head3[i] = (at(0) << 20) ^ (at(1) << 10) ^ at(2);
}

/** The nearest word before a unit that opens a kind of name, no comma between; −1 where there is none. */
function headBefore({ form, look }: UnitViews, i: number, from: number): number {
  for (let k = i - 1; k >= from && k > i - HEAD_REACH && look[k] !== Look.Comma; k--) if (HEADS.has(form[k] as number)) return k;
  return -1;
}

/** Whether more than a space stands before a unit: where a sentence lost its stop, or a line its end. */
const isApart = (doc: Document, i: number, from: number): boolean => i > from && (doc.start[i] as number) - (doc.end[i - 1] as number) > 1;

/** A feature of template `t` with up to two values, as an index below 2^FEATURE_BITS. */
function mix(t: number, a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(t, 0x9e3779b1), 0x85ebca6b);
  h ^= h >>> 15;
  h = Math.imul(h ^ b, 0xc2b2ae35);
  h ^= h >>> 13;
  h = Math.imul(h, 0x27d4eb2f);
  return h >>> (32 - FEATURE_BITS);
}

export const MAX_FEATURES = 112;

/** Writes the features of unit `i` of the sentence [from, to) to `out`; gives their number. */
export function unitFeatures(doc: Document, views: UnitViews, i: number, from: number, to: number, out: Int32Array): number {
  const { form, look, runStart, runEnd, tail2, tail3, head3, known, seen, syllable, cluster, place, word, wordStart, wordEnd } = views;
  const formAt = (k: number): number => (k >= from && k < to ? (form[k] as number) : k < from ? 1 : 2);
  const lookAt = (k: number): number => (k >= from && k < to ? (look[k] as number) : Look.Edge);
  let n = 0;
  const f0 = form[i] as number;
  const fl1 = formAt(i - 1);
  const fr1 = formAt(i + 1);
  const fl2 = formAt(i - 2);
  const fr2 = formAt(i + 2);
  const l0 = look[i] as number;
  const ll1 = lookAt(i - 1);
  const lr1 = lookAt(i + 1);
  const ll2 = lookAt(i - 2);
  const lr2 = lookAt(i + 2);
  const window = (ll1 * 32 + l0) * 32 + lr1;
  const glue = (isGlued(doc, i) ? 1 : 0) + (isGlued(doc, i + 1) ? 2 : 0);
  out[n++] = mix(0, l0, glue);
  out[n++] = mix(1, f0, 0);
  out[n++] = mix(2, f0, l0);
  out[n++] = mix(3, fl1, l0);
  out[n++] = mix(4, fr1, l0);
  out[n++] = mix(5, fl2, l0);
  out[n++] = mix(6, fr2, l0);
  out[n++] = mix(7, fl1, f0);
  out[n++] = mix(8, f0, fr1);
  out[n++] = mix(9, fl2, fl1);
  out[n++] = mix(10, fr1, fr2);
  out[n++] = mix(11, fl1, fr1);
  out[n++] = mix(12, window, 0);
  out[n++] = mix(13, window, ll2 * 32 + lr2);
  out[n++] = mix(14, (l0 * 32 + lr1) * 32 + lr2, lookAt(i + 3));
  out[n++] = mix(15, (l0 * 32 + ll1) * 32 + ll2, lookAt(i - 3));
  out[n++] = mix(16, f0, ll1 * 32 + lr1);
  out[n++] = mix(17, fl1, window);
  out[n++] = mix(18, fr1, window);
  out[n++] = mix(19, formAt(i - 3), l0);
  out[n++] = mix(20, formAt(i + 3), l0);
  out[n++] = mix(21, f0, fl2);
  out[n++] = mix(22, f0, fr2);
  const cAt = (k: number): number => (k >= from && k < to ? (cluster[k] as number) : 511);
  const coarseAt = (k: number): number => (k >= from && k < to ? coarseOf(cluster[k] as number) : 63);
  const c0 = cluster[i] as number;
  const cl1 = cAt(i - 1);
  const cr1 = cAt(i + 1);
  out[n++] = mix(52, c0, l0);
  out[n++] = mix(53, cl1, l0);
  out[n++] = mix(54, cr1, l0);
  out[n++] = mix(55, cAt(i - 2), l0);
  out[n++] = mix(56, cAt(i + 2), l0);
  out[n++] = mix(57, cl1, c0);
  out[n++] = mix(58, c0, cr1);
  out[n++] = mix(59, cl1 * 512 + c0, cr1);
  const k0 = coarseOf(c0);
  const kl1 = coarseAt(i - 1);
  const kr1 = coarseAt(i + 1);
  out[n++] = mix(75, kl1 * 64 + k0, kr1);
  out[n++] = mix(76, kl1 * 64 + k0, l0);
  out[n++] = mix(77, kr1 * 64 + k0, l0);
  out[n++] = mix(78, coarseAt(i - 2) * 64 + kl1, k0);
  out[n++] = mix(79, coarseAt(i + 2) * 64 + kr1, k0);
  const gap = (isApart(doc, i, from) ? 1 : 0) + (i + 1 < to && isApart(doc, i + 1, from) ? 2 : 0);
  if (gap !== 0) {
    out[n++] = mix(80, gap, l0);
    out[n++] = mix(81, gap, window);
  }
  const p0 = place[i] as number;
  const pAt = (k: number): number => (k >= from && k < to ? (place[k] as number) : 63);
  const before = (wordStart[i] as number) - 1;
  const after = wordEnd[i] as number;
  const wordBefore = before >= from ? (word[before] as number) : 1;
  const wordAfter = after < to ? (word[after] as number) : 2;
  out[n++] = mix(60, p0, l0);
  out[n++] = mix(61, pAt(i - 1) * 64 + p0, pAt(i + 1));
  out[n++] = mix(62, word[i] as number, p0 * 32 + l0);
  out[n++] = mix(63, wordBefore, l0);
  out[n++] = mix(64, wordAfter, l0);
  const before2 = before >= from ? (wordStart[before] as number) - 1 : -1;
  out[n++] = mix(65, before2 >= from ? (word[before2] as number) : 1, wordBefore);
  const head = headBefore(views, i, from);
  out[n++] = mix(66, head < 0 ? 0 : (form[head] as number), head < 0 ? l0 : (i - head) * 32 + l0);
  out[n++] = mix(67, head < 0 ? 0 : (word[head] as number), l0 * 32 + lr1);
  out[n++] = mix(68, head < 0 ? 0 : (word[head] as number), word[i] as number);
  const g0 = known[i] as number;
  const knownAt = (k: number): number => (k >= from && k < to ? (known[k] as number) : 0);
  out[n++] = mix(41, g0, l0);
  out[n++] = mix(42, knownAt(i - 1) * 64 + g0, knownAt(i + 1));
  out[n++] = mix(43, knownAt(i + 1), l0);
  out[n++] = mix(44, knownAt(i + 2), l0);
  out[n++] = mix(45, g0, fl1);
  out[n++] = mix(46, knownAt(i + 1), f0);
  const v0 = seen[i] as number;
  const seenAt = (k: number): number => (k >= from && k < to ? (seen[k] as number) : 0);
  out[n++] = mix(69, v0, l0);
  out[n++] = mix(70, seenAt(i - 1) * 64 + v0, seenAt(i + 1));
  out[n++] = mix(71, v0, fl1);
  out[n++] = mix(72, v0, fr1);
  out[n++] = mix(73, seenAt(i + 1), f0);
  out[n++] = mix(74, v0, g0);
  const sAt = (k: number): number => (k >= from && k < to ? (syllable[k] as number) : 64);
  const s0 = syllable[i] as number;
  if (isCapital(l0)) {
    out[n++] = mix(47, s0, g0);
    out[n++] = mix(48, sAt(i - 1) * 128 + s0, sAt(i + 1));
    out[n++] = mix(49, sAt(i - 1), s0);
    out[n++] = mix(50, s0, sAt(i + 1));
    out[n++] = mix(51, s0, fl1);
    const start = runStart[i] as number;
    const end = runEnd[i] as number;
    const place = Math.min(5, i - start) * 8 + Math.min(5, end - i);
    out[n++] = mix(23, place, l0);
    out[n++] = mix(24, formAt(start - 1), place);
    out[n++] = mix(25, formAt(start - 1), formAt(start - 2));
    out[n++] = mix(26, formAt(end), place);
    out[n++] = mix(27, formAt(end), formAt(end + 1));
    out[n++] = mix(28, form[start] as number, place);
    out[n++] = mix(29, formAt(start - 1), formAt(end));
    out[n++] = mix(30, formAt(start - 1), f0);
    out[n++] = mix(31, form[end - 1] as number, place);
    if (look[i] !== Look.Code) {
      out[n++] = mix(32, tail2[i] as number, 0);
      out[n++] = mix(33, tail3[i] as number, 0);
      out[n++] = mix(34, head3[i] as number, 0);
    }
  } else {
    // the nearest capital on either side
    let right = i + 1;
    while (right < to && right < i + REACH_LEFT && !isCapital(look[right] as number)) right++;
    let left = i - 1;
    while (left >= from && left > i - REACH_RIGHT && !isCapital(look[left] as number)) left--;
    out[n++] = mix(35, f0, right - i);
    out[n++] = mix(36, formAt(right), right - i);
    out[n++] = mix(37, formAt(left), i - left);
    out[n++] = mix(38, f0, formAt(right));
    out[n++] = mix(39, f0, formAt(left));
    out[n++] = mix(40, (i - left) * 8 + (right - i), l0);
  }
  return n;
}
