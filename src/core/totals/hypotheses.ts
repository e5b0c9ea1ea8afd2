import type { Cell, FunctionId } from '../model/index.ts';
import type { Fraction } from './exact.ts';
import type { Outcome } from './rounding.ts';
import { resultOf } from './functions.ts';
import type { Amount, Run } from './lines.ts';
import type { CellSet } from './sets.ts';
import type { Way } from './ways.ts';

/**
 * What it takes to say that a formula of each kind is meant, in nats, as against the rows since the last total. The first are *plain*:
 * a figure may be one of them, or have been meant to be. Those after `suffix` are *odd*: there are many, and each speaks only for what it
 * gives exactly.
 */
export const costs = {
  'block-above': 0,
  row: 0,
  relation: 0,
  share: 0,
  'main-lines': 1,
  section: 1.6,
  'same-unit': 1.6,
  column: 2,
  subtotals: 2,
  chain: 2,
  'chain-minus': 2,
  'all-above': 2.5,
  'run-above': 3,
  'without-subtotals': 3,
  'block-below': 3.3,
  negative: 3.3,
  filled: 3.3,
  distinct: 3.3,
  'list-items': 3.3,
  parts: 0,
  running: 0,
  suffix: 3.3,
  tail: 5,
  run: 6.5,
  'copy-last': 3.5,
  copy: 6,
  'without-named': 3.5,
  operation: 4,
  'row-run': 4,
  'row-copy': 5,
} as const satisfies Readonly<Record<string, number>>;

/** How a formula takes its cells. */
export type Kind = keyof typeof costs;

/** A formula that could explain a figure, with what it gives. */
export interface Hypothesis extends Outcome {
  readonly kind: Kind;
  /** The same for the same formula in another column. */
  readonly key: string;
  /** Formulas of its kind that the table offers; 0 for a plain one. */
  readonly tried: number;
  /** Nats beyond those of its kind. */
  readonly extra: number;
  /** The rows that it is over, where it can be tried in another column. */
  readonly set: CellSet | undefined;
  /** The way in which its column follows from others. */
  readonly way: Way | undefined;
  /** The figure in the unit of the operands. */
  readonly stated: Amount;
  /** The cells, where they are not the operands: those that are counted, or those without one that is left out. */
  readonly cells: (() => readonly Cell[]) | undefined;
}

/** A function over a set of cells of a column. */
export function outcomeOf(id: FunctionId, operands: Run): Outcome | undefined {
  const result = operands.count === 0 ? undefined : resultOf(id, operands);
  if (!result) return undefined;
  const paired = operands.high !== operands.sum;
  return { function: id, result, second: paired ? upper(id, operands) : undefined, operands, slack: undefined };
}

function upper(id: FunctionId, { lines, from, to, count, high }: Run): Fraction | undefined {
  const amounts = (): readonly bigint[] => lines.amounts.slice(from, to).map((amount) => amount.high);
  const sorted = (): readonly bigint[] => amounts().toSorted((a, b) => Number(a - b));
  return resultOf(id, { count, sum: high, first: lines.amounts[from]?.high ?? 0n, sorted });
}

/** Puts a formula together. */
export function hypothesis(kind: Kind, outcome: Outcome, stated: Amount, more: Partial<Hypothesis> = {}): Hypothesis {
  return {
    ...outcome,
    kind,
    key: `${outcome.function}/${kind}`,
    tried: 0,
    extra: 0,
    set: undefined,
    way: undefined,
    stated,
    cells: undefined,
    ...more,
  };
}
