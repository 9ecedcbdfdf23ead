/** Writing abbreviations out, as an editor would. In: a text and its abbreviations. Out: the text and the edits. */
import type { Abbreviation, ExpandedText, Expansion } from '../types.js';

/** `abbreviations` in order, not overlapping. A definition stays as it stands. */
export function writeOut(text: string, abbreviations: readonly Abbreviation[]): ExpandedText {
  let out = '';
  let at = 0;
  const edits: Expansion[] = [];
  for (const abbreviation of abbreviations) {
    const { start, end, expansion } = abbreviation;
    if (expansion === null || isDefinition(abbreviation)) continue;
    out += text.slice(at, start);
    const to = { start: out.length, end: out.length + expansion.length };
    out += expansion;
    at = end;
    edits.push({ from: { start, end, text: abbreviation.text }, to, abbreviation });
  }
  return { text: out + text.slice(at), edits };
}

/** The short form that stands in its own definition. */
function isDefinition({ start, end, definedAt }: Abbreviation): boolean {
  return definedAt !== undefined && (Math.abs(start - definedAt.end) <= 40 || Math.abs(definedAt.start - end) <= 3) && start >= definedAt.start - 24;
}
