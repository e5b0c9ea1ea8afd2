import { ZERO } from '../aggregate.ts';
import type { Relation } from '../relation.ts';

/** Cost ÷ nights. */
export const ratio: Relation = {
  id: 'ratio',
  function: 'ratio',
  of: (a, b) => (b.eq(0) ? undefined : a.div(b)),
  slack: (a, b) => (b.amount.eq(0) ? ZERO : a.half.plus(a.amount.div(b.amount).abs().times(b.half)).div(b.amount.abs())),
};
