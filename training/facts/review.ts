/**
 * Facts of news drawn at random, printed to be read against their text. In: a seed and how many articles of each corpus. Out:
 * every sentence that states something, and below it each fact on a line: its address (corpus, line, offset of its figure, verb
 * or role), how sure it is, its parts. A reader copies the addresses with a judgement into a table (see `README.md`).
 *   npx tsx training/facts/review.ts SEED [--dated 20] [--items 40] [--only numeric] [--min 0.5]
 */
import { extractFacts } from '../../src/index.js';
import type { Fact, Span } from '../../src/types.js';
import { type NewsCorpus, readNews } from '../corpora.js';
import { anchorOf, drawn, passageText } from './news-draw.js';

const [seed = '1', ...rest] = process.argv.slice(2);
const option = (name: string, otherwise: string): string => {
  const at = rest.indexOf(`--${name}`);
  return at < 0 ? otherwise : (rest[at + 1] ?? otherwise);
};
const only = option('only', '');
const minConfidence = Number(option('min', '0.5'));

const part = (name: string, span: Span | undefined): string => (span ? ` ${name}[${span.text}]` : '');

function describe(fact: Fact): string {
  const status = `${fact.polarity === 'negative' ? ' NEG' : ''}${fact.modality === 'asserted' ? '' : ` ${fact.modality}`}`;
  const frame = `${fact.when ? ` when[${fact.when.text} = ${fact.when.value}]` : ''}${part('where', fact.where)}${part('said', fact.attribution)}${status}`;
  const again = fact.repeatedAt.length > 0 ? ` ×${fact.repeatedAt.length + 1}` : '';
  switch (fact.kind) {
    case 'numeric': {
      const { quantity } = fact;
      const amount = `${quantity.text} = ${quantity.bound === 'exact' ? '' : `${quantity.bound} `}${String(quantity.value)} ${quantity.unit}`;
      const holder = fact.opponent ? `${part('holder', fact.holder)}${part('against', fact.opponent)}` : part('holder', fact.holder);
      return `(${amount}) n[${fact.noun?.text ?? '–'}] v[${fact.predicate?.text ?? '–'}]${fact.direction ? ` ${fact.direction}` : ''}${part('from', fact.from)}${part('vs', fact.comparedWith)}${holder}${frame}${again}`;
    }
    case 'duration':
      return `DUR (${fact.duration.text} = ${fact.duration.value}) n[${fact.noun?.text ?? '–'}] v[${fact.predicate?.text ?? '–'}]${part('holder', fact.holder)}${frame}${again}`;
    case 'role':
      return `ROLE ${fact.person.text} : ${fact.role.text}${part('of', fact.organization)} ${fact.tenure}${frame}${again}`;
    case 'event':
      return `EVENT${part('agent', fact.agent)} v[${fact.predicate.text}]${part('object', fact.object)}${frame}${again}`;
  }
}

function print(corpus: NewsCorpus, count: number): void {
  for (const article of drawn(readNews(corpus), count, `${seed} ${corpus}`)) {
    const text = passageText(article);
    const sheet = extractFacts(text, { ...(article.date ? { referenceDate: article.date.slice(0, 10) } : {}), minConfidence });
    const facts = sheet.facts.filter((fact) => only === '' || fact.kind === only);
    console.log(`\n=== ${corpus} ${article.line} (${sheet.referenceDate}), ${facts.length} facts`);
    for (const [i, sentence] of sheet.sentences.entries()) {
      const own = facts.filter((fact) => fact.sentence === i);
      if (own.length === 0) continue;
      console.log(`· ${sentence.text.replace(/\s+/g, ' ')}`);
      for (const fact of own) console.log(`    ${corpus}\t${article.line}\t${anchorOf(fact)}\t${fact.confidence.toFixed(2)}\t${describe(fact).trim()}`);
    }
  }
}

print('news-dated', Number(option('dated', '20')));
print('news-2025-2026', Number(option('items', '40')));
