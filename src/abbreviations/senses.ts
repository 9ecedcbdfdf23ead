/**
 * Which reading of a short form is meant. In: the Document, the place, the dictionary's entry. Out: its readings, best first.
 * Evidence, in halvings of doubt (bits): how often a reading was counted, words near it, words right before and after it, the
 * subject of the text, and whether the text writes the reading out somewhere.
 */
import { type Document, hashSyllable, Shape, sentenceOf, sentenceStart, UnitKind } from '../text/index.js';
import { ANY_NUMBER, type Entry, type Sense } from './dictionary.js';
import type { Phrases } from './phrases.js';
import type { Subject } from './subjects.js';
import type { Surface } from './surfaces.js';

export interface RankedSense {
  readonly expansion: string;
  /** Share of the belief that this reading has, 0…1. */
  readonly share: number;
}

const NEIGHBOUR_BITS = 7;
/** That some name follows says little. */
const NAME_BITS = 2;
const NEAR_BITS = 2.5;
const MAX_NEAR = 3;
const WRITTEN_OUT_BITS = 6;
const SUBJECT_BITS = 1.5;
const WINDOW = 14;

export function rankSenses(doc: Document, surface: Surface, entry: Entry, phrases: Phrases, subject: Subject): RankedSense[] {
  const number = entry.surface.endsWith(ANY_NUMBER) ? (/\d+$/.exec(surface.key)?.[0] ?? '') : '';
  const expand = (sense: Sense): string => (number ? sense.expansion.replace(ANY_NUMBER, number) : sense.expansion);
  const [only] = entry.senses;
  if (only && entry.senses.length === 1) return [{ expansion: expand(only), share: 1 }];
  const near = nearby(doc, surface);
  const weights = entry.senses.map((sense) => 2 ** bitsOf(doc, surface, sense, near, phrases, subject));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return entry.senses.map((sense, i) => ({ expansion: expand(sense), share: (weights[i] as number) / total })).sort((a, b) => b.share - a.share);
}

function bitsOf(doc: Document, surface: Surface, sense: Sense, nearUnits: ReadonlyMap<number, number>, phrases: Phrases, subject: Subject): number {
  let bits = sense.prior;
  if (phrases.has(sense.expansion)) bits += WRITTEN_OUT_BITS;
  if (sense.domain !== '') bits += SUBJECT_BITS * subject.of(sense.domain);
  let near = 0;
  for (const cue of cuesOf(sense.cues)) {
    const beside = cue.side === Side.Before ? standsBefore(doc, surface.first, cue) : cue.side === Side.After && standsAfter(doc, surface.end, cue);
    if (beside) bits += cue.name ? NAME_BITS : NEIGHBOUR_BITS;
    else if (cue.side === Side.Near && near < MAX_NEAR && standsNear(doc, nearUnits, cue.hashes)) {
      near++;
      bits += NEAR_BITS;
    }
  }
  return bits;
}

/* ---- cues ------------------------------------------------------------------------------ */

const enum Side {
  Near = 0,
  Before = 1,
  After = 2,
}

interface Cue {
  readonly side: Side;
  /** Of its syllables; empty for a number or a name. */
  readonly hashes: readonly number[];
  /** The code of a mark, or 0. */
  readonly mark: number;
  readonly number: boolean;
  readonly name: boolean;
}

const parsed = new Map<string, readonly Cue[]>();

/** `giá <triệu >Mỹ >#`: near, right before, right after, a number after. */
function cuesOf(cues: string): readonly Cue[] {
  if (cues === '') return [];
  let list = parsed.get(cues);
  if (!list) {
    list = cues.split(' ').map(readCue);
    parsed.set(cues, list);
  }
  return list;
}

function readCue(text: string): Cue {
  const side = text[0] === '<' ? Side.Before : text[0] === '>' ? Side.After : Side.Near;
  const body = side === Side.Near ? text : text.slice(1);
  const number = body === '#';
  const name = body === 'A';
  const mark = /^[^\p{L}\p{N}#]$/u.test(body) ? body.charCodeAt(0) : 0;
  return { side, number, name, mark, hashes: number || name || mark ? [] : body.split('_').map(hashSyllable) };
}

function standsAt(doc: Document, unit: number, hashes: readonly number[]): boolean {
  for (let i = 0; i < hashes.length; i++) if (unit + i < 0 || doc.hash[unit + i] !== hashes[i]) return false;
  return hashes.length > 0;
}

function matchesUnit(doc: Document, unit: number, cue: Cue): boolean {
  if (unit < 0 || unit >= doc.count) return false;
  if (cue.number) return doc.kind[unit] === UnitKind.Number;
  if (cue.name) return doc.shape[unit] === Shape.Title;
  if (cue.mark) return doc.kind[unit] === UnitKind.Punctuation || doc.kind[unit] === UnitKind.Symbol ? doc.hash[unit] === cue.mark : false;
  return false;
}

const POINT = 0x2e;

function standsBefore(doc: Document, first: number, cue: Cue): boolean {
  return cue.hashes.length > 0 ? standsAt(doc, first - cue.hashes.length, cue.hashes) : matchesUnit(doc, first - 1, cue);
}

/** A point after the short form is passed over: `ĐT.212`, `TT. Huế`. */
function standsAfter(doc: Document, end: number, cue: Cue): boolean {
  const next = doc.hash[end] === POINT && doc.kind[end] === UnitKind.Punctuation ? end + 1 : end;
  return cue.hashes.length > 0 ? standsAt(doc, next, cue.hashes) : matchesUnit(doc, next, cue);
}

/** The units around a short form in its sentence, by their hashes; of equal ones the first. */
function nearby(doc: Document, surface: Surface): Map<number, number> {
  const sentence = sentenceOf(doc, surface.first);
  const from = Math.max(sentenceStart(doc, sentence), surface.first - WINDOW);
  const to = Math.min(doc.sentenceEnds[sentence] as number, surface.end + WINDOW);
  const units = new Map<number, number>();
  for (let i = to - 1; i >= from; i--) if (i < surface.first || i >= surface.end) units.set(doc.hash[i] as number, i);
  return units;
}

function standsNear(doc: Document, near: ReadonlyMap<number, number>, hashes: readonly number[]): boolean {
  const unit = near.get(hashes[0] as number);
  return unit !== undefined && standsAt(doc, unit, hashes);
}
