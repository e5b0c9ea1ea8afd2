import Big from 'big.js';
import { amountsOf, type Aggregate } from '../aggregate.ts';

/** The smallest amount. */
export const min: Aggregate = {
  id: 'min',
  of(operands) {
    const [first, ...others] = amountsOf(operands).map(({ amount }) => amount);
    return first && { result: others.reduce((best, amount) => (amount.lt(best) ? amount : best), first), slack: new Big(0) };
  },
};
