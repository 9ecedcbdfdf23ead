/**
 * Findings with perfect figures and times: what the rooms before the facts would find in an annotated passage if they made no
 * mistake. In: a passage of `figures.json` (or a gold excerpt, for measuring alone). Out: its Findings, and for each quantity
 * what the reader marked. Words, tags and entities are the package's own.
 */
import { findAbbreviationMentions } from '../../src/abbreviations/index.js';
import type { FoundTime } from '../../src/dates/index.js';
import { findEntityMentions } from '../../src/entities/index.js';
import type { Findings } from '../../src/facts/index.js';
import type { FoundQuantity } from '../../src/quantities/index.js';
import { readDocument, unitAt } from '../../src/text/index.js';
import type { Quantity, TemporalExpression } from '../../src/types.js';
import { segment, tagWords } from '../../src/words/index.js';
import type { FiguresPassage } from '../corpora.js';

export interface GoldQuantity {
  readonly s: string;
  readonly n?: number;
  readonly kind: Quantity['kind'];
  readonly value: number | [number, number];
  readonly unit: string;
  readonly of?: number;
  readonly bound?: Quantity['bound'];
  readonly noun?: string;
  readonly pred?: string;
  readonly when?: string;
  readonly dir?: 'up' | 'down';
  readonly holder?: string;
  readonly opt?: boolean;
  /** `asserted`, `planned`, `possible` or `negative`; of figures read for training alone. */
  readonly status?: string;
}

interface GoldTime {
  readonly s: string;
  readonly n?: number;
  readonly type: TemporalExpression['type'];
  readonly value: string;
}

/** What a reader marked of one figure, with the bounds of its line. */
export interface MarkedFigure {
  readonly gold: GoldQuantity;
  readonly start: number;
  readonly end: number;
  readonly lineStart: number;
  readonly lineEnd: number;
  /** False where it counts nothing: a house number, `thứ hai, …`. */
  readonly isFigure: boolean;
  /** What the reader looked for; a part of it that is not marked is none. */
  readonly marks: { readonly none: boolean; readonly when: boolean; readonly holder: boolean };
}

export interface GoldPassage {
  readonly id: string;
  readonly findings: Findings;
  readonly figures: readonly MarkedFigure[];
}

/** Where the n-th occurrence of a surface begins. */
function occurrence(text: string, surface: string, n = 1): number {
  let at = -1;
  for (let i = 0; i < n; i++) {
    at = text.indexOf(surface, at + 1);
    if (at < 0) throw new Error(`${surface} is not in ${text}`);
  }
  return at;
}

/** Finds in order, those that begin inside an earlier one left out. */
function inOrder<T extends { first: number; end: number }>(finds: T[]): T[] {
  finds.sort((a, b) => a.first - b.first || b.end - a.end);
  let end = 0;
  return finds.filter((find) => {
    if (find.first < end) return false;
    end = find.end;
    return true;
  });
}

export function goldPassage(passage: FiguresPassage): GoldPassage {
  const text = passage.sents.join('\n');
  const doc = readDocument(text);
  const times: FoundTime[] = [];
  const quantities: FoundQuantity[] = [];
  const figures: MarkedFigure[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const sentence of passage.sents) {
    offsets.push(at);
    at += sentence.length + 1;
  }
  for (const line of passage.ann) {
    const i = line.i as number;
    const sentence = passage.sents[i] as string;
    const lineStart = offsets[i] as number;
    const spanOf = (mark: { s: string; n?: number }) => {
      const start = lineStart + occurrence(sentence, mark.s, mark.n);
      return { start, end: start + mark.s.length, text: mark.s };
    };
    const unitsOf = ({ start, end }: { start: number; end: number }) => ({ first: unitAt(doc, start), end: unitAt(doc, end - 1) + 1 });
    for (const time of (line.times ?? []) as GoldTime[]) {
      const span = spanOf(time);
      times.push({ ...unitsOf(span), expression: { ...span, type: time.type, value: time.value, calendar: 'gregorian' } });
    }
    for (const gold of (line.quantities ?? []) as GoldQuantity[]) {
      const span = spanOf(gold);
      const { kind, value, unit, of, bound = 'exact' } = gold;
      quantities.push({ ...unitsOf(span), quantity: { ...span, kind, value, unit, bound, ...(of === undefined ? {} : { of }) } });
      figures.push({
        gold,
        start: span.start,
        end: span.end,
        lineStart,
        lineEnd: lineStart + sentence.length,
        isFigure: true,
        marks: { none: false, when: true, holder: true },
      });
    }
  }
  const words = segment(doc);
  const tags = tagWords(doc, words);
  const abbreviations = findAbbreviationMentions(doc, {});
  const inTime = inOrder(times);
  const isFree = (find: { first: number; end: number }) => !inTime.some((time) => time.first < find.end && find.first < time.end);
  const entities = findEntityMentions(doc, words, abbreviations, {}, passage.ref).filter(isFree);
  const findings = { doc, words, tags, abbreviations, entities, times: inTime, quantities: inOrder(quantities).filter(isFree) };
  return { id: passage.id, findings, figures };
}
