/**
 * The short forms of a document with what each stands for here. In: the Document and the caller's options. Out: finds in order.
 * What decides, in this order: the caller, the document's own definitions, the dictionary, long forms that the text writes out.
 */
import { type Document, hasFlag, Shape, sentenceOf, sentenceStart, UnitFlag, UnitKind, unitText } from '../text/index.js';
import type { Abbreviation, ExtractOptions, Span } from '../types.js';
import { type CallerTable, callerFindAt, callerTable } from './caller.js';
import { type Definition, findDefinitions } from './definitions.js';
import { ANY_NUMBER, CaseRule, type Dictionary, dictionary, type Entry } from './dictionary.js';
import { isRomanNumeral, unitLetters } from './letters.js';
import { governsPlace, isForeignName, isModel, isPhotoCredit, isPlate, isTail, isTicker, standsInAddress } from './neighbours.js';
import { Phrases } from './phrases.js';
import { type RankedSense, rankSenses } from './senses.js';
import { Subject } from './subjects.js';
import { isCapitalSyllable, knownSurface, type Surface, unknownSurface } from './surfaces.js';

/** An abbreviation with the units that it stands on. */
export interface FoundAbbreviation {
  readonly first: number;
  readonly end: number;
  readonly abbreviation: Abbreviation;
}

const CALLER_CONFIDENCE = 1;
const DEFINED_CONFIDENCE = 0.97;
/** Below what callers see by default: brands that nobody writes out, letters that nothing explains. */
const DOUBTFUL = 0.4;
/** A reading that its neighbours prove. */
const SURE = 0.75;
const UNKNOWN_CONFIDENCE = 0.6;

/** The abbreviations of a document with what each stands for here. In order, not overlapping. */
export function findAbbreviationMentions(
  doc: Document,
  options: ExtractOptions,
  caller: CallerTable | null = callerTable(options.abbreviations),
): FoundAbbreviation[] {
  const reader = new Reader(doc, dictionary(), options.fuzzy === true);
  const found: FoundAbbreviation[] = [];
  for (let i = 0; i < doc.count; i++) {
    const own = caller && callerFindAt(doc, i, caller);
    if (own) {
      const { surface, expansion } = own;
      if (expansion !== null)
        found.push({ first: surface.first, end: surface.end, abbreviation: reader.write(surface, expansion, 'caller', CALLER_CONFIDENCE) });
      i = surface.end - 1;
      continue;
    }
    if (doc.kind[i] !== UnitKind.Word) continue;
    const mention = reader.mentionAt(i);
    if (!mention) continue;
    found.push(mention);
    i = mention.end - 1;
  }
  return found;
}

class Reader {
  private readonly definitions = new Map<string, Definition[]>();
  private readonly phrases: Phrases;
  private readonly subject: Subject;
  private readonly capitals: CapitalSentences;

  constructor(
    private readonly doc: Document,
    private readonly known: Dictionary,
    private readonly fuzzy: boolean,
  ) {
    this.phrases = new Phrases(doc);
    this.subject = new Subject(doc);
    this.capitals = new CapitalSentences(doc);
    for (const definition of findDefinitions(doc, known)) {
      const others = this.definitions.get(definition.key);
      if (others) others.push(definition);
      else this.definitions.set(definition.key, [definition]);
    }
  }

  mentionAt(unit: number): FoundAbbreviation | null {
    if (!this.wakesAt(unit) || isTail(this.doc, unit)) return null;
    const surface = this.surfaceAt(unit);
    const abbreviation = surface && this.read(surface);
    return abbreviation ? { first: surface.first, end: surface.end, abbreviation } : null;
  }

  private wakesAt(unit: number): boolean {
    const { doc, known } = this;
    const hash = doc.hash[unit] as number;
    switch (doc.shape[unit] as Shape) {
      case Shape.Upper:
      case Shape.Mixed:
      case Shape.Initial:
        return true;
      case Shape.Title:
        return known.titles.has(hash);
      case Shape.Lower:
        return known.lowers.has(hash) || (this.fuzzy && known.chat.has(hash));
      default:
        return false;
    }
  }

  private surfaceAt(unit: number): Surface | null {
    const { doc, known } = this;
    const listed = knownSurface(doc, unit, known, this.fuzzy);
    const shape = doc.shape[unit] as Shape;
    if (shape !== Shape.Upper && shape !== Shape.Mixed) return listed;
    const unlisted = unknownSurface(doc, unit);
    if (this.definitions.has(unlisted.key) && (!listed || listed.end < unlisted.end)) return unlisted;
    return listed ?? unlisted;
  }

  /** What a short form stands for here, or null where it is none. */
  private read(surface: Surface): Abbreviation | null {
    const { doc } = this;
    const { first, end, entry } = surface;
    const ranked = entry ? rankSenses(doc, surface, entry, this.phrases, this.subject) : [];
    const definitions = this.definitions.get(surface.key);
    if (definitions) {
      const definition = latestAt(definitions, first);
      return this.write(surface, definition.expansion, 'document', DEFINED_CONFIDENCE, ranked, definition.span);
    }
    if (isTicker(doc, first, end)) return null;
    const inCapitals = this.capitals.at(first);
    if (isCapitalSyllable(doc, first) && end - first === 1 && (inCapitals || isCapitalSyllable(doc, first - 1) || isCapitalSyllable(doc, end))) {
      if (!entry || inCapitals || doc.shape[first] === Shape.Initial) return null;
    }
    const [best] = ranked;
    if (entry && best)
      return this.fitsPlace(surface, entry) ? this.write(surface, best.expansion, 'dictionary', this.confidenceOf(surface, entry, best), ranked) : null;
    return this.readUnknown(surface, inCapitals);
  }

  private fitsPlace({ first, end }: Surface, entry: Entry): boolean {
    const { doc } = this;
    if (entry.rule === CaseRule.Place) return entry.surface.endsWith(ANY_NUMBER) ? standsInAddress(doc, first, end) : governsPlace(doc, first);
    return end - first > 1 || doc.shape[first] !== Shape.Initial;
  }

  private confidenceOf({ first, end }: Surface, entry: Entry, best: RankedSense): number {
    const { doc } = this;
    if (entry.brand || isPlate(doc, first, end) || isPhotoCredit(doc, first, end)) return DOUBTFUL;
    if (isModel(doc, first, end, (unit) => this.known.entries.has(unitLetters(doc, unit)))) return DOUBTFUL;
    if (entry.senses.length > 1 && best.share < SURE && isForeignName(doc, first, end, entry.rule !== CaseRule.Upper)) return DOUBTFUL;
    return 0.6 + 0.35 * best.share;
  }

  /** Letters that no table has: a long form that the text writes out, or none. */
  private readUnknown(surface: Surface, inCapitals: boolean): Abbreviation | null {
    const { doc } = this;
    const { first, key } = surface;
    if (inCapitals || doc.shape[first] !== Shape.Upper || key.length > 8 || isRomanNumeral(key) || hasFlag(doc, first, UnitFlag.HasDigit)) return null;
    if (HAS_TONE.test(key) || isCapitalSyllableAlone(doc, surface)) return null;
    const phrase = this.phrases.withInitials(key);
    if (phrase) {
      const definedAt = { start: doc.start[phrase.first] as number, end: doc.end[phrase.end - 1] as number, text: unitText(doc, phrase.first, phrase.end) };
      return this.write(surface, phrase.text, 'document', 0.7, [], definedAt);
    }
    return this.write(surface, null, 'none', /[^A-Z]/.test(key) ? UNKNOWN_CONFIDENCE : DOUBTFUL - 0.1);
  }

  write(
    surface: Surface,
    expansion: string | null,
    source: Abbreviation['source'],
    confidence: number,
    ranked: readonly RankedSense[] = [],
    definedAt?: Span,
  ): Abbreviation {
    const { doc } = this;
    const start = doc.start[surface.first] as number;
    const end = surface.letters > 0 ? start + surface.letters : (doc.end[surface.end - 1] as number);
    const alternatives = otherReadings(ranked, expansion);
    const text = doc.text.slice(start, end);
    return definedAt
      ? { start, end, text, expansion, source, definedAt, alternatives, confidence }
      : { start, end, text, expansion, source, alternatives, confidence };
  }
}

/** The readings that differ from the chosen one in more than case. */
function otherReadings(ranked: readonly RankedSense[], expansion: string | null): string[] {
  // most have one reading
  if (ranked.length === 0 || (ranked.length === 1 && ranked[0]?.expansion === expansion)) return [];
  const chosen = expansion?.toLowerCase();
  return ranked.map((sense) => sense.expansion).filter((other) => other.toLowerCase() !== chosen);
}

/** Short forms have no tones: `THÔNG`, `NÓNG` are words, `ĐNÁ` stands in the table. */
const HAS_TONE = /[ÀÁẢÃẠẰẮẲẴẶẦẤẨẪẬÈÉẺẼẸỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌỒỐỔỖỘỜỚỞỠỢÙÚỦŨỤỪỨỬỮỰỲÝỶỸỴ]/;

const isCapitalSyllableAlone = (doc: Document, { first, end }: Surface): boolean =>
  end - first === 1 && isCapitalSyllable(doc, first) && hasFlag(doc, first, UnitFlag.NonAscii);

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

/** The last of some definitions, in their order, that stands at a unit or before it; else the first. */
function latestAt(definitions: readonly Definition[], unit: number): Definition {
  let low = 0;
  let high = definitions.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((definitions[mid] as Definition).first <= unit) low = mid + 1;
    else high = mid;
  }
  return definitions[Math.max(0, low - 1)] as Definition;
}
