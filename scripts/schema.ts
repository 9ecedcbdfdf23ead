/**
 * `npm run schema`: writes the JSON Schema (draft 7) of `FactSheet`, made from `src/types.ts` and its comments, to
 * `src/data/schema.json`; the build copies it to `vietfacts/schema.json`. A test says when it is out of date.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

export const SCHEMA_FILE = new URL('../src/data/schema.json', import.meta.url);

export function makeSchema(): string {
  const path = fileURLToPath(new URL('../src/types.ts', import.meta.url));
  const tsconfig = fileURLToPath(new URL('../tsconfig.json', import.meta.url));
  const schema = createGenerator({ path, tsconfig, type: 'FactSheet', skipTypeCheck: true }).createSchema('FactSheet');
  return `${JSON.stringify(schema, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(SCHEMA_FILE, makeSchema());
