/** What travels between the main thread and the workers, and what callers pass in and get back. */
import type { FactSheet } from '../types.js';

/** A text with what is known of it. */
export interface Article {
  id?: string;
  text: string;
  /** As in `ExtractOptions`; wins over the option given for all. */
  referenceDate?: string | Date;
}

/** One for each item of the source, in its order; `index` counts them from 0. */
export type BatchResult = { id?: string; index: number; sheet: FactSheet } | { id?: string; index: number; error: string };

/** An article as read, or why it is none. */
export type Item = (Article & { error?: undefined }) | { id?: string; error: string };

export type Chunk = readonly Item[];
export type ChunkResult = ({ sheet: FactSheet } | { error: string })[];
