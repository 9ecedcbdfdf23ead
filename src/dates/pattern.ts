/**
 * The pattern language of src/dates/forms.ts. In: a pattern as text. Out: a matcher over units, which gives the end of what
 * it reads, or -1, and adds what that means to the reader's log.
 *
 *   `ngày`          the syllable or mark itself          `{a b|c}`  `[a]`  the longest of several; what may be missing
 *   `#D` `%D` `^q`  a number (the letters: fields.ts) in figures or words, in figures, in Roman figures
 *   `%D*M*Y`        the groups of one Number unit: `*` is `/` `.` or `-`, the same each time; `+` no `-`; `~` parts two ends
 *   `@part`         a word of a table, `@shift:W` read as that field, `@feast=lunar:1/1` of that value alone
 *   `<day=15>`      a field that the pattern says        `!a`  `&a`  a does not, does follow
 *   `~`             no space before the next unit        `Date`  a pattern with a name
 */
import { readSmallNumber } from '../numerals/index.js';
import { isGlued, Shape, UnitKind } from '../text/index.js';
import { fieldsSince, LETTERS, type Letter, mean } from './fields.js';
import { idAt, isNumber, type Reader, readFigure } from './reader.js';
import { tableOf } from './time-words.js';
import { idOf, NUMBER_ID } from './vocabulary.js';

export interface Pattern {
  /** The end of what stands at a unit, or -1. */
  readonly run: (reader: Reader, at: number) => number;
  /** Numbers of the units that can begin it; null where any unit can. */
  readonly first: ReadonlySet<number> | null;
  /** It may read nothing. */
  readonly empty?: boolean;
}

const NONE: ReadonlySet<number> = new Set();
const test = (holds: (reader: Reader, at: number) => boolean): Pattern => ({
  run: (reader, at) => (holds(reader, at) ? at : -1),
  first: NONE,
  empty: true,
});
const shapeIs = (reader: Reader, at: number, shape: Shape): boolean => at < reader.limit && reader.doc.shape[at] === shape;

const names = new Map<string, Pattern>([
  ['Number', { run: (reader, at) => (isNumber(reader, at) ? at + 1 : -1), first: new Set([NUMBER_ID]) }],
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
});

function sequence(parts: readonly Pattern[]): Pattern {
  if (parts.length === 1) return parts[0] as Pattern;
  const until = parts.findIndex(({ empty }) => !empty);
  const heads = until < 0 ? parts : parts.slice(0, until + 1);
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
    first: union(heads),
    empty: until < 0,
  };
}

const union = (parts: readonly Pattern[]): ReadonlySet<number> | null =>
  parts.some(({ first }) => first === null) ? null : new Set(parts.flatMap(({ first }) => [...(first ?? [])]));

/** The longest; of two of one length the one named first. */
export function longest(parts: readonly Pattern[]): Pattern {
  if (parts.length === 1) return parts[0] as Pattern;
  const empty = parts.some((part) => part.empty);
  /** Those that the unit of a number can begin. */
  const candidates: (readonly Pattern[] | undefined)[] = [];
  return {
    run(reader, at) {
      const id = idAt(reader, at);
      let able = candidates[id];
      if (!able) {
        able = parts.filter((part) => part.empty || part.first === null || part.first.has(id));
        candidates[id] = able;
      }
      const { log, size } = reader;
      let best = -1;
      let kept: unknown[] | null = null;
      for (const part of able) {
        const end = part.run(reader, at);
        if (end > best) {
          best = end;
          kept = reader.size > size && able.length > 1 ? log.slice(size, reader.size) : null;
          if (able.length === 1) return end;
        }
        reader.size = size;
      }
      if (kept) for (const entry of kept) log[reader.size++] = entry;
      return best;
    },
    first: union(parts),
    empty,
  };
}

const optional = ({ run, first }: Pattern): Pattern => ({
  run(reader, at) {
    const end = run(reader, at);
    return end < 0 ? at : end;
  },
  first,
  empty: true,
});

function action(text: string): Pattern {
  const [field = '', value = true] = text.split('=');
  return {
    run(reader, at) {
      mean(reader, field, value);
      return at;
    },
    first: NONE,
    empty: true,
  };
}

/* ---- numbers ------------------------------------------------------------------------------ */

const letterOf = (key: string): Letter => LETTERS[key] as Letter;

const fits = ([field, from, to, least, most]: Letter, value: number, digits: number): boolean =>
  value >= from && value <= to && digits >= least && digits <= most && ((field !== 'decade' && field !== 'ten') || value % 10 === 0);

/** `#D`: figures, or words below a hundred. */
function numberPattern(key: string): Pattern {
  const figures = figurePattern(key);
  const letter = letterOf(key);
  return {
    run(reader, at) {
      if (idAt(reader, at) === NUMBER_ID) return figures.run(reader, at);
      if (at >= reader.limit) return -1;
      const words = readSmallNumber(reader.doc, at);
      if (!words || words.value < Math.max(1, letter[1]) || words.value > letter[2] || words.end > reader.limit) return -1;
      if (letter[0] === 'ten' && words.value % 10 !== 0) return -1;
      mean(reader, letter[0], words.value);
      return words.end;
    },
    first: new Set([NUMBER_ID, ...'một hai ba bốn năm sáu bảy bẩy tám chín mười hăm tư'.split(' ').map(idOf)]),
  };
}

/** 1380-1442, but 1000-1500 may count people. */
const MOST_YEARS = 200;

/** `%D~D*M`: one Number unit. */
function figurePattern(shape: string): Pattern {
  const groups = [...shape.matchAll(/([A-Za-z])([^A-Za-z]*)/g)].map(([, key = '', mark = '']) => ({ letter: letterOf(key), mark }));
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
        const wild = mark === '*' || mark === '+';
        if (wild ? !(mark === '*' ? '/.-' : '/.').includes(written) || (same && written !== same) : written !== (mark === '~' ? '-' : mark.at(-1))) return -1;
        if (wild) same = written;
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
    first: new Set([NUMBER_ID]),
  };
}

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
  };
}

/* ---- words of a table --------------------------------------------------------------------- */

/** `@shift:W`: the longest word of a role, its value said as a field. What is before or after now stands in small letters, and is none of `NoShift`. */
function wordsPattern(role: string, field: string, only?: string): Pattern {
  const table = tableOf(role);
  const guard = role === 'shift' ? names.get('NoShift') : undefined;
  return {
    run(reader, at) {
      for (const { ids, value } of table.get(idAt(reader, at)) ?? []) {
        if ((only && value !== only) || at + ids.length > reader.limit || ids.some((id, i) => reader.ids[at + i] !== id)) continue;
        if (guard && (shapeIs(reader, at, Shape.Title) || (ids.length === 1 && readsAt(guard, reader, at) > 0))) return -1;
        mean(reader, field, value);
        return at + ids.length;
      }
      return -1;
    },
    first: new Set(table.keys()),
  };
}

/* ---- reading a pattern -------------------------------------------------------------------- */

const TOKEN = /<([^>]*)>|@(\w+):?(\w*)=?([^\s{}[\]|]*)|([#%^])([A-Za-z][^\s{}[\]|]*)|[{}[\]|!&~]|[^\s{}[\]|!&~<]+/g;

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
      const literal = token !== undefined && !/^(?:[<@{}[\]|!&~A-Z]|[#%^]\w)/.test(token);
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
      const inner = tokens[next] && /^[<@{[!&~A-Z#%^]/.test(tokens[next]?.[0] ?? '') ? atom() : unitsOf([idOf(tokens[next++]?.[0] ?? '')]);
      return test((reader, at) => readsAt(inner, reader, at) >= 0 === (token === '&'));
    }
    if (role !== undefined) return wordsPattern(role, target || role, only);
    if (sigil === '#') return numberPattern(key);
    if (sigil === '%') return figurePattern(key);
    if (sigil === '^') return romanPattern(key);
    if (token.startsWith('<')) return action(field);
    const named = names.get(token);
    if (!named) throw new Error(`pattern ${token}`);
    return named;
  }

  return alternatives('');
}
