import Big from 'big.js';
import { amountsOf, roundingOf, type Aggregate } from '../aggregate.ts';

/** The amounts added up; empty and covered cells add nothing. */
export const sum: Aggregate = {
  id: 'sum',
  of(operands) {
    const amounts = amountsOf(operands);
    return amounts.length === 0 ? undefined : { result: amounts.reduce((total, { amount }) => total.plus(amount), new Big(0)), slack: roundingOf(amounts) };
  },
};
