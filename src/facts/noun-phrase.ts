/**
 * The noun phrase that a figure counts or measures. In: the scene of a figure. Out: the chunk of its noun, or none, with the
 * share of belief that the model gives it.
 *
 *   616 [xã, thị trấn biên giới]      [lợi nhuận sau thuế] đạt 1.200 tỷ đồng      [Giá xăng] lên sát 20.500 đồng
 */
import { APART, type Chunk, ChunkKind } from './chunks.js';
import { hasBits, ItemKind, wordRef } from './items.js';
import { FactWord } from './lexicon.js';
import { addFeature, type Features, type Model, newFeatures, pickBest, type Ranked } from './ranker.js';
import { atMost, chunkSort, eachAround, governorOf, isOpen, type Path, type Scene } from './scene.js';

const features = newFeatures();

/** Every chunk that could be the noun, and `none` (-1), with its features. */
export function eachNoun(scene: Scene, visit: (chunk: number, features: Features) => void): void {
  features.count = 0;
  nounNone(scene, features);
  visit(-1, features);
  eachAround(scene, (at, chunk, direction, path) => {
    if (chunk.kind !== ChunkKind.Noun || onlyPoints(scene, chunk) || isFarEnd(scene, at) || isPoints(scene, chunk)) return;
    features.count = 0;
    nounFeatures(scene, at, chunk, direction, path, features);
    visit(at, features);
  });
}

/** The `cả` of `cả hai` names nothing, nor does `hiện nay`, `cách [nhau] 5 km` or, of an age, `năm 14 tuổi`. */
function onlyPoints({ items, figure }: Scene, { first, head, end, bits }: Chunk): boolean {
  if (end - first === 1 && POINTERS.has(items.ref[head] as number)) return true;
  if (figure.quantity.kind === 'age' && (AGE_WORDS.has(items.ref[first] as number) || (first > 0 && items.ref[first - 1] === INSIDE))) return true;
  return hasBits(items, head, FactWord.DetPre | FactWord.DetPost) && !(bits & FactWord.Attr);
}

/** `cách [Quảng trường Đỏ] 7 km`: what something is away from has no such length. */
function isFarEnd({ chunks, at: figure, items }: Scene, at: number): boolean {
  const verb = chunks[at - 1];
  return at === figure - 1 && verb?.kind === ChunkKind.Verb && items.ref[verb.head] === APART;
}

/** `VN-Index tăng 5 điểm (0,4 %)`: the share is not one of points. */
const isPoints = ({ items, figure }: Scene, { head, counted }: Chunk): boolean =>
  figure.quantity.kind === 'percent' && counted >= 0 && items.ref[head] === POINT;

const POINTERS = new Set(['nhau', 'cuối', 'đầu'].map(wordRef));
const AGE_WORDS = new Set(['năm', 'lúc', 'hồi', 'tuổi', 'độ', 'độ tuổi', 'ngụ', 'hưởng thọ'].map(wordRef));
/** `trong [Ánh đèn] khi mới 18 tuổi`: what somebody is in has no such age. */
const INSIDE = wordRef('trong');
const POINT = wordRef('điểm');

export const pickNoun = (scene: Scene, model: Model): Ranked => pickBest(model, (visit) => eachNoun(scene, visit));

function nounNone({ chunks, at, kind }: Scene, out: Features): void {
  const before = chunks[at - 1];
  const after = chunks[at + 1];
  const governor = governorOf(chunks, at);
  addFeature(out, 1, kind);
  addFeature(out, 2, kind, chunkSort(after));
  addFeature(out, 3, kind, chunkSort(before));
  addFeature(out, 4, kind, chunkSort(governor));
  addFeature(out, 5, chunkSort(before), chunkSort(after));
}

/** What a noun phrase is: measured, a person, a name and of which type. */
export function nounSort({ items }: Scene, chunk: Chunk): number {
  if (chunk.bits & FactWord.Attr) return 1;
  if (chunk.bits & FactWord.Person) return 2;
  if (items.kind[chunk.head] === ItemKind.Entity) return 3;
  if (chunk.bits & FactWord.DetPre) return 4;
  return 0;
}

function nounFeatures(scene: Scene, at: number, chunk: Chunk, direction: number, path: Path, out: Features): void {
  const { chunks, kind, items } = scene;
  const right = direction > 0 ? 1 : 0;
  const nouns = atMost(path.nouns, 3);
  const verbs = atMost(path.verbs, 3);
  const sort = nounSort(scene, chunk);
  const governor = chunkSort(governorOf(chunks, scene.at));
  const counted = chunk.counted < 0 ? 0 : chunk.counted === chunks[scene.at]?.head ? 1 : 2;
  const before = chunkSort(chunks[at - 1]);
  const after = chunkSort(chunks[at + 1]);
  const next = chunkSort(chunks[scene.at + 1]);
  const paren = isOpen(chunks[scene.at - 1]) ? 1 : 0;
  addFeature(out, 10, right, nouns);
  addFeature(out, 11, kind, right, nouns);
  addFeature(out, 12, kind, counted);
  addFeature(out, 13, kind, governor, right, nouns);
  addFeature(out, 14, right, verbs);
  addFeature(out, 15, right, atMost(path.commas, 3));
  addFeature(out, 16, right, atMost(path.clauses, 2));
  addFeature(out, 17, right, atMost(path.stops, 2));
  addFeature(out, 18, right, atMost(path.quantities, 2), counted);
  addFeature(out, 19, right, before, nouns > 0 ? 1 : 0);
  addFeature(out, 20, right, after, nouns > 0 ? 1 : 0);
  addFeature(out, 21, kind, right, sort);
  addFeature(out, 22, kind, right, sort, nouns);
  addFeature(out, 23, right, path.chunks === 0 ? 1 : 0, kind, next);
  addFeature(out, 24, right, atMost(path.preps, 2), verbs);
  addFeature(out, 25, right, paren, nouns, atMost(path.opens + path.closes, 2));
  addFeature(out, 26, right, at === 0 ? 1 : 0, governor);
  addFeature(out, 27, verbs, nouns, governor, right);
  addFeature(out, 28, items.ref[chunk.head] as number, items.kind[chunk.head] as number);
  addFeature(out, 29, right, before === 15 ? 1 : 0, sort);
  addFeature(out, 30, right, atMost(path.opens, 1), atMost(path.closes, 1));
  addFeature(out, 31, chunkSort(chunks[scene.at - 1]), right, nouns, verbs);
  addFeature(out, 32, right, before >= 20 ? 1 : 0, after >= 20 ? 1 : 0, verbs);
}
