/**
 * The verb whose figure it is. In: the scene of a figure and the chunk of its noun. Out: the chunk of the verb, or none, with
 * the share of belief that the model gives it.
 *
 *   616 xã biên giới [ký] quy chế      khiến 4 người [bị thương]      lợi nhuận [đạt] 1.200 tỷ đồng
 */
import { type Chunk, ChunkKind } from './chunks.js';
import { FactWord } from './lexicon.js';
import { nounSort } from './noun-phrase.js';
import { addFeature, type Features, type Model, newFeatures, pickBest, type Ranked } from './ranker.js';
import { atMost, chunkSort, eachAround, governorOf, isComma, isOpen, linkBefore, type Path, REACH, type Scene, verbSort } from './scene.js';

const features = newFeatures();

/** Every chunk that could be the verb, and `none` (-1), with its features; `noun` is the chunk of the noun, or -1. */
export function eachVerb(scene: Scene, noun: number, visit: (chunk: number, features: Features) => void): void {
  const ground = groundOf(scene, noun);
  features.count = 0;
  verbNone(scene, noun, ground, features);
  visit(-1, features);
  eachAround(scene, (at, chunk, direction, path) => {
    if (chunk.kind !== ChunkKind.Verb) return;
    features.count = 0;
    verbFeatures(scene, noun, ground, at, chunk, direction, path, features);
    visit(at, features);
  });
}

export function pickVerb(scene: Scene, noun: number, model: Model): Ranked {
  const best = pickBest(model, (visit) => eachVerb(scene, noun, visit));
  if (best.at < 0 && noun === scene.at + 1) return { at: objectVerb(scene), share: Math.min(best.share, 1 - best.share) };
  return { at: ownOfExisting(scene, noun, best.at) ?? best.at, share: best.share };
}

/** The nearest verb to the left in the figure's own clause: 0 none, else its sort; 20 more where a comma stands between. */
function leftVerb({ chunks, at }: Scene): number {
  let commas = 0;
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const chunk = chunks[i] as Chunk;
    if (chunk.kind === ChunkKind.Verb) return 1 + verbSort(chunk.bits) + (commas > 0 ? 20 : 0);
    if (chunk.kind === ChunkKind.Clause) return 0;
    if (isComma(chunk)) commas++;
    else if (chunk.kind === ChunkKind.Mark && !QUIET_MARKS.has(chunk.ref)) return 0;
  }
  return 0;
}

/** Marks that end no clause. */
const QUIET_MARKS = new Set([...'()-/'].map((mark) => mark.charCodeAt(0)));

/** The verb of which the noun after a figure is subject: 0 none, 1 bare, 2 with an auxiliary; 3 and 4 after a phrase between. */
function ownVerb({ chunks, at }: Scene, noun: number): number {
  if (noun < at) return 0;
  for (let i = noun + 1; i <= Math.min(chunks.length - 1, noun + 6); i++) {
    const chunk = chunks[i] as Chunk;
    if (chunk.kind === ChunkKind.Verb) return (chunk.first < chunk.head ? 2 : 1) + (i > noun + 1 ? 2 : 0);
    if (chunk.kind === ChunkKind.Mark || chunk.kind === ChunkKind.Clause || chunk.kind === ChunkKind.Quantity) return 0;
  }
  return 0;
}

/** What follows the verb of which the noun after a figure is subject; 0 where there is no such verb right after it. */
function ownEnd({ chunks, at }: Scene, noun: number): number {
  return noun > at && chunks[noun + 1]?.kind === ChunkKind.Verb ? 1 + chunkSort(chunks[noun + 2]) : 0;
}

/** The verb of which a counted noun is object or part, past the phrases between: `[đề xuất] với tỉnh bốn nội dung`; -1 where there is none. */
function objectVerb({ chunks, at }: Scene): number {
  for (let i = at - 1; i >= Math.max(0, at - 8); i--) {
    const chunk = chunks[i] as Chunk;
    if (chunk.kind === ChunkKind.Verb) return chunk.bits & FactWord.Say ? -1 : i;
    if (chunk.kind === ChunkKind.Clause || (chunk.kind === ChunkKind.Mark && !isComma(chunk))) return -1;
  }
  return -1;
}

/** `có 34 xã [ký] cam kết`: what exists does something, and that is the verb; undefined where `có` is all there is. */
function ownOfExisting({ chunks, at }: Scene, noun: number, verb: number): number | undefined {
  if (verb < 0 || verb !== at - 1 || noun !== at + 1 || !((chunks[verb] as Chunk).bits & FactWord.Exist)) return undefined;
  const own = chunks[noun + 1];
  return own?.kind === ChunkKind.Verb && chunks[noun + 2]?.kind === ChunkKind.Noun && own.bits === 0 ? noun + 1 : undefined;
}

/** Where the noun stands: 0 none, 1 right after the figure, 2 later, 3 right before it, 4 earlier. */
function nounPlace({ at }: Scene, noun: number): number {
  if (noun < 0) return 0;
  if (noun > at) return noun === at + 1 ? 1 : 2;
  return noun === at - 1 ? 3 : 4;
}

/** The first figure of the list in which the figure stands, itself where there is none: `thu giữ 14 viên, [3 thẻ và 6 máy]`. */
function listStart({ chunks, at }: Scene): number {
  let start = at;
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const { kind } = chunks[i] as Chunk;
    if (kind === ChunkKind.Quantity) start = i;
    else if (kind !== ChunkKind.Noun && kind !== ChunkKind.Conj && !isComma(chunks[i])) break;
  }
  return start;
}

/** The verb right before the list in which the figure stands, or -1. */
function listVerb(scene: Scene): number {
  const before = listStart(scene) - 1;
  return scene.chunks[before]?.kind === ChunkKind.Verb ? before : -1;
}

/** What all candidates of a figure share. */
interface Ground {
  readonly place: number;
  readonly governor: number;
  readonly before: number;
  readonly left: number;
  readonly own: number;
  readonly ownEnd: number;
  readonly nounIs: number;
  readonly link: number;
  readonly nounLink: number;
  readonly isInBrackets: number;
  readonly listVerb: number;
  readonly isListed: number;
}

function groundOf(scene: Scene, noun: number): Ground {
  const { chunks, at } = scene;
  return {
    place: nounPlace(scene, noun),
    governor: chunkSort(governorOf(chunks, at)),
    before: chunkSort(chunks[at - 1]),
    left: leftVerb(scene),
    own: ownVerb(scene, noun),
    ownEnd: ownEnd(scene, noun),
    nounIs: noun < 0 ? 9 : nounSort(scene, chunks[noun] as Chunk),
    link: linkBefore(scene, at),
    nounLink: noun < 0 ? 0 : linkBefore(scene, noun),
    isInBrackets: isOpen(chunks[at - 1]) ? 1 : 0,
    listVerb: listVerb(scene),
    isListed: listStart(scene) < at ? 1 : 0,
  };
}

function verbNone({ chunks, at, kind }: Scene, noun: number, ground: Ground, out: Features): void {
  const { place, governor, before, left } = ground;
  const past = chunkSort(chunks[Math.max(at, noun) + 1]);
  addFeature(out, 1, kind);
  addFeature(out, 2, kind, place);
  addFeature(out, 3, kind, before);
  addFeature(out, 4, kind, past);
  addFeature(out, 5, place, before, past);
  addFeature(out, 6, kind, governor);
  addFeature(out, 7, place, governor, past);
  addFeature(out, 8, kind, left);
  addFeature(out, 9, place, ground.own, left);
  addFeature(out, 50, ground.link, place);
  addFeature(out, 51, ground.nounLink, kind);
  addFeature(out, 52, ground.isInBrackets, place, kind);
  addFeature(out, 53, ground.listVerb >= 0 ? 1 : 0, place);
}

function verbFeatures(
  { chunks, kind, items }: Scene,
  noun: number,
  ground: Ground,
  at: number,
  chunk: Chunk,
  direction: number,
  path: Path,
  out: Features,
): void {
  const { place, governor, nounIs, left, own } = ground;
  const right = direction > 0 ? 1 : 0;
  const verbs = atMost(path.verbs, 3);
  const sort = verbSort(chunk.bits);
  const before = chunkSort(chunks[at - 1]);
  const after = chunkSort(chunks[at + 1]);
  const besideNoun = noun < 0 ? 0 : at === noun + 1 ? 1 : at === noun - 1 ? 2 : at > noun ? 3 : 4;
  addFeature(out, 10, right, verbs);
  addFeature(out, 11, kind, right, verbs);
  addFeature(out, 12, place, right, verbs);
  addFeature(out, 13, sort, right, verbs);
  addFeature(out, 14, kind, sort, right);
  addFeature(out, 15, right, atMost(path.commas, 3), verbs);
  addFeature(out, 16, right, atMost(path.clauses, 2), verbs);
  addFeature(out, 17, right, atMost(path.stops, 2));
  addFeature(out, 18, right, atMost(path.opens + path.closes, 2));
  addFeature(out, 19, right, atMost(path.nouns, 3), verbs);
  addFeature(out, 20, besideNoun, nounIs, right);
  addFeature(out, 21, besideNoun, governor, verbs);
  addFeature(out, 22, place, governor, right, verbs);
  addFeature(out, 23, items.ref[chunk.head] as number);
  addFeature(out, 24, items.ref[chunk.head] as number, right);
  addFeature(out, 25, right, path.chunks, place);
  addFeature(out, 26, right, before, verbs);
  addFeature(out, 27, right, after, verbs);
  addFeature(out, 28, right, atMost(path.preps, 3), verbs);
  addFeature(out, 29, right, atMost(path.quantities, 2), verbs);
  addFeature(out, 30, sort, besideNoun, governor);
  addFeature(out, 31, kind, besideNoun, sort);
  addFeature(out, 32, right, before >= 20 ? 1 : 0, after >= 20 ? 1 : 0, verbs);
  addFeature(out, 34, besideNoun, nounIs, governor);
  addFeature(out, 35, right, verbs, atMost(path.quantities, 2), atMost(path.commas, 2));
  addFeature(out, 36, right, verbs, atMost(path.clauses, 1), atMost(path.commas + path.stops, 2));
  const aux = chunk.bits & FactWord.Passive ? 2 : chunk.first < chunk.head ? 1 : 0;
  addFeature(out, 40, right, besideNoun, left, aux);
  addFeature(out, 41, right, verbs, left, nounIs);
  addFeature(out, 42, right, verbs, own, left);
  addFeature(out, 43, right, besideNoun, aux, after);
  addFeature(out, 44, right, besideNoun, nounIs, aux);
  addFeature(out, 45, right, besideNoun, left, after);
  addFeature(out, 46, right, verbs, left, ground.ownEnd);
  const next = chunks[at + 1];
  addFeature(out, 54, right, verbs, ground.link, place);
  addFeature(out, 55, right, besideNoun, ground.nounLink);
  addFeature(out, 56, right, ground.isInBrackets, path.opens - path.closes, verbs);
  addFeature(out, 57, at === ground.listVerb ? 1 : 0, ground.isListed, right);
  addFeature(out, 58, next?.kind === ChunkKind.Verb ? (items.ref[next.head] as number) : 0, right);
  addFeature(out, 59, items.ref[chunk.head] as number, before >= 20 ? 1 : 0, right);
  const ref = items.ref[chunk.head] as number;
  addFeature(out, 61, sort, right, verbs, ground.link);
  addFeature(out, 62, ref, ground.place, right);
  addFeature(out, 33, right, path.chunks > 0 && right === 0 ? ground.before : 0, verbs);
}
