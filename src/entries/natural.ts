/**
 * What `natural` takes in: tokenizer, stemmer, sentence tokenizer, stop words.
 *
 * @module vietfacts/natural
 */
export * from '../adapters/natural.js';
