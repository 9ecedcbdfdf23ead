/**
 * The calibration table of facts that a reader judged. In: a table, one fact a line, as `review.ts` prints its address: corpus, line,
 * offset, its confidence, then 1 (right in all parts) or 0. Out: five bins of as many facts each with their mean confidence and
 * the share that is right, and the expected calibration error.
 *   npx tsx training/facts/calibration.ts judged.tsv
 */
import { readFileSync } from 'node:fs';
import { calibrationTable, type Told } from './fit-confidence.js';

const [path] = process.argv.slice(2);
if (!path) throw new Error('calibration.ts takes the path of a table of judged facts');

const told = readFileSync(path, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line): Told => {
    const columns = line.split('\t');
    const [confidence, right] = [Number(columns[3]), columns[4]];
    if (!(confidence >= 0 && confidence <= 1) || (right !== '0' && right !== '1')) throw new Error(`not corpus, line, offset, confidence, 0 or 1: ${line}`);
    return { confidence, right: right === '1' };
  });

console.log(`${told.filter(({ right }) => right).length} of ${told.length} facts right`);
console.log(calibrationTable(told));
