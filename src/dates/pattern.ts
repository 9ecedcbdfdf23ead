/**
 * The pattern language of src/dates/forms.ts. In: a pattern as text. Out: a matcher over units, which gives the end of what
 * it reads, or -1, and adds what that means to the reader's log.
 *
 *   `ngày`          the syllable or mark itself          `{a b|c}`  `[a]`  the longest of several; what may be missing
 *   `#D` `%D` `$D` `^q`  a number (the letters: fields.ts) in figures or words, in figures, in words, in Roman figures
 *   `%D*M*Y`        the groups of one Number unit: `*` is `/` `.` or `-`, the same each time; `+` no `-`; `~` parts two ends
 *   `@part`         a word of a table, `@shift:W` read as that field, `@feast=lunar:1/1` of that value alone
 *   `<day=15>`      a field that the pattern says        `!a`  `&a`  a does not, does follow
 *   `~`             no space before the next unit        `Date`  a pattern with a name
 */
import { readSmallNumber } from '../numerals/index.js';
import { isGlued, Shape, UnitKind } from '../text/index.js';
import { fieldsSince, LETTERS, type Letter, mean } from './fields.js';
import { idAt, isNumber, type Reader, readFigure } from './reader.js';
import { wordsOf } from './time-words.js';
import { CAPACITY, idOf, NumberId, NUMBERS } from './vocabulary.js';

type Ids = ReadonlySet<number> | null;

export interface Pattern {
  /** The end of what stands at a unit, or -1. */
  readonly run: (reader: Reader, at: number) => number;
  /** Numbers of the units that can begin it; null where any unit can. */
  readonly first: Ids;
  /** Numbers of the units that can be its second; null where any can. */
  readonly second: Ids;
  /** It may be one unit long. */
  readonly one?: boolean;
  /** It may read nothing. */
  readonly empty?: boolean;
  /** Of several alternatives, these. */
  readonly parts?: readonly Pattern[];
}

const NONE: ReadonlySet<number> = new Set();

/** A set of numbers of the vocabulary. */
type Bits = Uint32Array;
function bitsOf(ids: ReadonlySet<number>): Bits {
  const bits = new Uint32Array(CAPACITY >> 5);
  for (const id of ids) bits[id >> 5] = (bits[id >> 5] as number) | (1 << (id & 31));
  return bits;
}
export const hasBit = (bits: Bits, id: number): boolean => (((bits[id >> 5] as number) >>> (id & 31)) & 1) !== 0;

export const test = (holds: (reader: Reader, at: number) => boolean): Pattern => ({
  run: (reader, at) => (holds(reader, at) ? at : -1),
  first: NONE,
  second: NONE,
  empty: true,
});
const NOTHING = test(() => true);
/** A pattern of one unit. */
export const unit = (reads: (reader: Reader, at: number) => boolean, first: Ids): Pattern => ({
  run: (reader, at) => (at < reader.limit && reads(reader, at) ? at + 1 : -1),
  first,
  second: NONE,
  one: true,
});
/** A matcher of its own that begins as a pattern does. */
export const like = ({ first, second, one, empty }: Pattern, run: Pattern['run']): Pattern => ({ run, first, second, one: one === true, empty: empty === true });

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

const shapeIs = (reader: Reader, at: number, shape: Shape): boolean => at < reader.limit && reader.doc.shape[at] === shape;

const names = new Map<string, Pattern>([
  ['Number', unit(isNumber, new Set(NUMBERS))],
  ['Title', test((reader, at) => shapeIs(reader, at, Shape.Title))],
  ['Upper', test((reader, at) => shapeIs(reader, at, Shape.Upper))],
  ['Lower', test((reader, at) => shapeIs(reader, at, Shape.Lower))],
]);

/** Gives a name to a pattern; patterns that use it are compiled later. */
export const define = (name: string, pattern: Pattern): void => {
  names.set(name, pattern);
};

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
  const fields = end < 0 ? null : { end, ...fieldsSince(reader, size) };
  reader.size = size;
  return fields;
}

/** The longest terms that are looked for before a unit. */
const REACH = 4;

/** The first unit of the longest match that ends before a unit, or -1. */
export function matchBefore(reader: Reader, at: number, pattern: Pattern): number {
  for (let first = Math.max(reader.start, at - REACH); first < at; first++) if (match(reader, first, pattern) === at) return first;
  return -1;
}

/** A test whether one of the terms ends before a unit. */
export const after = (terms: string): Pattern => {
  const pattern = compile(terms);
  return test((reader, at) => matchBefore(reader, at, pattern) >= 0);
};

/* ---- parts of patterns -------------------------------------------------------------------- */

const unitsOf = (ids: readonly number[]): Pattern => ({
  run({ ids: units, limit }, at) {
    if (at + ids.length > limit) return -1;
    for (let i = 0; i < ids.length; i++) if (units[at + i] !== ids[i]) return -1;
    return at + ids.length;
  },
  first: new Set(ids.slice(0, 1)),
  second: new Set(ids.slice(1, 2)),
  one: ids.length === 1,
});

/** One after the other. Alternatives at the head are written out, so that the first two units tell which can stand. */
function sequence(parts: readonly Pattern[]): Pattern {
  if (parts.length === 1) return parts[0] as Pattern;
  const head = parts.findIndex(({ first, empty }) => first !== NONE || !empty);
  const heads = parts[head]?.parts;
  if (heads) return longest(heads.map((part) => sequence([...parts.slice(0, head), ...(part === NOTHING ? [] : [part]), ...parts.slice(head + 1)])));
  return {
    run(reader, at) {
      const { size } = reader;
      let end = at;
      for (const part of parts) {
        end = part.run(reader, end);
        if (end < 0) {
          reader.size = size;
          return -1;
        }
      }
      return end;
    },
    ...openingOf(parts),
  };
}

const union = (sets: readonly Ids[]): Ids => (sets.includes(null) ? null : new Set(sets.flatMap((set) => [...(set ?? [])])));

/** The first two units of parts that follow each other. */
function openingOf(parts: readonly Pattern[]): Omit<Pattern, 'run'> {
  const first: Ids[] = [];
  const second: Ids[] = [];
  let empty = true;
  let one = false;
  for (const part of parts) {
    if (one) second.push(part.first);
    one = one && part.empty === true;
    if (empty) {
      first.push(part.first);
      second.push(part.second);
      one ||= part.one === true;
      empty = part.empty === true;
    }
    if (!one && !empty) break;
  }
  return { first: union(first), second: union(second), one, empty };
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
  const whole: Pattern = {
    run(reader, at) {
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
    second: union(parts.map(({ second }) => second)),
    one: parts.some(({ one }) => one),
    empty: empties.length > 0,
    parts,
  };
  return whole;
}

const optional = (pattern: Pattern): Pattern => longest([pattern, NOTHING]);

function action(text: string): Pattern {
  const [field = '', value = true] = text.split('=');
  return {
    run(reader, at) {
      mean(reader, field, value);
      return at;
    },
    first: NONE,
    second: NONE,
    empty: true,
  };
}

/* ---- numbers ------------------------------------------------------------------------------ */

const letterOf = (key: string): Letter => LETTERS[key] as Letter;

const fits = ([field, from, to, least, most]: Letter, value: number, digits: number): boolean =>
  value >= from && value <= to && digits >= least && digits <= most && ((field !== 'decade' && field !== 'ten') || value % 10 === 0);

const DIGIT_WORDS = 'một hai ba bốn năm sáu bảy bẩy tám chín'.split(' ').map(idOf);
const NUMBER_WORDS = [...DIGIT_WORDS, ...'mười hăm tư'.split(' ').map(idOf)];
const NUMBER_TAILS = new Set([...DIGIT_WORDS, ...'mươi mốt tư lăm nhăm dăm'.split(' ').map(idOf)]);

/** `$D`: words below a hundred. */
function spelledPattern(key: string): Pattern {
  const letter = letterOf(key);
  return {
    run(reader, at) {
      const words = at < reader.limit ? readSmallNumber(reader.doc, at) : null;
      if (!words || words.end > reader.limit || words.value === 0 || !fits(letter, words.value, letter[3])) return -1;
      mean(reader, letter[0], words.value);
      return words.end;
    },
    first: new Set(NUMBER_WORDS),
    second: NUMBER_TAILS,
    one: true,
  };
}

/** 1380-1442, but 1000-1500 may count people. */
const MOST_YEARS = 200;

/** `%D~D*M`: one Number unit. */
function figurePattern(shape: string): Pattern {
  const groups = [...shape.matchAll(/([A-Za-z])([^A-Za-z]*)/g)].map(([, key = '', mark = '']) => ({ letter: letterOf(key), mark }));
  const allowed = groups.map(({ mark }) => marksOf(mark));
  /** 3-7, 2010-2015: two of a kind must rise. */
  const two = groups.length === 2 && shape.includes('~') && groups[0]?.letter[0] === groups[1]?.letter[0];
  return {
    run(reader, at) {
      const figure = readFigure(reader, at);
      if (figure?.values.length !== groups.length) return -1;
      const { values, digits, marks } = figure;
      let same = '';
      for (const [i, { letter, mark }] of groups.entries()) {
        if (!fits(letter, values[i] as number, digits[i] as number)) return -1;
        if (i === marks.length) break;
        const written = marks[i] as string;
        if (!allowed[i]?.includes(written)) return -1;
        if (mark === '*' || mark === '+') {
          if (same && written !== same) return -1;
          same = written;
        }
      }
      const [a = 0, b = 0] = values;
      const next = groups[1]?.letter[0] === 'next';
      if (next ? b !== a + 1 && (digits[1] !== 2 || b !== (a + 1) % 100) : two && (b <= a || b - a > MOST_YEARS)) return -1;
      for (const [i, { letter, mark }] of groups.entries()) {
        mean(reader, next && i === 1 ? 'year' : letter[0], next && i === 1 ? a + 1 : (values[i] as number));
        if (mark[0] === '~') mean(reader, 'to', true);
      }
      if (shape.includes('~')) mean(reader, 'to', 0);
      return at + 1;
    },
    first: new Set(groups.length === 1 ? plainIds(groups[0]?.letter) : marksOf(groups[0]?.mark ?? '').map((mark) => MARK_IDS['/.-:,'.indexOf(mark)] as number)),
    second: NONE,
    one: true,
  };
}

const MARK_IDS = [NumberId.Slash, NumberId.Stop, NumberId.Dash, NumberId.Colon, NumberId.Comma];
/** The marks that a sign between two letters stands for. */
const marksOf = (sign: string): string[] => [...(sign === '*' ? '/.-' : sign === '+' ? '/.' : sign === '~' ? '-' : sign.slice(-1))];

/** How a number without marks can look that has a letter's count of digits. */
const plainIds = ([, , , least, most]: Letter = LETTERS.A as Letter): number[] => [
  ...(least <= 2 ? [NumberId.Short] : []),
  ...(least <= 4 && most >= 4 ? [NumberId.FourDigits] : []),
  ...(least <= 3 && most >= 3 ? [NumberId.OtherDigits] : most > 4 ? [NumberId.OtherDigits] : []),
];

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
const LONGEST_ROMAN = 5;

/** `^C`: I … XXX in capitals. */
function romanPattern(key: string): Pattern {
  const letter = letterOf(key);
  return {
    run(reader, at) {
      if (at >= reader.limit) return -1;
      const { text, start, end, kind } = reader.doc;
      const to = end[at] as number;
      if (kind[at] !== UnitKind.Word || to - (start[at] as number) > LONGEST_ROMAN) return -1;
      let value = 0;
      for (let i = start[at] as number; i < to; i++) {
        const here = ROMAN[text[i] as string];
        if (!here) return -1;
        value += i + 1 < to && here < (ROMAN[text[i + 1] as string] ?? 0) ? -here : here;
      }
      if (value < letter[1] || value > letter[2]) return -1;
      mean(reader, letter[0], value);
      return at + 1;
    },
    first: null,
    second: NONE,
    one: true,
  };
}

/* ---- words of a table --------------------------------------------------------------------- */

/** `@shift:W`: the longest word of a role, its value said as a field. What is before or after now stands in small letters, and is none of `NoShift`. */
function wordsPattern(role: string, field: string, only?: string): Pattern {
  const guard = role === 'shift' ? names.get('NoShift') : undefined;
  const free = test((reader, at) => !guard || !(shapeIs(reader, at, Shape.Title) || readsAt(guard, reader, at) > 0));
  return longest(
    wordsOf(role)
      .filter(({ value }) => !only || value === only)
      .map(({ ids, value }) => sequence([...(ids.length === 1 && guard ? [free] : []), unitsOf(ids), action(`${field}=${value}`)])),
  );
}

/* ---- reading a pattern -------------------------------------------------------------------- */

const TOKEN = /<([^>]*)>|@(\w+):?(\w*)=?([^\s{}[\]|]*)|([#%$^])([A-Za-z][^\s{}[\]|]*)|[{}[\]|!&~]|[^\s{}[\]|!&~<]+/g;

/** A pattern's text as a matcher. Throws where the text names no pattern or leaves a bracket open: a fault of the table, found at load. */
export function compile(text: string): Pattern {
  const tokens = [...text.matchAll(TOKEN)];
  let next = 0;

  function alternatives(close: string): Pattern {
    const parts: Pattern[] = [];
    do parts.push(oneAfterOther());
    while (tokens[next]?.[0] === '|' && ++next);
    if (tokens[next++]?.[0] !== (close || undefined)) throw new Error(`pattern: ${text}`);
    return longest(parts);
  }

  function oneAfterOther(): Pattern {
    const parts: Pattern[] = [];
    let ids: number[] = [];
    for (;;) {
      const token = tokens[next]?.[0];
      const literal = token !== undefined && !/^(?:[<@{}[\]|!&~A-Z]|[#%$^]\w)/.test(token);
      if (literal) ids.push(idOf(token));
      else if (ids.length > 0) {
        parts.push(unitsOf(ids));
        ids = [];
      }
      if (token === undefined || token === '|' || token === '}' || token === ']') return sequence(parts);
      if (literal) next++;
      else parts.push(atom());
    }
  }

  function atom(): Pattern {
    const [token = '', field = '', role, target, only, sigil, key = ''] = tokens[next++] ?? [];
    if (token === '{') return alternatives('}');
    if (token === '[') return optional(alternatives(']'));
    if (token === '~') return test((reader, at) => at < reader.limit && isGlued(reader.doc, at));
    if (token === '!' || token === '&') {
      const inner = tokens[next] && /^[<@{[!&~A-Z#%$^]/.test(tokens[next]?.[0] ?? '') ? atom() : unitsOf([idOf(tokens[next++]?.[0] ?? '')]);
      return test((reader, at) => readsAt(inner, reader, at) >= 0 === (token === '&'));
    }
    if (role !== undefined) return wordsPattern(role, target || role, only);
    if (sigil === '#') return longest([figurePattern(key), spelledPattern(key)]);
    if (sigil === '$') return spelledPattern(key);
    if (sigil === '%') return figurePattern(key);
    if (sigil === '^') return romanPattern(key);
    if (token.startsWith('<')) return action(field);
    const named = names.get(token);
    if (!named) throw new Error(`pattern ${token}`);
    return named;
  }

  return alternatives('');
}
