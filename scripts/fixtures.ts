/**
 * `npm run fixtures [-- NAME …]`: writes what each `fixtures/NAME.txt` gives now to `fixtures/NAME.json`, one find a line,
 * so that `git diff fixtures` shows what a change did. A written file is a proposal: it counts once someone has read it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extractFacts, type FactSheet } from '../src/index.js';

const FIXTURES = new URL('../fixtures/', import.meta.url);

/** JSON with one element of a list on each line. */
function print(sheet: FactSheet): string {
  const fields = Object.entries(sheet).map(([key, value]) => {
    const printed =
      Array.isArray(value) && value.length > 0 ? `[\n${value.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]` : JSON.stringify(value);
    return `  ${JSON.stringify(key)}: ${printed}`;
  });
  return `{\n${fields.join(',\n')}\n}\n`;
}

const wanted = process.argv.slice(2);
for (const file of readdirSync(FIXTURES).sort()) {
  const name = file.replace(/\.txt$/, '');
  if (name === file || (wanted.length > 0 && !wanted.includes(name))) continue;
  const target = new URL(`${name}.json`, FIXTURES);
  const now = print(extractFacts(readFileSync(new URL(file, FIXTURES), 'utf8')));
  const before = existsSync(target) ? readFileSync(target, 'utf8') : '';
  if (now !== before) writeFileSync(target, now);
  console.log(`${name}: ${now === before ? 'as it was' : before === '' ? 'new' : 'changed, see git diff'}`);
}
