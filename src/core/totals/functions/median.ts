import { sorted, ZERO, type Aggregate } from '../aggregate.ts';

/** The amount in the middle; of an even number of amounts, half-way between the two in the middle. */
export const median: Aggregate = {
  id: 'median',
  of(amounts) {
    const ascending = sorted(amounts);
    const low = ascending[Math.floor((ascending.length - 1) / 2)] ?? ZERO;
    const high = ascending[Math.floor(ascending.length / 2)] ?? ZERO;
    return low.plus(high).div(2);
  },
  slack: (_ofSum, ofOne) => ofOne,
};
