/**
 * Names that the raw news shows. In: the annotated passages, the three raw corpora. Out: `src/entities/seen-names.model.ts`,
 * and for training `training/entities/seen-halves.model.ts`. `npx tsx training/entities/seen-names.ts`
 * A model of each half of the passages names the raw news; of what it names often the type and how often the same words are
 * a name are kept. The shipped table counts what both models say.
 */
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { ENTITY_TYPES } from '../../src/entities/labels.js';
import { MAX_SEEN_UNITS, seenKey } from '../../src/entities/seen-names.js';
import type { PackedTable } from '../../src/entities/short-table.js';
import { tagNames } from '../../src/entities/tagger.js';
import type { Weights } from '../../src/entities/weights.js';
import { combineHashes, type Document, readDocument } from '../../src/text/index.js';
import { segment } from '../../src/words/index.js';
import { type NamesPassage, readNames, readNews } from '../corpora.js';
import { newCrf, trainCrf } from './crf.js';
import { Examples } from './examples.js';
import { addGold, asWeights } from './learn.js';
import { packTable } from './pack.js';
import { countFeatures, maskRare } from './prune.js';
import { isFirstHalf, nothingSeen } from './seen.js';

/** A name is kept that stands in so many articles, … */
const LEAST_ARTICLES = 3;
/** … that is a name in this share of all places where its words stand, … */
const LEAST_SHARE = 0.15;
/** … and of which the model is not sure everywhere. */
const LEAST_DOUBT = 0.5;
/** The share of one type from which a name is of that type, else of several. */
const PURE = 0.8;
const OFTEN = 0.5;
const MOSTLY = 0.8;
/** How many bits of a key are shipped. */
const KEY_BITS = 23;

interface Seen {
  /** By type the sum of the confidences. */
  readonly types: Float64Array;
  articles: number;
  last: number;
  /** Places where the words stand, as a name or not. */
  places: number;
}

/** Names without the table that is to be filled. */
const nothing = nothingSeen();

function* readArticles(): Generator<Document> {
  for (const corpus of ['news-2017', 'news-dated', 'news-2025-2026'] as const)
    for (const { title, text } of readNews(corpus)) yield readDocument(title ? `${title}\n\n${text}` : text);
}

function learn(list: readonly NamesPassage[]): Weights {
  const examples = new Examples();
  addGold(examples, list, 1, () => nothing);
  const crf = newCrf();
  maskRare(crf, countFeatures(examples), 2);
  trainCrf(crf, examples, { epochs: 5, rate: 0.15, l1: 0.02, seed: 1, drop: 0.2 });
  return asWeights(crf);
}

/** Calls back with the hash of each run of up to `MAX_SEEN_UNITS` units that begins at a unit. */
function eachRun(doc: Document, first: number, call: (hash: number, end: number) => void): void {
  let hash = 0;
  for (let k = first; k < doc.count && k < first + MAX_SEEN_UNITS; k++) {
    hash = k === first ? (doc.hash[k] as number) : combineHashes(hash, doc.hash[k] as number);
    call(hash, k + 1);
  }
}

/** What a model names in the raw news. */
function collect(model: Weights): Map<number, Seen> {
  const found = new Map<number, Seen>();
  let article = 0;
  for (const doc of readArticles()) {
    article++;
    for (const { first, end, type, confidence } of tagNames(doc, segment(doc), model, nothing, 1)) {
      eachRun(doc, first, (hash, at) => {
        if (at !== end) return;
        const seen = found.get(hash) ?? { types: new Float64Array(ENTITY_TYPES.length), articles: 0, last: 0, places: 0 };
        found.set(hash, seen);
        seen.types[type] = (seen.types[type] as number) + confidence;
        if (seen.last !== article) seen.articles++;
        seen.last = article;
      });
    }
  }
  for (const [hash, { articles }] of found) if (articles < LEAST_ARTICLES) found.delete(hash);
  return found;
}

/** Counts where the words of the names stand at all. */
function countPlaces(...tables: readonly Map<number, Seen>[]): void {
  for (const doc of readArticles())
    for (let i = 0; i < doc.count; i++)
      eachRun(doc, i, (hash) => {
        for (const table of tables) {
          const seen = table.get(hash);
          if (seen) seen.places++;
        }
      });
}

/** Type and share of a name in one number; 0 where it is left out. */
function gradeOf({ types, places }: Seen): number {
  const sum = types.reduce((a, b) => a + b, 0);
  const most = Math.max(...types);
  const share = sum / places;
  if (share < LEAST_SHARE || places - most < LEAST_DOUBT) return 0;
  const kind = most > PURE * sum ? types.indexOf(most) : ENTITY_TYPES.length;
  return 1 + kind * 3 + (share > MOSTLY ? 2 : share > OFTEN ? 1 : 0);
}

const packed = (table: Map<number, Seen>): PackedTable =>
  packTable(
    [...table].map(([hash, seen]) => [seenKey(hash), gradeOf(seen)] as const).filter(([, value]) => value > 0),
    KEY_BITS,
  );

/** What two models say, on average. */
function merge(a: Map<number, Seen>, b: Map<number, Seen>): Map<number, Seen> {
  const both = new Map<number, Seen>();
  for (const hash of new Set([...a.keys(), ...b.keys()])) {
    const x = a.get(hash);
    const y = b.get(hash);
    const one = x ?? (y as Seen);
    both.set(hash, { ...one, types: one.types.map((_, t) => ((x?.types[t] ?? 0) + (y?.types[t] ?? 0)) / 2) });
  }
  return both;
}

const passages = readNames();
const first = collect(learn(passages.filter(isFirstHalf)));
const second = collect(learn(passages.filter((p) => !isFirstHalf(p))));
countPlaces(first, second);
const head = '// Generated by training/entities/seen-names.ts from the raw news corpora and the annotated passages; never edit.';
const shipped = packed(merge(first, second));
const file = `${head}
import type { PackedTable } from './short-table.js';

export const SEEN_NAMES: PackedTable = ${JSON.stringify(shipped)};
`;
writeFileSync(new URL('../../src/entities/seen-names.model.ts', import.meta.url), file);
writeFileSync(
  new URL('seen-halves.model.ts', import.meta.url),
  `${head}
import type { PackedTable } from '../../src/entities/short-table.js';

export const SEEN_BY_FIRST_HALF: PackedTable = ${JSON.stringify(packed(first))};
export const SEEN_BY_SECOND_HALF: PackedTable = ${JSON.stringify(packed(second))};
`,
);
console.log('names', shipped.count, 'gzipped', gzipSync(file).length);
