/**
 * Names that a number ends. In: a document and its names in order. Out: the same with the numbered documents of the state
 * (`Nghị định số 15/2020/NĐ-CP`, `Nghị quyết 42`) as laws, laws with their year (`Luật Đấu thầu năm 2013`), and events with
 * their count (`Lễ hội Hoa lần thứ 6`).
 */
import { combineHashes, type Document, hashSyllable, isGlued, Shape, sentenceOf, sentenceStart, UnitKind } from '../text/index.js';
import { ENTITY_TYPES } from './labels.js';
import type { TaggedName } from './tagger.js';

const LAW = ENTITY_TYPES.indexOf('LAW');
const EVENT = ENTITY_TYPES.indexOf('EVENT');

const OPEN = 0x28;
const CLOSE = 0x29;
const DASH = 0x2d;
const SLASH = 0x2f;

const hashOfPair = (words: string): number => {
  const [first = '', second = ''] = words.split(' ');
  return combineHashes(hashSyllable(first), hashSyllable(second));
};

/** Papers that are known by their number. */
const DECREES = new Set(['nghị định', 'thông tư', 'nghị quyết', 'chỉ thị', 'pháp lệnh', 'công điện', 'công văn'].map(hashOfPair));
/** The same words are a verb with its number: `quyết định 3 phương án`. */
const VERBS = new Set(['quyết định', 'kết luận'].map(hashOfPair));
const JOINT_CIRCULAR = [hashOfPair('thông tư'), hashOfPair('liên tịch')] as const;
const SHORT_DECREES = new Set(['NĐ', 'NQ'].map(hashSyllable));
const NUMBER_WORD = hashSyllable('số');
const YEAR_WORD = hashSyllable('năm');
const TIME_WORD = hashSyllable('lần');
const ORDINAL_WORD = hashSyllable('thứ');
const FIRST_WORD = hashSyllable('nhất');

/** A number's tail has so many units at most: `470-QĐNS/TW`. */
const MAX_TAIL = 8;
/** How sure a document known by its number is. */
const NUMBERED = 0.95;

const isMark = (doc: Document, i: number, mark: number): boolean => doc.kind[i] === UnitKind.Punctuation && doc.hash[i] === mark;
const pairAt = (doc: Document, i: number): number => combineHashes(doc.hash[i] as number, doc.hash[i + 1] as number);
const isCapital = (doc: Document, i: number): boolean => doc.kind[i] === UnitKind.Word && (doc.shape[i] === Shape.Title || doc.shape[i] === Shape.Upper);

/** The end of a number with what is glued to it: `470-QĐNS/TW`. */
function tailEnd(doc: Document, number: number): number {
  let end = number + 1;
  for (let i = end; i + 1 < doc.count && i < number + MAX_TAIL && isGlued(doc, i) && isGlued(doc, i + 1); i += 2) {
    const mark = doc.hash[i];
    if (doc.kind[i] === UnitKind.Word || (mark !== DASH && mark !== SLASH) || doc.kind[i + 1] !== UnitKind.Word) break;
    end = i + 2;
  }
  return end;
}

/** The document of the state whose number stands at a unit: where its name begins; −1 where there is none. */
function decreeBefore(doc: Document, number: number, end: number): number {
  const from = sentenceStart(doc, sentenceOf(doc, number));
  const said = doc.hash[number - 1] === NUMBER_WORD;
  let last = said ? number - 2 : number - 1;
  // its short form in brackets: `Nghị định (NĐ) 67`
  if (last - 4 >= from && isMark(doc, last, CLOSE) && isMark(doc, last - 2, OPEN)) last -= 3;
  const plain = !said && doc.kind[number] === UnitKind.Number && end === number + 1;
  if (last >= from && doc.shape[last] === Shape.Upper && SHORT_DECREES.has(doc.hash[last] as number)) return last;
  const first = last - 1;
  if (first < from) return -1;
  const pair = pairAt(doc, first);
  if (first - 2 >= from && pair === JOINT_CIRCULAR[1] && pairAt(doc, first - 2) === JOINT_CIRCULAR[0]) return first - 2;
  if (DECREES.has(pair)) return plain && !isCapital(doc, first) ? -1 : first;
  return VERBS.has(pair) && !(plain && (first === from || !isCapital(doc, first))) ? first : -1;
}

/** Where a name with the year or count after it ends. */
function numberedEnd(doc: Document, { end, type }: TaggedName): number {
  const to = end > 0 ? (doc.sentenceEnds[sentenceOf(doc, end - 1)] as number) : 0;
  const numberAt = (i: number): boolean => i < to && doc.kind[i] === UnitKind.Number;
  if (type === LAW && doc.hash[end] === YEAR_WORD && numberAt(end + 1) && (doc.end[end + 1] as number) - (doc.start[end + 1] as number) === 4) return end + 2;
  if (type !== EVENT || end >= to || doc.hash[end] !== TIME_WORD) return end;
  if (numberAt(end + 1)) return end + 2;
  if (doc.hash[end + 1] !== ORDINAL_WORD || end + 2 >= to) return end;
  return numberAt(end + 2) || doc.shape[end + 2] === Shape.Upper || doc.shape[end + 2] === Shape.Initial || doc.hash[end + 2] === FIRST_WORD ? end + 3 : end;
}

/** The documents of the state that their numbers name, in order. */
function findDecrees(doc: Document): TaggedName[] {
  const decrees: TaggedName[] = [];
  for (let i = 1; i < doc.count; i++) {
    if (doc.kind[i] !== UnitKind.Number && doc.kind[i] !== UnitKind.Code) continue;
    const end = tailEnd(doc, i);
    const first = decreeBefore(doc, i, end);
    if (first >= 0) decrees.push({ first, end, type: LAW, confidence: NUMBERED });
  }
  return decrees;
}

/** Names with those of numbered documents for what overlaps them, and with the numbers that end them. */
export function readNumbered(doc: Document, names: readonly TaggedName[]): TaggedName[] {
  const decrees = findDecrees(doc);
  const read: TaggedName[] = [];
  let d = 0;
  for (const [n, name] of names.entries()) {
    while (d < decrees.length && (decrees[d] as TaggedName).end <= name.first) read.push(decrees[d++] as TaggedName);
    const decree = decrees[d];
    if (decree && decree.first < name.end) {
      if (name.first <= decree.first && decree.end <= name.end) {
        // a longer name holds the document's
        d++;
        while (d < decrees.length && (decrees[d] as TaggedName).first < name.end) d++;
      } else continue;
    }
    const end = numberedEnd(doc, name);
    const next = Math.min(names[n + 1]?.first ?? doc.count, decrees[d]?.first ?? doc.count);
    read.push(end > name.end && end <= next ? { ...name, end } : name);
  }
  read.push(...decrees.slice(d));
  return read;
}
