/**
 * Labels of units: outside, or the begin or inside of a name of a type (BIO). In: a type and a place. Out: a small number,
 * and which label may follow which.
 */
import type { EntityType } from '../types.js';

export const ENTITY_TYPES: readonly EntityType[] = ['PER', 'ORG', 'LOC', 'EVENT', 'LAW', 'MISC'];

export const OUTSIDE = 0;
export const LABEL_COUNT = 1 + 2 * ENTITY_TYPES.length;

export const beginLabel = (type: number): number => 1 + 2 * type;
export const insideLabel = (type: number): number => 2 + 2 * type;
/** Index in `ENTITY_TYPES`; −1 for `OUTSIDE`. */
export const typeOfLabel = (label: number): number => (label === OUTSIDE ? -1 : (label - 1) >> 1);
export const isBegin = (label: number): boolean => label !== OUTSIDE && (label & 1) === 1;
export const isInside = (label: number): boolean => label !== OUTSIDE && (label & 1) === 0;

/** An inside label continues a name of its own type; anything else may follow anything. */
export const mayFollow = (before: number, label: number): boolean => !isInside(label) || before === label || before === label - 1;
