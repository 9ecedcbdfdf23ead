export * from '../adapters/natural.js';
