/**
 * Where short forms stand. In: the Document, a unit that is written like one. Out: the units it takes (`GD&ĐT`, `TP. HCM`,
 * `PGS.TS` are one short form of several units), its key, and the dictionary's entry when it has one.
 */
import { type Document, isGlued, isVietnameseSyllable, Shape, UnitFlag, UnitKind } from '../text/index.js';
import { ANY_NUMBER, CaseRule, type Dictionary, type Entry } from './dictionary.js';
import { letterKey, unitLetters } from './letters.js';

export interface Surface {
  readonly first: number;
  readonly end: number;
  readonly key: string;
  readonly entry: Entry | null;
  /** How many characters of its one unit it takes, where a number follows that is no part of it (`QL1A`); else 0. */
  readonly letters: number;
}

const POINT = 0x2e;
const COMMA = 0x2c;
const DASH = 0x2d;
const SLASH = 0x2f;
const AMPERSAND = 0x26;
const MAX_PIECES = 6;

/** How a piece is tied to the one before it. */
const enum Joint {
  None = 0,
  /** `GD-ĐT`, `HA.GL` */
  Glued = 1,
  /** `TP HCM`, `TP. HCM` */
  Spaced = 2,
  /** `AFP/TTXVN`, `VH,TT` */
  Loose = 3,
}

export interface Piece {
  readonly unit: number;
  readonly joint: Joint;
  readonly letters: string;
  /** The mark before it, or 0. */
  readonly mark: number;
}

const isPiece = (doc: Document, unit: number): boolean =>
  unit < doc.count &&
  (doc.kind[unit] === UnitKind.Word || (doc.kind[unit] === UnitKind.Number && (doc.end[unit] as number) - (doc.start[unit] as number) <= 2));

const onSameLine = (doc: Document, unit: number): boolean =>
  ((doc.flags[unit] as number) & (UnitFlag.NewlineBefore | UnitFlag.BlockBefore | UnitFlag.RunTogether)) === 0;

/** The piece after the one that stands on `unit`, or null where no short form can go on. */
function nextPiece(doc: Document, unit: number): Piece | null {
  const next = unit + 1;
  if (next >= doc.count || !onSameLine(doc, next)) return null;
  if (doc.kind[next] === UnitKind.Word || doc.kind[next] === UnitKind.Number) {
    if (!isPiece(doc, next)) return null;
    return { unit: next, joint: isGlued(doc, next) ? Joint.Glued : Joint.Spaced, letters: unitLetters(doc, next), mark: 0 };
  }
  const mark = doc.hash[next] as number;
  if (mark !== POINT && mark !== COMMA && mark !== DASH && mark !== SLASH && mark !== AMPERSAND) return null;
  const after = next + 1;
  if (!isPiece(doc, after) || !onSameLine(doc, after)) return null;
  const tight = isGlued(doc, next);
  const tightAfter = isGlued(doc, after);
  const letters = unitLetters(doc, after);
  if (tight && tightAfter) return { unit: after, joint: mark === SLASH || mark === COMMA ? Joint.Loose : Joint.Glued, letters, mark };
  if (mark === AMPERSAND) return { unit: after, joint: Joint.Glued, letters, mark };
  if (tight && (mark === POINT || mark === COMMA)) return { unit: after, joint: mark === POINT ? Joint.Spaced : Joint.Loose, letters, mark };
  return null;
}

function mostlyCapitals(letters: string): boolean {
  let capitals = 0;
  for (const letter of letters) if (letter !== letter.toLowerCase()) capitals++;
  return capitals * 2 > letters.length;
}

/** Whether pieces of text are a spelling of an entry. */
function fits(entry: Entry, pieces: readonly Piece[], fuzzy: boolean): boolean {
  const count = pieces.length;
  let letters = '';
  let spaced = false;
  let loose = false;
  let dotted = false;
  let single = true;
  let ampersand = false;
  let slash = false;
  for (let i = 0; i < count; i++) {
    const piece = pieces[i] as Piece;
    letters += piece.letters;
    spaced ||= piece.joint === Joint.Spaced;
    loose ||= piece.joint === Joint.Loose;
    dotted ||= piece.mark === POINT;
    ampersand ||= piece.mark === AMPERSAND;
    slash ||= piece.mark === SLASH;
    single &&= piece.letters.length === 1;
  }
  if (letters.includes("'") || letters.includes('’')) return false;
  const hasSpace = entry.surface.includes(' ');
  const hasPoint = entry.surface.includes('.');
  if (spaced && !hasSpace && !hasPoint) return false;
  if (loose && !/[,/&]/.test(entry.surface)) return false;
  // initials of a person: `T.T.N`
  if (count > 1 && single && dotted && !hasPoint) return false;
  const hasMark = /[&./]/.test(entry.surface);
  // `T&T` is not `TT`, `MA` not `M&A`
  if (entry.surface.length <= 3 && (ampersand !== entry.surface.includes('&') || slash !== entry.surface.includes('/'))) return false;
  if (count > 1 && single && !hasMark && !dotted) return false;
  // `P.15` is `P` and its number, `P15` one word
  if (entry.surface.endsWith(ANY_NUMBER) && (dotted || (count > 1 && outerNumber(entry)))) return false;
  const plain = entry.surface.replace(/[^\p{L}\p{N}]/gu, '');
  if (letters === plain || (letters === letters.toUpperCase() && plain !== plain.toLowerCase())) return true;
  // `HoSE` for `HOSE`
  if (count === 1 && mostlyCapitals(letters) && letters.toUpperCase() === plain.toUpperCase()) return true;
  if (fuzzy || entry.rule === CaseRule.Any || entry.brand) return true;
  return entry.rule === CaseRule.Title && pieces.every((piece) => piece.letters[0] !== piece.letters[0]?.toLowerCase());
}

/** Of `QL1A` only `QL` is short for something. */
const outerNumber = (entry: Entry): boolean => entry.surface.endsWith(ANY_NUMBER) && !entry.senses.some((sense) => sense.expansion.includes(ANY_NUMBER));

const lettersOf = (piece: Piece): number => piece.letters.search(/\d/);

/** `U23` is the table's `U#`, `QL1A` its `QL#`. */
function numberedEntries(key: string, dictionary: Dictionary): readonly Entry[] | undefined {
  const match = /^(\D{1,2})\d{1,4}\D?$/.exec(key);
  return match ? dictionary.entries.get(match[1] + ANY_NUMBER) : undefined;
}

/** The longest spelling of a dictionary entry that begins on a unit. */
export function knownSurface(doc: Document, first: number, dictionary: Dictionary, fuzzy: boolean): Surface | null {
  const pieces: Piece[] = [{ unit: first, joint: Joint.None, letters: unitLetters(doc, first), mark: 0 }];
  let key = letterKey((pieces[0] as Piece).letters);
  let best: Surface | null = null;
  for (;;) {
    const entry = (dictionary.entries.get(key) ?? numberedEntries(key, dictionary))?.find((candidate) => fits(candidate, pieces, fuzzy));
    const last = (pieces[pieces.length - 1] as Piece).unit;
    if (entry) best = { first, end: last + 1, key, entry, letters: outerNumber(entry) ? lettersOf(pieces[0] as Piece) : 0 };
    if (pieces.length === MAX_PIECES || key.length > 16) break;
    const next = nextPiece(doc, last);
    if (!next) break;
    key += letterKey(next.letters);
    if (next.joint !== Joint.Glued && !dictionary.beginnings.has(key)) break;
    pieces.push(next);
  }
  return best;
}

/** Short forms that no table has: capitals tied by `&`, `-` or `.`, as far as they go. */
export function unknownSurface(doc: Document, first: number): Surface {
  let key = letterKey(unitLetters(doc, first));
  let end = first + 1;
  for (let n = 1; n < MAX_PIECES; n++) {
    const next = nextPiece(doc, end - 1);
    if (!next || next.mark !== AMPERSAND || next.joint !== Joint.Glued || doc.shape[next.unit] !== Shape.Upper) break;
    key += letterKey(next.letters);
    end = next.unit + 1;
  }
  return { first, end, key, entry: null, letters: 0 };
}

/** A word in capitals that is a word of the language: `CHI`, `TIN`. */
export const isCapitalSyllable = (doc: Document, unit: number): boolean =>
  unit >= 0 &&
  unit < doc.count &&
  doc.kind[unit] === UnitKind.Word &&
  (doc.shape[unit] === Shape.Upper || doc.shape[unit] === Shape.Initial) &&
  isVietnameseSyllable(unitLetters(doc, unit));
