/** The lexicon of both models, unpacked at its first use. */
import { createLexicon, type Lexicon } from './lexicon.js';
import { LEXICON, LEXICON_COUNT, LEXICON_RICE, PREFIXES, PREFIXES_COUNT, PREFIXES_RICE } from './lexicon.model.js';
import { unpackSorted } from './unpack.js';

let lexicon: Lexicon | undefined;

export function loadLexicon(): Lexicon {
  lexicon ??= createLexicon(unpackSorted(LEXICON, LEXICON_COUNT, LEXICON_RICE), unpackSorted(PREFIXES, PREFIXES_COUNT, PREFIXES_RICE));
  return lexicon;
}
