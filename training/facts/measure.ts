/**
 * Measures the facts room alone, on perfect figures and times or on perfect names: what `score.mjs` and `score-names.mjs` ask
 * of facts, with the mistakes of the rooms before left out.
 *   npx tsx training/facts/measure.ts figures [--train] [--errors]     noun, verb, when, whole
 *   npx tsx training/facts/measure.ts roles [--train] [--errors]       roles of names.jsonl
 */
import { readFileSync } from 'node:fs';
import { findAbbreviationMentions } from '../../src/abbreviations/index.js';
import { type Findings, findFacts, isNumericFact, isRoleFact } from '../../src/facts/index.js';
import { readDocument, unitAt } from '../../src/text/index.js';
import type { Entity, Span } from '../../src/types.js';
import { segment, tagWords } from '../../src/words/index.js';
import { type FiguresPassage, inPart, isNamesTest, type NamesPassage, readFigures, readLines, readNames, sharedFile } from '../corpora.js';
import { goldPassage } from './gold-findings.js';

const [what] = process.argv.slice(2);
const train = process.argv.includes('--train');
const showErrors = process.argv.includes('--errors');

const fold = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
const within = (a: string, b: string): boolean => fold(a).includes(fold(b)) || fold(b).includes(fold(a));
const percent = (right: number, all: number): string => `${((100 * right) / (all || 1)).toFixed(1)} % of ${all}`;

function measuredPassages(): FiguresPassage[] {
  if (train) return readFigures();
  const read = (path: string) => JSON.parse(readFileSync(sharedFile(path), 'utf8')) as FiguresPassage[];
  return [...[0, 1, 2, 3].flatMap((i) => read(`eval/gold/dev-${i}.json`)), ...read('corpora/annotated/figures.json').filter(({ id }) => inPart(id, 5, 0))];
}

function figures(): void {
  const right = { noun: 0, verb: 0, when: 0, whole: 0 };
  const all = { noun: 0, verb: 0, when: 0, whole: 0 };
  let [onFigure, numeric] = [0, 0];
  for (const passage of measuredPassages()) {
    const { findings, figures } = goldPassage(passage);
    const facts = findFacts(findings).filter(isNumericFact);
    numeric += facts.length;
    onFigure += facts.length;
    for (const { gold, start, end, lineStart, lineEnd } of figures) {
      if (gold.opt || (!gold.noun && !gold.pred)) continue;
      const own = facts.find((fact) => fact.quantity.start === start);
      const fact = own ?? facts.find((other) => fold(String(other.quantity.value)) === fold(String(gold.value)) && other.repeatedAt.some((place) => place.start < end && start < place.end));
      const stands = (surface: string, span: Span | undefined): boolean => {
        if (!span || span.end - span.start > 2 * surface.length + 12) return false;
        if (!own) return within(surface, span.text);
        for (let at = findings.doc.text.indexOf(surface, lineStart); at >= 0 && at < lineEnd; at = findings.doc.text.indexOf(surface, at + 1)) {
          if (at < span.end && span.start < at + surface.length) return true;
        }
        return false;
      };
      const noun = !gold.noun || stands(gold.noun, fact?.noun);
      const verb = !gold.pred || stands(gold.pred, fact?.predicate);
      const when = !gold.when || fact?.when?.value === gold.when;
      if (gold.noun) all.noun++;
      if (gold.pred) all.verb++;
      if (gold.when) all.when++;
      all.whole++;
      if (gold.noun && noun) right.noun++;
      if (gold.pred && verb) right.verb++;
      if (gold.when && when) right.when++;
      if (noun && verb && when) right.whole++;
      else if (showErrors) {
        console.log(`${passage.id} ${noun ? ' ' : 'N'}${verb ? ' ' : 'V'}${when ? ' ' : 'W'} ${gold.s} | ${gold.noun} ← ${fact?.noun?.text} | ${gold.pred} ← ${fact?.predicate?.text} | ${gold.when} ← ${fact?.when?.value}`);
        console.log('      ', findings.doc.text.slice(lineStart, lineEnd));
      }
    }
  }
  for (const part of ['noun', 'verb', 'when', 'whole'] as const) console.log(part, percent(right[part], all[part]));
  console.log(`${numeric} facts`, onFigure);
}

function roles(): void {
  const passages = train ? readNames() : readLines('corpora/annotated/names.jsonl').map((line) => JSON.parse(line) as NamesPassage).filter(isNamesTest);
  let [right, found, gold] = [0, 0, 0];
  for (const passage of passages) {
    const doc = readDocument(passage.text);
    const words = segment(doc);
    const entities = passage.entities.map(({ start, end, type }, i) => {
      const text = passage.text.slice(start, end);
      return { first: unitAt(doc, start), end: unitAt(doc, end - 1) + 1, entity: { start, end, text, type: type as Entity['type'], name: text, cluster: i, confidence: 1 } };
    });
    const byName = new Map<string, number>();
    for (const [i, { entity }] of entities.entries()) {
      const known = byName.get(entity.name);
      if (known === undefined) byName.set(entity.name, i);
      else entities[i] = { ...(entities[i] as (typeof entities)[number]), entity: { ...entity, cluster: known } };
    }
    const findings: Findings = { doc, words, tags: tagWords(doc, words), abbreviations: findAbbreviationMentions(doc, {}), entities, times: [], quantities: [] };
    const left = new Set(findFacts(findings).filter(isRoleFact).filter((fact) => fact.confidence >= 0.5));
    found += left.size;
    for (const wanted of passage.roles) {
      gold++;
      const hit = [...left].find((fact) => within(wanted.person, fact.person.text) && within(wanted.role, fact.role.text) && fact.role.text.length <= 2 * wanted.role.length + 12);
      if (hit) {
        right++;
        left.delete(hit);
      } else if (showErrors) console.log('missed', passage.id, wanted.person, '|', wanted.role, '|', passage.text.replace(/\n/g, ' / ').slice(Math.max(0, passage.text.indexOf(wanted.person) - 70), passage.text.indexOf(wanted.person) + 90));
    }
    if (showErrors) for (const fact of left) console.log('wrong ', passage.id, fact.person.text, '|', fact.role.text, '|', fact.text, '|', JSON.stringify(passage.roles.map((role) => [role.person, role.role])));
  }
  console.log(`roles: precision ${percent(right, found)}, recall ${percent(right, gold)}, F1 ${((200 * right) / (found + gold)).toFixed(1)}`);
}

if (what === 'figures') figures();
else if (what === 'roles') roles();
else throw new Error('figures or roles?');
