import type { Relation } from '../relation.ts';

/** After − before. */
export const difference: Relation = {
  id: 'difference',
  function: 'difference',
  of: (a, b) => a.minus(b),
  slack: (a, b) => a.half.plus(b.half),
};
