import Big from 'big.js';
import { amountsOf, type Aggregate } from '../aggregate.ts';

/** The amount in the middle; of an even number of amounts, half-way between the two in the middle. */
export const median: Aggregate = {
  id: 'median',
  of(operands) {
    const amounts = amountsOf(operands)
      .map(({ amount }) => amount)
      .sort((a, b) => a.cmp(b));
    const low = amounts[Math.floor((amounts.length - 1) / 2)];
    const high = amounts[Math.floor(amounts.length / 2)];
    return low && high && { result: low.plus(high).div(2), slack: new Big(0) };
  },
};
