/**
 * Offsets in code points, as brat, Python and W3C's TextPositionSelector count them. In: a text. Out: a function from
 * offsets in UTF-16 code units to offsets in code points. An offset inside a surrogate pair counts as the one before it.
 */
export function codePointOffsets(text: string): (offset: number) => number {
  // where the second half of each pair stands
  const seconds: number[] = [];
  for (let i = 1; i < text.length; i++) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xdc00 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800) seconds.push(i++);
  }
  if (seconds.length === 0) return (offset) => offset;
  return (offset) => {
    let low = 0;
    let high = seconds.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((seconds[mid] as number) <= offset) low = mid + 1;
      else high = mid;
    }
    return offset - low;
  };
}
