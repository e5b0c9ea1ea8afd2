import { amountsOf, roundingOf, type Aggregate } from '../aggregate.ts';
import { sum } from './sum.ts';

/** The sum divided by the number of amounts; empty and covered cells do not count. */
export const mean: Aggregate = {
  id: 'mean',
  of(operands) {
    const amounts = amountsOf(operands);
    const total = sum.of(operands);
    return total && { result: total.result.div(amounts.length), slack: roundingOf(amounts).div(amounts.length) };
  },
};
