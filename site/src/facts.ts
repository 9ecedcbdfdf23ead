/** Facts as a table and as a timeline. In: facts. Out: elements; `onpick` is told which fact a person chose. */
import type { Fact, Span, TemporalExpression } from '../../src/types.js';
import { h } from './dom.js';
import { type Key, t } from './strings.js';
import { term } from './terms.js';

export type OnPick = (fact: Fact | null, follow: boolean) => void;

const KIND_KEYS: Readonly<Record<Fact['kind'], Key>> = { numeric: 'numeric', duration: 'duration', role: 'role', event: 'event' };

const joined = (...parts: readonly (string | undefined | false)[]): string => parts.filter((part) => part).join(' ');
const arrow = (fact: { direction?: 'up' | 'down' }): string | undefined => (fact.direction === 'up' ? '▲' : fact.direction === 'down' ? '▼' : undefined);
/** Parts of a fact in the order of the text, as its sentence says them. */
const inOrder = (...parts: readonly (Span | undefined)[]): string =>
  parts
    .filter((part) => part !== undefined)
    .sort((a, b) => a.start - b.start)
    .map((part) => part.text)
    .join(' ');

/** The value for people: parts of a day in words; as written where it is not resolved. */
function sayTime({ text, value }: TemporalExpression): string {
  return value.includes('X') ? text : value.replace(/T(?:MO|MI|AF|EV|NI|DT)\b/g, (part) => ` ${term(part)}`);
}

/** A fact in a line. */
export function sayFact(fact: Fact): string {
  const mood = joined(fact.polarity === 'negative' && t('negative'), fact.modality !== 'asserted' && t(fact.modality));
  const prefix = mood && `(${mood})`;
  switch (fact.kind) {
    case 'numeric':
      return joined(prefix, arrow(fact), inOrder(fact.noun, fact.predicate, fact.from, fact.quantity, fact.comparedWith));
    case 'duration':
      return joined(prefix, inOrder(fact.noun, fact.predicate, fact.duration));
    case 'role':
      return joined(prefix, `${fact.person.text}: ${fact.role.text}`, fact.organization?.text, fact.tenure !== 'current' && `(${term(fact.tenure)})`);
    case 'event':
      return joined(prefix, inOrder(fact.agent, fact.predicate, fact.object));
  }
}

function whose(fact: Fact): string {
  if (fact.kind === 'numeric') return joined(fact.holder?.name, fact.opponent && `– ${fact.opponent.name}`);
  return fact.kind === 'duration' ? (fact.holder?.name ?? '') : '';
}

/** Rows carry their fact's number, so that the page can stress those of a mark. */
export function renderFacts(facts: readonly Fact[], onpick: OnPick): HTMLElement {
  if (facts.length === 0) return h('p', { class: 'empty' }, t('noFacts'));
  const heads: readonly Key[] = ['kind', 'what', 'when', 'where', 'who', 'confidence'];
  const body = h('tbody', {});
  for (const [i, fact] of facts.entries()) {
    const pick = h('button', { type: 'button', class: 'pick', 'aria-pressed': 'false' }, sayFact(fact));
    const row = h(
      'tr',
      { 'data-fact': i },
      h('td', { 'data-label': t('kind') }, h('span', { class: `kind ${fact.kind}` }, t(KIND_KEYS[fact.kind]))),
      h('td', { 'data-label': t('what') }, pick, fact.repeatedAt.length > 0 && h('small', {}, ` ${t('again')} ×${fact.repeatedAt.length}`)),
      h('td', { 'data-label': t('when') }, fact.when ? sayTime(fact.when) : ''),
      h('td', { 'data-label': t('where') }, fact.where?.name ?? ''),
      h('td', { 'data-label': t('who') }, whose(fact)),
      h('td', { 'data-label': t('confidence') }, `${Math.round(100 * fact.confidence)} %`),
    );
    pick.addEventListener('click', () => onpick(fact, true));
    pick.addEventListener('focus', () => onpick(fact, false));
    row.addEventListener('mouseenter', () => onpick(fact, false));
    row.addEventListener('mouseleave', () => onpick(null, false));
    body.append(row);
  }
  return h('table', {}, h('thead', {}, h('tr', {}, ...heads.map((key) => h('th', { scope: 'col' }, t(key))))), body);
}

/** Facts with a resolved day, oldest first, under the days they begin on. */
export function renderTimeline(facts: readonly Fact[], onpick: OnPick): HTMLElement {
  const days = new Map<string, Fact[]>();
  for (const fact of facts) {
    const from = fact.when?.from;
    if (from === undefined) continue;
    const held = days.get(from);
    if (held) held.push(fact);
    else days.set(from, [fact]);
  }
  if (days.size === 0) return h('p', { class: 'empty' }, t('noTimeline'));
  const list = h('ol', { class: 'timeline' });
  for (const [, held] of [...days].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const items = h('ul', {});
    for (const fact of held) items.append(h('li', {}, h('button', { type: 'button', class: 'pick', onclick: () => onpick(fact, true) }, sayFact(fact))));
    list.append(h('li', {}, h('time', {}, held[0]?.when ? sayTime(held[0].when) : ''), items));
  }
  return list;
}
