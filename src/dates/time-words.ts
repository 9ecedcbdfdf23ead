/**
 * The words of time, from data/time-words.tsv. In: a scope and a unit. Out: the longest word of a role that stands there.
 * Roles: `part` of a day; `day` counted from now (hôm qua); `partday` after a part of a day (sáng `qua`); `story` a day counted
 * from the day named last (hôm sau); `weekday`; `moon` a month's name in the Vietnamese calendar; `unit` of time; `shift`
 * before or after now (tuần `trước`); `zone` after `giờ`; `season`; `feast`, from data/feasts.tsv.
 */
import { FEASTS } from '../data/feasts.js';
import { TIME_WORDS } from '../data/time-words.js';
import { Shape } from '../text/index.js';
import { addTerm, isNumber, match, matches, type Scope, type Term, term, terms } from './scope.js';

export type Role = 'part' | 'day' | 'partday' | 'story' | 'weekday' | 'moon' | 'unit' | 'shift' | 'zone' | 'season' | 'feast';

export interface TimeWord {
  readonly end: number;
  readonly value: string;
}

interface Entry extends Term {
  readonly role: string;
  readonly value: string;
}

const entries = new Map<number, Entry[]>();
/** Which low parts of a hash open a word of time: most units are turned away here. */
const opens = new Uint8Array(1024);
function addWords(key: string, role: string, words: string): void {
  for (const word of words.split(',')) {
    const entry = { ...term(word), role, value: key };
    addTerm(entries, entry);
    opens[(entry.hashes[0] as number) & 1023] = 1;
  }
}
for (const group of TIME_WORDS.split(';')) {
  const [key, words] = group.split('=') as [string, string];
  const colon = key.indexOf(':');
  addWords(key.slice(colon + 1), key.slice(0, colon), words);
}
for (const group of FEASTS.split(';')) {
  const [key, words] = group.split('=') as [string, string];
  addWords(key, 'feast', words);
}

const OPENS_END = terms(
  'ngày, tháng, năm, thứ, quý, cuối, đầu, giữa, hết, nay, tận, mùng, chủ, tuần, hôm, sáng, chiều, tối, đêm, trưa, lúc, nửa, khi, một, hai, ba, bốn, mười',
);
const TO = terms('tới');
/** `tuần trước ngày bầu cử`, `tháng sau khi cưới`: before or after another thing. */
const SIDES = terms('trước, sau');
const THING = terms('khi, đó, ấy, ngày, tết, lễ, lúc, thời, trận, kỳ');

/** Before or after now, behind a weekday, a date, a unit: -1, 0, 1. The `tới` of an interval (tháng 3 `tới` tháng 5) is none. */
export function readShift(scope: Scope, at: number): { end: number; value: number } | null {
  const word = timeWord(scope, at, 'shift');
  if (!word || scope.doc.shape[at] === Shape.Title) return null;
  if (word.end === at + 1 && match(scope, at, TO) && (isNumber(scope, word.end) || match(scope, word.end, OPENS_END))) return null;
  if (word.end === at + 1 && match(scope, at, SIDES) && match(scope, word.end, THING)) return null;
  return { end: word.end, value: Number(word.value) };
}

export function timeWord(scope: Scope, at: number, role: Role): TimeWord | null {
  if (at < scope.start || at >= scope.limit) return null;
  const hash = scope.doc.hash[at] as number;
  if (!opens[hash & 1023]) return null;
  const list = entries.get(hash);
  if (list) for (const entry of list) if (entry.role === role && matches(scope, at, entry)) return { end: at + entry.hashes.length, value: entry.value };
  return null;
}
