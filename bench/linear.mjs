/**
 * `node bench/linear.mjs [--json] [--all]`: time a character of `extractFacts` as texts grow: news, and texts made to be slow. Each text in
 * a process of its own; processor time, so that other work on the machine counts little. Out: nanoseconds a character at 10 kB,
 * and the ratios of 1 MB and 10 MB to it. Without `--all` a few of the hostile texts.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { characters, vietnamese } from './articles.mjs';
import { machine } from './machine.mjs';
import { median } from './median.mjs';

const SMALL = 10_000;
const SIZES = [
  { characters: 1_000_000, bar: 1.3, runs: 5 },
  { characters: 10_000_000, bar: 1.8, runs: 1 },
];
const SMALL_RUNS = 9;
const WARM_RUNS = 2;

const NEWS = 'news';
const FEW = ['a', '7', '1/', '(', '\n', 'A.', '<a ', 'http://', 'ngày ', 'từ 3 đến ', 'hai mươi ', 'Nguyễn Văn ', 'tỉnh Quảng Nam, ', 'hơn 5 triệu đồng '];
const MORE = [
  ..."A1-.“ '🙂",
  '\u0301',
  '1,',
  '1.',
  '1-',
  '9 ',
  'A ',
  'a.',
  'a@',
  '<',
  '&',
  '&#',
  'A-',
  'và ',
  'không ',
  'một trăm nghìn tỷ ',
  'UBND ',
  'TP. ',
  '0912 ',
].concat(['10/4 ', '15/2020/NĐ-', 'ông A, Chủ tịch ', 'theo ông ', 'Bộ Y tế (BYT) ', 'sáng 8h30 ngày 6/5/2021, ', 'tăng từ 5% lên 7% ']);

const fill = (pieces, length) => {
  let text = '';
  for (let i = 0; text.length < length; i = (i + 1) % pieces.length)
    text += pieces.length > 1 ? `${pieces[i]}\n\n` : pieces[i].repeat(Math.ceil(length / pieces[i].length));
  return text.slice(0, length);
};

/** Nanoseconds of processor a character, over texts. */
function timeOf(read, texts) {
  const before = process.cpuUsage();
  for (const text of texts) read(text);
  const { user, system } = process.cpuUsage(before);
  return ((user + system) * 1000) / characters(texts);
}

/** What is timed at 10 kB are pieces of the very megabyte that is timed whole; all of it was read before, in pieces and whole. */
async function measure(piece) {
  const { extractFacts } = await import(new URL('../dist/index.js', import.meta.url).href);
  const pieces = piece === NEWS ? vietnamese().texts : [piece];
  const [million, more] = SIZES.map((size) => ({ ...size, text: fill(pieces, size.characters) }));
  const smalls = Array.from({ length: million.characters / SMALL }, (_, i) => million.text.slice(i * SMALL, (i + 1) * SMALL));
  for (let i = 0; i < WARM_RUNS; i++) timeOf(extractFacts, [...smalls, million.text]);
  const smallNs = median(Array.from({ length: SMALL_RUNS }, () => timeOf(extractFacts, smalls)));
  const ratios = [million, more].map(({ text, runs }) => median(Array.from({ length: runs }, () => timeOf(extractFacts, [text]))) / smallNs);
  return { nanoseconds: smallNs, ratios };
}

/** The figures of every text, in processes of their own. */
export function linear(all = false) {
  return [NEWS, ...FEW, ...(all ? MORE : [])].map((piece) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--piece', piece], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${JSON.stringify(piece)}: ${stderr}`);
    return { text: piece, ...JSON.parse(stdout) };
  });
}

const at = process.argv.indexOf('--piece');
if (at >= 0) console.log(JSON.stringify(await measure(process.argv[at + 1])));
else if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = linear(process.argv.includes('--all'));
  if (process.argv.includes('--json')) console.log(JSON.stringify({ machine: machine(), bars: SIZES, rows }, null, 2));
  else {
    console.log(`${machine()}\n\n${'text'.padEnd(28)}${'10 kB, ns/char'.padStart(16)}${'1 MB'.padStart(8)}${'10 MB'.padStart(8)}`);
    for (const { text, nanoseconds, ratios } of rows) {
      const short = ratios.some((ratio, i) => ratio > SIZES[i].bar) ? `  short of ${SIZES.map(({ bar }) => `≤ ${bar}`).join(', ')}` : '';
      console.log(
        `${JSON.stringify(text).padEnd(28)}${nanoseconds.toFixed(0).padStart(16)}${ratios.map((ratio) => ratio.toFixed(2).padStart(8)).join('')}${short}`,
      );
    }
  }
}
