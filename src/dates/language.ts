/**
 * The pattern language of src/dates/forms.ts. In: a pattern as text. Out: a matcher over units, which gives the end of what
 * it reads, or -1, and adds what that means to the reader's log.
 *
 *   `ngày`          the syllable or mark itself          `{a b|c}`  `[a]`  the longest of several; what may be missing
 *   `#D` `%D` `$D` `^q`  a number (the letters: numbers.ts) in figures or words, in figures, in words, in Roman figures
 *   `%D*M*Y`        the groups of one Number unit: `*` is `/` `.` or `-`, the same each time; `+` no `-`; `~` parts two ends
 *   `@part`         a word of a table, `@shift:W` read as that field, `@feast=lunar:1/1` of that value alone
 *   `<day=15>`      a field that the pattern says        `!a`  `&a`  a does not, does follow
 *   `~`             no space before the next unit        `Date`  a pattern with a name
 */
import { isGlued, Shape } from '../text/index.js';
import { meaning } from './fields.js';
import { later } from './first-use.js';
import { figurePattern, romanPattern, spelledPattern } from './numbers.js';
import { longest, matchBefore, NONE, optional, type Pattern, pattern, readsAt, sequence, test, unit, unitsOf } from './pattern.js';
import { isNumber, type Reader, sayAll } from './reader.js';
import { wordsOf } from './time-words.js';
import { idOf, NUMBERS } from './vocabulary.js';

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

/** A test whether one of the terms ends before a unit. */
export const after = (terms: string): Pattern => {
  const before = compile(terms);
  return test((reader, at) => matchBefore(reader, at, before) >= 0);
};

function action(text: string): Pattern {
  const [field = '', value = true] = text.split('=');
  const entries = meaning(field, value);
  return pattern(
    (reader, at) => {
      sayAll(reader, entries);
      return at;
    },
    NONE,
    NONE,
    false,
    true,
  );
}

/**
 * `@shift:W`: the longest word of a role, its value said as a field. What is before or after now stands in small letters, and is none of
 * `NoShift`. Words of one length are one pattern: at most one of them can stand.
 */
function wordsPattern(role: string, field: string, only?: string): Pattern {
  const guard = role === 'shift' ? names.get('NoShift') : undefined;
  const words = wordsOf(role).filter(({ value }) => !only || value === only);
  return longest(
    [...new Set(words.map(({ ids }) => ids.length))].map((length) => {
      const said = new Map<number, { ids: readonly number[]; entries: readonly unknown[] }[]>();
      const second = new Set<number>();
      for (const { ids, value } of words) {
        if (ids.length !== length) continue;
        const [first = 0, next] = ids;
        said.set(first, [...(said.get(first) ?? []), { ids, entries: meaning(field, value) }]);
        if (next !== undefined) second.add(next);
      }
      const isFree = (reader: Reader, at: number): boolean => !guard || length > 1 || !(shapeIs(reader, at, Shape.Title) || readsAt(guard, reader, at) > 0);
      return pattern(
        (reader, at) => {
          const found = at + length <= reader.limit && said.get(reader.ids[at] as number)?.find(({ ids }) => ids.every((id, i) => reader.ids[at + i] === id));
          if (!found || !isFree(reader, at)) return -1;
          sayAll(reader, found.entries);
          return at + length;
        },
        new Set(said.keys()),
        second,
        length === 1,
      );
    }),
  );
}

/* ---- reading a pattern -------------------------------------------------------------------- */

const TOKEN = /<([^>]*)>|@(\w+):?(\w*)=?([^\s{}[\]|]*)|([#%$^])([A-Za-z][^\s{}[\]|]*)|[{}[\]|!&~]|[^\s{}[\]|!&~<]+/g;

/** A pattern's text as a matcher, made at the first reading. It throws then where the text names no pattern or leaves a bracket open: a fault of the table. */
export const compile = (text: string): Pattern => later(() => parse(text));

function parse(text: string): Pattern {
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
      return test((reader, at) => readsAt(inner, reader, at) >= 0 === (token === '&'), token === '&' && !inner.empty ? inner.first : undefined);
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
