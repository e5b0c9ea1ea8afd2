import { addUp, type Aggregate } from '../aggregate.ts';

/** The sum divided by the number of amounts. */
export const mean: Aggregate = {
  id: 'mean',
  of: (amounts) => addUp(amounts).div(amounts.length),
  slack: (ofSum, _ofOne, count) => ofSum.div(count),
};
