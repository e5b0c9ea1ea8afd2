import { sorted, ZERO, type Aggregate } from '../aggregate.ts';

/** The largest amount. */
export const max: Aggregate = {
  id: 'max',
  of: (amounts) => sorted(amounts).at(-1) ?? ZERO,
  slack: () => ZERO,
};
