import fc from 'fast-check';

/** Draws values one after another; what is drawn shrinks when a property fails. */
export interface Draw {
  readonly pick: <const T>(items: readonly [T, ...T[]]) => T;
  /** From `min` to `max`, both included. */
  readonly integer: (min: number, max: number) => number;
  readonly flip: () => boolean;
}

/** Whatever can be built by drawing. */
export function drawn<T>(build: (draw: Draw) => T): fc.Arbitrary<T> {
  return fc.gen().map((g) => {
    const integer = (min: number, max: number): number => g(fc.integer, { min, max });
    return build({ integer, pick: (items) => items[integer(0, items.length - 1)] ?? items[0], flip: () => integer(0, 1) === 1 });
  });
}
