import type { Relation } from '../relation.ts';
import { ratio } from './ratio.ts';

/** What is left of the first after the second, in per cent of the first: coverage from statements and misses. */
export const remainder: Relation = {
  id: 'remainder',
  function: 'ratio',
  of: (a, b) => ratio.of(a.minus(b), a)?.times(100),
  slack: (a, b) => ratio.slack(b, a).times(100),
};
