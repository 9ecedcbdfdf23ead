/**
 * Classes of syllables by their company in the news (`training/entities/clusters.ts`). In: a syllable's hash and shape.
 * Out: a small number, 0 where nothing is known.
 */
import { Shape } from '../text/index.js';
import { CLUSTERS, COARSE } from './clusters.model.js';
import { lookUp, openTable, type ShortTable } from './short-table.js';

/** The key of a syllable: its hash with its case. */
export function clusterKey(hash: number, shape: number): number {
  const h = Math.imul(hash ^ (shape === Shape.Lower ? 0 : shape === Shape.Title ? 0x5bd1e995 : 0x1b873593), 0x9e3779b1);
  return Math.imul(h ^ (h >>> 15), 0x85ebca77) >>> 0;
}

let table: ShortTable | undefined;

/** The class of a syllable; a capitalised one that is unknown so is looked up in small letters. */
export function clusterOf(hash: number, shape: number): number {
  table ??= openTable(CLUSTERS);
  const cluster = lookUp(table, clusterKey(hash, shape));
  return cluster !== 0 || shape === Shape.Lower ? cluster : lookUp(table, clusterKey(hash, Shape.Lower));
}

/** The class of what is no unit. */
export const OUTER_CLUSTER = 511;
const OUTER_COARSE = 63;

const coarse = Uint8Array.from({ length: OUTER_CLUSTER + 1 }, (_, cluster) =>
  cluster === OUTER_CLUSTER ? OUTER_COARSE : cluster < COARSE.length ? COARSE.charCodeAt(cluster) - 0x30 : 0,
);

/** The coarse class of a class: what company the words of the class keep, of other classes. */
export const coarseOf = (cluster: number): number => coarse[cluster] as number;
