/** Trains on the names and measures on another tenth. `npx tsx training/entities/experiment.ts` */
import { readFileSync } from 'node:fs';
import { MAX_FEATURES, unitFeatures, viewUnits } from '../../src/entities/features.js';
import { ENTITY_TYPES, isInside, LABEL_COUNT, OUTSIDE, typeOfLabel } from '../../src/entities/labels.js';
import { constrain, viterbi } from '../../src/entities/lattice.js';
import { type Document, readDocument, sentenceStart } from '../../src/text/index.js';
import { inPart, readNames, sharedFile } from '../corpora.js';
import { type Crf, newCrf, trainCrf } from './crf.js';
import { addPassages, Examples } from './examples.js';
import { NameScore, type NameSpan } from './measure.js';

const L = LABEL_COUNT;
const isDev = (p: { id: string; article?: string }): boolean => inPart(p.article ?? p.id, 10, 5);

export function decode(doc: Document, crf: Crf): NameSpan[] {
  const views = viewUnits(doc);
  const out: NameSpan[] = [];
  const scores = new Float32Array((doc.count + 1) * L);
  const back = new Uint8Array((doc.count + 1) * L);
  const labels = new Uint8Array(doc.count + 1);
  const feats = new Int32Array(MAX_FEATURES);
  const transitions = constrain(crf.transitions.slice());
  for (let s = 0; s < doc.sentenceEnds.length; s++) {
    const from = sentenceStart(doc, s);
    const to = doc.sentenceEnds[s] as number;
    for (let i = from; i < to; i++) {
      if (!views.active[i]) continue;
      const stretch = i;
      while (i < to && views.active[i]) {
        const n = unitFeatures(doc, views, i, from, to, feats);
        const at = (i - stretch) * L;
        scores.fill(0, at, at + L);
        for (let f = 0; f < n; f++) {
          const row = (feats[f] as number) * L;
          for (let l = 0; l < L; l++) scores[at + l] = (scores[at + l] as number) + (crf.weights[row + l] as number);
        }
        i++;
      }
      viterbi(scores, i - stretch, transitions, back, labels);
      for (let k = 0; k < i - stretch; k++) {
        const label = labels[k] as number;
        if (label === OUTSIDE) continue;
        let e = k + 1;
        while (e < i - stretch && isInside(labels[e] as number)) e++;
        out.push({ start: doc.start[stretch + k] as number, end: doc.end[stretch + e - 1] as number, type: ENTITY_TYPES[typeOfLabel(label)] as string });
        k = e - 1;
      }
    }
  }
  return out;
}

const t0 = Date.now();
const names = readNames();
const dev = names.filter(isDev);
const examples = addPassages(
  new Examples(),
  names.filter((p) => !isDev(p)),
);
console.log('units', examples.unitCount, 'features', examples.featureCount, 'sequences', examples.count, (Date.now() - t0) / 1000);
const crf = newCrf();
{
  const counts = new Uint16Array(1 << 20);
  for (let f = 0; f < examples.featureCount; f++)
    counts[examples.features[f] as number] = Math.min(60000, (counts[examples.features[f] as number] as number) + 1);
  const min = Number(process.env.MIN ?? 2);
  crf.mask = new Uint8Array(L << 20);
  for (let r = 0; r < 1 << 20; r++) if ((counts[r] as number) >= min) crf.mask.fill(1, r * L, r * L + L);
}
const devDocs = dev.map((p) => ({ p, doc: readDocument(p.text) }));
trainCrf(crf, examples, {
  epochs: Number(process.argv[2] ?? 8),
  rate: Number(process.argv[3] ?? 0.15),
  l1: Number(process.argv[4] ?? 0.02),
  seed: 1,
  onEpoch(epoch, loss) {
    const score = new NameScore();
    for (const { p, doc } of devDocs) score.text(p.entities, decode(doc, crf));
    let nonzero = 0;
    for (const w of crf.weights) if (w !== 0) nonzero++;
    console.log(epoch, loss.toFixed(4), score.toString(), nonzero, ((Date.now() - t0) / 1000).toFixed(0));
  },
});
if (process.env.ERR)
  for (const { p, doc } of devDocs.slice(0, 120)) {
    const found = decode(doc, crf).filter((f) => f.type !== 'MISC');
    const k = (e: NameSpan) => `${e.start} ${e.end} ${e.type}`;
    const a = new Set(p.entities.map(k));
    const b = new Set(found.map(k));
    for (const e of p.entities)
      if (!e.optional && e.type !== 'MISC' && !b.has(k(e)))
        console.log('-', e.type, p.text.slice(Math.max(0, e.start - 30), e.start), '[', p.text.slice(e.start, e.end), ']', p.text.slice(e.end, e.end + 20));
    for (const e of found)
      if (!a.has(k(e)))
        console.log('+', e.type, p.text.slice(Math.max(0, e.start - 30), e.start), '[', p.text.slice(e.start, e.end), ']', p.text.slice(e.end, e.end + 20));
  }
const TYPES: Record<string, string> = { PERSON: 'PER', ORGANIZATION: 'ORG', LOCATION: 'LOC' };
const score = new NameScore();
for (const line of readFileSync(sharedFile('eval/vlsp/ner-2018-dev.jsonl'), 'utf8').trim().split('\n')) {
  const d = JSON.parse(line) as { text: string; entities: { start: number; end: number; type: string; level: number }[] };
  const gold = d.entities.filter((e) => e.level === 0 && TYPES[e.type]).map((e) => ({ ...e, type: TYPES[e.type] as string }));
  score.text(
    gold,
    decode(readDocument(d.text), crf).filter((f) => ['PER', 'ORG', 'LOC'].includes(f.type)),
  );
}
console.log('vlsp', score.toString());
