/** What the page and its worker tell each other. */
import type { FactSheet } from '../../src/types.js';

export interface Request {
  readonly id: number;
  readonly text: string;
  readonly referenceDate: string | null;
}

/** `ready` comes once, when the library is there. */
export type Response = { readonly kind: 'ready' } | { readonly kind: 'sheet'; readonly id: number; readonly sheet: FactSheet; readonly milliseconds: number };
