/**
 * Word classes by the exchange algorithm (Kneser and Ney 1993, both sides as in Dehdari et al. 2016): each word goes to the
 * class from which its neighbours on either side are best foretold. In: sentences of keys. Out: the class of each word.
 */
export interface Clusters {
  /** The most frequent words, most frequent first. */
  readonly keys: readonly string[];
  readonly classes: Uint16Array;
}

export function exchangeWords(sentences: readonly (readonly string[])[], words: number, classes: number, rounds: number): Clusters {
  const counts = new Map<string, number>();
  for (const sentence of sentences) for (const key of sentence) counts.set(key, (counts.get(key) ?? 0) + 1);
  const kept = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, words);
  const index = new Map(kept.map(([key], i) => [key, i]));
  const size = kept.length;
  // neighbours: words, all others, and the bound of a sentence; those on the right are numbered after those on the left
  const sides = size + 2;
  const pairs = new Map<number, number>();
  const count = (word: number, neighbour: number): void => {
    const pair = word * 2 * sides + neighbour;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  };
  for (const sentence of sentences) {
    let before = size + 1;
    for (let i = 0; i <= sentence.length; i++) {
      const here = i === sentence.length ? size + 1 : (index.get(sentence[i] as string) ?? size);
      if (here < size) count(here, before);
      if (before < size) count(before, sides + here);
      before = here;
    }
  }
  const sorted = Float64Array.from(pairs.keys()).sort();
  const from = new Int32Array(size + 1);
  const neighbour = new Int32Array(sorted.length);
  const times = new Int32Array(sorted.length);
  for (let i = 0; i < sorted.length; i++) {
    const pair = sorted[i] as number;
    const word = Math.floor(pair / (2 * sides));
    neighbour[i] = pair - word * 2 * sides;
    times[i] = pairs.get(pair) as number;
    from[word + 1] = i + 1;
  }
  for (let w = 1; w <= size; w++) if (from[w] === 0) from[w] = from[w - 1] as number;
  const logs = new Float64Array(1 << 20);
  for (let i = 2; i < logs.length; i++) logs[i] = i * Math.log(i);
  const g = (n: number): number => (n < logs.length ? (logs[n] as number) : n * Math.log(n));
  const own = new Uint16Array(size);
  for (let w = 0; w < size; w++) own[w] = w % classes;
  const joint = new Int32Array(2 * sides * classes);
  const totals = new Int32Array(classes);
  const weight = new Int32Array(size);
  for (let w = 0; w < size; w++) {
    for (let i = from[w] as number; i < (from[w + 1] as number); i++) {
      const at = (neighbour[i] as number) * classes + (own[w] as number);
      joint[at] = (joint[at] as number) + (times[i] as number);
      weight[w] = (weight[w] as number) + (times[i] as number);
    }
    totals[own[w] as number] = (totals[own[w] as number] as number) + (weight[w] as number);
  }
  const gain = new Float64Array(classes);
  for (let round = 0; round < rounds; round++) {
    let moved = 0;
    for (let w = 0; w < size; w++) {
      const old = own[w] as number;
      const n = weight[w] as number;
      const a = from[w] as number;
      const b = from[w + 1] as number;
      totals[old] = (totals[old] as number) - n;
      for (let i = a; i < b; i++) {
        const at = (neighbour[i] as number) * classes + old;
        joint[at] = (joint[at] as number) - (times[i] as number);
      }
      for (let c = 0; c < classes; c++) gain[c] = g(totals[c] as number) - g((totals[c] as number) + n);
      for (let i = a; i < b; i++) {
        const row = (neighbour[i] as number) * classes;
        const k = times[i] as number;
        const alone = logs[k] as number;
        for (let c = 0; c < classes; c++) {
          const m = joint[row + c] as number;
          gain[c] = (gain[c] as number) + (m === 0 ? alone : g(m + k) - g(m));
        }
      }
      let best = old;
      for (let c = 0; c < classes; c++) if ((gain[c] as number) > (gain[best] as number)) best = c;
      if (best !== old) moved++;
      own[w] = best;
      totals[best] = (totals[best] as number) + n;
      for (let i = a; i < b; i++) {
        const at = (neighbour[i] as number) * classes + best;
        joint[at] = (joint[at] as number) + (times[i] as number);
      }
    }
    if (moved * 200 < size) break;
  }
  return { keys: kept.map(([key]) => key), classes: own };
}
