/**
 * The time of a figure. In: the scene of a figure with the chunk of its verb. Out: the chunk of the time that its sentence gives
 * for it, or none, with the share of belief that the model gives it.
 *
 *   [Năm 2023], cả nước xuất khẩu 8 triệu tấn gạo      số vụ giảm 5 % so với năm 2019: none
 */
import type { TemporalExpression } from '../types.js';
import { type Chunk, ChunkKind } from './chunks.js';
import { ItemKind, type Items, wordRef } from './items.js';
import { FactWord } from './lexicon.js';
import { addFeature, type Features, type Model, newFeatures, pickBest, type Ranked } from './ranker.js';
import { atMost, chunkSort, eachAround, isOpen, linkBefore, orderOf, type Path, pathBetween, type Scene, verbSort } from './scene.js';
import { timeOfChunk } from './sentence-view.js';
import { isCompared, nearestTime, opensNext } from './time-of.js';

const features = newFeatures();
/** How far a time may stand from its figure, in chunks: one that opens a sentence holds for long lists. */
const REACH = 40;
const TYPES: readonly TemporalExpression['type'][] = ['date', 'time', 'set', 'duration'];

/** The time of a chunk that may date the figure: no length of time, nothing that it is only compared with, none that opens another clause. */
function datingTime(scene: Scene, at: number): TemporalExpression | undefined {
  const { chunks } = scene;
  const time = timeOfChunk(scene, chunks[at]);
  if (!time || time.type === 'duration' || isCompared(chunks, at) || datesStandard(scene, at) || datesSaying(scene, at)) return undefined;
  if (isBirth(scene, at) || datesName(scene, at, time) || (time.type === 'set' && belongsElsewhere(scene, at))) return undefined;
  if (namesEdition(chunks, at, time) || isElsewhen(scene, at) || isAnyWeekend(chunks, at, time)) return undefined;
  return at > scene.at && opensNext(chunks, at) ? undefined : time;
}

/** `giải U20 [2017]`: a bare year is part of the name before it, but not in `doanh thu [2024]`. */
function namesEdition(chunks: readonly Chunk[], at: number, time: TemporalExpression): boolean {
  const before = chunks[at - 1];
  return before?.kind === ChunkKind.Noun && !(before.bits & FactWord.Attr) && EDITION.test(time.text);
}

/** `2025`, `2025-2026`: no word says that it is a year. */
const EDITION = /^\d{4}(?:\D\d{2,4})?$/;

/**
 * `giảm 2 % so với mức mà hãng đạt [năm 2020]`: beyond the comparison a time dates what is compared with; nor does
 * `[năm nay] lãi 1 tỷ đồng so với khoản lỗ 3 tỷ đồng` date a figure that is compared with.
 */
function datesStandard({ chunks, at: figure }: Scene, at: number): boolean {
  for (let i = Math.max(at, figure) - 1; i > Math.min(at, figure); i--) {
    const { kind, bits } = chunks[i] as Chunk;
    if (kind === ChunkKind.Prep && bits & FactWord.Compare) return true;
    if (at < figure && (kind === ChunkKind.Verb || kind === ChunkKind.Mark || kind === ChunkKind.Clause)) return false;
  }
  return false;
}

/** `5 tỷ đồng, theo báo cáo công bố [15/12]`: behind a figure it dates the saying. */
function datesSaying({ chunks, at: figure }: Scene, at: number): boolean {
  const before = chunks[at - 1];
  return at > figure && before?.kind === ChunkKind.Verb && (before.bits & FactWord.Say) !== 0;
}

/** `các tour [cuối tuần]`: any weekend, where no word points to one. */
function isAnyWeekend(chunks: readonly Chunk[], at: number, { text, value }: TemporalExpression): boolean {
  const { kind } = chunks[at - 1] ?? {};
  return value.endsWith('-WE') && text.split(/\s+/).length === 2 && (kind === ChunkKind.Noun || kind === ChunkKind.Verb);
}

/** `trước [năm 1990]`, `sau [Tết]`, `sau trận thua [hôm qua]`, `cao hơn [tháng trước]`: the figure holds at another time. */
const isElsewhen = ({ chunks, items }: Scene, at: number): boolean => {
  const isNamed = chunks[at - 1]?.kind === ChunkKind.Noun && chunks[at - 2]?.kind === ChunkKind.Prep;
  const before = chunks[isNamed ? at - 2 : at - 1];
  const words = before?.kind === ChunkKind.Verb ? LIKENED : before?.kind === ChunkKind.Prep || before?.kind === ChunkKind.Clause ? PASSED : undefined;
  return before !== undefined && words?.has(items.ref[before.head] as number) === true;
};

const PASSED = new Set(['sau', 'trước'].map(wordRef));
const LIKENED = new Set(['cao hơn', 'thấp hơn', 'nhiều hơn', 'ít hơn', 'lớn hơn', 'nhỏ hơn', 'kém', 'hơn', 'tương đương'].map(wordRef));

const BORN = new Set(['sinh', 'sinh ra', 'sn'].map(wordRef));

/** `An (sinh năm 1984)`: it dates the birth alone. */
function isBirth({ chunks, items }: Scene, at: number): boolean {
  const before = chunks[at - 1];
  return before !== undefined && BORN.has(items.ref[before.end - 1] as number);
}

/** `hai người là nghi phạm trong vụ đầu độc ở Anh [năm 2018]`: beyond two verbs a year after a noun or verb dates that alone. */
function datesName({ chunks, at: figure }: Scene, at: number, time: TemporalExpression): boolean {
  const { kind } = chunks[at - 1] ?? {};
  const isOwn = kind === ChunkKind.Noun || kind === ChunkKind.Verb;
  return at > figure && time.value.length === 4 && isOwn && pathBetween(chunks, figure, at).verbs >= 2;
}

/** `vay 300 triệu đồng, lãi 2 triệu đồng [mỗi ngày]`, `đi bộ 30 phút [mỗi ngày]`: a rate is that of the figure or length next to it. */
function belongsElsewhere(scene: Scene, at: number): boolean {
  const { chunks, at: figure } = scene;
  const before = chunks[at - 1];
  if (timeOfChunk(scene, before)?.type === 'duration') return true;
  if (at > figure) return pathBetween(chunks, at, figure).quantities > 0;
  const next = chunks[at + 1];
  if (before?.kind === ChunkKind.Quantity || (next?.kind === ChunkKind.Quantity && at + 1 !== figure)) return true;
  const path = pathBetween(chunks, at, figure);
  return at > 1 && path.verbs > 0 && path.commas > 0;
}

/** Every chunk that could be the time, and `none` (-1), with its features; `verb` is the chunk of the verb, or -1. */
export function eachTime(scene: Scene, verb: number, visit: (at: number, features: Features) => void): void {
  let found = 0;
  const nearest = nearestTime(scene, scene.at);
  eachAround(
    scene,
    (at, _, direction, path) => {
      const time = datingTime(scene, at);
      if (!time) return;
      features.count = 0;
      timeFeatures(scene, verb, at, time, direction, path, features);
      addFeature(features, 40, at === nearest ? 1 : 0, direction > 0 ? 1 : 0);
      visit(at, features);
      found++;
    },
    REACH,
  );
  features.count = 0;
  addFeature(features, 1, scene.kind);
  addFeature(features, 2, atMost(found, 3));
  addFeature(features, 3, verb < 0 ? 99 : verbSort((scene.chunks[verb] as Chunk).bits), scene.kind);
  addFeature(features, 4, chunkSort(scene.chunks[scene.at - 1]), scene.kind);
  visit(-1, features);
}

export function pickTime(scene: Scene, verb: number, model: Model): Ranked {
  const best = pickBest(model, (visit) => eachTime(scene, verb, visit));
  if (best.at >= 0 || best.share > MOST_NONE) return best;
  const time = pickBest(model, (visit) =>
    eachTime(scene, verb, (at, found) => {
      if (at >= 0) visit(at, found);
    }),
  );
  return time.at < 0 ? best : { at: time.at, share: 1 - best.share };
}

/** Readers that mark times leave many out: where the model is not so sure of none, the likeliest is told. */
const MOST_NONE = 0.6;

function timeFeatures(scene: Scene, verb: number, at: number, time: TemporalExpression, direction: number, path: Path, out: Features): void {
  const { chunks, items, at: figure, kind } = scene;
  const right = direction > 0 ? 1 : 0;
  const before = chunks[at - 1];
  const after = chunks[at + 1];
  const verbs = atMost(path.verbs, 3);
  const commas = atMost(path.commas, 3);
  const type = TYPES.indexOf(time.type);
  const opens = at === 0 || (at === 1 && before?.kind !== ChunkKind.Noun) ? 1 : 0;
  const inside = isOpen(before) || path.opens !== path.closes ? 1 : 0;
  const order = orderOf(at, verb, figure);
  const between = verb < 0 ? 0 : atMost(pathBetween(chunks, at, verb).verbs, 3);
  const link = linkBefore(scene, at);
  addFeature(out, 10, right, opens, verbs);
  addFeature(out, 11, right, commas, opens);
  addFeature(out, 12, right, atMost(path.quantities, 2), opens);
  addFeature(out, 13, right, atMost(path.clauses, 2), verbs);
  addFeature(out, 14, right, atMost(path.stops, 2), opens);
  addFeature(out, 15, right, atMost(path.times, 2));
  addFeature(out, 16, kind, right, opens);
  addFeature(out, 17, kind, type);
  addFeature(out, 18, link);
  addFeature(out, 19, link, right);
  addFeature(out, 20, right, chunkSort(before), chunkSort(after));
  addFeature(out, 21, order, between);
  addFeature(out, 22, order, commas, opens);
  addFeature(out, 23, inside, right, isOpen(chunks[figure - 1]) ? 1 : 0);
  addFeature(out, 24, dates(chunks, items, at));
  addFeature(out, 25, right, atMost(path.chunks, 6), verbs);
  addFeature(out, 26, right, chunkSort(after), commas);
  addFeature(out, 27, right, atMost(path.nouns, 4), verbs, commas);
  addFeature(out, 28, ownVerb(chunks, at, verb), right, verbs);
  addFeature(out, 29, saysBetween(chunks, at, figure), right, opens);
}

/** Whose the nearest verb before a time in its clause is: 1 that of the figure, 2 another right before it, 3 another; 0 without one. */
function ownVerb(chunks: readonly Chunk[], at: number, verb: number): number {
  for (let i = at - 1; i >= 0; i--) {
    const { kind } = chunks[i] as Chunk;
    if (kind === ChunkKind.Mark || kind === ChunkKind.Clause) return 0;
    if (kind === ChunkKind.Verb) return i === verb ? 1 : i === at - 1 ? 2 : 3;
  }
  return 0;
}

/** Whether somebody says something between a time and the figure: it may date the saying. */
function saysBetween(chunks: readonly Chunk[], at: number, figure: number): number {
  for (let i = Math.min(at, figure) + 1; i < Math.max(at, figure); i++) {
    const { kind, bits } = chunks[i] as Chunk;
    if (kind === ChunkKind.Verb && bits & FactWord.Say) return 1;
  }
  return 0;
}

/** What else a time may date than the figure: what is said after it, a name of a competition before it, a birth. */
function dates(chunks: readonly Chunk[], items: Items, at: number): number {
  const before = chunks[at - 1];
  const after = chunks[at + 1];
  if (after?.kind === ChunkKind.Verb && after.bits & FactWord.Say) return 1;
  if (before?.kind === ChunkKind.Noun) return items.kind[before.end - 1] === ItemKind.Entity ? 2 : 3;
  return 0;
}
