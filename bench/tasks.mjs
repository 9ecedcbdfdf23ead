/**
 * What is measured: for each task how to load it, and then what reads one text. `text` says which texts it gets.
 */
const dist = (entry) => import(new URL(`../dist/${entry}.js`, import.meta.url).href);

/** @type {Record<string, { text: 'vi' | 'en' | 'short'; runs: number; load: () => Promise<(text: string) => unknown> }>} */
export const TASKS = {
  'Intl.Segmenter': {
    text: 'vi',
    runs: 9,
    async load() {
      const segmenter = new Intl.Segmenter('vi', { granularity: 'word' });
      return (text) => {
        let count = 0;
        for (const { segment } of segmenter.segment(text)) count += segment.length;
        return count;
      };
    },
  },
  'natural, Vietnamese tokenizer': {
    text: 'vi',
    runs: 9,
    async load() {
      const { default: natural } = await import('natural');
      const tokenizer = new natural.AggressiveTokenizerVi();
      return (text) => tokenizer.tokenize(text);
    },
  },
  'vntk, word tokenizer': {
    text: 'short',
    runs: 3,
    async load() {
      const { default: vntk } = await import('vntk');
      const tokenizer = vntk.wordTokenizer();
      return (text) => tokenizer.tag(text);
    },
  },
  'chrono-node vi': {
    text: 'vi',
    runs: 9,
    async load() {
      const { vi } = await import('chrono-node');
      const reference = new Date('2017-12-01T00:00:00Z');
      return (text) => vi.parse(text, reference);
    },
  },
  'wink-nlp readDoc, English': {
    text: 'en',
    runs: 9,
    async load() {
      const { default: winkNLP } = await import('wink-nlp');
      const { default: model } = await import('wink-eng-lite-web-model');
      const nlp = winkNLP(model);
      return (text) => nlp.readDoc(text);
    },
  },
  'compromise, English': {
    text: 'en',
    runs: 7,
    async load() {
      const { default: nlp } = await import('compromise');
      return (text) => nlp(text);
    },
  },
  tokenize: { text: 'vi', runs: 9, load: async () => (await dist('words')).tokenize },
  tag: { text: 'vi', runs: 9, load: async () => (await dist('words')).tag },
  findDates: {
    text: 'vi',
    runs: 9,
    async load() {
      const { findDates } = await dist('dates');
      return (text) => findDates(text, { referenceDate: '2017-12-01' });
    },
  },
  findQuantities: { text: 'vi', runs: 9, load: async () => (await dist('numbers')).findQuantities },
  findEntities: { text: 'vi', runs: 9, load: async () => (await dist('index')).findEntities },
  extractFacts: {
    text: 'vi',
    runs: 9,
    async load() {
      const { createExtractor } = await dist('index');
      const { extract } = createExtractor({ referenceDate: '2017-12-01' });
      return (text) => extract(text);
    },
  },
};
