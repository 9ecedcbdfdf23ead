import { constructTextFromTreeJson, sentenceConllToJson, sentenceJsonToConll } from 'conllup/lib/conll.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toConllu } from '../../src/exports/index.js';
import { extractFacts, type FactSheet } from '../../src/index.js';
import { articles } from '../package/articles.js';
import { madeSheet } from './made-sheet.js';

const blocks = (conllu: string): string[] => conllu.split('\n\n').filter((block) => block !== '');

/** Reads a file with `conllup` and compares what it reads with the sheet's tokens. */
function expectRoundTrip(sheet: FactSheet): void {
  const conllu = toConllu(sheet);
  const characters = [...sheet.text];
  const sentences = sheet.sentences.map((sentence) => sentence.tokens ?? []).filter((tokens) => tokens.length > 0);
  expect(conllu === '' || conllu.endsWith('\n\n')).toBe(true);
  expect(blocks(conllu)).toHaveLength(sentences.length);
  for (const [i, block] of blocks(conllu).entries()) {
    const sentence = sentenceConllToJson(block);
    expect(sentenceJsonToConll(sentence)).toBe(block);
    expect(sentence.metaJson.sent_id).toBe(String(i + 1));
    expect(sentence.metaJson.text).toBe(constructTextFromTreeJson(sentence.treeJson).trim());
    const words = Object.values(sentence.treeJson.nodesJson);
    expect(words.map((word) => word.ID)).toEqual(words.map((_, at) => String(at + 1)));
    expect(words.map((word) => [word.FORM, word.UPOS])).toEqual(sentences[i]?.map((token) => [token.text.replace(/\s+/g, ' '), token.pos]));
    for (const [at, word] of words.entries()) {
      const [from, to] = String(word.MISC.TokenRange).split(':').map(Number);
      expect(characters.slice(from, to).join('')).toBe(sentences[i]?.[at]?.text);
    }
  }
}

describe('toConllu', () => {
  it('names its document once, on one line, and in the ids of its sentences', () => {
    const comments = toConllu(extractFacts('Trời mưa. Gió to.', { tokens: true }), { document: 'bài\n7' })
      .split('\n')
      .filter((line) => line.startsWith('#'));
    expect(comments).toEqual(['# newdoc id = bài 7', '# sent_id = bài 7-1', '# text = Trời mưa.', '# sent_id = bài 7-2', '# text = Gió to.']);
  });

  it('writes ten columns a word, with names and ranges in MISC', () => {
    expect(toConllu(madeSheet)).toBe(
      `# sent_id = 1
# text = Theo BĐBP, đội A thắng đội B 2-1;
1	Theo	theo	ADP	_	_	_	_	_	TokenRange=124:128
2	BĐBP	BĐBP	PROPN	_	_	_	_	_	NER=B-ORG|SpaceAfter=No|TokenRange=129:133
3	,	,	PUNCT	_	_	_	_	_	TokenRange=133:134
4	đội A	đội A	PROPN	_	_	_	_	_	NER=B-ORG|TokenRange=135:140
5	thắng	thắng	VERB	_	_	_	_	_	TokenRange=141:146
6	đội	đội	NOUN	_	_	_	_	_	NER=B-ORG|TokenRange=147:150
7	B	B	PROPN	_	_	_	_	_	NER=I-ORG|TokenRange=151:152
8	2-1	2-1	NUM	_	_	_	_	_	SpaceAfter=No|TokenRange=153:156
9	;	;	PUNCT	_	_	_	_	_	TokenRange=156:157

`,
    );
  });

  it('is read back by conllup: the made sheet', () => expectRoundTrip(madeSheet));

  it('is read back by conllup: whole articles', () => {
    for (const text of articles()) expectRoundTrip(extractFacts(text, { tokens: true }));
  });

  it('is read back by conllup: odd texts', () => {
    for (const text of ['', ' \n', '# text = _\t_\n1\ta', 'Hà\tNội\u00a0và 👍 Huế.\r\n\r\nKý\ntên.', '<p>Tin&nbsp;vui</p>', 'a|b=c|SpaceAfter=No']) {
      expectRoundTrip(extractFacts(text, { tokens: true }));
    }
  });

  it('keeps its form whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const block of blocks(toConllu(extractFacts(text, { tokens: true })))) {
          const [id, comment, ...lines] = block.split('\n');
          expect(id).toMatch(/^# sent_id = \d+$/);
          expect(comment).toMatch(/^# text = ./);
          for (const line of lines) expect(line.split('\t')).toHaveLength(10);
        }
      }),
    );
  });

  it('throws and says what is missing when the sheet has no tokens', () => {
    expect(() => toConllu(extractFacts('Mưa to.'))).toThrow(
      'vietfacts: toConllu needs the tokens of the sheet; extractFacts(text, { tokens: true }) gives them',
    );
  });
});
