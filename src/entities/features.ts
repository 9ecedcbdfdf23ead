/**
 * Features of units for the names model. In: what is seen of a document's units. Out: for a unit the hashed features that
 * the model may have weights for. Training reads the same code, so that what was learned is what is looked up.
 */
import { type Document, isGlued } from '../text/index.js';
import { coarseOf } from './clusters.js';
import { afterOf, beforeOf, isCapital, Look, type UnitViews } from './views.js';

export const FEATURE_BITS = 20;

/** Whether more than a space stands before a unit: where a sentence lost its stop, or a line its end. */
const isApart = (doc: Document, i: number, from: number): boolean => i > from && (doc.start[i] as number) - (doc.end[i - 1] as number) > 1;

const { imul } = Math;

/** A feature of template `t` with up to two values, as an index below 2^FEATURE_BITS. */
function mix(t: number, a: number, b: number): number {
  let h = imul(a ^ imul(t, 0x9e3779b1), 0x85ebca6b);
  h = imul(h ^ (h >>> 15) ^ b, 0xc2b2ae35);
  h = imul(h ^ (h >>> 13), 0x27d4eb2f);
  return h >>> (32 - FEATURE_BITS);
}

export const MAX_FEATURES = 112;

/** A unit and its neighbours in the sentence, as entries of the views; no object a unit: one is filled again and again. */
interface Neighbours {
  unit: number;
  left1: number;
  left2: number;
  left3: number;
  right1: number;
  right2: number;
  right3: number;
}

const near: Neighbours = { unit: 0, left1: 0, left2: 0, left3: 0, right1: 0, right2: 0, right3: 0 };

/** Writes the features of unit `i` of the sentence [from, to) to `out`; gives their number. */
export function unitFeatures(doc: Document, views: UnitViews, i: number, from: number, to: number, out: Int32Array): number {
  const before = beforeOf(doc.count);
  const after = afterOf(doc.count);
  near.unit = i;
  near.left1 = i - 1 >= from ? i - 1 : before;
  near.left2 = i - 2 >= from ? i - 2 : before;
  near.left3 = i - 3 >= from ? i - 3 : before;
  near.right1 = i + 1 < to ? i + 1 : after;
  near.right2 = i + 2 < to ? i + 2 : after;
  near.right3 = i + 3 < to ? i + 3 : after;
  let n = formFeatures(views, near, out);
  n = lookFeatures(doc, views, near, out, n);
  n = clusterFeatures(views, near, out, n);
  n = gapFeatures(doc, views, near, from, to, out, n);
  n = wordFeatures(views, near, from, to, before, after, out, n);
  n = knownFeatures(views, near, out, n);
  n = seenFeatures(views, near, out, n);
  if (!isCapital(views.look[i] as number)) return smallFeatures(views, i, from, to, before, after, out, n);
  n = syllableFeatures(views, near, out, n);
  return runFeatures(views, i, from, to, before, after, out, n);
}

/** The look of a unit between those beside it. */
const windowOf = ({ look }: UnitViews, { unit, left1, right1 }: Neighbours): number =>
  ((look[left1] as number) * 32 + (look[unit] as number)) * 32 + (look[right1] as number);

/** Syllables. */
function formFeatures({ form, look }: UnitViews, { unit, left1, left2, left3, right1, right2, right3 }: Neighbours, out: Int32Array): number {
  const f0 = form[unit] as number;
  const fl1 = form[left1] as number;
  const fr1 = form[right1] as number;
  const fl2 = form[left2] as number;
  const fr2 = form[right2] as number;
  const l0 = look[unit] as number;
  out[0] = mix(1, f0, 0);
  out[1] = mix(2, f0, l0);
  out[2] = mix(3, fl1, l0);
  out[3] = mix(4, fr1, l0);
  out[4] = mix(5, fl2, l0);
  out[5] = mix(6, fr2, l0);
  out[6] = mix(7, fl1, f0);
  out[7] = mix(8, f0, fr1);
  out[8] = mix(9, fl2, fl1);
  out[9] = mix(10, fr1, fr2);
  out[10] = mix(11, fl1, fr1);
  out[11] = mix(21, f0, fl2);
  out[12] = mix(22, f0, fr2);
  out[13] = mix(19, form[left3] as number, l0);
  out[14] = mix(20, form[right3] as number, l0);
  return 15;
}

/** Looks, alone and with a syllable. */
function lookFeatures(doc: Document, views: UnitViews, near: Neighbours, out: Int32Array, count: number): number {
  const { form, look } = views;
  const { unit, left1, left2, left3, right1, right2, right3 } = near;
  let n = count;
  const l0 = look[unit] as number;
  const ll1 = look[left1] as number;
  const lr1 = look[right1] as number;
  const ll2 = look[left2] as number;
  const lr2 = look[right2] as number;
  const window = windowOf(views, near);
  const glue = (isGlued(doc, unit) ? 1 : 0) + (isGlued(doc, unit + 1) ? 2 : 0);
  out[n++] = mix(0, l0, glue);
  out[n++] = mix(12, window, 0);
  out[n++] = mix(13, window, ll2 * 32 + lr2);
  out[n++] = mix(14, (l0 * 32 + lr1) * 32 + lr2, look[right3] as number);
  out[n++] = mix(15, (l0 * 32 + ll1) * 32 + ll2, look[left3] as number);
  out[n++] = mix(16, form[unit] as number, ll1 * 32 + lr1);
  out[n++] = mix(17, form[left1] as number, window);
  out[n++] = mix(18, form[right1] as number, window);
  return n;
}

/** Classes of syllables, fine and coarse. */
function clusterFeatures({ cluster, look }: UnitViews, { unit, left1, left2, right1, right2 }: Neighbours, out: Int32Array, count: number): number {
  let n = count;
  const l0 = look[unit] as number;
  const c0 = cluster[unit] as number;
  const cl1 = cluster[left1] as number;
  const cr1 = cluster[right1] as number;
  const cl2 = cluster[left2] as number;
  const cr2 = cluster[right2] as number;
  out[n++] = mix(52, c0, l0);
  out[n++] = mix(53, cl1, l0);
  out[n++] = mix(54, cr1, l0);
  out[n++] = mix(55, cl2, l0);
  out[n++] = mix(56, cr2, l0);
  out[n++] = mix(57, cl1, c0);
  out[n++] = mix(58, c0, cr1);
  out[n++] = mix(59, cl1 * 512 + c0, cr1);
  const k0 = coarseOf(c0);
  const kl1 = coarseOf(cl1);
  const kr1 = coarseOf(cr1);
  out[n++] = mix(75, kl1 * 64 + k0, kr1);
  out[n++] = mix(76, kl1 * 64 + k0, l0);
  out[n++] = mix(77, kr1 * 64 + k0, l0);
  out[n++] = mix(78, coarseOf(cl2) * 64 + kl1, k0);
  out[n++] = mix(79, coarseOf(cr2) * 64 + kr1, k0);
  return n;
}

/** More than a space on either side. */
function gapFeatures(doc: Document, views: UnitViews, near: Neighbours, from: number, to: number, out: Int32Array, count: number): number {
  const { unit } = near;
  const gap = (isApart(doc, unit, from) ? 1 : 0) + (unit + 1 < to && isApart(doc, unit + 1, from) ? 2 : 0);
  if (gap === 0) return count;
  out[count] = mix(80, gap, views.look[unit] as number);
  out[count + 1] = mix(81, gap, windowOf(views, near));
  return count + 2;
}

/** The word that the unit is in, those beside it, and the one that opened a name. */
function wordFeatures(
  { form, look, place, word, wordStart, wordEnd, head }: UnitViews,
  { unit, left1, right1 }: Neighbours,
  from: number,
  to: number,
  before: number,
  after: number,
  out: Int32Array,
  count: number,
): number {
  let n = count;
  const l0 = look[unit] as number;
  const p0 = place[unit] as number;
  const w0 = word[unit] as number;
  const left = (wordStart[unit] as number) - 1;
  const right = wordEnd[unit] as number;
  const left2 = left >= from ? (wordStart[left] as number) - 1 : -1;
  const wordLeft = word[left >= from ? left : before] as number;
  out[n++] = mix(60, p0, l0);
  out[n++] = mix(61, (place[left1] as number) * 64 + p0, place[right1] as number);
  out[n++] = mix(62, w0, p0 * 32 + l0);
  out[n++] = mix(63, wordLeft, l0);
  out[n++] = mix(64, word[right < to ? right : after] as number, l0);
  out[n++] = mix(65, word[left2 >= from ? left2 : before] as number, wordLeft);
  const back = head[unit] as number;
  const headForm = back === 0 ? 0 : (form[unit - back] as number);
  const headWord = back === 0 ? 0 : (word[unit - back] as number);
  out[n++] = mix(66, headForm, back * 32 + l0);
  out[n++] = mix(67, headWord, l0 * 32 + (look[right1] as number));
  out[n++] = mix(68, headWord, w0);
  return n;
}

/** Names of the gazetteers. */
function knownFeatures({ form, look, known }: UnitViews, { unit, left1, right1, right2 }: Neighbours, out: Int32Array, count: number): number {
  let n = count;
  const l0 = look[unit] as number;
  const g0 = known[unit] as number;
  const gr1 = known[right1] as number;
  out[n++] = mix(41, g0, l0);
  out[n++] = mix(42, (known[left1] as number) * 64 + g0, gr1);
  out[n++] = mix(43, gr1, l0);
  out[n++] = mix(44, known[right2] as number, l0);
  out[n++] = mix(45, g0, form[left1] as number);
  out[n++] = mix(46, gr1, form[unit] as number);
  return n;
}

/** Names that the news shows. */
function seenFeatures({ form, look, known, seen }: UnitViews, { unit, left1, right1 }: Neighbours, out: Int32Array, count: number): number {
  let n = count;
  const v0 = seen[unit] as number;
  const vr1 = seen[right1] as number;
  out[n++] = mix(69, v0, look[unit] as number);
  out[n++] = mix(70, (seen[left1] as number) * 64 + v0, vr1);
  out[n++] = mix(71, v0, form[left1] as number);
  out[n++] = mix(72, v0, form[right1] as number);
  out[n++] = mix(73, vr1, form[unit] as number);
  out[n++] = mix(74, v0, known[unit] as number);
  return n;
}

/** Of a capitalised word how often it is a part of a person's name. */
function syllableFeatures({ form, known, syllable }: UnitViews, { unit, left1, right1 }: Neighbours, out: Int32Array, count: number): number {
  let n = count;
  const s0 = syllable[unit] as number;
  const sl1 = syllable[left1] as number;
  const sr1 = syllable[right1] as number;
  out[n++] = mix(47, s0, known[unit] as number);
  out[n++] = mix(48, sl1 * 128 + s0, sr1);
  out[n++] = mix(49, sl1, s0);
  out[n++] = mix(50, s0, sr1);
  out[n++] = mix(51, s0, form[left1] as number);
  return n;
}

/** Of a capitalised word its run of such words, what stands around the run, and its own letters. */
function runFeatures(
  { form, look, runStart, runEnd, tail2, tail3, head3 }: UnitViews,
  i: number,
  from: number,
  to: number,
  before: number,
  after: number,
  out: Int32Array,
  count: number,
): number {
  let n = count;
  const start = runStart[i] as number;
  const end = runEnd[i] as number;
  const place = Math.min(5, i - start) * 8 + Math.min(5, end - i);
  const left = form[start - 1 >= from ? start - 1 : before] as number;
  const right = form[end < to ? end : after] as number;
  out[n++] = mix(23, place, look[i] as number);
  out[n++] = mix(24, left, place);
  out[n++] = mix(25, left, form[start - 2 >= from ? start - 2 : before] as number);
  out[n++] = mix(26, right, place);
  out[n++] = mix(27, right, form[end + 1 < to ? end + 1 : after] as number);
  out[n++] = mix(28, form[start] as number, place);
  out[n++] = mix(29, left, right);
  out[n++] = mix(30, left, form[i] as number);
  out[n++] = mix(31, form[end - 1] as number, place);
  if (look[i] !== Look.Code) {
    out[n++] = mix(32, tail2[i] as number, 0);
    out[n++] = mix(33, tail3[i] as number, 0);
    out[n++] = mix(34, head3[i] as number, 0);
  }
  return n;
}

/** Of anything else the nearest capital on either side. */
function smallFeatures(
  { form, look, toLeft, toRight }: UnitViews,
  i: number,
  from: number,
  to: number,
  before: number,
  after: number,
  out: Int32Array,
  count: number,
): number {
  let n = count;
  const f0 = form[i] as number;
  const left = toLeft[i] as number;
  const right = toRight[i] as number;
  const formLeft = form[i - left >= from ? i - left : before] as number;
  const formRight = form[i + right < to ? i + right : after] as number;
  out[n++] = mix(35, f0, right);
  out[n++] = mix(36, formRight, right);
  out[n++] = mix(37, formLeft, left);
  out[n++] = mix(38, f0, formRight);
  out[n++] = mix(39, f0, formLeft);
  out[n++] = mix(40, left * 8 + right, look[i] as number);
  return n;
}
