/**
 * The dictionary of short forms, unpacked at its first use. In: the generated string. Out: entries by their letters, and the
 * hashes at which the search wakes although a word is not written in capitals.
 */
import { ABBREVIATIONS } from '../data/abbreviations.js';
import { hashSyllable, isVietnameseSyllable } from '../text/index.js';
import { letterKey } from './letters.js';

export interface Sense {
  readonly expansion: string;
  /** Prior, log2 of how often it was counted. */
  readonly prior: number;
  /** Words near it that speak for this sense: hashes; those that stand right before, right after. */
  readonly cues: string;
}

export const enum CaseRule {
  /** As the table writes it, or all in capitals. */
  Upper = 0,
  /** Also with the first letter alone in capitals: `Tp`, `Ths`. */
  Title = 1,
  /** Also in small letters: `v.v`. */
  Any = 2,
  /** As written, where the name or number of a place follows: `P. Bến Nghé`, `Q.1`. */
  Place = 3,
}

export interface Entry {
  /** As the table writes it: `TP.HCM`, `GD&ĐT`. */
  readonly surface: string;
  readonly rule: CaseRule;
  /** A brand that its readers do not write out: found, with low confidence. */
  readonly brand: boolean;
  readonly senses: readonly Sense[];
}

export interface Dictionary {
  /** By `letterKey`. */
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  /** Keys of spellings of several pieces, with all their beginnings: where a search over pieces must go on. */
  readonly beginnings: ReadonlySet<string>;
  /** Hashes of first pieces that may stand with one capital (`Tp`, `Fed`, `Man`) or none (`v`). */
  readonly titles: ReadonlySet<number>;
  readonly lowers: ReadonlySet<number>;
  /** Hashes of first pieces that a chat writes in small letters and that are no syllables: `ubnd`, `bđbp`. */
  readonly chat: ReadonlySet<number>;
}

const MARKS: Readonly<Record<string, CaseRule>> = { '^': CaseRule.Title, '~': CaseRule.Any, '@': CaseRule.Place };

/** Stands for a number in the table: `U#` is `dưới # tuổi`. */
export const ANY_NUMBER = '#';

function readSense(field: string): Sense {
  const [expansion = '', prior = '5', cues = ''] = field.split('^');
  return { expansion, prior: Number(prior), cues };
}

function unpack(packed: string): Dictionary {
  const entries = new Map<string, Entry[]>();
  const beginnings = new Set<string>();
  const titles = new Set<number>();
  const lowers = new Set<number>();
  const chat = new Set<number>();
  for (const line of packed.split('\n')) {
    const [head = '', ...fields] = line.split('|');
    const mark = head[0] as string;
    const rule = MARKS[mark] ?? CaseRule.Upper;
    const brand = mark === '*';
    const surface = rule !== CaseRule.Upper || brand ? head.slice(1) : head;
    const key = surface.endsWith(ANY_NUMBER) ? letterKey(surface) + ANY_NUMBER : letterKey(surface);
    const entry: Entry = { surface, rule, brand, senses: fields.map(readSense) };
    const others = entries.get(key);
    if (others) others.push(entry);
    else entries.set(key, [entry]);
    const pieces = surface.split(/[^\p{L}\p{N}]+/u).filter((piece) => piece.length > 0);
    let beginning = '';
    for (const piece of pieces) {
      beginning += letterKey(piece);
      if (pieces.length > 1) beginnings.add(beginning);
    }
    const first = pieces[0] as string;
    const hash = hashSyllable(first);
    if (rule === CaseRule.Title || /^\p{Lu}\p{Ll}+$/u.test(first)) titles.add(hash);
    if (rule === CaseRule.Any || first === first.toLowerCase()) lowers.add(hash);
    if (pieces.length === 1 && !isVietnameseSyllable(first) && key.length >= 3) chat.add(hash);
  }
  return { entries, beginnings, titles, lowers, chat };
}

let unpacked: Dictionary | undefined;

export function dictionary(): Dictionary {
  unpacked ??= unpack(ABBREVIATIONS);
  return unpacked;
}
