export * from '../exports/index.js';
export type { FactSheet } from '../types.js';
