/** The annotated text. In: a sheet, the layers to show, the spans to stress. Out: paragraphs of marks, nested as the finds are. */
import type { FactSheet, Span } from '../../src/types.js';
import { type Annotation, annotationsOf, type Layer } from './annotations.js';
import { h } from './dom.js';

export interface ViewEvents {
  /** A mark is pointed at or focused; null when no more. */
  onmark(annotation: Annotation | null, mark: HTMLElement | null): void;
}

/** A text longer than this is shown in part, so that typing stays quick. */
const SHOWN = 60_000;

export function renderView(sheet: FactSheet, layers: ReadonlySet<Layer>, stressed: readonly Span[], events: ViewEvents): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const shown = annotationsOf(sheet).filter((annotation) => layers.has(annotation.layer) && annotation.find.start < SHOWN);
  const limit = Math.min(sheet.text.length, SHOWN);
  const cuts = stressCuts(stressed);
  let next = 0;

  /** Plain text from `from` to `to`, the stressed stretches in elements of their own. */
  const putText = (into: Node, from: number, to: number): void => {
    let at = from;
    for (const { start, end } of cuts) {
      if (end <= at || start >= to) continue;
      if (start > at) into.appendChild(document.createTextNode(sheet.text.slice(at, start)));
      const until = Math.min(end, to);
      into.appendChild(h('span', { class: 'stress' }, sheet.text.slice(Math.max(at, start), until)));
      at = until;
    }
    if (at < to) into.appendChild(document.createTextNode(sheet.text.slice(at, to)));
  };

  const put = (into: Node, from: number, to: number): void => {
    let at = from;
    while (next < shown.length && (shown[next] as Annotation).find.start < to) {
      const annotation = shown[next++] as Annotation;
      const { find, layer } = annotation;
      putText(into, at, find.start);
      const mark = h('mark', { class: `mark ${layer}`, tabindex: 0, 'data-start': find.start, 'data-end': find.end });
      mark.addEventListener('mouseenter', () => events.onmark(annotation, mark));
      mark.addEventListener('focus', () => events.onmark(annotation, mark));
      mark.addEventListener('mouseleave', () => events.onmark(null, null));
      mark.addEventListener('blur', () => events.onmark(null, null));
      into.appendChild(mark);
      put(mark, find.start, find.end);
      at = find.end;
    }
    putText(into, at, to);
  };
  put(fragment, 0, limit);
  if (limit < sheet.text.length) fragment.append(h('span', { class: 'cut' }, '…'));
  return fragment;
}

/** Spans in order, overlaps made one. */
function stressCuts(spans: readonly Span[]): { start: number; end: number }[] {
  const cuts: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = cuts[cuts.length - 1];
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else cuts.push({ start, end });
  }
  return cuts;
}
