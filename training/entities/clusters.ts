/**
 * Classes of syllables by the company they keep: the exchange algorithm of Martin, Liermann and Ney (1998) for a bigram
 * class model, over the raw news. In: the three raw corpora. Out: `src/entities/clusters.model.ts`. `npx tsx training/entities/clusters.ts`
 */
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { clusterKey } from '../../src/entities/clusters.js';
import { type Document, readDocument, Shape, sentenceStart, UnitKind } from '../../src/text/index.js';
import { readNews } from '../corpora.js';
import { packTable } from './pack.js';

const CLASSES = Number(process.argv[2] ?? 400);
/** Classes of the classes. */
const COARSE = Number(process.argv[3] ?? 48);
const LEAST = 5;
/** How many bits of a syllable's key are shipped. */
const KEY_BITS = 22;
const ROUNDS = 8;

/** Tokens of the text: one for each unit, a sentence's end as 0. */
function readTokens(): { tokens: Int32Array; keys: Int32Array } {
  const counts = new Map<number, number>();
  let stream = new Int32Array(1 << 22);
  let length = 0;
  const push = (key: number): void => {
    if (length === stream.length) {
      const bigger = new Int32Array(length * 2);
      bigger.set(stream);
      stream = bigger;
    }
    stream[length++] = key;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  const addText = (doc: Document): void => {
    for (let s = 0; s < doc.sentenceEnds.length; s++) {
      const from = sentenceStart(doc, s);
      let words = 0;
      for (let i = from; i < (doc.sentenceEnds[s] as number); i++) {
        const kind = doc.kind[i];
        if (kind === UnitKind.Word) {
          // the first word of a sentence shows nothing by its capital: read it as small, unless that form is rare
          push(0 | clusterKey(doc.hash[i] as number, words === 0 && doc.shape[i] === Shape.Title ? Shape.Lower : (doc.shape[i] as number)));
          words++;
        } else push(kind === UnitKind.Number ? 3 : kind === UnitKind.Punctuation ? (doc.hash[i] as number) + 16 : 4);
      }
      push(1);
    }
  };
  for (const corpus of ['news-2017', 'news-dated', 'news-2025-2026'] as const)
    for (const { title, text } of readNews(corpus)) addText(readDocument(title ? `${title}\n\n${text}` : text));
  const kept = [...counts].filter(([, n]) => n >= LEAST).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const index = new Map(kept.map(([key], i) => [key, i + 1]));
  const tokens = new Int32Array(length);
  for (let i = 0; i < length; i++) tokens[i] = index.get(stream[i] as number) ?? 0;
  return { tokens, keys: Int32Array.from([0, ...kept.map(([key]) => key)]) };
}

const { tokens, keys } = readTokens();
const V = keys.length;
console.log('tokens', tokens.length, 'types', V);

/** Bigram counts as sorted lists of neighbours on one side. */
function neighbours(tokens: Int32Array, types: number, forward: boolean): { start: Int32Array; other: Int32Array; count: Int32Array } {
  const pairs = new Float64Array(tokens.length - 1);
  for (let i = 0; i + 1 < tokens.length; i++) {
    const a = tokens[i] as number;
    const b = tokens[i + 1] as number;
    pairs[i] = forward ? a * types + b : b * types + a;
  }
  pairs.sort();
  const start = new Int32Array(types + 1);
  const other: number[] = [];
  const count: number[] = [];
  for (let i = 0; i < pairs.length; ) {
    let j = i + 1;
    while (j < pairs.length && pairs[j] === pairs[i]) j++;
    other.push((pairs[i] as number) % types);
    count.push(j - i);
    start[Math.floor((pairs[i] as number) / types) + 1] = other.length;
    i = j;
  }
  for (let v = 1; v <= types; v++) start[v] = Math.max(start[v] as number, start[v - 1] as number);
  return { start, other: Int32Array.from(other), count: Int32Array.from(count) };
}

const LOG = new Float64Array(1 << 20);
for (let i = 2; i < LOG.length; i++) LOG[i] = i * Math.log(i);
const xlogx = (x: number): number => (x < LOG.length ? (LOG[x] as number) : x * Math.log(x));

/** The class of each of `V` types of tokens, of `C` classes; type 0 stays in class 0. */
function exchange(tokens: Int32Array, V: number, C: number): Int32Array {
  const right = neighbours(tokens, V, true);
  const left = neighbours(tokens, V, false);

  const classOf = new Int32Array(V);
  for (let v = 0; v < V; v++) classOf[v] = v % C;
  const pair = new Float64Array(C * C);
  const total = new Float64Array(C);
  for (let i = 0; i + 1 < tokens.length; i++) {
    const at = (classOf[tokens[i] as number] as number) * C + (classOf[tokens[i + 1] as number] as number);
    pair[at] = (pair[at] as number) + 1;
  }
  const unigram = new Float64Array(V);
  for (const t of tokens) unigram[t] = (unigram[t] as number) + 1;
  for (let v = 0; v < V; v++) total[classOf[v] as number] = (total[classOf[v] as number] as number) + (unigram[v] as number);

  const rowCount = new Float64Array(C);
  const columnCount = new Float64Array(C);
  const rowTouched = new Int32Array(C);
  const columnTouched = new Int32Array(C);
  for (let round = 0; round < ROUNDS; round++) {
    let moved = 0;
    for (let v = 1; v < V; v++) {
      const own = classOf[v] as number;
      let rows = 0;
      let columns = 0;
      let self = 0;
      for (let k = right.start[v] as number; k < (right.start[v + 1] as number); k++) {
        const o = right.other[k] as number;
        if (o === v) {
          self = right.count[k] as number;
          continue;
        }
        const c = classOf[o] as number;
        if (rowCount[c] === 0) rowTouched[rows++] = c;
        rowCount[c] = (rowCount[c] as number) + (right.count[k] as number);
      }
      for (let k = left.start[v] as number; k < (left.start[v + 1] as number); k++) {
        const o = left.other[k] as number;
        if (o === v) continue;
        const c = classOf[o] as number;
        if (columnCount[c] === 0) columnTouched[columns++] = c;
        columnCount[c] = (columnCount[c] as number) + (left.count[k] as number);
      }
      const n = unigram[v] as number;
      // take v out of its class
      for (let k = 0; k < rows; k++) {
        const c = rowTouched[k] as number;
        pair[own * C + c] = (pair[own * C + c] as number) - (rowCount[c] as number);
      }
      for (let k = 0; k < columns; k++) {
        const c = columnTouched[k] as number;
        pair[c * C + own] = (pair[c * C + own] as number) - (columnCount[c] as number);
      }
      pair[own * C + own] = (pair[own * C + own] as number) - self;
      total[own] = (total[own] as number) - n;
      let best = own;
      let bestGain = Number.NEGATIVE_INFINITY;
      for (let c = 0; c < C; c++) {
        let gain = 2 * (xlogx(total[c] as number) - xlogx((total[c] as number) + n));
        const base = c * C;
        for (let k = 0; k < rows; k++) {
          const d = rowTouched[k] as number;
          if (d === c) continue;
          const x = pair[base + d] as number;
          gain += xlogx(x + (rowCount[d] as number)) - xlogx(x);
        }
        for (let k = 0; k < columns; k++) {
          const d = columnTouched[k] as number;
          if (d === c) continue;
          const x = pair[d * C + c] as number;
          gain += xlogx(x + (columnCount[d] as number)) - xlogx(x);
        }
        const x = pair[base + c] as number;
        gain += xlogx(x + self + (rowCount[c] as number) + (columnCount[c] as number)) - xlogx(x);
        if (gain > bestGain) {
          bestGain = gain;
          best = c;
        }
      }
      if (best !== own) moved++;
      classOf[v] = best;
      for (let k = 0; k < rows; k++) {
        const c = rowTouched[k] as number;
        pair[best * C + c] = (pair[best * C + c] as number) + (rowCount[c] as number);
        rowCount[c] = 0;
      }
      for (let k = 0; k < columns; k++) {
        const c = columnTouched[k] as number;
        pair[c * C + best] = (pair[c * C + best] as number) + (columnCount[c] as number);
        columnCount[c] = 0;
      }
      pair[best * C + best] = (pair[best * C + best] as number) + self;
      total[best] = (total[best] as number) + n;
    }
    console.log('round', round, 'moved', moved);
    if (moved < V / 200) break;
  }
  return classOf;
}

const classOf = exchange(tokens, V, CLASSES);
const coarseOf = exchange(
  tokens.map((token) => classOf[token] as number),
  CLASSES,
  COARSE,
);
const rows = Array.from(keys.slice(1), (key, v) => [key >>> 0, (classOf[v + 1] as number) + 1] as const);
const file = `// Generated by training/entities/clusters.ts from the three raw news corpora; never edit.
import type { PackedTable } from './short-table.js';

export const CLUSTERS: PackedTable = ${JSON.stringify(packTable(rows, KEY_BITS))};

/** The coarse class of each class, the unknown one first, as a character from 0x30 on. */
export const COARSE = ${JSON.stringify(String.fromCharCode(0x30, ...Array.from(coarseOf, (c) => 0x31 + c)))};
`;
writeFileSync(new URL('../../src/entities/clusters.model.ts', import.meta.url), file);
console.log('gzipped', gzipSync(file).length);
