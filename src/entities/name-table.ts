/**
 * What the lists know of units, for the features of the model: at which units a known name stands, and of what class; how
 * often a syllable is a family, middle or given name. In: units. Out: small numbers.
 */
import { NAME_SYLLABLES } from '../data/places.js';
import { combineHashes, type Document, hashSyllable, Shape, UnitKind } from '../text/index.js';
import { gazetteer } from './gazetteer.js';
import { NameClass, slotOf } from './name-index.js';

/** Longer names are not looked for. */
const MAX_LENGTH = 9;

/** For each unit of [from, to) that a known name covers: twice its class, plus one where the name goes on. The longest name from the left wins. */
export function markKnownNames(doc: Document, from: number, to: number, active: Uint8Array, out: Uint8Array): void {
  const { keys, classes } = gazetteer().index;
  for (let i = from; i < to; i++) {
    if (!active[i] || doc.kind[i] !== UnitKind.Word) continue;
    let hash = doc.hash[i] as number;
    let slot = slotOf(keys, hash);
    if (keys[slot] === 0) continue;
    let end = 0;
    let cls = 0;
    for (let k = i; ; ) {
      if ((classes[slot] as number) > NameClass.Prefix && doc.shape[k] !== Shape.Lower) {
        end = k + 1;
        cls = classes[slot] as number;
      }
      if (++k >= to || k - i >= MAX_LENGTH) break;
      hash = combineHashes(hash, doc.hash[k] as number);
      slot = slotOf(keys, hash);
      if (keys[slot] === 0) break;
    }
    if (end === 0 || (doc.shape[i] === Shape.Lower && end === i + 1)) continue;
    for (let k = i; k < end; k++) out[k] = cls * 2 + (k > i ? 1 : 0);
    i = end - 1;
  }
}

let syllables: Map<number, number> | undefined;

/** How often a syllable is a family, a middle, a given name: two bits each. */
export function nameSyllable(hash: number): number {
  if (!syllables) {
    syllables = new Map();
    for (const line of NAME_SYLLABLES.split('\n')) {
      const [grades, ...tokens] = line.split(' ');
      for (const token of tokens) syllables.set(hashSyllable(token), Number(grades));
    }
  }
  return syllables.get(hash) ?? 0;
}
