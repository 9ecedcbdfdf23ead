/** Ranges. In: an amount. Out: the figure from it to the next one (`từ 5 đến 7 triệu`, `20-30%`, `hai ba người`), as what its unit or noun says. */
import { numberWord, Role, type Separators } from '../numerals/index.js';
import { type Document, hasFlag, UnitFlag } from '../text/index.js';
import { type Amount, closingPower, joinRange, readAmount } from './amount.js';
import { type Reading, top } from './build.js';
import { AND, COUNTED, HYPHEN, isWordIn, markAt, opensNoun, wordSet } from './context.js';
import { readCount } from './counts.js';
import { readMeasured } from './measures.js';
import { readMoneyWithoutUnit } from './money.js';
import { readUnit } from './units.js';

const TO = wordSet('đến tới');

const BETWEEN = wordSet('giữa');

const OR = wordSet('hoặc hay');

/** `từ 5 đến 7 triệu`, `20-30%`, `30.000 đồng – 150.000 đồng`, `giữa 1 và 2 đô la`. */
export function readRange(doc: Document, amount: Amount, separators: Separators): Reading | null {
  if (amount.form === 'compound') return amount.mark === '-' ? readTail(doc, amount) : { next: amount.end };
  if (typeof amount.value !== 'number' || amount.bare || amount.vague) return null;
  const own = readUnit(doc, amount.end, amount.value);
  const joint = own ? own.end : amount.end;
  const connected =
    markAt(doc, joint) === HYPHEN ||
    isWordIn(doc, joint, TO) ||
    (isWordIn(doc, joint, AND) && isWordIn(doc, amount.first - 1, BETWEEN)) ||
    (isWordIn(doc, joint, OR) && !own && !amount.scaled);
  if (!connected || hasFlag(doc, joint + 1, UnitFlag.NewlineBefore)) return readNeighbours(doc, amount);
  const high = readAmount(doc, joint + 1, separators);
  if (!high || high.form === 'compound' || high.vague || high.bare) return null;
  if (isWordIn(doc, joint, OR) && high.value !== amount.value + 1) return null;
  let value = joinRange(amount, high, own ? 0 : closingPower(doc, high));
  if (!value) return null;
  // 300 - 400.000 đồng
  if (
    value[0] < 1000 &&
    !amount.scaled &&
    value[0] * 10_000 >= value[1] &&
    value[0] * 1000 < value[1] &&
    readUnit(doc, high.end, value[1])?.unit.kind === 'money'
  )
    value = [value[0] * 1000, value[1]];
  if (own) {
    const other = readUnit(doc, high.end, top(high.value));
    if (other?.unit.letter !== own.unit.letter) return null;
  }
  const joined: Amount = { first: amount.first, end: high.end, value, form: amount.form, ...((amount.scaled || high.scaled) && { scaled: true as const }) };
  return readTail(doc, joined);
}

/** `hai ba người`, `năm bảy lượt`, `dăm ba`: neighbouring digits in words. */
function readNeighbours(doc: Document, amount: Amount): Reading | null {
  if (amount.form !== 'words' || typeof amount.value !== 'number' || amount.end !== amount.first + 1) return null;
  const comma = markAt(doc, amount.end) === 0x2c ? 1 : 0;
  const next = numberWord(doc, amount.end + comma);
  const low = amount.value;
  if (next?.role !== Role.Digit || !(next.value === low + 1 || (low === 5 && next.value === 7)) || low < 1 || low > 8) return null;
  const after = numberWord(doc, amount.end + comma + 1);
  if (after && after.role !== Role.Half) return null;
  const end = amount.end + comma + 1;
  return opensNoun(doc, end) && !(next.value === 5 && !isWordIn(doc, end, COUNTED))
    ? readTail(doc, { first: amount.first, end, value: [low, next.value], form: 'words', vague: true })
    : null;
}

/** A range is what its unit says, and a count where it has none and a noun follows. */
function readTail(doc: Document, amount: Amount): Reading {
  return readMeasured(doc, amount, true) ?? readMoneyWithoutUnit(doc, amount) ?? readCount(doc, amount) ?? { next: amount.end };
}
