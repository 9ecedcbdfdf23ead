/**
 * Mentions of one thing. In: names in the order of the text. Out: for each the number of its cluster: the same identity or
 * name; a person's given name after the full one; initials after the name; a place with and without the word of its type.
 */
import type { EntityType } from '../types.js';
import { nameKey } from './gazetteer.js';
import { splitPlace } from './identity.js';

export interface Mention {
  readonly type: EntityType;
  /** Canonical name. */
  readonly name: string;
  /** Surface in NFC. */
  readonly surface: string;
  readonly id: string | undefined;
}

/** The first letters of a name's syllables, capitals: `HAGL`; and of those written large alone. */
function initials(name: string): string[] {
  const parts = name.split(/[\s-]+/).filter((part) => /^[\p{L}]/u.test(part));
  if (parts.length < 2 || parts.length > 12) return [];
  const all = parts.map((part) => part[0] as string).join('');
  const large = parts.filter((part) => part[0] !== (part[0] as string).toLowerCase()).map((part) => part[0] as string);
  return [all.toUpperCase(), large.join('')].filter((letters) => letters.length >= 2);
}

export function clusterMentions(mentions: readonly Mention[]): Int32Array {
  const clusters = new Int32Array(mentions.length);
  const byKey = new Map<string, number>();
  /** The last person of a given name, a family name of foreigners, by that part. */
  const byPart = new Map<string, number>();
  /** The identity of a cluster, where one is known. */
  const ids = new Map<number, string>();
  let next = 0;
  for (const [i, { type, name, surface, id }] of mentions.entries()) {
    const key = nameKey(name);
    const base = type === 'LOC' ? splitPlace(key).base : key;
    const keys = [`${type} ${key}`, `${type} ${nameKey(surface)}`];
    if (type === 'LOC' && !/^\d/.test(base)) keys.push(`LOC ${base}`);
    if (id !== undefined) keys.unshift(`id ${id}`);
    let cluster: number | undefined;
    for (const k of keys) {
      const known = byKey.get(k);
      // `TP Lạng Sơn` is not `tỉnh Lạng Sơn`
      if (known !== undefined && !(type === 'LOC' && id !== undefined && (ids.get(known) ?? id) !== id)) cluster ??= known;
    }
    const parts = key.split(' ');
    if (type === 'PER') {
      if (cluster === undefined && parts.length <= 2) cluster = byPart.get(key);
      // `Messi`, then `Lionel Messi`
      if (cluster === undefined && parts.length > 1) cluster = byKey.get(`PER ${parts[parts.length - 1]}`);
    }
    cluster ??= next++;
    if (id !== undefined && !ids.has(cluster)) ids.set(cluster, id);
    clusters[i] = cluster;
    for (const k of keys) if (!byKey.has(k)) byKey.set(k, cluster);
    if (type === 'PER' && parts.length > 1) {
      for (const part of [parts[parts.length - 1] as string, parts.slice(-2).join(' '), ...(parts.length === 2 ? [parts[0] as string] : [])])
        byPart.set(part, cluster);
    }
    if (type === 'ORG' || type === 'EVENT')
      for (const letters of initials(name)) if (!byKey.has(`${type} ${letters.toLowerCase()}`)) byKey.set(`${type} ${letters.toLowerCase()}`, cluster);
  }
  return clusters;
}
