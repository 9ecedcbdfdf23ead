/**
 * HTML as plain text, as vntk's `util().clean_html` gives it: tags become spaces, comments, scripts and styles go with
 * them, `&nbsp;` is a space, other references stay; white space is made single. A `<` that opens no whole tag (`a < b`)
 * stays as it is. What comes out is text, not safe HTML. One pass over the string.
 */
export function cleanHtml(html: string): string {
  let text = '';
  let at = 0;
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', at)) {
    const { end, isMarkup } = readMarkup(html, open);
    text += html.slice(at, open) + (isMarkup ? ' ' : html.slice(open, end));
    at = end;
  }
  text += html.slice(at);
  const words = text.replace(/&nbsp;|&#160;/g, ' ').split(/\s+/);
  return words.filter((word) => word !== '').join(' ');
}

interface Markup {
  readonly end: number;
  readonly isMarkup: boolean;
}

/** What opens with the `<` here: a comment, a tag with what belongs to it, or text up to where it proves to be no tag. */
function readMarkup(html: string, open: number): Markup {
  if (html.startsWith('<!--', open)) return { end: endOf(html, /-->/g, open + 4), isMarkup: true };
  if (!/[a-z/!?]/i.test(html.charAt(open + 1))) return { end: open + 1, isMarkup: false };
  let quote = '';
  for (let i = open + 2; i < html.length; i++) {
    const char = html.charAt(i);
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if ((char === '"' || char === "'") && html[i - 1] === '=') quote = char;
    else if (char === '<') return { end: i, isMarkup: false };
    else if (char === '>') return { end: contentEnd(html, open, i + 1), isMarkup: true };
  }
  return { end: html.length, isMarkup: false };
}

/** A script or a style ends with its closing tag; any other tag where it ends. */
function contentEnd(html: string, open: number, end: number): number {
  const name = /^<(script|style)[\s/>]/i.exec(html.slice(open, open + 8))?.[1]?.toLowerCase();
  if (name === undefined) return end;
  return endOf(html, name === 'script' ? /<\/script[^<>]*>/gi : /<\/style[^<>]*>/gi, end);
}

/** Where the first match from here ends; the end of the text where there is none. */
function endOf(html: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(html) ? pattern.lastIndex : html.length;
}
