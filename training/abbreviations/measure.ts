/**
 * Measures short forms on the annotated passages that may be learned from: found (F1) and right (recall), counted as
 * `score-names.mjs` counts. Run: npx tsx training/abbreviations/measure.ts [--part N] [--errors missed|wrong|long]
 * (`--part N`: only the passages that hash to N modulo 10).
 */
import { findAbbreviations } from '../../src/abbreviations/index.js';
import { inPart, readNames } from '../corpora.js';

const option = (name: string): string | undefined => {
  const i = process.argv.indexOf(name);
  return i < 0 ? undefined : process.argv[i + 1];
};
const part = option('--part');
const errors = option('--errors');

const fold = (s: string): string =>
  s
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s.]+/g, ' ')
    .trim();

let found = 0;
let wrong = 0;
let missed = 0;
let right = 0;
for (const passage of readNames()) {
  if (part !== undefined && !inPart(passage.article ?? passage.id, 10, Number(part))) continue;
  const finds = new Map(findAbbreviations(passage.text, { minConfidence: Number(option('--min') ?? 0.5) }).map((one) => [fold(one.text), one]));
  for (const [surface, long] of passage.abbreviations) {
    const find = finds.get(fold(surface));
    if (find) found++;
    else {
      missed++;
      if (errors === 'missed')
        console.log(`${surface}\t${long}\t${passage.text.slice(Math.max(0, passage.text.indexOf(surface) - 50), passage.text.indexOf(surface) + 50)}`);
    }
    if (find?.expansion != null && fold(find.expansion) === fold(long)) right++;
    else if (find && errors === 'long') {
      console.log(
        `${surface}\t${long}\t| ${find.expansion} ${find.source} ${find.confidence.toFixed(2)}\t${passage.text.slice(Math.max(0, find.start - 90), find.start + 50).replace(/\n/g, ' ')}`,
      );
    }
  }
  const listed = new Set(passage.abbreviations.map(([surface]) => fold(surface)));
  for (const [surface, find] of finds) {
    if (listed.has(surface)) continue;
    wrong++;
    if (errors === 'wrong')
      console.log(
        `${find.text}\t${find.expansion} ${find.confidence.toFixed(2)}\t${passage.text.slice(Math.max(0, find.start - 60), find.start + 50).replace(/\n/g, ' ')}`,
      );
  }
}
if (!errors) {
  const precision = found / (found + wrong);
  const recall = found / (found + missed);
  const percent = (x: number): string => (100 * x).toFixed(1);
  console.log(
    `found: precision ${percent(precision)} recall ${percent(recall)} F1 ${percent((2 * precision * recall) / (precision + recall))}; right: recall ${percent(right / (found + missed))} of ${found + missed}`,
  );
}
