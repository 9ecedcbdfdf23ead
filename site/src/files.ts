/** Text of a dropped or opened file. .txt as it is, .html without its tags, .docx by a reader that is fetched when first needed. */
const BLOCKS = 'p,div,br,li,tr,h1,h2,h3,h4,h5,h6,blockquote,figcaption,td';

export async function readFile(file: File): Promise<string> {
  if (/\.docx$/i.test(file.name)) {
    const { readDocx } = await import('./docx.js');
    return readDocx(new Uint8Array(await file.arrayBuffer()));
  }
  const text = await file.text();
  return /\.html?$/i.test(file.name) || file.type === 'text/html' ? textOfHtml(text) : text;
}

/** What a reader of the page sees: scripts and styles never run and never show. */
export function textOfHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const unseen of page.querySelectorAll('script,style,noscript,template,head')) unseen.remove();
  for (const block of page.querySelectorAll(BLOCKS)) block.after('\n');
  return (page.body.textContent ?? '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
