import type { Relation } from '../relation.ts';
import { ratio } from './ratio.ts';

/** By how many per cent the first exceeds the second. */
export const growth: Relation = {
  id: 'growth',
  function: 'ratio',
  of: (a, b) => ratio.of(a.minus(b), b)?.times(100),
  slack: (a, b) => ratio.slack(a, b).times(100),
};
