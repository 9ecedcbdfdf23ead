/** The syllables that number words are made of. In: a unit of a Document. Out: what it can mean in a number, or null. */
import { combineHashes, type Document, hasFlag, hashSyllable, hashWord, UnitFlag, unitEquals } from '../text/index.js';

export const enum Role {
  /** `một` … `chín`, `không`: value 0 to 9. */
  Digit = 1,
  /** `mốt`, `tư`, `lăm`, `nhăm`: a digit that only stands after tens or a scale. */
  ShortDigit = 2,
  /** `mười` */
  Ten = 3,
  /** `mươi` */
  Tens = 4,
  /** `hăm`: twenty and what follows. */
  Twenty = 5,
  /** `chục`, `trăm`, `nghìn`, `vạn`, `triệu`, `tỷ`: value is the power of ten. */
  Scale = 6,
  /** `linh`, `lẻ` */
  Link = 7,
  /** `rưỡi` */
  AndHalf = 8,
  /** `nửa` */
  Half = 9,
  /** `phần` of `ba phần tư` */
  Part = 10,
  /** `phẩy`, `chấm` */
  Point = 11,
}

export interface NumberWord {
  readonly syllable: string;
  readonly role: Role;
  readonly value: number;
}

/** Spellings of one meaning, the usual one first; regional and older ones after it. */
const ROWS: readonly (readonly [spellings: string, role: Role, value: number])[] = [
  ['không', Role.Digit, 0],
  ['một', Role.Digit, 1],
  ['hai', Role.Digit, 2],
  ['ba', Role.Digit, 3],
  ['bốn', Role.Digit, 4],
  ['năm', Role.Digit, 5],
  ['sáu', Role.Digit, 6],
  ['bảy bẩy', Role.Digit, 7],
  ['tám', Role.Digit, 8],
  ['chín', Role.Digit, 9],
  ['mốt', Role.ShortDigit, 1],
  ['tư', Role.ShortDigit, 4],
  ['lăm nhăm dăm', Role.ShortDigit, 5],
  ['mười', Role.Ten, 10],
  ['mươi', Role.Tens, 10],
  ['hăm', Role.Twenty, 20],
  ['chục', Role.Scale, 1],
  ['trăm', Role.Scale, 2],
  ['nghìn ngàn ngìn', Role.Scale, 3],
  ['vạn', Role.Scale, 4],
  ['triệu tr', Role.Scale, 6],
  ['tỷ tỉ', Role.Scale, 9],
  ['linh lẻ', Role.Link, 0],
  ['rưỡi rưởi', Role.AndHalf, 0],
  ['nửa', Role.Half, 0],
  ['phần', Role.Part, 0],
  ['phẩy chấm', Role.Point, 0],
];

const WORDS = new Map(ROWS.flatMap(([spellings, role, value]) => spellings.split(' ').map((syllable) => [hashSyllable(syllable), { syllable, role, value }])));

/** The hashes of all number words, for a first look. */
export const NUMBER_HASHES: readonly number[] = [...WORDS.keys()];

/** Words of two syllables whose first one looks like a number: four things private, two symptoms. */
const OTHERS: ReadonlySet<number> = new Set(
  (
    'tư nhân,tư pháp,tư tưởng,tư lệnh,tư vấn,tư cách,tư liệu,tư thế,tư duy,tư thục,tư trang,triệu chứng,triệu tập,triệu hồi,triệu phú,triệu bất,' +
    'tỷ phú,tỷ lệ,tỷ giá,tỷ trọng,tỷ suất,tỉ phú,tỉ lệ,tỉ giá,tỉ trọng,tỉ suất,vạn tuế,vạn thọ,vạn năng,vạn sự,vạn vật'
  )
    .split(',')
    .map(hashWord),
);

/** What a unit can mean in a number, or null. */
export function numberWord(doc: Document, unit: number): NumberWord | null {
  const hash = doc.hash[unit] as number;
  const word = WORDS.get(hash);
  if (!word || hasFlag(doc, unit, UnitFlag.HasDigit) || !unitEquals(doc, unit, word.syllable)) return null;
  return OTHERS.has(combineHashes(hash, doc.hash[unit + 1] as number)) ? null : word;
}
