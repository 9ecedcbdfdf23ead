/** What is known where a time expression stands. In: nothing. Out: the type that finding a year and resolving share. */
import type { Tense } from './tense.js';

export interface Context {
  /** Day number of the reference day. */
  readonly reference: number | null;
  /** The day that the text named last. */
  readonly story: number | null;
  /** The same where this sentence named it. */
  readonly sentenceDay: number | null;
  /** First day of a year that this sentence named before. */
  readonly yearNamed: number | null;
  /** A year that the text names nearest, for texts without a reference day. */
  readonly nearYear: number | null;
  /** The day that an apposition says: quý IV (từ ngày 1/10/2016 …), 21/7/2013 (14/6 âm lịch). */
  readonly beside: number | null;
  /** The tense around it, read when it is asked for. */
  readonly tense: () => Tense | null;
}
