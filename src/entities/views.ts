/**
 * What the names model sees of units. In: a Document and its words. Out: typed arrays with an entry for each unit, and two
 * more for what lies before and after a sentence, so that a neighbour is looked at without asking whether there is one.
 */
import {
  baseLetter,
  CharClass,
  charClass,
  combineHashes,
  type Document,
  hasFlag,
  hashSyllable,
  Shape,
  sentenceStart,
  UnitFlag,
  UnitKind,
} from '../text/index.js';
import type { Words } from '../words/index.js';
import { clusterOf, OUTER_CLUSTER } from './clusters.js';
import { markKnownNames, nameSyllable } from './name-table.js';
import { markSeenNames, seenNames } from './seen-names.js';
import type { ShortTable } from './short-table.js';

/** Looks of a unit, a little finer than `Shape`. */
export const enum Look {
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

/** What lies before a sentence and after it, as the entries after those of `count` units. */
export const beforeOf = (count: number): number => count;
export const afterOf = (count: number): number => count + 1;

/** Hashes of what lies before and after a sentence. */
const BEFORE_FORM = 1;
const AFTER_FORM = 2;

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
  /** How far back the nearest word stands that opens a kind of name, no comma between; 0 where there is none. */
  readonly head: Uint8Array;
  /** For units that are no capitals how far the nearest capital is on either side; of none near how far was looked. */
  readonly toLeft: Uint8Array;
  readonly toRight: Uint8Array;
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

/** Of what is no unit. */
const OUTER_SYLLABLE = 64;
const OUTER_PLACE = 63;

/** How far before the first and after the last capital of a name its small letters may reach. */
const REACH_LEFT = 6;
const REACH_RIGHT = 4;
/** The same after a word that opens names of a kind: `Ban Quản lý dự án đầu tư xây dựng …`. */
const REACH_AFTER_HEAD = 7;

/** The looks that are a capital's, a bit each. */
const CAPITALS =
  (1 << Look.Title) |
  (1 << Look.FirstTitle) |
  (1 << Look.OpenedTitle) |
  (1 << Look.Upper) |
  (1 << Look.ShoutedUpper) |
  (1 << Look.Initial) |
  (1 << Look.Mixed) |
  (1 << Look.UpperDigit) |
  (1 << Look.Code);

export const isCapital = (look: number): boolean => ((CAPITALS >>> look) & 1) === 1;

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
  const before = beforeOf(count);
  const after = afterOf(count);
  const entries = count + 2;
  const form = new Int32Array(entries);
  const look = new Uint8Array(entries);
  const active = new Uint8Array(count);
  const runStart = new Int32Array(count);
  const runEnd = new Int32Array(count);
  const tail2 = new Int32Array(count);
  const tail3 = new Int32Array(count);
  const head3 = new Int32Array(count);
  const known = new Uint8Array(entries);
  const seen = new Uint8Array(entries);
  const syllable = new Uint8Array(entries);
  const cluster = new Uint16Array(entries);
  const head = new Uint8Array(count);
  const toLeft = new Uint8Array(count);
  const toRight = new Uint8Array(count);
  form[before] = BEFORE_FORM;
  form[after] = AFTER_FORM;
  look[before] = look[after] = Look.Edge;
  syllable[before] = syllable[after] = OUTER_SYLLABLE;
  cluster[before] = cluster[after] = OUTER_CLUSTER;
  for (let s = 0; s < doc.sentenceEnds.length; s++) {
    const from = sentenceStart(doc, s);
    const to = doc.sentenceEnds[s] as number;
    const shouted = isShouted(doc, from, to);
    let words = 0;
    let reach = 0;
    let lastCapital = from - 1;
    let lastHead = from - HEAD_REACH;
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
      if (i - lastHead < HEAD_REACH) head[i] = i - lastHead;
      if (l === Look.Comma) lastHead = from - HEAD_REACH;
      else if (kind === UnitKind.Word && HEADS.has(f)) lastHead = i;
      if (isCapital(l)) {
        if (i > from && isCapital(look[i - 1] as number)) runStart[i] = runStart[i - 1] as number;
        for (let j = Math.max(from, lastCapital + 1, i - REACH_LEFT); j <= i; j++) active[j] = 1;
        lastCapital = i;
        reach = HEADS.has(form[runStart[i] as number] as number) ? REACH_AFTER_HEAD : REACH_RIGHT;
        if (kind === UnitKind.Word) {
          readAffixes(doc, i, tail2, tail3, head3);
          syllable[i] = nameSyllable(f);
        }
      } else {
        if (i - lastCapital <= reach) active[i] = 1;
        toLeft[i] = Math.min(REACH_RIGHT, i - lastCapital);
      }
    }
    markKnownNames(doc, from, to, active, known);
    markSeenNames(doc, from, to, seenBefore, seen);
    let nextCapital = to;
    let end = to;
    for (let i = to - 1; i >= from; i--) {
      if (isCapital(look[i] as number)) {
        if (nextCapital !== i + 1) end = i + 1;
        runEnd[i] = end;
        nextCapital = i;
      } else {
        runEnd[i] = i + 1;
        toRight[i] = Math.min(REACH_LEFT, nextCapital - i);
      }
    }
  }
  const { place, word, wordStart, wordEnd } = markWords(doc, words, form);
  return { form, look, active, runStart, runEnd, tail2, tail3, head3, known, seen, syllable, cluster, place, word, wordStart, wordEnd, head, toLeft, toRight };
}

/** Words as the segmenter cut them: a capital before small letters in one word (`Nguyên nhân`) begins a sentence, no name. */
function markWords(doc: Document, words: Words, form: Int32Array): Pick<UnitViews, 'place' | 'word' | 'wordStart' | 'wordEnd'> {
  const place = new Uint8Array(doc.count + 2);
  const word = new Int32Array(doc.count + 2);
  const wordStart = new Int32Array(doc.count);
  const wordEnd = new Int32Array(doc.count);
  place[beforeOf(doc.count)] = place[afterOf(doc.count)] = OUTER_PLACE;
  word[beforeOf(doc.count)] = BEFORE_FORM;
  word[afterOf(doc.count)] = AFTER_FORM;
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
