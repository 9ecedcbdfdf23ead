/**
 * The units of administration, unpacked at first use: as of 2023, with districts, and since the reform of 1 July 2025.
 * In: the packed tables of `src/data/divisions.ts`. Out: for each unit numbers (where its name stands, type, code, unit that
 * holds it); the unit itself, and what became of it, when somebody asks.
 */
import { PROVINCE_SUCCESSORS, SUCCESSORS, UNIT_COUNT, UNITS_2023, UNITS_2025 } from '../data/divisions.js';
import { enterName, NameClass, type NameIndex } from './name-index.js';
import { Era, type Thing } from './thing.js';

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

/** Names that provinces have beside their own. */
const PROVINCE_ALIASES: Record<string, readonly string[]> = {
  'Hồ Chí Minh': ['Sài Gòn', 'HCM'],
  'Đắk Lắk': ['Đắc Lắc', 'Đắk Lăk', 'Đăk Lăk'],
  'Đắk Nông': ['Đắc Nông', 'Đăk Nông'],
};

const NONE: readonly string[] = [];

/** Names that are entered: of every unit, and the aliases in both worlds. */
export const UNIT_NAMES = UNIT_COUNT + 2 * Object.values(PROVINCE_ALIASES).flat().length;

export interface Units {
  readonly count: number;
  /** Unit `i`; `offset` is added to the numbers of the units that it names. */
  unit(i: number, offset: number): Thing;
  /** The unit that unit `i` became in 2025; −1 where it lives on, was divided or is new. */
  successorOf(i: number): number;
}

/** Columns of numbers, a row a unit. */
interface Columns {
  readonly nameStart: Int32Array;
  readonly nameEnd: Int32Array;
  /** The letter of its type. */
  readonly type: Uint8Array;
  /** The number of its code; of a province 0. */
  readonly code: Uint16Array;
  readonly parent: Int16Array;
}

/** Where the reading of communes stands: a code or type that is not written goes on from the one before. */
interface CommuneState {
  code: number;
  type: number;
}

const isSmallLetter = (code: number): boolean => code === 0x78 || code === 0x70 || code === 0x74 || code === 0x6b;

/** The end of a part of a table, before the next `mark` or at `to`. */
function partEnd(table: string, mark: string, from: number, to: number): number {
  const at = table.indexOf(mark, from);
  return at < 0 || at > to ? to : at;
}

/** A number of a few characters in base 36. */
function readBase36(table: string, from: number, to: number): number {
  const below = table.charCodeAt(from) === 0x2d;
  let value = 0;
  for (let at = below ? from + 1 : from; at < to; at++) {
    const code = table.charCodeAt(at);
    value = value * 36 + (code < 0x3a ? code - 0x30 : code - 0x57);
  }
  return below ? -value : value;
}

/** Reads the units of both worlds and enters their names; `offset` is the number that the first gets in the index. */
export function readUnits(index: NameIndex, offset: number): Units {
  const columns: Columns = {
    nameStart: new Int32Array(UNIT_COUNT),
    nameEnd: new Int32Array(UNIT_COUNT),
    type: new Uint8Array(UNIT_COUNT),
    code: new Uint16Array(UNIT_COUNT),
    parent: new Int16Array(UNIT_COUNT),
  };
  const { nameStart, nameEnd, type, code, parent } = columns;
  /** Provinces by their number in the columns: `01 HN`. */
  const heads = new Map<number, string>();
  let count = 0;
  const add = (table: string, from: number, to: number, letter: number, number: number, holder: number, cls: NameClass): number => {
    nameStart[count] = from;
    nameEnd[count] = to;
    type[count] = letter;
    code[count] = number;
    parent[count] = holder;
    enterName(index, table, from, to, cls, count + offset);
    return count++;
  };
  /** `01 HN CHà Nội` */
  const addProvince = (table: string, from: number, to: number): number => {
    const space = table.indexOf(' ', from);
    const second = table.indexOf(' ', space + 1);
    const i = add(table, second + 2, to, table.charCodeAt(second + 1), 0, -1, NameClass.Province);
    heads.set(i, table.slice(from, second));
    for (const alias of PROVINCE_ALIASES[table.slice(second + 2, to)] ?? NONE) enterName(index, alias, 0, alias.length, NameClass.Province, i + offset);
    return i;
  };
  /** `1+pPhúc Xá,Trúc Bạch` */
  const addCommunes = (table: string, from: number, to: number, holder: number, state: CommuneState): void => {
    for (let at = from; at < to; ) {
      let plus = -1;
      let end = at;
      for (; end < to; end++) {
        const char = table.charCodeAt(end);
        if (char === 0x2c) break;
        if (char === 0x2b) plus = end;
      }
      state.code += plus < 0 ? 3 : readBase36(table, at, plus);
      let name = plus < 0 ? at : plus + 1;
      const letter = table.charCodeAt(name);
      if (isSmallLetter(letter)) {
        state.type = letter;
        name++;
      }
      add(table, name, end, state.type, state.code, holder, NameClass.Commune);
      at = end + 1;
    }
  };
  const newState: CommuneState = { code: 0, type: 0 };
  for (let at = 0; at < UNITS_2025.length; ) {
    const end = partEnd(UNITS_2025, '\n', at, UNITS_2025.length);
    const head = partEnd(UNITS_2025, ';', at, end);
    addCommunes(UNITS_2025, head + 1, end, addProvince(UNITS_2025, at, head), newState);
    at = end + 1;
  }
  const firstOld = count;
  const oldState: CommuneState = { code: 0, type: 0 };
  for (let at = 0; at < UNITS_2023.length; ) {
    const end = partEnd(UNITS_2023, '\n', at, UNITS_2023.length);
    let part = partEnd(UNITS_2023, ';', at, end);
    const province = addProvince(UNITS_2023, at, part);
    while (part < end) {
      const from = part + 1;
      part = partEnd(UNITS_2023, ';', from, end);
      // `001 QBa Đình=…`
      const equals = UNITS_2023.indexOf('=', from);
      const number = Number(UNITS_2023.slice(from, from + 3));
      const district = add(UNITS_2023, from + 5, equals, UNITS_2023.charCodeAt(from + 4), number, province, NameClass.District);
      addCommunes(UNITS_2023, equals + 1, part, district, oldState);
    }
    at = end + 1;
  }
  let successors: Int32Array | undefined;
  return {
    count,
    unit: (i, shift) => unitOf(columns, heads.get(i), i, i < firstOld, shift),
    successorOf(i) {
      successors ??= readSuccessors(columns, heads, firstOld);
      return successors[i] as number;
    },
  };
}

function unitOf({ nameStart, nameEnd, type, code, parent }: Columns, head: string | undefined, i: number, isNew: boolean, offset: number): Thing {
  const holder = parent[i] as number;
  const name = (isNew ? UNITS_2025 : UNITS_2023).slice(nameStart[i], nameEnd[i]);
  const era = isNew ? Era.New : Era.Old;
  const word = TYPE_WORDS[String.fromCharCode(type[i] as number)] as string;
  if (head !== undefined) {
    return {
      name,
      type: 'LOC',
      level: 'province',
      id: `iso:VN-${head.slice(head.indexOf(' ') + 1)}`,
      word,
      parent: -1,
      era,
      aliases: PROVINCE_ALIASES[name] ?? NONE,
    };
  }
  const isCommune = isSmallLetter(type[i] as number);
  const id = `gso${isNew ? 2025 : 2023}:${String(code[i]).padStart(isCommune ? 5 : 3, '0')}`;
  return { name, type: 'LOC', level: isCommune ? 'commune' : 'district', id, word, parent: holder + offset, era, aliases: NONE };
}

/** What became of each unit in 2025. */
function readSuccessors(columns: Columns, heads: ReadonlyMap<number, string>, firstOld: number): Int32Array {
  const { type, parent } = columns;
  const successors = new Int32Array(type.length).fill(-1);
  const isCommune = (i: number): boolean => isSmallLetter(type[i] as number);
  const newCommunes: number[] = [];
  const newProvinces = new Map<string, number>();
  const oldProvinces = new Map<string, number>();
  for (const [i, head] of heads) (i < firstOld ? newProvinces : oldProvinces).set(head.slice(0, 2), i);
  for (let i = 0; i < firstOld; i++) if (isCommune(i)) newCommunes.push(i);
  let at = 0;
  let place = 0;
  const next = (): number => {
    // the small table says nothing of successors
    const char = SUCCESSORS[at++] ?? '!';
    if (char === '!') return -1;
    if (char === '<' || char === '>') {
      place += (char === '<' ? -1 : 1) * Number.parseInt(SUCCESSORS.slice(at, at + 3), 36);
      at += 3;
    } else place += char.charCodeAt(0) - 0x75;
    return newCommunes[place] ?? -1;
  };
  // an island district without communes became a special zone
  for (let i = firstOld; i < type.length; i++) if (isCommune(i) || (!heads.has(i) && parent[i + 1] !== i)) successors[i] = next();
  const provinceOf = (i: number): Thing => unitOf(columns, heads.get(i), i, i < firstOld, 0);
  for (let k = 0; k < PROVINCE_SUCCESSORS.length; k += 4) {
    const before = oldProvinces.get(PROVINCE_SUCCESSORS.slice(k, k + 2)) as number;
    const after = newProvinces.get(PROVINCE_SUCCESSORS.slice(k + 2, k + 4)) as number;
    // a province that kept its code lives on, larger
    if (provinceOf(after).id !== provinceOf(before).id || provinceOf(after).name !== provinceOf(before).name) successors[before] = after;
  }
  return successors;
}
