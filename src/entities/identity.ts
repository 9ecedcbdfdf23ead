/**
 * Which thing of the gazetteers a name means here. In: canonical names in their order, the reference date. Out: for each
 * its thing, where one is plainly meant: by the word of its type, by the units that the text names beside it, by the day.
 * Where several would do nothing is said.
 */
import type { Entity } from '../types.js';
import { Era, gazetteer, REFORM_DAY, type Thing } from './gazetteer.js';

/** Words before a place's name, and what level they tell. */
const PREFIX_LEVELS: readonly (readonly [prefix: string, level: NonNullable<Entity['level']>, unitWord?: string])[] = [
  ['thành phố', 'other', 'thành phố'],
  ['thị trấn', 'commune', 'thị trấn'],
  ['đặc khu', 'commune', 'đặc khu'],
  ['thị xã', 'district', 'thị xã'],
  ['phường', 'commune', 'phường'],
  ['huyện', 'district', 'huyện'],
  ['quận', 'district', 'quận'],
  ['tỉnh', 'province', 'tỉnh'],
  ['xã', 'commune', 'xã'],
  ['tp', 'other', 'thành phố'],
  ['tx', 'district', 'thị xã'],
  ['tt', 'commune', 'thị trấn'],
  ['q', 'district', 'quận'],
  ['nước', 'country'],
  ['thủ đô', 'other'],
  ['bán đảo', 'region'],
  ['quần đảo', 'other'],
  ['đại lộ', 'street'],
  ['quốc lộ', 'street'],
  ['tỉnh lộ', 'street'],
  ['đường', 'street'],
  ['phố', 'street'],
  ['ngõ', 'street'],
  ['hẻm', 'street'],
  ['cao tốc', 'street'],
  ['ql', 'street'],
  ['xa lộ', 'street'],
  ['eo biển', 'water'],
  ['kênh', 'water'],
  ['sông', 'water'],
  ['suối', 'water'],
  ['biển', 'water'],
  ['vịnh', 'water'],
  ['hồ', 'water'],
  ['đầm', 'water'],
  ['thác', 'water'],
  ['rạch', 'water'],
  ['miền', 'region'],
  ['vùng', 'region'],
  ['châu', 'region'],
  ['khu vực', 'region'],
  ['sân bay', 'facility'],
  ['sân vận động', 'facility'],
  ['svđ', 'facility'],
  ['sân', 'facility'],
  ['nhà thờ', 'facility'],
  ['nhà ga', 'facility'],
  ['nhà hát', 'facility'],
  ['nhà máy', 'facility'],
  ['nhà tù', 'facility'],
  ['khách sạn', 'facility'],
  ['tòa nhà', 'facility'],
  ['trại giam', 'facility'],
  ['bến xe', 'facility'],
  ['bến phà', 'facility'],
  ['cửa khẩu', 'facility'],
  ['cảng', 'facility'],
  ['cầu', 'facility'],
  ['chùa', 'facility'],
  ['chợ', 'facility'],
  ['đền', 'facility'],
  ['đình', 'facility'],
  ['hầm', 'facility'],
  ['ga', 'facility'],
  ['kcn', 'facility'],
  ['khu công nghiệp', 'facility'],
  ['công viên', 'facility'],
  ['chung cư', 'facility'],
  ['bảo tàng', 'facility'],
  ['lăng', 'facility'],
  ['thủy điện', 'facility'],
];

type Prefix = (typeof PREFIX_LEVELS)[number];

function byFirstWord(prefixes: readonly Prefix[]): Map<string, Prefix[]> {
  const groups = new Map<string, Prefix[]>();
  for (const prefix of prefixes) {
    const [first = ''] = prefix[0].split(' ');
    groups.set(first, [...(groups.get(first) ?? []), prefix]);
  }
  return groups;
}

const PREFIXES_BY_WORD = /* @__PURE__ */ byFirstWord(PREFIX_LEVELS);

/** The level that the first words of a place's name tell, and the name without them. */
export function splitPlace(key: string): { base: string; level?: NonNullable<Entity['level']>; unitWord?: string } {
  let end = 0;
  while (end < key.length && key[end] !== ' ' && key[end] !== '.') end++;
  for (const [prefix, level, unitWord] of PREFIXES_BY_WORD.get(key.slice(0, end)) ?? []) {
    if (key.length > prefix.length + 1 && key.startsWith(prefix) && (key[prefix.length] === ' ' || key[prefix.length] === '.')) {
      const base = key.slice(prefix.length).replace(/^[. ]{1,3}/, '');
      return unitWord === undefined ? { base, level } : { base, level, unitWord };
    }
  }
  return { base: key };
}

/** Some names that units have in the news, written together or short. */
const SHORT: Record<string, string> = {
  tphcm: 'thành phố hồ chí minh',
  'tp.hcm': 'thành phố hồ chí minh',
  'tp hcm': 'thành phố hồ chí minh',
  'tp. hcm': 'thành phố hồ chí minh',
  'thành phố hcm': 'thành phố hồ chí minh',
};

export interface PlaceQuery {
  /** `nameKey` of its canonical name. */
  readonly key: string;
  readonly type: 'LOC' | 'ORG';
}

interface Candidate {
  readonly thing: Thing;
  readonly index: number;
}

/** What a name can mean by itself. */
interface Reading {
  readonly list: readonly Candidate[];
  /** The thing that it plainly means, as an index into the gazetteer's things; −1 where none is plain. */
  readonly plain: number;
}

/** Reads names, each once however often it stands in a text. */
function createReader(reformed: boolean): (query: PlaceQuery) => Reading {
  const known = { LOC: new Map<string, Reading>(), ORG: new Map<string, Reading>() };
  return (query) => {
    let reading = known[query.type].get(query.key);
    if (!reading) {
      const { list, worded } = candidates(query, reformed);
      reading = { list, plain: plainest(list, worded) };
      known[query.type].set(query.key, reading);
    }
    return reading;
  };
}

/** Things that a name can mean by itself, and whether the word of their type says so. */
function candidates({ key: whole, type }: PlaceQuery, reformed: boolean): { list: Candidate[]; worded: boolean } {
  const { named, thing } = gazetteer();
  const key = SHORT[whole] ?? whole;
  const pick = (k: string): Candidate[] =>
    named(k)
      .map((index) => ({ thing: thing(index), index }))
      .filter((c) => c.thing.type === type);
  const direct = pick(key).filter(({ thing }) => !/^\d+$/.test(thing.name));
  if (type === 'ORG') return { list: direct.slice(0, 1), worded: true };
  const { base, unitWord, level } = splitPlace(key);
  if (unitWord !== undefined) {
    const worded = pick(base).filter(({ thing }) => thing.word === unitWord);
    if (worded.length > 0) return { list: oneWorld(worded, reformed), worded: true };
    // `thành phố Mosul`
    return { list: unitWord === 'thành phố' ? pick(base).filter(({ thing }) => thing.word === '' && thing.level === 'other') : [], worded: true };
  }
  if (direct.length === 0 && level !== undefined) {
    const same = pick(base).filter(({ thing }) => (level === 'country' ? thing.level === 'country' : thing.level === level || level === 'other'));
    return { list: oneWorld(same, reformed), worded: true };
  }
  return { list: oneWorld(direct, reformed), worded: false };
}

/** Of the two worlds the one of the day, if the name exists there. */
function oneWorld(list: Candidate[], reformed: boolean): Candidate[] {
  const eras = list.filter(({ thing }) => thing.era !== (reformed ? Era.Old : Era.New));
  return eras.length > 0 ? eras : list;
}

const RANKS: Record<string, number> = { country: 6, region: 5, water: 5, province: 5, facility: 4, other: 4, district: 2, commune: 0 };

const rankOf = ({ thing }: Candidate): number => RANKS[thing.level ?? ''] ?? 4;

/** The one thing of the highest rank; −1 where there are several, or a rank that says little. */
function plainest(list: readonly Candidate[], worded: boolean): number {
  let best = -1;
  let plain = -1;
  for (const candidate of list) {
    const rank = rankOf(candidate);
    if (rank > best) plain = candidate.index;
    else if (rank === best) plain = -1;
    best = Math.max(best, rank);
  }
  return worded || best >= 4 ? plain : -1;
}

/** The thing that each name means, as an index into the gazetteer's things; −1 where none is plain. */
export function identify(names: readonly PlaceQuery[], referenceDate: string | null): Int32Array {
  const { thing } = gazetteer();
  const reformed = referenceDate !== null && referenceDate >= REFORM_DAY;
  const chosen = new Int32Array(names.length).fill(-1);
  const found = names.map(createReader(reformed));
  /** Units that the text names beyond doubt. */
  const settled = new Set<number>();
  const settle = (i: number, index: number): void => {
    chosen[i] = index;
    settled.add(index);
  };
  for (const [i, { plain }] of found.entries()) if (plain >= 0) settle(i, plain);
  // provinces are one thing in both worlds
  const settledIds = new Set<string | undefined>();
  for (const index of settled) settledIds.add(thing(index).id);
  settledIds.delete(undefined);
  /** Districts and provinces that the two names after a name can mean: an address gives the smaller unit first. */
  const holders = (i: number): Set<string | undefined> => {
    const ids = new Set<string | undefined>();
    for (let k = i + 1; k <= i + 2 && k < names.length; k++)
      for (const { thing } of found[k]?.list ?? []) if (thing.level === 'district' || thing.level === 'province') ids.add(thing.id);
    return ids;
  };
  const support = (candidate: Thing, near: ReadonlySet<string | undefined>): number => {
    let score = 0;
    for (let { parent } = candidate; parent >= 0; parent = thing(parent).parent) {
      const { id } = thing(parent);
      if (settled.has(parent) || settledIds.has(id)) score += 1;
      if (near.has(id)) score += 3;
    }
    return score;
  };
  for (let pass = 0; pass < 2; pass++) {
    for (const [i, { list }] of found.entries()) {
      if (chosen[i] !== -1 || list.length === 0 || list.length > 200) continue;
      const near = holders(i);
      let best = -1;
      let bestScore = 0;
      let tie = false;
      for (const candidate of list) {
        const score = support(candidate.thing, near);
        if (score > bestScore) {
          best = candidate.index;
          bestScore = score;
          tie = false;
        } else if (score === bestScore && score > 0) tie = true;
      }
      if (best >= 0 && !tie) settle(i, best);
      else if (list.length === 1 && (list[0] as Candidate).thing.level === 'district') settle(i, (list[0] as Candidate).index);
    }
  }
  return chosen;
}
