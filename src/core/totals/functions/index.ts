import type { Aggregate } from '../aggregate.ts';
import { count } from './count.ts';
import { difference } from './difference.ts';
import { max } from './max.ts';
import { mean } from './mean.ts';
import { median } from './median.ts';
import { min } from './min.ts';
import { sum } from './sum.ts';

/** Every aggregate function, by name. */
export const aggregates: readonly Aggregate[] = [count, difference, max, mean, median, min, sum];
