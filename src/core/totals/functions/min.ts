import { sorted, ZERO, type Aggregate } from '../aggregate.ts';

/** The smallest amount. */
export const min: Aggregate = {
  id: 'min',
  of: (amounts) => sorted(amounts)[0] ?? ZERO,
  slack: () => ZERO,
};
