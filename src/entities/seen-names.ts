/**
 * Names that the news of the corpora shows (`training/entities/seen-names.ts`), for the features of the model. In: units.
 * Out: for each unit that such a name covers what is known of the name: its type, and how often these words are a name.
 */
import { combineHashes, type Document, Shape, UnitKind } from '../text/index.js';
import { SEEN_NAMES } from './seen-names.model.js';
import { lookUp, openTable, type ShortTable } from './short-table.js';

/** Longer names are not looked for. */
export const MAX_SEEN_UNITS = 6;

/** The key of a name: the hash of its units, mixed so that its upper bits differ. */
export function seenKey(hash: number): number {
  const h = Math.imul(hash ^ (hash >>> 15), 0x9e3779b1);
  return (h ^ (h >>> 13)) >>> 0;
}

let shipped: ShortTable | undefined;

export function seenNames(): ShortTable {
  shipped ??= openTable(SEEN_NAMES);
  return shipped;
}

/** A name begins and ends with a capital or a number, as the features see it. */
const mayBound = (doc: Document, i: number): boolean =>
  doc.kind[i] === UnitKind.Word ? doc.shape[i] !== Shape.Lower && doc.shape[i] !== Shape.Uncased : doc.kind[i] === UnitKind.Number;

/** Writes to `out` for each unit of [from, to) twice the value of the name there, plus one where the name goes on. The longest name from the left wins. */
export function markSeenNames(doc: Document, from: number, to: number, seen: ShortTable, out: Uint8Array): void {
  for (let i = from; i < to; i++) {
    if (doc.kind[i] !== UnitKind.Word || !mayBound(doc, i)) continue;
    let end = 0;
    let value = 0;
    let hash = 0;
    for (let k = i; k < to && k < i + MAX_SEEN_UNITS; k++) {
      hash = k === i ? (doc.hash[k] as number) : combineHashes(hash, doc.hash[k] as number);
      if (!mayBound(doc, k)) continue;
      const found = lookUp(seen, seenKey(hash));
      if (found === 0) continue;
      end = k + 1;
      value = found;
    }
    if (end === 0) continue;
    for (let k = i; k < end; k++) out[k] = value * 2 + (k > i ? 1 : 0);
    i = end - 1;
  }
}
