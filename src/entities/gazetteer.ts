/**
 * The gazetteers unpacked at first use. In: the packed tables of `src/data`. Out: everything that they name, with
 * identity and level, and an index by name. Units of administration stand in two worlds: as of 2023, with districts, and
 * since the reform of 1 July 2025.
 */

import { PROVINCE_SUCCESSORS, SUCCESSORS, UNITS_2023, UNITS_2025 } from '../data/divisions.js';
import { CITIES, COUNTRIES, ORGANIZATIONS, REGIONS_WATERS } from '../data/places.js';
import { normalizeSyllable } from '../text/index.js';
import type { Entity } from '../types.js';

export const enum Era {
  Any = 0,
  /** Exists in the division of 2023 only. */
  Old = 1,
  /** Exists since the reform of 2025 only. */
  New = 2,
}

/** Something that the gazetteers know. */
export interface Thing {
  /** Without the word of its type: `Quảng Nam`. */
  readonly name: string;
  readonly type: 'LOC' | 'ORG';
  readonly level?: NonNullable<Entity['level']>;
  readonly id?: string;
  /** The word of a unit's type: `tỉnh`; of an organisation its kind. */
  readonly word: string;
  /** Index of the unit that holds it; −1 where there is none. */
  readonly parent: number;
  readonly era: Era;
  /** Index of the unit that it became in 2025; −1 where it lives on, was divided or has none. */
  successor: number;
  /** Other names. */
  readonly aliases: readonly string[];
}

export interface Gazetteer {
  readonly things: readonly Thing[];
  /** Indices of things by `nameKey` of their names and aliases. */
  readonly byName: ReadonlyMap<string, readonly number[]>;
}

/** The first day of the new division (Law 72/2025/QH15, Resolution 202/2025/QH15). */
export const REFORM_DAY = '2025-07-01';

const TYPE_WORDS: Record<string, string> = {
  T: 'tỉnh',
  C: 'thành phố',
  Q: 'quận',
  H: 'huyện',
  X: 'thị xã',
  x: 'xã',
  p: 'phường',
  t: 'thị trấn',
  k: 'đặc khu',
};

/** A name as it is looked up: lower case, canonical tone places, single spaces. */
export function nameKey(name: string): string {
  return packedKey(name.split(/\s+/).map(normalizeSyllable).join(' '));
}

/** `nameKey` of a name that is canonical already, as those of the tables are. A bracketed remark (`Sơn Tây (Trung Quốc)`) is no part of it. */
const packedKey = (name: string): string => (name.endsWith(')') ? name.replace(/ \([^()]{1,40}\)$/, '') : name).toLowerCase();

let loaded: Gazetteer | undefined;

export function gazetteer(): Gazetteer {
  loaded ??= load();
  return loaded;
}

/** The full name of a thing: `tỉnh Quảng Nam`, `Lào`, `Bộ Y tế`. */
export const fullName = (thing: Thing): string => (thing.level && thing.word ? `${thing.word} ${thing.name}` : thing.name);

function load(): Gazetteer {
  const things: Thing[] = [];
  loadWorld(things);
  loadUnits(things);
  const byName = new Map<string, number[]>();
  const enter = (name: string, index: number): void => {
    const key = packedKey(name);
    const list = byName.get(key);
    if (list) list.push(index);
    else byName.set(key, [index]);
  };
  for (const [index, thing] of things.entries()) {
    enter(thing.name, index);
    for (const alias of thing.aliases) enter(alias, index);
  }
  return { things, byName };
}

const split = (list: string | undefined): string[] => (list ? list.split(';') : []);

function loadWorld(things: Thing[]): void {
  const none = { word: '', parent: -1, era: Era.Any, successor: -1 } as const;
  const countries = new Map<string, number>();
  for (const line of COUNTRIES.split('\n')) {
    const [code = '', name = '', aliases, capital, capitalAliases] = line.split('\t');
    const parent = things.push({ ...none, name, type: 'LOC', level: 'country', id: `iso:${code}`, aliases: split(aliases) }) - 1;
    countries.set(code, parent);
    if (capital && code !== 'VN') things.push({ ...none, name: capital, type: 'LOC', level: 'other', parent, aliases: split(capitalAliases) });
  }
  for (const line of CITIES.split('\n')) {
    const [name = '', country = '', aliases] = line.split('\t');
    things.push({ ...none, name, type: 'LOC', level: 'other', parent: countries.get(country) ?? -1, aliases: split(aliases) });
  }
  for (const line of REGIONS_WATERS.split('\n')) {
    const [name = '', level = 'other', aliases] = line.split('\t');
    things.push({ ...none, name, type: 'LOC', level: level as NonNullable<Entity['level']>, aliases: split(aliases) });
  }
  for (const line of ORGANIZATIONS.split('\n')) {
    const [name = '', word = '', aliases] = line.split('\t');
    things.push({ ...none, name, type: 'ORG', word, aliases: split(aliases) });
  }
}

/** Reads communes as they were packed: `1+pPhúc Xá,Trúc Bạch`. */
function communeReader(idPrefix: string, era: Era, things: Thing[]): (packed: string, parent: number) => number[] {
  let code = 0;
  let word = '';
  return (packed, parent) =>
    packed.split(',').map((item) => {
      let rest = item;
      const plus = rest.indexOf('+');
      code += plus < 0 ? 3 : Number.parseInt(rest.slice(0, plus), 36);
      if (plus >= 0) rest = rest.slice(plus + 1);
      const letter = TYPE_WORDS[rest[0] as string];
      if (letter !== undefined && rest[0] === (rest[0] as string).toLowerCase()) {
        word = letter;
        rest = rest.slice(1);
      }
      return (
        things.push({
          name: rest,
          type: 'LOC',
          level: 'commune',
          id: `${idPrefix}:${String(code).padStart(5, '0')}`,
          word,
          parent,
          era,
          successor: -1,
          aliases: [],
        }) - 1
      );
    });
}

function loadUnits(things: Thing[]): void {
  const provinces = new Map<string, number>();
  const newProvinces = new Map<string, number>();
  const unit = (head: string, era: Era): { code: string; iso: string; index: number } => {
    const [code = '', iso = ''] = head.split(' ', 2);
    const name = head.slice(code.length + iso.length + 3);
    const word = TYPE_WORDS[head[code.length + iso.length + 2] as string] as string;
    const aliases =
      name === 'Hồ Chí Minh'
        ? ['Sài Gòn', 'HCM']
        : name === 'Đắk Lắk'
          ? ['Đắc Lắc', 'Đắk Lăk', 'Đăk Lăk']
          : name === 'Đắk Nông'
            ? ['Đắc Nông', 'Đăk Nông']
            : [];
    const index = things.push({ name, type: 'LOC', level: 'province', id: `iso:VN-${iso}`, word, parent: -1, era, successor: -1, aliases }) - 1;
    return { code, iso, index };
  };
  const readNew = communeReader('gso2025', Era.New, things);
  const newCommunes: number[] = [];
  for (const line of UNITS_2025.split('\n')) {
    const [head = '', communes = ''] = line.split(';');
    const { code, index } = unit(head, Era.New);
    newProvinces.set(code, index);
    newCommunes.push(...readNew(communes, index));
  }
  const readOld = communeReader('gso2023', Era.Old, things);
  let at = 0;
  let place = 0;
  const successor = (): number => {
    const char = SUCCESSORS[at++] as string;
    if (char === '!') return -1;
    if (char === '<' || char === '>') {
      place += (char === '<' ? -1 : 1) * Number.parseInt(SUCCESSORS.slice(at, at + 3), 36);
      at += 3;
    } else place += char.charCodeAt(0) - 0x75;
    return newCommunes[place] ?? -1;
  };
  for (const line of UNITS_2023.split('\n')) {
    const [head = '', ...districts] = line.split(';');
    const { code, index } = unit(head, Era.Old);
    provinces.set(code, index);
    for (const district of districts) {
      const equals = district.indexOf('=');
      const type = TYPE_WORDS[district[4] as string] as string;
      const parent =
        things.push({
          name: district.slice(5, equals),
          type: 'LOC',
          level: 'district',
          id: `gso2023:${district.slice(0, 3)}`,
          word: type,
          parent: index,
          era: Era.Old,
          successor: -1,
          aliases: [],
        }) - 1;
      if (equals === district.length - 1) (things[parent] as Thing).successor = successor();
      else for (const commune of readOld(district.slice(equals + 1), parent)) (things[commune] as Thing).successor = successor();
    }
  }
  for (let i = 0; i < PROVINCE_SUCCESSORS.length; i += 4) {
    const before = things[provinces.get(PROVINCE_SUCCESSORS.slice(i, i + 2)) as number] as Thing;
    const after = newProvinces.get(PROVINCE_SUCCESSORS.slice(i + 2, i + 4)) as number;
    // a province that kept its code lives on, larger
    if ((things[after] as Thing).id !== before.id || (things[after] as Thing).name !== before.name) before.successor = after;
  }
}
