/**
 * Everything that the root gives, on small models of words, tags and names and without the communes of the gazetteers. The
 * build puts the small models in the place of the full ones.
 *
 * @module vietfacts/lite
 */
export * from '../index.js';
