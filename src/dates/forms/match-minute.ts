/** Minutes of a match. In: a unit. Out: how many minutes after its start: `phút 78`, `phút thứ 20`, `phút 90+3`, `13'`. */
import { Shape } from '../../text/index.js';
import { readFigure } from '../figures.js';
import { glued, isMark, isNumber, isWord, match, type Scope, terms } from '../scope.js';

const MINUTE = terms('phút, phút thứ');
const LAST_MINUTE = 130;
const QUOTE_REACH = 30;

export interface MatchMinute {
  readonly end: number;
  readonly minute: number;
}

export function readMatchMinute(scope: Scope, at: number): MatchMinute | null {
  const word = match(scope, at, MINUTE);
  if (word) return minuteAt(scope, word);
  const minute = minuteAt(scope, at);
  return minute && isMark(scope, minute.end, "'") && glued(scope, minute.end) && isScorer(scope, at, minute.end) ? { ...minute, end: minute.end + 1 } : null;
}

/** 78, 90+3 */
export function minuteAt(scope: Scope, at: number): MatchMinute | null {
  const minute = wholeAt(scope, at);
  if (minute < 1 || minute > LAST_MINUTE) return null;
  const more = isMark(scope, at + 1, '+') ? wholeAt(scope, at + 2) : 0;
  return more > 0 && more < 30 ? { end: at + 3, minute: minute + more } : { end: at + 1, minute };
}

function wholeAt(scope: Scope, at: number): number {
  const figure = isNumber(scope, at) ? readFigure(scope, at) : null;
  return figure && figure.values.length === 1 ? (figure.values[0] as number) : 0;
}

/** `Văn Quyết 13'`, `(60')`, `31': …`: after a name, a comma or a bracket, or at the head of a line, where no quotation closes. */
function isScorer(scope: Scope, at: number, mark: number): boolean {
  for (let i = at - 1; i >= scope.start && i > at - QUOTE_REACH; i--) if (isMark(scope, i, "'") && !isNumber(scope, i - 1)) return false;
  if (isNumber(scope, mark + 1) || (isWord(scope, mark + 1) && glued(scope, mark + 1))) return false;
  return at === scope.start || isMark(scope, at - 1, ',') || isMark(scope, at - 1, '(') || (isWord(scope, at - 1) && scope.doc.shape[at - 1] === Shape.Title);
}
