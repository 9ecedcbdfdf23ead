/**
 * A FactSheet as CoNLL-U (https://universaldependencies.org/format.html). In: a sheet with tokens. Out: a block a
 * sentence: ten columns, with words, normal forms and universal tags filled, features, heads and relations `_`.
 * MISC carries `SpaceAfter=No`, the names as `NER=B-PER`, and `TokenRange=0:5`, the span in code points (as UDPipe gives it).
 */
import type { FactSheet, Sentence, Token } from '../types.js';
import { codePointOffsets } from './code-points.js';
import { iobLabels } from './iob.js';

/** What a caller may say of a CoNLL-U file. */
export interface ConlluOptions {
  /** The article's id, as `# newdoc id` of its first sentence and in each `sent_id`: for a file of many articles. */
  readonly document?: string;
}

/** Needs `extractFacts(text, { tokens: true })`; throws a TypeError for a sheet without tokens. */
export function toConllu(sheet: FactSheet, { document }: ConlluOptions = {}): string {
  const id = document === undefined ? undefined : flat(document);
  const toCodePoints = codePointOffsets(sheet.text);
  const labels = iobLabels(
    sheet.sentences.flatMap((sentence) => tokensOf(sentence)),
    sheet.entities,
    (name) => name.type,
  );
  const blocks: string[] = [];
  let first = 0;
  for (const sentence of sheet.sentences) {
    const tokens = tokensOf(sentence);
    if (tokens.length === 0) continue;
    let text = '';
    const lines = tokens.map((token, i) => {
      const next = tokens[i + 1];
      const isGlued = next?.start === token.end;
      const label = labels[first + i];
      const form = flat(token.text);
      text += next && !isGlued ? `${form} ` : form;
      const misc = [
        ...(label === 'O' ? [] : [`NER=${label}`]),
        ...(isGlued ? ['SpaceAfter=No'] : []),
        `TokenRange=${toCodePoints(token.start)}:${toCodePoints(token.end)}`,
      ];
      return [i + 1, form, lemmaOf(token), token.pos, '_', '_', '_', '_', '_', misc.join('|')].join('\t');
    });
    first += tokens.length;
    const number = blocks.length + 1;
    const newdoc = id === undefined || number > 1 ? '' : `# newdoc id = ${id}\n`;
    blocks.push(`${newdoc}# sent_id = ${id === undefined ? '' : `${id}-`}${number}\n# text = ${text}\n${lines.join('\n')}\n\n`);
  }
  return blocks.join('');
}

function tokensOf({ tokens }: Sentence): readonly Token[] {
  if (tokens === undefined) throw new TypeError('vietfacts: toConllu needs the tokens of the sheet; extractFacts(text, { tokens: true }) gives them');
  return tokens;
}

/** Words may hold spaces, but no tab and no line end. */
const flat = (text: string): string => text.replace(/\s+/g, ' ');

/** As the Vietnamese treebank writes lemmas: names as they are, other words in small letters. */
const lemmaOf = ({ norm, pos }: Token): string => flat(pos === 'PROPN' ? norm : norm.toLowerCase());
