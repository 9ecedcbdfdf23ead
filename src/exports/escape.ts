/**
 * Text as HTML. In: any value. Out: characters that no HTML parser reads as markup, in text and in quoted attributes.
 * A parser would turn a carriage return into a line feed, so it is written as a reference; NUL, which HTML cannot hold, is U+FFFD.
 */
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
  '\r': '&#13;',
  '\0': '\ufffd',
};

export const escapeHtml = (value: unknown): string => String(value).replace(/[&<>"'`\r\0]/g, (char) => REFERENCES[char] as string);

/** ` name="value"` for each value that is there; values are escaped, names are the caller's own. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  let out = '';
  for (const [name, value] of Object.entries(values)) if (value !== undefined) out += ` ${name}="${escapeHtml(value)}"`;
  return out;
}
