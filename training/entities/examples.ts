/** Annotated passages as sequences to learn from: features and labels of the stretches of active units. */
import { MAX_FEATURES, unitFeatures } from '../../src/entities/features.js';
import { beginLabel, ENTITY_TYPES, insideLabel, isInside, OUTSIDE, typeOfLabel } from '../../src/entities/labels.js';
import type { ShortTable } from '../../src/entities/short-table.js';
import { type UnitViews, viewUnits } from '../../src/entities/views.js';
import { type Document, sentenceStart, unitAt } from '../../src/text/index.js';
import type { Words } from '../../src/words/index.js';

/** Labels of all units of a document, from the spans of its names. */
export function goldLabels(doc: Document, names: readonly { start: number; end: number; type: string }[]): Uint8Array {
  const labels = new Uint8Array(doc.count);
  for (const { start, end, type } of names) {
    const t = ENTITY_TYPES.indexOf(type as (typeof ENTITY_TYPES)[number]);
    const first = unitAt(doc, start);
    for (let i = first; i < doc.count && (doc.start[i] as number) < end; i++)
      if (labels[i] === OUTSIDE) labels[i] = i === first ? beginLabel(t) : insideLabel(t);
  }
  return labels;
}

/** Many sequences in flat arrays that grow. */
export class Examples {
  features = new Int32Array(1 << 20);
  featureCount = 0;
  /** Where the features of a unit begin; one more than units. */
  unitStart = new Int32Array(1 << 16);
  labels = new Uint8Array(1 << 16);
  unitCount = 0;
  /** Where the units of a sequence begin; one more than sequences. */
  readonly sequenceStart: number[] = [0];
  readonly weight: number[] = [];

  get count(): number {
    return this.weight.length;
  }

  /** Adds the sentences of a document, or those that are wanted. */
  add(doc: Document, words: Words, labels: Uint8Array, seen: ShortTable, weight = 1, wanted?: Uint8Array): void {
    const views = viewUnits(doc, words, seen);
    for (let s = 0; s < doc.sentenceEnds.length; s++) {
      if (wanted && !wanted[s]) continue;
      const from = sentenceStart(doc, s);
      const to = doc.sentenceEnds[s] as number;
      for (let i = from; i < to; i++) {
        if (!views.active[i]) continue;
        const stretch = i;
        while (i < to && views.active[i]) {
          let label = labels[i] as number;
          if (i === stretch && isInside(label)) label = beginLabel(typeOfLabel(label));
          this.addUnit(doc, views, i, from, to, label);
          i++;
        }
        this.sequenceStart.push(this.unitCount);
        this.weight.push(weight);
      }
    }
  }

  private addUnit(doc: Document, views: UnitViews, i: number, from: number, to: number, label: number): void {
    if (this.featureCount + MAX_FEATURES > this.features.length) this.features = grown(this.features);
    if (this.unitCount + 2 > this.unitStart.length) this.unitStart = grown(this.unitStart);
    if (this.unitCount + 1 > this.labels.length) {
      const bigger = new Uint8Array(this.labels.length * 2);
      bigger.set(this.labels);
      this.labels = bigger;
    }
    const n = unitFeatures(doc, views, i, from, to, this.features.subarray(this.featureCount, this.featureCount + MAX_FEATURES));
    this.labels[this.unitCount++] = label;
    this.featureCount += n;
    this.unitStart[this.unitCount] = this.featureCount;
  }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const bigger = new Int32Array(array.length * 2);
  bigger.set(array);
  return bigger;
}
