/** numerals: number words and digits, value and span. */
export { type Decimal, readFigure, type Separators, separatorsOf, toNumber } from './digits.js';
export { parseNumber } from './parse.js';
export { type Numeral, type Part, readDigits, readNumeral, readScales, readSmallNumber } from './read.js';
export { NUMBER_HASHES, type NumberWord, numberWord, Role } from './words.js';
