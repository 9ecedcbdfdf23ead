/**
 * Packs the gazetteers: `data/{countries,cities,regions-waters,organizations}.tsv` and the tables of administrative units
 * into `src/data/divisions.ts` and `src/data/places.ts`. `npx tsx training/entities/gazetteers.ts`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { iso31662 } from 'iso-3166';
import { normalizeSyllable } from '../../src/text/index.js';
import { readTable } from '../corpora.js';

const norm = (name: string): string => name.trim().split(/\s+/).map(normalizeSyllable).join(' ');
const dataRows = (file: string): string[][] =>
  readFileSync(new URL(`../../data/${file}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.length > 0 && !line.startsWith('#'))
    .map((line) => line.normalize('NFC').split('\t'));

/* ---- units --------------------------------------------------------------------------- */

const TYPE_LETTERS: Record<string, string> = {
  tỉnh: 'T',
  'thành phố': 'C',
  quận: 'Q',
  huyện: 'H',
  'thị xã': 'X',
  xã: 'x',
  phường: 'p',
  'thị trấn': 't',
  'đặc khu': 'k',
};

/** The letter of a unit's type; the source has slips (`Xã B`, `Thành Phố`). */
function typeLetter(type: string): string {
  const lower = type.toLowerCase();
  const known = Object.keys(TYPE_LETTERS).find((name) => lower === name || lower.startsWith(`${name} `));
  if (!known) throw new Error(`unknown type of unit: ${type}`);
  return TYPE_LETTERS[known] as string;
}

const plain = (name: string): string =>
  norm(name)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-zđ]/g, '');
const isoCodes = new Map(iso31662.filter(({ code }) => code.startsWith('VN-')).map(({ code, name }) => [plain(name), code.slice(3)]));
const isoOf = (name: string): string => {
  const code = isoCodes.get(plain(name)) ?? isoCodes.get(plain(name === 'Huế' ? 'Thừa Thiên Huế' : name)) ?? (plain(name) === 'kiengiang' ? '47' : undefined);
  if (!code) throw new Error(`no ISO code for ${name}`);
  return code;
};

interface Unit {
  readonly code: string;
  readonly level: string;
  readonly type: string;
  readonly name: string;
  readonly parent: string;
}

const readUnits = (year: number): Unit[] =>
  readTable(`corpora/gazetteers/units-${year}.tsv`).map(([code, level, type, name, parent]) => ({
    code: code as string,
    level: level as string,
    type: type as string,
    name: norm(name as string),
    parent: parent ?? '',
  }));

/** Communes as `name`, with the type's letter before it where it changes and the step of the code where it is not 3. */
function packCommunes(communes: readonly Unit[], state: { code: number; type: string }): string {
  return communes
    .map(({ code, type, name }) => {
      const letter = typeLetter(type);
      const step = Number(code) - state.code;
      const out = (step === 3 ? '' : `${step.toString(36)}+`) + (letter === state.type ? '' : letter) + name;
      state.code = Number(code);
      state.type = letter;
      return out;
    })
    .join(',');
}

const units2023 = readUnits(2023);
const units2025 = readUnits(2025);
const childrenOf = (units: readonly Unit[], parent: string, level: string): Unit[] => units.filter((u) => u.parent === parent && u.level === level);

/** Units by province; the small table has no communes. */
function packUnits(units: readonly Unit[], year: number, small = false): string {
  const state = { code: 0, type: '' };
  return units
    .filter((u) => u.level === 'province')
    .map((province) => {
      const head = `${province.code} ${isoOf(province.name)} ${typeLetter(province.type)}${province.name}`;
      const rest =
        year === 2025
          ? [small ? '' : packCommunes(childrenOf(units, province.code, 'commune'), state)]
          : childrenOf(units, province.code, 'district').map(
              (d) => `${d.code} ${typeLetter(d.type)}${d.name}=${small ? '' : packCommunes(childrenOf(units, d.code, 'commune'), state)}`,
            );
      return [head, ...rest].join(';');
    })
    .join('\n');
}

/** For each old unit without units of its own, in the order of `packUnits`, how far its successor stands from the one before: `!` where it was divided. */
function packSuccessors(): string {
  const next = new Map<string, string[]>();
  for (const [, district, commune, , successor] of readTable('corpora/gazetteers/units-2023-to-2025.tsv')) {
    const key = commune || (district as string);
    next.set(key, [...(next.get(key) ?? []), successor as string]);
  }
  const order = new Map(
    units2025
      .filter((u) => u.level === 'province')
      .flatMap((p) => childrenOf(units2025, p.code, 'commune'))
      .map((u, i) => [u.code, i]),
  );
  let before = 0;
  const out: string[] = [];
  const put = (code: string): void => {
    const successors = next.get(code) ?? [];
    if (successors.length !== 1) {
      out.push('!');
      return;
    }
    const index = order.get(successors[0] as string) as number;
    const step = index - before;
    before = index;
    out.push(step >= -20 && step <= 20 ? String.fromCharCode(0x61 + step + 20) : `${step < 0 ? '<' : '>'}${Math.abs(step).toString(36).padStart(3, '0')}`);
  };
  for (const province of units2023.filter((u) => u.level === 'province')) {
    for (const district of childrenOf(units2023, province.code, 'district')) {
      const communes = childrenOf(units2023, district.code, 'commune');
      // an island district without communes became a special zone
      if (communes.length === 0) put(district.code);
      for (const commune of communes) put(commune.code);
    }
  }
  return out.join('');
}

/** Old provinces that are no more: where most of their communes went. */
function packProvinceSuccessors(): string {
  const votes = new Map<string, Map<string, number>>();
  for (const [province, , , now] of readTable('corpora/gazetteers/units-2023-to-2025.tsv')) {
    const count = votes.get(province as string) ?? new Map<string, number>();
    count.set(now as string, (count.get(now as string) ?? 0) + 1);
    votes.set(province as string, count);
  }
  return units2023
    .filter((u) => u.level === 'province')
    .map(({ code }) => `${code}${[...(votes.get(code) ?? new Map<string, number>())].sort((a, b) => b[1] - a[1])[0]?.[0] ?? code}`)
    .join('');
}

/* ---- the world, organisations, syllables of names ------------------------------------ */

const compact = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) =>
      row
        .map((cell) => cell.split(';').map(norm).join(';'))
        .join('\t')
        .replace(/\t+$/, ''),
    )
    .join('\n');

/** How often a syllable is a family, middle or given name: 0 to 3 each. */
function packNameSyllables(): string {
  const grade = (count: number): number => (count >= 300 ? 3 : count >= 30 ? 2 : count >= 3 ? 1 : 0);
  const byGrades = new Map<number, string[]>();
  for (const [token, surname, middle, given] of readTable('corpora/gazetteers/person-name-syllables.tsv')) {
    const grades = grade(Number(surname)) + 4 * grade(Number(middle)) + 16 * grade(Number(given));
    if (grades > 0 && !/[^\p{L}]/u.test(token as string)) byGrades.set(grades, [...(byGrades.get(grades) ?? []), norm(token as string)]);
  }
  return [...byGrades]
    .sort((a, b) => a[0] - b[0])
    .map(([grades, tokens]) => `${grades} ${tokens.sort().join(' ')}`)
    .join('\n');
}

function write(file: string, about: string, constants: Record<string, string | number>): void {
  const body = Object.entries(constants).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`);
  const text = `// Generated by training/entities/gazetteers.ts from ${about}; never edit.\n${body.join('')}`;
  writeFileSync(new URL(`../../src/data/${file}.ts`, import.meta.url), text);
  console.log(file, text.length, 'gzipped', gzipSync(text, { level: 9 }).length);
}

for (const small of [false, true]) {
  write(small ? 'divisions-lite' : 'divisions', 'the tables of administrative units of 2023 and 2025 and iso-3166', {
    UNIT_COUNT: [...units2025, ...units2023].filter((unit) => !small || unit.level !== 'commune').length,
    UNITS_2023: packUnits(units2023, 2023, small),
    UNITS_2025: packUnits(units2025, 2025, small),
    SUCCESSORS: small ? '' : packSuccessors(),
    PROVINCE_SUCCESSORS: packProvinceSuccessors(),
  });
}
write('places', 'data/{countries,cities,regions-waters,organizations}.tsv and counts of syllables of personal names', {
  COUNTRIES: compact(dataRows('countries')),
  CITIES: compact(dataRows('cities')),
  REGIONS_WATERS: compact(dataRows('regions-waters')),
  ORGANIZATIONS: compact(dataRows('organizations')),
  NAME_SYLLABLES: packNameSyllables(),
});
