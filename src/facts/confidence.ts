/**
 * How sure a fact is. In: what the rankers chose for a figure, and how sure they were. Out: the share of such facts that a
 * reader finds right in all parts, 0…1: a logistic model over the shares, fitted to facts that were read.
 */
import { CONFIDENCE_WEIGHTS } from '../data/facts.model.js';
import { ChunkKind } from './chunks.js';
import type { Ranked } from './ranker.js';
import type { Scene } from './scene.js';

/** What was chosen for a figure; `at` is -1 where a part is not told. */
export interface Choices {
  readonly noun: Ranked;
  readonly verb: Ranked;
  readonly time: Ranked;
  readonly holder: Ranked;
}

/** The kinds of quantities, with a number each from 1. */
const KINDS = 10;

/** What the confidence of a figure's fact depends on. */
export function evidenceOf({ chunks, at, kind }: Scene, { noun, verb, time, holder }: Choices): number[] {
  let quantities = 0;
  let times = 0;
  for (const chunk of chunks) {
    if (chunk.kind === ChunkKind.Quantity) quantities++;
    else if (chunk.kind === ChunkKind.Time) times++;
  }
  const evidence = [1];
  addTold(evidence, noun);
  addTold(evidence, verb);
  addTold(evidence, time);
  addTold(evidence, holder);
  evidence.push(noun.at === at + 1 ? 1 : 0, noun.at >= 0 && noun.at < at ? 1 : 0);
  evidence.push(Math.min(quantities, 6) / 6, Math.min(times, 3) / 3, Math.min(chunks.length, 40) / 40);
  for (let k = 1; k <= KINDS; k++) evidence.push(k === kind ? 1 : 0);
  return evidence;
}

/** Whether a part is told; how sure the ranker is that it is this; how sure that it is none. */
function addTold(evidence: number[], { at, share }: Ranked): void {
  const sure = logit(share);
  if (at >= 0) evidence.push(1, sure, 0);
  else evidence.push(0, 0, sure);
}

const MOST_LOGIT = 4;
const logit = (share: number): number => Math.max(-MOST_LOGIT, Math.min(MOST_LOGIT, Math.log(share / (1 - share + 1e-9))));

/** The logistic model itself; for the package and for the script that fits it. */
export function beliefIn(evidence: readonly number[], weights: readonly number[]): number {
  const sum = evidence.reduce((total, value, i) => total + value * (weights[i] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}

export const numericConfidence = (scene: Scene, choices: Choices): number => round(beliefIn(evidenceOf(scene, choices), CONFIDENCE_WEIGHTS));

export const round = (value: number): number => Math.round(Math.min(0.99, Math.max(0, value)) * 100) / 100;
