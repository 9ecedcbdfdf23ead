/**
 * Which table of seen names a passage may know. In: a passage. Out: for its half of the annotated passages the table that a
 * model of the other half filled: no passage learns from names that its own labels taught the table.
 */
import { openTable, type PackedTable, type ShortTable } from '../../src/entities/short-table.js';
import { inPart, type NamesPassage } from '../corpora.js';
import { SEEN_BY_FIRST_HALF, SEEN_BY_SECOND_HALF } from './seen-halves.model.js';

export type SeenFor = (passage: NamesPassage) => ShortTable;

/** Half of the passages, cut between articles. */
export const isFirstHalf = (p: NamesPassage): boolean => inPart(`half of ${p.article ?? p.id}`, 2, 0);

/** A table that knows no name: what the tables are filled with is told without them. */
export const NOTHING: PackedTable = { count: 0, keyBits: 22, codes: { gap: '1', value: '1' }, data: '' };

export const nothingSeen = (): ShortTable => openTable(NOTHING);

export const seenByOtherHalf = (): SeenFor => {
  const first = openTable(SEEN_BY_FIRST_HALF);
  const second = openTable(SEEN_BY_SECOND_HALF);
  return (passage) => (isFirstHalf(passage) ? second : first);
};
