/** The text of a .docx file: its main document's paragraphs. In: the file's bytes. Throws where it is no such file. */
import { strFromU8, unzipSync } from 'fflate';

const MAIN = 'word/document.xml';

export function readDocx(bytes: Uint8Array): string {
  const main = unzipSync(bytes, { filter: ({ name }) => name === MAIN })[MAIN];
  if (!main) throw new Error('no word/document.xml');
  const page = new DOMParser().parseFromString(strFromU8(main), 'application/xml');
  const paragraphs = Array.from(page.getElementsByTagName('w:p'), (paragraph) =>
    Array.from(paragraph.getElementsByTagName('*'), ({ tagName, textContent }) =>
      tagName === 'w:t' ? (textContent ?? '') : tagName === 'w:tab' ? '\t' : tagName === 'w:br' ? '\n' : '',
    ).join(''),
  );
  return paragraphs.join('\n').trim();
}
