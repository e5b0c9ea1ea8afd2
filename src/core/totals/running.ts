import type { Column, Row } from '../model/index.ts';
import type { SummaryLabel } from '../tables/label.ts';
import { whole } from './exact.ts';
import type { TableFacts } from './facts.ts';
import { isMostlyRight, mayHold, ownLabel, rowRun, single, wayOf, type Draft, type Way } from './ways.ts';
import { isRunning } from './wording.ts';

/** The columns that a row adds to the balance, and those that it takes off. */
interface Step {
  readonly plus: readonly Column[];
  readonly minus: readonly Column[];
}

/** A column in which every row adds its amounts to what stands above, and takes others off. */
export function runningWays(facts: TableFacts, column: Column, label: SummaryLabel | undefined): readonly Way[] {
  const announced = isRunning(column);
  const own: SummaryLabel = label ?? { ...ownLabel(column, 'sum'), strength: announced ? 'plain' : 'loose' };
  const sources = facts.table.columns.filter(
    ({ index, kind, dimension }) =>
      index !== column.index && kind === 'quantity' && (dimension === 'percent') === (column.dimension === 'percent'),
  );
  // What goes out may be written with a minus.
  const pairs = (sources.length > 6 ? [] : sources).flatMap((a) =>
    sources.flatMap((b) => (a === b ? [] : [{ plus: [a], minus: [b] }, ...(a.index < b.index ? [{ plus: [a, b], minus: [] }] : [])])),
  );
  const steps: readonly Step[] = [
    ...sources.flatMap((source) => [
      { plus: [source], minus: [] },
      { plus: [], minus: [source] },
    ]),
    ...pairs,
  ];
  return steps.flatMap((step): readonly Way[] => {
    const above = balancesAbove(facts, column, step, announced);
    const draftAt = (row: Row): Draft | undefined => draftOf(facts, column, step, row, above.get(row), announced);
    if (!mayHold(facts, column, draftAt)) return [];
    const way = wayOf(facts, column, {
      id: `running/${namesOf(step.plus)}/${namesOf(step.minus)}`,
      sort: 'running',
      extra: Math.log2(steps.length),
      label: own,
      cost: step.plus.length + step.minus.length > 1 ? 4 : announced && step.minus.length === 0 ? 0 : 3,
      at(row) {
        const draft = draftAt(row);
        const before = facts.body[facts.body.indexOf(row) - 1];
        const cells = [before?.cells[column.index], ...[...step.plus, ...step.minus].map(({ index }) => row.cells[index])];
        return draft && { ...draft, function: 'sum', second: undefined, operands: rowRun(facts, cells) };
      },
    });
    return (announced ? way.right > way.wrong : isMostlyRight(way)) ? [way] : [];
  });
}

/**
 * The balance above each row. Where a row does not follow from what stands above it, but the next follows from it, the balance was begun
 * anew there; else the row is wrong, and the next is held against what it should have been.
 */
function balancesAbove(facts: TableFacts, column: Column, step: Step, announced: boolean): ReadonlyMap<Row, bigint | undefined> {
  const above = new Map<Row, bigint | undefined>();
  let believed: bigint | undefined;
  for (const [i, row] of facts.body.entries()) {
    above.set(row, believed);
    const stated = single(facts, row, column)?.low;
    const isMet = (result: bigint | undefined, amount: bigint | undefined): boolean =>
      result !== undefined && amount !== undefined && Math.abs(Number(result - amount)) <= roundingOf(facts, row, column);
    const expected = i === 0 && !announced ? undefined : draftOf(facts, column, step, row, believed, true)?.result.top;
    const next = facts.body[i + 1];
    const after = next && single(facts, next, column)?.low;
    const goesOn = next !== undefined && isMet(draftOf(facts, column, step, next, stated, true)?.result.top, after);
    // What cannot be read may have been added only in the next row.
    const isUnknown = [...step.plus, ...step.minus].some(({ index }) => row.cells[index]?.value.kind === 'unreadable');
    believed = isUnknown ? undefined : expected === undefined || isMet(expected, stated) || goesOn ? stated : expected;
  }
  return above;
}

/** What stands above with what came in and without what went out; in the first row, that alone. */
function draftOf(
  facts: TableFacts,
  column: Column,
  { plus, minus }: Step,
  row: Row,
  above: bigint | undefined,
  announced: boolean,
): Draft | undefined {
  const isFirst = row === facts.body[0];
  const [added, taken] = [plus, minus].map((sources) => sumIn(facts, row, sources));
  if (added === undefined || taken === undefined || (isFirst ? !announced : above === undefined)) return undefined;
  // A row without a change shows nothing.
  if (added === taken && !announced) return undefined;
  const result = (isFirst ? 0n : (above ?? 0n)) + added - taken;
  // The first row may begin with what was there before: it states its own amount, or nothing is said of it.
  return isFirst && result !== facts.amountIn(row.cells[column.index])?.low
    ? undefined
    : { result: whole(result), slack: roundingOf(facts, row, column) };
}

/** Percentages are rounded one by one, what they add up to likewise: a last place more or less. Other balances are kept to the last place. */
function roundingOf(facts: TableFacts, row: Row, column: Column): number {
  return column.dimension === 'percent' ? Number(single(facts, row, column)?.quantum ?? 0n) : 0;
}

/** What a row states in some columns: a blank is nothing that came in, or went out. Undefined where one says anything else. */
function sumIn(facts: TableFacts, row: Row, columns: readonly Column[]): bigint | undefined {
  return columns.reduce<bigint | undefined>((sum, { index }) => {
    const cell = row.cells[index];
    const amount = cell?.value.kind === 'empty' ? 0n : facts.amountIn(cell)?.low;
    return sum === undefined || amount === undefined ? undefined : sum + amount;
  }, 0n);
}

function namesOf(columns: readonly Column[]): string {
  return columns.map(({ index }) => index).join('+');
}
