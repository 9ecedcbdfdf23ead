/**
 * Quantities of a document. In: the Document. Out: each figure with its kind, value, unit and bound.
 * Every figure is read once: its amount, the unit after (or the currency before) it, and the words around it that say what
 * it is; a reading that loses is dropped.
 */
import { numberWord, Role, type Separators, separatorsOf } from '../numerals/index.js';
import { type Document, hasFlag, isGlued, Shape, UnitFlag, unitEquals } from '../text/index.js';
import { type Amount, Form, plainAmount, readAmount } from './amount.js';
import type { FoundQuantity, Reading } from './build.js';
import { FOLD, HYPHEN, isFigure, isWord, isWordIn, markAt, ORDINAL, SLASH, STOP, startsLine, wordSet } from './context.js';
import { startsSentence } from './labels.js';
import { readGluedCode } from './money.js';
import { readMultiple } from './multiples.js';
import { readRange } from './ranges.js';
import { readRank } from './ranks.js';
import { readRatio } from './ratios.js';
import { readScore } from './scores.js';
import { readShared } from './shared.js';
import { readSingle } from './single.js';
import { timeFiguresEnd } from './times.js';
import { readUnit } from './units.js';
import { wakes } from './wake.js';

/** The figures of a document; see `findQuantityMentions`. */
export function findFigures(doc: Document): FoundQuantity[] {
  const found: FoundQuantity[] = [];
  const separators = separatorsOf(doc);
  let last = 0;
  for (let unit = 0; unit < doc.count; ) {
    if (!wakes(doc, unit)) {
      unit++;
      continue;
    }
    const reading = readQuantity(doc, unit, separators);
    // 5 triệu $ 100: the sign belongs to the figure before it
    if (reading.found && reading.found.first >= last) {
      found.push(reading.found);
      last = reading.found.end;
    }
    unit = Math.max(reading.next, unit + 1);
  }
  return found;
}

function readQuantity(doc: Document, unit: number, separators: Separators): Reading {
  if (isWordIn(doc, unit, FOLD)) return readMultiple(doc, unit, separators);
  if (isWord(doc, unit) && hasFlag(doc, unit, UnitFlag.HasDigit)) return readGluedCode(doc, unit, separators);
  const time = timeFiguresEnd(doc, unit);
  if (time > 0) return { next: time };
  const amount = readAmount(doc, unit, separators) ?? ordinalAmount(doc, unit) ?? halfAmount(doc, unit);
  if (!amount) return { next: skipNumber(doc, unit) };
  if (isPartOfCode(doc, unit) || isPartOfName(doc, amount)) return { next: amount.end };
  return (
    readRatio(doc, amount, separators) ??
    readScore(doc, amount) ??
    readRange(doc, amount, separators) ??
    readRank(doc, amount) ??
    readShared(doc, amount, separators) ??
    readSingle(doc, amount)
  );
}

const FOUR = wordSet('tư');
const TWO = wordSet('nhì');

/** After `thứ`, `tư` is four and `nhì` two. */
function ordinalAmount(doc: Document, unit: number): Amount | null {
  const value = isWordIn(doc, unit, FOUR) ? 4 : isWordIn(doc, unit, TWO) ? 2 : 0;
  return value > 0 && isWordIn(doc, unit - 1, ORDINAL) ? plainAmount(unit, unit + 1, value, Form.Words) : null;
}

/** `nửa lít`; `nửa` before another word is no figure. */
const halfAmount = (doc: Document, unit: number): Amount | null =>
  numberWord(doc, unit)?.role === Role.Half && readUnit(doc, unit + 1, 0)?.unit.kind === 'measure' ? plainAmount(unit, unit + 1, 0.5, Form.Words) : null;

/** A run of number words that make no number together is passed over as one. */
const skipNumber = (doc: Document, unit: number): number =>
  numberWord(doc, unit)?.role === Role.Digit && numberWord(doc, unit + 1)?.role === Role.Scale ? unit + 2 : unit + 1;

/** `Vạn Yên`, `Ba Lan`: number words with capitals before a capital, but at the head of a sentence. */
const isPartOfName = (doc: Document, { first, end }: Amount): boolean =>
  doc.shape[first] === Shape.Title && doc.shape[end] === Shape.Title && !startsLine(doc, end) && !startsSentence(doc, first);

/** Marks that tie a figure to what stands before it: `COVID-19`, `Km95+300`, `v_2`. */
const TIES = new Set([HYPHEN, SLASH, STOP, 0x2b, 0x5f]);
/** `#5`, `@12` */
const TAGS = new Set([0x23, 0x40]);

/** Figures that belong to a code: `COVID-19`, `A1-23`, `29A`, `F-16`. */
function isPartOfCode(doc: Document, unit: number): boolean {
  if (!isFigure(doc, unit) || !isGlued(doc, unit)) return false;
  const before = unit - 1;
  const mark = markAt(doc, before);
  if (TIES.has(mark)) return isGlued(doc, before) && (isWord(doc, before - 1) || isFigure(doc, before - 1));
  if (TAGS.has(mark)) return true;
  // F16, 2in1, but 4x6 cm
  const coded = doc.shape[before] !== Shape.Lower || (isGlued(doc, before) && isFigure(doc, before - 1) && !unitEquals(doc, before, 'x'));
  return isWord(doc, before) && coded && !hasFlag(doc, before, UnitFlag.NonAscii) && !readUnit(doc, before, 0);
}
