import type Big from 'big.js';
import type { FunctionId } from '../model/index.ts';

/**
 * A way in which one column may follow from two others in every row: `Cost` = `Hours` × `Rate`. To add one, imitate
 * `relations/product.ts` and list it in `relations/index.ts`.
 */
export interface Relation {
  readonly id: string;
  /** What a figure obtained in this way is called. */
  readonly function: FunctionId;
  /** The third amount; undefined where it does not exist (division by zero). */
  of(a: Big, b: Big): Big | undefined;
  /** How far rounding by half a last place of each may move the result; undefined with `of`. */
  slack(a: Measured, b: Measured): Big;
}

/** An amount with half of its last place. */
export interface Measured {
  readonly amount: Big;
  readonly half: Big;
}
