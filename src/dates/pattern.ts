/**
 * Patterns over units. In: patterns. Out: what they make together (one after the other, the longest of several), where one stands
 * and what it says there. A pattern knows the units with which it can begin, so that most of them are turned away unread.
 */
import { fieldsSince } from './fields.js';
import { later } from './first-use.js';
import { idAt, type Reader } from './reader.js';
import { CAPACITY } from './vocabulary.js';

type Ids = ReadonlySet<number> | null;
type Run = (reader: Reader, at: number) => number;

export interface Pattern {
  /** The end of what stands at a unit, or -1. */
  readonly run: Run;
  /** Numbers of the units that can begin it; null where any unit can. */
  readonly first: Ids;
  /** Numbers of the units that can be its second; null where any can. */
  readonly second: Ids;
  /** It may be one unit long. */
  readonly one: boolean;
  /** It may read nothing. */
  readonly empty: boolean;
  /** Of several alternatives, these. */
  readonly parts: readonly Pattern[] | null;
  /** It reads nothing, but one of these must follow. */
  readonly ahead: Ids | undefined;
}

export const NONE: ReadonlySet<number> = new Set();

/** All patterns are of one shape, so that calling one costs no look-up of its fields. */
export const pattern = (
  run: Run,
  first: Ids,
  second: Ids = NONE,
  one = true,
  empty = false,
  parts: readonly Pattern[] | null = null,
  ahead: Ids | undefined = undefined,
): Pattern => ({ run, first, second, one, empty, parts, ahead });

/** A set of numbers of the vocabulary. */
type Bits = Uint32Array;
const WORDS = CAPACITY >> 5;
let pool: Bits = new Uint32Array(0);
function bitsOf(ids: ReadonlySet<number>): Bits {
  if (pool.length === 0) pool = new Uint32Array(256 * WORDS);
  const bits = pool.subarray(0, WORDS);
  pool = pool.subarray(WORDS);
  for (const id of ids) bits[id >> 5] = (bits[id >> 5] as number) | (1 << (id & 31));
  return bits;
}
export const hasBit = (bits: Bits, id: number): boolean => (((bits[id >> 5] as number) >>> (id & 31)) & 1) !== 0;

export const test = (holds: (reader: Reader, at: number) => boolean, ahead?: Ids): Pattern =>
  pattern((reader, at) => (holds(reader, at) ? at : -1), NONE, NONE, false, true, null, ahead);
const NOTHING = test(() => true);
/** A pattern of one unit. */
export const unit = (reads: (reader: Reader, at: number) => boolean, first: Ids): Pattern =>
  pattern((reader, at) => (at < reader.limit && reads(reader, at) ? at + 1 : -1), first);
/** A matcher of its own that begins as a pattern does. */
export const like = (model: Pattern, run: Run): Pattern => later(() => pattern(run, model.first, model.second, model.one, model.empty));

/** One of the alternatives that a unit can begin, and the units that can follow it there; null where any can. */
export interface Opening {
  readonly part: Pattern;
  readonly next: Bits | null;
}

/** The alternatives of a pattern that a unit can begin, by its number. */
export const openingsOf = (pattern: Pattern, id: number): readonly Opening[] =>
  (pattern.parts ?? [pattern])
    .filter(({ first, empty }) => empty || first === null || first.has(id))
    .map((part) => ({ part, next: part.one || part.empty || !part.second ? null : bitsOf(part.second) }));

export const readsAt = (pattern: Pattern, reader: Reader, at: number): number => {
  const { size } = reader;
  const end = pattern.run(reader, at);
  reader.size = size;
  return end;
};

/** The end of what stands at a unit, or 0; nothing is said. */
export const match = (reader: Reader, at: number, pattern: Pattern): number => Math.max(0, at < reader.start ? 0 : readsAt(pattern, reader, at));

/** What stands at a unit with what it says, or null. */
export function readFields(reader: Reader, at: number, pattern: Pattern): ({ end: number } & ReturnType<typeof fieldsSince>) | null {
  const { size } = reader;
  const end = pattern.run(reader, at);
  if (end < 0) {
    reader.size = size;
    return null;
  }
  const { point, to } = fieldsSince(reader, size);
  reader.size = size;
  return to ? { end, point, to } : { end, point };
}

/** The longest terms that are looked for before a unit. */
const REACH = 4;

/** The first unit of the longest match that ends before a unit, or -1. */
export function matchBefore(reader: Reader, at: number, pattern: Pattern): number {
  for (let first = Math.max(reader.start, at - REACH); first < at; first++) if (match(reader, first, pattern) === at) return first;
  return -1;
}

/* ---- parts of patterns -------------------------------------------------------------------- */

export const unitsOf = (ids: readonly number[]): Pattern =>
  pattern(
    ({ ids: units, limit }, at) => {
      if (at + ids.length > limit) return -1;
      for (let i = 0; i < ids.length; i++) if (units[at + i] !== ids[i]) return -1;
      return at + ids.length;
    },
    new Set(ids.slice(0, 1)),
    new Set(ids.slice(1, 2)),
    ids.length === 1,
  );

/** One after the other. Alternatives at the head are written out, so that the first two units tell which can stand. */
export function sequence(parts: readonly Pattern[]): Pattern {
  if (parts.length === 1) return parts[0] as Pattern;
  const head = parts.findIndex(({ first, empty }) => first !== NONE || !empty);
  const heads = parts[head]?.parts;
  if (heads) return longest(heads.map((part) => sequence([...parts.slice(0, head), ...(part === NOTHING ? [] : [part]), ...parts.slice(head + 1)])));
  return pattern(
    (reader, at) => {
      const { size } = reader;
      let end = at;
      for (let i = 0; i < parts.length; i++) {
        end = (parts[i] as Pattern).run(reader, end);
        if (end < 0) {
          reader.size = size;
          return -1;
        }
      }
      return end;
    },
    ...openingOf(parts),
  );
}

function union(sets: readonly Ids[]): Ids {
  let all = NONE;
  let own: Set<number> | undefined;
  for (const set of sets) {
    if (set === null) return null;
    if (set.size === 0 || set === all) continue;
    if (all.size === 0) {
      all = set;
      continue;
    }
    // the first set is another pattern's
    own ??= new Set(all);
    for (const id of set) own.add(id);
    all = own;
  }
  return all;
}

/** The first two units of parts that follow each other. */
function openingOf(parts: readonly Pattern[]): [first: Ids, second: Ids, one: boolean, empty: boolean] {
  const first: Ids[] = [];
  const second: Ids[] = [];
  let empty = true;
  let one = false;
  for (const part of parts) {
    if (one) second.push(part.ahead === undefined ? part.first : part.ahead);
    one &&= part.empty && !part.ahead;
    if (empty) {
      first.push(part.first);
      second.push(part.second);
      one ||= part.one;
      empty = part.empty;
    }
    if (!one && !empty) break;
  }
  return [union(first), union(second), one, empty];
}

/** The longest; of two of one length the one named first. */
export function longest(nested: readonly Pattern[]): Pattern {
  if (nested.length === 1) return nested[0] as Pattern;
  const parts = nested.flatMap((part) => part.parts ?? [part]);
  /** What a unit opens, by its number. */
  const openings = new Map<number, readonly Opening[]>();
  const first = union(parts.map((part) => part.first));
  const starts = first && bitsOf(first);
  const empties = parts.filter(({ empty }) => empty);
  const isOptional = empties.length === 1 && empties[0] === NOTHING;
  const whole = pattern(
    (reader, at) => {
      const id = idAt(reader, at);
      if (starts && !hasBit(starts, id) && (isOptional || empties.length === 0)) return isOptional ? at : -1;
      let able = openings.get(id);
      if (!able) {
        able = openingsOf(whole, id);
        openings.set(id, able);
      }
      const following = idAt(reader, at + 1);
      const { log, size } = reader;
      let best = -1;
      let kept: unknown[] | null = null;
      for (let i = 0; i < able.length; i++) {
        const { part, next } = able[i] as Opening;
        if (next && !hasBit(next, following)) continue;
        const end = part.run(reader, at);
        if (end > best) {
          best = end;
          if (i === able.length - 1) return end;
          kept = reader.size > size ? log.slice(size, reader.size) : null;
        }
        reader.size = size;
      }
      if (kept) for (const entry of kept) log[reader.size++] = entry;
      return best;
    },
    first,
    union(parts.map(({ second }) => second)),
    parts.some(({ one }) => one),
    empties.length > 0,
    parts,
  );
  return whole;
}

export const optional = (pattern: Pattern): Pattern => longest([pattern, NOTHING]);
