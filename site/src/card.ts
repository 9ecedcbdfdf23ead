/** The card of a find: what is known of it, beside the mark that is pointed at or focused. */
import type { Annotation } from './annotations.js';
import { h } from './dom.js';
import { t } from './strings.js';
import { term } from './terms.js';

type Row = readonly [label: string, value: string | undefined];

const percent = (confidence: number): string => `${Math.round(100 * confidence)} %`;
const number = (value: number | readonly [number, number]): string =>
  (Array.isArray(value) ? value : [value]).map((x) => x.toLocaleString('vi-VN', { maximumFractionDigits: 6 })).join(' – ');

function rowsOf(annotation: Annotation): Row[] {
  switch (annotation.layer) {
    case 'date': {
      const { type, value, from, to, modifier, conflict, calendar, lunar } = annotation.find;
      return [
        [t('value'), value],
        [t('type'), term(type)],
        [t('period'), from === undefined ? undefined : `${from} – ${to ?? ''}`],
        [t('lunar'), calendar === 'lunar' && lunar ? [lunar.day, lunar.month, lunar.year].filter((part) => part !== undefined).join('/') : undefined],
        [t('modifier'), modifier && term(modifier)],
        [t('conflict'), conflict && term(conflict)],
      ];
    }
    case 'quantity': {
      const { kind, value, of, unit, bound, normalized } = annotation.find;
      return [
        [t('value'), number(value) + (of === undefined ? '' : ` / ${number(of)}`)],
        [t('unit'), unit],
        [t('type'), term(kind)],
        [t('bound'), bound === 'exact' ? undefined : term(bound)],
        [t('normalized'), normalized && normalized.unit !== unit ? `${number(normalized.value)} ${normalized.unit}` : undefined],
      ];
    }
    case 'abbreviation': {
      const { expansion, source, alternatives, confidence } = annotation.find;
      return [
        [t('expansion'), expansion ?? t('unknown')],
        [t('source'), term(source)],
        [t('alternatives'), alternatives.length > 0 ? alternatives.slice(0, 3).join('; ') : undefined],
        [t('confidence'), percent(confidence)],
      ];
    }
    default: {
      const { type, name, id, level, successor, confidence } = annotation.find;
      return [
        [t('type'), t(type)],
        [t('name'), name],
        [t('level'), level && term(level)],
        [t('id'), id],
        [t('successor'), successor?.name],
        [t('confidence'), percent(confidence)],
      ];
    }
  }
}

export const card = h('div', { class: 'card', id: 'card', role: 'tooltip', hidden: true });

export function showCard(annotation: Annotation, mark: HTMLElement): void {
  const list = h('dl', {});
  for (const [label, value] of rowsOf(annotation)) if (value !== undefined) list.append(h('dt', {}, label), h('dd', {}, value));
  card.replaceChildren(h('strong', {}, annotation.find.text), list);
  card.hidden = false;
  mark.setAttribute('aria-describedby', card.id);
  const box = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
  const margin = 8;
  const left = Math.max(margin, Math.min(box.left, document.documentElement.clientWidth - card.offsetWidth - margin));
  const below = box.bottom + margin + card.offsetHeight < window.innerHeight;
  card.style.left = `${left + window.scrollX}px`;
  card.style.top = `${(below ? box.bottom + margin : box.top - margin - card.offsetHeight) + window.scrollY}px`;
}

export function hideCard(): void {
  card.hidden = true;
}
