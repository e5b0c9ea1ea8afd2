import Big from 'big.js';
import { amountsOf, type Aggregate } from '../aggregate.ts';

/** The largest amount. */
export const max: Aggregate = {
  id: 'max',
  of(operands) {
    const [first, ...others] = amountsOf(operands).map(({ amount }) => amount);
    return first && { result: others.reduce((best, amount) => (amount.gt(best) ? amount : best), first), slack: new Big(0) };
  },
};
