import Big from 'big.js';
import type { Aggregate } from '../aggregate.ts';

/** How many cells there are: one for each row counted. */
export const count: Aggregate = {
  id: 'count',
  of(operands) {
    return operands.length === 0 ? undefined : { result: new Big(operands.length), slack: new Big(0) };
  },
};
