/** text: characters, normalisation, units, sentences. Every other room reads the Document that this one makes. */
export { baseLetter, CharClass, charClass, digitValue, isLetterClass } from './characters.js';
export {
  type Document,
  hasFlag,
  isGlued,
  Shape,
  sentenceOf,
  sentenceStart,
  UnitFlag,
  UnitKind,
  unitAt,
  unitEquals,
  unitNorm,
  unitsNorm,
  unitText,
} from './document.js';
export { combineHashes, hashLetters, hashSyllable, hashWord } from './hash.js';
export { type NormalizedText, normalizeText } from './normalize.js';
export { readDocument } from './read.js';
export { readUnits } from './read-units.js';
export { normalize, removeDiacritics, sentenceSpans, splitSentences } from './split-sentences.js';
export { isSentenceStarter, isStarterHash } from './starters.js';
export { isVietnameseSyllable, normalizeSyllable, stripTone } from './syllable.js';
