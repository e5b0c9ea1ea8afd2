import type { Relation } from '../relation.ts';
import { ratio } from './ratio.ts';

/** Passed ÷ tried, in per cent. */
export const percentage: Relation = {
  id: 'percentage',
  function: 'ratio',
  of: (a, b) => ratio.of(a, b)?.times(100),
  slack: (a, b) => ratio.slack(a, b).times(100),
};
