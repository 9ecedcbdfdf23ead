/** The table of units. In: the unit of a Document where a unit's spelling may begin. Out: the unit of measure and where its spelling ends. */
import { UNITS } from '../data/units.js';
import { type Document, hashSyllable, isGlued, readUnits, unitEquals, unitText } from '../text/index.js';
import { HYPHEN, isFigure, isWord, isWordIn, markAt, startsLine, type WordSet } from './context.js';
import { tidy } from './value.js';

export interface Unit {
  readonly kind: 'percent' | 'measure' | 'money';
  readonly letter: string;
  /** value × factor + offset is the amount in `base`; '' where there is no base. */
  readonly factor: number;
  readonly offset: number;
  readonly base: string;
}

interface Spelling {
  readonly unit: Unit;
  /** The units that the spelling makes. */
  readonly parts: readonly string[];
  /** Ask for exactly these letters: `MW` is no `mw`, `m` no `M`. */
  readonly exact: boolean;
  /** `^` before its figure, `*` after a thousand and more only, `.` glued to the figure or before a mark. */
  readonly conditions: string;
  /** The words before which alone, or never, it stands. */
  readonly before: WordSet;
  readonly notBefore: WordSet;
}

const KINDS: Readonly<Record<string, Unit['kind']>> = { '%': 'percent', $: 'money' };
/** Spellings by the hash of their first unit, longer ones first; read at the first need. */
let index: ReadonlyMap<number, readonly Spelling[]> | undefined;

function readIndex(): ReadonlyMap<number, readonly Spelling[]> {
  const entries = UNITS.split('\n').flatMap((row) => {
    const [head = '', scale = '', to = '', spellings = ''] = row.split('|');
    const kind = KINDS[row.charAt(0)] ?? 'measure';
    const letter = kind === 'measure' ? head : head.slice(1);
    const [factor = '', offset = 0] = scale.split('+');
    const unit: Unit = { kind, letter, factor: Number(factor || 1), offset: Number(offset), base: to === '-' ? '' : to || letter };
    return spellings.split(',').map((entry) => {
      const [spelled = '', conditions = ''] = entry.split('(');
      return { unit, surface: spelled || letter, conditions };
    });
  });
  // one spelling a line, read at once
  const doc = readUnits(entries.map(({ surface }) => surface).join('\n'));
  const read = new Map<number, Spelling[]>();
  let first = 0;
  for (const { unit, surface, conditions } of entries) {
    const followers = (sign: string): WordSet => new Set(conditions.split(' ').flatMap((word) => (word.startsWith(sign) ? [hashSyllable(word.slice(1))] : [])));
    const exact = /^.$|^.?\p{Lu}+$/u.test(surface);
    const parts: string[] = [];
    const hash = doc.hash[first] as number;
    do parts.push(exact ? unitText(doc, first) : unitText(doc, first).toLowerCase());
    while (++first < doc.count && !startsLine(doc, first));
    const spelling = { unit, parts, exact, conditions, before: followers('+'), notBefore: followers('-') };
    read.set(
      hash,
      [...(read.get(hash) ?? []), spelling].sort((a, b) => b.parts.length - a.parts.length),
    );
  }
  return read;
}

function spellingsOf(hash: number): readonly Spelling[] {
  index ??= readIndex();
  return index.get(hash) ?? [];
}

export interface FoundUnit {
  readonly unit: Unit;
  readonly end: number;
}

/** The unit spelled at `at`, the longest spelling first, or null. `value` is the figure before it: some spellings ask for a large one. */
export function readUnit(doc: Document, at: number, value: number): FoundUnit | null {
  for (const spelling of spellingsOf(doc.hash[at] as number)) {
    const end = spellingEnd(doc, at, spelling);
    if (end > 0 && isAllowed(doc, at, end, spelling, value)) return { unit: spelling.unit, end };
  }
  return null;
}

/** The unit of measure spelled right before a figure: the `Mach` of `Mach 2`. */
export function unitAhead(doc: Document, first: number): Unit | undefined {
  return spellingsOf(doc.hash[first - 1] as number).find((spelling) => spelling.conditions === '^' && spellingEnd(doc, first - 1, spelling) === first)?.unit;
}

function spellingEnd(doc: Document, at: number, { parts, exact }: Spelling): number {
  let unit = at;
  for (const part of parts) {
    // ki-lô-mét
    if (unit > at && markAt(doc, unit) === HYPHEN && isGlued(doc, unit) && isGlued(doc, unit + 1)) unit++;
    if (unit > at && startsLine(doc, unit)) return -1;
    if (!isWord(doc, unit) ? markAt(doc, unit) !== part.charCodeAt(0) : exact ? unitText(doc, unit) !== part : !unitEquals(doc, unit, part)) return -1;
    unit++;
  }
  return unit;
}

function isAllowed(doc: Document, at: number, end: number, { conditions, before, notBefore }: Spelling, value: number): boolean {
  if (isWordIn(doc, end, notBefore) || conditions === '^') return false;
  if (before.size === 0 && !/[*.]/.test(conditions)) return true;
  return (
    (conditions.includes('*') && Math.abs(value) >= 1000) ||
    (conditions.includes('.') && (!isWord(doc, end) || isGlued(doc, at)) && !isFigure(doc, end) && markAt(doc, end) !== HYPHEN) ||
    isWordIn(doc, end, before)
  );
}

export function toBase(value: number, { factor, offset }: Unit): number {
  return factor === 1 && offset === 0 ? value : tidy(value * factor + offset);
}
