/**
 * The main call: runs the rooms in their order and assembles the FactSheet. The only stage that may drop what a room
 * found: a quantity or a date that lies inside a name is a part of the name.
 */
import { findAbbreviationMentions } from './abbreviations/index.js';
import { findDateline, findTimeMentions, resolveTimes } from './dates/index.js';
import { type FoundEntity, findEntityMentions } from './entities/index.js';
import { findFacts, statingSentences } from './facts/index.js';
import { checkOptions, checkText, readReferenceDate } from './options.js';
import { findQuantityMentions } from './quantities/index.js';
import { type Document, readDocument, sentenceSpans } from './text/index.js';
import type { ExtractOptions, Extractor, FactSheet, Sentence, Token } from './types.js';
import { segment, tagWords, tokensOf } from './words/index.js';

const DEFAULT_MIN_CONFIDENCE = 0.5;

/** One article in, everything stated in it out. Pure, synchronous, never throws on any string; malformed options throw a TypeError. */
export function extractFacts(text: string, options?: ExtractOptions): FactSheet {
  return createExtractor(options).extract(text);
}

/** The same with its options bound and its lexicons prepared once, for many articles. */
export function createExtractor(options?: ExtractOptions): Extractor {
  const bound = checkOptions(options);
  const boundDate = readReferenceDate(bound.referenceDate);
  return {
    extract(text, override) {
      checkText(text);
      const date = override?.referenceDate === undefined ? boundDate : readReferenceDate(override.referenceDate);
      return extract(text, bound, date);
    },
  };
}

function extract(text: string, options: ExtractOptions, date: string | undefined): FactSheet {
  const doc = readDocument(text);
  const mentions = findTimeMentions(doc);
  const referenceDate = date ?? findDateline(doc, mentions);
  const abbreviations = findAbbreviationMentions(doc, options);
  const words = segment(doc, options.words);
  const minConfidence = options.minConfidence ?? DEFAULT_MIN_CONFIDENCE;
  const figures = findQuantityMentions(doc, options.fuzzy);
  const measures = new Set(figures.filter(({ quantity }) => quantity.kind === 'measure').map(({ quantity }) => `${quantity.start}:${quantity.end}`));
  // Mach 1,88 is a speed, no product
  const entities = findEntityMentions(doc, words, abbreviations, options, referenceDate).filter(
    ({ entity }) => entity.confidence >= minConfidence && !(entity.type === 'MISC' && measures.has(`${entity.start}:${entity.end}`)),
  );
  const times = outsideNames(resolveTimes(doc, mentions, referenceDate), entities);
  const quantities = outsideNames(figures, entities);
  const stating = statingSentences({ doc, entities, times, quantities });
  // tags serve the facts, and the tokens of every sentence where these are asked for
  const tags = tagWords(doc, words, options.tokens ? undefined : stating);
  const facts = findFacts({ doc, words, tags, abbreviations, entities, times, quantities }, stating);
  return {
    version: 1,
    text,
    referenceDate,
    sentences: options.tokens ? withTokens(doc, tokensOf(doc, words, tags)) : sentenceSpans(doc),
    abbreviations: abbreviations.map((found) => found.abbreviation).filter((abbreviation) => abbreviation.confidence >= minConfidence),
    entities: entities.map((found) => found.entity),
    dates: times.map((found) => found.expression),
    quantities: quantities.map((found) => found.quantity),
    facts: facts.filter((fact) => fact.confidence >= minConfidence),
  };
}

/** Of finds in order, those that do not lie wholly inside a name (both lists are sorted). */
function outsideNames<T extends { first: number; end: number }>(finds: readonly T[], names: readonly FoundEntity[]): T[] {
  let n = 0;
  return finds.filter((find) => {
    while (n < names.length && (names[n] as FoundEntity).end <= find.first) n++;
    const name = names[n];
    return !(name && name.first <= find.first && find.end <= name.end);
  });
}

function withTokens(doc: Document, tokens: readonly Token[]): Sentence[] {
  let next = 0;
  return sentenceSpans(doc).map((sentence) => {
    const from = next;
    while (next < tokens.length && (tokens[next] as Token).start < sentence.end) next++;
    return { ...sentence, tokens: tokens.slice(from, next) };
  });
}
