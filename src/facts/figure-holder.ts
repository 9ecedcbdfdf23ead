/**
 * Whose figure it is, when a name. In: the scene of a figure with the chunks of its noun and verb. Out: the item of the name, or
 * none, with the share of belief that the model gives it.
 *
 *   lợi nhuận của [Công ty Hoa Lư] đạt 120 tỷ đồng      theo Bộ Y tế, có 5 ca mắc mới: none
 */
import type { Entity, EntityType } from '../types.js';
import { type Chunk, ChunkKind } from './chunks.js';
import { ItemKind, wordRef } from './items.js';
import { FactWord } from './lexicon.js';
import { addFeature, type Features, type Model, newFeatures, pickBest, type Ranked } from './ranker.js';
import { atMost, chunkSort, eachAround, isOpen, linkBefore, orderOf, type Path, pathBetween, type Scene, verbSort } from './scene.js';

const features = newFeatures();
const TYPES: readonly EntityType[] = ['PER', 'ORG', 'LOC', 'EVENT', 'LAW', 'MISC'];

/** Every name that could be the holder, by its item, and `none` (-1), with its features. */
export function eachHolder(scene: Scene, noun: number, verb: number, visit: (item: number, features: Features) => void): void {
  const { findings, items } = scene;
  let found = 0;
  eachAround(scene, (at, chunk, direction, path) => {
    if (chunk.kind !== ChunkKind.Noun) return;
    for (let item = chunk.first; item < chunk.end; item++) {
      const entity = items.kind[item] === ItemKind.Entity ? findings.entities[items.ref[item] as number]?.entity : undefined;
      if (!entity || isCredit(scene, at)) continue;
      features.count = 0;
      holderFeatures(scene, noun, verb, at, item, entity, direction, path, features);
      visit(item, features);
      found++;
    }
  });
  features.count = 0;
  addFeature(features, 1, scene.kind);
  addFeature(features, 2, scene.kind, atMost(found, 3));
  addFeature(features, 3, noun < 0 ? 2 : noun > scene.at ? 1 : 0, verb < 0 ? 99 : verbSort((scene.chunks[verb] as Chunk).bits));
  visit(-1, features);
}

const CREDITS = new Set(['ảnh', 'video', 'nguồn', 'đồ họa', 'clip'].map(wordRef));
const COLON = ':'.charCodeAt(0);

/** `Ảnh: [Lê An]`: who took the picture has no figure. */
function isCredit({ chunks, items }: Scene, at: number): boolean {
  const [what, mark] = [chunks[at - 2], chunks[at - 1]];
  return mark?.kind === ChunkKind.Mark && mark.ref === COLON && what !== undefined && CREDITS.has(items.ref[what.end - 1] as number);
}

export const pickHolder = (scene: Scene, noun: number, verb: number, model: Model): Ranked => pickBest(model, (visit) => eachHolder(scene, noun, verb, visit));

function holderFeatures(
  scene: Scene,
  noun: number,
  verb: number,
  at: number,
  item: number,
  entity: Entity,
  direction: number,
  path: Path,
  out: Features,
): void {
  const { chunks, at: figure, kind } = scene;
  const chunk = chunks[at] as Chunk;
  const right = direction > 0 ? 1 : 0;
  const before = chunks[at - 1];
  const after = chunks[at + 1];
  const type = TYPES.indexOf(entity.type);
  const verbs = atMost(path.verbs, 3);
  const heads = item === chunk.first ? 1 : 0;
  const nounPlace = noun < 0 ? 0 : at === noun ? 1 : at === noun + 1 ? 2 : at === noun + 2 ? 3 : at < noun ? 4 : 5;
  const order = orderOf(at, verb, figure);
  const between = pathBetween(chunks, at, verb < 0 ? at : verb);
  const link = linkBefore(scene, at);
  const says = saysAfter(chunks, at) ? 1 : 0;
  const source = before !== undefined && before.bits & FactWord.Source ? 1 : 0;
  const inorder = isOpen(before) || path.opens !== path.closes ? 1 : 0;
  const apposed = isOpen(chunks[figure - 1]) ? 1 : 0;
  addFeature(out, 10, type, kind);
  addFeature(out, 11, type, nounPlace, heads);
  addFeature(out, 12, nounPlace, link);
  addFeature(out, 13, link, right, verbs);
  addFeature(out, 14, type, link);
  addFeature(out, 15, order, atMost(between.verbs, 3), atMost(between.commas, 2));
  addFeature(out, 16, order, type, atMost(between.verbs, 2));
  addFeature(out, 17, says, source);
  addFeature(out, 18, right, verbs, atMost(path.commas, 3));
  addFeature(out, 19, right, atMost(path.nouns, 4), type);
  addFeature(out, 20, right, atMost(path.quantities, 2), nounPlace);
  addFeature(out, 21, right, atMost(path.clauses, 2), order);
  addFeature(out, 22, right, atMost(path.stops, 2));
  addFeature(out, 23, inorder, apposed, right, type);
  addFeature(out, 24, kind, right, atMost(path.chunks, 4));
  addFeature(out, 25, at === 0 ? 1 : at === 1 ? 2 : 0, order, type);
  addFeature(out, 26, chunkSort(after), order, heads);
  addFeature(out, 27, kind, nounPlace, heads);
  addFeature(out, 28, right, atMost(between.nouns, 3), order, chunkSort(before));
  addFeature(out, 29, verb < 0 ? 99 : verbSort((chunks[verb] as Chunk).bits), order, type);
  addFeature(out, 30, heads, atMost(item - chunk.first, 4), type);
}

/** Whether a name says something: the first verb after it is one of saying. */
function saysAfter(chunks: readonly Chunk[], at: number): boolean {
  for (let i = at + 1; i <= at + 6; i++) {
    const chunk = chunks[i];
    if (!chunk || chunk.kind === ChunkKind.Clause) return false;
    if (chunk.kind === ChunkKind.Verb) return (chunk.bits & FactWord.Say) !== 0;
  }
  return false;
}
