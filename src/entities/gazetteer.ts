/**
 * The gazetteers: everything that the tables of `src/data` name, with identity and level, and an index by name. Units of
 * administration stand in two worlds: as of 2023, with districts, and since the reform of 1 July 2025. Names are indexed at
 * first use; a thing is put together when somebody asks for it.
 */
import { normalizeSyllable } from '../text/index.js';
import { createNameIndex, enterName, type NameIndex, thingsNamed } from './name-index.js';
import type { Thing } from './thing.js';
import { readUnits, UNIT_NAMES } from './units.js';
import { readWorld, worldClass } from './world.js';

export { Era, fullName, type Thing } from './thing.js';

export interface Gazetteer {
  /** How many things there are; they are numbered from 0. */
  readonly count: number;
  readonly index: NameIndex;
  thing(number: number): Thing;
  /** The unit that a unit became in 2025; −1 where it lives on, was divided or has none. */
  successorOf(number: number): number;
  /** The things of a name or alias, given as `nameKey` gives it. */
  named(key: string): number[];
}

/** The first day of the new division (Law 72/2025/QH15, Resolution 202/2025/QH15). */
export const REFORM_DAY = '2025-07-01';

/** A name as it is looked up: lower case, canonical tone places, single spaces. */
export function nameKey(name: string): string {
  return packedKey(name.split(/\s+/).map(normalizeSyllable).join(' '));
}

/** `nameKey` of a name that is canonical already, as those of the tables are. */
const packedKey = (name: string): string => name.slice(0, plainEnd(name)).toLowerCase();

/** The end of a name without a bracketed remark, which is no part of it: `Sơn Tây (Trung Quốc)`. */
const plainEnd = (name: string): number => (name.endsWith(')') ? name.replace(/ \([^()]{1,40}\)$/, '').length : name.length);

let loaded: Gazetteer | undefined;

export function gazetteer(): Gazetteer {
  loaded ??= load();
  return loaded;
}

function load(): Gazetteer {
  const world = readWorld();
  let names = UNIT_NAMES;
  for (const { aliases } of world) names += 1 + aliases.length;
  const index = createNameIndex(names);
  for (const [number, thing] of world.entries())
    for (const name of [thing.name, ...thing.aliases]) enterName(index, name, 0, plainEnd(name), worldClass(thing), number);
  const units = readUnits(index, world.length);
  const made = new Map<number, Thing>();
  const thing = (number: number): Thing => {
    const known = world[number] ?? made.get(number);
    if (known) return known;
    const unit = units.unit(number - world.length, world.length);
    made.set(number, unit);
    return unit;
  };
  return {
    count: world.length + units.count,
    index,
    thing,
    successorOf(number) {
      const successor = number < world.length ? -1 : units.successorOf(number - world.length);
      return successor < 0 ? -1 : successor + world.length;
    },
    named: (key) =>
      thingsNamed(index, key).filter((number) => {
        const { name, aliases } = thing(number);
        return packedKey(name) === key || aliases.some((alias) => packedKey(alias) === key);
      }),
  };
}
