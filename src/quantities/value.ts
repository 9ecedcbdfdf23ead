/** What a quantity amounts to: one figure, or the two of a range or a score. In: such a value. Out: what the readings ask of it. */

export type Value = number | readonly [number, number];

export const mapValue = (value: Value, f: (x: number) => number): Value => (typeof value === 'number' ? f(value) : [f(value[0]), f(value[1])]);

/** The higher one of two figures. */
export const top = (value: Value): number => (typeof value === 'number' ? value : value[1]);

/** A figure without the noise of binary fractions. */
export const tidy = (value: number): number => Number(value.toPrecision(15));
