/**
 * Names on words, as IOB2 labels. In: tokens and names, both in the order of the text, neither overlapping among
 * themselves. Out: one label a token: `B-PER` on the first token that a name touches, `I-PER` on those after it, else `O`.
 * A token that two names touch has the label of the first.
 */
import type { Span } from '../types.js';

export function iobLabels<T extends Span>(tokens: readonly Span[], names: readonly T[], labelOf: (name: T) => string): string[] {
  let n = 0;
  let begun = -1;
  return tokens.map((token) => {
    while (n < names.length && (names[n] as T).end <= token.start) n++;
    const name = names[n];
    if (!name || name.start >= token.end) return 'O';
    const label = `${begun === n ? 'I' : 'B'}-${labelOf(name)}`;
    begun = n;
    return label;
  });
}
