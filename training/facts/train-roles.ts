/**
 * Trains the model that says whether a person holds a position (`src/facts/role-links.ts`) on the annotated passages of
 * `names.jsonl` that may be learned from, and packs it. Prints five-fold figures of the roles first.
 *   npx tsx training/facts/train-roles.ts
 */
import { writeFileSync } from 'node:fs';
import { newFeatures, packModel } from '../../src/facts/ranker.js';
import { linkFeatures, Rule } from '../../src/facts/role-links.js';
import { roleLinks } from '../../src/facts/roles.js';
import { unitSpan } from '../../src/facts/spans.js';
import { inPart, type NamesPassage, readNames } from '../corpora.js';
import { sentenceViews } from './passage-findings.js';
import { type Choice, copyFeatures, type Fitted, fitRanker } from './rank-training.js';

const FOLDS = 5;
const fold = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s.]+/g, ' ')
    .trim();
const within = (a: string, b: string): boolean => fold(a).includes(fold(b)) || fold(b).includes(fold(a));

interface Example {
  readonly key: string;
  readonly choice: Choice;
  readonly rule: Rule;
}

interface Passage {
  readonly id: string;
  readonly roles: number;
  readonly examples: readonly Example[];
}

const features = newFeatures();

/**
 * The links of a passage. Right are those of a person and a position that a reader joined: all that a rule makes, else the
 * nearest; the others with the same words say nothing.
 */
function readPassage(passage: NamesPassage): Passage {
  const id = passage.article ?? passage.id;
  const soft = passage.entities.filter(({ optional }) => optional);
  const found: (Example & { readonly gold: number; readonly distance: number })[] = [];
  for (const view of sentenceViews(passage)) {
    for (const link of roleLinks(view)) {
      const { entity } = link.person;
      if (soft.some(({ start, end }) => start < entity.end && entity.start < end)) continue;
      const role = unitSpan(view.doc, link.position.first, link.position.end).text;
      const gold = passage.roles.findIndex((marked) => isSame(marked, entity.text, role));
      linkFeatures(view, link, features);
      found.push({
        key: gold >= 0 ? `${gold}` : `${entity.text} ${role}`,
        rule: link.rule,
        gold,
        distance: Math.abs(link.person.first - link.position.first),
        choice: { id, candidates: [new Int32Array(0), copyFeatures(features)], right: [gold < 0, gold >= 0], weight: 1 },
      });
    }
  }
  const examples = found.filter(({ gold, rule, distance }) => {
    if (gold < 0 || rule !== Rule.None) return true;
    const others = found.filter((other) => other.gold === gold);
    return others.every((other) => other.rule === Rule.None && other.distance >= distance);
  });
  return { id, roles: passage.roles.length, examples };
}

const isSame = (gold: NamesPassage['roles'][number], person: string, role: string): boolean =>
  within(gold.person, person) && within(gold.role, role) && role.length <= 2 * gold.role.length + 12 && person.length <= 2 * gold.person.length + 12;

const shareOf = ({ weights, scale }: Fitted, features: Int32Array): number => {
  let sum = 0;
  for (const at of features) sum += weights[at] as number;
  return 1 / (1 + Math.exp(-sum * scale));
};

const passages = readNames().map(readPassage);
const examples = passages.flatMap((passage) => passage.examples);
console.log(`${examples.length} links, ${examples.filter(({ choice }) => choice.right[1]).length} right, of ${passages.length} passages`);

const OPTIONS = { decay: 6, rounds: 150 };
const counts = new Map<string, { right: number; wrong: number; missed: number }>();
const bins = Array.from({ length: 10 }, () => ({ right: 0, all: 0, sum: 0 }));
for (let part = 0; part < FOLDS; part++) {
  const inTest = (id: string) => inPart(`fold ${id}`, FOLDS, part);
  const model = fitRanker(
    examples.filter(({ choice }) => !inTest(choice.id)).map(({ choice }) => choice),
    OPTIONS,
  );
  for (const passage of passages) {
    if (!inTest(passage.id)) continue;
    const said = passage.examples.map((example) => ({ ...example, share: shareOf(model, example.choice.candidates[1] as Int32Array) }));
    for (const { share, choice } of said) {
      const bin = bins[Math.min(9, Math.floor(share * 10))] as (typeof bins)[number];
      bin.all++;
      bin.sum += share;
      if (choice.right[1]) bin.right++;
    }
    const tally = (name: string, keep: (example: { rule: Rule; share: number }) => boolean) => {
      const keys = new Map(said.filter(keep).map(({ key, choice }) => [key, choice.right[1]]));
      const count = counts.get(name) ?? { right: 0, wrong: 0, missed: 0 };
      const right = [...keys.values()].filter(Boolean).length;
      counts.set(name, { right: count.right + right, wrong: count.wrong + keys.size - right, missed: count.missed + passage.roles - right });
    };
    tally('rules alone', ({ rule }) => rule !== Rule.None);
    for (const none of [0.5, 0.6, 0.7])
      for (const made of [0.3, 0.4, 0.5]) tally(`none ${none} made ${made}`, ({ rule, share }) => share >= (rule === Rule.None ? none : made));
  }
}
for (const [name, { right, wrong, missed }] of counts) {
  const [precision, recall] = [right / (right + wrong), right / (right + missed)];
  console.log(
    `${name}: precision ${(100 * precision).toFixed(1)} recall ${(100 * recall).toFixed(1)} F1 ${((200 * precision * recall) / (precision + recall)).toFixed(1)}`,
  );
}
for (const { right, all, sum } of bins) if (all > 0) console.log(`${(sum / all).toFixed(2)} said, ${(right / all).toFixed(2)} right, of ${all}`);

const { weights, scale } = fitRanker(
  examples.map(({ choice }) => choice),
  OPTIONS,
);
writeFileSync(
  new URL('../../src/data/roles.model.ts', import.meta.url),
  `// Generated by training/facts/train-roles.ts from corpora/annotated/names.jsonl, the tenth that measures left out. Do not edit.\nexport const ROLE_WEIGHTS = '${packModel(weights)}';\nexport const ROLE_SCALE = ${scale};\n`,
);
