/**
 * Colours of a terminal (ANSI SGR codes). In: text and a style's name. Out: the text painted, or as it was.
 */
export const STYLES = {
  plain: '',
  bold: '1',
  dim: '2',
  underline: '4',
  person: '35',
  organization: '34',
  place: '32',
  otherName: '36',
  time: '33',
  figure: '1;31',
} as const;

export type Style = keyof typeof STYLES;
export type Paint = (text: string, ...styles: readonly Style[]) => string;

const ESCAPE = '\u001b[';

const paintInColor: Paint = (text, ...styles) => {
  const codes = styles.map((style) => STYLES[style]).filter((code) => code !== '');
  return codes.length === 0 || text === '' ? text : `${ESCAPE}${codes.join(';')}m${text}${ESCAPE}0m`;
};

export const painter = (color: boolean): Paint => (color ? paintInColor : (text) => text);

/** Whether to colour: `NO_COLOR` (no-color.org) says no, `FORCE_COLOR` yes, else a terminal that is not dumb. */
export function wantsColor(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return isTerminal && env.TERM !== 'dumb';
}

/** Columns that a text takes: marks that stand on the letter before them take none. */
export const columnsOf = (text: string): number => [...text.replace(/\p{M}|\p{Cf}/gu, '')].length;
