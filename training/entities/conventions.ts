/**
 * Where careful readers differ, one reading is learned. In: a passage's text and its annotated names. Out: the names to learn.
 * An optional organisation (`Nhà nước`, `UBND tỉnh`) is half a common noun: it is learned as none, a place at its end as that
 * place. The army or government of a country (`quân đội Mỹ`) is annotated as optional, as an organisation and as the country
 * alone by turns: the country, which is what is named, is learned.
 */
import { gazetteer, nameKey } from '../../src/entities/gazetteer.js';
import type { NamesPassage } from '../corpora.js';

type Name = NamesPassage['entities'][number];

const STATE_POWER = /^(?:chính phủ|quân đội|hải quân|không quân) /i;

const isPlace = (name: string): boolean =>
  gazetteer()
    .named(nameKey(name))
    .some((number) => gazetteer().thing(number).type === 'LOC');

/** The longest place at the end of a name that begins with other words. */
function placeAtEnd(text: string, { start, end }: Name): Name | undefined {
  for (let space = text.indexOf(' ', start); space > 0 && space < end; space = text.indexOf(' ', space + 1))
    if (isPlace(text.slice(space + 1, end))) return { start: space + 1, end, type: 'LOC' };
  return undefined;
}

export function namesToLearn(text: string, names: readonly Name[]): Name[] {
  const learned: Name[] = [];
  for (const name of names) {
    const isDoubtful = name.type === 'ORG' && (name.optional || STATE_POWER.test(text.slice(name.start, name.end)));
    const place = isDoubtful ? placeAtEnd(text, name) : undefined;
    if (place) learned.push(place);
    else if (name.type !== 'ORG' || !name.optional) learned.push(name);
  }
  return learned;
}
