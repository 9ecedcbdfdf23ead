/** Ranges. In: an amount. Out: the figure from it to the next one (`từ 5 đến 7 triệu`, `20-30%`, `hai ba người`), as what its unit or noun says. */
import { numberWord, Role, type Separators } from '../numerals/index.js';
import type { Document } from '../text/index.js';
import { type Amount, closingPower, Form, joinRange, plainAmount, readAmount } from './amount.js';
import type { Reading } from './build.js';
import { AND, COMMA, COUNTED, HYPHEN, isWordIn, markAt, opensNoun, startsLine, wordSet } from './context.js';
import { readSingle } from './single.js';
import { readUnit } from './units.js';
import { top } from './value.js';

const TO = wordSet('đến tới');
const BETWEEN = wordSet('giữa');
const OR = wordSet('hoặc hay');

/** `từ 5 đến 7 triệu`, `20-30%`, `30.000 đồng – 150.000 đồng`, `giữa 1 và 2 đô la`. */
export function readRange(doc: Document, amount: Amount, separators: Separators): Reading | null {
  const { first, end, value: low, form, scaled } = amount;
  if (form === Form.Compound) return amount.mark === HYPHEN ? readSingle(doc, amount) : { next: end };
  if (typeof low !== 'number' || amount.bare || amount.vague) return null;
  const own = readUnit(doc, end, low);
  const joint = own ? own.end : end;
  const either = isWordIn(doc, joint, OR) && !own && !scaled;
  const connected = either || markAt(doc, joint) === HYPHEN || isWordIn(doc, joint, TO) || (isWordIn(doc, joint, AND) && isWordIn(doc, first - 1, BETWEEN));
  if (!connected || startsLine(doc, joint + 1)) return readNeighbours(doc, amount);
  const high = readAmount(doc, joint + 1, separators);
  if (!high || high.form === Form.Compound || high.vague || high.bare || (either && high.value !== low + 1)) return null;
  const value = joinRange(amount, high, own ? 0 : closingPower(doc, high));
  if (!value) return null;
  const other = readUnit(doc, high.end, top(high.value))?.unit;
  if (own && other?.letter !== own.unit.letter) return null;
  const [from, to] = value;
  // 300 - 400.000 đồng
  const thousands = from < 1000 && !scaled && from * 10_000 >= to && from * 1000 < to && other?.kind === 'money';
  return readSingle(doc, plainAmount(first, high.end, thousands ? [from * 1000, to] : value, form, scaled || high.scaled));
}

/** `hai ba người`, `năm bảy lượt`, `dăm ba`: neighbouring digits in words. */
function readNeighbours(doc: Document, { first, end, value: low, form }: Amount): Reading | null {
  if (form !== Form.Words || typeof low !== 'number' || end !== first + 1) return null;
  const at = markAt(doc, end) === COMMA ? end + 1 : end;
  const next = numberWord(doc, at);
  if (next?.role !== Role.Digit || !(next.value === low + 1 || (low === 5 && next.value === 7)) || low < 1 || low > 8) return null;
  const after = numberWord(doc, at + 1);
  // bốn năm học
  if ((after && after.role !== Role.Half) || !opensNoun(doc, at + 1) || (next.value === 5 && !isWordIn(doc, at + 1, COUNTED))) return null;
  return readSingle(doc, plainAmount(first, at + 1, [low, next.value], Form.Words, false, true));
}
