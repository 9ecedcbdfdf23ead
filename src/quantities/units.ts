/** The table of units. In: the unit of a Document where a unit's spelling may begin. Out: the unit of measure and where its spelling ends. */
import { UNITS } from '../data/units.js';
import { type Document, hasFlag, hashSyllable, isGlued, readUnits, UnitFlag, UnitKind, unitEquals, unitText } from '../text/index.js';

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
  /** The units that the spelling makes after its first one, lower-case unless `exact`. */
  readonly parts: readonly string[];
  readonly hashes: readonly number[];
  /** Ask for exactly these letters: `MW` is no `mw`, `m` no `M`. */
  readonly exact: boolean;
  /** After a thousand and more only. */
  readonly large: boolean;
  /** Glued to the figure, or before a mark. */
  readonly closed: boolean;
  /** Stands before its figure: `Mach 2`. */
  readonly ahead: boolean;
  readonly before: readonly number[];
  readonly notBefore: readonly number[];
}

const KINDS: Readonly<Record<string, Unit['kind']>> = { '%': 'percent', $: 'money' };
const index = new Map<number, Spelling[]>();

for (const row of UNITS.split('\n')) {
  const [head = '', factor = '', to = '', spellings = ''] = row.split('|');
  const kind = head === '%%' ? 'percent' : (KINDS[head.charAt(0)] ?? 'measure');
  const letter = kind === 'measure' ? head : head.slice(1);
  const [scale = '', offset = '0'] = factor.split('+');
  const unit: Unit = { kind, letter, factor: scale === '' ? 1 : Number(scale), offset: Number(offset), base: to === '' ? letter : to === '-' ? '' : to };
  for (const entry of spellings.split(',')) {
    const [spelled = '', conditions = ''] = entry.split('(');
    const surface = spelled || letter;
    const doc = readUnits(surface);
    const first = doc.hash[0] as number;
    const exact = /^.$|^.?\p{Lu}+$/u.test(surface);
    const spelling: Spelling = {
      unit,
      exact,
      parts: Array.from({ length: doc.count }, (_, i) => (exact ? unitText(doc, i) : unitText(doc, i).toLowerCase())),
      hashes: Array.from({ length: doc.count }, (_, i) => doc.hash[i] as number),
      large: conditions.includes('*'),
      closed: conditions.includes('.'),
      ahead: conditions.includes('^'),
      before: followers(conditions, '+'),
      notBefore: followers(conditions, '-'),
    };
    const list = index.get(first);
    if (list) list.push(spelling);
    else index.set(first, [spelling]);
  }
}
for (const list of index.values()) list.sort((a, b) => b.parts.length - a.parts.length);

function followers(conditions: string, sign: string): number[] {
  return conditions
    .split(' ')
    .filter((condition) => condition.startsWith(sign))
    .map((condition) => hashSyllable(condition.slice(1)));
}

const HYPHEN = 0x2d;

export interface FoundUnit {
  readonly unit: Unit;
  readonly end: number;
}

/** The unit spelled at `at`, the longest spelling first, or null. `value` is the figure before it: some spellings ask for a large one. */
export function readUnit(doc: Document, at: number, value: number): FoundUnit | null {
  if (at >= doc.count) return null;
  for (const spelling of index.get(doc.hash[at] as number) ?? []) {
    const end = spellingEnd(doc, at, spelling);
    if (end > 0 && !spelling.ahead && allowed(doc, at, end, spelling, value)) return { unit: spelling.unit, end };
  }
  return null;
}

/** The unit of measure spelled right before a figure: the `Mach` of `Mach 2`. */
export function unitAhead(doc: Document, first: number): Unit | null {
  for (const spelling of index.get(doc.hash[first - 1] as number) ?? [])
    if (spelling.ahead && spellingEnd(doc, first - 1, spelling) === first) return spelling.unit;
  return null;
}

function spellingEnd(doc: Document, at: number, { parts, hashes, exact }: Spelling): number {
  let unit = at;
  for (let i = 0; i < parts.length; i++) {
    // ki-lô-mét
    if (i > 0 && doc.hash[unit] === HYPHEN && doc.kind[unit] !== UnitKind.Word && isGlued(doc, unit) && isGlued(doc, unit + 1)) unit++;
    if (unit >= doc.count || doc.hash[unit] !== hashes[i] || (i > 0 && hasFlag(doc, unit, UnitFlag.NewlineBefore))) return -1;
    if (doc.kind[unit] === UnitKind.Word) {
      const part = parts[i] as string;
      if (exact ? unitText(doc, unit) !== part : !unitEquals(doc, unit, part)) return -1;
    }
    unit++;
  }
  return unit;
}

function allowed(doc: Document, at: number, end: number, spelling: Spelling, value: number): boolean {
  const next = end < doc.count && doc.kind[end] === UnitKind.Word ? (doc.hash[end] as number) : 0;
  if (spelling.notBefore.includes(next)) return false;
  if (!spelling.large && !spelling.closed && spelling.before.length === 0) return true;
  return (
    (spelling.large && Math.abs(value) >= 1000) ||
    (spelling.closed && (next === 0 || isGlued(doc, at)) && doc.hash[end] !== HYPHEN) ||
    spelling.before.includes(next)
  );
}

/** value × factor without the noise of binary fractions. */
const tidy = (value: number): number => Number(value.toPrecision(15));

export function toBase(value: number, { factor, offset }: Unit): number {
  return factor === 1 && offset === 0 ? value : tidy(value * factor + offset);
}
