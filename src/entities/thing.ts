/** Something that the gazetteers know: what it is called, what it is, where it lies. */
import type { Entity } from '../types.js';

export const enum Era {
  Any = 0,
  /** Exists in the division of 2023 only. */
  Old = 1,
  /** Exists since the reform of 2025 only. */
  New = 2,
}

export interface Thing {
  /** Without the word of its type: `Quảng Nam`. */
  readonly name: string;
  readonly type: 'LOC' | 'ORG';
  readonly level?: NonNullable<Entity['level']>;
  readonly id?: string;
  /** The word of a unit's type: `tỉnh`; of an organisation its kind. */
  readonly word: string;
  /** Number of the thing that holds it; −1 where there is none. */
  readonly parent: number;
  readonly era: Era;
  /** Other names. */
  readonly aliases: readonly string[];
}

/** The full name of a thing: `tỉnh Quảng Nam`, `Lào`, `Bộ Y tế`. */
export const fullName = (thing: Thing): string => (thing.level && thing.word ? `${thing.word} ${thing.name}` : thing.name);
