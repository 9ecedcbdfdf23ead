/**
 * Writing abbreviations out, as an editor would. In: the Document and its abbreviations. Out: the text and the edits.
 * A definition stays as it stands; a sentence begins with a capital, a line in capitals stays one; the point of `TP.` goes; words
 * that the text has already (`virus HPV`, `Hiệp định TPP`) are not said twice.
 */
import { type Document, isGlued, normalizeSyllable, Shape, sentenceOf, sentenceStart, UnitKind, unitNorm } from '../text/index.js';
import type { Abbreviation, ExpandedText, Expansion } from '../types.js';
import type { FoundAbbreviation } from './find.js';

const POINT = 0x2e;
const COLON = 0x3a;
const QUOTES = new Set([0x22, 0x27]);

/** `mentions` in order, not overlapping. */
export function writeOut(doc: Document, mentions: readonly FoundAbbreviation[]): ExpandedText {
  const { text } = doc;
  let out = '';
  let at = 0;
  const edits: Expansion[] = [];
  for (const mention of mentions) {
    const { abbreviation } = mention;
    if (abbreviation.expansion === null || isDefinition(text, abbreviation)) continue;
    const words = inCase(doc, mention, withoutRepeats(doc, mention, abbreviation.expansion));
    if (words === '') continue;
    const { start } = abbreviation;
    const end = hasPoint(doc, mention) ? abbreviation.end + 1 : abbreviation.end;
    const long = words + (isWordCharacter(text, end) ? ' ' : '');
    out += text.slice(at, start);
    edits.push({ from: { start, end, text: text.slice(start, end) }, to: { start: out.length, end: out.length + long.length }, abbreviation });
    out += long;
    at = end;
  }
  return { text: out + text.slice(at), edits };
}

/** Whether a short form stands in its own definition: between it and the long form there is a bracket that does not close, or `tắt`. */
function isDefinition(text: string, { start, end, definedAt }: Abbreviation): boolean {
  if (!definedAt) return false;
  if (end <= definedAt.start) return definedAt.start - end <= 4 && text.slice(end, definedAt.start).trim().startsWith('(');
  const between = text.slice(definedAt.end, Math.min(start, definedAt.end + 120));
  if (start - definedAt.end > 120 || between.includes(')')) return false;
  return between.includes('(') || /\btắt\b|[-–—,:]\s*$/u.test(between.normalize('NFC'));
}

/** `TP. Hà Nội`, `Q.1`: the point of a short form, which ends no sentence. */
function hasPoint(doc: Document, { first, end }: FoundAbbreviation): boolean {
  return (
    end + 1 < doc.count &&
    doc.kind[end] === UnitKind.Punctuation &&
    doc.hash[end] === POINT &&
    isGlued(doc, end) &&
    (doc.end[end] as number) - (doc.start[end] as number) === 1 &&
    sentenceOf(doc, first) === sentenceOf(doc, end + 1)
  );
}

const isWordCharacter = (text: string, at: number): boolean => at < text.length && /[\p{L}\p{N}]/u.test(text[at] as string);

/** The words of a long form that do not stand right before or after the short form already. */
function withoutRepeats(doc: Document, { first, end }: FoundAbbreviation, expansion: string): string {
  const words = expansion.split(' ');
  const most = Math.min(3, words.length - 1);
  for (let n = most; n > 0; n--) {
    if (standsAt(doc, first - n, words.slice(0, n))) {
      words.splice(0, n);
      break;
    }
  }
  for (let n = Math.min(2, words.length - 1); n > 0; n--) {
    if (standsAt(doc, end, words.slice(-n))) {
      words.splice(-n);
      break;
    }
  }
  return words.join(' ');
}

function standsAt(doc: Document, from: number, words: readonly string[]): boolean {
  if (from < 0 || from + words.length > doc.count) return false;
  return words.every((word, i) => doc.kind[from + i] === UnitKind.Word && unitNorm(doc, from + i).toLowerCase() === normalizeSyllable(word).toLowerCase());
}

function inCase(doc: Document, { first }: FoundAbbreviation, words: string): string {
  const sentence = sentenceOf(doc, first);
  const from = sentenceStart(doc, sentence);
  const to = doc.sentenceEnds[sentence] as number;
  if (isInCapitals(doc, from, to)) return words.toUpperCase();
  // what is said begins with a capital: `nói: “CLB …”`
  if (first - 2 >= from && isMark(doc, first - 2, COLON) && QUOTES.has(doc.hash[first - 1] as number)) return capitalized(words);
  for (let i = from; i < first; i++) if (doc.kind[i] === UnitKind.Word || doc.kind[i] === UnitKind.Number) return words;
  return capitalized(words);
}

const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const isMark = (doc: Document, unit: number, mark: number): boolean => doc.kind[unit] === UnitKind.Punctuation && doc.hash[unit] === mark;

/** A headline in capitals: three words of it at least, and none in small letters. */
function isInCapitals(doc: Document, from: number, to: number): boolean {
  let capitals = 0;
  for (let i = from; i < to; i++) {
    if (doc.kind[i] !== UnitKind.Word) continue;
    if (doc.shape[i] === Shape.Upper) capitals++;
    else if (doc.shape[i] !== Shape.Initial) return false;
  }
  return capitals >= 4;
}
