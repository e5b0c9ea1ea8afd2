import type { Relation } from '../relation.ts';
import { difference } from './difference.ts';
import { growth } from './growth.ts';
import { percentage } from './percentage.ts';
import { product } from './product.ts';
import { ratio } from './ratio.ts';
import { remainder } from './remainder.ts';

/** Every relation between columns, the simplest first. */
export const relations: readonly Relation[] = [difference, product, ratio, percentage, growth, remainder];
