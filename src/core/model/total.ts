import type Big from 'big.js';
import type { Span } from '../text/span.ts';
import type { Message } from './finding.ts';
import type { Cell } from './table.ts';
import type { Quantity } from './value.ts';

/** Id of an aggregate: a function of amounts in `totals/functions.ts`, or a way in which a figure follows from others (`product`, `roll-forward`…). */
export type FunctionId =
  'count' | 'difference' | 'max' | 'mean' | 'median' | 'min' | 'product' | 'ratio' | 'roll-forward' | 'sum' | 'weighted-mean';

/** `agrees`: some admissible reading gives what is stated. `disagrees`: none does. `unverified`: nothing can be said. */
export type Verdict = 'agrees' | 'disagrees' | 'unverified';

/** A cell that states an aggregate. */
export interface SummaryCell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** The column whose rows it speaks of: not its own where its row lacks cells, or where it stands beside an empty cell of that column. */
  readonly about: number;
  /** The figure stated, in the source. */
  readonly span: Span;
  /** The cell's text. */
  readonly text: string;
  /** The label that makes it a summary: `Total`, `Moyenne`. */
  readonly label: string;
  readonly function: FunctionId | undefined;
  readonly stated: Quantity;
  /** The stated figure as written. */
  readonly statedText: string;
  /** The reading the verdict rests on: the one that agrees, else the expected one. */
  readonly reading: Reading | undefined;
  /** The reading's result in the author's own format; undefined when nothing is expected. */
  readonly expectedText: string | undefined;
  readonly verdict: Verdict;
  /** By how much the two differ, in the author's own format; undefined when nothing is expected. */
  readonly differenceText: string | undefined;
  /** Why the verdict is what it is. */
  readonly reason: Message;
  /** What went wrong, where the figures themselves tell: digits swapped, a row left out. Only with `disagrees`. */
  readonly likelyCause: Message | undefined;
  /** `likely` where the label or the function leaves a little room; never a warning. */
  readonly confidence: 'certain' | 'likely';
}

/** One way to obtain a stated value: a function over a set of operand cells. */
export interface Reading {
  readonly function: FunctionId;
  readonly scope: Scope;
  readonly operands: readonly Cell[];
  /** The exact result, in the unit of the operands' amounts. */
  readonly result: Big;
  /** The same for the upper ends of ranges, or for what scores are out of; undefined if no operand has a second figure. */
  readonly second: Big | undefined;
}

/** Which cells a reading takes, by the kind of its formula (see `totals/formulas.ts`); `row` for cells of the figure's own row. */
export type Scope = string;
