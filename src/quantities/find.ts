/**
 * Quantities of a document. In: the Document and where its times stand. Out: each figure with its kind, value, unit and bound.
 * Every figure is read once: its amount, the unit after (or the currency before) it, and the words around it that say what
 * it is; a reading that loses is dropped.
 */
import type { TimeMention } from '../dates/index.js';
import { numberWord, Role, type Separators, separatorsOf } from '../numerals/index.js';
import { type Document, hasFlag, isGlued, Shape, UnitFlag, UnitKind, unitEquals } from '../text/index.js';
import { type Amount, readAmount } from './amount.js';
import type { FoundQuantity, Reading } from './build.js';
import { FOLD, HYPHEN, isWordIn, markAt, ORDINAL, SLASH, STOP } from './context.js';
import { readCount } from './counts.js';
import { readMeasured } from './measures.js';
import { readGluedCode, readMoneyWithoutUnit } from './money.js';
import { readMultiple } from './multiples.js';
import { readRange } from './ranges.js';
import { readRank } from './ranks.js';
import { readRatio } from './ratios.js';
import { readScore } from './scores.js';
import { timeFiguresEnd } from './times.js';
import { readUnit } from './units.js';
import { WAKE_MASK, WAKES, wakes } from './wake.js';

/** The figures of a document; see `findQuantityMentions`. */
export function findFigures(doc: Document, times: readonly TimeMention[]): FoundQuantity[] {
  const found: FoundQuantity[] = [];
  const separators = separatorsOf(doc);
  const { count, kind, hash } = doc;
  for (let unit = 0; unit < count; ) {
    const numeric = kind[unit] === UnitKind.Number;
    if (!numeric && !(kind[unit] === UnitKind.Word && WAKES[(hash[unit] as number) & WAKE_MASK]) && !hasFlag(doc, unit, UnitFlag.HasDigit)) {
      unit++;
      continue;
    }
    if (!numeric && !wakes(doc, unit)) {
      unit++;
      continue;
    }
    const reading = readQuantity(doc, unit, separators);
    // 5 triệu $ 100: the sign belongs to the figure before it
    if (reading.found && reading.found.first >= (found.at(-1)?.end ?? 0)) found.push(reading.found);
    unit = Math.max(reading.next, unit + 1);
  }
  if (times.length === 0) return found;
  let time = 0;
  return found.filter(({ first, end }) => {
    while (time < times.length && (times[time] as TimeMention).end <= first) time++;
    return !(time < times.length && (times[time] as TimeMention).first < end);
  });
}

function readQuantity(doc: Document, unit: number, separators: Separators): Reading {
  if (isWordIn(doc, unit, FOLD)) return readMultiple(doc, unit, separators);
  if (hasFlag(doc, unit, UnitFlag.HasDigit) && doc.kind[unit] === UnitKind.Word) return readGluedCode(doc, unit, separators);
  const time = timeFiguresEnd(doc, unit);
  if (time > 0) return { next: time };
  const amount = readAmount(doc, unit, separators) ?? ordinalAmount(doc, unit) ?? halfAmount(doc, unit);
  if (!amount) return { next: skipNumber(doc, unit) };
  if (isPartOfCode(doc, unit)) return { next: amount.end };
  return (
    readRatio(doc, amount, separators) ??
    readScore(doc, amount) ??
    readRange(doc, amount, separators) ??
    readRank(doc, amount) ??
    readSingle(doc, amount) ?? { next: amount.end }
  );
}

/** After `thứ`, `tư` is four and `nhì` two. */
function ordinalAmount(doc: Document, unit: number): Amount | null {
  const value = isWordIn(doc, unit - 1, ORDINAL) ? (unitEquals(doc, unit, 'tư') ? 4 : unitEquals(doc, unit, 'nhì') ? 2 : 0) : 0;
  return value > 0 ? { first: unit, end: unit + 1, value, form: 'words' } : null;
}

/** `nửa lít`; `nửa` before another word is no figure. */
function halfAmount(doc: Document, unit: number): Amount | null {
  const half = numberWord(doc, unit)?.role === Role.Half && readUnit(doc, unit + 1, 0)?.unit.kind === 'measure';
  return half ? { first: unit, end: unit + 1, value: 0.5, form: 'words' } : null;
}

/** A run of number words that make no number together is passed over as one. */
const skipNumber = (doc: Document, unit: number): number =>
  numberWord(doc, unit)?.role === Role.Digit && numberWord(doc, unit + 1)?.role === Role.Scale ? unit + 2 : unit + 1;

/** Figures that belong to a code: `COVID-19`, `A1-23`, `29A`, `F-16`. */
function isPartOfCode(doc: Document, unit: number): boolean {
  if (doc.kind[unit] !== UnitKind.Number || !isGlued(doc, unit)) return false;
  const before = unit - 1;
  const mark = markAt(doc, before);
  if (mark === HYPHEN || mark === SLASH || mark === STOP || mark === 0x2b || mark === 0x5f)
    return isGlued(doc, before) && (doc.kind[before - 1] === UnitKind.Word || doc.kind[before - 1] === UnitKind.Number);
  return (
    mark === 0x23 ||
    mark === 0x40 ||
    (doc.kind[before] === UnitKind.Word && !hasFlag(doc, before, UnitFlag.NonAscii) && doc.shape[before] !== Shape.Lower && !readUnit(doc, before, 0))
  );
}

function readSingle(doc: Document, amount: Amount): Reading | null {
  return readMeasured(doc, amount, false) ?? readMoneyWithoutUnit(doc, amount) ?? readCount(doc, amount);
}
