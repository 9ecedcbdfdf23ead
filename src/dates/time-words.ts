/**
 * The words of time, from data/time-words.tsv. In: a role. Out: its words, as numbers of the vocabulary, and their values.
 * Roles: `part` of a day; `day` counted from now (hôm qua); `partday` after a part of a day (sáng `qua`); `story` a day counted
 * from the day named last (hôm sau); `weekday`; `moon` a month's name in the Vietnamese calendar; `unit` of time; `shift`
 * before or after now (tuần `trước`); `zone` after `giờ`; `season`; `feast`, from data/feasts.tsv.
 */
import { FEASTS } from '../data/feasts.js';
import { TIME_WORDS } from '../data/time-words.js';
import { idOf } from './vocabulary.js';

interface Entry {
  readonly ids: readonly number[];
  readonly value: string;
}

let roles: Map<string, Entry[]> | undefined;

function readTables(): Map<string, Entry[]> {
  const read = new Map<string, Entry[]>();
  const addWords = (role: string, value: string, words: string): void => {
    const entries = words.split(',').map((word) => ({ ids: word.split(' ').map(idOf), value }));
    read.set(role, [...(read.get(role) ?? []), ...entries]);
  };
  for (const group of TIME_WORDS.split(';')) {
    const [, role = '', value = '', words = ''] = /^(\w+):([^=]+)=(.+)$/.exec(group) ?? [];
    addWords(role, value, words);
  }
  for (const group of FEASTS.split(';')) {
    const [value = '', words = ''] = group.split('=');
    addWords('feast', value, words);
  }
  return read;
}

export function wordsOf(role: string): readonly Entry[] {
  roles ??= readTables();
  return roles.get(role) ?? [];
}
