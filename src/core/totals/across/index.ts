import type { RowRule } from '../row-rule.ts';
import { runningTotal } from './running-total.ts';
import { share } from './share.ts';
import { total } from './total.ts';

/** Every way in which a column states an aggregate in each row; the first that applies to a column judges it. */
export const rowRules: readonly RowRule[] = [runningTotal, total, share];
