/**
 * HTML and pictographs. In: the text and where one may begin. Out: where it ends, or -1. Every pattern is tried at one place and
 * looks ahead a bounded number of characters.
 */

/** `<b>`, `</p>`, `<br/>`, `<!-- … -->`, `<a href="…">`: a name right after the bracket and a closing bracket within 2,000 characters. */
const TAG = /<!--[\s\S]{0,4000}?-->|<[/!]?[a-z][^<>]{0,2000}>/iy;
const BLOCK_TAG = /<\/?(?:p|br|div|li|ul|ol|td|th|tr|table|h[1-6]|section|article|blockquote|figure|figcaption|hr|header|footer|title|head|body)(?![a-z\d])/iy;
/** `&nbsp;`, `&#273;`, `&amp;` */
const ENTITY = /&#?[a-z\d]{2,10};/iy;
/** Entities that are read as a space. */
const SPACE_ENTITY = /&(?:nbsp|ensp|emsp|thinsp|zwnj|shy|#160|#xa0);/iy;
/** A flag, a pair of surrogates or half of one; then skin tones, variation selectors, and what a ZWJ joins to it. */
const PICTOGRAPH =
  /(?:(?:\ud83c[\udde6-\uddff]){2}|[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff])(?:[\ufe00-\ufe0f]|\ud83c[\udffb-\udfff]|\u200d(?:[\ud800-\udbff][\udc00-\udfff]|[\u2190-\u2bff])){0,16}/y;

function endAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

export const tagEnd = (text: string, at: number): number => endAt(TAG, text, at);

/** Whether the tag at `at` parts what stands before it from what follows, as a line end does. */
export const isBlockTag = (text: string, at: number): boolean => endAt(BLOCK_TAG, text, at) > 0;

export const entityEnd = (text: string, at: number): number => endAt(ENTITY, text, at);
export const isSpaceEntity = (text: string, at: number): boolean => endAt(SPACE_ENTITY, text, at) > 0;

/** The end of a pictograph: surrogate pairs joined by ZWJ, with skin tones, variation selectors, flags. */
export const surrogateEnd = (text: string, at: number): number => endAt(PICTOGRAPH, text, at);
