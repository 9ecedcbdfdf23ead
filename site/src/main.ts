/** The page: a text in, what is read from it beside it. Nothing is sent anywhere. */
import './style.css';
import type { Fact, FactSheet, Span } from '../../src/types.js';
import { type Annotation, LAYERS, type Layer, partsOf } from './annotations.js';
import { card, hideCard, showCard } from './card.js';
import { h } from './dom.js';
import { EXAMPLES } from './examples.js';
import { renderFacts, renderTimeline } from './facts.js';
import { readFile } from './files.js';
import type { Request, Response } from './messages.js';
import { fromFragment, toFragment } from './share.js';
import { type Key, language, setLanguage, t } from './strings.js';
import { renderView } from './view.js';

const LAYER_KEYS: Readonly<Record<Layer, Key>> = {
  PER: 'PER',
  ORG: 'ORG',
  LOC: 'LOC',
  OTHER: 'MISC',
  date: 'date',
  quantity: 'quantity',
  abbreviation: 'abbreviation',
};
const TABS = ['facts', 'timeline', 'json', 'code'] as const;
type Tab = (typeof TABS)[number];

let sheet: FactSheet | null = null;
let milliseconds = 0;
let ready = false;
let tab: Tab = 'facts';
const layers = new Set<Layer>(LAYERS);

/* ---- the elements, made anew when the language changes -------------------------------------- */

const text = h('textarea', { id: 'text', spellcheck: 'false', rows: 9 });
const date = h('input', { id: 'date', type: 'date', min: '0001-01-01', max: '9999-12-31' });
const file = h('input', { type: 'file', accept: '.txt,.html,.htm,.docx,text/plain,text/html', hidden: true });
const status = h('p', { id: 'status', role: 'status' });
const view = h('div', { id: 'view', class: 'view' });
const panel = h('div', { id: 'panel', role: 'tabpanel', tabindex: 0, 'aria-labelledby': `tab-${tab}` });

function build(): void {
  text.placeholder = t('placeholder');
  date.title = t('referenceHint');
  const button = (key: Key, onclick: () => void, id: string): HTMLButtonElement => h('button', { type: 'button', id, onclick }, t(key));
  const examples = h('select', { id: 'examples', 'aria-label': t('examples') }, h('option', { value: '' }, t('examples')));
  for (const [i, { name }] of EXAMPLES.entries()) examples.append(h('option', { value: i }, name));
  examples.addEventListener('change', () => {
    const example = EXAMPLES[Number(examples.value)];
    if (examples.value !== '' && example) setText(example.text, null);
    examples.value = '';
  });
  const app = document.getElementById('app');
  app?.replaceChildren(
    h(
      'header',
      {},
      h('h1', {}, 'vietfacts'),
      h('p', {}, t('tagline')),
      h(
        'div',
        { class: 'switches' },
        button('language', switchLanguage, 'language'),
        h('button', { type: 'button', id: 'theme', 'aria-label': t('theme'), title: t('theme'), onclick: switchTheme }, '◐'),
      ),
    ),
    h(
      'main',
      {},
      h(
        'section',
        { class: 'input', 'aria-label': t('textLabel') },
        h('label', { for: 'text' }, t('textLabel')),
        text,
        h(
          'div',
          { class: 'tools' },
          examples,
          button('open', () => file.click(), 'open'),
          h('span', { class: 'field' }, h('label', { for: 'date' }, t('referenceDate')), date),
          button('share', share, 'share'),
          button('clear', () => setText('', null), 'clear'),
        ),
        status,
      ),
      h('section', { class: 'read', 'aria-labelledby': 'read-head' }, h('h2', { id: 'read-head' }, t('annotated')), legend(), view),
      h('section', { class: 'found', 'aria-label': t('facts') }, tabs(), panel),
    ),
    file,
    card,
  );
  render();
}

function legend(): HTMLElement {
  const list = h('div', { class: 'legend', role: 'group', 'aria-label': t('legend') });
  for (const layer of LAYERS) {
    const toggle = h(
      'button',
      { type: 'button', class: `toggle ${layer}`, 'aria-pressed': String(layers.has(layer)), 'data-layer': layer },
      t(LAYER_KEYS[layer]),
      h('span', { class: 'count' }),
    );
    toggle.addEventListener('click', () => {
      if (!layers.delete(layer)) layers.add(layer);
      toggle.setAttribute('aria-pressed', String(layers.has(layer)));
      renderText([]);
    });
    list.append(toggle);
  }
  return list;
}

function tabs(): HTMLElement {
  const list = h('div', { class: 'tabs', role: 'tablist' });
  const choose = (name: Tab, focus: boolean): void => {
    tab = name;
    for (const one of list.querySelectorAll('button')) {
      const chosen = one.dataset.tab === name;
      one.setAttribute('aria-selected', String(chosen));
      one.tabIndex = chosen ? 0 : -1;
      if (chosen && focus) one.focus();
    }
    panel.setAttribute('aria-labelledby', `tab-${name}`);
    renderPanel();
  };
  for (const [i, name] of TABS.entries()) {
    const one = h(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `tab-${name}`,
        'data-tab': name,
        'aria-controls': 'panel',
        'aria-selected': String(name === tab),
        tabindex: name === tab ? 0 : -1,
      },
      t(name),
    );
    one.addEventListener('click', () => choose(name, false));
    one.addEventListener('keydown', ({ key }) => {
      const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? TABS.length - 1 : 0;
      if (step) choose(TABS[(i + step) % TABS.length] as Tab, true);
    });
    list.append(one);
  }
  return list;
}

/* ---- what is shown --------------------------------------------------------------------------- */

function render(): void {
  renderStatus();
  renderText([]);
  renderPanel();
}

function renderStatus(): void {
  if (!ready) status.textContent = t('loading');
  else if (!sheet) status.textContent = '';
  else {
    const took = milliseconds.toLocaleString(language(), { maximumFractionDigits: milliseconds < 10 ? 1 : 0 });
    status.textContent = `${sheet.referenceDate === null ? t('noDate') : `${t('readAs')} ${sheet.referenceDate}`} · ${took} ${t('took')}`;
  }
}

function renderText(stressed: readonly Span[]): void {
  hideCard();
  if (!sheet || sheet.text === '') {
    view.replaceChildren(h('p', { class: 'empty' }, t('nothing')));
    return;
  }
  view.replaceChildren(renderView(sheet, layers, stressed, { onmark }));
  const counts: Record<Layer, number> = {
    PER: 0,
    ORG: 0,
    LOC: 0,
    OTHER: 0,
    date: sheet.dates.length,
    quantity: sheet.quantities.length,
    abbreviation: sheet.abbreviations.length,
  };
  for (const { type } of sheet.entities) counts[type === 'PER' || type === 'ORG' || type === 'LOC' ? type : 'OTHER']++;
  for (const toggle of document.querySelectorAll<HTMLElement>('.toggle')) {
    const count = toggle.querySelector('.count');
    if (count) count.textContent = ` ${counts[toggle.dataset.layer as Layer]}`;
  }
}

function renderPanel(): void {
  const facts = sheet?.facts ?? [];
  if (tab === 'facts') panel.replaceChildren(renderFacts(facts, onpick));
  else if (tab === 'timeline') panel.replaceChildren(renderTimeline(facts, onpick));
  else panel.replaceChildren(codeBlock(tab === 'json' ? JSON.stringify({ ...sheet, text: undefined }, null, 2) : snippet()));
}

function codeBlock(code: string): HTMLElement {
  const copy = h('button', { type: 'button', class: 'copy' }, t('copy'));
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code).catch(() => undefined);
    copy.textContent = t('copied');
  });
  return h('div', { class: 'code' }, copy, h('pre', { tabindex: 0 }, h('code', {}, code)));
}

/** The few lines that give the JSON of this page. */
function snippet(): string {
  const first = JSON.stringify(text.value.length > 120 ? `${text.value.slice(0, 120)}…` : text.value);
  const options = date.value ? `, { referenceDate: '${date.value}' }` : '';
  return `import { extractFacts } from 'vietfacts';\n\nconst text = ${first};\nconst sheet = extractFacts(text${options});\n\nfor (const fact of sheet.facts) {\n  console.log(fact.kind, fact.text, fact.when?.value);\n}\n`;
}

/* ---- marks and facts point at each other -------------------------------------------------------- */

function onmark(annotation: Annotation | null, mark: HTMLElement | null): void {
  for (const row of panel.querySelectorAll('tr.linked')) row.classList.remove('linked');
  if (!annotation || !mark || !sheet) {
    hideCard();
    return;
  }
  showCard(annotation, mark);
  const { start, end } = annotation.find;
  for (const row of panel.querySelectorAll<HTMLElement>('tr[data-fact]')) {
    const fact = sheet.facts[Number(row.dataset.fact)];
    if (fact && partsOf(fact).some((part) => part.start < end && start < part.end)) row.classList.add('linked');
  }
}

let picked: Fact | null = null;

function onpick(fact: Fact | null, follow: boolean): void {
  if (fact === picked && !follow) return;
  picked = fact;
  const parts = fact ? partsOf(fact) : [];
  renderText(parts);
  for (const row of panel.querySelectorAll<HTMLElement>('tr[data-fact]')) {
    row.querySelector('.pick')?.setAttribute('aria-pressed', String(fact !== null && sheet?.facts[Number(row.dataset.fact)] === fact));
  }
  if (follow)
    view.querySelector('.stress')?.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
}

/* ---- the worker: one text at a time, the newest next --------------------------------------------- */

let sent = 0;
let waiting = false;
let working = false;
let worker: Worker | undefined;

function ask(): void {
  if (!worker || working) {
    waiting = true;
    return;
  }
  waiting = false;
  working = true;
  worker.postMessage({ id: ++sent, text: text.value, referenceDate: date.validity.valid && date.value ? date.value : null } satisfies Request);
}

function startWorker(): void {
  worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Response>) => {
    if (data.kind === 'ready') ready = true;
    else {
      working = false;
      ({ sheet, milliseconds } = data);
      picked = null;
    }
    if (waiting) ask();
    else render();
  });
  ask();
}

/* ---- input ---------------------------------------------------------------------------------- */

function setText(value: string, day: string | null): void {
  text.value = value;
  date.value = day ?? '';
  ask();
}

async function openFile(opened: File | undefined): Promise<void> {
  if (!opened) return;
  try {
    setText(await readFile(opened), null);
  } catch {
    status.textContent = `${t('badFile')}: ${opened.name}`;
  }
}

async function share(): Promise<void> {
  history.replaceState(null, '', await toFragment({ text: text.value, referenceDate: date.value || null }));
  try {
    await navigator.clipboard.writeText(location.href);
    status.textContent = t('shared');
  } catch {
    status.textContent = t('shareFailed');
  }
}

function switchLanguage(): void {
  setLanguage(language() === 'vi' ? 'en' : 'vi');
  remember('language', language());
  build();
  document.getElementById('language')?.focus();
}

function switchTheme(): void {
  const dark = document.documentElement.dataset.theme ? document.documentElement.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme = dark ? 'light' : 'dark';
  remember('theme', document.documentElement.dataset.theme);
}

// a page opened from disk, or with storage switched off, forgets: no harm
function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`vietfacts-${key}`, value);
  } catch {}
}
function remembered(key: string): string | null {
  try {
    return localStorage.getItem(`vietfacts-${key}`);
  } catch {
    return null;
  }
}

text.addEventListener('input', ask);
date.addEventListener('input', ask);
file.addEventListener('change', async () => {
  await openFile(file.files?.[0]);
  file.value = '';
});
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') hideCard();
});
for (const name of ['dragenter', 'dragover']) {
  document.addEventListener(name, (event) => {
    event.preventDefault();
    document.body.classList.add('dropping');
  });
}
document.addEventListener('dragleave', ({ relatedTarget }) => {
  if (!relatedTarget) document.body.classList.remove('dropping');
});
document.addEventListener('drop', (event) => {
  event.preventDefault();
  document.body.classList.remove('dropping');
  void openFile(event.dataTransfer?.files[0]);
});
window.addEventListener('resize', hideCard);
window.addEventListener('hashchange', () => void openShared());

async function openShared(): Promise<boolean> {
  const shared = await fromFragment(location.hash);
  if (shared) setText(shared.text, shared.referenceDate);
  return shared !== null;
}

setLanguage(remembered('language') === 'en' ? 'en' : 'vi');
const theme = remembered('theme');
if (theme) document.documentElement.dataset.theme = theme;
build();
if (!(await openShared()) && text.value === '') setText(EXAMPLES[0]?.text ?? '', null);
// the page is drawn before the library is asked for
requestAnimationFrame(() => setTimeout(startWorker));
if (import.meta.env.PROD && 'serviceWorker' in navigator) void navigator.serviceWorker.register('./service-worker.js').catch(() => undefined);
