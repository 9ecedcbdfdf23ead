/**
 * The dictionary of short forms, unpacked at its first use. In: the generated string. Out: entries by their letters, and the
 * hashes at which the search wakes although a word is not written in capitals.
 */
import { ABBREVIATIONS } from '../data/abbreviations.js';
import { CharClass, charClass, hashSyllable, isVietnameseSyllable } from '../text/index.js';
import { letterKey } from './letters.js';

export interface Sense {
  readonly expansion: string;
  /** How often it was counted, log2. */
  readonly prior: number;
  /** The letter of its subject, or ''. */
  readonly domain: string;
  /** Words around it that speak for this sense; see `senses.ts`. */
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
  /** A brand that readers do not write out: found, with low confidence. */
  readonly brand: boolean;
  readonly senses: readonly Sense[];
}

export interface Dictionary {
  /** By `letterKey`. */
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  /** Beginnings of the keys of several pieces: where a search over pieces must go on. */
  readonly beginnings: ReadonlySet<string>;
  /** Hashes of all first pieces. */
  readonly firsts: ReadonlySet<number>;
  /** Hashes of first pieces that may stand with one capital (`Tp`, `Fed`, `Man`) or none (`v`). */
  readonly titles: ReadonlySet<number>;
  readonly lowers: ReadonlySet<number>;
  /** Hashes of those that a chat writes in small letters and that are no syllables: `ubnd`, `bđbp`. */
  readonly chat: ReadonlySet<number>;
}

/** Stands for a number in the table: `U#` is `dưới # tuổi`; of `QL#` (`quốc lộ`) the number stays outside. */
export const ANY_NUMBER = '#';

const RULES: Readonly<Record<string, CaseRule>> = { '^': CaseRule.Title, '~': CaseRule.Any, '@': CaseRule.Place };
const BRAND = '*';

function readSense(field: string): Sense {
  const [expansion = '', numbers = '5', cues = ''] = field.split('^');
  return { expansion, prior: Number.parseInt(numbers, 10), domain: numbers.slice(1), cues };
}

/** An entry of the table: of thousands a text asks for the senses of a few. */
class ListedEntry implements Entry {
  readonly surface: string;
  readonly rule: CaseRule;
  readonly brand: boolean;
  private read: readonly Sense[] | undefined;

  constructor(private readonly line: string) {
    const mark = line.charAt(0);
    this.rule = RULES[mark] ?? CaseRule.Upper;
    this.brand = mark === BRAND;
    this.surface = line.slice(this.rule !== CaseRule.Upper || this.brand ? 1 : 0, line.indexOf('|'));
  }

  get senses(): readonly Sense[] {
    this.read ??= this.line.split('|').slice(1).map(readSense);
    return this.read;
  }
}

/** A capital and small letters after it. */
function isTitle(word: string): boolean {
  if (word.length < 2 || charClass(word.charCodeAt(0)) !== CharClass.Upper) return false;
  for (let i = 1; i < word.length; i++) if (charClass(word.charCodeAt(i)) !== CharClass.Lower) return false;
  return true;
}

/** Entries in, what the search over a text needs out. */
export function buildDictionary(list: Iterable<Entry>): Dictionary {
  const entries = new Map<string, Entry[]>();
  const beginnings = new Set<string>();
  const firsts = new Set<number>();
  const titles = new Set<number>();
  const lowers = new Set<number>();
  const mayBeChat: string[] = [];
  let chat: ReadonlySet<number> | undefined;
  for (const entry of list) {
    const { surface, rule } = entry;
    const key = surface.endsWith(ANY_NUMBER) ? letterKey(surface) + ANY_NUMBER : letterKey(surface);
    const others = entries.get(key);
    if (others) others.push(entry);
    else entries.set(key, [entry]);
    const pieces =
      key.length === surface.length && !key.endsWith(ANY_NUMBER) ? [surface] : surface.split(/[^\p{L}\p{N}]+/u).filter((piece) => piece.length > 0);
    let beginning = '';
    for (const piece of pieces) {
      beginning += letterKey(piece);
      if (pieces.length > 1) beginnings.add(beginning);
    }
    const first = pieces[0] ?? '';
    const hash = hashSyllable(first);
    firsts.add(hash);
    if (rule === CaseRule.Title || isTitle(first)) titles.add(hash);
    if (rule === CaseRule.Any || first === first.toLowerCase()) {
      titles.add(hash);
      lowers.add(hash);
    }
    if (pieces.length === 1 && (key.length >= 3 || rule === CaseRule.Title)) mayBeChat.push(first);
  }
  return {
    entries,
    beginnings,
    firsts,
    titles,
    lowers,
    // only a fuzzy search asks for them
    get chat() {
      chat ??= new Set(mayBeChat.filter((first) => !isVietnameseSyllable(first)).map(hashSyllable));
      return chat;
    },
  };
}

let unpacked: Dictionary | undefined;

export function dictionary(): Dictionary {
  unpacked ??= buildDictionary(ABBREVIATIONS.split('\n').map((line) => new ListedEntry(line)));
  return unpacked;
}
