import type { Cell, Column, FunctionId, Row } from '../model/index.ts';
import { readLabel, type SummaryLabel } from '../tables/label.ts';
import { gapOf } from './exact.ts';
import type { TableFacts } from './facts.ts';
import { bitsOf, exactness, matchesOf, roughPlace, type Outcome } from './rounding.ts';
import { resultOf } from './functions.ts';
import { limits } from './limits.ts';
import { layLines, runOf, type Amount, type Run } from './lines.ts';
import type { Measured, Relation } from './relations.ts';
import { isRange } from '../values/pairs.ts';

/** A way in which the cells of a column follow from other cells, row by row. */
export interface Way {
  /** The same for all ways that are one, such as `relation/product/1/2`. */
  readonly id: string;
  readonly sort: 'parts' | 'relation' | 'share' | 'running';
  /** The relation, and the columns that it takes. */
  readonly relation?: Relation;
  readonly sources?: readonly [number, number];
  /** What the column says of itself. */
  readonly label: SummaryLabel;
  /** What it takes to say that this way is meant, in nats. */
  readonly cost: number;
  /** No header announces it: its cells are claimed because its rows show it, by so many bits beyond chance. */
  readonly quiet?: { readonly surprise: number };
  /** What it takes to say the constant in it, in bits. */
  readonly extra?: number;
  /** The constant in it was read off the rows themselves. */
  readonly isFitted?: boolean;
  /** What it gives for a row; undefined where the row does not tell. */
  readonly at: (row: Row) => Outcome | undefined;
  /** What each row of data shows, by its index. */
  readonly shown: ReadonlyMap<number, Shown>;
  /** How many rows it gives, how many not, and the size of the first as evidence, in bits. */
  readonly right: number;
  readonly wrong: number;
  readonly bits: number;
  /** How surprising it would be that so many rows are exact, if their operands were rounded ones. */
  readonly exact: number;
}

/** What one row shows of a way. */
export interface Shown {
  readonly outcome: Outcome;
  readonly right: boolean;
  readonly bits: number;
  readonly exact: number;
}

/** The label in the lowest of the header cells above a column (`Total` under `Women`), else in all of them. */
export function headerLabel(facts: TableFacts, { index, name }: Column): SummaryLabel | undefined {
  return facts.once(`header ${index}`, () => {
    const { rows } = facts.table;
    const below = rows.findIndex(({ kind }) => kind !== 'head');
    const lowest = rows[(below < 0 ? rows.length : below) - 1];
    return readLabel(lowest?.cells[index]?.text.text ?? '') ?? readLabel(name);
  });
}

/** So many columns of totals stand beside so many others that holding each against all would take quadratic time. */
export function isCrowded(facts: TableFacts): boolean {
  return facts.once('crowded', () => {
    const { quantities } = facts;
    return quantities.length * quantities.filter((column) => headerLabel(facts, column)).length > limits.acrossPairs;
  });
}

/** The cells of a row as operands. */
export function rowRun(facts: TableFacts, cells: readonly (Cell | undefined)[]): Run {
  return runOf(
    layLines(
      cells.filter((cell) => cell !== undefined),
      facts.amountIn,
    ),
  );
}

/** A function over cells of one row; undefined if none of them states an amount. */
export function acrossRow(facts: TableFacts, id: FunctionId, cells: readonly (Cell | undefined)[]): Outcome | undefined {
  const operands = rowRun(facts, cells);
  const result = operands.count === 0 ? undefined : resultOf(id, operands);
  return result && { function: id, result, second: undefined, operands, slack: undefined };
}

/** A result before its operands are gathered. */
export type Draft = Pick<Outcome, 'result' | 'slack'>;

/** Whether the rows do not soon show that a column is obtained otherwise: it saves the work of looking at all of them. */
export function mayHold(facts: TableFacts, column: Column, draftAt: (row: Row) => Draft | undefined, rows = facts.body): boolean {
  let [right, wrong] = [0, 0];
  for (const row of rows) {
    const stated = single(facts, row, column);
    const draft = stated && draftAt(row);
    if (!draft) continue;
    if (isNear(stated, draft)) right += 1;
    else wrong += 1;
    if (wrong > 1 && wrong > right) return false;
  }
  return right >= 2;
}

/** Rounded figures explain little: the rounding of the operands may move the result by a place or two at most. */
function isNear(stated: Amount, { result, slack = 0 }: Draft): boolean {
  const place = Number(stated.quantum);
  const { by } = gapOf(stated.low, stated.quantum, result);
  return (
    Math.abs(by) <= 0.5 || (Math.abs(by) <= 0.5 + slack / place && slack <= place * (stated.quantity.dimension === 'percent' ? 3 : 1.5))
  );
}

/** Looks at what every row of data shows of a way. */
export function wayOf(
  facts: TableFacts,
  column: Column,
  way: Omit<Way, 'shown' | 'right' | 'wrong' | 'bits' | 'exact'>,
  rows = facts.body,
): Way {
  const shown = new Map<number, Shown>();
  let [right, wrong, bits, exact] = [0, 0, 0, 0];
  for (const row of rows) {
    const stated = facts.amountIn(row.cells[column.index]);
    const outcome = stated && way.at(row);
    if (!outcome) continue;
    const match = matchesOf(stated, outcome)[0];
    const isSurely = match?.manner === 'exact';
    const one: Shown = {
      outcome,
      right: isSurely || match?.manner === 'rounded',
      bits: bitsOf(stated, outcome) * (isSurely ? 1 : 0.3),
      exact: isSurely && row.kind === 'body' && outcome.operands.count > 1 ? exactness(stated, outcome) : 0,
    };
    shown.set(row.index, one);
    if (one.right) [right, bits, exact] = [right + 1, bits + one.bits, exact + one.exact];
    else wrong += 1;
  }
  return { ...way, shown, right, wrong, bits, exact };
}

/** Whether an outcome explains an amount, but for its rounding. */
export function isRight(stated: Amount, outcome: Outcome): boolean {
  const manner = matchesOf(stated, outcome)[0]?.manner;
  return manner === 'exact' || manner === 'rounded';
}

/** A single amount, no range; of a score what was reached. */
export function single(facts: TableFacts, row: Row, { index }: Column): Amount | undefined {
  const amount = facts.amountIn(row.cells[index]);
  return amount && isRange(amount.quantity) ? undefined : amount;
}

/** An amount with half of its last place, where it is measured. */
export function measured({ low, quantum, quantity }: Omit<Amount, 'high'>): Measured {
  const counted = quantity.dimension !== 'percent' && quantity.format.decimals === 0 && !quantity.approximate;
  return { amount: low, half: counted ? 0 : Math.max(Number(quantum), roughPlace({ low, quantum, quantity })) / 2 };
}

/** Two rows at least, most of which show it. */
export function isMostlyRight({ right, wrong }: Way): boolean {
  return right >= 2 && wrong <= Math.max(1, right * limits.brokenRows);
}

/** What a column of which no header says how it is obtained is called. */
export function ownLabel({ name }: Column, id: FunctionId): SummaryLabel {
  return { function: id, text: name, strength: 'loose', separated: false, figureAt: undefined };
}

/** What rows show of a way, less what they break and what it takes to say it: of several ways the one that is worth most is meant. */
export function worth({ bits, wrong, cost }: Way): number {
  return bits - 6 * wrong - cost;
}
