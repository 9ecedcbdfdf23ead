/**
 * Universal tags as the tags of VLSP that vntk gives. In: a token. Out: `N`, `Np`, `Nc`, `Nu`, `Ny`, `V`, `A`, `P`, `R`,
 * `L`, `M`, `E`, `C`, `I`, `T`, `X`, `CH`. The universal tags do not part nouns further; closed lists of classifiers and
 * units, and the look of an abbreviation, do.
 */
import type { Token, UniversalPos } from '../types.js';

const TAGS: Readonly<Record<UniversalPos, string>> = {
  ADJ: 'A',
  ADP: 'E',
  ADV: 'R',
  AUX: 'V',
  CCONJ: 'C',
  DET: 'L',
  INTJ: 'I',
  NOUN: 'N',
  NUM: 'M',
  PART: 'T',
  PRON: 'P',
  PROPN: 'Np',
  PUNCT: 'CH',
  SCONJ: 'C',
  SYM: 'CH',
  VERB: 'V',
  X: 'X',
};

/** Words that are classifiers more often than nouns of their own, `ông` and `bà` before a name among them. */
const CLASSIFIERS =
  'bà bản bức bọn cái căn cây chàng chiếc chú cô cơn cuốn đám điếu đứa gã giọt hạt hòn kẻ khẩu lá lũ mảnh miếng món ngọn ngôi niềm nụ ông quả quyển sợi sự tấm thằng tờ tốp viên vị';
const UNITS = 'cm cm2 đ đôla đồng g gb giây ha kg km km/h km2 kw kwh lít m m2 m3 mb mét mg ml mm mw phút tạ tấn tb usd vnd vnđ yến °c';
const NOUN_CLASSES: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ [
    .../* @__PURE__ */ CLASSIFIERS.split(' ').map((word) => [word, 'Nc'] as const),
    .../* @__PURE__ */ UNITS.split(' ').map((word) => [word, 'Nu'] as const),
  ],
);

/** Two capitals or more and no small letter, a dot behind allowed: `UBND`, `TP.`. */
const ABBREVIATION = /^\p{Lu}{2,12}\.?$/u;

export function vlspTag({ norm, pos }: Pick<Token, 'norm' | 'pos'>): string {
  if (pos === 'SYM' && norm === '%') return 'N';
  if (pos !== 'NOUN') return TAGS[pos];
  return NOUN_CLASSES.get(norm.toLowerCase()) ?? (ABBREVIATION.test(norm) ? 'Ny' : 'N');
}
