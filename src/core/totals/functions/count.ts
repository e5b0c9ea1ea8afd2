import Big from 'big.js';
import { ZERO, type Aggregate } from '../aggregate.ts';

/** How many there are. */
export const count: Aggregate = {
  id: 'count',
  of: (amounts) => new Big(amounts.length),
  slack: () => ZERO,
};
