/** What the rooms before the facts find in an annotated passage. In: a passage of `names.jsonl`. Out: its sentences as the finders of facts read them. */
import { findAbbreviationMentions } from '../../src/abbreviations/index.js';
import { findTimeMentions, resolveTimes } from '../../src/dates/index.js';
import { findEntityMentions } from '../../src/entities/index.js';
import { chunksOf } from '../../src/facts/chunks.js';
import { itemsOf } from '../../src/facts/items.js';
import type { SentenceView } from '../../src/facts/sentence-view.js';
import { findQuantityMentions } from '../../src/quantities/index.js';
import { readDocument } from '../../src/text/index.js';
import { segment, tagWords } from '../../src/words/index.js';
import type { NamesPassage } from '../corpora.js';

export function sentenceViews({ text, date }: NamesPassage): SentenceView[] {
  const doc = readDocument(text);
  const words = segment(doc);
  const tags = tagWords(doc, words);
  const abbreviations = findAbbreviationMentions(doc, {});
  const entities = findEntityMentions(doc, words, abbreviations, {}, date).filter((found) => found.entity.confidence >= 0.5);
  const isOutside = (find: { first: number; end: number }) => !entities.some((name) => name.first <= find.first && find.end <= name.end);
  const times = resolveTimes(doc, findTimeMentions(doc), date).filter(isOutside);
  const quantities = findQuantityMentions(doc).filter(isOutside);
  const findings = { doc, words, tags, abbreviations, entities, times, quantities };
  const items = itemsOf(findings);
  const views: SentenceView[] = [];
  let from = 0;
  for (const [sentence, to] of items.sentenceEnds.entries()) {
    if (to > from) views.push({ doc, findings, items, sentence, from, to, chunks: chunksOf(items, from, to) });
    from = to;
  }
  return views;
}
