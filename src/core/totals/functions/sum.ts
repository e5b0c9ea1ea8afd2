import { addUp, type Aggregate } from '../aggregate.ts';

/** The amounts added up. */
export const sum: Aggregate = {
  id: 'sum',
  of: addUp,
  slack: (ofSum) => ofSum,
};
