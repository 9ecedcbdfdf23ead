/**
 * Everything that the root gives, on small models of words, tags and names and without the communes of before the reform
 * of 2025. The build puts the small models in the place of the full ones (`tsup.config.ts`).
 *
 * @module vietfacts/lite
 */
export * from '../index.js';
