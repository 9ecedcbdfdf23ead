/**
 * The short forms of a document with what each stands for here. In: the Document and the caller's table. Out: finds in order.
 * What decides, in this order: the caller, the document's own definitions, the dictionary.
 */
import { type Document, hasFlag, Shape, sentenceOf, sentenceStart, UnitFlag, UnitKind, unitEquals, unitNorm, unitText } from '../text/index.js';
import type { Abbreviation, ExtractOptions, Span } from '../types.js';
import { type Definition, findDefinitions } from './definitions.js';
import { type Dictionary, dictionary, type Entry } from './dictionary.js';
import { isRomanNumeral } from './letters.js';
import { rankSenses } from './senses.js';
import { isCapitalSyllable, knownSurface, type Surface, unknownSurface } from './surfaces.js';

/** An abbreviation with the units that it stands on. */
export interface FoundAbbreviation {
  readonly first: number;
  readonly end: number;
  readonly abbreviation: Abbreviation;
}

const POINT = 0x2e;
const COMMA = 0x2c;
const DASH = 0x2d;

/** The abbreviations of a document with what each stands for here. In order, not overlapping. */
export function findAbbreviationMentions(doc: Document, options: ExtractOptions): FoundAbbreviation[] {
  const known = dictionary();
  const definitions = new Map<string, Definition[]>();
  for (const definition of findDefinitions(doc, known)) {
    const others = definitions.get(definition.key);
    if (others) others.push(definition);
    else definitions.set(definition.key, [definition]);
  }
  const found: FoundAbbreviation[] = [];
  const capitals = new CapitalSentences(doc);
  const fuzzy = options.fuzzy === true;
  for (let i = 0; i < doc.count; i++) {
    if (doc.kind[i] !== UnitKind.Word) continue;
    const shape = doc.shape[i] as Shape;
    const hash = doc.hash[i] as number;
    if (shape === Shape.Lower && !known.lowers.has(hash) && !(fuzzy && known.chat.has(hash))) continue;
    if (shape === Shape.Title && !known.titles.has(hash)) continue;
    if (shape === Shape.None || shape === Shape.Uncased) continue;
    if (isTail(doc, i)) continue;
    const surface = surfaceAt(doc, i, known, definitions, fuzzy);
    if (!surface) continue;
    const abbreviation = read(doc, surface, definitions.get(surface.key), capitals);
    if (!abbreviation) continue;
    found.push({ first: surface.first, end: surface.end, abbreviation });
    i = surface.end - 1;
  }
  return found;
}

function surfaceAt(doc: Document, unit: number, known: Dictionary, definitions: ReadonlyMap<string, readonly Definition[]>, fuzzy: boolean): Surface | null {
  const listed = knownSurface(doc, unit, known, fuzzy);
  const shape = doc.shape[unit] as Shape;
  if (shape === Shape.Lower || shape === Shape.Title || shape === Shape.Initial) return listed;
  const unlisted = unknownSurface(doc, unit);
  if (definitions.has(unlisted.key) && (!listed || listed.end < unlisted.end)) return unlisted;
  return listed ?? unlisted;
}

/** The end of something else: `Sơn Tùng M-TP`, the number plate `95005-TS`, the address `VOV.VN`. */
function isTail(doc: Document, unit: number): boolean {
  const mark = unit - 1;
  if (mark < 1 || doc.start[unit] !== doc.end[mark] || doc.start[mark] !== doc.end[mark - 1]) return false;
  const before = mark - 1;
  if (doc.hash[mark] === DASH) return doc.shape[before] === Shape.Initial || doc.kind[before] === UnitKind.Number;
  return doc.hash[mark] === POINT && unitEquals(doc, unit, 'vn') && doc.kind[before] === UnitKind.Word;
}

function spanOf(doc: Document, surface: Surface): Span {
  return { start: doc.start[surface.first] as number, end: doc.end[surface.end - 1] as number, text: unitText(doc, surface.first, surface.end) };
}

/** What a short form stands for here, or null where it is none. */
function read(doc: Document, surface: Surface, definitions: readonly Definition[] | undefined, capitals: CapitalSentences): Abbreviation | null {
  const { first, end, entry } = surface;
  const span = spanOf(doc, surface);
  const ranked = entry ? rankSenses(doc, surface, entry) : [];
  if (definitions) {
    const definition = definitions.findLast((one) => one.first <= first) ?? (definitions[0] as Definition);
    const { expansion } = definition;
    const alternatives = ranked.map((sense) => sense.expansion).filter((other) => other.toLowerCase() !== expansion.toLowerCase());
    return { ...span, expansion, source: 'document', definedAt: definition.span, alternatives, confidence: 0.97 };
  }
  if (isTicker(doc, first, end)) return null;
  const inCapitals = capitals.at(first);
  if (isCapitalSyllable(doc, first) && (inCapitals || isCapitalSyllable(doc, first - 1) || (isCapitalSyllable(doc, end) && !entry))) return null;
  const [best, ...others] = ranked;
  if (entry && best) {
    if (end - first === 1 && doc.shape[first] === Shape.Initial && !isSingleLetter(doc, first)) return null;
    return {
      ...span,
      expansion: best.expansion,
      source: 'dictionary',
      alternatives: others.map((sense) => sense.expansion),
      confidence: entry.brand ? 0.4 : 0.6 + 0.35 * best.share,
    };
  }
  if (inCapitals || doc.shape[first] !== Shape.Upper) return null;
  const letters = unitNorm(doc, first);
  if (isRomanNumeral(surface.key) || letters.length > 8) return null;
  if (((doc.flags[first] as number) & UnitFlag.HasDigit) !== 0) return null;
  return { ...span, expansion: null, source: 'none', alternatives: [], confidence: /[^A-Z]/.test(surface.key.replace('&', '')) ? 0.6 : 0.3 };
}

/** `P. Bến Nghé`, `Q.1`: a single letter is short for a word only before the name or number that it governs. */
function isSingleLetter(doc: Document, unit: number): boolean {
  const mark = unit + 1;
  if (mark + 1 >= doc.count || doc.kind[mark] !== UnitKind.Punctuation || doc.hash[mark] !== POINT || doc.start[mark] !== doc.end[unit]) return false;
  const next = mark + 1;
  const before = unit - 1;
  // initials of a person: `Nguyễn Văn P.`, `N.P.Bình`
  if (before >= 0 && doc.start[unit] === doc.end[before]) return doc.kind[before] === UnitKind.Punctuation && doc.hash[before] !== POINT;
  if (before >= 0 && doc.shape[before] === Shape.Title && doc.kind[before] === UnitKind.Word) return false;
  return doc.kind[next] === UnitKind.Number || doc.shape[next] === Shape.Title;
}

/** One of a list of share tickers: `VNM, VIC, BID`. */
function isTicker(doc: Document, first: number, end: number): boolean {
  if (end - first !== 1 || !looksLikeTicker(doc, first)) return false;
  const before = first >= 2 && doc.hash[first - 1] === COMMA && looksLikeTicker(doc, first - 2);
  const after = doc.hash[first + 1] === COMMA && looksLikeTicker(doc, first + 2);
  if (before && after) return true;
  return before ? doc.hash[first - 3] === COMMA && looksLikeTicker(doc, first - 4) : after && doc.hash[first + 3] === COMMA && looksLikeTicker(doc, first + 4);
}

const looksLikeTicker = (doc: Document, unit: number): boolean =>
  unit >= 0 &&
  unit < doc.count &&
  doc.shape[unit] === Shape.Upper &&
  (doc.end[unit] as number) - (doc.start[unit] as number) === 3 &&
  !hasFlag(doc, unit, UnitFlag.NonAscii);

/** Sentences written in capitals: there a word of the language is no short form. */
class CapitalSentences {
  private sentence = -1;
  private capitals = false;
  constructor(private readonly doc: Document) {}

  at(unit: number): boolean {
    const { doc } = this;
    const sentence = sentenceOf(doc, unit);
    if (sentence !== this.sentence) {
      this.sentence = sentence;
      let upper = 0;
      let other = 0;
      const end = doc.sentenceEnds[sentence] as number;
      for (let i = sentenceStart(doc, sentence); i < end; i++) {
        if (doc.kind[i] !== UnitKind.Word) continue;
        if (doc.shape[i] === Shape.Upper) upper++;
        else if (doc.shape[i] !== Shape.Initial) other++;
      }
      this.capitals = upper >= 3 && other * 4 <= upper;
    }
    return this.capitals;
  }
}

export type { Entry };
