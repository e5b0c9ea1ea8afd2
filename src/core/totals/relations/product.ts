import type { Relation } from '../relation.ts';

/** Quantity × price. */
export const product: Relation = {
  id: 'product',
  function: 'product',
  of: (a, b) => a.times(b),
  slack: (a, b) => a.amount.abs().times(b.half).plus(b.amount.abs().times(a.half)),
};
