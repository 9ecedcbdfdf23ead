/**
 * Figures of the treebank: what its trees say of the noun and the verb of each quantity. In: VTB's CoNLL-U files. Out: passages
 * in the form of `gold-findings.ts`, one a sentence, whose figures carry a noun and a verb taken from the heads.
 *
 * A count's noun is the head of its number; its verb the first verb above that noun; of `xã có 672 người đi làm` the verb is
 * that of the people. A measure's noun is the noun it modifies, or the subject of the verb that it completes.
 */
import { findAbbreviationMentions } from '../../src/abbreviations/index.js';
import { findTimeMentions, resolveTimes } from '../../src/dates/index.js';
import { findEntityMentions } from '../../src/entities/index.js';
import { findQuantityMentions } from '../../src/quantities/index.js';
import { readDocument } from '../../src/text/index.js';
import { segment, tagWords } from '../../src/words/index.js';
import { readLines } from '../corpora.js';
import type { GoldPassage, MarkedFigure } from './gold-findings.js';

interface Node {
  readonly form: string;
  readonly pos: string;
  /** Index of the head, -1 for the root. */
  readonly head: number;
  readonly relation: string;
  readonly start: number;
  readonly end: number;
}

function readTrees(path: string): Node[][] {
  const trees: Node[][] = [];
  let nodes: Node[] = [];
  let at = 0;
  for (const line of readLines(path)) {
    const columns = line.split('\t');
    if (!/^\d+$/.test(columns[0] ?? '')) continue;
    if (columns[0] === '1') {
      if (nodes.length > 0) trees.push(nodes);
      nodes = [];
      at = 0;
    }
    const form = (columns[1] as string).replaceAll('_', ' ');
    nodes.push({ form, pos: columns[3] as string, head: Number(columns[6]) - 1, relation: columns[7] as string, start: at, end: at + form.length });
    at += form.length + 1;
  }
  if (nodes.length > 0) trees.push(nodes);
  return trees;
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON']);

/** The first verb above a node, within six steps. */
function verbAbove(nodes: readonly Node[], from: number): number {
  let at = from;
  for (let steps = 0; steps < 6; steps++) {
    at = (nodes[at] as Node).head;
    if (at < 0) return -1;
    if ((nodes[at] as Node).pos === 'VERB') return at;
  }
  return -1;
}

function partsOf(nodes: readonly Node[], start: number, end: number, isCount: boolean): { noun: number; verb: number } | undefined {
  const inside = nodes.flatMap((node, i) => (node.start < end && start < node.end ? [i] : []));
  const top = inside.find((i) => !inside.includes((nodes[i] as Node).head));
  if (top === undefined) return undefined;
  const head = (nodes[top] as Node).head;
  let noun = head >= 0 && NOMINAL.has((nodes[head] as Node).pos) ? head : -1;
  if (isCount && (noun < 0 || (nodes[noun] as Node).start < start)) return undefined;
  let verb = verbAbove(nodes, noun >= 0 ? noun : top);
  if (!isCount && noun < 0 && verb >= 0) noun = nodes.findIndex((node) => node.head === verb && node.relation.startsWith('nsubj'));
  if (isCount && verb >= 0 && (nodes[verb] as Node).form.toLowerCase() === 'có') {
    const own = nodes.findIndex((node) => node.head === noun && node.relation === 'acl:subj' && node.pos === 'VERB');
    if (own >= 0) verb = own;
  }
  return { noun, verb };
}

/** The sentences with figures of a treebank file. */
export function treePassages(path: string): GoldPassage[] {
  return readTrees(path).flatMap((nodes, number) => {
    const text = nodes.map(({ form }) => form).join(' ');
    const doc = readDocument(text);
    const mentions = findTimeMentions(doc);
    const quantities = findQuantityMentions(doc);
    if (quantities.length === 0) return [];
    const figures: MarkedFigure[] = [];
    for (const { quantity } of quantities) {
      const { start, end, kind, value, unit } = quantity;
      const parts = partsOf(nodes, start, end, unit === 'count');
      if (!parts) continue;
      const [noun, verb] = [nodes[parts.noun]?.form, nodes[parts.verb]?.form];
      const gold = { s: quantity.text, kind, value: value as number, unit, ...(noun ? { noun } : {}), ...(verb ? { pred: verb } : {}) };
      figures.push({ gold, start, end, lineStart: 0, lineEnd: text.length, isFigure: true, marks: { none: false, when: false, holder: false } });
    }
    if (figures.length === 0) return [];
    const words = segment(doc);
    const abbreviations = findAbbreviationMentions(doc, {});
    const entities = findEntityMentions(doc, words, abbreviations, {}, null);
    const findings = { doc, words, tags: tagWords(doc, words), abbreviations, entities, times: resolveTimes(doc, mentions, null), quantities };
    return [{ id: `${path} ${number}`, findings, figures }];
  });
}
