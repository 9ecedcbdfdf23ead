/**
 * Fits the model of confidence, and tells how well it is calibrated. In: facts that were read, with what their confidence depends
 * on and whether they are right. Out: weights; a table of five bins with the expected calibration error, each fact's confidence
 * from a model that has not seen its article.
 */
import { beliefIn } from '../../src/facts/confidence.js';
import { inPart } from '../corpora.js';

export interface JudgedFact {
  readonly id: string;
  readonly evidence: readonly number[];
  readonly right: boolean;
  /** Whether the reader looked at all parts, time, holder and status included; only such facts are measured. */
  readonly isWhole: boolean;
}

const FOLDS = 5;

/** Logistic regression with small weights, by plain gradient steps. */
function fitLogistic(facts: readonly JudgedFact[], { rounds = 1500, rate = 0.5, decay = 300 } = {}): number[] {
  const width = facts[0]?.evidence.length ?? 0;
  const weights = Array.from({ length: width }, () => 0);
  for (let round = 0; round < rounds; round++) {
    const gradient = weights.map((weight, i) => (i === 0 ? 0 : -decay * weight));
    for (const { evidence, right } of facts) {
      const push = (right ? 1 : 0) - beliefIn(evidence, weights);
      for (let i = 0; i < width; i++) gradient[i] = (gradient[i] as number) + push * (evidence[i] as number);
    }
    for (let i = 0; i < width; i++) weights[i] = (weights[i] as number) + (rate * (gradient[i] as number)) / facts.length;
  }
  // facts of which all parts were judged are right less often than those of which some were: they set the level
  const whole = facts.filter(({ isWhole }) => isWhole);
  for (let round = 0; round < LEVEL_ROUNDS; round++) {
    const push = whole.reduce((sum, { evidence, right }) => sum + (right ? 1 : 0) - beliefIn(evidence, weights), 0);
    weights[0] = (weights[0] as number) + push / whole.length;
  }
  return weights.map((weight) => Math.round(weight * 1000) / 1000);
}

const LEVEL_ROUNDS = 100;

export interface Told {
  readonly confidence: number;
  readonly right: boolean;
}

/** Five bins with as many facts each: how many, how sure, how many right; and the expected calibration error. */
export function calibrationTable(told: readonly Told[], bins = 5): string {
  const sorted = [...told].sort((a, b) => a.confidence - b.confidence);
  let error = 0;
  const rows: string[] = [];
  for (let bin = 0; bin < bins; bin++) {
    const facts = sorted.slice(Math.floor((bin * sorted.length) / bins), Math.floor(((bin + 1) * sorted.length) / bins));
    const mean = facts.reduce((sum, { confidence }) => sum + confidence, 0) / facts.length;
    const right = facts.filter((fact) => fact.right).length / facts.length;
    error += (Math.abs(mean - right) * facts.length) / sorted.length;
    const [least, most] = [facts[0]?.confidence ?? 0, facts.at(-1)?.confidence ?? 0];
    rows.push(`  ${least.toFixed(2)} to ${most.toFixed(2)}: ${facts.length} facts, mean confidence ${mean.toFixed(3)}, right ${right.toFixed(3)}`);
  }
  return `${rows.join('\n')}\n  expected calibration error ${error.toFixed(3)} over ${sorted.length} facts`;
}

export function fitConfidence(facts: readonly JudgedFact[]): { weights: number[]; report: string } {
  const told: Told[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const inFold = ({ id }: JudgedFact): boolean => inPart(`fold ${id}`, FOLDS, fold);
    const weights = fitLogistic(facts.filter((fact) => !inFold(fact)));
    told.push(...facts.filter((fact) => fact.isWhole && inFold(fact)).map(({ evidence, right }) => ({ confidence: beliefIn(evidence, weights), right })));
  }
  const shares = [0.5, 0.6, 0.65, 0.7, 0.75].map((least) => {
    const kept = told.filter(({ confidence }) => confidence >= least);
    return `  of those at least ${least} sure: ${kept.length}, right ${((100 * kept.filter(({ right }) => right).length) / kept.length).toFixed(1)} %`;
  });
  return { weights: fitLogistic(facts), report: `confidence:\n${calibrationTable(told)}\n${shares.join('\n')}` };
}
