/**
 * Canonical names. In: the units of a name and the abbreviations of the document. Out: the name in NFC with single spaces
 * and its abbreviations written out: `UBND tỉnh Quảng Nam` → `Ủy ban nhân dân tỉnh Quảng Nam`.
 */
import type { FoundAbbreviation } from '../abbreviations/index.js';
import { type Document, unitsNorm } from '../text/index.js';

/** The first abbreviation (they are sorted) that ends after a unit. */
function firstAfter(abbreviations: readonly FoundAbbreviation[], unit: number): number {
  let low = 0;
  let high = abbreviations.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((abbreviations[mid] as FoundAbbreviation).end > unit) high = mid;
    else low = mid + 1;
  }
  return low;
}

export function canonicalName(doc: Document, first: number, end: number, abbreviations: readonly FoundAbbreviation[]): string {
  let out = '';
  let at = first;
  const join = (part: string, glued: boolean): void => {
    out += out && part && !glued ? ` ${part}` : part;
  };
  const glues = (unit: number): boolean => unit > first && doc.start[unit] === doc.end[unit - 1];
  for (let k = firstAfter(abbreviations, first); k < abbreviations.length; k++) {
    const found = abbreviations[k] as FoundAbbreviation;
    if (found.first >= end) break;
    const { expansion } = found.abbreviation;
    if (expansion === null || found.first < at || found.end > end) continue;
    // `Sở Giáo dục (SGD) tỉnh …` says its name twice
    if (found.first > at && doc.hash[found.first - 1] === 0x28 && found.end < end && doc.hash[found.end] === 0x29) {
      join(unitsNorm(doc, at, found.first - 1), glues(at) && at === first);
      at = found.end + 1;
      continue;
    }
    join(unitsNorm(doc, at, found.first), glues(at) && at === first);
    join(at === first && out === '' ? expansion : lowerTypeWord(expansion), false);
    at = found.end;
    // the stop of `TP.` went with the abbreviation
    if (at < end && doc.hash[at] === 0x2e && doc.start[at] === doc.end[at - 1]) at++;
  }
  if (at < end) join(unitsNorm(doc, at, end), out !== '' && at > first && glues(at) && /[-–/(&.,]/.test(doc.text.charAt(doc.start[at] as number)));
  return out;
}

const PLACE_WORDS = /^(?:Thành phố|Tỉnh|Quận|Huyện|Thị xã|Thị trấn|Phường|Xã)(?= |$)/;

/** Inside a name the word of a place's type is small: `Công an thành phố Hồ Chí Minh`. */
const lowerTypeWord = (expansion: string): string => expansion.replace(PLACE_WORDS, (word) => word.toLowerCase());
