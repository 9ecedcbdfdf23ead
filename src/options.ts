/**
 * Checks of what callers pass in. Wrong options throw a TypeError that names the option, what it got and what it takes;
 * no string is a wrong text.
 */
import type { ExtractOptions } from './types.js';

/** A value as an error message shows it: short, on one line. */
function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (Array.isArray(value)) return 'an array';
  if (value instanceof Date) return 'an invalid Date';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

export function optionError(name: string, got: unknown, takes: string): TypeError {
  return new TypeError(`vietfacts: ${name} is ${shown(got)}; it takes ${takes}`);
}

/** Throws unless `text` is a string. */
export function checkText(text: unknown): asserts text is string {
  if (typeof text !== 'string') throw optionError('text', text, 'a string');
}

const TAKES_DATE = 'a day "YYYY-MM-DD", an ISO 8601 date-time, or a valid Date';
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
/** Vietnam is at UTC+07:00 all year. */
const ZONE = 7 * 3600_000;

/**
 * The day that an option `referenceDate` means, `YYYY-MM-DD`. A Date, or a date-time with an offset, is read at UTC+07:00;
 * a date-time without one as written. undefined stays undefined; anything else throws a TypeError.
 */
export function readReferenceDate(value: unknown, name = 'referenceDate'): string | undefined {
  if (value === undefined) return undefined;
  if (value instanceof Date) {
    const time = value.getTime();
    if (Number.isNaN(time)) throw optionError(name, value, TAKES_DATE);
    return dayAt(time + ZONE, value, name);
  }
  const match = typeof value === 'string' ? ISO.exec(value) : null;
  if (!match) throw optionError(name, value, TAKES_DATE);
  const [, year, month, day, hour = '00', minute = '00', second = '00', zone] = match;
  const written = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const check = new Date(written);
  if (
    Number(year) < 1 ||
    check.getUTCMonth() !== Number(month) - 1 ||
    check.getUTCDate() !== Number(day) ||
    Number(hour) > 24 ||
    Number(minute) > 59 ||
    Number(second) > 60
  ) {
    throw optionError(name, value, TAKES_DATE);
  }
  if (zone === undefined) return `${year}-${month}-${day}`;
  const offset = zone === 'Z' ? 0 : Math.sign(Number(`${zone[0]}1`)) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))) * 60_000;
  return dayAt(written + (Number(hour) * 60 + Number(minute)) * 60_000 - offset + ZONE, value, name);
}

function dayAt(time: number, value: unknown, name: string): string {
  const date = new Date(time);
  const year = date.getUTCFullYear();
  if (!(year >= 1 && year <= 9999)) throw optionError(name, value, 'a day of the years 1 to 9999');
  return date.toISOString().slice(0, 10);
}

const ENTITY_TYPES = new Set(['PER', 'ORG', 'LOC', 'EVENT', 'LAW', 'MISC']);

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `options.fuzzy` for calls that read no other option; throws a TypeError where it is malformed, or `options` is no object. */
export function readFuzzy(options: unknown): boolean {
  if (options === undefined) return false;
  if (!isObject(options)) throw optionError('options', options, 'an object');
  const { fuzzy = false } = options;
  if (typeof fuzzy !== 'boolean') throw optionError('fuzzy', fuzzy, 'true or false');
  return fuzzy;
}

/** Throws a TypeError for the first option that is not as `ExtractOptions` says; gives the options back. */
export function checkOptions(options: unknown): ExtractOptions {
  if (options === undefined) return {};
  if (!isObject(options)) throw optionError('options', options, 'an object');
  readReferenceDate(options.referenceDate);
  const { abbreviations, words, gazetteer, fuzzy, tokens, minConfidence } = options;
  if (abbreviations !== undefined) {
    if (!isObject(abbreviations)) throw optionError('abbreviations', abbreviations, 'an object of short form to expansion or null');
    for (const key of Object.keys(abbreviations)) {
      const expansion = abbreviations[key];
      if (expansion !== null && typeof expansion !== 'string')
        throw optionError(`abbreviations[${JSON.stringify(key)}]`, expansion, 'a string, or null to switch a reading off');
    }
  }
  if (words !== undefined) {
    if (!Array.isArray(words)) throw optionError('words', words, 'an array of strings');
    for (const [i, word] of words.entries()) if (typeof word !== 'string') throw optionError(`words[${i}]`, word, 'a string');
  }
  if (gazetteer !== undefined) {
    if (!Array.isArray(gazetteer)) throw optionError('gazetteer', gazetteer, 'an array of { name, type, id?, aliases? }');
    for (const [i, entry] of gazetteer.entries()) checkGazetteerEntry(entry, `gazetteer[${i}]`);
  }
  for (const [name, value] of [
    ['fuzzy', fuzzy],
    ['tokens', tokens],
  ] as const) {
    if (value !== undefined && typeof value !== 'boolean') throw optionError(name, value, 'true or false');
  }
  if (minConfidence !== undefined && !(typeof minConfidence === 'number' && minConfidence >= 0 && minConfidence <= 1)) {
    throw optionError('minConfidence', minConfidence, 'a number from 0 to 1');
  }
  return options as ExtractOptions;
}

function checkGazetteerEntry(entry: unknown, name: string): void {
  if (!isObject(entry)) throw optionError(name, entry, '{ name, type, id?, aliases? }');
  if (typeof entry.name !== 'string') throw optionError(`${name}.name`, entry.name, 'a string');
  if (typeof entry.type !== 'string' || !ENTITY_TYPES.has(entry.type)) throw optionError(`${name}.type`, entry.type, 'PER, ORG, LOC, EVENT, LAW or MISC');
  if (entry.id !== undefined && typeof entry.id !== 'string') throw optionError(`${name}.id`, entry.id, 'a string');
  if (entry.aliases !== undefined && !(Array.isArray(entry.aliases) && entry.aliases.every((alias) => typeof alias === 'string'))) {
    throw optionError(`${name}.aliases`, entry.aliases, 'an array of strings');
  }
}
