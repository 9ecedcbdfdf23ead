/**
 * Mentions of one thing. In: names in the order of the text. Out: for each the number of its cluster: the same identity or
 * name; a person's given name after the full one; initials after the name; a place with and without the word of its type.
 */
import type { EntityType } from '../types.js';
import { splitPlace } from './identity.js';

export interface Mention {
  readonly type: EntityType;
  /** Canonical name. */
  readonly name: string;
  /** `nameKey` of it, and of what stands in the text. */
  readonly key: string;
  readonly surfaceKey: string;
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
  const byId = new Map<string, number>();
  const byType = new Map<EntityType, Map<string, number>>();
  /** The last person of a given name, a family name of foreigners, by that part. */
  const byPart = new Map<string, number>();
  /** The identity of a cluster, where one is known. */
  const ids = new Map<number, string>();
  /** Names whose initials are entered. */
  const initialed = new Set<string>();
  let next = 0;
  for (const [i, { type, name, key, surfaceKey, id }] of mentions.entries()) {
    const byKey = byType.get(type) ?? new Map<string, number>();
    byType.set(type, byKey);
    const base = type === 'LOC' ? splitPlace(key).base : key;
    const keys = type === 'LOC' && !/^\d/.test(base) ? [key, surfaceKey, base] : [key, surfaceKey];
    // `TP Lạng Sơn` is not `tỉnh Lạng Sơn`
    const fits = (known: number | undefined): known is number => known !== undefined && !(type === 'LOC' && id !== undefined && (ids.get(known) ?? id) !== id);
    let cluster = id === undefined ? undefined : byId.get(id);
    if (!fits(cluster)) cluster = keys.map((k) => byKey.get(k)).find(fits);
    const parts = type === 'PER' ? key.split(' ') : [];
    if (cluster === undefined && type === 'PER') {
      if (parts.length <= 2) cluster = byPart.get(key);
      // `Messi`, then `Lionel Messi`
      if (cluster === undefined && parts.length > 1) cluster = byKey.get(parts[parts.length - 1] as string);
    }
    cluster ??= next++;
    if (id !== undefined) {
      if (!ids.has(cluster)) ids.set(cluster, id);
      if (!byId.has(id)) byId.set(id, cluster);
    }
    clusters[i] = cluster;
    for (const k of keys) if (!byKey.has(k)) byKey.set(k, cluster);
    if (parts.length > 1) {
      byPart.set(parts[parts.length - 1] as string, cluster);
      byPart.set(parts.slice(-2).join(' '), cluster);
      if (parts.length === 2) byPart.set(parts[0] as string, cluster);
    }
    if ((type === 'ORG' || type === 'EVENT') && !initialed.has(name)) {
      initialed.add(name);
      for (const letters of initials(name)) if (!byKey.has(letters.toLowerCase())) byKey.set(letters.toLowerCase(), cluster);
    }
  }
  return clusters;
}
