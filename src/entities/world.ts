/** Countries, cities, regions, waters and organisations. In: the packed tables of `src/data/places.ts`. Out: things. */
import { CITIES, COUNTRIES, ORGANIZATIONS, REGIONS_WATERS } from '../data/places.js';
import { NameClass } from './name-index.js';
import { Era, type Thing } from './thing.js';

const split = (list: string | undefined): string[] => (list ? list.split(';') : []);

export function readWorld(): Thing[] {
  const things: Thing[] = [];
  const none = { word: '', parent: -1, era: Era.Any } as const;
  const countries = new Map<string, number>();
  for (const line of COUNTRIES.split('\n')) {
    const [code = '', name = '', aliases, capital, capitalAliases] = line.split('\t');
    const parent = things.push({ ...none, name, type: 'LOC', level: 'country', id: `iso:${code}`, aliases: split(aliases) }) - 1;
    countries.set(code, parent);
    if (capital && code !== 'VN') things.push({ ...none, name: capital, type: 'LOC', level: 'other', parent, aliases: split(capitalAliases) });
  }
  for (const line of CITIES.split('\n')) {
    const [name = '', country = '', aliases] = line.split('\t');
    things.push({ ...none, name, type: 'LOC', level: 'other', parent: countries.get(country) ?? -1, aliases: split(aliases) });
  }
  for (const line of REGIONS_WATERS.split('\n')) {
    const [name = '', level = 'other', aliases] = line.split('\t');
    things.push({ ...none, name, type: 'LOC', level: level as NonNullable<Thing['level']>, aliases: split(aliases) });
  }
  for (const line of ORGANIZATIONS.split('\n')) {
    const [name = '', word = '', aliases] = line.split('\t');
    things.push({ ...none, name, type: 'ORG', word, aliases: split(aliases) });
  }
  return things;
}

const ORGANIZATION_CLASSES: Record<string, NameClass> = {
  state: NameClass.State,
  ministry: NameClass.State,
  party: NameClass.Body,
  force: NameClass.Body,
  body: NameClass.Body,
  media: NameClass.Media,
  company: NameClass.Company,
  bank: NameClass.Company,
  team: NameClass.Team,
};

const LEVEL_CLASSES: Record<string, NameClass> = {
  country: NameClass.Country,
  region: NameClass.Region,
  water: NameClass.Water,
  facility: NameClass.Facility,
};

export const worldClass = ({ type, word, level = 'other' }: Thing): NameClass =>
  type === 'ORG' ? (ORGANIZATION_CLASSES[word] ?? NameClass.Body) : (LEVEL_CLASSES[level] ?? NameClass.City);
