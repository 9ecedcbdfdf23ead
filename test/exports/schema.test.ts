import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { makeSchema, SCHEMA_FILE } from '../../scripts/schema.js';
import { extractFacts, type FactSheet } from '../../src/index.js';
import { articles } from '../package/articles.js';
import { madeSheet } from './made-sheet.js';

const schema = readFileSync(SCHEMA_FILE, 'utf8');
const validate = new Ajv({ strict: true, strictTuples: false, allowUnionTypes: true, allErrors: true }).compile(JSON.parse(schema));

/** What ajv finds wrong with a value after a trip through JSON. */
function errorsOf(value: unknown): string[] {
  validate(JSON.parse(JSON.stringify(value)));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const changed = (change: Partial<Record<keyof FactSheet, unknown>>): unknown => ({ ...madeSheet, ...change });

describe('schema.json', () => {
  it('is what the types give now (npm run schema)', () => {
    expect(schema).toBe(makeSchema());
  });

  it('takes every fixture, with tokens and without', () => {
    for (const text of articles()) {
      expect(errorsOf(extractFacts(text))).toEqual([]);
      expect(errorsOf(extractFacts(text, { tokens: true }))).toEqual([]);
      expect(errorsOf(extractFacts(text, { referenceDate: '2026-07-01', minConfidence: 0 }))).toEqual([]);
    }
  });

  it('takes a sheet with every kind of fact', () => {
    expect(errorsOf(madeSheet)).toEqual([]);
  });

  it('refuses what is no FactSheet', () => {
    expect(errorsOf({})).toContain(" must have required property 'facts'");
    expect(errorsOf(changed({ version: 2 }))).toContain('/version must be equal to constant');
    expect(errorsOf(changed({ more: 1 } as object))).toContain(' must NOT have additional properties');
    expect(errorsOf(changed({ entities: [{ ...madeSheet.entities[0], type: 'DOG' }] }))).toContain(
      '/entities/0/type must be equal to one of the allowed values',
    );
    expect(errorsOf(changed({ quantities: [{ ...madeSheet.quantities[0], value: [1, 2, 3] }] }))).toContain(
      '/quantities/0/value must NOT have more than 2 items',
    );
    expect(errorsOf(changed({ facts: [{ ...madeSheet.facts[0], person: undefined }] }))).not.toEqual([]);
  });
});
